"""Selectors in a form that Lexbor can match, with their specificity.

What depends on the reader (:hover, :focus, :target …) never matches. What Lexbor can't tell (:checked, :lang(),
anything new) is left out, so that the rest matches at least as much, and the rule is uncertain: tried both ways.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from .names import names

Specificity = tuple[int, int, int]
NOBODY = ":not(*)"
OF_THE_MOMENT = names(
    "hover active focus focus-visible focus-within target target-within fullscreen modal popover-open"
    " picture-in-picture autofill -webkit-autofill current past future local-link host -moz-focusring"
)
OF_THE_STATE = names(
    "visited checked lang dir disabled enabled required optional read-only read-write indeterminate default valid"
    " invalid in-range out-of-range placeholder-shown defined user-valid user-invalid open paused playing"
)
STRUCTURAL = names("empty first-child last-child only-child first-of-type last-of-type only-of-type any-link")
COUNTING = names("nth-child nth-last-child nth-of-type nth-last-of-type")
LISTS = dict.fromkeys(("is", "matches", "-webkit-any", "-moz-any"), "is") | {n: n for n in ("where", "not", "has")}
PSEUDO_ELEMENTS = (
    {name: name for name in ("before", "after")}
    | dict.fromkeys(("first-line", "first-letter", "details-content"), "part")
    | dict.fromkeys(("selection", "marker", "placeholder", "backdrop", "file-selector-button"), "other")
)
WITH_ONE_COLON = frozenset(("before", "after", "first-line", "first-letter"))
TREE = LexborHTMLParser("")


class Selector(NamedTuple):
    """``pseudo``: '' the element, 'part' some of its text, 'before', 'after', or 'other'.

    ``key`` is what a matching element must have: '#id', '.class', 'tag' or '*'; ``needs`` is what elements around
    it must have; ``visited``: for links that the reader has followed, or has not.
    """

    text: str
    specificity: Specificity
    pseudo: str
    is_certain: bool
    key: str
    needs: frozenset[str] = frozenset()
    visited: bool | None = None


def read_selectors(parts: Sequence[Any], parents: Sequence[Selector] = ()) -> list[Selector]:
    """Each selector of a list; ``parents`` are those of the rule around it, which & stands for.

    Browsers drop a rule for one selector they can't read: one that may be such makes all uncertain.
    """
    readers = [_Reader(parents) for _ in commas(parts)]
    found = [reader.read(group, nested=False) for reader, group in zip(readers, commas(parts), strict=True)]
    all_known = all(reader.is_known for reader in readers)
    kept = (selector for selector in found if selector.pseudo != "other" and selector.key != NOBODY)
    return [selector._replace(is_certain=selector.is_certain and all_known) for selector in kept]


def commas(parts: Sequence[Any]) -> list[list[Any]]:
    groups: list[list[Any]] = [[]]
    for part in parts:
        if part.type == "literal" and part.value == ",":
            groups.append([])
        else:
            groups[-1].append(part)
    return groups


class _Reader:
    """Rewrites one selector from left to right."""

    def __init__(self, parents: Sequence[Selector], negated: bool = False) -> None:
        self.parents, self.negated = parents, negated
        self.text, self.pseudo, self.key = "", "", "*"
        self.needs: set[str] = set()
        self.last, self.is_nobody = "", False
        self.visited: bool | None = None
        self.weight: Specificity = (0, 0, 0)
        self.is_certain, self.names_parent = all(p.is_certain for p in parents), not parents
        self.is_known = True

    def read(self, parts: Sequence[Any], nested: bool) -> Selector:
        self.is_nested = nested
        tokens = _stripped(parts)
        while tokens:
            del tokens[: self._take(tokens)]
        if not (self.names_parent or nested):
            self.text = f" {self.text}"
            self._parent(before=True)
        if not self.text or self.text[-1] in " >+~":
            self._doubt(not self.pseudo)  # a combinator with nothing after it, or nothing at all
            self.text += "*"
        if not nested and not _is_readable(self.text):
            self.text, self.key, self.needs, self.is_certain, self.is_known = "*", "*", set(), False, False
        key = NOBODY if self.is_nobody and self.is_certain else self.key
        return Selector(self.text, self.weight, self.pseudo, self.is_certain, key, frozenset(self.needs), self.visited)

    def _take(self, tokens: Sequence[Any]) -> int:
        """Read what comes next; how many tokens that was."""
        token, following = tokens[0], tokens[1] if len(tokens) > 1 else None
        if token == ":":
            return self._pseudo(tokens)
        if token == "&":
            self._parent()
        elif token == "." and following is not None and following.type == "ident":
            self._add(f".{following.serialize()}", 1, f".{following.value}")
            return 2
        elif token.type == "whitespace" or token in (">", "+", "~"):
            self._combine(token.serialize())
        elif token.type == "hash":
            self._add(token.serialize(), 0, f"#{token.value}")
        elif token.type == "ident":
            self._add(token.serialize(), 2, token.lower_value)
        elif token.type == "[] block":
            self._add(token.serialize(), 1)
        else:
            self._doubt(token != "*")
            self._add(token.serialize(), None)
            self.key = "*" if token == "|" else self.key
        return 1

    def _doubt(self, is_unknown: bool) -> None:
        """Browsers may not know this either, and drop the whole rule."""
        if is_unknown:
            self.is_certain = self.is_known = False

    def _combine(self, combinator: str) -> None:
        """What stood before + or ~ is no ancestor; spaces around them don't change that."""
        if combinator in "+~" and self.key == "*":
            self.needs.discard(self.last)
        elif combinator not in "+~" and self.key != "*":
            self.needs.add(self.key)
            self.last = self.key
        self.text, self.key = self.text + combinator, "*"

    def _pseudo(self, tokens: Sequence[Any]) -> int:
        is_element = len(tokens) > 1 and tokens[1] == ":"
        token = tokens[1 + is_element] if len(tokens) > 1 + is_element else None
        name = getattr(token, "lower_name", getattr(token, "lower_value", ""))
        if is_element or name in WITH_ONE_COLON:
            self._doubt(name not in PSEUDO_ELEMENTS or bool(self.pseudo))
            self.pseudo = PSEUDO_ELEMENTS.get(name, "other")
            self._add("", 2)
        else:
            self._pseudo_class(name, token)
        return 2 + is_element

    def _pseudo_class(self, name: str, token: Any) -> None:
        if name in OF_THE_MOMENT or self.pseudo:
            self.is_nobody = True
            self._add(NOBODY, 1)
        elif name in LISTS and token.type == "function":
            self._list(LISTS[name], commas(token.arguments))
        elif name in ("root", "scope"):
            self._add(":root", 1, "html")
        elif name in ("link", "visited") and not self.is_nested:
            self.visited = name == "visited"
            self._add(":any-link", 1)
        elif name in STRUCTURAL or (name in COUNTING and " of " not in token.serialize()):
            self._add(f":{token.serialize()}", 1)
        else:
            self._doubt(name not in OF_THE_STATE)
            self.is_certain = False
            self._add(NOBODY if self.negated else "", 1)

    def _list(self, name: str, groups: Sequence[Sequence[Any]]) -> None:
        readers = [_Reader(self.parents, self.negated ^ (name == "not")) for _ in groups]
        members = [reader.read(group, nested=True) for reader, group in zip(readers, groups, strict=True)]
        kept = [member for member in members if not member.pseudo]
        self.names_parent |= any(reader.names_parent for reader in readers)
        self.is_known &= name in ("is", "where") or all(reader.is_known for reader in readers)
        self.is_certain &= all(m.is_certain for m in members) and (name in ("is", "where") or len(kept) == len(members))
        self._add(f":{name}({', '.join(member.text for member in kept) or NOBODY})", None)
        self._weigh(max((m.specificity for m in kept), default=(0, 0, 0)) if name != "where" else (0, 0, 0))

    def _parent(self, before: bool = False) -> None:
        self.names_parent = True
        own = ", ".join(parent.text for parent in self.parents if not parent.pseudo)
        text = f":is({own or NOBODY})" if self.parents else ":root"
        self.text = text + self.text if before else self.text + text
        self._weigh(max((parent.specificity for parent in self.parents), default=(0, 0, 0)))

    def _add(self, text: str, rank: int | None, key: str = "") -> None:
        self.text += text
        if rank is not None:
            self._weigh((int(rank == 0), int(rank == 1), int(rank == 2)))
        if key and (self.key == "*" or key[0] == "#"):
            self.key = key

    def _weigh(self, weight: Specificity) -> None:
        self.weight = (self.weight[0] + weight[0], self.weight[1] + weight[1], self.weight[2] + weight[2])


def _is_readable(text: str) -> bool:
    try:
        TREE.css(text)
    except SelectolaxError:
        return False
    return True


def _stripped(parts: Sequence[Any]) -> list[Any]:
    tokens = list(parts)
    while tokens and tokens[0].type == "whitespace":
        del tokens[0]
    while tokens and tokens[-1].type == "whitespace":
        del tokens[-1]
    return tokens
