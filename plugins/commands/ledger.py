"""Show what was public on a day."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date, datetime, tzinfo
from zoneinfo import ZoneInfo

from ..release.books import ledger_of
from ..release.ledger import Span, public_on, read_ledger
from ..shared.clinic import load_clinic
from ..shared.site import Site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--on", default="", help="the day, like 2026-02-06 (default: today)")


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0, also when nothing was public; 2: there is no such day, or it is still to come."""
    zone = ZoneInfo(load_clinic(site.clinic).time_zone)
    today = arguments.now.astimezone(zone).date()
    day = _day(arguments.on) if arguments.on else today
    if not day or day > today:
        problem = "is still to come" if day else "is none"
        print(
            f"the day must be written like 2026-02-06, and be today or earlier; '{arguments.on}' {problem}",
            file=sys.stderr,
        )
        return 2
    spans = public_on(read_ledger(ledger_of(site)), day, zone)
    if arguments.format == "json":
        print(json.dumps([_plain(span) for span in spans], ensure_ascii=False, indent=1))
    else:
        print("\n".join(_lines(spans, day, zone)))
    return 0


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _lines(spans: Sequence[Span], day: date, zone: tzinfo) -> Iterator[str]:
    if not spans:
        yield f"on {day} nothing of this site was public, as far as the ledger says"
    for line, since, until in spans:
        yield f"release {line.release}, {line.event} {_said(since, zone)}, public {_until(until, zone)}"
        yield f"  commit {line.commit or 'unknown'}, policy {line.policy[:12]}"
        yield from (f"  /{each.address} {each.verdict}: {each.title} ({each.source})" for each in line.articles)


def _until(until: datetime | None, zone: tzinfo) -> str:
    return f"until {_said(until, zone)}" if until else "since then"


def _said(moment: datetime, zone: tzinfo) -> str:
    return f"{moment.astimezone(zone):%Y-%m-%d %H:%M %Z}"


def _plain(span: Span) -> dict[str, object]:
    line = span.line
    return {
        "release": line.release,
        "event": line.event,
        "since": span.since.isoformat(),
        "until": span.until.isoformat() if span.until else None,
        "commit": line.commit,
        "policy": line.policy,
        "articles": [article._asdict() for article in line.articles],
    }
