"""Run the desk: readers' form on one address, the staff's side on another, and the worker."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from ..desk.environment import is_address
from ..desk.place import Place
from ..desk.run import Ports, running, wait_for_an_end
from ..desk.start import opened
from ..shared.clinic import load_clinic
from ..shared.lock import Busy, held
from ..shared.loopback import HOST
from ..shared.site import Site

AT_HOME = "http://127.0.0.1:8000"
"""Where `make serve` and `make devserver` show the blog."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8001, help="of the staff's side; the readers' is the next one")
    parser.add_argument(
        "--blog",
        type=_address,
        default="",
        help="the blog's address (default: the clinic's; before it is live, this machine's)",
    )


def _address(value: str) -> str:
    if value and not is_address(value, "https", "http"):
        raise argparse.ArgumentTypeError("must be an address, like https://www.example.org")
    return value


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0: ended by Ctrl-C; 1: one of its processes could not go on."""
    try:
        with held(site.desk_lock, arguments.now):
            return _run(arguments, site)
    except Busy as busy:
        print(f"the desk is running already ({busy}): look at it, or end it there with Ctrl-C", file=sys.stderr)
        return 1


def _run(arguments: argparse.Namespace, site: Site) -> int:
    with opened(site):
        notes = list(_notes(site))
    ports = Ports(arguments.port, arguments.port + 1)
    clinic = load_clinic(site.clinic)
    blog = arguments.blog or (clinic.url if clinic.is_live else AT_HOME)
    try:
        with running(site, ports, blog) as processes:
            print(f"the desk: http://{HOST}:{ports.staff}/ for staff; Ctrl-C ends it")
            print(f"readers' comments: http://{HOST}:{ports.public}/comments/preview, from {blog}", flush=True)
            print("".join(f"{note}\n" for note in notes), end="", flush=True)
            ended = wait_for_an_end(processes)
    except KeyboardInterrupt:
        print("\nended")
        return 0
    print(f"the desk ended: {ended}; what is above may say why. Start it again", file=sys.stderr)
    return 1


def _notes(site: Site) -> Iterator[str]:
    """What isn't set up yet."""
    from ..desk.comments.telling import has_address
    from ..desk.comments.threads import NO_LIST, readable_threads

    if not has_address():
        yield "nobody is told when a comment comes: set DESK_MAIL_TO or DESK_WEBHOOK (docs/moderating.md)"
    threads = readable_threads(Place(site.root).threads)
    if not threads:
        yield f"readers can't write yet: {NO_LIST}"
    elif not any(thread.is_open for thread in threads.values()):
        yield "readers can't write yet: no article takes comments; set 'open: true' in clinic.yaml, and publish"
