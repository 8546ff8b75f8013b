"""The author's own words in an article's HTML: what triggers read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser

from .markup import is_bottomless
from .normalize import normal
from .policy import Module, Policy
from .reading import GAP, Run
from .visible import APART, runs_of
from .wording import open_places

DOUBLED = re.compile("  +")
approved = lru_cache(maxsize=1024)(normal)


def prose_of(html: str, policy: Policy, lang: str) -> str:
    """The text in normal form (folded case, quotes, dashes, spaces).

    Left out: code blocks, what browsers never show, and each wording of the policy, current or withdrawn, in any
    language, with the label before it. Hidden and quoted text counts: it is the author's.
    """
    if is_bottomless(html):
        return ""  # nothing of it can be judged, and the judge says so
    body = LexborHTMLParser(f'<!DOCTYPE html><html lang="{lang}"><body>{html}').body
    return prose_in(runs_of(body), policy) if body is not None else ""


def prose_in(runs: Iterable[Run], policy: Policy) -> str:
    own = [run.text for run in runs if run.text != GAP and not run.holder.is_code and run.holder.code != APART.code]
    return without_wordings(DOUBLED.sub(" ", "".join(own)), policy).strip()


def without_wordings(text: str, policy: Policy) -> str:
    """A normal text without the policy's wordings and the labels before them."""
    for module in policy.modules.values():
        labels = [approved(label) for label in module.label.values()]
        for wording in _wordings(module, policy):
            for start, end in reversed(list(_places(text, wording))):
                text = f"{_without_label(text[:start].rstrip(), labels)} {text[end:]}"
    return text


def _wordings(module: Module, policy: Policy) -> Iterator[str]:
    for lang, current in module.current.items():
        for template in (current, *module.retired.get(lang, ())):
            yield approved(template.replace("{clinic}", policy.clinic))


def _places(text: str, wording: str) -> Iterator[tuple[int, int]]:
    if "{" in wording:
        yield from (match.span() for match in open_places(text, wording))
        return
    start = text.find(wording)
    while start >= 0 and wording:
        yield start, start + len(wording)
        start = text.find(wording, start + len(wording))


def _without_label(before: str, labels: Iterable[str]) -> str:
    for label in labels:
        for end in (f"{label}.", f"{label}:", label):
            if before.endswith(end):
                return before[: -len(end)]
    return before
