"""What passed in the build before, by the digest of all that the judges read for it."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Iterable
from importlib.metadata import version
from pathlib import Path
from typing import TypeVar

from ..shared.files import write_whole
from .address import CSS
from .policy import Policy

LIBRARIES = ("selectolax", "tinycss2", "webencodings")
Found = TypeVar("Found")
HERE = Path(__file__).parent


class Kept:
    """The digests of what a judge found nothing against: in the build before, and in this one."""

    def __init__(self, before: Iterable[str] = (), context: str = "") -> None:
        self.before, self.context = frozenset(before), context
        self.now: set[str] = set()

    def found(self, judge: Callable[[], list[Found]], *read: bytes | str) -> list[Found]:
        """What ``judge`` finds; it isn't asked where it found nothing before. ``read``: all that it depends on."""
        key = digest(*read)
        found = [] if key in self.before or key in self.now else judge()
        if not found:
            self.now.add(key)
        return found


def read_kept(path: Path, context: str) -> Kept:
    """Nothing is kept from another context, nor from a file that can't be read."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        return Kept(data["passed"] if data["context"] == context else (), context)
    except (OSError, ValueError, TypeError, KeyError):
        return Kept(context=context)


def write_kept(path: Path, kept: Kept) -> None:
    write_whole(path, json.dumps({"context": kept.context, "passed": sorted(kept.now)}))


def context_of(policy: Policy, *more: str) -> str:
    """Of what every verdict depends on: the policy, the judge's code and the libraries it reads with, and ``more``."""
    code = sorted(HERE.rglob("*.py"))
    return digest(
        *(policy.digest, policy.clinic, policy.body, sys.version, *more),
        *(f"{name} {version(name)}" for name in LIBRARIES),
        *(part for path in code for part in (str(path.relative_to(HERE)), path.read_bytes())),
    )


def stylesheets_in(root: Path) -> str:
    """The digest of every stylesheet below it."""
    sheets = sorted(path for path in root.rglob("*") if path.suffix.lower() == CSS and path.is_file())
    return digest(*(part for path in sheets for part in (str(path.relative_to(root)), path.read_bytes())))


def digest(*parts: bytes | str) -> str:
    """Of each part and where it ends."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode(errors="surrogatepass") if isinstance(part, str) else part
        whole.update(b"%d:" % len(data) + data)
    return whole.hexdigest()
