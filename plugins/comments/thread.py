"""The comments under one article, as they are read: each with the answers that it got."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from ..shared.paragraphs import paragraphs
from .record import Comment


@dataclass(frozen=True)
class Shown:
    """A comment in its place. ``answers_to``: the comment that it answers, where that isn't the first of its thread.

    Answers stand in one level, in order of time: deeper ones are too narrow on a telephone.
    """

    comment: Comment
    paragraphs: Sequence[Sequence[str]]
    answers: Sequence[Shown] = ()
    answers_to: Comment | None = None


@dataclass(frozen=True)
class Thread:
    """``closes``: from when on no more are taken; None: never."""

    shown: Sequence[Shown] = ()
    is_open: bool = False
    closes: datetime | None = None
    comments: Sequence[Comment] = ()


def thread_of(comments: Iterable[Comment], is_open: bool = False, closes: datetime | None = None) -> Thread:
    """Of the comments of one article, oldest first; each answer's comment is among them, and came before: of those
    of one second, in the order given.
    """
    ordered = sorted(comments, key=lambda comment: comment.at)
    by_id = {comment.id: comment for comment in ordered}
    first: dict[str, str] = {}
    answers: dict[str, list[Shown]] = {}
    for comment in ordered:
        top = first[comment.id] = first.get(comment.parent, comment.id)
        if top != comment.id:
            answered = by_id[comment.parent] if comment.parent != top else None
            answers.setdefault(top, []).append(Shown(comment, paragraphs(comment.text), answers_to=answered))
    shown = [
        Shown(comment, paragraphs(comment.text), answers.get(comment.id, ()))
        for comment in ordered
        if first[comment.id] == comment.id
    ]
    return Thread(shown, is_open, closes, ordered)
