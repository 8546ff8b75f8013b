"""A selector as Lexbor can match it, and the words of selectors that tell how."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from .names import names

Specificity = tuple[int, int, int]
NOBODY = ":not(*)"
OF_THE_MOMENT = names(
    "hover active focus focus-visible focus-within target target-within fullscreen modal popover-open"
    " picture-in-picture autofill -webkit-autofill current past future local-link host -moz-focusring"
)
OF_THE_STATE = names(
    "visited checked lang dir disabled enabled required optional read-only read-write indeterminate default valid"
    " invalid in-range out-of-range placeholder-shown defined user-valid user-invalid open paused playing"
    " hover active focus-within"
)
WHILE_READING = names("hover active focus-within")
CONTROLS = names("* a button input select textarea summary label option img svg")
STRUCTURAL = names("empty first-child last-child only-child first-of-type last-of-type only-of-type any-link")
COUNTING = names("nth-child nth-last-child nth-of-type nth-last-of-type")
LISTS = dict.fromkeys(("is", "matches", "-webkit-any", "-moz-any"), "is") | {n: n for n in ("where", "not", "has")}
PSEUDO_ELEMENTS = (
    {name: name for name in ("before", "after", "marker", "scroll-button", "scroll-marker")}
    | dict.fromkeys(("first-line", "first-letter", "details-content"), "part")
    | dict.fromkeys(("selection", "placeholder", "backdrop", "file-selector-button"), "other")
)
WITH_ONE_COLON = frozenset(("before", "after", "first-line", "first-letter"))
TREE = LexborHTMLParser("")


class Selector(NamedTuple):
    """``pseudo``: '' the element, 'part' some of its text, 'other', or one that may hold words of its own.

    ``key`` is what a matching element must have: '#id', '.class', 'tag' or '*'; ``needs`` is what elements around
    it must have; ``visited``: for links that the reader has followed, or has not.
    """

    text: str
    specificity: Specificity
    pseudo: str
    is_certain: bool
    key: str
    needs: frozenset[str] = frozenset()
    visited: bool | None = None


def is_passing(name: str, key: str) -> bool:
    """Whether a pseudo-class holds for a moment only; a text is pointed at for as long as it is read."""
    return name in OF_THE_MOMENT and (name not in WHILE_READING or key in CONTROLS)


def commas(parts: Sequence[Any]) -> list[list[Any]]:
    groups: list[list[Any]] = [[]]
    for part in parts:
        if part.type == "literal" and part.value == ",":
            groups.append([])
        else:
            groups[-1].append(part)
    return groups


def is_readable(text: str) -> bool:
    try:
        TREE.css(text)
    except SelectolaxError:
        return False
    return True


def stripped(parts: Sequence[Any]) -> list[Any]:
    tokens = list(parts)
    while tokens and tokens[0].type == "whitespace":
        del tokens[0]
    while tokens and tokens[-1].type == "whitespace":
        del tokens[-1]
    return tokens
