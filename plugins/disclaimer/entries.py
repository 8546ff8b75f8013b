"""The entries of a feed: Atom (RFC 4287), RSS 2.0 and 1.0, JSON Feed 1."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple
from xml.parsers import expat

JSON_FEED = "https://jsonfeed.org/version/"
ATOM, RSS1 = "http://www.w3.org/2005/Atom", "http://purl.org/rss/1.0/"
CONTENT, DUBLIN = "http://purl.org/rss/1.0/modules/content/", "http://purl.org/dc/elements/1.1/"
XML, XHTML = "http://www.w3.org/XML/1998/namespace", "http://www.w3.org/1999/xhtml"
ROOTS = frozenset((f"{ATOM} feed", "rss", "http://www.w3.org/1999/02/22-rdf-syntax-ns# RDF"))
ENTRIES = frozenset((f"{ATOM} entry", "item", f"{RSS1} item"))
BODIES = (f"{ATOM} content", f"{CONTENT} encoded", "description", f"{RSS1} description", f"{ATOM} summary")
VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
MOST_DEEP = 2000


class Entry(NamedTuple):
    """``content``: the HTML that readers show; None: the feed gives none."""

    title: str
    link: str
    lang: str
    tags: tuple[str, ...]
    content: str | None


class NoFeed(ValueError):
    """The data is no feed that can be read; the words say why and what to do."""


def read_entries(data: bytes) -> list[Entry]:
    """Raises NoFeed."""
    return list(_from_json(data)) if data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] == b"{" else _from_xml(data)


def is_feed(data: bytes) -> bool:
    """Whether it says that it is one; it may be broken further down."""
    start = data[:4096].lower()
    return any(mark in start for mark in (b"<feed", b"<rss", b"<rdf:rdf", b":rdf", JSON_FEED.encode()))


def _from_json(data: bytes) -> Iterator[Entry]:
    try:
        feed = json.loads(data)
    except (ValueError, RecursionError) as error:
        raise NoFeed(f"the feed is no JSON that can be read ({error}): build it anew") from error
    if not str(feed.get("version", "")).startswith(JSON_FEED) or not isinstance(feed.get("items"), list):
        raise NoFeed(f"the file must be a JSON Feed, with 'version' {JSON_FEED}… and 'items'")
    for item in feed["items"]:
        item = item if isinstance(item, dict) else {}
        text = item.get("content_text")
        content = item.get("content_html") or (f"<p>{html.escape(str(text))}</p>" if text else None)
        lang = str(item.get("language") or feed.get("language") or "")
        tags = item.get("tags") if isinstance(item.get("tags"), list) else []
        link = str(item.get("url") or item.get("id") or "")
        yield Entry(str(item.get("title") or ""), link, lang, tuple(map(str, tags or [])), content and str(content))


def _from_xml(data: bytes) -> list[Entry]:
    reader = _Reader()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = reader.refuse
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler = reader.text
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise NoFeed(f"the feed is no XML that can be read ({error}): feed readers refuse it; build it anew") from error
    return reader.entries


class _Reader:
    """Collects entries while the XML goes by; nothing is kept of what stands around them."""

    def __init__(self) -> None:
        self.path: list[str] = []
        self.langs: list[str] = []
        self.entries: list[Entry] = []
        self.fields: dict[str, list[str]] = {}
        self.parts: list[str] = []
        self.feed_lang = ""
        self.xhtml = 0
        self.kind = ""

    def refuse(self, *_: Any) -> None:
        raise NoFeed("the feed has a document type, which could make its text grow without end: take <!DOCTYPE> out")

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if not self.path and name not in ROOTS:
            raise NoFeed("the file is no feed: its root must be <feed>, <rss> or <rdf:RDF>")
        if len(self.path) > MOST_DEEP:
            raise NoFeed(f"the feed is nested deeper than {MOST_DEEP} elements")
        self.path.append(name)
        self.langs.append(attributes.get(f"{XML} lang") or (self.langs[-1] if self.langs else ""))
        if self.xhtml:
            self.parts.append(_start_tag(name, attributes))
            return
        self.parts = []
        if name in ENTRIES:
            self.fields = {"lang": [self.langs[-1]]}
        elif name == f"{ATOM} content" or name == f"{ATOM} summary":
            self.kind = attributes.get("type", "text").lower()
            self.xhtml = len(self.path) if self.kind == "xhtml" else 0
            if "src" in attributes:
                self.kind = "elsewhere"
        elif name == f"{ATOM} link" and attributes.get("rel", "alternate") == "alternate":
            self._add("link", attributes.get("href", ""))
        elif name == f"{ATOM} category":
            self._add("tag", attributes.get("label") or attributes.get("term", ""))

    def text(self, data: str) -> None:
        self.parts.append(html.escape(data) if self.xhtml else data)

    def end(self, name: str) -> None:
        if self.xhtml and len(self.path) > self.xhtml:
            tag = name.rpartition(" ")[2]
            self.parts.append("" if tag in VOID else f"</{tag}>")
        else:
            self._field(name, "".join(self.parts))
            self.xhtml = 0
        self.path.pop()
        self.langs.pop()

    def _field(self, name: str, text: str) -> None:
        local = name.rpartition(" ")[2]
        in_entry = len(self.path) > 1 and self.path[-2] in ENTRIES
        if name in BODIES and in_entry:
            self._add(name, _as_html(text, self.kind) if name.startswith(ATOM) else text)
        elif name in ("title", "link", "category", f"{ATOM} title", f"{RSS1} title", f"{RSS1} link") and in_entry:
            self._add("tag" if local == "category" else local, text.strip())
        elif name in ("language", f"{DUBLIN} language"):
            self.fields["lang"] = [text.strip()]
            self.feed_lang = self.feed_lang if in_entry else text.strip()
        elif name in ENTRIES:
            self.entries.append(self._entry())

    def _add(self, field: str, text: str) -> None:
        self.fields.setdefault(field, []).append(text)

    def _entry(self) -> Entry:
        first = {field: texts[0] for field, texts in self.fields.items()}
        content = next((first[name] for name in BODIES if first.get(name, "").strip()), None)
        lang = first.get("lang") or self.feed_lang
        return Entry(first.get("title", ""), first.get("link", ""), lang, tuple(self.fields.get("tag", ())), content)


def _start_tag(name: str, attributes: Mapping[str, str]) -> str:
    written = (f' {key.rpartition(" ")[2]}="{html.escape(value)}"' for key, value in attributes.items())
    return f"<{name.rpartition(' ')[2]}{''.join(written)}>"


def _as_html(text: str, kind: str) -> str:
    """What an Atom text construct shows (RFC 4287, §4.1.3.3)."""
    if kind in ("html", "text/html", "xhtml", "application/xhtml+xml"):
        return text
    return f"<p>{html.escape(text)}</p>" if kind == "text" or kind.startswith("text/plain") else ""
