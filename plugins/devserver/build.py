"""Builds the site once, in a fresh process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from ..shared.crash import broke_at, cause_of
from ..shared.finding import Finding, errors
from ..shared.said import findings_in, tail

DRAFTS_SHOWN: Mapping[str, object] = {
    "DRAFT_URL": "drafts/{slug}/",
    "DRAFT_SAVE_AS": "drafts/{slug}/index.html",
    "DRAFT_LANG_URL": "drafts/{slug}-{lang}/",
    "DRAFT_LANG_SAVE_AS": "drafts/{slug}-{lang}/index.html",
    "DRAFT_PAGE_URL": "drafts/pages/{slug}/",
    "DRAFT_PAGE_SAVE_AS": "drafts/pages/{slug}/index.html",
    "DRAFT_PAGE_LANG_URL": "drafts/pages/{slug}-{lang}/",
    "DRAFT_PAGE_LANG_SAVE_AS": "drafts/pages/{slug}-{lang}/index.html",
}


class Note(NamedTuple):
    """An article that was built; ``mark`` says why readers don't see it, and is empty if they do."""

    source: str
    title: str
    url: str
    save_as: str
    mark: str


class Build(NamedTuple):
    """What one run left: a folder if it succeeded; else findings, or the log's end where it crashed."""

    folder: Path | None
    findings: tuple[Finding, ...]
    log: str
    notes: tuple[Note, ...]


def build(root: Path, folder: Path, settings: Mapping[str, object], content: Path = Path("content")) -> Build:
    """Run Pelican on the site below ``root``; ``settings`` override its own."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    done = _run(_command(content, folder, settings), root)
    findings, notes = findings_in(done.stdout), _take_notes(folder.with_name(f"{folder.name}.json"))
    if done.returncode == 0:
        return Build(folder, findings, "", notes)
    if place := broke_at(done.stdout, root.resolve()):
        message = f"must be mended, for the build broke off here: {cause_of(done.stdout)}"
        return Build(None, (*findings, Finding(*place, "S108", message)), "", ())
    is_refusal = errors(findings) and "\nTraceback" not in done.stdout
    return Build(None, findings, "" if is_refusal else tail(done.stdout), ())


def _take_notes(file: Path) -> tuple[Note, ...]:
    """What generator.py left; a build that broke early left nothing."""
    if not file.exists():
        return ()
    notes = json.loads(file.read_text(encoding="utf-8"))
    file.unlink()
    return tuple(Note(**note) for note in notes)


def _command(content: Path, folder: Path, settings: Mapping[str, object]) -> list[str]:
    pelican = [sys.executable, "-m", f"{__package__}.generator", str(content), "--settings", "pelicanconf.py"]
    options = ["--output", str(folder), "--fatal", "errors", "--log-handler", "plain"]
    return [*pelican, *options, "--extra-settings", *(f"{key}={json.dumps(settings[key])}" for key in settings)]


def _run(command: Sequence[str], root: Path) -> subprocess.CompletedProcess[str]:
    """The child lives no longer than ``held`` is open, so not longer than this process."""
    stdin, held = os.pipe()
    try:
        return subprocess.run(
            command,
            cwd=root,
            stdin=stdin,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            check=False,
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )
    finally:
        os.close(stdin)
        os.close(held)
