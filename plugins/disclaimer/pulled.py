"""Whether other elements of the page pull a text away from its place, by margins below nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from functools import lru_cache
from math import inf

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .style.box import pixels
from .style.computed import Element, Style, computed
from .style.covering import OUT_OF_FLOW
from .style.looks import Looks
from .style.scenario import scenarios
from .style.theme import Theme

FAR = 48.0
A_LINE = 20
"""So many letters fill a line, which makes up for a margin of its height."""


def pulling(tree: LexborHTMLParser, looks: Looks, around: Set[int]) -> str:
    """The tag of an element whose margins, with those of the others, may pull the text over what is above it.

    ``around``: the elements (by mem_id) that hold the text; their own margins are judged with it.
    """
    far = 0.0
    for node in _candidates(tree, looks.theme):
        if node.mem_id not in around:
            has_text = len((node.text() or "").strip()) >= A_LINE
            far += _pull(looks.theme, looks.chain(node), has_text)
        if far > FAR:
            return f"<{node.tag}>"
    return ""


def _candidates(tree: LexborHTMLParser, theme: Theme) -> Iterator[LexborNode]:
    found = {node.mem_id: node for text in _selectors(theme) for node in tree.css(text)}
    yield from found.values()


@lru_cache(maxsize=64)
def _selectors(theme: Theme) -> tuple[str, ...]:
    entries = (entry for entry in theme.entries if any(_is_below_nothing(d.name, d.value) for d in entry.declarations))
    return tuple(dict.fromkeys([*(entry.selector.text for entry in entries), "[style*='margin' i]"]))


def _is_below_nothing(name: str, value: str) -> bool:
    return name.startswith("margin") and ("-" in value or "var(" in value)


@lru_cache(maxsize=4096)
def _pull(theme: Theme, chain: Sequence[Element], has_text: bool) -> float:
    """The most pixels of any reader's; an element that can't be judged pulls without end."""
    tried = scenarios({theme.entries[number].condition for element in chain for number in element.matched})
    if tried is None or not chain:
        return inf
    on_screen = (scenario for scenario in tried if scenario.medium == "screen")
    return max(_pull_in(computed(theme, chain, scenario), has_text) for scenario in on_screen)


def _pull_in(styles: Sequence[Style], has_text: bool) -> float:
    own = styles[-1]
    if any(style.display == "none" or style.get("position") in OUT_OF_FLOW for style in styles):
        return 0.0
    free = own.font if has_text else 0.0
    return sum(max(_margin(own, side) - free, 0.0) for side in ("top", "bottom"))


def _margin(style: Style, side: str) -> float:
    size = pixels(style, f"margin-{side}", style.viewport[0])
    return inf if size is None else max(-size, 0.0)
