"""What a disclaimer must say, word by word, and what fills its placeholders where the page decides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any, NamedTuple

from .normalize import normal
from .policy import Policy
from .reading import Reading, Span

OPEN = {
    "conditions": r"(?P<conditions>[^.!?\ufffc]{2,800}?)",
    "typical_results": r"(?P<results>[^.!?\ufffc]{10,600}[.!?])",
}
PLACEHOLDER = re.compile(r"\{(\w+)\}")


class Wording(NamedTuple):
    """``pattern`` stands for a text that leaves something open; ``conditions`` is what it must at least name."""

    name: str
    label: str
    text: str
    pattern: re.Pattern[str] | None = None
    conditions: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        return f"{self.label} ({self.name})"


def wording(policy: Policy, name: str, lang: str, params: Mapping[str, Any], is_exact: bool) -> Wording:
    """``is_exact``: the parameters are the article's own; else they are the least it must name.

    Raises KeyError when the module has no wording in the language.
    """
    module = policy.modules[name]
    label = module.label.get(lang) or next(iter(module.label.values()), name)
    filled = dict(params) if is_exact else {}
    text = normal(policy.text(name, lang, filled))
    names = params.get("conditions") or ()
    conditions = (names,) if isinstance(names, str) else tuple(names)
    left = [key for key in PLACEHOLDER.findall(text) if key in module.params]
    return Wording(name, label, text, pattern_of(text) if left else None, conditions)


@lru_cache(maxsize=256)
def pattern_of(text: str) -> re.Pattern[str]:
    parts = PLACEHOLDER.split(text)
    filled = [OPEN.get(part, r"[^\ufffc]{1,400}?") if i % 2 else re.escape(part) for i, part in enumerate(parts)]
    return re.compile(rf"(?<!\w){''.join(filled)}(?!\w)")


def find(reading: Reading, wanted: Wording, policy: Policy, lang: str) -> list[Span]:
    """Each place where the wording stands, what it leaves open filled in rightly."""
    if wanted.pattern is None:
        return reading.find(wanted.text)
    matches = open_places(reading.text, wanted.text)
    return [Span(*match.span()) for match in matches if _is_filled(match, wanted, policy, lang)]


def open_places(text: str, wording: str) -> Iterator[re.Match[str]]:
    """Each place of a wording that leaves something open."""
    head = PLACEHOLDER.split(wording, maxsplit=1)[0]
    at = text.find(head)
    while at >= 0:
        match = pattern_of(wording).match(text, at)
        if match:
            yield match
        at = text.find(head, at + 1)


def _is_filled(match: re.Match[str], wanted: Wording, policy: Policy, lang: str) -> bool:
    given = match.groupdict().get("conditions")
    if given is None:
        return True
    named = [c.name for c in policy.conditions.values() if lang in c.text and normal(c.text[lang]) in given]
    return normal(policy.name_conditions(named, lang)) == given and set(wanted.conditions).issubset(named)
