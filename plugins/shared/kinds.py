"""What kind of file a name promises, the same on every machine."""

from __future__ import annotations

import mimetypes

HTML = "text/html; charset=utf-8"
FEEDS = {
    ".atom.xml": "application/atom+xml; charset=utf-8",
    ".rss.xml": "application/rss+xml; charset=utf-8",
    ".json": "application/feed+json",
}
"""The media types that feed readers look for, by ending; JSON is always UTF-8 (RFC 8259)."""
KINDS = {
    ".atom.xml": FEEDS[".atom.xml"],  # also beside an article: its comments
    ".xml": "application/xml; charset=utf-8",
    ".html": HTML,
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".woff2": "font/woff2",
}


def kind_of(path: str) -> str:
    """The Content-Type; the system's own list is asked last, for it differs between machines."""
    feeds = FEEDS.items() if "/feeds/" in f"/{path}" else ()
    known = (kind for ending, kind in (*feeds, *KINDS.items()) if path.endswith(ending))
    return next(known, None) or mimetypes.guess_type(path)[0] or "application/octet-stream"
