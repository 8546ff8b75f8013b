"""Where the desk keeps its things, and what the environment says."""

from __future__ import annotations

import os
import secrets
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from ..shared.clinic import Clinic, ClinicUnreadable, load_clinic
from ..shared.site import Site


@dataclass(frozen=True)
class Place:
    """The desk's paths below the site's root. Only ``make_ready`` writes."""

    root: Path

    @cached_property
    def site(self) -> Site:
        return Site(self.root)

    @property
    def is_trial(self) -> bool:
        """Whether it is the writer's desk: nothing that is decided there leaves its folder."""
        return os.environ.get("DESK_TRIAL") == "1"

    @property
    def folder(self) -> Path:
        return self.site.state / "dev" / "desk" if self.is_trial else self.site.state / "desk"

    @property
    def database(self) -> Path:
        return self.folder / "desk.sqlite3"

    @property
    def approved(self) -> Path:
        """The file that the blog reads."""
        return (self.folder if self.is_trial else self.site.content) / "comments.jsonl"

    @cached_property
    def output(self) -> Path:
        """The finished blog: the live release, or what a writer is looking at."""
        return Path(os.environ.get("DESK_OUTPUT") or self.site.output)

    @property
    def threads(self) -> Path:
        """Its list of the articles that take comments."""
        return self.output / "comments" / "threads.json"

    @cached_property
    def policy(self) -> Path:
        return self.site.content / "policy" / "comments.yaml"

    def read_secret(self) -> str:
        """Empty before the first use."""
        path = self.folder / "secret"
        return path.read_text(encoding="latin-1") if path.exists() else ""

    def make_ready(self) -> None:
        """The folder, for its owner only, with a secret and the database's file; what is there stays."""
        self.folder.mkdir(parents=True, exist_ok=True)
        self.folder.chmod(0o700)
        _make(self.folder / "secret", secrets.token_urlsafe(48))
        _make(self.database, "")

    def clinic(self) -> Clinic | None:
        try:
            return load_clinic(self.site.clinic)
        except ClinicUnreadable:
            return None


def _make(path: Path, text: str) -> None:
    """Whole or not at all, and once, whoever else begins just now; what a full disk left empty is made anew."""
    if path.exists() and (path.stat().st_size or not text):
        path.chmod(0o600)
        return
    path.unlink(missing_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="ascii") as file:
            file.write(text)
        with suppress(FileExistsError):
            os.link(name, path)
    finally:
        Path(name).unlink()


def listed(name: str) -> list[str]:
    """A variable's words, which stand between spaces or commas."""
    return os.environ.get(name, "").replace(",", " ").split()


def origin_of(address: str) -> str:
    """https://example.org of https://example.org/blog/."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc}"


def host_of(address: str) -> str:
    """example.org of https://example.org:8000/blog/."""
    return urlsplit(address).hostname or ""
