"""What kind of file a name promises, the same on every machine."""

from __future__ import annotations

import mimetypes

HTML = "text/html; charset=utf-8"
ATOM, RSS, JSON_FEED = "application/atom+xml", "application/rss+xml", "application/feed+json"
KINDS = {
    ".atom.xml": f"{ATOM}; charset=utf-8",
    ".rss.xml": f"{RSS}; charset=utf-8",
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
    if path.endswith(".json") and "/feeds/" in f"/{path}":
        return JSON_FEED
    known = (kind for ending, kind in KINDS.items() if path.endswith(ending))
    return next(known, None) or mimetypes.guess_type(path)[0] or "application/octet-stream"
