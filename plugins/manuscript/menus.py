"""The menu and the foot of a web page, in what was pasted from it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from .block import Block

SURE = (
    r"home(?:page)?|main\ menu|menu|site\s?map|privacy(?:\ policy)?|terms(?:\ (?:of|and)\ (?:use|service|conditions))?"
    r"|log\s?in|sign\ (?:in|up)|accessibility(?:\ statement)?|patient\ (?:portal|login)"
)
ENTRY = (
    rf"(?:{SURE}|about(?:\ us)?|contact(?:\ us)?|(?:new\ |for\ )?patients|careers|faqs?|search|shop|news|resources"
    r"|(?:our\ |all\ )?(?:services|team|staff|blog|practice|locations?|providers|doctors|treatments|conditions)"
    r"|meet\ (?:the|our)\ team|testimonials|reviews|gallery|insurance|pricing|forms|events"
    r"|(?:book|request|make|schedule)\ (?:now|online|an?\ appointment))"
)
GAP = r"(?:\s*[|•·–—/»>]\s*|\s+)"
MENU = re.compile(rf"\W*{ENTRY}(?:{GAP}{ENTRY})*\W*", re.IGNORECASE)
ENTRIES = re.compile(rf"\b{ENTRY}\b", re.IGNORECASE)
SURE_ENTRY = re.compile(rf"\b(?:{SURE})\b", re.IGNORECASE)
FOOT = re.compile(
    r"(?:copyright\s+)?©.*|(?:copyright\s+)?\(c\)\s*\d{4}\b.*|copyright\s+\d{4}\b.*|(?:.*\W)?all\ rights\ reserved\W*",
    re.IGNORECASE,
)
LONGEST, MANY = 120, 3


def menus(lines: Sequence[Block]) -> Iterator[Block]:
    """The lines of menus: `Home About Contact`, or an entry a line; never a list that a sentence leads in."""
    above = ""
    for is_menu, run in groupby(lines, key=lambda block: _is_entries(block.plain)):
        blocks = list(run)
        if is_menu and not above.endswith(":") and _is_menu([block.plain for block in blocks]):
            yield from blocks
        above = blocks[-1].plain


def is_foot(plain: str) -> bool:
    """`© 2026 Example Clinic`, `All rights reserved.`"""
    return len(plain) <= LONGEST and FOOT.fullmatch(plain.strip()) is not None


def _is_entries(plain: str) -> bool:
    return len(plain) <= 2 * LONGEST and MENU.fullmatch(plain) is not None


def _is_menu(lines: Sequence[str]) -> bool:
    """Several entries of which one is sure, or many on one line."""
    entries = [entry for line in lines for entry in ENTRIES.findall(line)]
    is_sure = any(SURE_ENTRY.search(line) for line in lines)
    return (len(entries) > 1 and is_sure) or (len(lines) == 1 and len(entries) >= MANY)
