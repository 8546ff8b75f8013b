"""The running text of a page into Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple
from urllib.parse import quote

from bs4 import NavigableString, PageElement, Tag
from bs4.element import PreformattedString

from .inline import escape, keep_marks
from .tidy import tidy, unescape

NOTE = re.compile(r"#(footnote|endnote)-(\d+)")
LINKS = ("http://", "https://", "mailto:", "tel:")
LONGEST = 60
KEPT_TAGS = frozenset(("sup", "sub", "s", "del"))
"""Without these 10<sup>2</sup> would be 102, and what is struck out would stand."""
BOLD_WEIGHT = re.compile(r"font-weight:\s*(bold|[6-9]00)")
PLAIN_WEIGHT = re.compile(r"font-weight:\s*(normal|[1-4]00)")


class Style(NamedTuple):
    """How a run of text is set: Markdown's mark, the link, and a tag that is kept."""

    mark: str = ""
    link: str = ""
    tag: str = ""


class Run(NamedTuple):
    text: str
    style: Style
    is_raw: bool = False


def lines_of(nodes: Iterable[PageElement]) -> list[tuple[str, str]]:
    """The lines of running text, divided by <br>: each as Markdown and as plain words."""
    lines: list[list[Run]] = [[]]
    for run in _runs(nodes, Style()):
        if run.text == "\n":
            lines.append([])
        else:
            lines[-1].append(run)
    return [_write(line) for line in lines]


def _runs(nodes: Iterable[PageElement], style: Style) -> Iterator[Run]:
    for node in nodes:
        if isinstance(node, Tag):
            yield from _tag_runs(node, style)
        elif isinstance(node, NavigableString) and not isinstance(node, PreformattedString):
            text = re.sub(r"\s+", " ", tidy(unescape(str(node), ascii_too=True)))
            if text:
                yield Run(text, style)


def lost_links(root: Tag) -> list[str]:
    """The links whose words come over but whose target doesn't: scripts, and addresses within another site."""
    links = ((link, str(link["href"]).strip()) for link in root.find_all("a", href=True))
    lost = ((link, target) for link, target in links if not target.lower().startswith((*LINKS, "#")))
    return [
        f"'{' '.join(link.get_text().split())}' ({target[:LONGEST]})"
        for link, target in lost
        if link.get_text(strip=True)
    ]


def _tag_runs(tag: Tag, style: Style) -> Iterator[Run]:
    target = str(tag.get("href") or "").strip()
    if tag.name == "br":
        yield Run("\n", style)
    elif tag.name == "a" and (note := NOTE.fullmatch(target)):
        yield Run(f"[^{note[1][0]}{note[2]}]", Style(), is_raw=True)
    elif tag.name == "sup" and tag.find("a", href=NOTE):
        yield from _runs(tag.children, style)
    else:
        yield from _runs(tag.children, _restyle(tag, style, target))


def _restyle(tag: Tag, style: Style, target: str) -> Style:
    css = str(tag.get("style") or "").lower()
    if (tag.name in ("b", "strong") and not PLAIN_WEIGHT.search(css)) or BOLD_WEIGHT.search(css):
        return style._replace(mark="**")
    if tag.name in ("i", "em", "cite") and "font-style:normal" not in css.replace(" ", ""):
        return style._replace(mark=style.mark or "*")
    if tag.name == "a" and target.lower().startswith(LINKS):
        return style._replace(link=quote(target, safe=":/?#@!$&+,;=%~-."))
    return style._replace(tag=tag.name) if tag.name in KEPT_TAGS else style


def _write(runs: Sequence[Run]) -> tuple[str, str]:
    """One line as Markdown, and its words."""
    markdown = ""
    for link, linked in groupby(runs, key=lambda run: run.style.link):
        inner = ""
        for (style, is_raw), same in groupby(linked, key=lambda run: (run.style, run.is_raw)):
            text = "".join(run.text for run in same)
            inner += text if is_raw else _mark(text, style, markdown + inner)
        markdown += _around(inner, "[", f"]({link})") if link else inner
    plain = "".join(run.text for run in runs if not run.is_raw)
    return re.sub(r" +", " ", markdown).strip(), re.sub(r" +", " ", plain).strip()


def _mark(text: str, style: Style, before: str) -> str:
    """The words between their marks; two marks never touch."""
    inner = keep_marks(text) if style == Style() else escape(text)
    inner = _around(inner, f"<{style.tag}>", f"</{style.tag}>") if style.tag else inner
    touches = before.endswith("*") and not text.startswith(" ")
    return _around(inner, style.mark, style.mark) if style.mark and not touches else inner


def _around(inner: str, left: str, right: str) -> str:
    """White space stays outside the marks, and nothing is not marked."""
    words = inner.strip()
    if not words:
        return inner
    start = inner.index(words)
    return f"{inner[:start]}{left}{words}{right}{inner[start + len(words) :]}"
