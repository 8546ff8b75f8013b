"""Find the headings and put them in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from .block import Block
from .labels import is_label
from .manuscript import Guess, Manuscript

CAPITALS, BOLD, COLON, ALONE = 7, 8, 9, 10
"""Ranks of the headings that no mark shows, below the six that have one."""
HOW = {
    CAPITALS: "lines in capitals",
    BOLD: "lines in bold",
    COLON: "lines ending in a colon",
    ALONE: "short lines that stand alone",
}
BOLD_LINE = re.compile(r"(\*\*|__)(?P<text>(?:(?!\1).)+)\1:?|(\*\*|__)(?P<inside>(?:(?!\3).)+):\3")
ENDS_SENTENCE = re.compile(r"[.!?:;)\"…]$")
LEADS_IN = frozenset(
    "this these that following below said says asked wrote is are was were include includes including follows"
    " with to for and or as by of have has if when".split()
)
OPENERS = frozenset("there here these this those we you they it i he she".split())
GREETING = re.compile(r"(?:dear|hi|hello|hey|from|to|cc|subject|on .+ wrote)\b", re.IGNORECASE)
LONGEST, MOST_WORDS = 100, 14


def mark_headings(copy: Manuscript) -> Manuscript:
    """Lines in bold, in capitals or ending in a colon, with something under them, become headings."""
    ranks = {id(block): rank for block, rank in _ranks(copy.blocks, is_plain=copy.form == "txt")}
    blocks = tuple(_heading(block, ranks[id(block)]) if id(block) in ranks else block for block in copy.blocks)
    return replace(copy, blocks=blocks).guess(*_guesses(blocks), *_loud(copy.title, blocks))


def close_levels(copy: Manuscript) -> Manuscript:
    """The first heading is of level 2, and none skips a level below the one before it."""
    above: list[int] = []
    blocks = []
    for block in copy.blocks:
        if block.kind == "heading":
            while above and above[-1] >= block.level:
                above.pop()
            above.append(block.level)
            block = replace(block, level=min(len(above) + 1, 6))
        blocks.append(block)
    return replace(copy, blocks=tuple(blocks))


def _ranks(blocks: Sequence[Block], *, is_plain: bool) -> Iterator[tuple[Block, int]]:
    """The lines that are headings; in plain text, where marks were lost, also those that only stand alone."""
    written = [block for block in blocks if block.kind != "blank"]
    starts = {id(after) for before, after in pairwise(blocks) if _ends_above(before)}
    alone = set(map(id, _alone(blocks))) if is_plain else set()
    for block, following in pairwise(written):
        rank = _rank(block, following) if block.is_prose and (block is blocks[0] or id(block) in starts) else 0
        if not rank and id(block) in alone and block.is_prose and _stands_alone(block.plain, following):
            rank = ALONE
        if rank:
            yield block, rank


def _alone(blocks: Sequence[Block]) -> Iterator[Block]:
    """Lines with nothing above them, and nothing but perhaps the answer to their question below."""
    for above, block, below in zip(blocks, blocks[1:], blocks[2:], strict=False):
        if above.kind in ("blank", "rule") and (below.kind == "blank" or block.plain.endswith("?")):
            yield block


def _ends_above(before: Block) -> bool:
    """Whether a line below this one begins something new, and isn't the rest of a wrapped sentence."""
    return before.kind != "text" or bool(ENDS_SENTENCE.search(before.plain)) or len(before.plain) < 40


def _rank(block: Block, following: Block) -> int:
    plain = block.plain
    if len(plain) > LONGEST or len(plain.split()) > MOST_WORDS or is_label(plain.rstrip(":")):
        return 0
    leads_in = plain.endswith(":") and not _is_heading_text(plain[:-1])
    if BOLD_LINE.fullmatch(block.text) and not plain.endswith(".") and not leads_in:
        return BOLD
    if plain.endswith(":") and following.kind == "text" and not leads_in:
        return COLON
    return CAPITALS if _is_capitals(plain) else 0


def _stands_alone(plain: str, following: Block) -> bool:
    """`What Helps`, with a paragraph under it; of a question, any answer will do."""
    is_question = plain.endswith("?")
    answer = len(following.plain.split()) >= (3 if is_question else 8)
    is_short = 2 <= len(plain.split()) <= 9 and not re.search(r"[.,;:!…]|\d{3}", plain)
    is_sentence = following.is_prose and bool(re.search(r"[.!?]", following.plain))
    return is_short and is_sentence and answer and plain[:1].isupper() and not GREETING.match(plain)


def _is_heading_text(plain: str) -> bool:
    """`Understanding Neuroplasticity`, but not `She told us the following`."""
    words = re.findall(r"[^\W\d_]+", plain) or [""]
    if words[0].lower() in OPENERS and any(word.islower() and len(word) > 3 for word in words):
        return False
    is_whole = not re.search(r"[.!?;]\s|[,:;]$", plain)
    return (
        is_whole
        and plain[:1].isupper() | plain[:1].isdigit()
        and words[-1] not in LEADS_IN
        and not GREETING.match(plain)
    )


def _is_capitals(plain: str) -> bool:
    letters = [character for character in plain if character.isalpha()]
    words = re.findall(r"[^\W\d_]{2,}", plain)
    return len(letters) >= 6 and len(words) >= 2 and plain.isupper() and not re.search(r"[.,;:!]$|\d{3}", plain)


def _heading(block: Block, rank: int) -> Block:
    """The block as a heading, without its colon and without bold."""
    text = block.text
    if match := BOLD_LINE.fullmatch(text):
        text = match["text"] or match["inside"]
    return replace(
        block, kind="heading", level=rank, text=text.rstrip().removesuffix(":"), plain=block.plain.rstrip(":")
    )


def _loud(title: str, blocks: Sequence[Block]) -> Iterator[Guess]:
    """Capitals are kept, since nobody but the writer knows which of them a name needs; but it is said."""
    headings = [(block.line, block.plain) for block in blocks if block.kind == "heading"]
    found = [(line, text) for line, text in ((0, title), *headings) if _is_capitals(text)]
    if found:
        said = "; ".join(text for _, text in found)
        yield Guess(
            found[0][0], f"all in capitals, which is hard to read: {said}; write it in small letters in the article"
        )


def _guesses(blocks: Sequence[Block]) -> Iterator[Guess]:
    for rank, how in HOW.items():
        found = [block for block in blocks if block.kind == "heading" and block.level == rank]
        if found:
            many = "1 heading" if len(found) == 1 else f"{len(found)} headings"
            yield Guess(found[0].line, f"{many} from {how}: {'; '.join(block.plain for block in found)}")
