"""What keeps a text from being read."""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Styled(Protocol):
    """An element's style, as far as a fault tells of it."""

    @property
    def tag(self) -> str: ...

    @property
    def origins(self) -> object: ...

    def get(self, name: str, initial: str = "") -> str: ...


class Fault(NamedTuple):
    """A verdict code and the sentence for it."""

    code: str
    message: str


def fault(code: str, style: Styled, name: str, why: str = "") -> Fault:
    """That a property's value keeps the text from being read."""
    value, origin = style.get(name), getattr(style.origins, "get", {}.get)(name, f"<{style.tag}>")
    shown = f"'{name}: {value}' ({origin})" if value else f"'{name}' of <{style.tag}>"
    return Fault(code, f"{shown} {why or 'keeps it from being read'}")
