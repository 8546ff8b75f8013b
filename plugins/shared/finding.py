"""One thing that is wrong, and its three printed forms."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

Level = Literal["error", "warning"]
Format = Literal["text", "json", "github"]
FORMATS: tuple[Format, ...] = ("text", "json", "github")


class Finding(NamedTuple):
    """Where, what and the remedy; an error stops a publish, a warning tells.

    ``line`` counts from 1; 0 means the file as a whole.
    """

    path: str
    line: int
    rule: str
    message: str
    level: Level = "error"

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else self.path
        mark = "" if self.level == "error" else "warning: "
        return f"{place}: {self.rule} {mark}{self.message}"


def errors(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.level == "error"]


def report(findings: Sequence[Finding], form: Format = "text") -> str:
    """The findings in order of place, as text, a JSON list, or GitHub annotations."""
    ordered = sorted(set(findings))
    if form == "json":
        return json.dumps([finding._asdict() for finding in ordered], ensure_ascii=False, indent=1)
    write = str if form == "text" else _annotation
    return "\n".join(write(finding) for finding in ordered)


def _annotation(finding: Finding) -> str:
    """A GitHub workflow command.

    Source: GitHub Docs, "Workflow commands for GitHub Actions", which gives the escapes.
    """
    line = f",line={finding.line}" if finding.line else ""
    place = f"file={_escape_property(finding.path)}{line},title={_escape_property(finding.rule)}"
    return f"::{finding.level} {place}::{_escape(finding.message)}"


def _escape(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escape_property(text: str) -> str:
    return _escape(text).replace(":", "%3A").replace(",", "%2C")
