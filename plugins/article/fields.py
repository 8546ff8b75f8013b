"""Is each key of one front matter well written?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from ..shared.characters import count_breaks
from ..shared.clinic import Clinic
from ..shared.finding import Finding
from .dates import EXAMPLE
from .keys import keys_are_known, nearest
from .record import STATUSES, Article, date_problem, text_of
from .shapes import SHAPES

DEEP = re.compile(r"^(?:[ ]{4}|\t|[-*+>] |\d\. ){60}", re.MULTILINE)
MARKUP = re.compile(r"</?[A-Za-z!][^<>]*>|&#?\w+;")
MINT = "run `make check FIX=1`, which gives it one"


def check_fields(article: Article, clinic: Clinic) -> Iterator[Finding]:
    """Every finding on one source; those on its form alone, when its front matter can't be read."""
    yield from article.source.findings
    if article.source.style == "none":
        if not article.source.findings:
            message = "must begin with front matter: a line ---, 'title: …' and the other keys, and a line --- again"
            yield Finding(article.path, 1, "A101", message)
    elif article.source.is_readable:
        for rule in RULES:
            yield from rule(article, clinic)


def has_a_title(article: Article, clinic: Clinic) -> Iterator[Finding]:
    """A104: the title is one line of plain text."""
    title = text_of(article.source, "title")
    line = article.line("title")
    if not article.title:
        yield Finding(article.path, line, "A104", "must have a title: write 'title: …' in the front matter")
    elif "\n" in title or "\r" in title:
        yield Finding(article.path, line, "A104", "must have its title on one line; move the rest to 'summary'")
    elif MARKUP.search(title):
        yield Finding(article.path, line, "A104", "must have a title in plain text; take <…> and &…; out of it")


def dates_can_be_read(article: Article, clinic: Clinic) -> Iterator[Finding]:
    """A105: 'date' and 'modified' are days of the calendar, year first; what is public has a date."""
    for key in ("date", "modified"):
        if problem := date_problem(article.source, key, clinic):
            yield Finding(article.path, article.line(key), "A105", f"'{key}' {problem}")
    if article.kind == "article" and article.status != "draft" and not text_of(article.source, "date"):
        message = f"must have a date, or 'status: draft' until it has one: {EXAMPLE}"
        yield Finding(article.path, article.line("date"), "A105", message)


def has_an_id(article: Article, clinic: Clinic) -> Iterator[Finding]:
    """A106: an article has an id of its own, which stays when address and title change."""
    if text_of(article.source, "id") and not article.id:
        message = f"must have an id like urn:uuid:7d9f3b0a-…, small letters; delete this line, then {MINT}"
        yield Finding(article.path, article.line("id"), "A106", message)
    elif not article.id and article.kind == "article":
        yield Finding(article.path, article.line("id"), "A106", f"must have an id: {MINT}")


def choices_are_known(article: Article, clinic: Clinic) -> Iterator[Finding]:
    """A107: 'status' is published, draft or hidden; 'comments' is open or closed."""
    for key, choices in (("status", STATUSES), ("comments", ("open", "closed"))):
        if key in article.source.metadata:
            value = text_of(article.source, key).lower()
            if value not in choices:
                shown = f"not '{value[:40]}'" if value else "not empty"
                message = f"'{key}' must be {' or '.join(choices)}, {shown}{nearest(value, choices)}"
                yield Finding(article.path, article.line(key), "A107", message)


def language_is_one_of_ours(article: Article, clinic: Clinic) -> Iterator[Finding]:
    """A114: 'lang' is a language of this blog: clinic.yaml names them."""
    if article.lang not in clinic.all_languages:
        known = ", ".join(clinic.all_languages)
        message = f"'lang' must be one of {known}; for '{article.lang}' add it to 'languages' in clinic.yaml first"
        yield Finding(article.path, article.line("lang"), "A114", message)


def body_is_not_too_deep(article: Article, clinic: Clinic) -> Iterator[Finding]:
    """A113: lists in lists go a few levels deep; at some hundreds Markdown gives up."""
    body = article.source.body
    for match in DEEP.finditer(body):
        line = article.source.body_line + count_breaks(body[: match.start()])
        message = "must not be set in by so many spaces or marks: a list in a list needs four spaces for each level"
        yield Finding(article.path, line, "A113", message)


Rule = Callable[[Article, Clinic], Iterator[Finding]]
RULES: tuple[Rule, ...] = (
    keys_are_known,
    has_a_title,
    dates_can_be_read,
    has_an_id,
    choices_are_known,
    *SHAPES,
    language_is_one_of_ours,
    body_is_not_too_deep,
)
