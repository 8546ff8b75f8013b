"""Writes every list of every language, in time linear in the articles; Pelican's own lists know one language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from pelican.generators import ArticlesGenerator, Generator, PagesGenerator
from pelican.urlwrappers import Author, Category, Tag

from ..shared.lists import DRAFTS, HIDDEN, LISTED
from .edition import Edition, plan_editions
from .knowledge import known_by
from .lists import ListPage, list_pages
from .places import DIRECT, PLACES, below

PAGES = ("pages", "translations", "hidden_pages", "hidden_translations", "draft_pages", "draft_translations")


def part_languages(generator: Any) -> None:
    """Before Pelican groups articles: `articles` are those in the site's own language, `translations` all others.

    The labels of the others get addresses of their own, below their language's.
    """
    settings = generator.settings
    listed = [*generator.articles, *generator.translations]
    home = settings["DEFAULT_LANG"].lower()
    generator.articles = [article for article in listed if article.lang == home]
    others = [article for article in listed if article.lang != home]
    generator.translations = sorted(others, key=lambda article: article.date, reverse=True)
    for article in (*listed, *_all(generator, (*HIDDEN, *DRAFTS))):
        if article.lang != home:
            _move(article, f"{article.lang}/")


def _move(article: Any, prefix: str) -> None:
    article.settings = {**article.settings, **below(prefix, article.settings[PLACES])}
    article.tags = [Tag(tag.name, article.settings) for tag in getattr(article, "tags", ())]
    article.authors = [Author(author.name, article.settings) for author in getattr(article, "authors", ())]
    if hasattr(article, "category"):
        article.category = Category(article.category.name, article.settings)


def plan_lists(generators: Sequence[Any]) -> None:
    """Tell the templates of each edition; leave Pelican no list to write."""
    articles = next(each for each in generators if isinstance(each, ArticlesGenerator))
    pages = next(each for each in generators if isinstance(each, PagesGenerator))
    editions = _editions(articles, pages)
    settings, context, first = articles.settings, articles.context, editions[articles.settings["DEFAULT_LANG"].lower()]
    context["EDITIONS"] = {
        lang: known_by(edition, editions, first, settings[PLACES], settings["CLINIC"].tagline_in(lang))
        for lang, edition in editions.items()
    }
    context["LIST_PAGES"] = [page for edition in editions.values() for page in _lists(edition, settings)]
    articles.tags, articles.categories, articles.authors, articles.dates = {}, [], [], []


def _editions(articles: Any, pages: Any) -> dict[str, Edition]:
    every = [*_all(articles, (*LISTED, *HIDDEN, *DRAFTS)), *_all(pages, PAGES)]
    return plan_editions(
        {content.lang for content in every},
        _all(articles, LISTED),
        [article for article in _all(articles, (*HIDDEN, *DRAFTS)) if article.save_as],
        _all(pages, PAGES[:2]),
        articles.settings["DEFAULT_LANG"].lower(),
    )


def _all(generator: Any, kinds: Sequence[str]) -> list[Any]:
    return [content for kind in kinds for content in getattr(generator, kind)]


def _lists(edition: Edition, settings: Any) -> list[ListPage]:
    return list(list_pages(edition, settings[DIRECT], below(edition.prefix, settings[PLACES])))


def add_lists(pelican: object) -> type[ListsGenerator]:
    return ListsGenerator


class ListsGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Pelican's form of a generator."""

    def generate_output(self, writer: Any) -> None:
        pages: list[ListPage] = self.context["LIST_PAGES"]
        same: dict[str, dict[str, str]] = defaultdict(dict)
        for page in pages:
            same[page.path][page.lang] = page.url
        for page in pages:
            writer.write_file(
                page.save_as,
                self.get_template(page.template),
                self.context,
                relative_urls=self.settings["RELATIVE_URLS"],
                paginated={"articles": page.articles},
                template_name=page.template,
                url=page.url,
                lang=page.lang,
                versions=same[page.path],
                articles=page.articles,
                dates=page.articles,
                **page.words,
            )
