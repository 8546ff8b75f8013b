"""Ends a command right before each of its steps on the disk, in turn, and looks at what readers have.

Used as ``python -m tests.release.every_step OPERATION FOLDER``: prints how many steps there were, or stops at the
first that leaves a site which is neither the old one nor the new one. The steps are Python's audit events.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from plugins.release.books import forget, ledger_of
from plugins.release.golive import put_back, settle
from plugins.release.ledger import read_ledger
from plugins.release.shelf import find_release, read_release, shelved
from plugins.release.takedown import take_off, withdraw
from plugins.release.withdrawn import Withdrawal
from plugins.shared.site import Site
from tests.projects import tree
from tests.release.sites import LATER, NOW, release

STEPS = frozenset({"open", "os.rename", "os.link", "os.symlink", "os.mkdir", "os.utime"})
REMOVALS = frozenset({"os.remove", "os.rmdir"})
"""shutil.rmtree gives names without their folder."""
SLEEP = Withdrawal("urn:uuid:sleep", "posts/sleep/", "2026-02-06")
KILLED = 9


def publish(site: Site) -> None:
    release(site, "sleep", "anxiety", "pain", now=LATER, style="theme/77aa0c1d00/css/main.css")


def roll_back(site: Site) -> None:
    put_back(site, find_release(site.releases, shelved(site.releases)[0]), settle(site), [SLEEP], LATER)


def unpublish(site: Site) -> None:
    withdraw(site, SLEEP)
    if (live := settle(site)) and live.holds(frozenset({SLEEP.id})):
        take_off(site, live, SLEEP.id, [SLEEP], LATER)
    forget(site, [SLEEP], LATER)


OPERATIONS: dict[str, Callable[[Site], None]] = {"publish": publish, "rollback": roll_back, "unpublish": unpublish}


def main(operation: Callable[[Site], None], folder: Path) -> None:
    begin(Site(folder / "before"), older=4 if operation is publish else 1)
    after = copy(folder, "after")
    operation(after)
    wanted = (tree(folder / "before" / "output"), tree(after.output))
    steps = 0
    while is_killed(site := copy(folder, "site"), operation, steps):
        assert tree(site.output) in wanted, f"killed before step {steps}, readers have half a site"
        settle(site)
        for name in shelved(site.releases):
            whole = read_release(site.releases, name).files.items() <= tree(site.releases / name).items()
            assert whole, f"killed before step {steps}, release {name} is half there"
        operation(site)
        assert tree(site.output) == wanted[1], f"killed before step {steps}, it can't be done again"
        assert read_ledger(ledger_of(site))[-1].articles == read_ledger(ledger_of(after))[-1].articles
        steps += 1
    sys.stdout.write(f"{steps}\n")


def begin(site: Site, older: int) -> None:
    """Two articles live, and releases before with one; with four of them the next publish prunes."""
    for number in range(older):
        release(site, "sleep", words=str(number), now=NOW)
    release(site, "sleep", "anxiety", now=NOW)


def copy(folder: Path, name: str) -> Site:
    shutil.rmtree(folder / name, ignore_errors=True)
    shutil.copytree(folder / "before", folder / name, symlinks=True)
    return Site(folder / name)


def is_killed(site: Site, operation: Callable[[Site], None], step: int) -> bool:
    child = os.fork()
    if child == 0:
        end_before(step, str(site.root))
        operation(site)
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, KILLED), code
    return code == KILLED


def end_before(step: int, root: str) -> None:
    left = step

    def count(event: str, details: tuple[object, ...]) -> None:
        nonlocal left
        if event in REMOVALS or (event in STEPS and any(str(detail).startswith(root) for detail in details)):
            if left == 0:
                os._exit(KILLED)
            left -= 1

    sys.addaudithook(count)


if __name__ == "__main__":
    main(OPERATIONS[sys.argv[1]], Path(sys.argv[2]))
