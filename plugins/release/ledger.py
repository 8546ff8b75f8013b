"""What was public, and when: one line for each time that readers were given another release.

The file is only ever added to. A line holds a whole release, so that a line torn by a crash loses nothing
else: it is skipped, and written again by whoever comes next.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import Any, Literal, NamedTuple

Event = Literal["published", "rolled back", "withdrawn"]


class Published(NamedTuple):
    """One article as readers had it; ``sha256`` is its page's."""

    id: str
    address: str
    title: str
    source: str
    verdict: str
    sha256: str


@dataclass(frozen=True)
class Line:
    """From ``when`` on readers had the release; or its one article, last seen in that release, was gone for good.

    ``commit`` ends in "+changes" when files had been changed since; ``policy`` is the digest of the policy.
    """

    when: datetime
    event: Event
    release: str
    commit: str
    policy: str
    articles: tuple[Published, ...]
    reason: str = ""


class Span(NamedTuple):
    """A release was public ``since`` … ``until``; None: still."""

    line: Line
    since: datetime
    until: datetime | None


def read_ledger(path: Path) -> list[Line]:
    """Every line that is whole, in order; none when there is no ledger yet."""
    if not path.exists():
        return []
    lines = (_line(text) for text in path.read_bytes().split(b"\n"))
    return [line for line in lines if line]


def _line(text: bytes) -> Line | None:
    try:
        data = json.loads(text)
        articles = tuple(Published(**article) for article in data.pop("articles"))
        return Line(datetime.fromisoformat(data.pop("when")), articles=articles, **data)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def append(path: Path, line: Line) -> None:
    """Add the line, on a line of its own even after a torn one, and flush it to disk."""
    torn = path.exists() and not path.read_bytes().endswith(b"\n")
    with path.open("ab") as file:
        file.write(b"\n" * torn + _text(line) + b"\n")
        file.flush()
        os.fsync(file.fileno())


def _text(line: Line) -> bytes:
    data: dict[str, Any] = asdict(line)
    data["when"] = line.when.isoformat(timespec="seconds")
    data["articles"] = [article._asdict() for article in line.articles]
    return json.dumps(data).encode()


def spans(ledger: Sequence[Line]) -> Iterator[Span]:
    """Each release with the time for which readers had it."""
    switches = [line for line in ledger if line.event != "withdrawn"]
    for place, line in enumerate(switches, start=1):
        yield Span(line, line.when, switches[place].when if place < len(switches) else None)


def public_on(ledger: Sequence[Line], day: date, zone: tzinfo) -> list[Span]:
    """What readers had at any moment of the day, as the zone counts days."""
    return [
        span
        for span in spans(ledger)
        if span.since.astimezone(zone).date() <= day
        and (span.until is None or span.until.astimezone(zone).date() >= day)
    ]


def last_published(ledger: Sequence[Line]) -> Mapping[str, tuple[str, str]]:
    """For each article that was ever published, by id, the address and the source that it had last."""
    return {article.id: (article.address, article.source) for line in ledger for article in line.articles}


def last_release(ledger: Sequence[Line]) -> str | None:
    return next((line.release for line in reversed(ledger) if line.event != "withdrawn"), None)


def last_mention(ledger: Sequence[Line], article: str) -> Line | None:
    """The last line that names the article, by its id."""
    return next((line for line in reversed(ledger) if any(each.id == article for each in line.articles)), None)


def find_published(ledger: Sequence[Line], name: str) -> list[Published]:
    """Every article that was ever published under an address, or under its last part: as readers had it last."""
    articles = {article.id: article for line in ledger for article in line.articles}
    return [each for each in articles.values() if name.strip("/") in (each.address.strip("/"), slug_of(each.address))]


def slug_of(address: str) -> str:
    return address.strip("/").rpartition("/")[2]
