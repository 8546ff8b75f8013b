"""What would refuse a publish, whoever wrote what: as far as the sources tell."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from ..article.load import Loaded
from ..article.record import Article
from ..disclaimer.policy import Policy
from ..disclaimer.signature import wording_is_signed
from ..release.refused import Refused
from ..release.rules import is_filled_in, pages_are_written, stay_off
from ..release.withdrawn import read_withdrawn
from ..shared.clinic import Clinic
from ..shared.finding import Finding
from ..shared.site import Site


def going_live(
    articles: Sequence[Article], loaded: Loaded, site: Site, clinic: Clinic, policy: Policy, now: datetime
) -> Iterator[Finding]:
    """Findings on who publishes, pages left open, the wording's signatures, and articles that were withdrawn."""
    yield from is_filled_in(clinic)
    yield from pages_are_written(clinic, loaded.pages)
    today = now.astimezone(ZoneInfo(clinic.time_zone)).date()
    yield from wording_is_signed(site.name(site.disclaimers), policy, today, live=clinic.is_live)
    public = [(article.id, article.path) for article in articles if article.is_public(now)]
    try:
        yield from stay_off(public, read_withdrawn(site))
    except Refused as refused:
        yield from refused.findings
