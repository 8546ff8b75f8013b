"""The records of a policy, from its YAML whose shape is right."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from .policy import Approval, Condition, Module, Policy, Position, Trigger

HEADING = {"en": "Before you act on this", "es": "Antes de actuar según esta información"}
JOINER = {"en": ", or ", "es": ", o "}
PLACES: Mapping[str, Position] = {
    "top": "top",
    "end": "end",
    "before the first section that names the condition": "section",
    "before the first section that names the condition, else before the first section": "section",
    "next to the story": "story",
}
"""How a policy says where a wording stands."""


def policy_of(data: Mapping[str, Any], clinic: str, digest: str) -> Policy:
    """The policy whose YAML this is; ``digest`` is of the file."""
    conditions = {name: _condition(name, node) for name, node in mapping(data.get("conditions")).items()}
    return Policy(
        clinic=str(data.get("clinic") or clinic),
        body=str(data["body"]),
        comments=str(data.get("comments") or "#comments"),
        order=tuple(map(str, data["order"])),
        modules={str(name): _module(str(name), node) for name, node in data["modules"].items()},
        conditions=conditions,
        triggers={
            str(lang): {name: _trigger(name, node, conditions) for name, node in mapping(triggers).items()}
            for lang, triggers in mapping(data.get("triggers")).items()
        },
        heading={**HEADING, **_texts(data.get("heading"))},
        joiner={**JOINER, **{k: str(v) for k, v in mapping(data.get("joiner")).items()}},
        links={str(lang): _texts(words) for lang, words in mapping(data.get("links")).items()},
        short_form=_texts(data.get("short_form")),
        digest=digest,
    )


def _module(name: str, node: Mapping[str, Any]) -> Module:
    required = node.get("required") or ()
    retired = mapping(node.get("retired"))
    return Module(
        name=name,
        required=() if required == "always" else tuple(map(str, required)),
        position=PLACES[str(node.get("position") or "end")],
        label=_label(node),
        current=_texts(node.get("current")),
        retired={str(lang): tuple(_one_line(text) for text in texts) for lang, texts in retired.items()},
        params=tuple(map(str, mapping(node.get("params")))),
        approved=_approval(mapping(node.get("approved"))),
    )


def _label(node: Mapping[str, Any]) -> dict[str, str]:
    """One for each language; a single text serves them all."""
    label = node.get("label")
    if isinstance(label, Mapping):
        return _texts(label)
    return {str(lang): _one_line(label) for lang in mapping(node.get("current")) if label}


def _approval(node: Mapping[str, Any]) -> Approval | None:
    if not node:
        return None
    return Approval(str(node.get("by") or ""), str(node.get("on") or ""), str(node.get("sha256") or ""))


def _condition(name: str, node: Mapping[str, Any]) -> Condition:
    return Condition(name, compiled(str(node["pattern"])), _texts(node.get("text")))


def _trigger(name: str, node: Mapping[str, Any], conditions: Mapping[str, Condition]) -> Trigger:
    pattern = str(node.get("pattern") or "")
    if "any_of" in node:
        pattern = "|".join(f"(?:{condition.pattern.pattern})" for condition in conditions.values())
    return Trigger(name, compiled(pattern), _examples(node, "must"), _examples(node, "must_not"))


def _examples(node: Mapping[str, Any], key: str) -> tuple[str, ...]:
    return tuple(map(str, node.get(key) or ()))


def compiled(pattern: str) -> re.Pattern[str]:
    """Ignoring case, and line ends beside the bars of alternatives. Raises re.error."""
    return re.compile(re.sub(r"\s+(?=\||\(\?<)|(?<=\|)\s+", "", pattern), re.IGNORECASE)


def _texts(node: object) -> dict[str, str]:
    return {str(lang): _one_line(text) for lang, text in mapping(node).items()}


def _one_line(text: object) -> str:
    return " ".join(str(text).split())


def mapping(node: object) -> Mapping[str, Any]:
    """The node, or nothing in it where it is none."""
    return node if isinstance(node, Mapping) else {}
