"""Why and where a build broke off, read out of what it printed."""

from __future__ import annotations

import re
from pathlib import Path

from .said import PRINTED

LAST_LINES = 3
TRACEBACK = re.compile(r"^Traceback \(most recent call last\):$", re.MULTILINE)
PLACE = re.compile(r'File "([^"\n]+)", line (\d+)')
MODULE = re.compile(r"^(?:\w+\.)+(?=\w+(?::|$))")


def cause_of(said: str) -> str:
    """The last error, in one line; without a traceback the last lines that are no findings."""
    *_, rest = TRACEBACK.split(said)
    lines = [line for line in rest.splitlines() if line.strip()]
    if rest != said:
        return next((MODULE.sub("", line) for line in lines if not line.startswith(" ")), "")
    return " / ".join(dict.fromkeys([line for line in lines if not PRINTED.match(line)][-LAST_LINES:]))


def broke_at(said: str, root: Path) -> tuple[str, int] | None:
    """The last place in the site's own files that the last traceback names.

    None without one, and when the system refused something, as a full disk does: that is no file's fault.
    """
    *before, rest = TRACEBACK.split(said)
    places = ((Path(path), int(line)) for path, line in PLACE.findall(rest if before else ""))
    ours = [(path.relative_to(root), line) for path, line in places if path.is_relative_to(root)]
    named = [(str(path), line) for path, line in ours if not path.parts[0].startswith(".")]
    return named[-1] if named and "[Errno " not in cause_of(said) else None
