"""Whether a wording is signed: by a person, on a day that has come, for the words as they stand."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ..shared.finding import Finding
from .policy import Module, Policy

NOBODY = frozenset(("", "NAME, CREDENTIALS"))
"""What the sheet of `make wording` leaves to be filled in."""


def flaw(module: Module, today: date) -> str:
    """Why no signature stands for the module's words, and the remedy; nothing: one does."""
    signed = module.approved
    if signed is None:
        return f"is not signed: {_remedy(module, today)}"
    if signed.by.strip() in NOBODY:
        return "is signed by nobody: put the name of the person who read it under 'approved', at 'by'"
    if signed.sha256 != module.digest:
        return f"changed since it was signed: {_remedy(module, today)}"
    day = _day(signed.on)
    if day is None:
        return f"must say on which day it was signed; '{signed.on}' is no day: write 'on' like {today}"
    if day > today:
        return f"is signed on a day to come, {day}: put the day of the signature at 'on', {today} at the latest"
    return ""


def wording_is_signed(path: str, policy: Policy, today: date, *, live: bool) -> Iterator[Finding]:
    """P109: on a live site every wording is signed by a person, for the words as they stand.

    Elsewhere a signature that doesn't count is told. ``today``: the clinic's day.
    """
    for module in policy.modules.values():
        why = flaw(module, today)
        if why and (live or module.approved):
            yield Finding(path, 0, "P109", f"the wording '{module.name}' {why}", "error" if live else "warning")


def _remedy(module: Module, today: date) -> str:
    lines = f"approved: {{by: the name of who read it, on: {today}, sha256: {module.digest}}}"
    return f"`make wording` prints the sheet to sign; what it asks for is {lines}"


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None
