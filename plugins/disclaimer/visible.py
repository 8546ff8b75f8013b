"""The text of an article's body as its markup gives it to readers; stylesheets are asked later."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from selectolax.lexbor import LexborNode

from .markup import BREAKING, NO_PROSE, QUOTING, Effect, effect_of
from .normalize import fold
from .reading import GAP, Holder, Run

MOST_DEEP = 500
"""Elements in one another; browsers themselves stop near there, and a page has some twenty."""
APART = Effect("D03-outside-post", "it stands in another article or in readers' comments", True)


def runs_of(body: LexborNode, apart: Collection[int] = (), is_stripped: bool = False) -> list[Run]:
    """All text of the body in order; elements of ``apart`` (by mem_id) hold other texts.

    ``is_stripped``: as a feed reader shows it that takes attributes out.
    """
    root = Holder(body, None, body.tag or "", 0)
    for node in _outwards(body):
        _note(root, None if root.code else effect_of(node.tag or "", node.attributes))
        root.is_quoted |= node.tag in QUOTING
    open_holders, runs = [root], [Run(" ", "", root)]
    for node in body.traverse(include_text=True):
        if node.mem_id == body.mem_id:
            continue
        parent = node.parent
        while parent is not None and open_holders[-1].node.mem_id != parent.mem_id:
            runs += _line_end(open_holders.pop())
        above = open_holders[-1]
        if node.is_text_node:
            raw = node.text_content or ""
            runs.append(Run(fold(raw), raw, above))
        elif node.is_element_node:
            holder = _holder(node, above, is_stripped)
            if node.mem_id in apart and not above.code:
                _note(holder, APART)
            if holder.code and holder.is_seen and not above.code:
                runs.append(Run(GAP, "", above))
            runs += _line_end(holder)
            if len(open_holders) > MOST_DEEP:
                runs.append(Run(" ", "", holder))
                break  # the judge refuses what is as deep as this
            open_holders.append(holder)
    return [*runs, Run(" ", "", root)]


def _outwards(body: LexborNode) -> Iterator[LexborNode]:
    """The body and the elements around it."""
    node: LexborNode | None = body
    while node is not None and node.is_element_node:
        yield node
        node = node.parent


def _line_end(holder: Holder) -> Iterator[Run]:
    if holder.tag in BREAKING:
        yield Run(" ", "", holder)


def _holder(node: LexborNode, above: Holder, is_stripped: bool) -> Holder:
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
        _note(holder, effect_of(tag, node.attributes, is_stripped))
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
