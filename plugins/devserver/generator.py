"""Runs Pelican in a process of its own, and notes beside the output which articles it made.

Used as ``python -m plugins.devserver.generator`` with Pelican's own arguments.
"""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pelican import main, signals

KINDS = ("articles", "translations", "hidden_articles", "hidden_translations")
DRAFTS = ("drafts", "drafts_translations", "draft_pages", "draft_translations")


def note_articles(generators: Iterable[Any]) -> None:
    """Write <output>.json: for each article and draft its title, address, file and mark."""
    notes = [
        {"title": str(content.title), "url": content.url, "save_as": content.save_as, "mark": mark}
        for generator in generators
        for mark, content in _marked(generator)
    ]
    output = Path(next(iter(generators)).settings["OUTPUT_PATH"])
    output.with_name(f"{output.name}.json").write_text(json.dumps(notes), encoding="utf-8")


def _marked(generator: Any) -> Iterable[tuple[str, Any]]:
    for kind in KINDS:
        yield from (("", content) for content in getattr(generator, kind, ()))
    for kind in DRAFTS:
        yield from ((_mark(content), content) for content in getattr(generator, kind, ()))


def _mark(content: Any) -> str:
    """Pelican turns an article of a later date into a draft; its metadata still say what it is."""
    if content.metadata.get("status") == "draft":
        return "draft"
    return f"planned for {content.date.day} {content.date:%B %Y}"


def end_with_parent() -> None:
    """Wait until standard input closes, which it does however the parent ends."""
    os.read(0, 1)
    os._exit(1)


if __name__ == "__main__":
    threading.Thread(target=end_with_parent, daemon=True).start()
    signals.all_generators_finalized.connect(note_articles)
    main()
