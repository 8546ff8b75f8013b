"""Tells each page of its language, its edition's lists, and the same page in other languages."""

from __future__ import annotations

from typing import Any

from pelican.writers import Writer

from .knowledge import versions


def add_writer(pelican: object) -> type[LanguageWriter]:
    return LanguageWriter


class LanguageWriter(Writer):
    """A page that is no content says by ``lang`` in which language it is, and by ``versions`` where else it stands."""

    def write_file(self, name: str, template: Any, context: Any, *args: Any, **kwargs: Any) -> None:
        content = kwargs.get("article") or kwargs.get("page")
        lang = content.lang if content else kwargs.get("lang", self.settings["DEFAULT_LANG"].lower())
        urls = {each.lang: each.url for each in (content, *content.translations)} if content else {}
        known = {**context["EDITIONS"][lang], "alternates": versions(urls or kwargs.pop("versions", {}))}
        super().write_file(name, template, context, *args, **{**known, **kwargs})
