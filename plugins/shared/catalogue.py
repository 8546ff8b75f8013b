"""The theme's words in one language, from its .po file."""

from __future__ import annotations

from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE = "en"
"""The language that templates are written in; it needs no file."""


def catalogue_path(theme: Path, lang: str) -> Path:
    return theme / "locale" / lang / "LC_MESSAGES" / "messages.po"


def load_catalogue(theme: Path, lang: str) -> NullTranslations:
    """Source words stand for themselves where the language has no file: it is theirs."""
    path = catalogue_path(theme, lang)
    if not path.is_file():
        return NullTranslations()
    with path.open("rb") as file:
        catalogue = read_po(file, locale=lang.replace("-", "_"))
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)
