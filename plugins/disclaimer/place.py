"""Set the approved wording into an article's HTML: help first, the rest where it belongs."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from html.parser import HTMLParser
from typing import NamedTuple

from .policy import Params, Policy
from .policy_rules import LINK

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
WRAPPERS = frozenset(("div", "section", "article", "main"))
VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())


class Block(NamedTuple):
    """An element at the top of the body: its tag, where it starts, its words."""

    tag: str
    start: int
    text: str


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


def scan(content: str) -> list[Block]:
    """The blocks at the top of the body, looking into wrappers such as <div> and <section>."""
    scanner = _Scanner(content)
    scanner.feed(content)
    scanner.close()
    return [Block(tag, start, "".join(words)) for tag, start, words in scanner.blocks]


class _Scanner(HTMLParser):
    """Notes where each top-level element starts; the content itself is never rewritten."""

    def __init__(self, content: str) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[tuple[str, int, list[str]]] = []
        self.open: list[str] = []
        self.lines = [0]
        for line in content.split("\n"):
            self.lines.append(self.lines[-1] + len(line) + 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._inside and tag not in WRAPPERS:
            line, column = self.getpos()
            self.blocks.append((tag, self.lines[line - 1] + column, []))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.open:
            while self.open.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if self.blocks:
            self.blocks[-1][2].append(data)

    @property
    def _inside(self) -> bool:
        return any(tag not in WRAPPERS for tag in self.open)


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
    text = _link(policy.text(name, lang, params), policy.links.get(lang, {}))
    return f"<p><strong>{label}.</strong> {text}</p>"


def _link(text: str, links: Mapping[str, str]) -> str:
    """The escaped text, with the policy's phrases linked; longer phrases win."""
    escaped = html.escape(text, quote=False)
    phrases = {html.escape(words, quote=False): marked for words, marked in links.items()}
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
