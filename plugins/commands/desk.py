"""Run the desk: readers' form on one address, the staff's side on another, and the worker."""

from __future__ import annotations

import argparse
import sys

from ..desk.run import Ports, running, wait_for_an_end
from ..desk.start import start
from ..shared.clinic import load_clinic
from ..shared.lock import Busy, held
from ..shared.loopback import HOST
from ..shared.site import Site

AT_HOME = "http://127.0.0.1:8000"
"""Where `make serve` and `make devserver` show the blog."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--port", type=int, default=8001, help="of the staff's side; the readers' is the next one")
    parser.add_argument(
        "--blog", default="", help="the blog's address (default: the clinic's; before it is live, this machine's)"
    )


def run(arguments: argparse.Namespace, site: Site) -> int:
    """0: ended by Ctrl-C; 1: one of its processes could not go on."""
    try:
        with held(site.desk_lock, arguments.now):
            return _run(arguments, site)
    except Busy as busy:
        print(f"the desk is running already ({busy}): look at it, or end it there with Ctrl-C", file=sys.stderr)
        return 1


def _run(arguments: argparse.Namespace, site: Site) -> int:
    start(site)
    from ..desk.comments.telling import has_address

    ports = Ports(arguments.port, arguments.port + 1)
    clinic = load_clinic(site.clinic)
    blog = arguments.blog or (clinic.url if clinic.is_live else AT_HOME)
    try:
        with running(site, ports, blog) as processes:
            print(f"the desk: http://{HOST}:{ports.staff}/ for staff; Ctrl-C ends it")
            print(f"readers' comments: http://{HOST}:{ports.public}/comments/preview, from {blog}", flush=True)
            if not has_address():
                print(
                    "nobody is told when a comment comes: set DESK_MAIL_TO or DESK_WEBHOOK (docs/moderating.md)",
                    flush=True,
                )
            wait_for_an_end(processes)
    except KeyboardInterrupt:
        print("\nended")
        return 0
    print("the desk ended: one of its processes could not go on; start it again", file=sys.stderr)
    return 1
