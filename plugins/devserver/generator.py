"""Runs Pelican for one look at the site, and notes beside the output which articles it made.

Used as ``python -m plugins.devserver.generator`` with Pelican's own arguments.
The setting LOOK_AT, an article's path below content/, has that one built, in a site that opens from the
file system, whatever the findings.
"""

from __future__ import annotations

import json
import sys
import weakref
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from pelican import main, signals

from ..shared.lists import DRAFTS, PUBLIC
from ..shared.parent import end_with_parent

UNSEEN = (*DRAFTS, "draft_pages", "draft_translations")
SUFFIX = "_SAVE_AS"


def note_articles(generators: Iterable[Any]) -> None:
    """Write <output>.json: for each article and draft the fields of build.Note."""
    notes = [note for generator in generators for note in _notes(generator)]
    output = Path(next(iter(generators)).settings["OUTPUT_PATH"])
    output.with_name(f"{output.name}.json").write_text(json.dumps(notes), encoding="utf-8")


def _notes(generator: Any) -> Iterator[dict[str, str]]:
    for kind in (*PUBLIC, *UNSEEN):
        for content in getattr(generator, kind, ()):
            yield {
                "source": content.relative_source_path,
                "title": str(content.title),
                "url": content.url,
                "save_as": content.save_as,
                "mark": _mark(content) if kind in UNSEEN else "",
            }


def _mark(content: Any) -> str:
    """Our reader makes a draft of an article of a later date and says so; Pelican does, and leaves the metadata."""
    if content.metadata.get("status") == "draft" and not content.metadata.get("scheduled"):
        return "draft"
    return f"planned for {content.date.day} {content.date:%B %Y}"


def prepare(pelican: Any) -> None:
    """Before the plugins do anything; Pelican calls receivers in the order in which they were connected."""
    # Gate 1's list is what a publish, perhaps at work at this moment, is judged by: a look must not replace it.
    pelican.settings.get("DISCLAIMER", {}).pop("manifest", None)
    if pelican.settings.get("LOOK_AT"):
        files = {key: value for key, value in pelican.settings.items() if key.endswith(SUFFIX) and value}
        pelican.settings.update({f"{key.removesuffix(SUFFIX)}_URL": value for key, value in files.items()})
        _go_on_when_refused()


def read_one(generator: Any) -> None:
    """Only now: until here the plugins check all sources, so that links are judged rightly."""
    if article := generator.settings.get("LOOK_AT"):
        generator.settings["ARTICLE_PATHS"] = [article]


def _go_on_when_refused() -> None:
    for signal in (signals.initialized, signals.all_generators_finalized, signals.finalized):
        for key, reference in list(signal.receivers.items()):
            receiver = reference() if isinstance(reference, weakref.ref) else reference
            if receiver:
                signal.receivers[key] = _going_on(receiver)


def _going_on(receiver: Callable[..., Any]) -> Callable[..., Any]:
    """The same receiver, except that its refusal is printed and ends nothing."""

    def call(*values: Any, **named: Any) -> Any:
        try:
            return receiver(*values, **named)
        except SystemExit as refusal:
            sys.stderr.write(f"{refusal}\n")

    return call


if __name__ == "__main__":
    end_with_parent()
    signals.initialized.connect(prepare)
    signals.article_generator_init.connect(read_one)
    signals.all_generators_finalized.connect(note_articles)
    main()
