"""Each fault of a front matter is found, on its line, with its remedy."""

from pathlib import Path

import pytest

from plugins.article.fields import check_fields
from plugins.article.record import read_article
from tests.article.articles import CLINIC, article_text, check_text, found, mint, source

WICKED = Path(__file__).parent / "cases" / "everything-wrong.md"


@pytest.mark.parametrize(
    "keys",
    [
        {},
        {"title": "No"},
        {"title": "2026"},
        {"title": "'Is <5 mg safe? A & B'"},
        {"date": None, "status": "draft"},
        {"date": "", "status": "draft"},
        {"status": "Published"},
        {"comments": "closed"},
        {"tags": "[tms, 988]"},
        {"tags": ""},
        {"author": "Example TMS Clinic"},
        {"slug": "tms-2026", "lang": "pt-BR"},
        {"disclaimers": "[general, {off_label: {conditions: [anxiety]}}]"},
        {"waivers": "[{module: medication, reason: no, by: us, on: 2026-02-06, sha256: abc}]"},
        {"aliases": "[/posts/old/, /old.html]"},
        {"reviewed_by": "us", "last_reviewed": "2026-02-06", "review_due": "2027-02-06", "references": "[a]"},
    ],
)
def test_this_is_right(keys):
    assert not check_text(article_text(**keys))


@pytest.mark.parametrize(
    ("keys", "rule", "words"),
    [
        ({"titel": "A"}, "A103", "did you mean 'title'?"),
        ({"keywords": "a"}, "A103", "write 'tags'"),
        ({"zzz": "a"}, "A103", "known: id, date"),
        ({"title": None}, "A104", "write 'title: …'"),
        ({"title": ""}, "A104", "write 'title: …'"),
        ({"title": "' '"}, "A104", "write 'title: …'"),
        ({"title": '"a\\nb"'}, "A104", "on one line"),
        ({"title": "'<em>TMS</em>'"}, "A104", "plain text"),
        ({"title": "'A &amp; B'"}, "A104", "plain text"),
        ({"date": None}, "A105", "must have a date"),
        ({"date": "02/06/2026"}, "A105", "write 2026-02-06"),
        ({"date": "2026-02-30"}, "A105", "that exist"),
        ({"modified": "yesterday"}, "A105", "'modified' must be a date"),
        ({"id": None}, "A106", "make check FIX=1"),
        ({"id": ""}, "A106", "make check FIX=1"),
        ({"id": "1"}, "A106", "delete this line"),
        ({"status": ""}, "A107", "not empty"),
        ({"status": "publish"}, "A107", "did you mean 'published'?"),
        ({"comments": "yes"}, "A107", "open or closed"),
        ({"tags": "tms, sleep"}, "A108", "write tags: [tms, sleep]"),
        ({"tags": "{a: b}"}, "A108", "a list of texts"),
        ({"tags": "[[a]]"}, "A108", "a list of texts"),
        ({"tags": "[a, '']"}, "A108", "a list of texts"),
        ({"authors": "Jane"}, "A108", "write authors: [Jane]"),
        ({"disclaimers": "general, tms"}, "A108", "write disclaimers: [general, tms]"),
        ({"summary": "[a]"}, "A109", "one text"),
        ({"title": "[a]"}, "A109", "one text"),
        ({"summary": '"a\\u0007"'}, "A109", "U+0007"),
        ({"slug": "TMS_and"}, "A110", "small letters"),
        ({"lang": "english"}, "A110", "like en or es"),
        ({"translation_of": "sleep"}, "A110", "must be the id"),
        ({"waivers": "medication"}, "A111", "must be a list"),
        ({"waivers": "[{modul: a}]"}, "A111", "did you mean 'module'?"),
        ({"aliases": "[posts/old/]"}, "A112", "like /posts/old-name/"),
        ({"aliases": "[/posts/../x/]"}, "A112", "like /posts/old-name/"),
        ({"aliases": "['/posts/a b/']"}, "A112", "like /posts/old-name/"),
    ],
)
def test_a_fault_is_found_with_its_remedy(keys, rule, words):
    findings = list(check_fields(read_article(source(article_text(**keys)), CLINIC), CLINIC))

    assert rule in [finding.rule for finding in findings]
    assert any(words in finding.message for finding in findings if finding.rule == rule)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("A101", 1)]),
        ("Only a body", [("A101", 1)]),
        ("---\ntitle: A: b\n---\n", [("A101", 2)]),
        ("---\ntitle: A\n", [("A101", 1)]),
    ],
)
def test_front_matter_that_cannot_be_read_is_one_finding(text, expected):
    assert found(check_text(text)) == expected


@pytest.mark.parametrize("deep", ["    " * 80 + "- deep", "- " * 500])
def test_lists_too_deep_are_found_before_they_break_the_build(deep):
    assert found(check_text(article_text(body=f"One\n\n{deep}"))) == [("A113", 8)]


def test_a_header_may_hold_lists_as_texts():
    assert not check_text(
        f"Title: A\nId: {mint(1)}\nDate: 2026-02-06\nTags: a, b\nDisclaimers: general, off_label(x)\n\nB"
    )


def test_everything_wrong_at_once_is_all_said():
    text = WICKED.read_text(encoding="utf-8")
    expected = [
        (line.split("# ")[1].split()[0], number)
        for number, line in enumerate(text.splitlines(), start=1)
        if "# A" in line or "# L" in line
    ]

    assert sorted(found(check_text(text))) == sorted(expected)
