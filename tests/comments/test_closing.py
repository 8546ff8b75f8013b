"""Closed by article, by age, or for the whole site."""

from datetime import UTC, datetime, timedelta

import pytest

from plugins.comments.closing import Rules, closing, takes_comments

DAY = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.mark.parametrize(
    ("rules", "asked", "age", "is_open"),
    [
        (Rules(True, 365), "", 1, True),
        (Rules(True, 365), "open", 364, True),
        (Rules(True, 365), "open", 365, False),
        (Rules(True, 0), "", 9999, True),
        (Rules(True, 0), "closed", 1, False),
        (Rules(False, 0), "open", 1, False),
    ],
)
def test_who_closes(rules, asked, age, is_open):
    assert takes_comments(rules, asked, closing(rules, DAY), DAY + timedelta(days=age)) is is_open
