"""robots.txt (RFC 9309)."""

from __future__ import annotations


def robots(site: str, is_live: bool) -> str:
    """A sample site isn't shut off: who may not fetch a page never reads its `noindex`, and lists its bare address.

    Only a file at the root of a host is read; of a site in a folder of its host it says where the sitemap is.
    """
    lines = ["User-agent: *", "Disallow:"]
    return "\n".join([*lines, "", f"Sitemap: {site}/sitemap.xml", ""] if is_live else [*lines, ""])
