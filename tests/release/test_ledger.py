"""The ledger is only added to, survives torn lines, and says what was public on a day."""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.release.ledger import (
    Line,
    Published,
    append,
    find_published,
    last_published,
    last_release,
    public_on,
    read_ledger,
)

NEW_YORK = ZoneInfo("America/New_York")


def article(name, address=None):
    return Published(f"urn:uuid:{name}", address or f"posts/{name}/", name, f"content/articles/{name}.md", "PASS", "0")


def line(when, release, *articles, event="published"):
    return Line(datetime.fromisoformat(when).replace(tzinfo=UTC), event, release, "abc", "p", articles)


SLEEP, ANXIETY = article("sleep"), article("anxiety")
LEDGER = [
    line("2026-02-01T10:00", "1", SLEEP),
    line("2026-02-03T10:00", "2", SLEEP, ANXIETY),
    line("2026-02-03T12:00", "1", SLEEP, event="rolled back"),
    line("2026-02-03T12:01", "1", SLEEP, event="withdrawn"),
    line("2026-02-05T03:00", "3", ANXIETY),
]


def test_what_was_written_is_read(tmp_path):
    for each in LEDGER:
        append(tmp_path / "ledger", each)
    assert read_ledger(tmp_path / "ledger") == LEDGER
    assert read_ledger(tmp_path / "none yet") == []


@pytest.mark.parametrize("kept", range(0, 200, 7))
def test_a_torn_last_line_costs_only_itself(tmp_path, kept):
    path = tmp_path / "ledger"
    append(path, LEDGER[0])
    whole = path.read_bytes()
    append(path, LEDGER[1])
    path.write_bytes(whole + path.read_bytes()[len(whole) :][:kept])
    append(path, LEDGER[4])
    assert read_ledger(path) == [LEDGER[0], LEDGER[4]]


@given(st.binary(max_size=300))
@settings(derandomize=True, max_examples=60, deadline=None)
def test_no_bytes_break_the_reader_or_the_next_line(tmp_path_factory, noise):
    path = tmp_path_factory.mktemp("ledger") / "ledger"
    path.write_bytes(noise)
    append(path, LEDGER[0])
    assert read_ledger(path)[-1] == LEDGER[0]


@pytest.mark.parametrize(
    ("day", "releases"),
    [
        (date(2026, 1, 31), []),
        (date(2026, 2, 1), ["1"]),
        (date(2026, 2, 2), ["1"]),
        (date(2026, 2, 3), ["1", "2", "1"]),
        (date(2026, 2, 4), ["1", "3"]),  # 3:00 in UTC is still the fourth in New York
        (date(2026, 2, 5), ["3"]),
        (date(2030, 1, 1), ["3"]),
    ],
    ids=str,
)
def test_what_was_public_on_a_day(day, releases):
    assert [span.line.release for span in public_on(LEDGER, day, NEW_YORK)] == releases


def test_an_empty_ledger_knows_of_no_day():
    assert public_on([], date(2026, 2, 4), NEW_YORK) == []


def test_a_withdrawal_ends_no_release():
    spans = public_on(LEDGER, date(2026, 2, 4), NEW_YORK)
    assert spans[0].since == LEDGER[2].when
    assert spans[0].until == LEDGER[4].when


def test_the_last_address_and_source_of_each_article():
    moved = line("2026-03-01T10:00", "4", article("sleep", "posts/good-sleep/"))
    assert last_published([*LEDGER, moved]) == {
        "urn:uuid:sleep": ("posts/good-sleep/", SLEEP.source),
        "urn:uuid:anxiety": ("posts/anxiety/", ANXIETY.source),
    }


def test_the_last_release_is_no_withdrawal():
    assert last_release(LEDGER[:4]) == "1"
    assert last_release([]) is None


@pytest.mark.parametrize("name", ["sleep", "posts/sleep", "/posts/sleep/"])
def test_an_article_is_found_by_its_slug_or_address(name):
    assert find_published(LEDGER, name) == [SLEEP]


@pytest.mark.parametrize("name", ["", "/", "posts", "posts/", "slee"])
def test_no_article_is_found_by_less(name):
    assert find_published(LEDGER, name) == []
