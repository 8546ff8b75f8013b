"""Where an edition's lists stand: Pelican's own settings, below the edition's prefix."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

DIRECT, PLACES = "DIRECT_LISTS", "LIST_PLACES"
"""The settings under which other modules find what was taken over."""
EACH = ("TAG", "CATEGORY", "AUTHOR", "YEAR_ARCHIVE")
Places = Mapping[str, str]
"""NAME_URL and NAME_SAVE_AS of every list."""


def places_in(settings: Mapping[str, Any], direct: Sequence[str]) -> Places:
    """Those of the site's own language; ``direct`` are the templates of which there is one page each."""
    names = [*EACH, *(template.upper() for template in direct)]
    pairs = [(f"{name}_{part}", f"{name.lower()}.html") for name in names for part in ("URL", "SAVE_AS")]
    return {key: str(settings.get(key, usual)) for key, usual in pairs}


def below(prefix: str, places: Places) -> Places:
    """A SAVE_AS that is empty stays so: there is no such page."""
    return {key: prefix + place if place or key.endswith("_URL") else "" for key, place in places.items()}


def take_over(settings: dict[str, Any]) -> None:
    """Pelican would write these lists in one language only."""
    settings[DIRECT], settings["DIRECT_TEMPLATES"] = settings["DIRECT_TEMPLATES"], []
    settings[PLACES], settings["YEAR_ARCHIVE_SAVE_AS"] = places_in(settings, settings[DIRECT]), ""
