"""The worker's loops go on whatever happens, and say so once, without a comment's words."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import pytest
from django.db import IntegrityError, OperationalError

from plugins.desk import worker
from plugins.desk.log import log


class Enough(BaseException):
    """Ends the loop, which nothing else does."""


def looped(monkeypatch: pytest.MonkeyPatch, *happens: Exception | None) -> None:
    """Go through the loop once for each; None: all went well."""
    moments: Iterator[Exception | None] = iter(happens)

    def task() -> None:
        if error := next(moments, Enough()):
            raise error

    monkeypatch.setattr(time, "sleep", lambda _: None)
    with pytest.raises(Enough):
        worker._forever("the loop", task, 1.0)


LOST = OperationalError("connection to server at 127.0.0.1 failed: refused\nIs it running?")
WORDS = "a secret of Robin's"


def test_a_trouble_is_said_once_and_that_it_is_over(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    looped(monkeypatch, None, LOST, LOST, LOST, None, None)
    first, last = capsys.readouterr().err.splitlines()
    assert first.startswith("desk: the loop fails and is tried again by itself: connection to server at 127.0.0.1")
    assert "Is it running" not in first and last == "desk: the loop works again"


@pytest.mark.parametrize("kind", [IntegrityError, ValueError, KeyError, RecursionError])
def test_no_error_ends_it_and_its_words_are_not_noted(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], kind: Callable[[str], Exception]
) -> None:
    looped(monkeypatch, kind(WORDS), None)
    said = capsys.readouterr().err
    assert kind(WORDS).__class__.__name__ in said and "test_worker.py:" in said and "secret" not in said


def test_another_trouble_is_said_as_well(capsys: pytest.CaptureFixture[str]) -> None:
    say = log("publishing")
    for trouble in ("", "one", "one", "two", ""):
        say(trouble)
    assert [line.rpartition(": ")[2] for line in capsys.readouterr().err.splitlines()] == [
        "one",
        "two",
        "publishing works again",
    ]
