"""A stylesheet's rules that could keep a text from being read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import tinycss2

from .media import ALWAYS, Condition, read_condition, read_media
from .names import names
from .properties import is_harmless
from .selectors import Selector, read_selectors
from .shorthands import physical

DEAD_VALUES = ("progid:", "expression(", "-ms-", "-o-", "-khtml-", "\\9", "!ie")
WITHOUT_STYLE = names("""charset page counter-style font-feature-values font-palette-values view-transition position-try color-profile
    viewport -ms-viewport -o-viewport function custom-media custom-selector tailwind""")
DEEPEST = 30


class Declaration(NamedTuple):
    name: str
    value: str
    is_important: bool


class Rule(NamedTuple):
    """``layer`` is the path of names of its cascade layer; () is none."""

    selectors: tuple[Selector, ...]
    declarations: tuple[Declaration, ...]
    condition: Condition
    layer: tuple[str, ...]
    source: str


class Layers(NamedTuple):
    """Names that @layer lists, which sets their order."""

    paths: tuple[tuple[str, ...], ...]


class Import(NamedTuple):
    href: str
    condition: Condition
    layer: tuple[str, ...]


class Sheet(NamedTuple):
    """``keyframes`` and ``properties``: name → declarations; ``doubts``: what can't be judged, in words."""

    items: tuple[Rule | Layers | Import, ...]
    keyframes: tuple[tuple[str, tuple[Declaration, ...]], ...]
    fonts: tuple[tuple[Declaration, ...], ...]
    properties: tuple[tuple[str, tuple[Declaration, ...]], ...]
    doubts: tuple[str, ...]


class Context(NamedTuple):
    """What stands around a rule."""

    condition: Condition = ALWAYS
    layer: tuple[str, ...] = ()
    parents: tuple[Selector, ...] = ()
    depth: int = 0


@lru_cache(maxsize=512)
def read_sheet(text: str) -> Sheet:
    """Never raises: what can't be read is a doubt."""
    reader = _Reader()
    try:
        reader.read(tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True), Context())
    except RecursionError:
        reader.doubts.append("is nested too deep to be read")
    return Sheet(
        tuple(reader.items),
        tuple(reader.keyframes),
        tuple(reader.fonts),
        tuple(reader.properties),
        tuple(reader.doubts),
    )


def read_declarations(text: str) -> tuple[Declaration, ...]:
    """Those of a style attribute."""
    try:
        return tuple(_declared(tinycss2.parse_blocks_contents(text, skip_comments=True, skip_whitespace=True)))
    except RecursionError:
        return (Declaration("nested", "too deep to be read", True),)


def _declared(nodes: Iterable[Any]) -> Iterator[Declaration]:
    for node in nodes:
        if node.type != "declaration" or node.lower_name.startswith(("-ms-", "-o-", "-khtml-")):
            continue
        name = node.name if node.name.startswith("--") else physical(node.lower_name)
        value = tinycss2.serialize(node.value).strip()
        if not any(mark in value.lower() for mark in DEAD_VALUES) and not is_harmless(name):
            yield Declaration(name, value, node.important)


class _Reader:
    def __init__(self) -> None:
        self.items: list[Rule | Layers | Import] = []
        self.keyframes: list[tuple[str, tuple[Declaration, ...]]] = []
        self.fonts: list[tuple[Declaration, ...]] = []
        self.properties: list[tuple[str, tuple[Declaration, ...]]] = []
        self.doubts: list[str] = []
        self.nameless = 0

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
                self._add(context.parents, [node], context)

    def _style_rule(self, node: Any, context: Context) -> None:
        selectors = tuple(read_selectors(node.prelude, context.parents))
        contents = tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
        if all(part.type in ("declaration", "error") for part in contents):
            self._add(selectors, contents, context)
        else:
            self.read(contents, context._replace(parents=selectors, depth=context.depth + 1))

    def _add(self, selectors: tuple[Selector, ...], nodes: Iterable[Any], context: Context) -> None:
        declarations = tuple(_declared(nodes))
        if selectors and declarations:
            source = ", ".join(selector.text for selector in selectors)
            condition = context.condition
            if not selectors[0].is_certain:
                condition = ("all", condition, ("if", f"selector {source}"))
            self.items.append(Rule(selectors, declarations, condition, context.layer, source))

    def _at_rule(self, node: Any, context: Context) -> None:
        name, prelude = node.lower_at_keyword, tinycss2.serialize(node.prelude).strip()
        if name in ("keyframes", "-webkit-keyframes", "-moz-keyframes"):
            frames = self._contents(node)
            found = [d for frame in frames if frame.type == "qualified-rule" for d in _declared(self._contents(frame))]
            self.keyframes.append((prelude.strip("\"'"), tuple(found)))
        elif name == "font-face":
            self.fonts.append(tuple(_face(self._contents(node))))
        elif name == "property":
            self.properties.append((prelude, tuple(_face(self._contents(node)))))
        elif name == "layer":
            self._layer(node, prelude, context)
        elif name == "import":
            self._import(node.prelude, context)
        elif name == "namespace" and node.prelude and _next(list(node.prelude)).type != "ident":
            self.doubts.append("sets a namespace, which changes what its selectors match; take '@namespace' out")
        elif name not in WITHOUT_STYLE and node.content is not None:
            self.read(self._contents(node), self._inside(name, prelude, context))

    @staticmethod
    def _inside(name: str, prelude: str, context: Context) -> Context:
        """Within @media and the like; an unknown at-rule is one that may apply."""
        if name == "media":
            condition = read_media(prelude)
        elif name == "supports":
            condition = read_condition(prelude)
        else:
            condition = ("if", f"@{name} {prelude}".strip().lower())
        return context._replace(condition=("all", context.condition, condition))

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

    def _import(self, prelude: Sequence[Any], context: Context) -> None:
        parts = list(prelude)
        href = _address(_next(parts))
        layer, condition = context.layer, context.condition
        if parts and tinycss2.serialize(parts).strip().lower().startswith("layer"):
            name = _next(parts)
            path = tinycss2.serialize(name.arguments).strip() if name.type == "function" else f"#{href}"
            layer = (*layer, *path.split("."))
            self.items.append(Layers((layer,)))
        rest = tinycss2.serialize(parts).strip()
        if rest.lower().startswith("supports("):
            condition = ("all", condition, ("if", _next(parts).serialize().lower()))
        media = read_media(tinycss2.serialize(parts).strip())
        self.items.append(Import(href, ("all", condition, media), layer))

    @staticmethod
    def _contents(node: Any) -> list[Any]:
        found: list[Any] = tinycss2.parse_blocks_contents(node.content or [], skip_comments=True, skip_whitespace=True)
        return found


def _face(nodes: Iterable[Any]) -> Iterator[Declaration]:
    """The descriptors of @font-face and @property."""
    for node in nodes:
        if node.type == "declaration":
            yield Declaration(node.lower_name, tinycss2.serialize(node.value).strip(), node.important)


def _next(parts: list[Any]) -> Any:
    """Take the next token that is no space; the space itself when there is none."""
    token = parts.pop(0)
    while token.type == "whitespace" and parts:
        token = parts.pop(0)
    return token


def _address(token: Any) -> str:
    """Of a string, url(x) or url("x")."""
    if token.type == "function" and token.lower_name in ("url", "src") and token.arguments:
        token = _next(list(token.arguments))
    return str(token.value) if token.type in ("string", "url") else ""
