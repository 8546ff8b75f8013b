"""The entries of Atom and RSS, collected while the XML goes by."""

from __future__ import annotations

import html
from collections.abc import Mapping
from typing import Any

from .entry import Entry, NoFeed

ATOM, RSS1 = "http://www.w3.org/2005/Atom ", "http://purl.org/rss/1.0/ "
ENCODED = "http://purl.org/rss/1.0/modules/content/ encoded"
LANG, LANGUAGE = "http://www.w3.org/XML/1998/namespace lang", "http://purl.org/dc/elements/1.1/ language"
ROOTS = frozenset((f"{ATOM}feed", "rss", "http://www.w3.org/1999/02/22-rdf-syntax-ns# RDF"))
ENTRIES = frozenset((f"{ATOM}entry", "item", f"{RSS1}item"))
BODIES = (f"{ATOM}content", ENCODED, "description", f"{RSS1}description", f"{ATOM}summary")
"""Of several, readers show the first."""
FIELDS = {
    **{name: name.rpartition(" ")[2] for name in ("title", "link", f"{ATOM}title", f"{RSS1}title", f"{RSS1}link")},
    "category": "tag",
    LANGUAGE: "lang",
}
VOID = frozenset(("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
MARKUP = frozenset(("html", "text/html", "xhtml", "application/xhtml+xml"))
DEEPEST = 2000


class XmlEntries:
    """Handlers for expat, whose names are 'namespace local'. They raise NoFeed."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.path: list[str] = []
        self.langs: list[str] = [""]
        self.fields: dict[str, list[str]] = {}
        self.parts: list[str] = []
        self.channel_lang = self.kind = ""
        self.xhtml = 0  # the depth at which XHTML content began

    def refuse(self, *_: Any) -> None:
        raise NoFeed("the feed has a document type, which could make its text grow without end: take <!DOCTYPE> out")

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._check(name)
        self.path.append(name)
        self.langs.append(attributes.get(LANG) or self.langs[-1])
        if self.xhtml:
            self.parts.append(_start_tag(name, attributes))
            return
        self.parts = []
        if name in ENTRIES:
            self.fields = {}
        elif self._is_in_entry() and name.startswith(ATOM):
            self._start_atom(name.removeprefix(ATOM), attributes)

    def _check(self, name: str) -> None:
        if not self.path and name not in ROOTS:
            raise NoFeed("the file is no feed: its root must be <feed>, <rss> or <rdf:RDF>")
        if len(self.path) > DEEPEST:
            raise NoFeed(f"the feed is nested deeper than {DEEPEST} elements")
        if self.path and self.path[-1] in BODIES and not self.xhtml:
            raise NoFeed("the feed has elements where an entry's text must stand: escape its markup")

    def _is_in_entry(self) -> bool:
        return len(self.path) > 1 and self.path[-2] in ENTRIES

    def _start_atom(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in ("content", "summary"):
            self.kind = "elsewhere" if "src" in attributes else attributes.get("type", "text").lower()
            self.xhtml = len(self.path) if self.kind == "xhtml" else 0
        elif name == "link" and attributes.get("rel", "alternate") == "alternate":
            self._add("link", attributes.get("href", ""))
        elif name == "category":
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
        if name in ENTRIES:
            self.entries.append(self._entry())
        elif self._is_in_entry() and name in BODIES:
            self._add(name, _as_html(text, self.kind) if name.startswith(ATOM) else text)
            self._add(f"{name} lang", self.langs[-1])
        elif self._is_in_entry() and name in FIELDS:
            self._add(FIELDS[name], text.strip())
        elif name in ("language", LANGUAGE):
            self.channel_lang = text.strip()

    def _add(self, field: str, text: str) -> None:
        self.fields.setdefault(field, []).append(text)

    def _entry(self) -> Entry:
        first = {field: texts[0] for field, texts in self.fields.items()}
        body = next((name for name in BODIES if first.get(name, "").strip()), "")
        lang = first.get("lang") or first.get(f"{body} lang") or self.langs[-1] or self.channel_lang
        content = first[body] if len(self.fields.get(body, ())) == 1 else None
        return Entry(first.get("title", ""), first.get("link", ""), lang, tuple(self.fields.get("tag", ())), content)


def _start_tag(name: str, attributes: Mapping[str, str]) -> str:
    written = (f' {key.rpartition(" ")[2]}="{html.escape(value)}"' for key, value in attributes.items())
    return f"<{name.rpartition(' ')[2]}{''.join(written)}>"


def _as_html(text: str, kind: str) -> str:
    """What an Atom text construct shows (RFC 4287, §4.1.3.3)."""
    if kind in MARKUP:
        return text
    return f"<p>{html.escape(text)}</p>" if kind.startswith("text") else ""
