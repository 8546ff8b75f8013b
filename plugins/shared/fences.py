"""The lines --- around a front matter: where they are, and what is wrong when one is missing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .finding import Finding

FENCED = re.compile(r"---[ \t]*(?:\r\n|\r|\n)(.*?)(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\r|\n|\Z)", re.DOTALL)
FENCE = re.compile(r"\s*---[ \t]*(?:[\r\n]|\Z)")
CLOSED = re.compile(r"^---[ \t]*[\r\n]*\Z", re.MULTILINE)
LOST_OPENING = re.compile(
    r"(?:[ \t]*(?:#[^#\r\n][^\r\n]*|-[ ][^\r\n]*)?(?:\r\n|\r|\n)|[a-z_]+:[^\r\n]*(?:\r\n|\r|\n)){2,200}---[ \t]*[\r\n]"
)
OUR_KEY = re.compile(r"^(?:title|date|id|slug|status|tags|category|summary|disclaimers):", re.MULTILINE)
UNOPENED = "must begin with a line ---, as its front matter ends with one: write it above the first key"


def misplaced(path: str, content: str) -> Iterator[Finding]:
    """Findings (A101) on a text that has no front matter, but looks as if it was to have one."""
    match = FENCE.match(content)
    if match and not content.startswith("---"):
        message = (
            "must begin with the front matter: delete the blank lines and spaces above and before the first line ---"
        )
        yield Finding(path, 1, "A101", message)
    elif match:
        message = "must close its front matter: write a line --- below the last key, above the article's first words"
        yield Finding(path, 1, "A101", message)
    elif (above := LOST_OPENING.match(content)) and OUR_KEY.search(above[0]):
        yield Finding(path, 1, "A101", UNOPENED)


def unopened(path: str, header: str, values: Sequence[str]) -> Iterator[Finding]:
    """A finding (A101) on values as YAML writes them, and a line --- below them, but none above."""
    if CLOSED.search(header) and any(value.startswith(("[", "{", '"', "'")) for value in values):
        yield Finding(path, 1, "A101", UNOPENED)
