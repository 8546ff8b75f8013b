"""What a name and a text may hold. Nothing here weighs what is said."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator

from ...shared.characters import BREAK, TURNING
from ..said import Said

NAME_MOST, TEXT_MOST = 60, 5000
WRAPPED = re.compile("[\u202a\u202d\u2066\u2068]([\\d ()+./-]+)[\u202c\u2069]")
DAMAGED = re.compile("[\ufffd\ud800-\udfff]")
CONTROLS = "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufff9-\ufffb\ufffe\uffff]"
TAGS = "(?<![\U0001f3f4\U000e0020-\U000e007e])[\U000e0000-\U000e007f]|[\U000e0000-\U000e007f]{8}"
"""Letters that nobody sees, but in the flags of Scotland and the like."""
UNSHOWN = re.compile(f"{CONTROLS}|{TAGS}")
MOST_MARKS = 8
"""On one letter; no writing needs more."""
PUT_IN = re.compile(r"\[[^\[\]\n]{0,40}\]")
UNFIT: tuple[tuple[Callable[[str], object], Said], ...] = (
    (UNSHOWN.search, Said("It holds characters that can't be shown. Type it anew, or paste it as plain text.")),
    (TURNING.search, Said("It holds hidden signs that turn the direction of text. Delete them, or type it anew.")),
    (DAMAGED.search, Said("It holds characters that got damaged on their way (�). Delete them.")),
    (lambda text: without_piles(text) != text, Said("It piles accents on one letter. Delete them.")),
)


def tidy_name(text: str) -> str:
    return " ".join(_unwrapped(text).split(" ")).strip()


def tidy_text(text: str) -> str:
    """Line ends as one character, no spaces at the ends; every other character as it was typed."""
    return BREAK.sub("\n", _unwrapped(text)).strip()


def _unwrapped(text: str) -> str:
    """A telephone number without the hidden signs in which contact lists wrap it."""
    return WRAPPED.sub(r"\1", text)


def without_piles(text: str) -> str:
    """The text without marks that are piled on one letter; hidden characters between them don't part them.

    Such piles hide what stands above and below, and cost normalising them the square of their height.
    """
    if text.isascii():
        return text
    kept, marks = [], 0
    for character in text:
        kind = unicodedata.category(character)
        marks = marks + 1 if kind[0] == "M" else marks if kind == "Cf" else 0
        if marks <= MOST_MARKS or kind == "Cf":
            kept.append(character)
    return "".join(kept)


def problems(name: str, text: str) -> Iterator[Said]:
    """Each in a sentence for the reader."""
    if not has_ink(name):
        yield Said("Write a name; a nickname will do.")
    if "\n" in name or "\t" in name:
        yield Said("It must stand on one line.", field="Nickname")
    yield from _of("Nickname", name, NAME_MOST)
    if not has_ink(text):
        yield Said("It is empty.", field="Comment")
    yield from _of("Comment", text, TEXT_MOST)


def _of(field: str, text: str, most: int) -> Iterator[Said]:
    if len(text) > most:
        given = {"length": len(text), "most": most}
        yield Said("%(length)d characters are too many, %(most)d is the most. Make it shorter.", given, field)
    for holds, words in UNFIT:
        if holds(text):
            yield words._replace(field=field)


def only_takes_out(before: str, after: str) -> bool:
    """Whether nothing was put in but short words in brackets for what went: the writer's words stay the writer's."""
    left = iter(_words(before))
    return all(word in left for word in _words(PUT_IN.sub(" ", after)))


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


def has_ink(text: str) -> bool:
    """Whether anything can be seen: zero-width characters, spaces and lone accents are nothing."""
    return any(unicodedata.category(character)[0] in "LNPS" and character not in BLANK for character in text)


BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Letters and symbols, by their category, that show nothing."""
