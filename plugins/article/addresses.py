"""Does every article have an address of its own, and keep it?"""

from __future__ import annotations

from collections.abc import Iterator

from ..shared.finding import Finding
from .blog import MADE, Blog, named, repeated

RESERVED = frozenset(
    "posts topics categories authors archive subscribe feeds page images theme drafts index search 404".split()
)
"""Folders that the site itself makes: no page may have their names."""

FILES = frozenset("theme feeds images 404.html robots.txt sitemap.xml _headers _redirects _gone".split())
"""What else stands at the site's root."""

LONGEST = 200
"""Letters of one name in an address: a disk holds names of 255 bytes, and feeds add their endings."""


def addresses_are_unique(blog: Blog) -> Iterator[Finding]:
    """A122: no two articles of one language have one address."""
    for article, first in repeated(blog.by_age, lambda article: article.slug and blog.address(article)):
        message = f"must have an address of its own; {first.path} is at {blog.address(first)} too: give another 'slug'"
        yield Finding(article.path, article.line("slug"), "A122", message)


def addresses_are_free(blog: Blog) -> Iterator[Finding]:
    """A123: an address has a name in it, not too long a one, and none that the site needs itself."""
    languages = {*blog.clinic.all_languages}
    for article in blog.articles:
        if article.title and not article.slug:
            message = f"must have a 'slug' in letters and digits, since '{article.title[:40]}' gives none: add one"
            yield Finding(article.path, article.line("title"), "A123", message)
        elif len(article.slug) > LONGEST:
            message = f"must have a shorter address, of at most {LONGEST} letters: write 'slug: …' with a few words"
            yield Finding(article.path, article.line("slug"), "A123", message)
        elif article.kind == "page" and article.slug in RESERVED | languages:
            message = f"must not have the address '{article.slug}', which the site needs itself: give another 'slug'"
            yield Finding(article.path, article.line("slug"), "A123", message)
        for key, name in named(article):
            if blog.slugs[name] in ("", "page"):
                message = f"'{key}' must not have '{name}', which makes no address: use another word"
                yield Finding(article.path, article.line(key), "A123", message)
            elif len(blog.slugs[name]) > LONGEST:
                message = f"'{key}' must not have '{name[:40]}…', which is too long for an address: use fewer words"
                yield Finding(article.path, article.line(key), "A123", message)


def moved_articles_leave_an_alias(blog: Blog) -> Iterator[Finding]:
    """A126: a published article whose address changes keeps the old one under aliases."""
    for article in blog.public:
        old = _normal(blog.published.get(article.id, ("", ""))[0])
        if old and old != blog.address(article) and old not in map(_normal, article.aliases):
            line = article.line("slug" if "slug" in article.source.lines else "title")
            message = f"must list its old address {old} under 'aliases', or get it back: add aliases: [{old}]"
            yield Finding(article.path, line, "A126", message)


def aliases_are_free(blog: Blog) -> Iterator[Finding]:
    """A127: an alias is no address of the site's, no other article's address or alias, nor the article's own."""
    taken = {blog.address(article): article for article in blog.articles}
    for article in blog.articles:
        for alias in dict.fromkeys(map(_normal, article.aliases)):
            if alias in blog.lists or MADE.fullmatch(alias) or alias.split("/")[1] in FILES:
                message = f"'aliases' must not have {alias}, where the site itself has something: remove it"
                yield Finding(article.path, article.line("aliases"), "A127", message)
            if other := taken.get(alias):
                whose = "this article's own address" if other is article else f"taken by {other.path}"
                message = f"'aliases' must not have {alias}, which is {whose}: remove it"
                yield Finding(article.path, article.line("aliases"), "A127", message)
            taken.setdefault(alias, article)


def _normal(address: str) -> str:
    """An address as ours are written: between slashes, unless it names a file."""
    path = address.removesuffix("/index.html").strip("/")
    return f"/{path}" if "." in path.rsplit("/", 1)[-1] else f"/{path}/" if path else address and "/"


ADDRESS_RULES = (addresses_are_unique, addresses_are_free, moved_articles_leave_an_alias, aliases_are_free)
