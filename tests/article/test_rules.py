"""Do articles go together? What is right comes first."""

import pytest

from plugins.article.rules import check_blog, ids_are_unique
from tests.article.articles import article, blog, found, mint, page


def find(*articles, **more):
    return found(check_blog(blog(*articles, **more)))


def test_articles_that_share_tags_category_and_author_are_right():
    assert not find(
        article(1, tags="[TMS, sleep]", category="Treatments"),
        article(2, "content/articles/b.md", tags="[TMS]", category="Treatments"),
        page("About"),
    )


def test_a_translation_is_right():
    assert not find(article(1, slug="sleep"), article(2, "b.md", slug="sleep", lang="es", translation_of=mint(1)))


def test_a_copied_id_is_found_in_the_copy():
    assert find(article(1), article(1, "b.md", title="Other")) == [("A121", 2)]


def test_a_copy_is_told_whatever_it_is_called():
    copy, first = article(1, "a-copy.md", slug="b"), article(1, "b.md", slug="b")
    assert [found.path for found in ids_are_unique(blog(copy, first))] == [copy.path]

    renamed = article(1, "a.md", slug="b")
    published = {mint(1): ("posts/b/", renamed.path)}
    assert [found.path for found in ids_are_unique(blog(first, renamed, published=published))] == [first.path]


@pytest.mark.parametrize(
    ("first", "second"), [("[TMS, TMS therapy]", "[tms]"), ("[TMS]", "[T.M.S]"), ("[Sleep study]", "[sleep-study]")]
)
def test_one_topic_spelt_in_two_ways_is_told(first, second):
    assert find(article(1, tags=first), article(2, "b.md", tags=first), article(3, "c.md", tags=second)) == [
        ("A124", 5)
    ]


def test_the_spelling_of_drafts_does_not_count():
    assert not find(article(1, tags="[TMS]"), article(2, "b.md", tags="[tms]", status="draft"))


@pytest.mark.parametrize(
    "keys",
    [
        {"translation_of": mint(9), "lang": "es"},
        {"translation_of": mint(1)},
        {"translation_of": mint(2), "lang": "es"},
    ],
)
def test_a_translation_needs_an_original_in_another_language(keys):
    assert [rule for rule, _ in find(article(1), article(2, "b.md", **keys))] == ["A125"]


def test_two_translations_into_one_language_are_found():
    original = article(1)
    spanish = [article(n, f"{n}.md", lang="es", translation_of=mint(1)) for n in (2, 3)]

    assert find(original, *spanish) == [("A125", 6)]


def test_a_translation_of_a_translation_is_found():
    articles = [
        article(1),
        article(2, "2.md", lang="es", translation_of=mint(1)),
        article(3, "3.md", lang="fr", translation_of=mint(2)),
    ]
    assert find(*articles) == [("A125", 6)]


def test_an_article_cannot_be_modified_before_it_appears():
    assert find(article(1, modified="2026-02-05")) == [("A128", 5)]
    assert not find(article(1, modified="2026-02-06"))


def test_a_future_date_is_told_and_stops_nothing():
    (finding,) = check_blog(blog(article(1, date="2026-12-24 09:00")))

    assert (finding.rule, finding.level) == ("A128", "warning")
    assert "2026-12-24 09:00" in finding.message


def test_the_articles_image_is_there():
    assert not find(article(1, image="images/coil.jpg"))
    (finding,) = check_blog(blog(article(1, image="images/coil.jpeg")))
    assert finding.rule == "A129"
    assert "did you mean 'images/coil.jpg'?" in finding.message
