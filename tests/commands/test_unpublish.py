"""unpublish takes an article off for good, whatever else is broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.release.books import ledger_of
from plugins.release.ledger import read_ledger
from plugins.release.shelf import shelved
from plugins.release.withdrawn import read_withdrawn
from plugins.shared.site import Site
from tests.projects import edit, run, said, tree
from tests.release.project import published

SLUG = "self-medication-and-addiction"
ADDRESS = f"posts/{SLUG}/"
SOURCE = f"content/articles/{SLUG}.md"
OTHER = "content/articles/tms-and-neuroplasticity.md"


@pytest.fixture
def site(tmp_path: Path) -> Site:
    return published(tmp_path / "site")


def naming(site: Site) -> list[str]:
    """The files of any release that hold the address or the title."""
    words = (f"/{ADDRESS}".encode(), b"Self-Medication and Addiction")
    files = [path for path in site.releases.glob("*/**/*") if path.is_file()]
    return [site.name(path) for path in files if any(word in path.read_bytes() for word in words)]


def test_it_is_out_of_every_page_feed_and_release(site: Site) -> None:
    assert naming(site)
    result = run(site.root, "unpublish", SLUG, "--reason", "asked by its author")
    assert result.returncode == 0, said(result)
    assert f"/{ADDRESS} is off for good: who follows a link there is told that it was withdrawn (410)" in result.stdout
    assert naming(site) == []
    assert (site.output / "_gone" / ADDRESS / "gone.txt").exists()
    assert len(shelved(site.releases)) == 1
    assert "\nstatus: draft\n" in (site.root / SOURCE).read_text(encoding="utf-8")
    assert [(each.address, each.reason) for each in read_withdrawn(site)] == [(ADDRESS, "asked by its author")]
    assert [line.event for line in read_ledger(ledger_of(site))] == ["published", "published", "withdrawn"]
    again = run(site.root, "unpublish", SLUG)
    assert again.returncode == 0, said(again)
    assert len(read_withdrawn(site)) == 1


def test_it_goes_even_if_the_site_can_not_be_published(site: Site) -> None:
    edit(site.root / SOURCE, "status: published", "status: published\naliases: [/old/]")
    assert run(site.root, "publish").returncode == 0
    assert (site.output / "old/index.html").exists()
    before = tree(site.output)
    edit(site.root / OTHER, "help_substance, ", "")
    result = run(site.root, "unpublish", SLUG)
    assert result.returncode == 1
    assert OTHER in result.stdout
    assert f"/{ADDRESS} is off all the same, at once" in result.stderr
    assert naming(site) == []
    after = tree(site.output)
    assert after["posts/tms-and-neuroplasticity/index.html"]
    changed = {name for name in after if after[name] != before.get(name)}
    texts = (".html", ".xml", ".json")
    assert all(name == "_redirects" or Path(name).suffix in texts or name.startswith("_gone/") for name in changed)
    edit(site.root / OTHER, "[general,", "[help_substance, general,")
    assert run(site.root, "publish").returncode == 0
    assert naming(site) == []


def test_an_article_that_was_withdrawn_is_not_published_again_by_accident(site: Site) -> None:
    assert run(site.root, "unpublish", SLUG).returncode == 0
    edit(site.root / SOURCE, "status: draft", "status: published")
    result = run(site.root, "publish")
    assert result.returncode == 1
    assert f"{SOURCE}:1: S107 must stay off the site" in result.stdout


@pytest.mark.parametrize("name", ["/", "self-medication", "nothing-like-it"])
def test_a_name_that_was_never_published_changes_nothing(site: Site, name: str) -> None:
    before = tree(site.root)
    result = run(site.root, "unpublish", name)
    assert result.returncode == 1
    assert "S112 must name an article that was published" in result.stdout
    after = {name: digest for name, digest in tree(site.root).items() if name != ".site/lock"}
    assert after == {name: digest for name, digest in before.items() if name != ".site/lock"}
