"""Make an account at the desk, or give one a new password."""

from __future__ import annotations

import argparse
import getpass
import secrets
import sys

from ..desk.start import opened
from ..shared.site import Site


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", help="what the person logs in with")
    parser.add_argument("--generate", action="store_true", help="make a password up and print it, once")
    parser.add_argument("--off", action="store_true", help="close the account; what it decided stays")


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0: the account is as asked; 1: there is something to mend; 2: nobody was named."""
    if not arguments.name.strip():
        print("whose account? Name it: make desk-user NAME=morgan", file=sys.stderr)
        return 2
    with opened(site):
        return _run(arguments)


def _run(arguments: argparse.Namespace) -> int:
    from ..desk.accounts.accounts import Unfit, close, make

    try:
        if arguments.off:
            close(arguments.name)
            print(f"{arguments.name} can't log in any more")
            return 0
        password = secrets.token_urlsafe(15) if arguments.generate else _asked()
        verb = make(arguments.name, password)
    except Unfit as error:
        print(f"{arguments.name}: {error}", file=sys.stderr)
        return 1
    print(f"{arguments.name}: {verb}, and may log in at once where `make desk` runs")
    if arguments.generate:
        print(f"password, shown this once: {password}")
    return 0


def _asked() -> str:
    """Typed twice at a terminal; a line of its own otherwise."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    while (password := getpass.getpass("Password, 12 characters or more: ")) != getpass.getpass("Once more: "):
        print("they differ, try again")
    return password
