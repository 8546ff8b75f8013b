"""Hangs threads on Pelican's articles, and writes what belongs to them: feeds, and the list that the desk reads."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from ..shared.comments_policy import PolicyUnreadable, load_comments_policy
from ..shared.files import write_whole
from ..shared.finding import Finding
from ..shared.lists import DRAFTS, HIDDEN, LISTED, PUBLIC
from ..shared.moment import moment
from .closing import Rules, closing, takes_comments
from .feed import Entry, Feed, Place, signed, write_feed
from .record import Comment
from .thread import Thread, thread_of

FEEDS = "COMMENT_FEEDS"
ALL = "feeds/comments.atom.xml"
VIEWS = "Readers' own views, not medical advice."
PHRASE = "{% autoescape false %}{{ _(words, **given) }}{% endautoescape %}"
"""In the language of the feed; the words themselves stand in the theme, where the catalogue finds them."""


def load_notices(settings: Mapping[str, Any]) -> tuple[Mapping[str, tuple[str, ...]], list[Finding]]:
    """What stands above every form, by language; none where the site has no words for it."""
    path = Path(settings["COMMENTS"].get("policy", ""))
    if not path.name:
        return {}, []
    clinic = settings["CLINIC"]
    try:
        return load_comments_policy(path, {"clinic": clinic.name, "phone": clinic.phone}).notices, []
    except PolicyUnreadable as error:
        return {}, error.findings


def hang(generator: Any, comments: Iterable[Comment]) -> None:
    """Give every article its ``thread``; drafts and hidden ones take no comments."""
    settings = generator.settings
    rules = Rules(settings["COMMENTS"]["open"], settings["COMMENTS"]["days"])
    by_article: dict[str, list[Comment]] = defaultdict(list)
    for comment in comments:
        by_article[comment.article].append(comment)
    for kinds, told in ((LISTED, rules), (HIDDEN, rules._replace(is_open=False))):
        for article in _of(generator, kinds):
            article.thread = _thread(article, by_article[_id(article)], told, moment(settings.get("NOW")))
    for article in _of(generator, DRAFTS):
        article.thread = Thread()
    settings[FEEDS] = generator.context[FEEDS] = [path for path, _ in _feeds(generator)]


def write(generator: Any) -> None:
    """The feeds, and comments/threads.json, which readers could fetch. Raises OSError when the disk refuses."""
    settings, output = generator.settings, Path(generator.output_path)
    for path, feed in _feeds(generator):
        write_whole(output / path, write_feed(feed, settings["CLINIC"].site_id))
    threads = [_listed(article) for article in _of(generator, LISTED)]
    data = {"articles": sorted(threads, key=lambda each: str(each["id"]))}
    write_whole(output / "comments/threads.json", json.dumps(data, ensure_ascii=False, indent=1) + "\n")


def _id(article: Any) -> str:
    """Its own; other readers than ours may give none, and such an article has no comments."""
    return str(article.metadata.get("id") or article.url)


def _of(generator: Any, kinds: Iterable[str]) -> Iterator[Any]:
    for kind in kinds:
        yield from getattr(generator, kind)


def _thread(article: Any, comments: list[Comment], rules: Rules, now: datetime) -> Thread:
    closes = closing(rules, article.date)
    return thread_of(comments, takes_comments(rules, article.metadata.get("comments", ""), closes, now), closes)


def _listed(article: Any) -> dict[str, Any]:
    thread: Thread = article.thread
    return {
        "id": _id(article),
        "url": f"/{article.url}",
        "aliases": list(article.metadata.get("aliases") or ()),
        "title": str(article.title),
        "lang": article.lang,
        "is_open": thread.is_open,
        "closes": thread.closes.isoformat() if thread.closes else None,
    }


def _feeds(generator: Any) -> Iterator[tuple[str, Feed]]:
    """One for each article with comments, one for all that are listed; their paths first."""
    settings = generator.settings
    site, clinic = settings["FEED_DOMAIN"], settings["CLINIC"]
    say = generator.env.from_string(PHRASE).render
    everything: list[Entry] = []
    for article in _of(generator, PUBLIC):
        place = Place(_id(article), f"{site}/{article.url}", str(article.title), article.lang)
        entries = list(_entries(article.thread.comments, place, clinic.name, say))
        everything += entries if article.status == "published" else []
        path = f"{article.url}comments.atom.xml"
        if entries:
            title = say(lang=place.lang, words="Comments on %(title)s", given={"title": place.title})
            views, home = say(lang=place.lang, words=VIEWS, given={}), f"{place.url}#comments"
            yield path, Feed(place.id, title, views, f"{site}/{path}", home, place.lang, clinic.name, entries)
    if everything:
        lang = clinic.language.lower()
        title = say(lang=lang, words="Comments: %(site)s", given={"site": clinic.name})
        views = say(lang=lang, words=VIEWS, given={})
        yield ALL, Feed("all", title, views, f"{site}/{ALL}", f"{site}/", lang, clinic.name, everything)


def _entries(comments: Sequence[Comment], place: Place, clinic: str, say: Callable[..., str]) -> Iterator[Entry]:
    """A title says who answers whom: a list of news shows no thread."""
    names = {comment.id: signed(comment, clinic) for comment in comments}
    for comment in comments:
        who = names[comment.id]
        if comment.parent:
            given = {"name": names[comment.parent]}
            who = f"{who} {say(lang=place.lang, words='in answer to %(name)s', given=given)}"
        yield Entry(comment, place, f"{who}: {place.title}")
