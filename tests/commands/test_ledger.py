"""ledger shows what was public on a day."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import timedelta

import pytest

from plugins.release.shelf import shelved
from plugins.shared.site import Site
from tests.projects import ROOT
from tests.release.sites import NOW, release, write


@pytest.fixture
def site(tmp_path) -> Site:
    site = Site(tmp_path)
    write(site.clinic.parent, {"clinic.yaml": (ROOT / "content/policy/clinic.yaml").read_text(encoding="utf-8")})
    release(site, "sleep", now=NOW)
    release(site, "sleep", "anxiety", now=NOW + timedelta(days=2))
    return site


def ledger(site: Site, *words: str) -> str:
    command = [sys.executable, "-m", "plugins", f"--root={site.root}", "ledger", *words]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def test_the_release_of_the_day_and_its_articles(site: Site) -> None:
    name = shelved(site.releases)[0]
    assert ledger(site, "--on", "2026-02-07") == (
        f"release {name}, published 2026-02-06 09:30 EST, public until 2026-02-08 09:30 EST\n"
        "  commit abc123, policy pppppppppppp\n"
        "  /posts/sleep/ PASS: Sleep (content/articles/sleep.md)\n"
    )


def test_a_day_before_the_first_release(site: Site) -> None:
    assert ledger(site, "--on", "2026-02-05") == (
        "on 2026-02-05 nothing of this site was public, as far as the ledger says\n"
    )


def test_a_day_with_two_releases_as_json(site: Site) -> None:
    spans = json.loads(ledger(site, "--format", "json", "--on", "2026-02-08"))
    assert [[article["title"] for article in span["articles"]] for span in spans] == [["Sleep"], ["Sleep", "Anxiety"]]
    assert [span["until"] for span in spans] == ["2026-02-08T14:30:00+00:00", None]


@pytest.mark.parametrize(
    ("day", "problem"),
    [
        ("2999-01-01", "is still to come"),
        ("02/06/2026", "is none"),
        ("2026-02-30", "is none"),
        ("yesterday", "is none"),
    ],
)
def test_a_day_that_is_none_or_to_come_gets_a_sentence(site: Site, day: str, problem: str) -> None:
    command = [sys.executable, "-m", "plugins", f"--root={site.root}", "ledger", "--on", day]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == (f"the day must be written like 2026-02-06, and be today or earlier; '{day}' {problem}\n")
