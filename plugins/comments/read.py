"""Reads the file that the desk writes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from ..shared.characters import TURNING, printable
from ..shared.finding import Finding
from .record import Comment

UUID = r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
FORMS = {"id": UUID, "article": f"urn:uuid:{UUID}", "name": r"(?s).*\S.*", "text": r"(?s).*\S.*"}
KEYS = frozenset((*FORMS, "parent", "at", "approved", "from_clinic"))
REMEDY = "this file is the desk's, not written by hand: let the desk write it anew with `make desk`"


class Line(NamedTuple):
    number: int
    comment: Comment


class Unfit(ValueError):
    """A line that is no comment; the words say why."""


def load_comments(path: Path, name: str) -> tuple[list[Comment], list[Finding]]:
    """Of the file, called ``name`` in findings; no file: no comments."""
    try:
        return read_comments(name, path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return [], []
    except (OSError, UnicodeDecodeError):
        return [], [Finding(name, 0, "K101", f"must be text in UTF-8 that can be read; {REMEDY}")]


def read_comments(path: str, text: str) -> tuple[list[Comment], list[Finding]]:
    """Every comment, and a finding for each line that is none."""
    lines: list[Line] = []
    findings: list[Finding] = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            continue
        try:
            lines.append(Line(number, _comment(line)))
        except Unfit as error:
            findings.append(Finding(path, number, "K101", f"{error}; {REMEDY}"))
    return [line.comment for line in lines], [*findings, *_is_sound(path, lines)]


def _is_sound(path: str, lines: list[Line]) -> Iterator[Finding]:
    """K102: each comment is there once, and answers one under the same article that came before it."""
    known: dict[str, Comment] = {}
    for number, comment in sorted(lines, key=lambda line: (line.comment.at, line.number)):
        if comment.id in known:
            yield Finding(
                path, number, "K102", f"each comment must be there once, {comment.id} is there again; {REMEDY}"
            )
        elif comment.parent and getattr(known.get(comment.parent), "article", None) != comment.article:
            message = "an answer must follow a comment under the same article"
            yield Finding(path, number, "K102", f"{message}, {comment.parent} is none; {REMEDY}")
        known[comment.id] = comment


def _comment(line: str) -> Comment:
    """K101: each line is a comment, whole. Raises Unfit."""
    try:
        data = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Unfit("each line must be a JSON object") from error
    if not isinstance(data, dict) or set(data) != KEYS:
        raise Unfit(f"each line must be a JSON object with just {', '.join(sorted(KEYS))}")
    for key, form in FORMS.items():
        if not isinstance(data[key], str) or not re.fullmatch(form, data[key]):
            raise Unfit(f"'{key}' must be {'a text' if key in ('name', 'text') else 'an id like those of the desk'}")
    return Comment(
        id=data["id"],
        article=data["article"],
        parent=_parent(data["parent"]),
        name=" ".join(TURNING.sub("", printable(data["name"])).split()),
        text=printable(data["text"].replace("\r\n", "\n")),
        at=_moment(data, "at"),
        approved=_moment(data, "approved"),
        from_clinic=data["from_clinic"] is True,
    )


def _parent(value: object) -> str:
    if value is None:
        return ""
    if not isinstance(value, str) or not re.fullmatch(UUID, value):
        raise Unfit("'parent' must be null or a comment's id")
    return value


def _moment(data: Mapping[str, Any], key: str) -> datetime:
    """In a year that every zone's calendar has."""
    try:
        moment = datetime.fromisoformat(str(data[key]))
    except ValueError:
        moment = datetime.min
    if moment.tzinfo is None or not 1970 <= moment.year < 9999:
        raise Unfit(f"'{key}' must be a moment with its zone, like 2026-11-22T10:00:00Z")
    return moment
