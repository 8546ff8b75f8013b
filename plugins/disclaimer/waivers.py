"""A waiver lifts a conditional disclaimer whose trigger misfired on one text."""

from __future__ import annotations

from collections.abc import Iterator

from ..shared.finding import Finding
from .declared import Waiver
from .policy import Policy
from .required import Required
from .subject import Subject


def waived_modules(subject: Subject, policy: Policy) -> list[str]:
    """The modules whose waiver is complete and was given for this very text."""
    return [
        waiver.module
        for waiver in subject.waivers
        if waiver.module in policy.modules
        and policy.modules[waiver.module].required
        and all((waiver.reason, waiver.by, waiver.on))
        and waiver.sha256 == subject.digest
    ]


def waivers_are_argued(subject: Subject, policy: Policy, required: Required) -> Iterator[Finding]:
    """R105: a waiver lifts one conditional disclaimer, with reason, person and day, for the text as it was."""
    for waiver in subject.waivers:
        message = _waiver_fault(waiver, subject, policy)
        if message:
            yield Finding(subject.path, subject.line("waivers"), "R105", message)
        elif waiver.module not in required:
            message = f"the waiver of '{waiver.module}' has nothing to lift: remove it"
            yield Finding(subject.path, subject.line("waivers"), "R105", message, "warning")


def _waiver_fault(waiver: Waiver, subject: Subject, policy: Policy) -> str:
    if waiver.module not in policy.modules:
        return f"a waiver must name a disclaimer; '{waiver.module}' is none: known: {', '.join(policy.order)}"
    if not policy.modules[waiver.module].required:
        return f"'{waiver.module}' is needed by every article and can't be waived: remove the waiver"
    given = f"sha256: {subject.digest}"
    missing = [key for key in ("reason", "by", "on") if not getattr(waiver, key)]
    if missing:
        return f"the waiver of '{waiver.module}' must say {', '.join(missing)}: who waives it, why, and on which day"
    if not waiver.sha256:
        return f"the waiver of '{waiver.module}' isn't complete yet: to say for which text it is, add {given}"
    if waiver.sha256 != subject.digest:
        return (
            f"the waiver of '{waiver.module}' was given for another text and is void: "
            f"read the article again and set {given}, or remove the waiver"
        )
    return ""
