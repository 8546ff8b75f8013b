"""Does an article name the disclaimers that its own words need?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any

from ..shared.finding import Finding
from .policy import Policy
from .required import NoTriggers, Required, required_for
from .searching import find
from .subject import Subject
from .waivers import waived_modules, waivers_are_argued

SECTION_WORDS = 200
FIX = "run `make check FIX=1`, or add it to 'disclaimers' yourself"
BY_HAND = "add it to 'disclaimers' at the top of the article"


def check(subject: Subject, policy: Policy, remedy: str = FIX) -> Iterator[Finding]:
    """Every disclaimer finding of one article; ``remedy``: how a missing name is added."""
    try:
        required = required_for(policy, subject.lang, subject.text)
    except NoTriggers as error:
        yield Finding(subject.path, subject.line("lang"), "R102", str(error))
        return
    yield from names_what_it_needs(subject, policy, required, remedy)
    yield from names_only_modules(subject, policy)
    yield from has_wording_in_its_language(subject, policy)
    yield from fills_every_placeholder(subject, policy)
    yield from waivers_are_argued(subject, policy, required)


def chosen(subject: Subject, policy: Policy) -> Required:
    """The modules that the article carries: those it names, in the policy's order."""
    return {name: dict(subject.declared.modules[name]) for name in policy.order if name in subject.declared.modules}


def carried(subject: Subject, policy: Policy) -> Required:
    """Those of them whose wording can be set in."""
    wanted = chosen(subject, policy)
    return {name: params for name, params in wanted.items() if subject.lang in policy.modules[name].current}


def names_what_it_needs(subject: Subject, policy: Policy, required: Required, remedy: str) -> Iterator[Finding]:
    """R101: an article names each disclaimer that its own words need, with each condition they name."""
    waived = set(waived_modules(subject, policy))
    for name, params in required.items():
        if name in waived:
            continue
        label = policy.modules[name].label.get(subject.lang, name)
        if name not in subject.declared.modules:
            why = _why(subject, policy, name)
            message = f"must name the disclaimer '{name}' ({label}), {why}: {remedy}"
            yield Finding(subject.path, subject.line("disclaimers"), "R101", message)
            continue
        given = subject.declared.modules[name].get("conditions") or ()
        for condition in params.get("conditions", ()):
            if condition not in given:
                words = _words(find(policy.conditions[condition].pattern, subject.text))
                message = f"'{name}' must name the condition '{condition}', since the article says {words}: {remedy}"
                yield Finding(subject.path, subject.line("disclaimers"), "R101", message)


def _why(subject: Subject, policy: Policy, name: str) -> str:
    triggers = policy.triggers.get(subject.lang, {})
    found = [_words(find(triggers[t].pattern, subject.text)) for t in policy.modules[name].required]
    return f"since it says {' and '.join(found)}" if found else "as every article must"


def _words(match: Any) -> str:
    return f"'{' '.join(match[0].split())}'" if match else "so"


def names_only_modules(subject: Subject, policy: Policy) -> Iterator[Finding]:
    """R103: 'disclaimers' is a list of the policy's module names."""
    line = subject.line("disclaimers")
    for fault in subject.declared.faults:
        message = f"'disclaimers' must be a list of names like [general, tms]; '{fault}' is none"
        yield Finding(subject.path, line, "R103", message)
    for name in subject.declared.modules:
        if name not in policy.modules:
            near = get_close_matches(name, policy.order, n=1, cutoff=0.5)
            remedy = f"did you mean '{near[0]}'?" if near else f"known: {', '.join(policy.order)}"
            yield Finding(subject.path, line, "R103", f"must not name the disclaimer '{name}': {remedy}")


def has_wording_in_its_language(subject: Subject, policy: Policy) -> Iterator[Finding]:
    """R102: each disclaimer an article carries has an approved wording in the article's language."""
    for name in chosen(subject, policy):
        if subject.lang not in policy.modules[name].current:
            message = f"the disclaimer '{name}' has no wording in '{subject.lang}': add it to the policy, or write in"
            known = ", ".join(policy.modules[name].current)
            yield Finding(subject.path, subject.line("lang"), "R102", f"{message} {known}")


def fills_every_placeholder(subject: Subject, policy: Policy) -> Iterator[Finding]:
    """R104: what a disclaimer leaves open is filled in: known conditions, a typical result with its source."""
    line = subject.line("disclaimers")
    for name, params in chosen(subject, policy).items():
        for key in policy.modules[name].params:
            if not params.get(key):
                yield Finding(subject.path, line, "R104", f"'{name}' must say '{key}', e.g. {_example(name, key)}")
        for key in params:
            if key not in policy.modules[name].params:
                yield Finding(subject.path, line, "R104", f"'{name}' must not have '{key}': remove it")
        for condition in _conditions(params):
            if condition not in policy.conditions:
                near = get_close_matches(condition, list(policy.conditions), n=1, cutoff=0.5)
                remedy = f"did you mean '{near[0]}'?" if near else f"known: {', '.join(policy.conditions)}"
                yield Finding(
                    subject.path, line, "R104", f"'{name}' names '{condition}', which is no condition: {remedy}"
                )


def _conditions(params: Mapping[str, Any]) -> list[str]:
    value = params.get("conditions") or []
    return [str(name) for name in ([value] if isinstance(value, str) else value)]


def _example(name: str, key: str) -> str:
    """The whole line, as it could stand in a front matter."""
    value = "[anxiety]" if key == "conditions" else '"the usual result, with its source"'
    return f"disclaimers: [general, {{{name}: {{{key}: {value}}}}}]"


def section_is_short(subject: Subject, policy: Policy) -> Iterator[Finding]:
    """R106: the closing section stays under 200 words; more is not read (for the wording's owner)."""
    names = [name for name in chosen(subject, policy) if policy.modules[name].position == "end"]
    words = sum(len(policy.modules[name].current.get(subject.lang, "").split()) for name in names)
    if words > SECTION_WORDS:
        message = (
            f"{', '.join(names)} together have {words} words, and over {SECTION_WORDS} go unread: the article may be "
            "published as it is; please tell the clinician who signs the wording, who can shorten it in the policy"
        )
        yield Finding(subject.path, subject.line("disclaimers"), "R106", message, "warning")
