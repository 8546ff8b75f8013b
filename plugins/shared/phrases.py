"""What templates say: {% trans %}, _(…) and |longdate, each in the language of the page."""

from __future__ import annotations

from datetime import date
from functools import cache, partial
from gettext import NullTranslations
from pathlib import Path

from babel import Locale
from babel.dates import format_date
from jinja2 import Environment, pass_context
from jinja2.runtime import Context

from .catalogue import load_catalogue


class Phrases:
    """The theme's words; a page's context says by ``lang`` which language it is in."""

    def __init__(self, theme: Path) -> None:
        self._words_in = cache(partial(load_catalogue, theme))

    def install(self, environment: Environment) -> None:
        environment.add_extension("jinja2.ext.i18n")
        environment.policies["ext.i18n.trimmed"] = True
        environment.install_gettext_callables(self.gettext, self.ngettext, newstyle=True)  # type: ignore[attr-defined]  # the extension adds it
        environment.filters["longdate"] = longdate

    @pass_context
    def gettext(self, context: Context, message: str) -> str:
        return self._words(context).gettext(message)

    @pass_context
    def ngettext(self, context: Context, singular: str, plural: str, count: int) -> str:
        return self._words(context).ngettext(singular, plural, count)

    def _words(self, context: Context) -> NullTranslations:
        return self._words_in(context["lang"])


@pass_context
def longdate(context: Context, day: date) -> str:
    """February 6, 2026; 6 de febrero de 2026."""
    return format_date(day, "long", locale=locale_of(context["lang"]))


def locale_of(lang: str) -> Locale:
    """Raises ValueError or babel.UnknownLocaleError where there is no such language."""
    return Locale.parse(lang, sep="-")


def name_of(lang: str) -> str:
    """What a language calls itself: español."""
    return locale_of(lang).get_language_name() or lang
