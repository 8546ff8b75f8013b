"""Dates are read in one form and guessed in none."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.article.dates import read_date

ZONE = ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-02-06", datetime(2026, 2, 6, tzinfo=ZONE)),
        ("2026-02-06 14:30", datetime(2026, 2, 6, 14, 30, tzinfo=ZONE)),
        ("2026-02-06T14:30:15", datetime(2026, 2, 6, 14, 30, 15, tzinfo=ZONE)),
        ("2026-02-06T14:30:00Z", datetime(2026, 2, 6, 9, 30, tzinfo=ZONE)),
        ("2026-02-06 14:30 +0100", datetime(2026, 2, 6, 8, 30, tzinfo=ZONE)),
        ("2026-07-06", datetime(2026, 7, 6, tzinfo=ZONE)),
    ],
)
def test_a_date_is_a_moment_in_the_clinics_zone(text, moment):
    read = read_date(text, ZONE, month_first=True)

    assert read == moment
    assert isinstance(read, datetime)
    assert read.tzinfo is ZONE


@pytest.mark.parametrize(
    ("text", "month_first", "words"),
    [
        ("02/06/2026", True, "write 2026-02-06 if February 6 is meant"),
        ("02/06/2026", False, "write 2026-06-02 if June 2 is meant"),
        ("13/02/2026", True, "write 2026-02-13 if February 13 is meant"),
        ("2026-2-6", True, "write 2026-02-06"),
        ("Feb. 6th, 2026", True, "write 2026-02-06"),
        ("6 February 2026", True, "write 2026-02-06"),
        ("2026-02-30", True, "that exist"),
        ("2026-02-06 25:00", True, "that exist"),
        ("30/30/2026", True, "e.g. 2026-02-06"),
        ("0001-01-01", True, "between 1900 and 2199"),
        ("soon", True, "e.g. 2026-02-06"),
        ("20260206", True, "e.g. 2026-02-06"),
        ("2026-02-06T10:00+99:99", True, "that exist"),
    ],
)
def test_any_other_form_is_refused_with_the_right_one(text, month_first, words):
    problem = read_date(text, ZONE, month_first=month_first)

    assert isinstance(problem, str)
    assert problem.startswith("must ")
    assert words in problem


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.text() | st.text("0123456789-/:. TZ+Feb") | st.from_regex(r"\A\d{4}-\d\d-\d\d[T ]\d\d:\d\d.*\Z"))
def test_any_text_is_a_date_or_a_sentence(text):
    assert isinstance(read_date(text, ZONE, month_first=True), (datetime, str))
