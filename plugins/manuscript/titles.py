"""Find the title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from .block import Block
from .labels import is_label
from .manuscript import Guess, Manuscript
from .tidy import tidy

LABEL = re.compile(r"(?:title|headline)\s*:\s*(?P<title>\S.*)", re.IGNORECASE)
OPENINGS = frozenset(("introduction", "overview", "background", "summary"))
HEAD = 5
LONGEST, MOST_WORDS = 120, 18


def take_title(copy: Manuscript, decided: str = "") -> Manuscript:
    """The title decided by the person, else the copy's own, else its first line, else the file's name."""
    title, block, how = _own_title(copy)
    decided = " ".join(tidy(decided).split())
    if decided:
        return _decide(copy, decided, title, block, is_certain=how != "the first line")
    if title:
        copy = copy.drop(block) if block else copy
        return replace(copy, title=title).guess(Guess(block.line if block else 0, f"title: '{title}', from {how}"))
    name = _readable(copy)
    return replace(copy, title=name).guess(
        Guess(0, f"title: '{name}', from the file's name, for the copy has none; --title sets another")
    )


def _decide(copy: Manuscript, decided: str, own: str, block: Block | None, *, is_certain: bool) -> Manuscript:
    """A first line that only looked like a title stays in the text: it may be the first sentence."""
    copy = replace(copy, title=decided)
    if not block or _words(own) == _words(decided):
        return copy.drop(block) if block else copy
    if is_certain:
        return copy.drop(block).guess(Guess(block.line, f"the copy's own title gives way to --title: '{own}'"))
    return copy.guess(Guess(block.line, f"the first line stays in the text, since --title gives the title: '{own}'"))


def _own_title(copy: Manuscript) -> tuple[str, Block | None, str]:
    """The copy's own title, the block that holds it, and how it was found."""
    written = [block for block in copy.blocks if block.kind not in ("blank", "rule")]
    if copy.title:
        same = next((b for b in written[:HEAD] if _words(b.plain) == _words(copy.title)), None)
        return copy.title, same, "the copy's own data"
    for block in written[:HEAD]:
        if block.is_prose and (match := LABEL.fullmatch(block.plain)):
            return match["title"].strip(' *"'), block, "its line 'Title:'"
    if heading := _title_heading(written, is_page=copy.form in ("html", "docx")):
        return heading.plain, heading, "its first heading"
    if _is_title(written):
        return _bare(written[0].plain), written[0], "the first line"
    return "", None, ""


def _title_heading(written: Sequence[Block], *, is_page: bool) -> Block | None:
    """A Word title, or the one heading that ranks above all others; on a page a line or two may stand above it."""
    headings = [block for block in written if block.kind == "heading"]
    if not headings:
        return None
    rank = min(block.level for block in headings)
    top = [block for block in headings if block.level == rank]
    is_first = top[0] is written[0] and (rank <= 1 or len(top) == 1)
    is_marked = rank <= 1 and len(top) == 1 and is_page and any(top[0] is block for block in written[:HEAD])
    return top[0] if is_first | is_marked and top[0].plain.lower() not in OPENINGS else None


def _is_title(written: Sequence[Block]) -> bool:
    """The first line is a title if it is short, no sentence, no label, and text follows."""
    if len(written) < 2 or not written[0].is_prose:
        return False
    plain = written[0].plain
    is_short = len(plain) <= LONGEST and len(plain.split()) <= MOST_WORDS
    is_sentence = re.search(r"[.,;:…]$", plain) or not re.search(r"\w", plain)
    return is_short and not is_sentence and not is_label(plain.partition(":")[0])


def _bare(plain: str) -> str:
    return plain.strip().strip('"').strip()


def _readable(copy: Manuscript) -> str:
    """The file's name in words, each spelt as in the text: tms → TMS, self-medication."""
    name = re.sub(r"[_\s]+|-+", " ", tidy(PurePath(copy.name).stem)).strip()
    text = " ".join(block.plain for block in copy.blocks)
    words = name.split()
    for first, second in zip(name.split(), name.split()[1:], strict=False):
        joined = f"{first}-{second}"
        if re.search(rf"\b{re.escape(joined)}\b", text, re.IGNORECASE) and first in words and second in words:
            place = words.index(first)
            words[place : place + 2] = [joined]
    title = " ".join(_spelt(word, text) for word in words)
    return title[:1].upper() + title[1:]


def _spelt(word: str, text: str) -> str:
    """An abbreviation or a name keeps the capitals that it always has in the text."""
    found = set(re.findall(rf"(?<![.!?:\n] )(?<!^)\b{re.escape(word)}\b", text, re.IGNORECASE))
    return found.pop() if len(found) == 1 else word


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())
