"""Addresses are one article's alone, and stay."""

import pytest

from plugins.article.addresses import ADDRESS_RULES, addresses_are_unique
from tests.article.articles import article, blog, found, mint, page


def find(*articles, **more):
    one = blog(*articles, **more)
    return found(finding for rule in ADDRESS_RULES for finding in rule(one))


def test_one_slug_in_two_languages_is_two_addresses():
    assert not find(article(1, slug="sleep"), article(2, "b.md", slug="sleep", lang="es"))


def test_a_page_and_an_article_may_have_one_name():
    assert not find(article(1, slug="about"), page("About"))


def test_two_articles_with_one_address_are_found():
    assert find(article(1, slug="sleep"), article(2, "b.md", slug="sleep")) == [("A122", 5)]
    assert find(article(1, title="TMS!"), article(2, "b.md", title="tms")) == [("A122", 1)]


def test_the_newer_of_two_is_told_and_not_the_one_readers_know():
    copy, first = article(2, "a-copy.md", slug="sleep"), article(1, "sleep.md", slug="sleep")
    assert [found.path for found in addresses_are_unique(blog(copy, first))] == [copy.path]

    published = {mint(2): ("posts/sleep/", copy.path)}
    assert [found.path for found in addresses_are_unique(blog(copy, first, published=published))] == [first.path]


@pytest.mark.parametrize("keys", [{"title": "'!!!'"}, {"tags": "['???']"}, {"category": "…"}, {"tags": "[Page]"}])
def test_a_name_without_an_address_is_found(keys):
    assert [rule for rule, _ in find(article(1, **keys))] == ["A123"]


@pytest.mark.parametrize("key", ["title", "slug", "category", "tags", "authors"])
def test_a_name_that_no_disk_can_hold_is_found(key):
    name = "-".join(["word"] * 60)
    value = f"[{name}]" if key in ("tags", "authors") else name

    assert [rule for rule, _ in find(article(1, **{key: value}))] == ["A123"]


@pytest.mark.parametrize("title", ["Posts", "Archive", "es"])
def test_a_page_leaves_the_sites_own_addresses_alone(title):
    articles = [article(1), article(2, "b.md", lang="es")]

    assert find(*articles, page(title)) == [("A123", 1)]


@pytest.mark.parametrize("old", ["/posts/old/", "posts/old/", "posts/old"])
def test_a_moved_article_needs_an_alias(old):
    published = {mint(1): (old, "content/articles/a.md")}

    assert find(article(1, slug="new"), published=published) == [("A126", 5)]
    assert not find(article(1, slug="new", aliases="[/posts/old/]"), published=published)
    assert not find(article(1, slug="old"), published=published)
    assert not find(article(1, slug="new", status="draft"), published=published)


@pytest.mark.parametrize("alias", ["/posts/article-2/", "/posts/article-1/", "/posts/shared/", "/posts/shared"])
def test_an_alias_is_nobody_elses_address(alias):
    first = article(1, aliases=f"[{alias}]")
    second = article(2, "b.md", aliases="[/posts/shared/]")

    assert [rule for rule, _ in find(first, second)] == ["A127"]
