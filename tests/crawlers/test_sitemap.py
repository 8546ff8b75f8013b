"""What search engines are told of a live site, and of a sample."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import html5lib
import pytest

from plugins.crawlers.robots import robots
from tests.theme.conftest import build

SITE = "https://www.example.org/"
NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"}


def places(site: Path) -> dict[str, ElementTree.Element]:
    """The entries by address below the site's root."""
    root = ElementTree.parse(site / "sitemap.xml").getroot()
    return {str(node.findtext("s:loc", "", NAMES)).removeprefix(SITE): node for node in root.findall("s:url", NAMES)}


def pages(site: Path) -> dict[str, str]:
    found = {page.relative_to(site).as_posix(): page.read_text(encoding="utf-8") for page in site.rglob("*.html")}
    return {name.removesuffix("index.html"): text for name, text in found.items()}


def test_each_page_to_be_found_is_in_the_sitemap_and_no_other(live_site: Path) -> None:
    found = {
        url for url, text in pages(live_site).items() if "noindex" not in text and not re.search("page/[0-9]+/$", url)
    }
    assert len(found) > 40
    assert set(places(live_site)) == found


def test_dates_are_the_contents_own(live_site: Path) -> None:
    dates = {url: node.findtext("s:lastmod", None, NAMES) for url, node in places(live_site).items()}
    assert dates["posts/sleep-and-low-mood/"] == "2026-03-09T10:00:00-04:00"
    assert dates[""] == max(date for url, date in dates.items() if date and url.startswith("posts/"))
    assert dates["about/"] is None


def test_languages_are_those_of_the_page(live_site: Path) -> None:
    for url, node in places(live_site).items():
        named = {link.attrib["hreflang"]: link.attrib["href"] for link in node.findall("x:link", NAMES)}
        tree = html5lib.parse(pages(live_site)[url], namespaceHTMLElements=False)
        assert named == {a.attrib["hreflang"]: a.attrib["href"] for a in tree.findall("head/link[@hreflang]")}, url


def test_robots_names_the_sitemap(live_site: Path) -> None:
    assert (live_site / "robots.txt").read_text().splitlines()[-1] == f"Sitemap: {SITE}sitemap.xml"


def test_a_sample_site_has_no_sitemap_and_lets_its_noindex_be_read(tmp_path: Path) -> None:
    site = build(tmp_path)
    assert not (site / "sitemap.xml").exists()
    assert (site / "robots.txt").read_text() == "User-agent: *\nDisallow:\n"
    assert all("noindex" in text for text in pages(site).values())


@pytest.mark.parametrize("is_live", [True, False])
def test_every_crawler_may_read(is_live: bool) -> None:
    from urllib.robotparser import RobotFileParser

    parser = RobotFileParser()
    parser.parse(robots("https://www.example.org", is_live).splitlines())
    assert parser.can_fetch("Googlebot", f"{SITE}posts/x/")
