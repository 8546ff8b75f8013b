"""What search engines are told: sitemap.xml and robots.txt, the same bytes for the same site."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from ..shared.files import write_whole
from .robots import robots
from .sitemap import place_of, sitemap

PLACES = "SITEMAP_PLACES"


def begin(pelican: Any) -> None:
    pelican.settings[PLACES] = []


def note(path: str, context: Any) -> None:
    """Each page as it is written."""
    if place := place_of(context):
        context[PLACES].append(place)


def write(pelican: Any) -> None:
    """While the site is a sample, all its pages are `noindex`, so there is no sitemap."""
    settings, output = pelican.settings, Path(pelican.output_path)
    is_live = settings["STAGE"] == "live"
    if is_live:
        home = settings["DEFAULT_LANG"].lower()
        write_whole(output / "sitemap.xml", sitemap(settings[PLACES], settings["CLINIC"].url, home))
    write_whole(output / "robots.txt", robots(settings["CLINIC"].url, is_live))


def register() -> None:
    from pelican import signals

    signals.initialized.connect(begin)
    signals.content_written.connect(note)
    signals.finalized.connect(write)
