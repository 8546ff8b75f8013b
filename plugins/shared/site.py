"""Where everything of one site stands on disk."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class Site:
    """The paths below one root; nothing here touches the disk."""

    root: Path

    @cached_property
    def content(self) -> Path:
        return self.root / "content"

    @cached_property
    def articles(self) -> Path:
        return self.content / "articles"

    @cached_property
    def pages(self) -> Path:
        return self.content / "pages"

    @cached_property
    def images(self) -> Path:
        return self.content / "images"

    @cached_property
    def manuscripts(self) -> Path:
        return self.content / "manuscripts"

    @cached_property
    def clinic(self) -> Path:
        return self.content / "policy" / "clinic.yaml"

    @cached_property
    def disclaimers(self) -> Path:
        return self.content / "policy" / "disclaimers.yaml"

    @cached_property
    def theme(self) -> Path:
        return self.root / "theme"

    @cached_property
    def state(self) -> Path:
        """Builds, releases, ledger: what is made here and not in the repository."""
        return self.root / ".site"

    @cached_property
    def desk_lock(self) -> Path:
        """Held while the desk runs; beside the desk's folder, which may be put aside."""
        return self.state / "desk.lock"

    @cached_property
    def build(self) -> Path:
        return self.state / "build"

    @cached_property
    def releases(self) -> Path:
        return self.state / "releases"

    @cached_property
    def output(self) -> Path:
        return self.root / "output"

    def name(self, path: Path) -> str:
        """A path as people know it: relative to the root where it lies below."""
        return str(path.relative_to(self.root)) if path.is_relative_to(self.root) else str(path)


def known_as(path: Path) -> str:
    """The name of a file of the clinic's policy, as its project knows it; elsewhere the path itself."""
    return "/".join(path.parts[-3:]) if path.parts[-3:-1] == ("content", "policy") else str(path)
