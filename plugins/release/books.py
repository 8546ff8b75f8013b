"""Keeps the ledger true to what readers have."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path

from ..shared.site import Site
from .ledger import Event, Line, Published, append, last_mention, last_release, read_ledger
from .shelf import Release, drop, find_release, live_id, purge, shelved
from .withdrawn import Withdrawal


def ledger_of(site: Site) -> Path:
    return site.state / "ledger.jsonl"


def record_live(site: Site) -> None:
    """Write the live release's line, unless it is the last one there.

    The link's own time says since when; so a command killed right after its switch is made good by the next.
    """
    lines = read_ledger(ledger_of(site))
    release = find_release(site.releases, live_id(site.output, site.releases))
    if release is None or last_release(lines) == release.id:
        return
    event: Event = "rolled back" if any(line.release == release.id for line in lines) else "published"
    when = datetime.fromtimestamp(site.output.lstat().st_mtime, UTC)
    append(ledger_of(site), Line(when, event, release.id, release.commit, release.manifest.policy, _articles(release)))


def drop_unseen(site: Site) -> None:
    """Remove releases that no reader ever had, left by a command that ended right before its switch."""
    live, seen = live_id(site.output, site.releases), {line.release for line in read_ledger(ledger_of(site))}
    for name in shelved(site.releases):
        if name not in seen and name > (live or ""):
            drop(site.releases, name)


def _articles(release: Release) -> tuple[Published, ...]:
    return tuple(
        Published(
            id=article.id,
            address=article.address,
            title=article.title,
            source=article.source,
            verdict=release.verdicts.get(article.save_as, ""),
            sha256=release.files.get(article.save_as, ""),
        )
        for article in release.manifest.articles
    )


def forget(site: Site, withdrawals: Iterable[Withdrawal], now: datetime) -> list[str]:
    """Remove the releases that could bring a withdrawn article back; their names. The ledger says it was withdrawn.

    Called when the live release holds none of them.
    """
    withdrawals = list(withdrawals)
    removed = purge(site.releases, live_id(site.output, site.releases), frozenset(each.id for each in withdrawals))
    lines = read_ledger(ledger_of(site))
    for withdrawal in withdrawals:
        mention = last_mention(lines, withdrawal.id)
        if mention and mention.event != "withdrawn":
            article = next(article for article in mention.articles if article.id == withdrawal.id)
            append(ledger_of(site), _withdrawn(mention, article, withdrawal.reason, now))
    return removed


def _withdrawn(mention: Line, article: Published, reason: str, now: datetime) -> Line:
    return Line(now.astimezone(UTC), "withdrawn", mention.release, mention.commit, mention.policy, (article,), reason)
