"""A comment as another system kept it."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import NamedTuple

from bs4 import BeautifulSoup

from ...shared.characters import TURNING, printable
from ..comments.text import NAME_MOST, without_piles

GAPS = re.compile(r"\n{3,}")


class Old(NamedTuple):
    """``key`` and ``parent`` are unique over all systems, like disqus:12; ``address`` is where it stood."""

    key: str
    parent: str
    address: str
    name: str
    text: str
    at: datetime
    is_approved: bool


class NotReadable(ValueError):
    """The file is none that can be read; the sentence says what it must be."""


def plain(html: str) -> str:
    """What the HTML says: paragraphs and line ends stay, a link's address stands behind its words."""
    tree = BeautifulSoup(html, "html.parser")
    for hidden in tree(["script", "style", "template"]):
        hidden.decompose()
    for link in tree("a"):
        address = str(link.get("href") or "")
        if address.startswith(("http://", "https://")) and address not in link.get_text():
            link.append(f" ({address})")
    for end in tree("br"):
        end.replace_with("\n")
    for block in tree(["p", "div", "li", "blockquote", "pre"]):
        block.append("\n\n")
    return cleaned(tree.get_text())


def cleaned(text: str) -> str:
    """Without what the desk takes from nobody: control characters, hidden turns of direction, piles of accents."""
    lines = without_piles(TURNING.sub("", printable(text.replace("\r\n", "\n")))).split("\n")
    return GAPS.sub("\n\n", "\n".join(line.strip() for line in lines)).strip()


def one_line(name: str) -> str:
    """A name as the desk shows it; 'Anonymous' where there was none."""
    return " ".join(cleaned(name).split())[:NAME_MOST] or "Anonymous"


def utc(text: str) -> datetime:
    """An ISO date, or one with a space; UTC where no zone is given. Raises NotReadable."""
    try:
        read = datetime.fromisoformat(text.strip())
    except ValueError:
        read = datetime.min
    if not 1970 <= read.year < 9999:
        raise NotReadable(f"must give each comment's date like 2020-01-31 10:00:00; '{text[:40]}' is none")
    return read if read.tzinfo else read.replace(tzinfo=UTC)
