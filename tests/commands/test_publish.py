"""publish, on the real project: what a person sees, and what readers have."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from plugins.release.books import ledger_of
from plugins.release.ledger import read_ledger
from plugins.release.lock import one_at_a_time
from plugins.release.shelf import shelved
from plugins.shared.site import Site
from tests.projects import edit, run, said, tree
from tests.release.project import SEED, published
from tests.release.sites import NOW


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return published(tmp_path / "site")


def test_the_summary_says_what_there_is_and_where_to_look(site: Site) -> None:
    result = run(site.root, "publish")
    assert result.returncode == 0, said(result)
    (name,) = shelved(site.releases)
    assert result.stdout.startswith(f"release {name} stays live in output/: nothing has changed\n")
    assert re.search(r"\n  2 articles, \d+ pages, \d+ feeds, no warnings; \d+ disclaimers judged; \d+", result.stdout)
    assert "clinic.yaml still holds the example's name" in result.stdout
    assert "still to fill in: content/pages/about.md, content/pages/contact.md, " in result.stdout
    assert result.stdout.endswith("look at it: make serve, then http://127.0.0.1:8000/\n")
    assert result.stderr == "building the site …\njudging every page and feed …\ngiving readers the new site …\n"


def test_a_changed_article_reaches_readers_and_older_releases_stay_as_they_were(site: Site) -> None:
    (old,) = shelved(site.releases)
    before = tree(site.releases / old)
    with (site.root / SEED).open("a", encoding="utf-8") as article:
        article.write("\nOne more sentence.\n")
    site.build.mkdir(exist_ok=True)
    (site.build / "planted.html").write_text("left by a bare pelican, and judged by nobody")
    result = run(site.root, "publish", "--format", "json")
    assert json.loads(result.stdout) == []
    page = site.output / "posts/tms-and-neuroplasticity/index.html"
    assert "One more sentence." in page.read_text(encoding="utf-8")
    assert not (site.output / "planted.html").exists()
    assert tree(site.releases / old) == before
    newest = read_ledger(ledger_of(site))[-1]
    assert newest.release == site.output.resolve().name
    assert {article.verdict for article in newest.articles} == {"PASS"}
    assert {article.source for article in newest.articles} >= {SEED}


def test_what_refuses_is_told_and_readers_keep_what_they_had(site: Site) -> None:
    before = tree(site.output)
    edit(site.root / SEED, "help_substance, ", "")
    result = run(site.root, "publish", "--format", "json")
    assert result.returncode == 1
    assert {finding["path"] for finding in json.loads(result.stdout)} == {SEED}
    assert result.stderr.endswith("nothing was published, readers have what they had\n")
    result = run(site.root, "publish")
    assert result.returncode == 1
    assert all(line.startswith(f"{SEED}:") for line in result.stdout.splitlines())
    assert tree(site.output) == before


def test_a_second_publish_at_the_same_time_is_told_who_is_at_work(site: Site) -> None:
    with one_at_a_time(site.state / "lock", NOW):
        result = run(site.root, "publish")
    assert result.returncode == 1
    assert "S101 must be free: another publish is at work (process" in result.stdout


def test_an_output_that_is_a_folder_is_left_alone(site: Site) -> None:
    site.output.unlink()
    site.output.mkdir()
    (site.output / "index.html").write_text("an older blog")
    result = run(site.root, "publish")
    assert result.returncode == 1
    assert "mv output output.old" in result.stdout
    assert tree(site.output).keys() == {"index.html"}
