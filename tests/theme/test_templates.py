from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import html5lib
import pytest
from jinja2 import Environment, meta
from pelican import contents, generators
from pelican.settings import DEFAULT_CONFIG

from .conftest import ROOT, Built

TEMPLATES = ROOT / "theme" / "templates"
ASKED_FOR_BY_PELICAN = sorted(
    {*re.findall(r'get_template\("(\w+)"\)', inspect.getsource(generators))}
    | {*DEFAULT_CONFIG["DIRECT_TEMPLATES"], *DEFAULT_CONFIG["PAGINATED_TEMPLATES"], "404"}
    | {contents.Article.default_template, contents.Page.default_template}
)


def named_by(template: Path) -> Iterator[str]:
    """The templates that this one extends, includes or imports."""
    syntax = Environment(extensions=["jinja2.ext.i18n"]).parse(template.read_text(encoding="utf-8"))
    yield from (name for name in meta.find_referenced_templates(syntax) if name)


def parse(text: str) -> Any:
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)


def links(page: Path) -> Iterator[str]:
    for element in parse(page.read_text(encoding="utf-8")).iter():
        yield from (element.attrib[name] for name in ("href", "src") if name in element.attrib)


@pytest.mark.parametrize("name", ASKED_FOR_BY_PELICAN)
def test_every_template_that_pelican_asks_for_is_ours(name: str) -> None:
    assert (TEMPLATES / f"{name}.html").is_file()


def test_templates_name_only_templates_of_ours() -> None:
    named = {name for template in TEMPLATES.rglob("*.html") for name in named_by(template)}
    assert named <= {str(path.relative_to(TEMPLATES)) for path in TEMPLATES.rglob("*.html")}


def test_every_part_is_used() -> None:
    named = {name for template in TEMPLATES.rglob("*.html") for name in named_by(template)}
    assert {f"parts/{path.name}" for path in (TEMPLATES / "parts").iterdir()} <= named


def test_every_page_is_sound_html_with_one_main_heading_and_no_script(site: Built) -> None:
    for page in site.pages():
        tree = parse(page.read_text(encoding="utf-8"))
        assert len(list(tree.iter("h1"))) == 1, page
        assert not list(tree.iter("style")), page
        assert {script.attrib["type"] for script in tree.iter("script")} <= {"application/ld+json"}, page
        assert not [name for element in tree.iter() for name in element.attrib if name == "style" or name[:2] == "on"]


def test_every_page_has_a_title_of_its_own(site: Built) -> None:
    trees = [parse(page.read_text(encoding="utf-8")) for page in site.pages()]
    titles = [(tree.attrib["lang"], tree.find("head/title").text) for tree in trees]
    assert len(titles) > 40
    assert {title for title in titles if titles.count(title) > 1} == set()


@pytest.mark.parametrize("which", ["site", "live_site"])
def test_every_link_leads_somewhere(which: str, request: pytest.FixtureRequest) -> None:
    built: Built = request.getfixturevalue(which)
    for page in built.pages():
        here = f"/{page.relative_to(built.folder)}"
        for link in links(page):
            parts = urlsplit(urljoin(here, link))
            target = built.folder / parts.path.lstrip("/")
            assert parts.scheme or (target if target.suffix else target / "index.html").is_file(), (here, link)


def test_only_articles_have_an_article_body(site: Built) -> None:
    with_body = {page for page in site.pages() if 'class="entry-content"' in page.read_text(encoding="utf-8")}
    assert with_body == {page for page in site.pages() if {"posts", "drafts"} & {*page.relative_to(site.folder).parts}}


def test_an_article_body_begins_as_its_content_does(site: Built) -> None:
    assert '<div class="entry-content"><aside class="disclaimer-help"' in site.text("posts/sleep-and-low-mood")


def test_a_title_with_markup_is_text(site: Built) -> None:
    title = parse(site.text("posts/markup")).find(".//h1")
    assert title.text == """<b>&"Bold"</b> isn't 'bold' <script>alert(1)</script>"""


def test_an_article_says_who_and_when(site: Built) -> None:
    text = re.sub(r"<[^>]+>", "", site.text("posts/sleep-and-low-mood"))
    assert "By Example TMS Clinic, Ada Example and Sam Example" in text
    assert "Published March 4, 2026" in text
    assert "Updated March 9, 2026" in text
    assert "1 minute to read" in text


def test_an_article_leads_to_its_neighbours(site: Built) -> None:
    text = site.text("posts/everything-that-markdown-can-hold")
    assert 'rel="next" href="../../posts/sleep-and-low-mood/"' in text
    assert 'rel="prev" href="../../posts/markup/"' in text


def test_an_article_leads_to_related_ones_that_are_not_its_neighbours(site: Built) -> None:
    related = site.text("posts/sleep-and-low-mood").partition('class="related"')[2].partition("</section>")[0]
    assert re.findall(r'href="../../posts/([^/]+)', related) == ["markup", "emoji", "two-languages"]
    assert 'class="related"' not in site.text("posts/hidden")


def test_an_article_in_another_language_says_so(site: Built) -> None:
    assert '<html lang="ar" dir="rtl">' in site.text("ar/posts/arabic")
    assert 'hreflang="es" lang="es" dir="auto">español</a>' in site.text("posts/two-languages")


def test_a_draft_says_that_it_is_one(site: Built) -> None:
    assert "<strong>Draft:</strong> readers can't see this" in site.text("drafts/draft")
    assert "Draft:" not in site.text("posts/markup")


def test_a_sample_site_says_so_and_stays_out_of_search_engines(site: Built, live_site: Built) -> None:
    for page in site.pages():
        text = page.read_text(encoding="utf-8")
        assert 'content="noindex"' in text, page
        spoken = (
            '<p class="footer__stage">Sitio' if '<html lang="es"' in text else "Sample site: wording not yet approved"
        )
        assert spoken in text, page
    assert 'content="noindex"' not in live_site.text("posts/markup")
    assert "Sample site" not in live_site.text("posts/markup")


@pytest.mark.parametrize("address", ["drafts/draft", "posts/hidden", "404.html"])
def test_what_is_not_listed_stays_out_of_search_engines(address: str, live_site: Built) -> None:
    assert 'content="noindex"' in live_site.text(address)


def test_the_page_for_wrong_addresses_links_from_the_root(live_site: Built) -> None:
    assert {link[:1] for link in links(live_site.folder / "404.html") if ":" not in link} == {"/", "#"}


def test_a_page_names_its_own_address_and_its_feeds(live_site: Built) -> None:
    text = live_site.text("topics/sleep")
    assert '<link rel="canonical" href="https://www.example.org/topics/sleep/">' in text
    assert 'title="sleep (Atom)" href="../../feeds/topics/sleep.atom.xml"' in text


@pytest.mark.parametrize("home", ["", "es/"])
def test_the_subscribe_page_lists_every_feed_of_its_language(site: Built, home: str) -> None:
    listed = re.findall(r"<code[^>]*><a[^>]*>https://www\.example\.org/([^<]+)", site.text(f"{home}subscribe"))
    written = [str(path.relative_to(site.folder)) for path in (site.folder / f"{home}feeds").rglob("*.atom.xml")]
    assert sorted(listed) == sorted({*written, "feeds/comments.atom.xml"})
    assert len(listed) >= 2


def test_a_link_to_a_page_in_another_language_says_so(site: Built) -> None:
    about = '<a href="../about/" lang="en" hreflang="en">About</a>'
    assert site.text("es").count(about) == 2
    assert '<a href="../editorial-policy/" hreflang="en">' in site.text("es")
    assert '<a href="../../about/">About</a>' in site.text("topics/sleep")


@pytest.mark.parametrize("home", ["index.html", "es", "page/2"])
def test_a_title_names_the_blog_once(site: Built, home: str) -> None:
    assert str(parse(site.text(home)).find("head/title").text).count("Example TMS Clinic") == 1


def test_the_menu_marks_the_page_that_is_open(site: Built) -> None:
    assert '<a href="../topics/" aria-current="page">' in site.text("topics")
    assert 'aria-current="page"' not in site.text("posts/markup")
