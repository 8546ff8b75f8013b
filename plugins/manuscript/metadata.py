"""Take date, tags and residue out of the copy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from .block import Block
from .dates import DATE_NAMES, Reading, spell
from .manuscript import Guess, Manuscript
from .menus import is_foot, menus
from .residue import Stamp, is_button, is_related, is_residue, stamps

HEAD, TAIL = 6, 8
"""How many lines from the top a bare date counts; how many from top and end a labelled one."""
PROSE = 5
"""So many words make a line of prose."""
TAGS = re.compile(r"(?:tags?|tagged(?:\s+(?:as|with))?|keywords)\s*:\s*(?P<tags>\S.*)", re.IGNORECASE)


def take_metadata(copy: Manuscript, *, month_first: bool) -> Manuscript:
    """Without date lines, tag lines and residue; what they said is in the record."""
    copy = _take_tags(_take_residue(copy))
    return _in_order(_take_dates(copy, month_first))


def _written(copy: Manuscript) -> list[Block]:
    return [block for block in copy.blocks if block.kind in ("text", "heading", "item") and not block.quoted]


def _take_residue(copy: Manuscript) -> Manuscript:
    lines = _written(copy)
    left = list(_residue(lines))
    shown = ", ".join(f"'{block.plain}'" for block in left)
    note = [Guess(left[0].line, f"left out, as parts of the web page: {shown}")] if left else []
    return _mind_below(copy.drop(*left).guess(*note), left)


def _residue(lines: Sequence[Block]) -> Iterator[Block]:
    beside, in_menus = False, set(map(id, menus(lines)))
    for block, following in pairwise((*lines, Block("blank"))):
        heads_prose = block.plain.endswith(":") and len(following.plain.split()) >= PROSE
        is_known = is_residue(block.plain) or is_foot(block.plain) or id(block) in in_menus
        beside = not heads_prose and (is_known or (beside and is_button(block.plain)))
        if beside:
            yield block


def _mind_below(copy: Manuscript, left: Sequence[Block]) -> Manuscript:
    """M114: readers' comments and other posts' titles don't come along with the article."""
    comments = [block for block in left if "comment" in block.plain.lower()]
    related = [block for block in left if is_related(block.plain)]
    for found, what, least in ((comments, "readers' comments", PROSE), (related, "what names other posts", 1)):
        last = next((block for block in reversed(found) if block.line), None)
        below = [block for block in _written(copy) if last and block.line > last.line]
        if last and any(len(block.plain.split()) >= least for block in below):
            message = f"must end where the article ends, but text stands below '{last.plain}'; delete {what} from it"
            copy = copy.find(below[0].line, "M114", message)
    return copy


def _take_tags(copy: Manuscript) -> Manuscript:
    found = {id(block): match["tags"] for block in _written(copy) if (match := TAGS.fullmatch(block.plain))}
    lines = [block for block in copy.blocks if id(block) in found]
    names = {name.lower(): name for name in copy.tags}
    for block in lines:
        for name in re.split(r"[,;]|\s(?=#)", found[id(block)]):
            if name.strip(" #."):
                names.setdefault(name.strip(" #.").lower(), name.strip(" #."))
    note = [Guess(lines[0].line, f"tags: {', '.join(names.values())}")] if lines else []
    return replace(copy.drop(*lines).guess(*note), tags=tuple(names.values()))


def _take_dates(copy: Manuscript, month_first: bool) -> Manuscript:
    lines = _written(copy)
    near = [block for block in (*lines[:TAIL], *lines[TAIL:][-TAIL:]) if block.is_prose or block.kind == "heading"]
    head = set(map(id, lines[:HEAD]))
    found = [(block, stamps(block.plain, month_first=month_first)) for block in near]
    taken = [(b, said) for b, said in found if said and (id(b) in head or any(stamp.is_labelled for stamp in said))]
    copy = copy.drop(*(block for block, _ in taken)).guess(*_left_out(taken))
    for kind in ("date", "modified"):
        copy = _settle(copy, kind, [(b, s.reading) for b, said in taken for s in said if s.kind == kind and s.reading])
    return copy


def _left_out(taken: Iterable[tuple[Block, Sequence[Stamp]]]) -> Iterator[Guess]:
    """A line that held more than dates."""
    for block, said in taken:
        if any(stamp.has_byline for stamp in said):
            yield Guess(block.line, f"only the date of this line is kept: '{block.plain}'")


def _settle(copy: Manuscript, key: str, readings: Sequence[tuple[Block, Reading]]) -> Manuscript:
    """M104: the copy's date exists, and is the only one."""
    known = copy.day if key == "date" else copy.modified
    for block, reading in readings:
        if reading.problem:
            message = f"must give a {DATE_NAMES[key]} that exists: {reading.problem}; {_remedy(key)}"
            copy = copy.find(block.line, "M104", message)
        elif reading.day:
            copy = copy.guess(Guess(block.line, f"{DATE_NAMES[key]}: {reading}"))
    days = {reading.day for _, reading in readings} | ({known} if known else set())
    if len(days) > 1:
        said = " and ".join((*(f"'{reading.said}'" for _, reading in readings), *([spell(known)] if known else [])))
        copy = copy.find(readings[-1][0].line, "M104", f"must give one {DATE_NAMES[key]}, not {said}; {_remedy(key)}")
    return _set(copy, key, days.pop() if len(days) == 1 else None)


def _set(copy: Manuscript, key: str, day: date | None) -> Manuscript:
    return replace(copy, day=day) if key == "date" else replace(copy, modified=day)


def _remedy(key: str) -> str:
    return f"set '{key}' in the article yourself"


def _in_order(copy: Manuscript) -> Manuscript:
    if not copy.day or not copy.modified or copy.modified >= copy.day:
        return copy
    said = f"updated {spell(copy.modified)}, before it was published, {spell(copy.day)}"
    return _set(copy, "modified", None).find(0, "M104", f"must give dates in order, not {said}; {_remedy('modified')}")
