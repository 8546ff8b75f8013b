"""Has each value of one front matter the shape that its key needs?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from ..shared.characters import UNPRINTABLE
from ..shared.clinic import Clinic
from ..shared.finding import Finding
from .keys import LISTS, TEXTS, WAIVER, nearest
from .record import LANG, SLUG, UUID, Article, text_of

ADDRESS = re.compile(r"/(?:[\w.~%-]+/)*(?:[\w.~%-]+)?", re.ASCII)


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


SHAPES = (lists_are_lists, texts_are_texts, names_have_their_form, waivers_have_their_form, aliases_are_addresses)
