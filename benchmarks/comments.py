"""Comments taken in a second: the desk on SQLite and PostgreSQL, and Isso beside it, in one run.

    .venv/bin/pip install isso==0.14.0
    .venv/bin/python benchmarks/comments.py 8 5

The numbers are the seconds of each measurement, and the rounds. Writes the table to benchmarks/comments.md.
A comment of the desk is two requests, preview and submit; both are counted as one.
"""

from __future__ import annotations

import importlib.metadata
import os
import platform
import statistics
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.isso import comment, isso
from benchmarks.load import Line, Measured, measure
from tests.desk.live import live, port_of
from tests.desk.places import SLEEP, make_site
from tests.desk.postgres import postgresql

WRITERS = (1, 8)
FORM = "application/x-www-form-urlencoded"
TEXT = "I slept well after the second week, and better after the third. " * 5

BODY = urlencode({"article": SLEEP, "website": "", "text": TEXT, "name": ""}).encode()
"""Encoded once: what the writers do is taken from the server's cores."""


def desk_comment(line: Line, name: str) -> None:
    fields = BODY + name.encode()
    status, page = line.post("/comments/preview", fields, FORM)
    _, found, rest = page.partition(b'name="token" value="')
    assert status == 200 and found, page
    status, _ = line.post("/comments/submit", fields + b"&token=" + rest[: rest.index(b'"')], FORM)
    assert status == 303, status


def isso_comment(line: Line, name: str) -> None:
    comment(line, name, TEXT)


def measure_desk(what: str, seconds: float, **extra: str) -> Iterator[Measured]:
    with tempfile.TemporaryDirectory() as folder:
        root = make_site(Path(folder) / "site")
        with live(root, DESK_RATE_LIMITS="off", **extra) as desk:
            port = port_of(desk.public)
            measure(what, port, desk_comment, 2, 1)  # warms up
            for writers in WRITERS:
                yield measure(what, port, desk_comment, writers, seconds, desk.process.pid)


def measure_isso(seconds: float) -> Iterator[Measured]:
    with isso(is_moderated=True) as (port, session):
        measure("Isso", port, isso_comment, 2, 1)
        for writers in WRITERS:
            yield measure("Isso 0.14, SQLite, one process", port, isso_comment, writers, seconds, session)


def measure_all(seconds: float) -> Iterator[Measured]:
    yield from measure_desk("the desk, SQLite, two processes", seconds)
    with postgresql() as url:
        yield from measure_desk("the desk, PostgreSQL, two processes", seconds, DATABASE_URL=url)
    yield from measure_isso(seconds)


def row(rounds: Sequence[Measured]) -> str:
    """The middle of the rounds; of the rate also the lowest and the highest."""
    what, writers, *columns = zip(*rounds, strict=True)
    rate, half, worst, work = (statistics.median(column) for column in columns)
    span = f"{min(columns[0]):.0f} to {max(columns[0]):.0f}"
    return f"| {what[0]} | {writers[0]} | {rate:.0f} | {span} | {half:.1f} | {worst:.1f} | {work:.1f} |"


def report(rounds: Sequence[Sequence[Measured]], seconds: float) -> str:
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("django", "gunicorn", "isso"))
    load = " ".join(f"{each:.1f}" for each in os.getloadavg())
    lines = [
        "# Comments taken",
        "",
        "Through gunicorn, over kept connections, from writers on the same machine, which share its cores.",
        "A comment of the desk is two requests, preview and submit; each is kept before it is acknowledged.",
        "Of PostgreSQL's own processor time the last column counts nothing.",
        f"The middle of {len(rounds)} rounds, in which all three take turns: the machine's clock isn't steady.",
        f"Python {platform.python_version()}, {versions}; {platform.machine()}, {os.cpu_count()} cores.",
        f"Load averages at the end of the run: {load}.",
        f"Command: `.venv/bin/python benchmarks/comments.py {seconds:g} {len(rounds)}`",
        "",
        "| what | writers | comments/s | lowest to highest | p50 ms | p99 ms | server's processor ms a comment |",
        "|---|--:|--:|--:|--:|--:|--:|",
        *map(row, zip(*rounds, strict=True)),
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    seconds, count = float(sys.argv[1]), int(sys.argv[2])
    text = report([list(measure_all(seconds)) for _ in range(count)], seconds)
    Path(__file__).with_suffix(".md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
