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
from .size import Size, size_of


def refuse_traces(pelican: Any) -> None:
    """Before Pelican reads: print every finding, and stop on an error."""
    findings = list(check_pictures(Path(pelican.settings["PATH"])))
    if findings:
        print(report(findings), file=sys.stderr)
    if errors(findings):
        raise SystemExit(f"pictures: nothing is published, {len(errors(findings))} to mend")


def set_sizes(content: Any) -> None:
    """As soon as an article or page is read: whatever shows its HTML then shows the sizes."""
    if content._content:
        content._content = with_sizes(content._content, partial(_size_of, content))


def _size_of(content: Any, address: str) -> Size | None:
    name = path_named(address.removeprefix(content.settings["CLINIC"].url), content.relative_dir)
    try:
        return size_of(Path(content.settings["PATH"], name).read_bytes()) if name else None
    except (OSError, ValueError):  # what isn't there, is told by the rules on links
        return None


def register() -> None:
    from pelican import signals

    signals.initialized.connect(refuse_traces)
    signals.content_object_init.connect(set_sizes)
