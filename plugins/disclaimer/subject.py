"""An article as the disclaimer rules see it."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import NamedTuple

from .declared import Declared, Waiver


class Subject(NamedTuple):
    """The author's words (title, summary, tags, category, prose) and what the front matter says.

    ``digest`` is of the text as it stands, for waivers; ``lines`` maps front matter keys to lines.
    """

    path: str
    lang: str
    text: str
    declared: Declared
    waivers: tuple[Waiver, ...] = ()
    digest: str = ""
    lines: Mapping[str, int] = {}

    def line(self, key: str) -> int:
        return self.lines.get(key, 1)


def digest_of(title: str, body: str) -> str:
    """SHA-256 of an article's title and source, white space folded: what a waiver was given for."""
    text = " ".join(f"{title}\n{body}".split())
    return hashlib.sha256(text.encode(errors="surrogatepass")).hexdigest()
