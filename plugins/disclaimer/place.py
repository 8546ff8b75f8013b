"""Set the approved wording into an article's HTML: help first, the rest where it belongs."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from .blocks import Block, scan
from .policy import Params, Policy
from .policy_rules import LINK

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def set_in(content: str, lang: str, policy: Policy, modules: Mapping[str, Params]) -> str:
    """The content with the wording of each named module in its place.

    Top modules come first in the body, section modules before the section that names
    their condition (else before the first section), story modules before the story,
    end modules last, in one section.
    """
    blocks = scan(content)
    before: dict[int, list[str]] = {0: []}
    end = []
    for name in (name for name in policy.order if name in modules):
        position = policy.modules[name].position
        if position == "end":
            end.append(name)
        elif position == "top":
            before[0].append(_aside("disclaimer-help", name, lang, policy, modules[name]))
        else:
            place = _place(name, blocks, lang, policy, modules[name])
            before.setdefault(place, []).append(_aside("disclaimer-note", name, lang, policy, modules[name]))
    return _splice(content, before) + _section(end, lang, policy, modules)


def _place(name: str, blocks: Sequence[Block], lang: str, policy: Policy, params: Params) -> int:
    if policy.modules[name].position == "story":
        return _story(name, blocks, lang, policy)
    sections = _sections(blocks)
    names = params.get("conditions", ())
    patterns = [policy.conditions[name].pattern for name in names if name in policy.conditions]
    for start, text in sections:
        if any(pattern.search(text) for pattern in patterns):
            return start
    return sections[0][0] if sections else 0


def _story(name: str, blocks: Sequence[Block], lang: str, policy: Policy) -> int:
    triggers = policy.triggers.get(lang, {})
    patterns = [triggers[needed].pattern for needed in policy.modules[name].required if needed in triggers]
    return next((block.start for block in blocks if any(pattern.search(block.text) for pattern in patterns)), 0)


def _sections(blocks: Sequence[Block]) -> list[tuple[int, str]]:
    """Where each section of the highest heading level starts, and its words."""
    level = min((block.tag for block in blocks if block.tag in HEADINGS), default="")
    sections: list[tuple[int, list[str]]] = []
    for block in blocks:
        if block.tag == level:
            sections.append((block.start, []))
        if sections:
            sections[-1][1].append(block.text)
    return [(start, "\n".join(words)) for start, words in sections]


def _splice(content: str, before: Mapping[int, Sequence[str]]) -> str:
    parts, last = [], 0
    for start in sorted(before):
        parts += [content[last:start], *before[start]]
        last = start
    return "".join([*parts, content[last:]])


def _aside(kind: str, name: str, lang: str, policy: Policy, params: Params) -> str:
    label = html.escape(policy.modules[name].label[lang])
    words = _paragraph(name, lang, policy, params)
    return f'<aside class="{kind}" aria-label="{label}">{words}</aside>\n'


def _section(names: Sequence[str], lang: str, policy: Policy, modules: Mapping[str, Params]) -> str:
    if not names:
        return ""
    heading = html.escape(policy.heading.get(lang) or policy.heading["en"])
    words = "\n".join(_paragraph(name, lang, policy, modules[name]) for name in names)
    return f'\n<section class="disclaimers" aria-label="{heading}">\n<h2>{heading}</h2>\n{words}\n</section>'


def _paragraph(name: str, lang: str, policy: Policy, params: Params) -> str:
    label = html.escape(policy.modules[name].label[lang])
    text = _link(policy.text(name, lang, params), tuple(policy.links.get(lang, {}).items()))
    return f"<p><strong>{label}.</strong> {text}</p>"


@lru_cache(maxsize=256)
def _link(text: str, links: tuple[tuple[str, str], ...]) -> str:
    """The escaped text, with the policy's phrases linked; longer phrases win."""
    escaped = html.escape(text, quote=False)
    phrases = {html.escape(words, quote=False): marked for words, marked in links}
    if not phrases:
        return escaped
    longest_first = sorted(phrases, key=len, reverse=True)
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(words)}(?!\w)" for words in longest_first))
    return pattern.sub(lambda match: _anchors(phrases[match[0]]), escaped)


def _anchors(marked: str) -> str:
    parts, last = [], 0
    for match in LINK.finditer(marked):
        parts.append(html.escape(marked[last : match.start()], quote=False))
        parts.append(f'<a href="{html.escape(match[2])}">{html.escape(match[1], quote=False)}</a>')
        last = match.end()
    return "".join([*parts, html.escape(marked[last:], quote=False)])
