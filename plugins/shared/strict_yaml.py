"""YAML 1.2 read strictly: duplicate keys refused, every key's line known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap
from ruamel.yaml.constructor import DuplicateKeyError
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from .finding import Finding
from .yaml_fault import fault_of


class BrokenYaml(ValueError):
    """The text is no YAML mapping; ``finding`` says where and what to do."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


def round_trip() -> YAML:
    """A loader and dumper that keeps comments, order and quotes."""
    yaml = YAML(typ="rt")
    yaml.preserve_quotes = True
    yaml.width = 4096
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


def load_mapping(path: str, text: str, rule: str, first_line: int = 1) -> CommentedMap:
    """The mapping that the text holds; an empty text is an empty mapping.

    ``first_line`` is the line of the file on which the text begins.
    Raises BrokenYaml with a finding of the given rule.
    """
    try:
        data = round_trip().load(StringIO(text))
    except MarkedYAMLError as error:
        raise BrokenYaml(_broken(path, rule, first_line, error, text)) from error
    except (YAMLError, ValueError, RecursionError) as error:
        message = "must be plain YAML, one 'key: value' a line; it can't be read as that"
        raise BrokenYaml(Finding(path, first_line, rule, message)) from error
    if data is None:
        return CommentedMap()
    if not isinstance(data, CommentedMap):
        message = "must be 'key: value' lines; this is a list or a single text"
        raise BrokenYaml(Finding(path, first_line, rule, message))
    return data


def _broken(path: str, rule: str, first_line: int, error: MarkedYAMLError, text: str) -> Finding:
    if isinstance(error, DuplicateKeyError):
        mark = error.problem_mark or error.context_mark
        key = str(error.problem).split('"')[1] if '"' in str(error.problem) else "a key"
        message = f"must name '{key}' once; it stands here a second time: keep one"
        return Finding(path, first_line + (mark.line if mark else 0), rule, message)
    line, message = fault_of(error, text)
    return Finding(path, first_line + line, rule, message)


def line_of(node: Any, key: object = None, first_line: int = 1) -> int:
    """The line in the file of a key (or list index) of a node, or of the node itself."""
    marks = getattr(node, "lc", None)
    if marks is None:
        return first_line
    data = marks.data or {}
    if key in data:
        return first_line + int(data[key][0])
    return first_line + int(marks.line or 0)


def unknown_keys(
    path: str, node: Mapping[str, Any], known: frozenset[str], rule: str, first_line: int = 1
) -> Iterator[Finding]:
    """One finding for each key that is not known, with the nearest right spelling."""
    for key in node:
        if key in known:
            continue
        near = get_close_matches(str(key), sorted(known), n=1, cutoff=0.6)
        remedy = f"did you mean '{near[0]}'?" if near else f"known keys: {', '.join(sorted(known))}"
        yield Finding(path, line_of(node, key, first_line), rule, f"must not have the key '{key}': {remedy}")
