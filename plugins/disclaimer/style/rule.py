"""The records of a stylesheet."""

from __future__ import annotations

from typing import NamedTuple

from .scenario import Condition
from .selector import Selector


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
