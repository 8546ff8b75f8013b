"""Show one manuscript or article as readers will see it."""

from __future__ import annotations

import argparse
import shutil
from datetime import datetime
from functools import partial
from pathlib import Path
from signal import pause
from tempfile import TemporaryDirectory
from typing import NamedTuple
from uuid import uuid4

from ..devserver.build import DRAFTS_SHOWN, Build, build
from ..devserver.folder import answer
from ..devserver.server import serving
from ..disclaimer.load import PolicyUnreadable, load_policy
from ..manuscript.filing import read_bytes, targets_of, write_all
from ..manuscript.manuscript import Unreadable
from ..manuscript.read import read
from ..shared.clinic import load_clinic
from ..shared.finding import Finding, Format, report
from ..shared.site import Site
from .import_ import Desk, compose


class Placed(NamedTuple):
    """An article in the copy of the site, and what its import says of it."""

    path: Path
    guesses: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="raw copy, or an article in content/articles")
    parser.add_argument("--serve", action="store_true", help="serve it as well, until Ctrl-C")
    parser.add_argument("--port", type=int, default=8000, help="where to serve it, on this machine only")


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0: there is a page to look at, with whatever findings; 1: there is none."""
    try:
        placed, made = preview(arguments.file.resolve(), site, arguments.now)
    except Unreadable as error:
        return _fail([error.finding], arguments.format)
    except PolicyUnreadable as error:
        return _fail(error.findings, arguments.format)
    ...


def preview(file: Path, site: Site, now: datetime) -> tuple[Placed, Build]:
    """Import the file into a copy of the site, and build that one article there.

    The other sources are in the copy, so that links are judged rightly, but are not built.
    Raises Unreadable, PolicyUnreadable, ClinicUnreadable.
    """
    with TemporaryDirectory() as name:
        copy = Site(Path(name))
        shutil.copytree(site.content, copy.content, ignore=shutil.ignore_patterns("manuscripts", "policy"))
        placed = _place(file, site, copy, now)
        made = build(site.root, site.state / "preview", _settings(placed.path, copy, now), copy.content)
    return placed, made


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
    guesses = (f"{name}:{line}: {guess}" for line, guess in sorted(manuscript.guesses))
    return Placed(targets[-1].path, tuple(guesses), tuple(manuscript.findings))


def _settings(article: Path, copy: Site, now: datetime) -> dict[str, object]:
    return {
        **DRAFTS_SHOWN,
        "ARTICLE_PATHS": [str(article.relative_to(copy.content))],
        "LOOK_AT_FILES": True,
        "RELATIVE_URLS": True,
        "DISCLAIMER_JUDGE_OUTPUT": False,
        "NOW": now.isoformat(),
    }
