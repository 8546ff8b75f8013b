"""Pelican's articles as feed entries, and the files written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import quote

from ..shared.characters import printable
from ..shared.kinds import kind_of
from . import atom, jsonfeed, rss
from .content import for_feed, plain, without_marks
from .entry import Channel, Entry, Image, spread
from .plan import Plan, categories, identity, plan_feeds, tags

PLAN = "FEED_PLAN"
"""A list of {"kind": "blog", "category" or "tag", "label", "slug", "lang", "paths", "articles"}, one for each feed:
``paths`` below the output folder by format (atom, rss, json), ``articles`` the pages of its entries (`save_as`).
The blog's feed has neither label nor slug. Gates read it from the settings, templates from the context."""
WRITERS = {"atom": atom.write, "rss": rss.write, "json": jsonfeed.write}
ENDINGS = {"atom": atom.ENDING, "rss": rss.ENDING, "json": jsonfeed.ENDING}


def plan_in_context(generator: Any) -> None:
    """Tell who asks (the gates, the theme) which feeds will be written."""
    generator.settings[PLAN] = generator.context[PLAN] = [_told(plan) for plan in _plans(generator)]


def _plans(generator: Any) -> list[Plan]:
    return plan_feeds([*generator.articles, *generator.translations], generator.settings["DEFAULT_LANG"].lower())


def _told(plan: Plan) -> dict[str, Any]:
    return {
        **{key: getattr(plan, key) for key in ("kind", "label", "slug", "lang")},
        "paths": {form: plan.stem + ending for form, ending in ENDINGS.items()},
        "articles": [str(article.save_as) for article in plan.articles],
    }


def write_feeds(generator: Any) -> None:
    """Every feed in every format. Raises OSError when the disk refuses."""
    settings, plans = generator.settings, _plans(generator)
    listed = {id(article): article for plan in plans for article in plan.articles}
    entries = {key: entry_of(article, settings) for key, article in listed.items()}
    for plan in plans:
        channel = channel_of(plan, tuple(entries[id(article)] for article in plan.articles), settings)
        for form, write in WRITERS.items():
            path = Path(generator.output_path, plan.stem + ENDINGS[form])
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(write(channel))


def channel_of(plan: Plan, entries: tuple[Entry, ...], settings: Mapping[str, Any]) -> Channel:
    site, clinic, icon = settings["FEED_DOMAIN"], settings["CLINIC"], settings.get("FEED_ICON")
    name = printable(clinic.name)
    return Channel(
        key=plan.key,
        stem=plan.stem,
        title=f"{name}: {printable(plan.label)}" if plan.label else name,
        subtitle=printable(clinic.tagline_in(plan.lang)),
        publisher=name,
        home=f"{site}/{plan.page}",
        site=site,
        site_id=clinic.site_id,
        lang=plan.lang,
        entries=entries,
        icon=f"{site}/{icon}" if icon else "",
        logo=f"{site}/{quote(clinic.logo)}" if clinic.logo else "",
    )


def entry_of(article: Any, settings: Mapping[str, Any]) -> Entry:
    """The article's wording is in its content already; its short form ends the summary, where a policy gives one.

    What an article lacks, a feed needs all the same: programs show an entry without title or text as a fault.
    """
    url = f"{settings['FEED_DOMAIN']}/{article.url}"
    title = without_marks(str(article.title)) or str(article.slug)
    note = str(getattr(article, "short_disclaimer", "")).replace("{url}", url)
    key, published = identity(article), article.date
    return Entry(
        id=key,
        url=url,
        title=title,
        summary=" ".join(filter(None, [plain(article.summary) or title, note])),
        content=for_feed(article.get_content(settings["FEED_DOMAIN"]), url, article.lang) or f"<p>{escape(title)}</p>",
        published=spread(published, key),
        updated=spread(getattr(article, "modified", published), key),
        authors=_once(getattr(article, "authors", [])),
        topics=_once([*categories(article), *tags(article)]),
        lang=article.lang,
        image=_image(article, settings),
    )


def _once(labels: Iterable[Any]) -> tuple[str, ...]:
    """Their names, each once: of "Heart" and "heart" the first."""
    found: dict[str, str] = {}
    for name in (printable(str(label)).strip() for label in labels):
        found.setdefault(name.casefold(), name)
    return tuple(filter(None, found.values()))


def _image(article: Any, settings: Mapping[str, Any]) -> Image | None:
    name = str(article.metadata.get("image") or "")
    path = Path(settings["PATH"], name)
    if not name or not path.is_file():
        return None
    return Image(f"{settings['FEED_DOMAIN']}/{quote(name)}", kind_of(name), path.stat().st_size)
