"""A manuscript: what was read, what was guessed, what is left to mend."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import PurePath
from typing import Any, NamedTuple

from ..shared.finding import Finding, Level
from .block import Block

FORMS = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".docx": "docx",
}


class Guess(NamedTuple):
    """What was read into the copy, as a sentence; ``line`` 0 means the whole."""

    line: int
    text: str


class Picture(NamedTuple):
    """A picture that came inside the manuscript; ``name`` is its file's name, without a folder."""

    name: str
    data: bytes


class Unreadable(ValueError):
    """The manuscript can't be used; ``finding`` says why, and what to do."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


@dataclass(frozen=True)
class Manuscript:
    """Stages take one and return one, with more of it understood.

    ``given`` holds front matter that the copy itself had; ``dropped`` the blocks that are no part of the article's
    body: title, date, tags and what was left from pasting. ``words`` is the copy's text that the article is
    compared with, where it isn't ``source``, the tidied text whose lines the blocks count.
    """

    name: str
    title: str = ""
    slug: str = ""
    day: date | None = None
    modified: date | None = None
    tags: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    pictures: tuple[Picture, ...] = ()
    guesses: tuple[Guess, ...] = ()
    findings: tuple[Finding, ...] = ()
    given: Mapping[str, Any] = field(default_factory=dict)
    dropped: tuple[Block, ...] = ()
    source: str = ""
    words: str = ""

    @property
    def form(self) -> str:
        """ "txt", "md", "html" or "docx"; "" for a file of another kind."""
        return FORMS.get(PurePath(self.name).suffix.lower(), "")

    def guess(self, *guesses: Guess) -> Manuscript:
        return replace(self, guesses=(*self.guesses, *guesses))

    def find(self, line: int, rule: str, message: str, level: Level = "warning") -> Manuscript:
        return replace(self, findings=(*self.findings, Finding(self.name, line, rule, message, level)))

    def drop(self, *blocks: Block) -> Manuscript:
        """Without these very blocks, which are remembered."""
        gone = set(map(id, blocks))
        rest = tuple(block for block in self.blocks if id(block) not in gone)
        return replace(self, blocks=rest, dropped=(*self.dropped, *blocks))
