"""@import: what is taken in, when, and into which layer (CSS Cascade 5, §2)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import tinycss2

from .media import read_media
from .rule import Import
from .scenario import Condition


def read_import(prelude: Sequence[Any], condition: Condition, layer: tuple[str, ...]) -> Import:
    """One without an address has an empty one."""
    parts = list(prelude)
    href = _address(next_token(parts))
    if _text(parts).startswith("layer"):
        name = next_token(parts)
        named = tinycss2.serialize(name.arguments).strip().split(".") if name.type == "function" else [f"#{href}"]
        layer = (*layer, *named)
    if _text(parts).startswith("supports("):
        condition = ("all", condition, ("if", next_token(parts).serialize().lower()))
    return Import(href, ("all", condition, read_media(_text(parts))), layer)


def next_token(parts: list[Any]) -> Any:
    """Take the next token that is no space; None where there is none."""
    while parts:
        token = parts.pop(0)
        if token.type != "whitespace":
            return token
    return None


def _text(parts: Sequence[Any]) -> str:
    return str(tinycss2.serialize(parts)).strip().lower()


def _address(token: Any) -> str:
    """Of a string, url(x) or url("x")."""
    if token is not None and token.type == "function" and token.lower_name in ("url", "src"):
        token = next_token(list(token.arguments))
    return str(token.value) if token is not None and token.type in ("string", "url") else ""
