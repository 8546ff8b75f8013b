"""Do the articles of one blog go together?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..shared.finding import Finding
from .addresses import ADDRESS_RULES
from .blog import Blog, named, repeated
from .keys import nearest
from .record import Article

KEYS = {"topics": "tags", "categories": "category", "authors": "authors"}


def check_blog(blog: Blog) -> Iterator[Finding]:
    """Every finding on more than one source."""
    for rule in RULES:
        yield from rule(blog)


def ids_are_unique(blog: Blog) -> Iterator[Finding]:
    """A121: no two articles have one id; a copied file gets its own."""
    for article, first in repeated(blog.by_age, lambda article: article.id):
        message = f"must have an id of its own; {first.path} has this one: delete the line, then run `make check FIX=1`"
        yield Finding(article.path, article.line("id"), "A121", message)


def names_are_spelt_alike(blog: Blog) -> Iterator[Finding]:
    """A124: a topic, category or author is spelt in one way; "TMS" and "tms" share a page."""
    usual = {
        (lang, KEYS[kind], blog.slugs[name]): name
        for lang, kinds in blog.names.items()
        for kind, names in kinds.items()
        for name, _ in reversed(Counter(names).most_common())
    }
    for article in blog.public:
        for key, name in named(article):
            chosen = usual.get((article.lang, key, blog.slugs[name]), name)
            if name != chosen:
                message = f"'{key}' should have '{chosen}', as other articles do, not '{name}'"
                yield Finding(article.path, article.line(key), "A124", message, "warning")


def translations_have_an_original(blog: Blog) -> Iterator[Finding]:
    """A125: translation_of is the id of an original in another language, one translation for each language."""
    for article in blog.articles:
        if article.translation_of and (problem := _translation_problem(article, blog)):
            yield Finding(article.path, article.line("translation_of"), "A125", f"'translation_of' {problem}")
    translations = [article for article in blog.articles if article.translation_of]
    for article, first in repeated(translations, lambda article: f"{article.translation_of} {article.lang}"):
        message = f"must be the only translation into '{article.lang}'; {first.path} is one too: remove one of them"
        yield Finding(article.path, article.line("translation_of"), "A125", message)


def _translation_problem(article: Article, blog: Blog) -> str:
    original = blog.by_id.get(article.translation_of)
    if original is None:
        return f"must be the id of an article here{nearest(article.translation_of, blog.by_id)}"
    if original.translation_of:
        return f"must be the id of the original; {original.path} is itself a translation"
    if original.lang == article.lang:
        return f"must point to another language; {original.path} is in '{article.lang}' too: set 'lang'"
    return ""


def dates_are_in_order(blog: Blog) -> Iterator[Finding]:
    """A128: 'modified' is not before 'date'; an article with a future date is told of."""
    for article in blog.articles:
        if article.date and article.modified and article.modified.date() < article.date.date():
            message = f"'modified' must not be before 'date' ({article.date:%Y-%m-%d}): change one of them"
            yield Finding(article.path, article.line("modified"), "A128", message)
        if article.is_scheduled(blog.now):
            message = f"will be published on {article.date:%Y-%m-%d %H:%M}, not before; change 'date' to have it now"
            yield Finding(article.path, article.line("date"), "A128", message, "warning")


def images_are_there(blog: Blog) -> Iterator[Finding]:
    """A129: 'image' is a file in content/images."""
    for article in blog.articles:
        root = article.path.split("/", 1)[0]
        if article.image and f"{root}/{article.image}" not in blog.files:
            known = [path.split("/", 1)[-1] for path in blog.files]
            message = (
                f"'image' must be a file below {root}, e.g. images/tms-room.jpg; '{article.image[:60]}' isn't there"
            )
            yield Finding(article.path, article.line("image"), "A129", message + nearest(article.image, known))


RULES = (
    *ADDRESS_RULES,
    ids_are_unique,
    names_are_spelt_alike,
    translations_have_an_original,
    dates_are_in_order,
    images_are_there,
)
