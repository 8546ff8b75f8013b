"""Approved comments, baked into the pages: read from one file, hung on articles by id."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from ..shared.finding import report
from ..shared.numbers import with_numbers


def add_filters(generator: Any) -> None:
    generator.env.filters["with_numbers"] = with_numbers


def hang_threads(generator: Any) -> None:
    """Print every finding in the file, and stop on one: nothing is published from a file that is broken."""
    from .generator import hang, load_notices
    from .read import load_comments

    path = Path(generator.settings["COMMENTS"]["file"])
    notices, unfit = load_notices(generator.settings)
    comments, findings = load_comments(path, f"{Path(generator.settings['PATH']).name}/{path.name}")
    findings += unfit
    if findings:
        print(report(findings), file=sys.stderr)
        raise SystemExit(f"comments: nothing is published, {len(findings)} to mend")
    generator.context["COMMENT_NOTICES"] = notices
    hang(generator, comments)


def write_threads(generator: Any, writer: Any) -> None:
    from .generator import write

    write(generator)


def register() -> None:
    from pelican import signals

    signals.generator_init.connect(add_filters)
    signals.article_generator_finalized.connect(hang_threads)
    signals.article_writer_finalized.connect(write_threads)
