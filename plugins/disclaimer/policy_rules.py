"""What a disclaimer policy must keep, beyond its shape."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..shared.finding import Finding
from ..shared.strict_yaml import line_of
from .policy import Policy

PLACEHOLDER = re.compile(r"\{(\w*)\}")
LINK = re.compile(r"\[([^\]]*)\]\(([^)\s]*)\)")
SCHEMES = ("tel:", "sms:", "https://", "mailto:")


def check_policy(path: str, data: Mapping[str, Any], policy: Policy) -> Iterator[Finding]:
    """Every fault of a policy whose shape is right; ``data`` is its YAML, for the lines."""
    for rule in RULES:
        yield from rule(path, data, policy)


def order_is_complete(path: str, data: Mapping[str, Any], policy: Policy) -> Iterator[Finding]:
    """P103: 'order' names each module once."""
    missing = [name for name in policy.modules if name not in policy.order]
    foreign = [name for name in policy.order if name not in policy.modules]
    for name in sorted({name for name in policy.order if policy.order.count(name) > 1}):
        yield Finding(path, 1, "P103", f"'order' must name '{name}' once: remove it where it stands again")
    for name in missing:
        yield Finding(
            path, line_of(data["modules"], name), "P103", f"'order' must name the module '{name}': add it there"
        )
    for name in foreign:
        yield Finding(path, 1, "P103", f"'order' names '{name}', which is no module: remove it or add the module")


def wording_is_complete(path: str, data: Mapping[str, Any], policy: Policy) -> Iterator[Finding]:
    """P104: each module has a wording, and a label in each language of its wording."""
    for name, module in policy.modules.items():
        line = line_of(data["modules"], name)
        if not module.current:
            yield Finding(path, line, "P104", f"'{name}' must have a wording: give 'current' with a text for 'en'")
        for lang in module.current:
            if not module.label.get(lang):
                yield Finding(path, line, "P104", f"'{name}' must have a label in '{lang}': add it under 'label'")


def placeholders_are_known(path: str, data: Mapping[str, Any], policy: Policy) -> Iterator[Finding]:
    """P105: a wording's {placeholders} are {clinic} or one of the module's params."""
    for name, module in policy.modules.items():
        for text in (*module.current.values(), *(t for texts in module.retired.values() for t in texts)):
            for word in PLACEHOLDER.findall(text):
                if word != "clinic" and word not in module.params:
                    message = f"'{name}' holds {{{word}}}, which nothing fills in: name it under 'params' or remove it"
                    yield Finding(path, line_of(data["modules"], name), "P105", message)


def triggers_are_known(path: str, data: Mapping[str, Any], policy: Policy) -> Iterator[Finding]:
    """P106: a module's 'required' names triggers that each language has."""
    for name, module in policy.modules.items():
        if module.required and not policy.triggers:
            message = f"'{name}' waits for the trigger '{module.required[0]}', but the policy has none: add triggers.en"
            yield Finding(path, line_of(data["modules"], name), "P106", f"{message}.{module.required[0]}")
        for lang, triggers in policy.triggers.items():
            for trigger in module.required:
                if trigger not in triggers:
                    message = f"'{name}' waits for the trigger '{trigger}', which '{lang}' lacks: add triggers.{lang}"
                    yield Finding(path, line_of(data["modules"], name), "P106", f"{message}.{trigger}")


def languages_are_whole(path: str, data: Mapping[str, Any], policy: Policy) -> Iterator[Finding]:
    """P111: a language with triggers has all that its articles need: conditions, heading, joiner, short form."""
    for lang in policy.triggers:
        for name, condition in policy.conditions.items():
            line = line_of(data["conditions"], name)
            words = condition.text.get(lang, "")
            if not words:
                message = f"the condition '{name}' must have its words in '{lang}', which has triggers"
                yield Finding(path, line, "P111", f"{message}: add conditions.{name}.text.{lang}")
            elif not condition.pattern.search(words):
                message = f"the pattern of '{name}' must find its own words in '{lang}', '{words}'"
                yield Finding(path, line, "P111", f"{message}: add how '{lang}' names it to the pattern")
        for key, texts in (("heading", policy.heading), ("joiner", policy.joiner), ("short_form", policy.short_form)):
            if texts and lang not in texts:
                message = f"'{key}' must have a text in '{lang}', which has triggers: add {key}.{lang}"
                yield Finding(path, line_of(data, key), "P111", message)


def examples_hold(path: str, data: Mapping[str, Any], policy: Policy) -> Iterator[Finding]:
    """P107: each pattern finds its 'must' examples and none of its 'must_not'."""
    conditions = data.get("conditions") or {}
    for name, condition in policy.conditions.items():
        must = tuple(conditions[name].get("must") or ())
        must_not = tuple(conditions[name].get("must_not") or ())
        yield from _examples(path, line_of(conditions, name), name, condition.pattern, must, must_not)
    for lang, triggers in policy.triggers.items():
        for name, trigger in triggers.items():
            line = line_of(data["triggers"][lang], name)
            yield from _examples(path, line, name, trigger.pattern, trigger.must, trigger.must_not)


def _examples(
    path: str, line: int, name: str, pattern: re.Pattern[str], must: tuple[str, ...], must_not: tuple[str, ...]
) -> Iterator[Finding]:
    for text in must:
        if not pattern.search(text):
            yield Finding(path, line, "P107", f"'{name}' must match its example '{text}': widen the pattern")
    for text in must_not:
        if pattern.search(text):
            yield Finding(path, line, "P107", f"'{name}' must not match '{text}': narrow the pattern")


def links_keep_the_words(path: str, data: Mapping[str, Any], policy: Policy) -> Iterator[Finding]:
    """P108: a link adds an address to words of the wording and changes none of them."""
    for lang, phrases in policy.links.items():
        for words, marked in phrases.items():
            line = line_of((data["links"] or {}).get(lang), words)
            wordings = [module.current.get(lang, "") for module in policy.modules.values()]
            if not any(words in text for text in wordings):
                message = f"no wording in '{lang}' holds '{words}': write its link with the wording's own words"
                yield Finding(path, line, "P108", message)
            if LINK.sub(r"\1", marked) != words:
                yield Finding(path, line, "P108", f"the link for '{words}' must keep exactly these words")
            for _, address in LINK.findall(marked):
                if not address.startswith(SCHEMES):
                    yield Finding(path, line, "P108", f"'{address}' must begin with one of {', '.join(SCHEMES)}")


RULES = (
    order_is_complete,
    wording_is_complete,
    placeholders_are_known,
    triggers_are_known,
    languages_are_whole,
    examples_hold,
    links_keep_the_words,
)
