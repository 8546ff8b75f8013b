"""How the desk's pages are made: Jinja2, like the blog's, in English for staff and in the article's language for
readers.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.dateformat import format as format_date
from jinja2 import Environment
from markupsafe import Markup

from ..shared.catalogue import SOURCE, catalogue_path
from ..shared.numbers import with_numbers
from ..shared.paragraphs import paragraphs as split
from ..shared.phrases import Phrases
from .comments.policy import home_language, is_month_first
from .comments.threads import Thread

HERE = Path(__file__).parent


def environment(**options: Any) -> Environment:
    """What Django's Jinja2 backend asks for."""
    made = Environment(**options, trim_blocks=True, lstrip_blocks=True)
    made.globals.update(url=url, lang=SOURCE)
    made.filters.update(moment=moment, paragraphs=paragraphs, with_numbers=with_numbers)
    Phrases(HERE).install(made)
    return made


@cache
def spoken(lang: str) -> str:
    """The language itself where the desk has words in it, else what it is a form of, else English."""
    kinds = (lang, lang.partition("-")[0])
    return next((each for each in kinds if catalogue_path(HERE, each).is_file()), SOURCE)


def about(thread: Thread | None) -> dict[str, object]:
    """For a reader's page: the article, its address, and the language that its readers are spoken to in."""
    url = f"{settings.BLOG_URL}{thread.url if thread else '/'}"
    return {"thread": thread, "article_url": url, "lang": spoken(thread.lang if thread else home_language())}


def url(name: str, *given: object) -> str:
    return reverse(name, args=given) if given else _plain_url(str(settings.ROOT_URLCONF), name)


@cache
def _plain_url(side: str, name: str) -> str:
    return reverse(name, side)


def moment(at: datetime) -> str:
    """In the clinic's zone and order: Nov 22, 2026, 1:29 p.m., or 22 Nov 2026, 13:29."""
    return format_date(timezone.localtime(at), "M j, Y, g:i a" if is_month_first() else "j M Y, H:i")


def paragraphs(text: str) -> Markup:
    """<p> for what blank lines part, <br> for line ends, all else escaped."""
    return Markup("\n").join(Markup('<p dir="auto">{}</p>').format(_lines(part)) for part in split(text))


def _lines(part: Iterable[str]) -> Markup:
    return Markup("<br>").join(part)
