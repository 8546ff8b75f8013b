"""Which disclaimers a text needs: from the author's own words, by the policy's triggers."""

from __future__ import annotations

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
    if policy.triggers and lang not in policy.triggers:
        raise NoTriggers(lang)
    triggers = policy.triggers.get(lang, {})
    patterns = [*(c.pattern for c in policy.conditions.values()), *(t.pattern for t in triggers.values())]
    sources = found(patterns, text)
    conditions = [condition.name for condition in policy.conditions.values() if condition.pattern.pattern in sources]
    fired = {name for name, trigger in triggers.items() if trigger.pattern.pattern in sources}
    required: Required = {}
    for name in policy.order:
        module = policy.modules[name]
        if fired.issuperset(module.required):
            required[name] = {"conditions": conditions} if "conditions" in module.params else {}
    return required


def as_front_matter(required: Required) -> list[str | dict[str, Any]]:
    """The value of the front matter key 'disclaimers': a name, or a name with what fills it in."""
    return [{name: params} if params else name for name, params in required.items()]
