"""What a feed can't show where it stands (films, sounds, frames) as links that say what they are."""

from __future__ import annotations

import re
from urllib.parse import urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser, LexborNode

EMBEDS = {"iframe": "src", "embed": "src", "object": "data", "video": "src", "audio": "src"}
EMBED = re.compile(rf"<(?:{'|'.join(EMBEDS)})\b", re.IGNORECASE)
FILMS = re.compile(r"(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|wistia\.com)$")
KINDS = {
    "en": {"video": "Video", "audio": "Audio", "embed": "Embedded content"},
    "es": {"video": "Video", "audio": "Audio", "embed": "Contenido incrustado"},
}
WEB = re.compile(r"https?://", re.IGNORECASE)
LONGEST = 60


def link_embeds(html: str, url: str, lang: str) -> str:
    """The HTML with a link in the place of each embed: "Video: A talk on TMS (vimeo.com/1234)".

    One without an address of its own leads to ``url``, the article's page, where it can be seen.
    """
    tree = LexborHTMLParser(f"<!DOCTYPE html><body>{html}")
    while (embed := tree.css_first(", ".join(EMBEDS))) is not None:
        address = _address(embed, url)
        link = tree.create_node("a")
        link.attrs["href"] = address
        link.insert_child(_words(embed, address, lang))
        embed.replace_with(link)
    return tree.body.inner_html or "" if tree.body else ""


def _address(embed: LexborNode, url: str) -> str:
    source = embed.css_first("source[src]")
    own = embed.attributes.get(EMBEDS[str(embed.tag)]) or (source.attributes.get("src") if source else "")
    try:
        address = urljoin(url, (own or "").strip())
        return address if WEB.match(address) and urlsplit(address).hostname else url
    except ValueError:
        return url


def _words(embed: LexborNode, address: str, lang: str) -> str:
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    kinds = KINDS.get(lang.partition("-")[0], KINDS["en"])
    kind = kinds.get("video" if FILMS.search(host) else str(embed.tag), kinds["embed"])
    place = f"{host}{parts.path}" + (f"?{parts.query}" if parts.query else "")
    place = place if len(place) <= LONGEST else place[: LONGEST - 1] + "…"
    title = " ".join((embed.attributes.get("title") or embed.attributes.get("aria-label") or "").split())
    return f"{kind}: {title} ({place})" if title else f"{kind}: {place}"
