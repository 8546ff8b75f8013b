"""Brings read comments into the desk, each once."""

from __future__ import annotations

import secrets
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from django.db import transaction

from ..comments.decide import want_publish
from ..comments.hints import hints
from ..comments.intake import above
from ..comments.models import MOVED_IN, Action, Comment, Decision, State
from ..comments.policy import readable_policy
from ..comments.text import has_ink
from .match import bare
from .old import Old


@dataclass
class Brought:
    """What came of it; ``labelled`` of the approved ones hold what the desk points out; ``strange`` counts the
    addresses that no article has.
    """

    approved: int = 0
    labelled: int = 0
    waiting: int = 0
    known: int = 0
    empty: int = 0
    strange: Counter[str] = field(default_factory=Counter)


def bring(found: Iterable[Old], articles: Mapping[str, str], now: datetime) -> Brought:
    """All or nothing; what is here already stays as it was decided here. Raises NotReadable, DatabaseError."""
    brought = Brought()
    with transaction.atomic():
        here = {comment.nonce: comment for comment in Comment.objects.filter(nonce__startswith=MOVED_IN)}
        fresh = list(_fresh(found, articles, set(here), brought))
        made = [_comment(old, articles[bare(old.address)], now) for old in fresh]
        known = {**here, **{comment.nonce: comment for comment in made}}
        for old, comment in zip(fresh, made, strict=True):
            comment.parent = _answered(comment, known.get(f"{MOVED_IN}{old.parent}"))
        Comment.objects.bulk_create(made, batch_size=500)
        approved = [comment for comment in made if comment.state == State.APPROVED]
        Decision.objects.bulk_create([_decision(comment, now) for comment in approved], batch_size=500)
        if approved:
            want_publish()
    brought.approved, brought.waiting = len(approved), len(made) - len(approved)
    words = readable_policy()
    brought.labelled = sum(bool(hints(comment.name, comment.text, words)) for comment in approved)
    return brought


def _fresh(found: Iterable[Old], articles: Mapping[str, str], here: set[str], brought: Brought) -> Iterable[Old]:
    for old in found:
        if bare(old.address) not in articles:
            brought.strange[old.address] += 1
        elif f"{MOVED_IN}{old.key}" in here:
            brought.known += 1
        elif not has_ink(old.text):
            brought.empty += 1
        else:
            here.add(f"{MOVED_IN}{old.key}")
            yield old


def _comment(old: Old, article: str, now: datetime) -> Comment:
    return Comment(
        article=article,
        name=old.name,
        text=old.text,
        at=old.at,
        approved=now if old.is_approved else None,
        state=State.APPROVED if old.is_approved else State.PENDING,
        nonce=f"{MOVED_IN}{old.key}",
        withdrawal=secrets.token_hex(32),
    )


def _answered(comment: Comment, parent: Comment | None) -> Comment | None:
    """None where it would answer itself in the end, or another article's: the blog could not be built with those."""
    if parent is None or parent.article != comment.article or comment in (parent, *above(parent)):
        return None
    return parent


def _decision(comment: Comment, now: datetime) -> Decision:
    return Decision(comment=comment, by="", at=now, action=Action.MOVE_IN, read=comment.digest, left=comment.digest)
