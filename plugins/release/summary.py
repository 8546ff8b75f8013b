"""What a person reads after a publish."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..shared.clinic import Clinic
from .manifest import Manifest


class Outcome(NamedTuple):
    """``release`` is live now; ``changed`` says whether it is a new one."""

    release: str
    changed: bool
    manifest: Manifest
    pages: int
    warnings: int
    seconds: float

    @property
    def disclaimers(self) -> int:
        """How many texts the judge looked for: each article's, on its page and in every feed that carries it."""
        needed = {article.save_as: len(article.modules) for article in self.manifest.articles}
        in_feeds = [needed.get(name, 0) for names in self.manifest.feeds.values() for name in names]
        return sum(needed.values()) + sum(in_feeds)


def summary(outcome: Outcome, clinic: Clinic, left_open: Sequence[str] = ()) -> str:
    """``left_open``: the pages that wait for the clinic's own words."""
    return "\n".join(_lines(outcome, clinic, left_open))


def _lines(outcome: Outcome, clinic: Clinic, left_open: Sequence[str]) -> Iterator[str]:
    state = "is live in output/" if outcome.changed else "stays live in output/: nothing has changed"
    yield f"release {outcome.release} {state}"
    yield f"  {_counts(outcome)}; {outcome.seconds:.1f} s"
    if clinic.still_example():
        yield f"  clinic.yaml still holds the example's {', '.join(clinic.still_example())}"
    if left_open:
        yield f"  still to fill in: {', '.join(left_open)}"
    if not clinic.is_live:
        yield "  clinic.yaml says 'stage: preview': pages are marked as a sample, and search engines are kept out"
    if outcome.manifest.next_change:
        yield f"  the next planned article is due on {outcome.manifest.next_change[:10]}: publish again then"
    yield "look at it: make serve, then http://127.0.0.1:8000/"


def _counts(outcome: Outcome) -> str:
    numbers: Sequence[tuple[int, str]] = (
        (len(outcome.manifest.articles), "article"),
        (outcome.pages, "page"),
        (len(outcome.manifest.feeds), "feed"),
        (outcome.warnings, "warning"),
    )
    counted = ", ".join(f"{number or 'no'} {word}{'s' * (number != 1)}" for number, word in numbers)
    return f"{counted}; {outcome.disclaimers} disclaimers judged"
