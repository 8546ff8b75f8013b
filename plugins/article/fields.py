"""Is each key of one front matter well written?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from ..shared.characters import UNPRINTABLE
from ..shared.clinic import Clinic
from ..shared.finding import Finding, errors
from .dates import EXAMPLE
from .keys import LISTS, TEXTS, WAIVER, keys_are_known, nearest
from .record import STATUSES, Article, date_problem, text_of

UUID = re.compile(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LANG = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*", re.IGNORECASE)
ADDRESS = re.compile(r"/(?:[\w.~%-]+/)*(?:[\w.~%-]+)?", re.ASCII)
MARKUP = re.compile(r"</?[A-Za-z!][^<>]*>|&#?\w+;")
MINT = "run `make check FIX=1`, which gives it one"


def check_fields(article: Article, clinic: Clinic) -> Iterator[Finding]:
    """Every finding on one front matter; those on its form alone, when it can't be read."""
    yield from article.source.findings
    if article.source.style == "none":
        yield from _missing_front_matter(article)
    elif article.source.metadata or not errors(article.source.findings):
        for rule in RULES:
            yield from rule(article, clinic)


def _missing_front_matter(article: Article) -> Iterator[Finding]:
    if not article.source.findings:
        message = "must begin with its front matter: a line ---, 'title: …' and the other keys, and a line --- again"
        yield Finding(article.path, 1, "A101", message)


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
    if not article.id:
        if article.kind == "article":
            yield Finding(article.path, article.line("id"), "A106", f"must have an id: {MINT}")
    elif not UUID.fullmatch(article.id):
        message = f"must have an id like urn:uuid:7d9f3b0a-…, small letters; delete this line, then {MINT}"
        yield Finding(article.path, article.line("id"), "A106", message)


def choices_are_known(article: Article, clinic: Clinic) -> Iterator[Finding]:
    """A107: 'status' is published, draft or hidden; 'comments' is open or closed."""
    for key, choices in (("status", STATUSES), ("comments", ("open", "closed"))):
        if key in article.source.metadata:
            value = text_of(article.source, key).lower()
            if value not in choices:
                shown = f"not '{value[:40]}'" if value else "not empty"
                message = f"'{key}' must be {' or '.join(choices)}, {shown}{nearest(value, choices)}"
                yield Finding(article.path, article.line(key), "A107", message)


def lists_are_lists(article: Article, clinic: Clinic) -> Iterator[Finding]:
    """A108: in YAML, tags, authors, aliases and disclaimers are lists; of texts, but for the disclaimers."""
    if article.source.style != "yaml":
        return
    for key in (*LISTS, "disclaimers"):
        value = article.source.metadata.get(key) or []
        if isinstance(value, str):
            names = ", ".join(part.strip() for part in re.split("[,;]", value))
            yield Finding(article.path, article.line(key), "A108", f"'{key}' must be a list: write {key}: [{names}]")
        elif not isinstance(value, list) or (
            key in LISTS and not all(item and isinstance(item, str) for item in value)
        ):
            yield Finding(article.path, article.line(key), "A108", f"'{key}' must be a list of texts like [one, two]")


def texts_are_texts(article: Article, clinic: Clinic) -> Iterator[Finding]:
    """A109: every other key holds one text, without invisible characters."""
    for key in (*TEXTS, "id", "date", "modified", "status", "comments"):
        value = article.source.metadata.get(key, "")
        if not isinstance(value, str):
            yield Finding(article.path, article.line(key), "A109", f"'{key}' must be one text, not a list or mapping")
        elif match := UNPRINTABLE.search(value):
            message = f"'{key}' must not hold the invisible character U+{ord(match[0]):04X}; type it anew"
            yield Finding(article.path, article.line(key), "A109", message)


def names_have_their_form(article: Article, clinic: Clinic) -> Iterator[Finding]:
    """A110: slug, lang and translation_of are written as addresses and feeds need them."""
    forms = (
        ("slug", SLUG, "must be small letters, digits and hyphens, e.g. tms-and-sleep"),
        ("lang", LANG, "must be a language code like en or es"),
        ("translation_of", UUID, "must be the id of the article that this one translates: copy its urn:uuid:…"),
    )
    for key, form, message in forms:
        value = text_of(article.source, key)
        if value and not form.fullmatch(value):
            yield Finding(article.path, article.line(key), "A110", f"'{key}' {message}")


def waivers_have_their_form(article: Article, clinic: Clinic) -> Iterator[Finding]:
    """A111: a waiver is a mapping of module, reason, by, on (a date) and sha256."""
    waivers: Any = article.source.metadata.get("waivers") or []
    line = article.line("waivers")
    if not isinstance(waivers, list) or not all(isinstance(waiver, dict) for waiver in waivers):
        message = "'waivers' must be a list, each with module, reason, by, on and sha256; docs/rules.md shows one"
        yield Finding(article.path, line, "A111", message)
        return
    for key in sorted({str(key) for waiver in waivers for key in waiver} - set(WAIVER)):
        message = f"a waiver has {', '.join(WAIVER)}, not '{key}'{nearest(key, WAIVER)}"
        yield Finding(article.path, line, "A111", message)


def aliases_are_addresses(article: Article, clinic: Clinic) -> Iterator[Finding]:
    """A112: an alias is an earlier address on this site, from the first slash on."""
    for alias in article.aliases:
        if not ADDRESS.fullmatch(alias) or ".." in alias:
            message = f"'aliases' must hold addresses like /posts/old-name/; '{alias[:60]}' is none"
            yield Finding(article.path, article.line("aliases"), "A112", message)


Rule = Callable[[Article, Clinic], Iterator[Finding]]
RULES: tuple[Rule, ...] = (
    keys_are_known,
    has_a_title,
    dates_can_be_read,
    has_an_id,
    choices_are_known,
    lists_are_lists,
    texts_are_texts,
    names_have_their_form,
    waivers_have_their_form,
    aliases_are_addresses,
)
