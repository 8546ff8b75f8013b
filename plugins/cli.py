"""The commands of `python -m plugins`, and the one place where errors become sentences."""

from __future__ import annotations

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType

from .desk.unready import Unready
from .shared.clinic import ClinicUnreadable
from .shared.finding import FORMATS, report
from .shared.moment import clock, moment
from .shared.owner import foreign, named
from .shared.site import Site

COMMANDS = {
    "publish": "check, build, judge, and switch the live site",
    "check": "say what would stop an article being published; --fix adds what it can",
    "new": "begin an article",
    "import": "turn raw copy (.txt, .md, .html, .docx) into articles",
    "preview": "show one manuscript or article as readers will see it",
    "devserver": "blog, comment form and desk on this machine, rebuilt on save, drafts included",
    "serve": "serve the finished blog in output/",
    "verify": "judge finished pages and feeds, of any site",
    "wording": "print the disclaimers' wording, one sheet to sign",
    "rollback": "go back to the release before, if today's policy lets it",
    "unpublish": "take an article off, for good",
    "ledger": "show what was public on a day",
    "desk": "run the desk: readers' comments, and where staff read and decide",
    "desk-user": "make an account at the desk, or give one a new password",
    "import-comments": "bring comments over from WordPress, Disqus, Isso, or JSON",
    "backup": "keep the desk and the content in one file",
    "restore": "bring them back",
    "purge-comments": "drop the releases that hold comments which were taken off",
    "clean": "remove what can be made again",
}
MODULES = {"import": "import_"}


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit code: 0 all is well, 1 something is to mend, 2 the command was not understood."""
    arguments, command = _parse(list(sys.argv[1:] if argv is None else argv))
    site = Site(arguments.root.resolve())
    try:
        return int(command.run(arguments, site))
    except (ClinicUnreadable, Unready) as error:
        print(report(error.findings, getattr(arguments, "format", "text")), file=sys.stderr)
    except BrokenPipeError:  # who read along has seen enough
        sys.stderr.close()
    except OSError as error:
        print(_sentence(error, site), file=sys.stderr)
    except (KeyboardInterrupt, EOFError):
        print("stopped", file=sys.stderr)
        return 130
    return 1


def _parse(words: Sequence[str]) -> tuple[argparse.Namespace, ModuleType]:
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--root", type=Path, default=Path.cwd(), help="the site's folder (default: this one)")
    common.add_argument("--now", type=moment, default=clock(), help="the moment to build for, ISO 8601")
    name = next((word for word in common.parse_known_args(words)[1] if word in COMMANDS), "")
    parser = argparse.ArgumentParser(
        prog="python -m plugins", description="A clinic's blog that can't lose its disclaimers.", parents=[common]
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    modules = {}
    for each, line in COMMANDS.items():
        subparser = commands.add_parser(each, help=line, description=line)
        if each == name:  # the others stay unloaded: `check` starts at once
            modules[each] = importlib.import_module(
                f".commands.{MODULES.get(each, each.replace('-', '_'))}", __package__
            )
            subparser.add_argument("--format", choices=FORMATS, default="text", help="how findings are printed")
            modules[each].add_arguments(subparser)
    arguments = parser.parse_args(words)
    return arguments, modules[arguments.command]


def _sentence(error: OSError, site: Site) -> str:
    """What the system refused, for a person."""
    paths = [Path(os.fsdecode(name)) for name in (error.filename, error.filename2) if isinstance(name, (str, bytes))]
    place = " → ".join(map(site.name, paths)) or "the disk"
    reason = (error.strerror or str(error)).lower()
    return (
        f"{place}: {reason}.{_whose(error, paths, site)} Nothing was half-written: mend that and run the command again."
    )


def _whose(error: OSError, paths: Sequence[Path], site: Site) -> str:
    found = next(filter(None, map(foreign, paths)), None) if isinstance(error, PermissionError) else None
    if not found:
        return ""
    path, owner = found
    return f" {site.name(path)} belongs to {owner}, and this runs as {named(os.geteuid())}: one of both must change."
