"""Who asks with what was answered before is told that it is still the same, and nothing else."""

from __future__ import annotations

import pytest

from plugins.devserver.conditional import is_known, validators

OURS = validators(b"a feed", 1_780_000_000)
TAG, TIME = OURS["ETag"], OURS["Last-Modified"]
EARLIER, LATER = (validators(b"", 1_780_000_000 + step)["Last-Modified"] for step in (-1, 1))


@pytest.mark.parametrize(
    "asked",
    [
        {"If-None-Match": TAG},
        {"If-None-Match": f"W/{TAG}"},
        {"If-None-Match": f'"other", {TAG}'},
        {"If-None-Match": "*"},
        {"If-Modified-Since": TIME},
        {"If-None-Match": TAG, "If-Modified-Since": EARLIER},
    ],
)
def test_the_same_is_known(asked: dict[str, str]) -> None:
    assert is_known(asked, OURS)


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"If-None-Match": '"other"'},
        {"If-None-Match": ""},
        {"If-None-Match": '"other"', "If-Modified-Since": TIME},
        {"If-Modified-Since": EARLIER},
        {"If-Modified-Since": LATER},
        {"If-Modified-Since": "yesterday"},
    ],
)
def test_all_else_is_sent_anew(asked: dict[str, str]) -> None:
    assert not is_known(asked, OURS)


def test_what_has_no_time_is_known_by_its_tag_alone() -> None:
    ours = validators(b"a page with our script", 0)
    assert list(ours) == ["ETag"]
    assert is_known({"If-None-Match": ours["ETag"]}, ours)
    assert not is_known({"If-Modified-Since": "Thu, 01 Jan 1970 00:00:00 GMT"}, ours)
    assert not is_known({}, ours)


def test_another_byte_makes_another_tag() -> None:
    assert validators(b"a feeD", 1_780_000_000)["ETag"] != TAG
