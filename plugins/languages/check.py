"""Can the theme speak the languages of the blog?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from babel import UnknownLocaleError

from ..shared.catalogue import SOURCE, catalogue_path
from ..shared.finding import Finding
from ..shared.phrases import locale_of


def check_languages(languages: Iterable[str], theme: Path, path: str) -> Iterator[Finding]:
    """C104: each language of the blog is one that the theme has its words in."""
    for lang in languages:
        if not _is_known(lang):
            yield Finding(path, 0, "C104", f"must name languages by their codes, like en or es; '{lang}' is none")
        elif lang.split("-")[0] != SOURCE and not catalogue_path(theme, lang).is_file():
            file = catalogue_path(Path(theme.name), lang)
            message = f"must name languages that the theme speaks; for '{lang}' have {file} written first"
            yield Finding(path, 0, "C104", message)


def _is_known(lang: str) -> bool:
    try:
        return bool(locale_of(lang))
    except (UnknownLocaleError, ValueError):
        return False
