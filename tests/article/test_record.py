"""An article's values have their types, whatever was written."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.article.check import check_articles
from plugins.article.keys import KNOWN
from plugins.article.record import read_article
from plugins.shared.finding import Finding
from plugins.shared.text_yaml import write_value
from tests.article.articles import CLINIC, FILES, NOW, article, mint, source

TEXTS = st.text(max_size=8) | st.sampled_from(["published", "2026-02-06", mint(1), "/posts/a/", "en", "a,b;c", "\x07"])
VALUES = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=2), max_leaves=4
)


def test_what_is_not_written_has_the_sites_default():
    plain = article()

    assert plain.slug == "article-1"
    assert plain.authors == ("Example TMS Clinic",)
    assert (plain.status, plain.lang, plain.tags) == ("published", "en", ())


def test_a_pelican_header_reads_as_pelican_reads_it():
    text = (
        "Title: TMS\nDate: 2026-02-06 10:20\nTags: tms, depression\nAuthor: Doe, Jane; Roe, Jo\nStatus: Hidden\n\nText"
    )
    read = read_article(source(text), CLINIC)

    assert read.tags == ("tms", "depression")
    assert read.authors == ("Doe, Jane", "Roe, Jo")
    assert read.status == "hidden"
    assert read.source.body == "Text"


@pytest.mark.parametrize(
    ("keys", "name", "value"),
    [
        ({"title": "No"}, "title", "No"),
        ({"title": "2026"}, "title", "2026"),
        ({"title": '"a\\tb\\u0007c"'}, "title", "a bc"),
        ({"status": "publish"}, "status", "draft"),
        ({"status": ""}, "status", "draft"),
        ({"tags": "[a, a, ' b ']"}, "tags", ("a", "b")),
        ({"image": "'{static}/images/coil.jpg'"}, "image", "images/coil.jpg"),
        ({"lang": "ES"}, "lang", "es"),
        ({"date": "02/06/2026"}, "date", None),
    ],
)
def test_a_value_is_typed(keys, name, value):
    assert getattr(article(**keys), name) == value


@pytest.mark.parametrize(
    ("keys", "is_public", "is_scheduled"),
    [
        ({}, True, False),
        ({"status": "draft"}, False, False),
        ({"status": "hidden"}, True, False),
        ({"date": "2026-11-23"}, False, True),
        ({"date": "2026-11-22 08:00"}, False, True),
        ({"date": "2026-11-22 07:00"}, True, False),
        ({"date": "2026-11-23", "status": "draft"}, False, False),
    ],
)
def test_drafts_and_what_is_not_yet_due_are_not_public(keys, is_public, is_scheduled):
    read = article(**keys)

    assert (read.is_public(NOW), read.is_scheduled(NOW)) == (is_public, is_scheduled)


def test_each_language_has_its_own_addresses():
    assert article(slug="sleep").address("en") == "/posts/sleep/"
    assert article(slug="sueno", lang="es").address("en") == "/es/posts/sueno/"


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.dictionaries(st.sampled_from(KNOWN), VALUES, max_size=8), st.text(max_size=20))
def test_any_values_give_an_article_and_findings(values, body):
    lines = [f"{key}: {write_value(value)}" for key, value in values.items()]
    findings = check_articles([source("\n".join(["---", *lines, "---", body]))], CLINIC, NOW, {}, FILES)

    assert all(isinstance(finding, Finding) for finding in findings)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.text() | st.text("-:.\n title#[]{}'\"&*!"))
def test_any_text_gives_an_article_and_findings(text):
    assert check_articles([source(text)], CLINIC, NOW, {}, FILES) or "title" in text
