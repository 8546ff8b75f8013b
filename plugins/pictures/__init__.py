"""Pictures have their room in the page before they are there, and tell nobody where they were taken."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import Any

from ..shared.content_files import path_named
from ..shared.finding import errors, report
from .check import check_pictures
from .markup import with_sizes
from .size import Size, size_of_file


def refuse_traces(pelican: Any) -> None:
    """Before Pelican reads: print every finding, and stop on an error."""
    findings = list(check_pictures(Path(pelican.settings["PATH"])))
    if findings:
        print(report(findings), file=sys.stderr)
    if errors(findings):
        raise SystemExit(f"pictures: nothing is published, {len(errors(findings))} to mend")


def measure_logo(pelican: Any) -> None:
    """Tell the templates LOGO_SIZE, which is None where the logo has no size of its own."""
    settings = pelican.settings
    settings["JINJA_GLOBALS"]["LOGO_SIZE"] = size_of_file(Path(settings["PATH"], settings["CLINIC"].logo))


def set_sizes(content: Any) -> None:
    """As soon as an article or page is read: whatever shows its HTML then shows the sizes."""
    if content._content:
        content._content = with_sizes(content._content, partial(_size_of, content))


def _size_of(content: Any, address: str) -> Size | None:
    name = path_named(address.removeprefix(content.settings["CLINIC"].url), content.relative_dir)
    return size_of_file(Path(content.settings["PATH"], name))


def register() -> None:
    from pelican import signals

    signals.initialized.connect(refuse_traces)
    signals.initialized.connect(measure_logo)
    signals.content_object_init.connect(set_sizes)
