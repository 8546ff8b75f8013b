"""What keeps a text from being read."""

from __future__ import annotations

from typing import NamedTuple

from .computed import Style


class Fault(NamedTuple):
    """A verdict code and the words for it; ``is_gone``: nothing of the text is drawn, nor is any room left for it."""

    code: str
    message: str
    is_gone: bool = False


def fault(code: str, style: Style, name: str, why: str = "keeps it from being read") -> Fault:
    """That the value of a property, wherever it is set, does so."""
    value, origin = style.get(name), style.origins.get(name, "")
    place = origin or f"<{style.tag}>"
    shown = f"'{name}: {value}' of {place} {why}" if value else f"'{name}' of {place} {why}"
    return Fault(code, shown, is_gone=(name, value) == ("display", "none"))
