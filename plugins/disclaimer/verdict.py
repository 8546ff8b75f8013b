"""What the judge says of a page or a feed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

Level = Literal["PASS", "WARN", "FAIL", "SKIP"]
RANK: dict[Level, int] = {"SKIP": 0, "PASS": 1, "WARN": 2, "FAIL": 3}


class Verdict(NamedTuple):
    """``message``: what is wrong, with which disclaimer, and the remedy."""

    path: str
    verdict: Level
    code: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}: {self.verdict} {self.code} {self.message}"


def fail(path: str, code: str, message: str) -> Verdict:
    return Verdict(path, "FAIL", code, message)


def warn(path: str, code: str, message: str) -> Verdict:
    return Verdict(path, "WARN", code, message)


def worst(verdicts: Iterable[Verdict]) -> Verdict:
    """The gravest, the first of its kind. Raises ValueError when there is none."""
    return max(verdicts, key=lambda verdict: RANK[verdict.verdict])


def one_each(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """One verdict for each path: its gravest, which tells of all that are as grave."""
    by_path: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        by_path.setdefault(verdict.path, []).append(verdict)
    return [_summed(group) for group in by_path.values()]


def _summed(verdicts: list[Verdict]) -> Verdict:
    gravest = worst(verdicts)
    messages = dict.fromkeys(v.message for v in verdicts if v.verdict == gravest.verdict)
    return gravest._replace(message="; ".join(messages))
