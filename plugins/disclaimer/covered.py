"""Whether another element of the page is laid over a text; a reckoning that takes the worse where it can't know."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace
from functools import lru_cache

from selectolax.lexbor import LexborHTMLParser, LexborNode

from .style.computed import Element, Style, computed
from .style.covering import MOVING, SIDES, Sizes, is_behind, may_cover
from .style.looks import Looks
from .style.reaching import may_reach
from .style.scenario import scenarios
from .style.theme import Theme
from .style.values import number

MEDIA = frozenset("img picture video canvas svg iframe object embed".split())
WIDE, HIGH, WORDY = 0.4, 150.0, 400
LEAST_OPACITY = 0.05
BESIDE = ("before", "after")


def covering(tree: LexborHTMLParser, looks: Looks, around: Set[int]) -> str:
    """The tag and class of an element that may cover the text; ``around``: the elements that hold the text."""
    for node in _candidates(tree, looks.theme):
        if node.mem_id in around:
            continue
        chain = looks.chain(node)
        shared = _shared(node, around)
        weight = len(node.text() or "") > WORDY or node.tag in MEDIA or node.css_first(",".join(MEDIA)) is not None
        if chain and _covers(looks.theme, chain, shared, weight):
            name = node.attributes.get("class") or node.attributes.get("id") or ""
            return f"<{node.tag} {name}>" if name else f"<{node.tag}>"
    return ""


def _candidates(tree: LexborHTMLParser, theme: Theme) -> Iterator[LexborNode]:
    yield from tree.css("dialog[open]")
    for text in _moving(theme):
        yield from tree.css(text)
    for node in tree.css("[style]"):
        if any(name in (node.attributes.get("style") or "").lower() for name in MOVING):
            yield node


@lru_cache(maxsize=64)
def _moving(theme: Theme) -> tuple[str, ...]:
    """The selectors of rules that may put an element out of its place."""
    found = dict.fromkeys(
        entry.selector.text
        for entry in theme.entries
        if entry.selector.pseudo in ("", *BESIDE) and any(_moves(d.name, d.value) for d in entry.declarations)
    )
    return tuple(found)


def _moves(name: str, value: str) -> bool:
    if name == "position":
        return any(word in value.lower() for word in ("absolute", "fixed", "relative", "sticky", "var("))
    return may_reach(name, value) or (
        name in MOVING and ("-" in value or "var(" in value or not name.startswith("margin"))
    )


def _shared(node: LexborNode, around: Set[int]) -> int:
    """How many of the node's chain, from the root, hold the text too."""
    count, current = 0, node.parent
    while current is not None:
        count += current.mem_id in around
        current = current.parent
    return count


@lru_cache(maxsize=4096)
def _covers(theme: Theme, chain: tuple[Element, ...], shared: int, is_heavy: bool) -> bool:
    tried = scenarios({theme.entries[number].condition for element in chain for number in element.matched})
    if tried is None:
        return True
    on_screen = (computed(theme, chain, scenario) for scenario in tried if scenario.medium == "screen")
    return any(
        _covers_in(styles, shared, is_heavy) or any(_covers_in(each, shared, False) for each in _beside(styles))
        for styles in on_screen
    )


def _beside(styles: list[Style]) -> Iterator[list[Style]]:
    """The element's own ::before and ::after, each as one within it."""
    for kind in BESIDE:
        pseudo = styles[-1].pseudos[kind]
        if pseudo.get("content", "none") not in ("none", "normal") and pseudo.get("display") != "none":
            yield [*styles, replace(styles[-1], values=pseudo)]


def _covers_in(styles: list[Style], shared: int, is_heavy: bool) -> bool:
    own = styles[-1]
    sizes = Sizes(width=WIDE * own.viewport[0], height=HIGH)
    if not may_cover(own.values, own.units(0), sizes, is_heavy) or is_behind(own.values, styles[1:shared]):
        return False
    return _is_shown(styles) and not _is_inside_another(styles, shared)


def _is_shown(styles: list[Style]) -> bool:
    gone = any(style.display == "none" for style in styles)
    faint = any((number(style.get("opacity", "1")) or 0) < LEAST_OPACITY for style in styles)
    return not gone and not faint and styles[-1].get("visibility", "visible") == "visible"


def _is_inside_another(styles: list[Style], shared: int) -> bool:
    """An absolute box that is held by one which doesn't hold the text, and doesn't leave it far."""
    own = styles[-1]
    held = any(style.get("position", "static") in ("relative", "absolute", "sticky") for style in styles[shared:-1])
    leaves = any("-" in own.get(side, "auto") for side in SIDES)
    return own.get("position") == "absolute" and held and not leaves
