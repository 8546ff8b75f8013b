"""Words that a stylesheet adds to a text: before or behind it, or as the mark of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

from .computed import Style
from .fault import Fault, fault
from .properties import ALTERED
from .shorthands import UNKNOWN
from .values import has_words, strings, tokens

SIGN = re.compile(r"\w")
COUNTING = frozenset(("counter", "counters"))
IN_LISTS = ("list-style-type", "quotes")


def added_faults(styles: Sequence[Style], body: int, inner: int, medium: str) -> Iterator[Fault]:
    """D05: no words of the stylesheet stand with the text, from the article's body on.

    At the text itself, ``inner`` on and the element around, a single letter or digit counts. On paper a link may say
    its address.
    """
    for depth, style in enumerate(styles):
        at_text = depth >= min(inner, len(styles)) - 1
        for kind, pseudo in style.pseudos.items() if depth >= body else ():
            is_address = medium == "print" and (style.tag, kind) == ("a", "after")
            if says(pseudo.get("content", ""), at_text=at_text, is_address=is_address):
                yield Fault(ALTERED, f"'::{kind}' of <{style.tag}> adds words of the stylesheet to it")
        for name in IN_LISTS:
            if has_words(tokens(style.get(name))):
                yield fault(ALTERED, style, name, "adds words of the stylesheet to it")


def says(content: str, *, at_text: bool, is_address: bool) -> bool:
    """Whether a value of 'content' shows words, or what may be words."""
    parts = tokens(content)
    calls = [part for part in parts if part.type in ("function", "url")]
    unsafe = (call for call in calls if at_text or getattr(call, "lower_name", "") not in COUNTING)
    if any(not (is_address and _is_address(call)) for call in unsafe):
        return True
    is_sign = at_text and any(SIGN.search(text) for text in strings(parts))
    return is_sign or has_words(parts) or content == UNKNOWN


def _is_address(call: Any) -> bool:
    given = "".join(part.serialize() for part in getattr(call, "arguments", ())).strip().lower()
    return getattr(call, "lower_name", "") == "attr" and given == "href"
