"""A stylesheet's rules that could keep a text from being read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import tinycss2

from .declarations import declared, descriptors
from .imports import next_token, read_import
from .media import read_condition, read_media
from .names import names
from .rule import Declaration, Import, Layers, Rule, Sheet
from .scenario import ALWAYS, Condition
from .selector import Selector
from .selectors import read_selectors
from .values import has_words

WITHOUT_STYLE = names(
    "charset page counter-style font-feature-values font-palette-values view-transition position-try color-profile"
    " viewport -ms-viewport -o-viewport function custom-media custom-selector tailwind"
)
READ = {"media": read_media, "supports": read_condition}
DEEPEST = 30
ANYTHING = Selector("*", (0, 0, 0), "", is_certain=False, key="*")
"""What & and :scope stand for in @scope, whose limits aren't read."""


class Context(NamedTuple):
    """What stands around a rule."""

    condition: Condition = ALWAYS
    layer: tuple[str, ...] = ()
    parents: tuple[Selector, ...] = ()
    source: str = ""
    depth: int = 0


@lru_cache(maxsize=512)
def read_sheet(text: str) -> Sheet:
    """Never raises: what can't be read is a doubt."""
    reader = _Reader()
    try:
        reader.read(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True), Context())
    except RecursionError:
        reader.doubts.append("is nested too deep to be read")
    named = tuple(reader.keyframes), tuple(reader.fonts), tuple(reader.properties)
    return Sheet(tuple(reader.items), *named, tuple(reader.doubts))


class _Reader:
    def __init__(self) -> None:
        self.items: list[Rule | Layers | Import] = []
        self.keyframes: list[tuple[str, tuple[Declaration, ...]]] = []
        self.fonts: list[tuple[Declaration, ...]] = []
        self.properties: list[tuple[str, tuple[Declaration, ...]]] = []
        self.doubts: list[str] = []
        self.nameless = 0
        self.has_rules = False

    def read(self, nodes: Sequence[Any], context: Context) -> None:
        """The contents of a sheet, a conditional block, or a style rule, in order."""
        if context.depth > DEEPEST:
            raise RecursionError
        for node in nodes:
            if node.type == "at-rule":
                self._at_rule(node, context._replace(depth=context.depth + 1))
            elif node.type == "qualified-rule":
                self._style_rule(node, context)
            elif node.type == "declaration" and context.parents:
                self._add([node], context)

    def _style_rule(self, node: Any, context: Context) -> None:
        self.has_rules = True
        source = " ".join(tinycss2.serialize(node.prelude).split())
        if "::view-transition" in source.lower():
            self.doubts.append("may keep a page away while it comes into view; take '::view-transition' out")
        selectors = tuple(read_selectors(node.prelude, context.parents))
        if not selectors:
            return
        inside = context._replace(parents=selectors, source=source, depth=context.depth + 1)
        contents = self._contents(node)
        if all(part.type in ("declaration", "error") for part in contents):
            self._add(contents, inside)
        else:
            self.read(contents, inside)

    def _add(self, nodes: Iterable[Any], context: Context) -> None:
        declarations = tuple(declared(nodes))
        if declarations:
            condition = context.condition
            if not context.parents[0].is_certain:
                condition = ("all", condition, ("if", f"selector {context.source}"))
            self.items.append(Rule(context.parents, declarations, condition, context.layer, context.source))

    def _at_rule(self, node: Any, context: Context) -> None:
        name, prelude = node.lower_at_keyword, tinycss2.serialize(node.prelude).strip()
        if name in ("keyframes", "-webkit-keyframes", "-moz-keyframes"):
            frames = self._contents(node)
            found = [d for frame in frames if frame.type == "qualified-rule" for d in declared(self._contents(frame))]
            self.keyframes.append((prelude.strip("\"'"), tuple(found)))
        elif name == "font-face":
            self.fonts.append(tuple(descriptors(self._contents(node))))
        elif name == "property":
            self.properties.append((prelude, tuple(descriptors(self._contents(node)))))
        elif name == "layer":
            self._layer(node, prelude, context)
        elif name == "import":
            self._import(read_import(node.prelude, context.condition, context.layer))
        elif name == "namespace" and getattr(next_token(list(node.prelude)), "type", "") != "ident":
            self.doubts.append("sets a namespace, which changes what its selectors match; take '@namespace' out")
        elif name == "counter-style" and has_words(node.content or ()):
            self.doubts.append("marks lists with words; take '@counter-style' out")
        elif name not in WITHOUT_STYLE and node.content is not None:
            self.has_rules = True
            self.read(self._contents(node), self._inside(name, prelude, context))

    @staticmethod
    def _inside(name: str, prelude: str, context: Context) -> Context:
        """Within @media and the like; an unknown at-rule is one that may apply."""
        if name == "scope":
            context = context._replace(parents=(ANYTHING,))
        condition = READ[name](prelude) if name in READ else ("if", f"@{name} {prelude}".strip().lower())
        return context._replace(condition=("all", context.condition, condition))

    def _import(self, found: Import) -> None:
        """One that follows a rule counts for nothing."""
        if found.href and not self.has_rules:
            self.items += [Layers((found.layer,)), found]

    def _layer(self, node: Any, prelude: str, context: Context) -> None:
        paths = [(*context.layer, *path.strip().split(".")) for path in prelude.split(",") if path.strip()]
        if not paths:
            self.nameless += 1
            paths = [(*context.layer, f"#{self.nameless}")]
        named = {path for item in self.items if isinstance(item, Layers) for path in item.paths}
        if context.condition != ALWAYS and not named.issuperset(paths):
            self.doubts.append("names a cascade layer inside a condition; name its layers at the top")
        self.items.append(Layers(tuple(paths)))
        if node.content is not None:
            self.read(self._contents(node), context._replace(layer=paths[0]))

    @staticmethod
    def _contents(node: Any) -> list[Any]:
        found: list[Any] = tinycss2.parse_blocks_contents(node.content or [], skip_comments=True, skip_whitespace=True)
        return found
