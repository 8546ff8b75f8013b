"""Find runs of `Term: sentence` lines: a list with the term in bold."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .block import Block
from .labels import is_label
from .manuscript import Guess, Manuscript

TERM = re.compile(
    r"(?:(\*\*|__)(?P<bold>[^*_:]{2,60}?)(?::\1|\1\s?:)|(?P<bare>(?=[\w\"'(])[^:.!?*<>\[\]]{2,60}):)\s+(?P<rest>\S.*)"
)
SENTENCE = re.compile(r"(?:\S+\s+){2,}.*[.!?…][)\"'*_]*$")
MOST_WORDS = 7


def mark_terms(copy: Manuscript) -> Manuscript:
    """Two or more such lines in a row, below a heading, become items; a term said twice is somebody speaking."""
    items: dict[int, Block] = {}
    guesses = []
    for run in _runs(copy.blocks):
        terms = [_term(block) for block in run]
        if len(run) > 1 and len({term.lower() for term, _ in terms}) == len(run):
            items.update((id(b), _item(b, term, rest)) for b, (term, rest) in zip(run, terms, strict=True))
            guesses.append(Guess(run[0].line, f"a list of {len(run)} terms: {', '.join(term for term, _ in terms)}"))
    blocks = tuple(items.get(id(block), block) for block in copy.blocks)
    return replace(copy, blocks=blocks).guess(*guesses)


def _runs(blocks: Sequence[Block]) -> Iterator[list[Block]]:
    """Lines with a term that follow one another below a heading or a line that leads in, blank lines apart or not."""
    run: list[Block] = []
    is_introduced = False
    for block in (block for block in blocks if block.kind != "blank"):
        if is_introduced and block.is_prose and _term(block)[0]:
            run.append(block)
            continue
        yield run
        run = []
        is_introduced = is_introduced or block.kind == "heading" or block.plain.endswith(":")
    yield run


def _term(block: Block) -> tuple[str, str]:
    """The term and its sentence; two empty texts for a line of another kind."""
    match = TERM.fullmatch(block.text)
    if not match or not SENTENCE.match(match["rest"]):
        return "", ""
    term = (match["bold"] or match["bare"]).strip()
    return ("", "") if is_label(term) or len(term.split()) > MOST_WORDS else (term, match["rest"])


def _item(block: Block, term: str, rest: str) -> Block:
    return replace(block, kind="item", marker="-", text=f"**{term}**: {rest}")
