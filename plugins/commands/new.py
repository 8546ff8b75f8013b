"""Begin an article."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from uuid import uuid4
from zoneinfo import ZoneInfo

from ..article.addresses import LONGEST
from ..shared.characters import printable
from ..shared.clinic import load_clinic
from ..shared.files import write_whole
from ..shared.site import Site
from ..shared.slug import slugify
from ..shared.text_yaml import write_value

ARTICLE = """\
---
# What readers see above the article and in lists. Plain text; it can be changed later.
title: {title}
# The article's mark for ever: never change it, and never copy it into another article.
id: {id}
# The day of publication, year-month-day. With a day to come, the article waits for it.
date: {date}
# The last part of the address, /posts/{slug}/. After publication, changing it needs the old address under 'aliases'.
slug: {slug}
# draft: only you see it. published: readers see it. hidden: readers with the link see it, no list shows it.
status: draft
# One or two sentences for lists, search engines and feeds.
summary:
# One category, a few tags. Use those of other articles where they fit.
category:
tags: []
# The language: en, es, …
lang: {lang}
# The medical disclaimers. 'make check FIX=1' adds those that the text needs.
disclaimers: [general]
# May readers comment? open or closed.
comments: open
# Others, when needed: take the # away.
# authors: [who wrote it, if not the clinic as a whole]
# modified: {date}
# description: For search engines, where the summary isn't right for them.
# image: images/name-of-a-file-in-content-images.jpg
# translation_of: the id of the article that this one translates
# aliases: [/posts/an-earlier-address/]
---

Write here. A line that begins with ## is a heading.
"""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("title", nargs="?", default="", help="the article's title, in quotes")
    parser.add_argument("--lang", help="the language, e.g. es (default: the clinic's)")
    parser.add_argument("--slug", help="the last part of the address (default: made from the title)")


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0: the file is there; 1: it was there before, or the title gives no address, or too long a one."""
    clinic = load_clinic(site.clinic)
    title = " ".join(printable(arguments.title).split())
    slug = slugify(arguments.slug or title)
    path = site.articles / f"{slug}.md"
    if not slug:
        return _refuse('there must be a title with letters or digits: make new TITLE="What TMS feels like"')
    if len(slug) > LONGEST:
        return _refuse(
            f"the title makes an address of {len(slug)} letters, {LONGEST} is the most: give a SLUG=… (--slug)"
        )
    if path.exists():
        return _refuse(
            f"{site.name(path)} is there already and stays as it is: give another title, or a SLUG=… (--slug)"
        )
    day = arguments.now.astimezone(ZoneInfo(clinic.time_zone)).date()
    write_whole(path, new_article(title, slug, day, arguments.lang or clinic.language))
    print(f"{site.name(path)} is begun, as a draft. Write below its second line ---; 'make devserver' shows it.")
    return 0


def new_article(title: str, slug: str, day: date, lang: str) -> str:
    """The source of a draft, each key explained."""
    return ARTICLE.format(
        title=write_value(title), id=uuid4().urn, slug=slug, date=day.isoformat(), lang=write_value(lang)
    )


def _refuse(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return 1
