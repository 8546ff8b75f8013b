"""Verdicts kept from the build before, each under the digest of all that the judge read for it."""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path

from ..shared.files import write_whole
from .address import CSS
from .policy import Policy
from .verdict import Verdict

LIBRARIES = ("selectolax", "tinycss2", "webencodings")
HERE = Path(__file__).parent


class Kept:
    """Within a build all are kept, for an article's text stands in many feeds; for the next only those that pass."""

    def __init__(self, before: Mapping[str, list[Verdict]] | None = None, context: str = "") -> None:
        self.before, self.context = before or {}, context
        self.now: dict[str, list[Verdict]] = {}

    def judged(self, judge: Callable[[], list[Verdict]], *read: bytes | str) -> list[Verdict]:
        """What ``judge`` says, asked only where nothing is kept; ``read`` is all that it depends on."""
        key = digest(*read)
        if key not in self.now:
            self.now[key] = self.before.get(key) or judge()
        return self.now[key]


def read_kept(path: Path, context: str) -> Kept:
    """Nothing is kept from another context, nor from a file that can't be read."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        found = data["passed"] if data["context"] == context else {}
        return Kept({key: [Verdict(*each) for each in verdicts] for key, verdicts in found.items()}, context)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return Kept(context=context)


def write_kept(path: Path, kept: Kept) -> None:
    passed = {key: v for key, v in kept.now.items() if v and all(each.verdict == "PASS" for each in v)}
    write_whole(path, json.dumps({"context": kept.context, "passed": passed}, ensure_ascii=False))


def context_of(policy: Policy, root: Path) -> str:
    """Of what every verdict depends on: policy, stylesheets, the judge's code and the libraries it reads with."""
    sheets = (path for path in root.rglob("*") if path.suffix.lower() == CSS and path.is_file())
    files = sorted([*HERE.rglob("*.py"), *sheets])
    return digest(
        *(policy.digest, policy.clinic, sys.version),
        *(f"{name} {version(name)}" for name in LIBRARIES),
        *(part for path in files for part in (str(path), path.read_bytes())),
    )


def digest(*parts: bytes | str) -> str:
    """Of each part and where it ends."""
    whole = hashlib.sha256()
    for part in parts:
        data = part.encode(errors="surrogatepass") if isinstance(part, str) else part
        whole.update(b"%d:" % len(data) + data)
    return whole.hexdigest()
