"""One piece of a manuscript, the same for every kind of file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "heading", "item", "picture", "verbatim", "rule", "blank"]


@dataclass(frozen=True)
class Block:
    """First a line or paragraph as it was found; later stages give it its final kind.

    ``text`` is Markdown that is safe to write as it stands (of a picture: its alt text), ``plain`` the words alone.
    ``level`` is a heading's rank (0 a title, 1-6 marked, above 6 guessed), an item's depth from 0, or, for
    what belongs to an item, that item's depth plus 1. ``marker`` is "-" or "3." (of a picture: its file's name).
    """

    kind: Kind
    text: str = ""
    plain: str = ""
    line: int = 0
    level: int = 0
    marker: str = ""
    quoted: bool = False

    @property
    def is_prose(self) -> bool:
        """A line of running text that stands for itself, which could still turn out to be something else."""
        return self.kind == "text" and not self.level and not self.quoted
