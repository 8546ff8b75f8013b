"""All articles and pages together, and the addresses that they make."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import PurePosixPath

from ..shared.clinic import Clinic
from ..shared.slug import slugify
from .record import Article

LISTS = ("/", "/topics/", "/categories/", "/authors/", "/archive/", "/subscribe/")

MADE = re.compile(r"/(?:theme|(?:\w+/)?feeds)/.+|/(?:[\w/-]+/)?page/\d+/|/(?:[\w-]+/)?archive/\d{4}/")
"""Addresses that Pelican and the other plugins make from what there is."""
Names = Mapping[str, tuple[str, ...]]
"""Topics, categories, authors: the names under each."""


@dataclass(frozen=True)
class Blog:
    """What rules on more than one source look at.

    ``published`` is the address and the source of each id when it was last published; ``files`` are the paths
    below content/images, named as the sources are, from the project's root.
    """

    articles: tuple[Article, ...]
    clinic: Clinic
    now: datetime
    published: Mapping[str, tuple[str, str]] = field(default_factory=dict)
    files: frozenset[str] = frozenset()

    def address(self, article: Article) -> str:
        return article.address(self.clinic.language.lower())

    def prefix(self, lang: str) -> str:
        """What the addresses of a language's lists begin with."""
        return "" if lang == self.clinic.language.lower() else f"/{lang}"

    @cached_property
    def by_age(self) -> tuple[Article, ...]:
        """Copies behind their originals: first who was published from this very file, then who has its name."""
        return tuple(sorted(self.articles, key=self._is_copy))

    def _is_copy(self, article: Article) -> tuple[bool, bool]:
        _, source = self.published.get(article.id, ("", ""))
        return article.path != source, PurePosixPath(article.path).stem != article.slug

    def is_public(self, article: Article) -> bool:
        return article.is_public(self.now)

    @cached_property
    def public(self) -> tuple[Article, ...]:
        return tuple(article for article in self.articles if self.is_public(article))

    @cached_property
    def by_path(self) -> Mapping[str, Article]:
        return {article.path: article for article in self.articles}

    @cached_property
    def by_id(self) -> Mapping[str, Article]:
        return {article.id: article for article in self.articles if article.id}

    @cached_property
    def withheld(self) -> Mapping[str, Article]:
        """Drafts and scheduled articles by the address that they will have."""
        return {self.address(article): article for article in self.articles if not self.is_public(article)}

    @cached_property
    def addresses(self) -> frozenset[str]:
        """Every address that the site will have, aliases included."""
        return frozenset((*self.lists, *self._own_addresses(), *self._file_addresses()))

    @cached_property
    def lists(self) -> frozenset[str]:
        """The addresses of pages that list articles, the first of each."""
        lists = (
            f"{self.prefix(lang)}{place}" for lang in (self.clinic.language.lower(), *self.names) for place in LISTS
        )
        return frozenset((*lists, *self._taxonomy()))

    def _own_addresses(self) -> Iterator[str]:
        for article in self.public:
            yield self.address(article)
            yield from article.aliases

    def _taxonomy(self) -> Iterator[str]:
        for lang, kinds in self.names.items():
            for kind, names in kinds.items():
                yield from (f"{self.prefix(lang)}/{kind}/{self.slugs[name]}/" for name in names)

    def _file_addresses(self) -> Iterable[str]:
        return ("/" + path.split("/", 1)[-1] for path in self.files)

    @cached_property
    def names(self) -> Mapping[str, Names]:
        """By language: topics, categories and authors that readers see, once for each article that has them."""
        listed: dict[str, list[Article]] = defaultdict(list)
        for article in self.public:
            if article.kind == "article" and article.status == "published":
                listed[article.lang].append(article)
        return {lang: _names(articles) for lang, articles in listed.items()}

    @cached_property
    def slugs(self) -> Mapping[str, str]:
        """What addresses call each topic, category and author."""
        return {name: slugify(name) for name in {name for article in self.articles for _, name in named(article)}}


def _names(articles: Sequence[Article]) -> Names:
    return {
        "topics": tuple(tag for article in articles for tag in article.tags),
        "categories": tuple(article.category for article in articles if article.category),
        "authors": tuple(author for article in articles for author in article.authors),
    }


def named(article: Article) -> Iterator[tuple[str, str]]:
    """Each topic, author and category of an article, with its key."""
    yield from (("tags", tag) for tag in article.tags)
    yield from (("authors", author) for author in article.authors)
    if article.category:
        yield "category", article.category


def repeated(articles: Sequence[Article], key: Callable[[Article], str]) -> Iterator[tuple[Article, Article]]:
    """Each article whose key an earlier one has, with that one; empty keys don't count."""
    groups: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        groups[key(article)].append(article)
    groups.pop("", None)
    return ((later, group[0]) for group in groups.values() for later in group[1:])
