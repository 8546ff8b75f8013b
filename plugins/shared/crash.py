"""Why and where a build broke off, read out of what it printed."""

from __future__ import annotations

import re
from pathlib import Path

from .said import PRINTED

LAST_LINES = 3
TRACEBACK = re.compile(r"^Traceback \(most recent call last\):$", re.MULTILINE)
PLACE = re.compile(r'File "([^"\n]+)", line (\d+)')
LOGGED = "RuntimeError: Warning or error encountered"
"""What Pelican raises after it has logged an error, with --fatal errors: the log says which."""
MODULE = re.compile(r"^(?:\w+\.)+(?=\w+(?::|$))")


def cause_of(said: str) -> str:
    """The last error, in one line; without one of its own the last lines that are no findings."""
    *before, rest = TRACEBACK.split(said)
    error = next((MODULE.sub("", line) for line in _lines(rest)), "") if before else ""
    if error and error != LOGGED:
        return error
    told = [line for line in _lines(before[0] if before else rest) if not PRINTED.match(line)]
    return " / ".join(dict.fromkeys(told[-LAST_LINES:]))


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.strip() and not line.startswith(" ")]


def broke_at(said: str, root: Path) -> tuple[str, int] | None:
    """The last place in the site's own files that the last traceback names.

    None without one, and when the system refused something, as a full disk does: that is no file's fault.
    """
    *before, rest = TRACEBACK.split(said)
    places = ((Path(path), int(line)) for path, line in PLACE.findall(rest if before else ""))
    ours = [(path.relative_to(root), line) for path, line in places if path.is_relative_to(root)]
    named = [(str(path), line) for path, line in ours if not path.parts[0].startswith(".")]
    return named[-1] if named and "[Errno " not in cause_of(said) else None
