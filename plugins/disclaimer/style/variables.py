"""Custom properties: what var() stands for on an element."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import tinycss2

from .values import tokens

GONE = frozenset(("initial", "unset", "inherit", "revert", "revert-layer"))


def resolve(own: Mapping[str, str], inherited: Mapping[str, str], initial: Mapping[str, str]) -> dict[str, str]:
    """The custom properties of an element, var() filled in.

    One that refers to itself, or to one that is missing, is missing too (CSS Variables 1, §3).
    """
    known: dict[str, str] = {**initial, **inherited}
    for name, value in own.items():
        if value.strip().lower() in GONE:
            own = {key: text for key, text in own.items() if key != name}
            if value.strip().lower() == "initial":
                known.pop(name, None)
    if not own:
        return known
    for name in own:
        resolved = _resolved(name, own, known, ())
        if resolved is None:
            known.pop(name, None)
        else:
            known[name] = resolved
    return known


def _resolved(name: str, own: Mapping[str, str], known: Mapping[str, str], above: tuple[str, ...]) -> str | None:
    if name in above or len(above) > 30:
        return None
    if name not in own:
        return known.get(name)
    return fill(own[name], lambda other: _resolved(other, own, known, (*above, name)))


def fill(value: str, look_up: Any) -> str | None:
    """The value with each var() replaced; None where one has neither value nor fallback."""
    if "var(" not in value.lower():
        return value
    return _fill(tokens(value), look_up)


def _fill(parts: Any, look_up: Any) -> str | None:
    filled = []
    for token in parts:
        text = _replaced(token, look_up)
        if text is None:
            return None
        filled.append(text)
    return "".join(filled)


def _replaced(token: Any, look_up: Any) -> str | None:
    if token.type == "function" and token.lower_name == "var":
        return _variable(token.arguments, look_up)
    if token.type == "function":
        inner = _fill(token.arguments, look_up)
        return None if inner is None else f"{token.name}({inner})"
    if token.type in ("() block", "[] block", "{} block"):
        inner = _fill(token.content, look_up)
        return None if inner is None else f"{token.type[0]}{inner}{token.type[1]}"
    return str(token.serialize())


def _variable(arguments: Any, look_up: Any) -> str | None:
    comma = next((i for i, token in enumerate(arguments) if token.type == "literal" and token.value == ","), None)
    name = tinycss2.serialize(arguments[:comma]).strip()
    value: str | None = look_up(name)
    if value is not None or comma is None:
        return f" {value} " if value is not None else None
    return _fill(arguments[comma + 1 :], look_up)
