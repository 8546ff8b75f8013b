"""Gives each page its language, its language's home, and the same page in other languages."""

from __future__ import annotations

from typing import Any

from pelican.writers import Writer

from .phrases import locale_of


class LanguageWriter(Writer):
    """Adds to what a template knows: lang, direction, home and alternates."""

    def write_file(self, name: str, template: Any, context: Any, *args: Any, **kwargs: Any) -> None:
        content = kwargs.get("article") or kwargs.get("page")
        lang = content.lang if content else kwargs.get("lang", self.settings["DEFAULT_LANG"])
        known = {
            "lang": lang,
            "direction": locale_of(lang).text_direction,
            "home": "",
            "alternates": _translations(content) if content else [],
        }
        super().write_file(name, template, context, *args, **{**known, **kwargs})


def _translations(content: Any) -> list[tuple[str, str, str]]:
    """The language, its own name for itself, the address; of the content and its translations."""
    if not content.translations:
        return []
    ordered = sorted([content, *content.translations], key=lambda each: str(each.lang))
    return [(each.lang, locale_of(each.lang).get_language_name() or each.lang, each.url) for each in ordered]
