"""A whole folder: what was let through must be there, and nothing else."""

import pytest

from plugins.disclaimer.folder import judge_folder

from .test_cases import POLICY
from .test_mutations import PAGE, WORDING

ENTRY = {"lang": "en", "status": "published", "modules": {"general": {}}, "waived": []}
HEAD = (
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>u</id><title>B</title>'
    "<updated>2026-01-01T00:00:00Z</updated>"
)
ITEM = (
    "<entry><id>{0}</id><title>T</title><link href='https://e.org/{0}/'/><updated>2026-01-01T00:00:00Z</updated>"
    "<content type='html'>&lt;p&gt;{1}&lt;/p&gt;</content></entry>"
)
INDEX = (
    '<!DOCTYPE html><html lang="en"><head><title>B</title></head><body><main><a href="/a/">A</a></main></body></html>'
)


def listing(*names, feeds=()):
    return {"articles": [{**ENTRY, "save_as": f"{name}/index.html"} for name in names], "feeds": list(feeds)}


@pytest.fixture
def site(tmp_path):
    for name in "ab":
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(PAGE.format(WORDING))
    (tmp_path / "index.html").write_text(INDEX)
    return tmp_path


def codes(site, let_through=None):
    return {
        (v.path, v.verdict, v.code.split("-")[0])
        for v in judge_folder(site, POLICY, let_through)
        if v.verdict == "FAIL"
    }


def test_a_whole_site_passes_and_its_index_needs_nothing(site):
    assert codes(site, listing("a", "b")) == set()
    assert codes(site) == set()


def test_a_listed_article_whose_page_is_missing(site):
    assert codes(site, listing("a", "b", "c")) == {("c/index.html", "FAIL", "D20")}


def test_an_article_that_was_not_let_through(site):
    (site / "b/index.html").write_text(
        PAGE.format(WORDING).replace("<title>T", '<meta property="og:type" content="article"><title>T')
    )
    assert ("b/index.html", "FAIL", "D20") in codes(site, listing("a"))


def test_the_themes_marker_is_gone(site):
    (site / "a/index.html").write_text(PAGE.format(WORDING).replace("entry-content", "entry-text"))
    assert ("a/index.html", "FAIL", "D03") in codes(site, listing("a", "b"))


def test_no_article_at_all(tmp_path):
    (tmp_path / "index.html").write_text(INDEX)
    assert codes(tmp_path, listing()) == {(".", "FAIL", "D20")}


def test_a_draft_on_disk(site):
    (site / "drafts").mkdir()
    (site / "drafts/x.html").write_text(PAGE.format(WORDING))
    assert ("drafts/x.html", "FAIL", "D20") in codes(site, listing("a", "b"))


def test_a_feed_lacks_an_entry_within_its_limit(site):
    (site / "feed.xml").write_text(f"{HEAD}{ITEM.format('a', WORDING)}</feed>")
    both = [{"path": "feed.xml", "articles": ["a/index.html", "b/index.html"]}]
    assert codes(site, listing("a", "b", feeds=both)) == {("feed.xml", "FAIL", "D20")}
    one = [{"path": "feed.xml", "articles": ["a/index.html"]}]
    assert codes(site, listing("a", "b", feeds=one)) == set()


def test_a_feed_nobody_planned(site):
    (site / "other.xml").write_text(f"{HEAD}{ITEM.format('a', WORDING)}</feed>")
    assert codes(site, listing("a", "b")) == {("other.xml", "FAIL", "D20")}


@pytest.mark.parametrize("broken", ["", "<feed", f"{HEAD}", "<!DOCTYPE x [<!ENTITY a 'b'>]><feed/>"])
def test_a_feed_that_can_not_be_read(site, broken):
    (site / "feed.xml").write_text(broken)
    planned = [{"path": "feed.xml", "articles": ["a/index.html"]}]
    assert ("feed.xml", "FAIL", "D20") in codes(site, listing("a", "b", feeds=planned))


def test_an_entry_without_its_disclaimer(site):
    (site / "feed.xml").write_text(f"{HEAD}{ITEM.format('a', WORDING)}{ITEM.format('b', 'Prose.')}</feed>")
    planned = [{"path": "feed.xml", "articles": ["a/index.html", "b/index.html"]}]
    assert codes(site, listing("a", "b", feeds=planned)) == {("feed.xml", "FAIL", "D01")}


def test_an_outdated_wording_left_on_disk(site):
    retired = POLICY.fill(POLICY.modules["general"].retired["en"][0], "en")
    (site / "a/index.html").write_text(PAGE.format(retired))
    assert codes(site, listing("a", "b")) == {("a/index.html", "FAIL", "D06")}


def test_every_full_text_on_a_page_is_judged(site):
    page = PAGE.format(WORDING).replace(
        "</article>", '</article><article><div class="entry-content">Bare.</div></article>'
    )
    (site / "index.html").write_text(page)
    assert any(path == "index.html" for path, _, _ in codes(site, listing("a", "b")))


def test_what_a_page_asks_for_beyond_the_list_is_refused():
    """Gate 2 reads the requirement itself: a word that slipped in after gate 1 is found."""
    from plugins.disclaimer.expected import Expected
    from plugins.disclaimer.page import judge_page
    from plugins.disclaimer.verdict import worst

    from .policies import small_policy

    page = PAGE.format("Not advice of Example TMS Clinic.").replace("Prose.", "On suicide.")
    expected = Expected("en", {"general": {}})
    assert worst(judge_page("a.html", page, small_policy(), lambda href: None, expected)).verdict == "FAIL"
    waived = Expected("en", {"general": {}}, frozenset(["help"]))
    assert worst(judge_page("a.html", page, small_policy(), lambda href: None, waived)).verdict == "PASS"


@pytest.mark.parametrize(
    "change",
    [
        lambda page: page.replace("<title>", '<meta name="description" content="' + WORDING + '"><title>'),
        lambda page: page.replace(
            "</article>", f'</article><script type="application/ld+json">{{"d": "{WORDING}"}}</script>'
        ),
        lambda page: page.replace("</article>", f"</article><footer>{WORDING}</footer>"),
    ],
    ids=["meta description", "JSON-LD", "footer"],
)
def test_what_stands_elsewhere_is_no_evidence(site, change):
    (site / "a/index.html").write_text(change(PAGE.format("Prose.")))
    assert any(path == "a/index.html" for path, _, _ in codes(site, listing("a", "b")))


def test_a_stylesheet_that_is_not_there_is_refused(site):
    page = PAGE.format(WORDING).replace("<title>", '<link rel="stylesheet" href="/gone.css"><title>')
    (site / "a/index.html").write_text(page)
    assert ("a/index.html", "FAIL", "D02") in codes(site, listing("a", "b"))


def test_a_part_of_a_site_finds_the_stylesheet_above_it(site):
    (site / "main.css").write_text("p{color:#222}")
    for name in "ab":
        linked = PAGE.format(WORDING).replace("<title>T", '<link rel="stylesheet" href="../main.css"><title>T')
        (site / name / "index.html").write_text(linked)
    assert codes(site / "a") == set()
    (site / "main.css").write_text("p{display:none}")
    assert codes(site / "a") == {("index.html", "FAIL", "D02")}
