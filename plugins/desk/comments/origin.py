"""Who may post: pages of this very site, and of the blog that belongs to it."""

from __future__ import annotations

from collections.abc import Collection
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest


def is_ours(request: HttpRequest) -> bool:
    """Whether one of our own pages, or of the blog's, sent it. Raises DisallowedHost."""
    headers = request.headers
    fetch_site, origin = headers.get("Sec-Fetch-Site", ""), headers.get("Origin", "")
    return may_post(fetch_site, origin, request.get_host(), settings.BLOG_ORIGINS)


def may_post(fetch_site: str, origin: str, host: str, trusted: Collection[str]) -> bool:
    """Whether the headers say that the post comes from us.

    Sec-Fetch-Site decides where a browser sends it, else Origin; a client that sends neither is no browser,
    and so can't be made to post by a foreign page. Source: Go 1.25, net/http CrossOriginProtection.
    """
    if origin in trusted:
        return True
    if fetch_site:
        return fetch_site in ("same-origin", "none")
    return not origin or urlsplit(origin).netloc == host
