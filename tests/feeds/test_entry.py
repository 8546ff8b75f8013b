"""Moments that no two articles share, and that nothing but the article's own date moves."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from plugins.feeds.entry import spread

NOON = datetime(2026, 2, 6, 12, tzinfo=UTC)
IDS = st.uuids().map(lambda identity: identity.urn)


@given(st.lists(IDS, min_size=2, max_size=2, unique=True).map(sorted))
def test_of_two_articles_of_one_second_the_greater_id_is_the_later(ids):
    assert spread(NOON, ids[0]) <= spread(NOON, ids[1]) < NOON + timedelta(seconds=1)


def test_three_hundred_articles_of_one_day_have_moments_of_their_own():
    ids = [f"urn:uuid:{number * 12345678:08x}-0000-4000-8000-000000000000" for number in range(300)]
    assert len({spread(NOON, identity) for identity in ids}) == 300


def test_a_moment_that_is_exact_to_the_microsecond_stays():
    exact = NOON.replace(microsecond=5)
    assert spread(exact, "urn:uuid:ffffffff-0000-4000-8000-000000000000") == exact


def test_a_preview_without_an_id_has_a_moment_too():
    assert spread(NOON, "what-tms-is") == NOON
