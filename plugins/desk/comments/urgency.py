"""Those first who may be in danger."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...shared.comments_policy import CommentsPolicy
from .hints import in_crisis
from .models import Comment


class Urgency:
    """Looks once through each text, since staff open the list all day.

    What it found it keeps by the digest of name and text, for those that still waited at the last look.
    """

    def __init__(self) -> None:
        self._known: tuple[CommentsPolicy | None, Mapping[str, bool]] = (None, {})

    def first(self, rows: Iterable[Comment], policy: CommentsPolicy) -> list[Comment]:
        """Words of a crisis first; all else in the order that it had."""
        looked_for, known = self._known
        if looked_for is not policy:
            known = {}
        by_digest = [(row.digest, row) for row in rows]
        found = {key: known[key] if key in known else in_crisis(row.name, row.text, policy) for key, row in by_digest}
        self._known = policy, found
        return [row for key, row in sorted(by_digest, key=lambda each: not found[each[0]])]
