"""Strict articles: read by our own reader, checked before anything else; only the files that they use go out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from ..shared.finding import errors, report
from ..shared.moment import moment
from .check import check_articles
from .load import SUFFIXES, load_sources
from .used_files import drop_unused


def check_sources(pelican: Any) -> None:
    """Before Pelican reads: print every finding, and stop on an error."""
    settings = pelican.settings
    settings["NOW"] = now = moment(settings.get("NOW"))
    settings["WITH_FUTURE_DATES"] = True  # the reader withholds what is not yet due, by NOW and not by the clock
    settings["IGNORE_FILES"] = [*settings["IGNORE_FILES"], ".*"]  # what isn't checked isn't read
    loaded = load_sources(Path(settings["PATH"]), settings["ARTICLE_PATHS"], settings["PAGE_PATHS"])
    published = settings.get("PUBLISHED", {})
    checked = check_articles(loaded.articles, settings["CLINIC"], now, published, loaded.files, loaded.pages)
    findings = [*loaded.findings, *checked]
    if findings:
        print(report(findings), file=sys.stderr)
    if errors(findings):
        raise SystemExit(f"article: nothing is published, {len(errors(findings))} to mend")


def add_reader(readers: Any) -> None:
    from .reader import ArticleReader

    readers.reader_classes.update({suffix.removeprefix("."): ArticleReader for suffix in SUFFIXES})


def register() -> None:
    from pelican import signals

    signals.initialized.connect(check_sources)
    signals.readers_init.connect(add_reader)
    signals.all_generators_finalized.connect(drop_unused)
