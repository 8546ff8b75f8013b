"""Which disclaimers a text needs: from the author's own words, by the policy's triggers."""

from __future__ import annotations

import re
from typing import Any

from .policy import Policy
from .searching import found

Required = dict[str, dict[str, Any]]
"""Module name → what fills its placeholders, in the policy's order."""


class NoTriggers(ValueError):
    """The policy can't say what a text in this language needs, so nothing may be published in it."""

    def __init__(self, lang: str) -> None:
        super().__init__(
            f"the policy has no triggers for '{lang}', so it can't tell which disclaimers are needed:"
            f" add triggers and approved wording for '{lang}' to the policy"
        )
        self.lang = lang


def required_for(policy: Policy, lang: str, text: str) -> Required:
    """The modules that the author's words need, with the conditions they name.

    ``text`` is title, summary, tags, category and prose, without approved texts.
    A policy without any triggers asks for just the modules that are always required.
    Raises NoTriggers when the policy has triggers, but none for the language.
    """
    seen: dict[str, bool] = {}  # several triggers share a pattern
    conditions = [c.name for c in policy.conditions.values() if _finds(c.pattern, text, seen)]
    fired = _fired(policy, lang, text, seen)
    required: Required = {}
    for name in policy.order:
        module = policy.modules[name]
        if fired.issuperset(module.required):
            required[name] = {"conditions": conditions} if "conditions" in module.params else {}
    return required


def _fired(policy: Policy, lang: str, text: str, seen: dict[str, bool]) -> set[str]:
    if policy.triggers and lang not in policy.triggers:
        raise NoTriggers(lang)
    return {name for name, trigger in policy.triggers.get(lang, {}).items() if _finds(trigger.pattern, text, seen)}


def _finds(pattern: re.Pattern[str], text: str, seen: dict[str, bool]) -> bool:
    if pattern.pattern not in seen:
        seen[pattern.pattern] = found(pattern, text)
    return seen[pattern.pattern]


def as_front_matter(required: Required) -> list[str | dict[str, Any]]:
    """The value of the front matter key 'disclaimers': a name, or a name with what fills it in."""
    return [{name: params} if params else name for name, params in required.items()]
