"""A sentence for whoever looks at a page."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Said(NamedTuple):
    """English ``words``, with ``given`` at their %(…)s; the page says them in its own language.

    ``field`` is the label of the field that they are about, or ''.
    """

    words: str
    given: Mapping[str, object] = MappingProxyType({})
    field: str = ""

    def __str__(self) -> str:
        words = self.words % self.given
        return f"{self.field}: {words}" if self.field else words
