"""The text of an article's body as its markup gives it to readers; stylesheets are asked later."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from selectolax.lexbor import LexborNode

from .markup import BREAKING, NO_PROSE, QUOTING, Effect, effect_of
from .normalize import fold
from .reading import GAP, Holder, Run

APART = Effect("D03-outside-post", "it stands in another article or in readers' comments", True)


def runs_of(body: LexborNode, apart: Collection[int] = (), is_stripped: bool = False) -> list[Run]:
    """All text of the body in order; elements of ``apart`` (by mem_id) hold other texts.

    ``is_stripped``: as a feed reader shows it that takes attributes out.
    """
    root = Holder(body, None, body.tag or "", 0)
    for node in _outwards(body):
        _note(root, None if root.code else effect_of(node.tag or "", node.attributes))
        root.is_quoted |= node.tag in QUOTING
    around, runs = [root], [Run(" ", "", root)]
    nodes = body.traverse(include_text=True)
    next(nodes)  # the body itself
    for node in nodes:
        parent = node.parent
        while parent is not None and around[-1].node.mem_id != parent.mem_id:
            _end_line(runs, around.pop())
        if node.is_text_node:
            raw = node.text_content or ""
            runs.append(Run(fold(raw), raw, around[-1]))
        elif node.is_element_node:
            around.append(_holder(node, around[-1], node.mem_id in apart, is_stripped))
            _begin(runs, around[-1])
    return [*runs, Run(" ", "", root)]


def _begin(runs: list[Run], holder: Holder) -> None:
    """A gap for what is hidden as text but drawn."""
    if holder.code and holder.is_seen and holder.parent and not holder.parent.code:
        runs.append(Run(GAP, "", holder.parent))
    _end_line(runs, holder)


def _end_line(runs: list[Run], holder: Holder) -> None:
    if holder.tag in BREAKING:
        runs.append(Run(" ", "", holder))


def _outwards(body: LexborNode) -> Iterator[LexborNode]:
    """The body and the elements around it."""
    node: LexborNode | None = body
    while node is not None and node.is_element_node:
        yield node
        node = node.parent


def _holder(node: LexborNode, above: Holder, is_apart: bool, is_stripped: bool) -> Holder:
    tag = node.tag or ""
    holder = Holder(
        node,
        above,
        tag,
        above.depth + 1,
        above.code,
        above.why,
        above.is_seen,
        above.is_quoted or tag in QUOTING,
        above.is_link or tag == "a",
        above.is_code or tag in NO_PROSE,
    )
    if _is_its_summary(node, above):
        _note(holder, Effect("", "", True))
    if not holder.code:
        _note(holder, APART if is_apart else effect_of(tag, node.attributes, is_stripped))
    return holder


def _note(holder: Holder, effect: Effect | None) -> None:
    if effect is not None:
        holder.code, holder.why, holder.is_seen = effect


def _is_its_summary(node: LexborNode, above: Holder) -> bool:
    """Of a closed <details>, not in anything hidden itself: the first <summary> is shown."""
    if node.tag != "summary" or above.tag != "details" or above.parent is None or above.parent.code:
        return False
    before = node.prev
    while before is not None and before.tag != "summary":
        before = before.prev
    return before is None
