"""Whether a policy's YAML has the shape of one: keys, kinds, patterns."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

from ..shared.finding import Finding
from ..shared.strict_yaml import line_of, unknown_keys
from .policy_parts import PLACES, compiled, mapping

KEYS = frozenset(
    "version note clinic body comments order modules conditions triggers heading joiner links short_form"
    " allowed_numbers".split()
)
REQUIRED = ("body", "order", "modules")
MODULE_KEYS = frozenset("required position label approved current retired params".split())
CONDITION_KEYS = frozenset(("pattern", "text", "must", "must_not"))
TRIGGER_KEYS = frozenset(("pattern", "any_of", "must", "must_not"))
APPROVAL_KEYS = frozenset(("by", "on", "sha256"))
SECTIONS = ("modules", "conditions", "triggers", "heading", "joiner", "links", "short_form")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*")
Node = Mapping[str, Any]


def check_shape(path: str, data: Node, clinic: str) -> Iterator[Finding]:
    """P101: a policy has the keys it needs, each of the right kind, and no other."""
    yield from unknown_keys(path, data, KEYS, "P101")
    if not (data.get("clinic") or clinic):
        yield Finding(path, 1, "P101", "must give 'clinic', the name to fill in, or have a clinic.yaml beside it")
    for key in REQUIRED:
        if not data.get(key):
            yield Finding(path, 1, "P101", f"must give '{key}': docs/disclaimer-plugin.md shows a small policy")
    yield from _lists(path, data, "", ("order",))
    for key in SECTIONS:
        if data.get(key) is not None and not isinstance(data[key], Mapping):
            yield Finding(path, line_of(data, key), "P101", f"'{key}' must hold 'name: …' lines")
    for key in ("heading", "joiner", "short_form"):
        yield from _texts(path, data, "", key)
    for section, member, name in _members(data):
        yield from _member(path, section, member, name)


def _members(data: Node) -> Iterator[tuple[str, Node, str]]:
    """Each module, condition and trigger: the section, the node that holds it, its name."""
    for section in ("modules", "conditions"):
        yield from ((section, mapping(data.get(section)), name) for name in mapping(data.get(section)))
    triggers = mapping(data.get("triggers"))
    yield from (("triggers", triggers, lang) for lang in triggers if not isinstance(triggers[lang], Mapping))
    for lang, node in triggers.items():
        yield from ((f"triggers.{lang}", mapping(node), name) for name in mapping(node))


def _member(path: str, section: str, node: Node, name: str) -> Iterator[Finding]:
    member, place = node[name], f"{section}.{name}"
    if not isinstance(member, Mapping):
        yield Finding(path, line_of(node, name), "P101", f"'{place}' must hold 'name: …' lines")
    elif section == "modules":
        yield from unknown_keys(path, member, MODULE_KEYS, "P101")
        yield from _module(path, member, place)
    else:
        yield from unknown_keys(path, member, TRIGGER_KEYS if "." in section else CONDITION_KEYS, "P101")
        yield from _pattern(path, node, name, place)
        yield from _lists(path, member, place, ("must", "must_not"))
        yield from _texts(path, member, place, "text", is_needed=section == "conditions")


def _module(path: str, member: Node, place: str) -> Iterator[Finding]:
    required = member.get("required") or "always"
    if required != "always" and not isinstance(required, list):
        message = f"'{place}.required' must be 'always' or a list of triggers like [tms], not '{required}'"
        yield Finding(path, line_of(member, "required"), "P101", message)
    position = str(member.get("position") or "end")
    if position not in PLACES:
        near = get_close_matches(position, PLACES, n=1, cutoff=0.5)
        remedy = f"did you mean '{near[0]}'?" if near else f"known: {', '.join(PLACES)}"
        yield Finding(path, line_of(member, "position"), "P101", f"'{place}' has no position '{position}': {remedy}")
    yield from _texts(path, member, place, "current", is_needed=True)
    if not isinstance(member.get("label"), str):
        yield from _texts(path, member, place, "label")
    for key, example in (("approved", "{by: …, on: …, sha256: …}"), ("params", "{conditions: what they are}")):
        if member.get(key) and not isinstance(member[key], Mapping):
            yield Finding(path, line_of(member, key), "P101", f"'{place}.{key}' must be like {example}")
    yield from unknown_keys(path, mapping(member.get("approved")), APPROVAL_KEYS, "P101")
    if member.get("retired") and not isinstance(member["retired"], Mapping):
        message = f"'{place}.retired' must give a list of texts for each language, e.g. 'en: […]'"
        yield Finding(path, line_of(member, "retired"), "P101", message)
    retired = mapping(member.get("retired"))
    yield from _lists(path, retired, f"{place}.retired", tuple(retired))


def _texts(path: str, node: Node, place: str, key: str, *, is_needed: bool = False) -> Iterator[Finding]:
    texts, name = node.get(key), f"{place}.{key}".strip(".")
    if texts is None and not is_needed:
        return
    if not isinstance(texts, Mapping):
        message = f"'{name}' must give a text for each language, e.g. 'en: …'"
        yield Finding(path, line_of(node, key), "P101", message)
        return
    for lang, text in texts.items():
        if not LANGUAGE.fullmatch(str(lang)):
            message = f"'{name}' must give texts by language, like 'en: …'; '{lang}' is none: put quotes around texts"
            yield Finding(path, line_of(texts, lang), "P101", message)
        elif not isinstance(text, str) or not text.strip():
            yield Finding(path, line_of(texts, lang), "P101", f"'{name}.{lang}' must be a text: write it in quotes")


def _lists(path: str, node: Node, place: str, keys: Sequence[str]) -> Iterator[Finding]:
    for key in keys:
        value = node.get(key)
        if value is not None and (isinstance(value, (str, Mapping)) or not isinstance(value, Sequence)):
            name = f"{place}.{key}".strip(".")
            yield Finding(path, line_of(node, key), "P101", f"'{name}' must be a list like [one, two]")


def _pattern(path: str, node: Node, name: str, place: str) -> Iterator[Finding]:
    """P102: each condition and trigger has a pattern, which is a regular expression."""
    member = node[name]
    if "any_of" in member:
        if member["any_of"] != "conditions" or member.get("pattern"):
            message = f"'{place}' must have either a 'pattern' or 'any_of: conditions', the only thing it can stand for"
            yield Finding(path, line_of(member, "any_of"), "P102", message)
        return
    if not isinstance(member.get("pattern"), str) or not member["pattern"].strip():
        yield Finding(path, line_of(node, name), "P102", f"'{place}' must have a 'pattern': without one it finds all")
        return
    try:
        compiled(member["pattern"])
    except re.error as error:
        message = f"the pattern of '{name}' must be a regular expression: {error}; mend it, or ask who wrote it"
        yield Finding(path, line_of(member, "pattern"), "P102", message)
