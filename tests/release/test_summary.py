"""The summary says what a person wants to know, and where to look."""

from __future__ import annotations

from dataclasses import replace

from plugins.release.summary import Outcome, summary
from plugins.shared.clinic import load_clinic
from tests.projects import ROOT
from tests.release.sites import manifest

EXAMPLE = load_clinic(ROOT / "content/policy/clinic.yaml")
OUTCOME = Outcome("20260206T143000Z-1a2b3c4d", True, manifest("sleep", "anxiety"), 14, 1, 4.24)


def test_a_sample_site():
    assert summary(OUTCOME, replace(EXAMPLE, phone="+1 555 0199"), ["about.md", "privacy.md"]) == (
        "release 20260206T143000Z-1a2b3c4d is live in output/\n"
        "  2 articles, 14 pages, 1 feed, 1 warning; 8 disclaimers judged; 4.2 s\n"
        "  clinic.yaml still holds the example's name, url, site_id, email, address.street\n"
        "  still to fill in: about.md, privacy.md\n"
        "  clinic.yaml says 'stage: preview': pages are marked as a sample, and search engines are kept out\n"
        "look at it: make serve, then http://127.0.0.1:8000/"
    )


def test_a_live_site_that_waits_for_a_day():
    own = {"name": "A", "url": "B", "site_id": "C", "phone": "D", "email": "E", "address": {}, "stage": "live"}
    waiting = OUTCOME._replace(
        changed=False, warnings=0, manifest=replace(OUTCOME.manifest, next_change="2026-03-01T00:00:00-05:00")
    )
    assert summary(waiting, replace(EXAMPLE, **own)) == (
        "release 20260206T143000Z-1a2b3c4d stays live in output/: nothing has changed\n"
        "  2 articles, 14 pages, 1 feed, no warnings; 8 disclaimers judged; 4.2 s\n"
        "  the next planned article is due on 2026-03-01: publish again then\n"
        "look at it: make serve, then http://127.0.0.1:8000/"
    )
