"""rollback gives readers an older release, if it still holds today."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from plugins.release.books import ledger_of
from plugins.release.ledger import read_ledger
from plugins.release.shelf import shelved
from plugins.release.withdrawn import Withdrawal, add_withdrawal
from plugins.shared.site import Site
from tests.projects import edit, run, said, tree
from tests.release.project import published

POLICY = "content/policy/disclaimers.yaml"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """With a second release live."""
    return published(tmp_path / "site", releases=2)


def test_the_release_before_is_live_again_and_the_ledger_says_so(site: Site) -> None:
    older, newer = shelved(site.releases)
    before = tree(site.releases / older)
    result = run(site.root, "rollback")
    assert result.returncode == 0, said(result)
    assert result.stdout.startswith("readers have the site of November 22, 2026, 07:00 EST again, with 2 articles (rel")
    assert f"(release {older})" in result.stdout
    assert before.items() <= tree(site.output).items()
    assert [line.event for line in read_ledger(ledger_of(site))] == ["published", "published", "rolled back"]
    assert run(site.root, "rollback", newer).returncode == 0
    assert site.output.resolve().name == newer


def test_a_name_that_is_no_release_is_answered_with_those_that_are(site: Site) -> None:
    result = run(site.root, "rollback", "yesterday")
    assert result.returncode == 1
    assert all(name in result.stdout for name in shelved(site.releases))


def refused(site: Site, words: str) -> None:
    before = tree(site.output)
    result = run(site.root, "rollback")
    assert result.returncode == 1
    assert words in result.stdout
    assert result.stderr.endswith("nothing was rolled back, readers have what they had\n")
    assert tree(site.output) == before


def test_a_wording_that_has_changed_since_is_refused(site: Site) -> None:
    edit(site.root / POLICY, "not medical advice", "no medical advice")
    refused(site, "(posts/self-medication-and-addiction/index.html: General information (general) differs from")


def test_another_clinics_name_is_told_once(site: Site) -> None:
    older, _ = shelved(site.releases)
    edit(site.root / "content/policy/clinic.yaml", "name: Example TMS Clinic", "name: Another TMS Clinic")
    refused(site, "names another clinic than 'Another TMS Clinic')")
    result = run(site.root, "rollback")
    [finding] = result.stdout.splitlines()
    assert finding.startswith(f"{older}: S115 must hold what ")
    assert "(posts/self-medication-and-addiction/index.html: " in finding
    assert result.stderr.startswith("1 to mend")
    listed = run(site.root, "verify", finding.partition("make verify FILE=")[2].partition("`")[0])
    assert listed.returncode == 1 and "posts/tms-and-neuroplasticity/index.html: FAIL" in listed.stdout


def test_a_policy_that_cannot_be_read_is_told_as_such(site: Site) -> None:
    (site.root / POLICY).write_text("modules: [")
    refused(site, f"{POLICY}:1: P101")


def test_an_article_withdrawn_since_is_refused(site: Site) -> None:
    article = read_ledger(ledger_of(site))[-1].articles[0]
    add_withdrawal(site, Withdrawal(article.id, article.address, "2026-11-22"))
    refused(site, "S107 must stay off the site")


def test_a_release_that_was_changed_on_disk_is_refused(site: Site) -> None:
    older, _ = shelved(site.releases)
    page = site.releases / older / "posts/tms-and-neuroplasticity/index.html"
    page.write_text("nobody judged this")
    refused(site, "S111 must be as it was published")


def test_the_oldest_release_has_none_before_it(site: Site) -> None:
    assert run(site.root, "rollback").returncode == 0
    refused(site, "S105 must hold a release older than the live one, and holds none, for the live one is the oldest")


def test_after_an_unpublish_it_is_said_why_there_is_nothing_to_go_back_to(site: Site) -> None:
    assert run(site.root, "unpublish", "self-medication-and-addiction").returncode == 0
    refused(site, "for `make unpublish` removed each one that held the article; mend content/ and publish")


def test_before_the_first_publish_there_is_nothing_to_go_back_to(site: Site) -> None:
    site.output.unlink()
    shutil.rmtree(site.state)
    result = run(site.root, "rollback")
    assert "holds none, for nothing was published yet" in result.stdout
    assert "nothing was published yet" in run(site.root, "unpublish", "sleep").stdout
