"""The moment comes from outside, and is aware."""

from datetime import UTC, datetime

import pytest

from plugins.shared.moment import moment


@pytest.mark.parametrize("given", ["2026-02-06T12:00:00", "2026-02-06T12:00:00+00:00", datetime(2026, 2, 6, 12)])
def test_a_moment_without_a_zone_is_in_utc(given):
    assert moment(given) == datetime(2026, 2, 6, 12, tzinfo=UTC)


def test_source_date_epoch_is_the_clock_of_a_reproducible_build(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")

    assert moment(None) == datetime(1970, 1, 1, tzinfo=UTC)


def test_without_it_the_clock_is_the_clock(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)

    assert datetime.now(UTC) <= moment("") <= datetime.now(UTC)
