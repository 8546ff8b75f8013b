"""The table of contents of a long article, and where it stands: after help, before everything else."""

from __future__ import annotations

import re
from html import unescape
from typing import NamedTuple

from .reading import TAG, count_words

FEWEST = 3
"""Sections that make a list worth its room."""
SECTION = re.compile(r'<h2\b[^>]*\bid="([^"]+)"[^>]*>(.*?)</h2>', re.DOTALL)
NOTE = re.compile(r"<sup\b.*?</sup>", re.DOTALL)
HELP = re.compile(r'(?:\s*<aside class="disclaimer-help".*?</aside>)*', re.DOTALL)


class Section(NamedTuple):
    """A section's id on its page and its heading's plain words."""

    id: str
    words: str


def sections(html: str, words_from: int) -> tuple[Section, ...]:
    """The sections of an article of at least so many words; none of a shorter one."""
    if count_words(html) < words_from:
        return ()
    found = [Section(unescape(name), _plain(heading)) for name, heading in SECTION.findall(html)]
    return tuple(found) if len(found) >= FEWEST else ()


def after_help(html: str, insert: str) -> str:
    """The HTML with something set in behind the help that it begins with: nothing comes before help."""
    end = HELP.match(html).end()  # type: ignore[union-attr] # it matches nothing, too
    return f"{html[:end]}{insert}{html[end:]}"  # a sum would escape one part, where the other is Markup


def _plain(heading: str) -> str:
    return " ".join(unescape(TAG.sub("", NOTE.sub("", heading))).split())
