"""Selectors in a form that Lexbor can match, with their specificity.

What depends on the reader (:focus, :target, a:hover …) never matches. What Lexbor can't tell (:checked, :lang(),
.post:hover, anything new) is left out, so that the rest matches at least as much, and the rule is uncertain: tried both ways.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from . import selector
from .selector import NOBODY, Selector, Specificity


def read_selectors(parts: Sequence[Any], parents: Sequence[Selector] = ()) -> list[Selector]:
    """Each selector of a list; ``parents`` are those of the rule around it, which & stands for.

    Browsers drop a rule for one selector they can't read: one that may be such makes all uncertain.
    """
    readers = [_Reader(parents) for _ in selector.commas(parts)]
    found = [reader.read(group, nested=False) for reader, group in zip(readers, selector.commas(parts), strict=True)]
    kept = [each for each in found if each.pseudo != "other" and each.key != NOBODY]
    return kept if all(reader.is_known for reader in readers) else [each._replace(is_certain=False) for each in kept]


class _Reader:
    """Rewrites one selector from left to right."""

    def __init__(self, parents: Sequence[Selector], negated: bool = False) -> None:
        self.parents, self.negated = parents, negated
        self.text, self.pseudo, self.key = "", "", "*"
        self.needs: set[str] = set()
        self.last, self.is_nobody, self.is_known = "", False, True
        self.visited: bool | None = None
        self.weight: Specificity = (0, 0, 0)
        self.is_certain, self.names_parent = all(p.is_certain for p in parents), not parents

    def read(self, parts: Sequence[Any], nested: bool) -> Selector:
        self.is_nested = nested
        tokens = selector.stripped(parts)
        while tokens:
            del tokens[: self._take(tokens)]
        if not (self.names_parent or nested):
            own, self.text = f" {self.text}", ""
            self._parent()
            self.text += own
        if not self.text or self.text[-1] in " >+~":
            self._doubt(not self.pseudo)  # a combinator with nothing after it, or nothing at all
            self.text += "*"
        if not nested and not selector.is_readable(self.text):
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
        if is_element or name in selector.WITH_ONE_COLON:
            self._doubt(name not in selector.PSEUDO_ELEMENTS or bool(self.pseudo))
            self.pseudo = selector.PSEUDO_ELEMENTS.get(name, "other")
            self._add("", 2)
        else:
            self._pseudo_class(name, token)
        return 2 + is_element

    def _pseudo_class(self, name: str, token: Any) -> None:
        if selector.is_passing(name, self.key) or self.pseudo:
            self.is_nobody = True
            self._add(NOBODY, 1)
        elif name in selector.LISTS and token.type == "function":
            self._list(selector.LISTS[name], selector.commas(token.arguments))
        elif name == "root" or (name == "scope" and not self.parents):
            self._add(":root", 1, "html")
        elif name in ("link", "visited") and not self.is_nested:
            self.visited = name == "visited"
            self._add(":any-link", 1)
        elif name in selector.STRUCTURAL or (name in selector.COUNTING and " of " not in token.serialize()):
            self._add(f":{token.serialize()}", 1)
        else:
            self._doubt(name not in selector.OF_THE_STATE)
            self.is_certain = False
            self._add(NOBODY if self.negated else "", 1)

    def _list(self, name: str, groups: Sequence[Sequence[Any]]) -> None:
        readers = [_Reader(self.parents, self.negated ^ (name == "not")) for _ in groups]
        members = [reader.read(group, nested=True) for reader, group in zip(readers, groups, strict=True)]
        kept = [member for member in members if not member.pseudo]
        self.names_parent |= any(reader.names_parent for reader in readers)
        # Browsers forgive what they don't know in :is() and :where() only (Selectors 4, §4.5).
        is_sound = all(reader.is_known for reader in readers) and len(kept) == len(members)
        self.is_known &= name in ("is", "where") or is_sound
        self.is_certain &= all(m.is_certain for m in members) and (name in ("is", "where") or is_sound)
        self._add(f":{name}({', '.join(member.text for member in kept) or NOBODY})", None)
        self._weigh(max((m.specificity for m in kept), default=(0, 0, 0)) if name != "where" else (0, 0, 0))

    def _parent(self) -> None:
        self.names_parent = True
        own = ", ".join(parent.text for parent in self.parents if not parent.pseudo)
        self._add(f":is({own or NOBODY})" if self.parents else ":root", None)
        self._weigh(max((parent.specificity for parent in self.parents), default=(0, 0, 0)))

    def _add(self, text: str, rank: int | None, key: str = "") -> None:
        # Lexbor doesn't find 'main p' by ':is(main) p', but by '*:is(main) p'.
        self.text += f"*{text}" if text.startswith(":") and (self.text or " ")[-1] in " >+~" else text
        self._weigh((int(rank == 0), int(rank == 1), int(rank == 2)))
        if key and (self.key == "*" or key[0] == "#"):
            self.key = key

    def _weigh(self, weight: Specificity) -> None:
        self.weight = (self.weight[0] + weight[0], self.weight[1] + weight[1], self.weight[2] + weight[2])
