"""The pages that list an edition's articles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from .edition import Edition, Groups
from .places import Places


class ListPage(NamedTuple):
    """A page to be: ``words`` are what its template asks for beside the articles.

    ``path`` is the address below the edition's home: the same in two editions is the same page.
    """

    lang: str
    template: str
    url: str
    save_as: str
    path: str
    articles: Sequence[Any]
    words: Mapping[str, Any]


def list_pages(edition: Edition, direct: Sequence[str], places: Places) -> Iterator[ListPage]:
    """Home, archive, A–Z and the other pages there are one of; then one page for each year and each label."""
    if edition.has_home:
        for template in direct:
            name = template.upper()
            yield _page(edition, template, places[f"{name}_URL"], places[f"{name}_SAVE_AS"], edition.articles, {})
        yield from _years(edition, places)
    everything = (*edition.articles, *edition.unlisted)
    yield from _labels(edition, "tag", edition.topics(everything))
    yield from _labels(edition, "category", edition.categories(everything))
    yield from _labels(edition, "author", edition.authors(everything))


def _years(edition: Edition, places: Places) -> Iterator[ListPage]:
    for year, group in groupby(edition.articles, key=lambda article: article.date.year):
        articles = list(group)
        url, save_as = (places[f"YEAR_ARCHIVE_{part}"].format(date=articles[0].date) for part in ("URL", "SAVE_AS"))
        yield _page(edition, "period_archives", url, save_as, articles, {"period": (year,), "period_num": (year,)})


def _labels(edition: Edition, kind: str, groups: Groups) -> Iterator[ListPage]:
    """A label that only unlisted articles have gets a page without articles: their links must lead somewhere."""
    listed = frozenset(map(id, edition.articles))
    for label, articles in groups:
        shown = [article for article in articles if id(article) in listed]
        yield _page(edition, kind, label.url, label.save_as, shown, {kind: label})


def _page(
    edition: Edition, template: str, url: str, save_as: str, articles: Sequence[Any], words: Mapping[str, Any]
) -> ListPage:
    return ListPage(edition.lang, template, url, save_as, url.removeprefix(edition.prefix), articles, words)
