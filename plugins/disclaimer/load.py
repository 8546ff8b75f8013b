"""Read a disclaimer policy strictly: all that is wrong with it, or a Policy."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from ..shared.clinic import ClinicUnreadable, load_clinic
from ..shared.finding import Finding
from ..shared.site import known_as
from ..shared.strict_yaml import BrokenYaml, line_of, load_mapping, unknown_keys
from .policy import Approval, Condition, Module, Policy, Trigger
from .policy_rules import check_policy

KEYS = frozenset(
    "version note clinic body comments order modules conditions triggers heading joiner links short_form"
    " allowed_numbers".split()
)
REQUIRED = ("body", "order", "modules")
MODULE_KEYS = frozenset("required position label approved current retired params".split())
CONDITION_KEYS = frozenset(("pattern", "text", "must", "must_not"))
TRIGGER_KEYS = frozenset(("pattern", "any_of", "must", "must_not"))
HEADING = {"en": "Before you act on this", "es": "Antes de actuar según esta información"}
JOINER = {"en": ", or ", "es": ", o "}


class PolicyUnreadable(ValueError):
    """The policy can't be used; ``findings`` say why."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings


def load_policy(path: Path) -> Policy:
    """The policy in the file; the clinic's name comes from it, or from the clinic.yaml beside it.

    Raises PolicyUnreadable with every finding.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = "must be there and be text in UTF-8: nothing is published without it; restore it from the repository"
        raise PolicyUnreadable([Finding(known_as(path), 0, "P101", message)]) from error
    beside = path.with_name("clinic.yaml")
    try:
        clinic = load_clinic(beside).name if beside.exists() else ""
    except ClinicUnreadable as error:
        raise PolicyUnreadable(error.findings) from error
    return parse_policy(known_as(path), text, clinic)


def parse_policy(path: str, text: str, clinic: str = "") -> Policy:
    """As load_policy, from the text itself and the name of the clinic beside it."""
    try:
        data = load_mapping(path, text, "P101")
    except BrokenYaml as error:
        raise PolicyUnreadable([error.finding]) from error
    findings = list(_shape(path, data, clinic)) or list(_broken_patterns(path, data))
    if findings:
        raise PolicyUnreadable(findings)
    policy = _policy(data, clinic, hashlib.sha256(text.encode()).hexdigest())
    findings = list(check_policy(path, data, policy))
    if findings:
        raise PolicyUnreadable(findings)
    return policy


def _shape(path: str, data: Mapping[str, Any], clinic: str) -> Iterator[Finding]:
    """P101: a policy has the keys it needs, each of the right kind, and no other."""
    yield from unknown_keys(path, data, KEYS, "P101")
    if not (data.get("clinic") or clinic):
        yield Finding(path, 1, "P101", "must give 'clinic', the name to fill in, or have a clinic.yaml beside it")
    for key in REQUIRED:
        if not data.get(key):
            yield Finding(path, 1, "P101", f"must give '{key}'")
    for key in ("modules", "conditions", "triggers", "heading", "joiner", "links", "short_form"):
        if data.get(key) is not None and not isinstance(data[key], Mapping):
            yield Finding(path, line_of(data, key), "P101", f"'{key}' must hold 'name: …' lines")
    for section, keys in (("modules", MODULE_KEYS), ("conditions", CONDITION_KEYS)):
        yield from _members(path, _mapping(data.get(section)), section, keys)
    for lang, triggers in _mapping(data.get("triggers")).items():
        yield from _members(path, _mapping(triggers), f"triggers.{lang}", TRIGGER_KEYS)


def _members(path: str, node: Mapping[str, Any], section: str, keys: frozenset[str]) -> Iterator[Finding]:
    for name, member in node.items():
        if not isinstance(member, Mapping):
            yield Finding(path, line_of(node, name), "P101", f"'{section}.{name}' must hold 'name: …' lines")
            continue
        yield from unknown_keys(path, member, keys, "P101")
        for key in ("current", "retired", "text"):
            if member.get(key) is not None and not isinstance(member[key], Mapping):
                message = f"'{section}.{name}.{key}' must give a text for each language, e.g. 'en: …'"
                yield Finding(path, line_of(member, key), "P101", message)


def _broken_patterns(path: str, data: Mapping[str, Any]) -> Iterator[Finding]:
    """P102: each pattern is a regular expression."""
    groups = [_mapping(data.get("conditions")), *map(_mapping, _mapping(data.get("triggers")).values())]
    for group in groups:
        for name, member in group.items():
            try:
                _compile(str(member.get("pattern") or ""))
            except re.error as error:
                message = f"the pattern of '{name}' must be a regular expression: {error}"
                yield Finding(path, line_of(member, "pattern"), "P102", message)


def _policy(data: Mapping[str, Any], clinic: str, digest: str) -> Policy:
    conditions = {name: _condition(name, node) for name, node in _mapping(data.get("conditions")).items()}
    return Policy(
        clinic=str(data.get("clinic") or clinic),
        body=str(data["body"]),
        comments=str(data.get("comments") or "#comments"),
        order=tuple(map(str, data["order"])),
        modules={str(name): _module(str(name), node) for name, node in data["modules"].items()},
        conditions=conditions,
        triggers={
            str(lang): {name: _trigger(name, node, conditions) for name, node in _mapping(triggers).items()}
            for lang, triggers in _mapping(data.get("triggers")).items()
        },
        heading={**HEADING, **_texts(data.get("heading"))},
        joiner={**JOINER, **{k: str(v) for k, v in _mapping(data.get("joiner")).items()}},
        links={str(lang): _texts(words) for lang, words in _mapping(data.get("links")).items()},
        short_form=_texts(data.get("short_form")),
        digest=digest,
    )


def _module(name: str, node: Mapping[str, Any]) -> Module:
    required = node.get("required") or ()
    retired = _mapping(node.get("retired"))
    return Module(
        name=name,
        required=() if required == "always" else tuple(map(str, required)),
        position=_position(str(node.get("position") or "end")),
        label=_label(node),
        current=_texts(node.get("current")),
        retired={str(lang): tuple(_one_line(text) for text in texts) for lang, texts in retired.items()},
        params=tuple(map(str, _mapping(node.get("params")))),
        approved=_approval(_mapping(node.get("approved"))),
    )


def _label(node: Mapping[str, Any]) -> dict[str, str]:
    """One for each language; a single text serves them all."""
    label = node.get("label")
    if isinstance(label, Mapping):
        return _texts(label)
    return {str(lang): _one_line(label) for lang in _mapping(node.get("current")) if label}


def _position(value: str) -> Any:
    """The files say it in words: 'before the first section …', 'next to the story'."""
    if value in ("top", "end"):
        return value
    return "story" if "story" in value else "section"


def _approval(node: Mapping[str, Any]) -> Approval | None:
    if not node:
        return None
    return Approval(str(node.get("by") or ""), str(node.get("on") or ""), str(node.get("sha256") or ""))


def _condition(name: str, node: Mapping[str, Any]) -> Condition:
    return Condition(name, _compile(str(node["pattern"])), _texts(node.get("text")))


def _trigger(name: str, node: Mapping[str, Any], conditions: Mapping[str, Condition]) -> Trigger:
    pattern = str(node.get("pattern") or "")
    if node.get("any_of") == "conditions":
        pattern = "|".join(f"(?:{condition.pattern.pattern})" for condition in conditions.values())
    return Trigger(name, _compile(pattern), _examples(node, "must"), _examples(node, "must_not"))


def _examples(node: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(map(str, node.get(key) or ()))


def _compile(pattern: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\s+(?=\||\(\?<)|(?<=\|)\s+", "", pattern), re.IGNORECASE)


def _texts(node: object) -> dict[str, str]:
    return {str(lang): _one_line(text) for lang, text in _mapping(node).items()}


def _one_line(text: object) -> str:
    return " ".join(str(text).split())


def _mapping(node: object) -> Mapping[str, Any]:
    return node if isinstance(node, Mapping) else {}
