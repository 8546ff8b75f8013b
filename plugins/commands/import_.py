"""Turn raw copy (.txt, .md, .html, .docx) into articles."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4
from zoneinfo import ZoneInfo

from ..article.record import read_article
from ..disclaimer.load import PolicyUnreadable, load_policy
from ..disclaimer.policy import Policy
from ..disclaimer.required import NoTriggers, Required, as_front_matter, required_for
from ..manuscript.convert import convert
from ..manuscript.filing import files_named, find_old, read_bytes, targets_of, unwritten, write_all
from ..manuscript.manuscript import Manuscript, Unreadable
from ..manuscript.read import read
from ..shared.characters import printable
from ..shared.clinic import Clinic, load_clinic
from ..shared.finding import Finding, errors, report
from ..shared.site import Site
from ..shared.source import Source, read_source
from .subjects import subject_of

HANDED_ON = "id date category authors summary description image lang translation_of comments aliases references".split()
"""Keys of a replaced article that stay, where the new copy doesn't give them itself."""


class Desk(NamedTuple):
    """What an import needs beside the file."""

    site: Site
    clinic: Clinic
    policy: Policy
    today: date
    mint: Callable[[], str]


class Outcome(NamedTuple):
    """What is to be said of one file."""

    notes: Sequence[str]
    findings: Sequence[Finding]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", metavar="FILE", help="a .txt, .md, .html or .docx file")
    parser.add_argument("--title", default="", help="the article's title, whatever the copy says")
    parser.add_argument("--replace", action="store_true", help="renew an article that is there; a copy of it is kept")


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0: every file is an article now; 1: at least one isn't, and its finding says why; 2: none was named."""
    if not any(arguments.files):
        print("which file? Name it: make import FILE=copy.docx", file=sys.stderr)
        return 2
    clinic = load_clinic(site.clinic)
    today = arguments.now.astimezone(ZoneInfo(clinic.time_zone)).date()
    findings: list[Finding] = []
    try:
        desk = Desk(site, clinic, load_policy(site.disclaimers), today, lambda: uuid4().urn)
        files = [file for value in arguments.files for file in files_named(value)]
        _refuse_one_title_for_many(arguments.title, files)
        for path in files:
            outcome = import_file(path, desk, title=arguments.title, renew=arguments.replace)
            findings += outcome.findings
            for note in outcome.notes:
                print(note, file=sys.stdout if arguments.format == "text" else sys.stderr)
    except PolicyUnreadable as error:
        findings += error.findings
    except Unreadable as error:
        findings.append(error.finding)
    if findings or arguments.format == "json":
        print(report(findings, arguments.format))
    return 1 if errors(findings) else 0


def import_file(path: Path, desk: Desk, *, title: str = "", renew: bool = False) -> Outcome:
    """Write the article, its pictures and a copy of the manuscript; or nothing, and a finding says why."""
    name = _shown(path, desk.site)
    try:
        data = read_bytes(name, path)
        manuscript = read(name, data, title=title, month_first=desk.clinic.month_first)
        old = find_old(manuscript, desk.site, renew=renew)
        required, text = compose(manuscript, desk, old)
        targets = list(targets_of(manuscript, text, (path, data), old, desk.site, desk.today))
        write_all(name, targets, desk.site)
    except Unreadable as error:
        return Outcome((), (error.finding,))
    except OSError as error:
        place = _shown(Path(error.filename or desk.site.content), desk.site)
        return Outcome((), (unwritten(name, place, error).finding,))
    wrote = [f"{name}: wrote {_shown(target.path, desk.site)}, {target.what}" for target in targets]
    return Outcome((*_guesses(manuscript), *_disclaimers(name, required), *wrote), manuscript.findings)


def compose(manuscript: Manuscript, desk: Desk, old: Source | None) -> tuple[Required, str]:
    """The disclaimers that the article needs, and its text, in which they are named. Raises Unreadable (M115)."""
    known = {key: old.metadata[key] for key in HANDED_ON if old.metadata.get(key)} if old else {}
    known |= {"status": read_article(old, desk.clinic).status} if old else {}
    lang = str(known.pop("lang", desk.clinic.language))
    identity = str(known.pop("id", "")) or desk.mint()

    def write(disclaimers: Sequence[Any]) -> str:
        return convert(manuscript, identity=identity, disclaimers=disclaimers, lang=lang, kept=known)

    article = read_article(read_source(manuscript.name, write([])), desk.clinic)
    required = disclaimers_for(desk.policy, manuscript.name, subject_of(article).text, lang)
    return required, write(as_front_matter(required))


def disclaimers_for(policy: Policy, name: str, text: str, lang: str) -> Required:
    """M115: the policy can say which disclaimers the article needs."""
    try:
        return required_for(policy, lang, text)
    except NoTriggers as error:
        raise Unreadable(Finding(name, 0, "M115", f"can't become an article yet: {error}")) from error


def _refuse_one_title_for_many(title: str, files: Sequence[Path]) -> None:
    if title and len(files) > 1:
        message = f"must go with one file, and {len(files)} are named: import them one at a time"
        raise Unreadable(Finding("--title", 0, "M111", message))


def _shown(path: Path, site: Site) -> str:
    full = Path.cwd() / path
    return " ".join(printable(site.name(full) if full.is_relative_to(site.root) else str(path)).split())


def _guesses(manuscript: Manuscript) -> Iterator[str]:
    for line, text in sorted(manuscript.guesses):
        yield f"{manuscript.name}{f':{line}' if line else ''}: {text}"


def _disclaimers(name: str, required: Required) -> Iterator[str]:
    shown = [
        f"{module} ({', '.join(params['conditions'])})" if params else module for module, params in required.items()
    ]
    yield f"{name}: needs the disclaimers {', '.join(shown)}"
