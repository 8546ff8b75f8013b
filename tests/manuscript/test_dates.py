"""Dates are read as people write them, and never swapped."""

from datetime import date

import pytest

from plugins.manuscript.dates import find_date, spell

SIXTH = date(2026, 2, 6)


def reading(text, month_first=True):
    found = find_date(text, month_first=month_first)
    return found and found[0]


@pytest.mark.parametrize(
    "text",
    [
        "02/06/2026",
        "2/6/2026",
        "2-6-2026",
        "02.06.2026",
        "2/6/26",
        "2026-02-06",
        "2026/2/6",
        "2026-02-06T10:30:00Z",
        "2026-02-06 10:30:00 -0500",
        "Feb. 6th, 2026",
        "Feb 6 2026",
        "February 6, 2026 at 3:00 pm",
        "Friday, February 6, 2026",
        "Fri, 6 Feb 2026 10:31:00 -0500",
        "6 February 2026",
        "6th of February, 2026",
        "6-Feb-2026",
        "Published on 02/06/2026 by the clinic",
    ],
)
def test_the_usual_forms_are_the_sixth_of_february(text):
    assert reading(text).day == SIXTH


def test_the_clinic_decides_which_number_is_the_month():
    assert reading("02/06/2026", month_first=False).day == date(2026, 6, 2)
    assert reading("02/06/2026").hint == "month first, from clinic.yaml"
    assert reading("02/06/2026", month_first=False).hint == "day first, from clinic.yaml"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("13/06/2026", "'13/06/2026' has no month 13 (month first, from clinic.yaml)"),
        ("02/30/2026", "'02/30/2026': there is no 30 February 2026 (month first, from clinic.yaml)"),
        ("31 April 2026", "'31 April 2026': there is no 31 April 2026"),
        ("2026-13-01", "'2026-13-01' has no month 13"),
        ("Monday, 6 February 2026", "'Monday, 6 February 2026' contradicts itself: 6 February 2026 is a Friday"),
    ],
)
def test_a_day_that_is_none_is_a_problem_and_not_another_day(text, problem):
    assert (reading(text).day, reading(text).problem) == (None, problem)


def test_the_month_comes_second_where_the_clinic_says_so():
    assert reading("13/06/2026", month_first=False).day == date(2026, 6, 13)


@pytest.mark.parametrize(
    "text", ["call 555-0100", "Room 12/3", "10.1000/xyz", "version 1.2.2026.4", "Maybe 6, 2026", "no"]
)
def test_other_numbers_are_no_dates(text):
    assert reading(text) is None


def test_a_date_is_spelt_with_its_month():
    assert spell(SIXTH) == "6 February 2026"
