"""What is wrong with a text that is no YAML, in the words of an office."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

from ruamel.yaml.error import MarkedYAMLError

from .characters import BREAK

ENTRY = re.compile(r"(?P<indent>\s*)(?P<key>[\w-]+):\s+(?P<value>\S.*?)(?:\s+#.*)?")
SHOWN = 60
QUOTE = 'put the whole text in "double quotes"'
PLAIN = 'check indents, brackets and quotes; a text with a colon or a # stands in "double quotes"'

Fault = tuple[int, str]
"""The line, counted from 0, and the message with its remedy."""


def fault_of(error: MarkedYAMLError, text: str) -> Fault:
    """Where the slip most likely is, which isn't always where ruamel.yaml noticed it, and how to mend it."""
    problem, context = str(error.problem or ""), str(error.context or "")
    mark, begin = error.problem_mark or error.context_mark, error.context_mark or error.problem_mark
    at, begun = (int(place.line) if place else 0 for place in (mark, begin))
    lines = BREAK.split(text)
    for words, explain in EXPLAINED:
        if words in f"{problem} {context}":
            return explain(begun if words in FROM_THE_START else at, lines)
    return at, f"can't be read: {_shown(lines, at)}; {PLAIN}"


def _colon(at: int, lines: list[str]) -> Fault:
    entry = ENTRY.fullmatch(_line(lines, at))
    if entry and ": " in f"{entry['value']} ":
        whole = json.dumps(entry["value"], ensure_ascii=False)
        return at, f'must have a text that holds a colon in "double quotes": write {entry["key"]}: {whole}'
    if at and ":" not in _line(lines, at - 1):
        return _no_key(at - 1, lines)
    remedy = "take the spaces before it away, or join it to the line above"
    return at, f"must begin where the keys above begin: {_shown(lines, at)}; {remedy}"


def _no_key(at: int, lines: list[str]) -> Fault:
    remedy = "put a key and a colon before it, or join it to the line above"
    return at, f"must be 'key: value', but {_shown(lines, at)} has no colon: {remedy}"


def _quotes(at: int, lines: list[str]) -> Fault:
    return at, f"must close the quotation mark that it opens: {_shown(lines, at)}"


def _backslash(at: int, lines: list[str]) -> Fault:
    return at, f"must not hold a backslash within double quotes: {_shown(lines, at)}; write / or take it out"


def _bracket(at: int, lines: list[str]) -> Fault:
    return at, f"must close the bracket that it opens, with commas between: {_shown(lines, at)}"


def _tab(at: int, lines: list[str]) -> Fault:
    return at, f"must not hold a tab: {_shown(lines, at)}; put spaces in its place"


def _sign(at: int, lines: list[str]) -> Fault:
    return at, f"must not begin a value with that sign: {_shown(lines, at)}; {QUOTE}"


def _more(at: int, lines: list[str]) -> Fault:
    remedy = f"one pair of quotes holds the whole text, and every key begins at the margin; at need {QUOTE}"
    return at, f"can't be read to its end: {_shown(lines, at)}; {remedy}"


def _fence(at: int, lines: list[str]) -> Fault:
    return at, "must not hold a line --- between its keys: delete it"


def _line(lines: list[str], at: int) -> str:
    return lines[at] if at < len(lines) else ""


def _shown(lines: list[str], at: int) -> str:
    line = " ".join(_line(lines, at).split())
    return f"'{line[:SHOWN]}{'…' if len(line) > SHOWN else ''}'"


EXPLAINED: tuple[tuple[str, Callable[[int, list[str]], Fault]], ...] = (
    ("escape character", _backslash),
    ("quoted scalar", _quotes),
    ("flow ", _bracket),
    ("'\\t'", _tab),
    ("cannot start any token", _sign),
    ("undefined alias", _sign),
    ("mapping values are not allowed", _colon),
    ("could not find expected ':'", _no_key),
    ("expected <block end>", _more),
    ("another document", _fence),
)
FROM_THE_START = ("quoted scalar", "flow ", "could not find expected ':'")
