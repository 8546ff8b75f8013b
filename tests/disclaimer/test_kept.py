"""Verdicts kept from the build before: quicker, never another verdict."""

import copy

import pytest

from plugins.disclaimer.folder import judge_folder
from plugins.disclaimer.kept import Kept, read_kept, write_kept

from .test_cases import POLICY
from .test_folder import HEAD, ITEM, listing
from .test_mutations import PAGE, WORDING

FEED = {"path": "feed.xml", "articles": ["a/index.html", "b/index.html"]}
LISTED = listing("a", "b", feeds=[FEED])


@pytest.fixture
def site(tmp_path):
    root = tmp_path / "site"
    for name in "ab":
        (root / name).mkdir(parents=True)
        page = PAGE.format(WORDING).replace("<title>T", '<link rel="stylesheet" href="../main.css"><title>T')
        (root / name / "index.html").write_text(page)
    (root / "main.css").write_text("p{color:#222}")
    (root / "feed.xml").write_text(f"{HEAD}{ITEM.format('a', WORDING)}{ITEM.format('b', WORDING)}</feed>")
    return root


def hidden_by_the_stylesheet(site, listed):
    (site / "main.css").write_text("p{display:none}")


def a_word_less_on_a_page(site, listed):
    page = site / "a/index.html"
    page.write_text(page.read_text().replace("not medical advice", "medical advice"))


def a_word_less_in_a_feed(site, listed):
    feed = site / "feed.xml"
    feed.write_text(feed.read_text().replace("not medical advice", "medical advice", 1))


def another_language(site, listed):
    listed["articles"][0]["lang"] = "es"


def more_modules(site, listed):
    listed["articles"][1]["modules"]["tms"] = {}


def a_page_away(site, listed):
    (site / "b/index.html").unlink()


CHANGES = [
    *(hidden_by_the_stylesheet, a_word_less_on_a_page, a_word_less_in_a_feed),
    *(another_language, more_modules, a_page_away),
]


@pytest.mark.parametrize("change", CHANGES)
def test_whatever_changes_is_judged_as_if_nothing_were_kept(site, tmp_path, change):
    assert all(v.verdict == "PASS" for v in judge_folder(site, POLICY, LISTED, tmp_path / "judged.json"))
    listed = copy.deepcopy(LISTED)
    change(site, listed)
    again = bad(judge_folder(site, POLICY, listed, tmp_path / "judged.json"))
    assert again
    assert again == bad(judge_folder(site, POLICY, listed))
    assert again == bad(judge_folder(site, POLICY, listed, tmp_path / "judged.json"))


def bad(verdicts):
    return [verdict for verdict in verdicts if verdict.verdict != "PASS"]


def test_what_passed_is_not_judged_again_and_what_did_not_is(tmp_path):
    first = Kept(context="c")
    assert first.found(list, "page") == []
    assert first.found(lambda: ["fault"], "bad page") == ["fault"]
    write_kept(tmp_path / "judged.json", first)
    again = read_kept(tmp_path / "judged.json", "c")
    assert again.found(lambda: ["asked"], "page") == []
    assert again.found(lambda: ["asked"], "bad page") == ["asked"]
    assert read_kept(tmp_path / "judged.json", "another context").found(lambda: ["asked"], "page") == ["asked"]


def test_what_is_not_met_again_is_forgotten(tmp_path):
    write_kept(tmp_path / "judged.json", Kept(["old"], "c"))
    assert read_kept(tmp_path / "judged.json", "c").before == frozenset()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"context": "c"}', '{"context": "c", "passed": [[1]]}'])
def test_a_file_that_cant_be_read_keeps_nothing(tmp_path, text):
    (tmp_path / "judged.json").write_text(text)
    assert read_kept(tmp_path / "judged.json", "c").before == frozenset()
