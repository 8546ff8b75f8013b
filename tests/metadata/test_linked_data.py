"""What search engines read: linked data, addresses, languages."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import html5lib
import pytest

SITE = "https://www.example.org/"


def tree_of(page: Path) -> Any:
    return html5lib.parse(page.read_text(encoding="utf-8"), namespaceHTMLElements=False)


def graph(page: Path) -> dict[str, Any]:
    """The nodes by type."""
    [script] = tree_of(page).findall("head/script")
    data = json.loads(script.text)
    assert data["@context"] == "https://schema.org"
    return {node["@type"]: node for node in data["@graph"]}


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def strings(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from strings(inner, name)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner, key)
    elif isinstance(value, str):
        yield key, value


def test_each_page_says_what_it_is_where_it_is_and_whose(live_site: Path) -> None:
    for page in pages(live_site):
        nodes = graph(page)
        assert {"BreadcrumbList", "WebSite", "MedicalClinic"} < nodes.keys(), page
        [one] = [nodes[kind] for kind in ("WebPage", "MedicalWebPage", "CollectionPage") if kind in nodes]
        assert one["name"] and one["description"] and one["inLanguage"]
        assert one["url"] == tree_of(page).find("head/link[@rel='canonical']").attrib["href"]


def test_every_address_is_absolute(live_site: Path) -> None:
    for page in pages(live_site):
        for key, text in strings(list(graph(page).values())):
            if key in ("@id", "url", "item", "image"):
                assert text.startswith(SITE), (page, key, text)


def test_an_article_has_what_search_engines_ask_for(live_site: Path) -> None:
    posts = [page for page in pages(live_site) if "posts" in page.parts]
    assert len(posts) > 8
    for page in posts:
        article = graph(page)["BlogPosting"]
        assert article["headline"] and article["author"] and article["publisher"]["@id"] == f"{SITE}#clinic"
        for key in ("datePublished", "dateModified"):
            assert datetime.fromisoformat(article[key]).tzinfo is not None
        assert graph(page)["MedicalWebPage"]["medicalAudience"]["audienceType"] == "Patient"


def test_the_home_page_says_how_to_reach_the_clinic(live_site: Path) -> None:
    clinic = graph(live_site / "index.html")["MedicalClinic"]
    assert clinic["telephone"] and clinic["email"] and clinic["address"]["addressLocality"]
    assert graph(live_site / "posts/markup/index.html")["MedicalClinic"].keys() == {"@type", "@id", "name", "url"}


def test_no_page_claims_a_medical_review(live_site: Path) -> None:
    assert not [page for page in pages(live_site) if re.search("lastReviewed|reviewedBy", page.read_text("utf-8"))]


def test_the_way_to_a_page_leads_over_its_list(live_site: Path) -> None:
    items = graph(live_site / "posts/sleep-and-low-mood/index.html")["BreadcrumbList"]["itemListElement"]
    assert [item["position"] for item in items] == [1, 2, 3]
    assert [item["item"].removeprefix(SITE) for item in items] == [
        "",
        "categories/mental-health/",
        "posts/sleep-and-low-mood/",
    ]
    for page in pages(live_site):
        for item in graph(page)["BreadcrumbList"]["itemListElement"]:
            target = live_site / item["item"].removeprefix(SITE)
            assert (target if target.suffix else target / "index.html").is_file(), (page, item)


def test_a_title_with_markup_is_text_and_ends_no_script(live_site: Path) -> None:
    article = graph(live_site / "posts/markup/index.html")["BlogPosting"]
    assert article["headline"] == """<b>&"Bold"</b> isn't 'bold' <script>alert(1)</script>"""


def test_shared_links_name_title_text_and_address(live_site: Path) -> None:
    for page in pages(live_site):
        tags = {tag.attrib["property"]: tag.attrib["content"] for tag in tree_of(page).findall("head/meta[@property]")}
        assert all(tags[f"og:{key}"] for key in ("title", "description", "url", "site_name", "type")), page
        assert tags["og:type"] == ("article" if {"posts", "drafts"} & {*page.parts} else "website")
        assert ("og:image" in tags) == ("og:image:alt" in tags)


def hreflang(page: Path) -> dict[str, str]:
    links = tree_of(page).findall("head/link[@hreflang]")
    return {link.attrib["hreflang"]: link.attrib["href"] for link in links}


def test_languages_name_each_other(live_site: Path) -> None:
    named = {page: hreflang(page) for page in pages(live_site) if hreflang(page)}
    assert len(named) > 10
    for page, links in named.items():
        assert links["x-default"] == links["en"]
        for lang, address in links.items():
            other = live_site / address.removeprefix(SITE) / "index.html"
            assert named[other] == links, (page, lang)
        assert tree_of(page).find("head/link[@rel='canonical']").attrib["href"] in links.values()


def test_what_stands_in_one_language_names_no_other(live_site: Path) -> None:
    assert not hreflang(live_site / "posts/markup/index.html")
    assert not hreflang(live_site / "page/2/index.html")


@pytest.mark.parametrize("address", ["", "es/", "archive/", "es/topics/", "posts/two-languages/"])
def test_the_same_page_is_found_in_the_other_language(address: str, live_site: Path) -> None:
    assert {"en", "es", "x-default"} <= hreflang(live_site / address / "index.html").keys()
