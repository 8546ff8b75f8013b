"""A manuscript into the source of an article: Markdown under front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from typing import Any

from ..shared.text_yaml import write_value
from .block import Block
from .manuscript import Manuscript


def convert(
    manuscript: Manuscript,
    *,
    identity: str,
    disclaimers: Sequence[Any],
    lang: str,
    kept: Mapping[str, Any] | None = None,
) -> str:
    """The article's source, a draft until a person publishes it.

    ``kept`` is front matter of an article that this one replaces, its status too, used where the copy gives none.
    """
    return f"---\n{_front_matter(manuscript, identity, disclaimers, lang, kept or {})}---\n\n{body_of(manuscript)}"


def body_of(manuscript: Manuscript) -> str:
    """The Markdown below the front matter; it ends in one line feed."""
    quotations = groupby(manuscript.blocks, key=lambda block: block.quoted)
    parts = [_quote(_write(list(blocks))) if quoted else _write(list(blocks)) for quoted, blocks in quotations]
    return "\n\n".join(parts).strip("\n") + "\n"


def _front_matter(
    manuscript: Manuscript, identity: str, disclaimers: Sequence[Any], lang: str, kept: Mapping[str, Any]
) -> str:
    own = {
        "id": identity,
        "title": manuscript.title,
        "date": manuscript.day and manuscript.day.isoformat(),
        "modified": manuscript.modified and manuscript.modified.isoformat(),
        "slug": manuscript.slug,
        "tags": list(manuscript.tags),
        **manuscript.given,
    }
    found = {key: value for key, value in own.items() if value}
    entries = {**dict.fromkeys(own), "status": "draft", **kept, **found, "lang": lang, "disclaimers": list(disclaimers)}
    return "".join(f"{key}: {write_value(value)}\n" for key, value in entries.items() if value)


def _write(blocks: Sequence[Block]) -> str:
    return "".join(gap + _piece(block) for gap, block in zip(_gaps(blocks), blocks, strict=True)).lstrip("\n")


def _gaps(blocks: Sequence[Block]) -> Iterator[str]:
    """What stands above each block: items of one list stand close, everything else has a blank line between."""
    marks: dict[int, bool] = {}  # of the open lists by depth: whether they are numbered
    for above, block in pairwise((Block("blank"), *blocks)):
        is_numbered = block.marker != "-"
        goes_on = above.kind == block.kind == "item" and marks.get(block.level, is_numbered) == is_numbered
        yield "\n" if goes_on else "\n\n"
        outer = {level: mark for level, mark in marks.items() if level < block.level}
        marks = {**outer, block.level: is_numbered} if block.kind == "item" else {}


def _piece(block: Block) -> str:
    if block.kind == "heading":
        return f"{'#' * block.level} {re.sub(r'#$', '&#35;', block.text)}"
    if block.kind == "item":
        return f"{'    ' * block.level}{block.marker} {_indented(block.text, block.level + 1)}"
    if block.kind == "rule":
        return "---"
    return "    " * block.level + _indented(block.text, block.level)


def _indented(text: str, level: int) -> str:
    return text.replace("\n", "\n" + "    " * level)


def _quote(markdown: str) -> str:
    return "\n".join(f"> {line}".rstrip(" ") if not line.strip() else f"> {line}" for line in markdown.split("\n"))
