"""Which files do published articles and pages use?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from html import unescape
from typing import Any

from ..shared.content_files import path_named
from ..shared.lists import DRAFTS, PUBLIC

KINDS = (*PUBLIC, *DRAFTS, "pages", "hidden_pages", "draft_pages", "draft_translations")
VALUE = re.compile(r"=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+))")
WORD = re.compile(r"[^\s,()\"']+")


def used_files(html: str, folder: str, known: Iterable[str], site: str) -> set[str]:
    """The known files that some attribute of the HTML names, by {static}, {attach} or address.

    ``folder`` is where the source stands, ``site`` the blog's address; all paths are below content/.
    """
    values = {unescape("".join(match)) for match in VALUE.findall(html)}
    words = {word for value in values for word in WORD.findall(value)}  # srcset and style name several
    return {path_named(word.removeprefix(site), folder) for word in values | words} & set(known)


def drop_unused(generators: Sequence[Any]) -> None:
    """Leave only those static files to Pelican that what it writes uses, or that a setting names one by one.

    A draft is written where DRAFT_SAVE_AS says so: by devserver only.
    """
    contents = [content for generator in generators for kind in KINDS for content in getattr(generator, kind, ())]
    for generator in generators:
        if hasattr(generator, "staticfiles"):
            files = {static.get_relative_source_path(): static for static in generator.staticfiles}
            keep = _named(generator.settings).union(
                *(_used_by(content, files) for content in contents if content.save_as)
            )
            generator.staticfiles[:] = [static for path, static in files.items() if path in keep]


def _used_by(content: Any, files: Iterable[str]) -> set[str]:
    html = f'{content._content} {content.metadata.get("summary", "")} <img src="/{content.metadata.get("image", "")}">'
    return used_files(html, content.relative_dir, files, content.settings["CLINIC"].url)


def _named(settings: Mapping[str, Any]) -> set[str]:
    return {*settings["EXTRA_PATH_METADATA"], *settings["STATIC_PATHS"]}
