"""What browsers are shown now: the last good build, and what the newest one said."""

from __future__ import annotations

import threading
from typing import Any, NamedTuple

from .build import Build


class Scene(NamedTuple):
    """One moment; before the first build there is neither."""

    good: Build | None = None
    newest: Build | None = None

    def after(self, build: Build) -> Scene:
        """A broken build leaves the last good one on show."""
        return Scene(build if build.folder else self.good, build)

    @property
    def page(self) -> str:
        """Names the good build; a page that was made by another one is out of date."""
        return self.good.folder.name if self.good and self.good.folder else ""

    def told(self) -> dict[str, Any]:
        """What the browser's script is told, as JSON takes it."""
        findings = self.newest.findings if self.newest else ()
        notes = self.good.notes if self.good else ()
        return {
            "page": self.page,
            "broken": bool(self.newest and not self.newest.folder),
            "findings": [str(finding) for finding in findings],
            "log": self.newest.log if self.newest else "",
            "drafts": [note._asdict() for note in notes if note.mark],
        }


class Stage:
    """Holds the scene; one thread changes it, many wait for the change."""

    def __init__(self) -> None:
        self.scene = Scene()
        self._changed = threading.Condition()

    def show(self, build: Build) -> None:
        with self._changed:
            self.scene = self.scene.after(build)
            self._changed.notify_all()

    def next_scene(self, seen: Scene | None, timeout: float) -> Scene:
        """The scene, as soon as it isn't ``seen`` any more, or when the time is over."""
        with self._changed:
            self._changed.wait_for(lambda: self.scene is not seen, timeout)
            return self.scene
