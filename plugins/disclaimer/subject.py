"""An article as the disclaimer rules see it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import NamedTuple

from .declared import Declared, Waiver


class Subject(NamedTuple):
    """The author's words (title, summary, tags, category, prose) and what the front matter says.

    ``lines`` maps front matter keys to lines.
    """

    path: str
    lang: str
    text: str
    declared: Declared
    waivers: tuple[Waiver, ...] = ()
    lines: Mapping[str, int] = {}

    def line(self, key: str) -> int:
        return self.lines.get(key, 1)

    @property
    def digest(self) -> str:
        """SHA-256 of the words that triggers read, white space folded: what a waiver stands for."""
        return hashlib.sha256(" ".join(self.text.split()).encode(errors="surrogatepass")).hexdigest()
