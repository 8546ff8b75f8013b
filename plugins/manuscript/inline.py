"""Words into Markdown that renders as just these words."""

from __future__ import annotations

import re
from collections.abc import Sequence

SPECIAL = re.compile(r"[\\*{\[]|(?<![^\W_])_|_(?![^\W_])")
ENTITIES = {"`": "&#96;", "<": "&lt;", "&": "&amp;"}
NEEDS_ENTITY = re.compile(r"`|<(?=\S)|&(?=#|\w+;)")
START = re.compile(r"#|>|\+|-|\d+\.(?=\s|$)")
START_ENTITY = re.compile(r":(?=\s)|=(?==*\s*$)|~(?=~~)|\|(?=[\s|:-]*$)")
MARKED = re.compile(
    r"(?<![\w*])(?P<bold>\*{2,3})(?=[^\s*])(?P<strong>[^*\n]+?)(?<=[^\s*])(?P=bold)(?![\w*])"
    r"|(?<![\w*])\*(?=[^\s*])(?P<soft>[^*\n]+?)(?<=[^\s*])\*(?![\w*])"
    r"|\[(?P<words>[^\[\]\n]+)\]\((?P<target>https?://[^\s()<>\"'`\\*_\[\]{}|]+)\)"
    r"|(?P<url>https?://[^\s<>\"'`\\*\[\]{}|]+)"
)
SEPARATOR = re.compile(r"\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?\s*")


def escape(text: str) -> str:
    """The words, for any place within a line."""
    text = NEEDS_ENTITY.sub(lambda match: ENTITIES[match[0]], text)
    return SPECIAL.sub(r"\\\g<0>", text)


def guard_start(text: str) -> str:
    """Markdown whose first character can't make the line a heading, list, quotation, definition or table."""
    if match := START_ENTITY.match(text):
        return f"&#{ord(match[0][0])};{text[1:]}"
    if match := START.match(text):
        end = match.end() - 1
        return f"{text[:end]}\\{text[end:]}"
    return text


def from_plain(text: str) -> str:
    """A line of plain copy."""
    return guard_start(keep_marks(" ".join(text.split())))


def keep_marks(text: str) -> str:
    """Escaped, but **bold**, *italic*, [links](https://…) and bare addresses keep their meaning."""
    pieces, end = [], 0
    for match in MARKED.finditer(text):
        pieces += [escape(text[end : match.start()]), _marked(match)]
        end = match.end()
    return "".join((*pieces, escape(text[end:])))


def _marked(match: re.Match[str]) -> str:
    if match["bold"]:
        return f"**{escape(match['strong'])}**"
    if match["soft"]:
        return f"*{escape(match['soft'])}*"
    if match["words"]:
        return f"[{escape(match['words'])}]({match['target']})"
    address = match["url"].rstrip(".,;:!?")
    if address.endswith(")") and "(" not in address:
        address = address.rstrip(".,;:!?)")
    return f"<{address}>{escape(match['url'].removeprefix(address))}"


def without_marks(text: str) -> str:
    """The words of a line of plain copy, as a title shows them."""
    return MARKED.sub(lambda m: m["strong"] or m["soft"] or m["words"] or m["url"], " ".join(text.split()))


def table(rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table of cells that are Markdown already; the first row is its head."""
    width = max(map(len, rows))
    full = [[*row, *[""] * (width - len(row))] for row in rows]
    lines = ["| " + " | ".join(cell.replace("|", "\\|") for cell in row) + " |" for row in full]
    return "\n".join((lines[0], "| " + " | ".join(["---"] * width) + " |", *lines[1:]))
