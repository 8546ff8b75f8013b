"""Show one manuscript or article as readers will see it."""

from __future__ import annotations

import argparse
import shutil
import sys
from datetime import datetime
from functools import partial
from pathlib import Path
from signal import pause
from tempfile import TemporaryDirectory
from typing import NamedTuple
from uuid import uuid4

from ..devserver.build import DRAFTS_SHOWN, build
from ..devserver.folder import answer
from ..devserver.server import serving
from ..disclaimer.load import PolicyUnreadable, load_policy
from ..manuscript.filing import read_bytes, targets_of, write_all
from ..manuscript.manuscript import Unreadable
from ..manuscript.read import read
from ..shared.clinic import load_clinic
from ..shared.finding import Finding, report
from ..shared.site import Site
from .import_ import Desk, compose

FOLDER = "preview"


class Placed(NamedTuple):
    """An article in the copy of the site, and what its import says of it."""

    path: Path
    guesses: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


class Shown(NamedTuple):
    """``page`` is the article's file in the preview; it is empty, and ``log`` may say why, if there is none."""

    page: str = ""
    guesses: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()
    log: str = ""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "file", nargs="?", default="", metavar="FILE", help="raw copy, or an article in content/articles"
    )
    parser.add_argument("--serve", action="store_true", help="serve it as well, until Ctrl-C")
    parser.add_argument("--port", type=int, default=8000, help="where to serve it, on this machine only")


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0: there is a page to look at, whatever its findings; 1: there is none; 2: no file was named."""
    if not arguments.file:
        print("which file? Name it: make preview FILE=copy.docx", file=sys.stderr)
        return 2
    try:
        shown = preview(Path(arguments.file).expanduser().resolve(), site, arguments.now)
    except Unreadable as error:
        shown = Shown(findings=(error.finding,))
    except PolicyUnreadable as error:
        shown = Shown(findings=tuple(error.findings))
    tell = partial(print, file=sys.stdout if arguments.format == "text" else sys.stderr, flush=True)
    for guess in shown.guesses:
        tell(guess)
    if shown.findings or arguments.format == "json":
        print(report(shown.findings, arguments.format))
    if not shown.page:
        tell(shown.log or "there is nothing to look at yet")
        return 1
    tell(f"look at {(site.state / FOLDER / shown.page).as_uri()}")
    if arguments.serve:
        _serve(site, shown.page, arguments.port)
    return 0


def preview(file: Path, site: Site, now: datetime) -> Shown:
    """Place the file in a copy of the site, and build that one article there.

    The other sources are in the copy, so that links are judged rightly; but they are not built.
    Raises Unreadable, PolicyUnreadable, ClinicUnreadable.
    """
    with TemporaryDirectory() as name:
        copy = Site(Path(name))
        shutil.copytree(site.content, copy.content, ignore=shutil.ignore_patterns("manuscripts", "policy"))
        placed = _place(file, site, copy, now)
        made = build(site.root, site.state / FOLDER, _settings(placed.path, copy, now), copy.content)
    page = next((note.save_as for note in made.notes if copy.content / note.source == placed.path), "")
    own = [finding for finding in made.findings if not page or finding.path == copy.name(placed.path)]
    return Shown(page, placed.guesses, (*placed.findings, *own), made.log)


def _place(file: Path, site: Site, copy: Site, now: datetime) -> Placed:
    if file.is_relative_to(site.articles) and file.is_file():
        return Placed(copy.articles / file.relative_to(site.articles))
    name = site.name(file)
    desk = Desk(copy, load_clinic(site.clinic), load_policy(site.disclaimers), now.date(), lambda: uuid4().urn)
    data = read_bytes(name, file)
    manuscript = read(name, data, month_first=desk.clinic.month_first)
    _, text = compose(manuscript, desk, None)
    targets = list(targets_of(manuscript, text, (file, data), None, copy, desk.today))
    write_all(name, targets, copy)
    guesses = (f"{name}{f':{line}' if line else ''}: {guess}" for line, guess in sorted(manuscript.guesses))
    return Placed(targets[-1].path, tuple(guesses), tuple(manuscript.findings))


def _settings(article: Path, copy: Site, now: datetime) -> dict[str, object]:
    return {
        **DRAFTS_SHOWN,
        "LOOK_AT": str(article.relative_to(copy.content)),
        "RELATIVE_URLS": True,
        "DISCLAIMER_JUDGE_OUTPUT": False,
        "NOW": now.isoformat(),
    }


def _serve(site: Site, page: str, port: int) -> None:
    try:
        with serving(partial(answer, site.state / FOLDER), port) as address:
            print(f"serving {address}/{page}; Ctrl-C ends it", flush=True)
            pause()
    except KeyboardInterrupt:
        print("\nended")
