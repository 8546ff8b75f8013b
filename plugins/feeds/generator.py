"""Pelican's articles as feed entries, and the files written."""

from __future__ import annotations

import mimetypes
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from ..shared.files import write_whole
from . import atom, jsonfeed, rss
from .content import for_feed, plain, printable
from .entry import Channel, Entry, Image
from .plan import Plan, plan_feeds

PLAN = "FEED_PLAN"


def plan_in_context(generator: Any) -> None:
    """Tell who asks (the gates, the theme) which feeds will be written, with the pages of their entries."""
    plans = plan_feeds([*generator.articles, *generator.translations], generator.settings["DEFAULT_LANG"])
    generator.settings[PLAN] = [
        {"path": f"{plan.stem}{ending}", "articles": [str(article.save_as) for article in plan.articles]}
        for plan in plans
        for ending in (atom.ENDING, rss.ENDING, jsonfeed.ENDING)
    ]


def write_feeds(generator: Any) -> None:
    """Every feed in every format. Raises OSError when the disk refuses."""
    settings = generator.settings
    articles = [*generator.articles, *generator.translations]
    entries: dict[int, Entry] = {}
    output = Path(generator.output_path)
    for plan in plan_feeds(articles, settings["DEFAULT_LANG"]):
        for article in plan.articles:
            if id(article) not in entries:
                entries[id(article)] = entry_of(article, settings)
        channel = channel_of(plan, [entries[id(article)] for article in plan.articles], settings)
        site_id = settings["CLINIC"].site_id
        write_whole(output / f"{plan.stem}{atom.ENDING}", atom.write_atom(channel, site_id))
        write_whole(output / f"{plan.stem}{rss.ENDING}", rss.write_rss(channel))
        write_whole(output / f"{plan.stem}{jsonfeed.ENDING}", jsonfeed.write_json(channel))


def channel_of(plan: Plan, entries: Sequence[Entry], settings: Mapping[str, Any]) -> Channel:
    site = settings["SITEURL"]
    root = site if plan.lang == settings["DEFAULT_LANG"] else f"{site}/{plan.lang}"
    place = f"{root}/{plan.kind}/{plan.slug}/" if plan.slug else f"{root}/"
    title = f"{settings['SITENAME']}: {plan.name}" if plan.name else settings["SITENAME"]
    return Channel(
        key=plan.key,
        stem=plan.stem,
        title=printable(title),
        subtitle=printable(settings.get("TAGLINE", "")),
        publisher=printable(settings["SITENAME"]),
        home=place,
        site=site,
        lang=plan.lang,
        entries=tuple(entries),
    )


def entry_of(article: Any, settings: Mapping[str, Any]) -> Entry:
    """The article's wording is in its content already; its short form ends the summary, where a policy gives one."""
    url = f"{settings['SITEURL']}/{article.url}"
    note = str(getattr(article, "short_disclaimer", "")).replace("{url}", url)
    topics = {str(label).casefold(): str(label) for label in [article.category, *getattr(article, "tags", [])]}
    return Entry(
        id=str(article.metadata.get("id") or url),
        url=url,
        title=plain(str(article.title)),
        summary=" ".join(filter(None, [plain(article.summary), note])),
        content=for_feed(article.get_content(settings["SITEURL"]), url, article.lang),
        published=article.date,
        updated=getattr(article, "modified", article.date),
        authors=tuple(printable(author.name) for author in getattr(article, "authors", [])),
        topics=tuple(printable(topic) for topic in topics.values()),
        lang=article.lang,
        image=_image(article, settings),
    )


def _image(article: Any, settings: Mapping[str, Any]) -> Image | None:
    name = str(article.metadata.get("image") or "")
    path = Path(settings["PATH"]) / name
    if not name or not path.is_file():
        return None
    kind = mimetypes.guess_type(name)[0] or "image/jpeg"
    return Image(f"{settings['SITEURL']}/{name}", kind, path.stat().st_size)
