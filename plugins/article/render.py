"""Markdown to HTML, with ids that stay the same and are unique wherever articles meet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.toc import slugify_unicode

from ..shared.characters import printable

META = ("meta", "markdown.extensions.meta")
TAKEN = frozenset(("main", "comments", "contents", "related", "topics", "search"))
"""Ids that the theme's own parts have; the judge finds the comments by theirs."""


def make_markdown(settings: Mapping[str, Any]) -> Markdown:
    """Python-Markdown as MARKDOWN in pelicanconf.py wants it, but never with `meta`.

    `meta` takes a body's first line for a header when it reads `Warning: never stop lithium`.
    """
    configs = {name: dict(config) for name, config in settings.get("extension_configs", {}).items() if name not in META}
    extensions = [name for name in settings.get("extensions", ()) if name not in META]
    extensions += [name for name in configs if name not in extensions]
    toc = next((name for name in extensions if isinstance(name, str) and name.rsplit(".", 1)[-1] == "toc"), "")
    if toc:
        configs[toc] = {"slugify": heading_id, **configs.get(toc, {})}
    rest = {key: value for key, value in settings.items() if key not in ("extensions", "extension_configs")}
    return Markdown(extensions=extensions, extension_configs=configs, **rest)


def heading_id(text: str, separator: str) -> str:
    """The heading's words, in any script; never an id of the theme's."""
    words = slugify_unicode(text, separator) or "section"
    return f"{words}{separator}section" if words in TAKEN else words


def render(markdown: Markdown, body: str, name: str) -> str:
    """The body as HTML, without characters that no feed may hold; ``name`` keeps footnotes of articles apart."""
    markdown.reset()
    for extension in markdown.registeredExtensions:
        if isinstance(extension, FootnoteExtension):
            extension.setConfig("SEPARATOR", f"-{name}-")
    return printable(markdown.convert(printable(body)))
