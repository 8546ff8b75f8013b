"""The words of an address: small letters, digits and hyphens."""

from __future__ import annotations

import re
import unicodedata

from markupsafe import Markup
from unidecode import unidecode

from .characters import printable

OTHER = re.compile(r"[^\w\s-]")
GAPS = re.compile(r"[-\s]+")


def slugify(text: str) -> str:
    """As Pelican 4.12 makes it with its default settings (pelican/utils.py), so that both speak of one address."""
    words = unidecode(unicodedata.normalize("NFKC", Markup(printable(text)).striptags()))
    return GAPS.sub("-", OTHER.sub("", words).strip()).lower().strip()
