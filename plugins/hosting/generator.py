"""Writes what hosts read, and the pages that forward."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican.generators import Generator

from ..shared.files import write_whole
from ..shared.lists import PUBLIC
from .headers import headers
from .redirects import Redirect, redirect_lines

REDIRECTS = "REDIRECTS"
KINDS = (*PUBLIC, "pages", "hidden_pages")


def plan_redirects(generators: Sequence[Any]) -> None:
    """One for each alias of what readers can open."""
    contents = [content for generator in generators for kind in KINDS for content in getattr(generator, kind, ())]
    generators[0].context[REDIRECTS] = sorted(
        {
            Redirect(alias, content.url, str(content.title), content.lang)
            for content in contents
            for alias in content.metadata.get("aliases") or ()
        }
    )


def add_hosting(pelican: object) -> type[HostingGenerator]:
    return HostingGenerator


class HostingGenerator(Generator):  # type: ignore[misc]  # Pelican has no types
    """Pelican's form of a generator."""

    def generate_output(self, writer: object) -> None:
        output, context = Path(self.output_path), self.context
        redirects: list[Redirect] = context[REDIRECTS]
        base = urlsplit(self.settings["CLINIC"].url).path
        homes = [url for _, _, url in context["EDITIONS"][self.settings["DEFAULT_LANG"].lower()]["homes"]]
        write_whole(
            output / "_headers", headers(sorted(homes) or [""], self.settings["THEME_STATIC_DIR"], base, self._form())
        )
        write_whole(output / "_redirects", redirect_lines(redirects, base))
        for redirect in redirects:
            page = self.get_template("forward").render(
                {**context, **context["EDITIONS"][redirect.lang], "redirect": redirect}
            )
            write_whole(output / redirect.save_as, page)

    def _form(self) -> str:
        return str(self.settings.get("COMMENTS", {}).get("form", ""))
