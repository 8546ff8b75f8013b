"""Brings decisions to the blog: writes the file, publishes through the same gates, clears what must be gone."""

from __future__ import annotations

import subprocess
import sys
import uuid
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from django.utils import timezone

from ...shared.lock import Busy, held
from ...shared.site import Site
from ..log import Say
from .approved import write_approved
from .erase import erase_traces
from .models import Publication, Purge

Run = Callable[[Sequence[str]], str]
PAUSES = (0, 5, 15, 60, 300)
"""Seconds before the next try; a new decision begins anew."""
PATIENCE = 60.0
"""Seconds in which a publish by hand should end."""
LIMIT = 3600.0
"""Seconds after which a command is given up; a first publish of 10,000 articles takes minutes."""


def renew(file: Path, run: Run, now: Callable[[], datetime], say: Say) -> bool:
    """One publish, if one is due; whether it was. What is decided meanwhile leads to one more.

    A comment that must go goes even if the blog can't be built: then it is cut out of the live release.

    ``run`` carries out one of the blog's commands and gives its complaint, empty when all went well.
    Raises DatabaseError, OSError.
    """
    _clear()
    publication = Publication.objects.get()
    if publication.wanted == publication.done or not is_due(publication.tries, publication.tried_at, now()):
        return False
    gone = _gone(was_public=True)
    trouble = _written(file)
    if gone:
        erase_traces()
    trouble = trouble or run(["publish"])
    if gone:
        trouble = run(["purge-comments", *(["--at-once"] if trouble else []), *map(str, gone)]) or trouble
    _note(publication, trouble, now())
    say(trouble)
    if not trouble:
        _forget(gone)
    return True


def _clear() -> None:
    """Erase what was deleted and readers never had."""
    if gone := _gone(was_public=False):
        erase_traces()
        _forget(gone)


def _gone(*, was_public: bool) -> Mapping[uuid.UUID, datetime]:
    return dict(Purge.objects.filter(was_public=was_public).values_list("pk", "at"))


def _forget(gone: Mapping[uuid.UUID, datetime]) -> None:
    """What was deleted anew meanwhile, at another moment, stays to be done."""
    for pk, at in gone.items():
        Purge.objects.filter(pk=pk, at=at).delete()


def _written(file: Path) -> str:
    """What the system says when the file can't be written."""
    try:
        write_approved(file)
    except OSError as error:
        must = "the folder and the file must belong to whoever runs the desk, and the disk must have room"
        return f"{file.parent.name}/{file.name} can't be written ({(error.strerror or '').lower()}): {must}"
    return ""


def is_due(tries: int, tried_at: datetime | None, now: datetime) -> bool:
    """Whether the pause is over; a try in the future was made before the clock was set right."""
    pause = timedelta(seconds=PAUSES[min(tries, len(PAUSES) - 1)])
    return tried_at is None or not tried_at <= now < tried_at + pause


def _note(publication: Publication, trouble: str, now: datetime) -> None:
    """Only the columns of the try: ``wanted`` may have grown meanwhile."""
    row = Publication.objects.filter(pk=publication.pk)
    if trouble:
        row.update(trouble=trouble, tries=publication.tries + 1, tried_at=now)
    else:
        row.update(done=publication.wanted, done_at=now, trouble="", tries=0, tried_at=now)


def _wait_for(lock: Path) -> None:
    """A publish by hand that is at work is no trouble, unless it doesn't end."""
    with suppress(Busy, OSError), held(lock, timezone.now(), PATIENCE):
        return


def command(root: Path) -> Run:
    """Runs the blog's commands in a process of their own, when nobody else publishes."""
    package = __package__.partition(".")[0] if __package__ else ""

    def run(words: Sequence[str]) -> str:
        _wait_for(Site(root).state / "lock")
        line = [sys.executable, "-m", package, "--root", str(root), *words]
        try:
            done = subprocess.run(line, cwd=root, capture_output=True, text=True, check=False, timeout=LIMIT)
        except subprocess.TimeoutExpired:
            return f"{words[0]} took over {LIMIT / 60:.0f} minutes and was ended: run it by hand to see where it stays"
        return "" if done.returncode == 0 else complaint(words[0], done)

    return run


def complaint(name: str, done: subprocess.CompletedProcess[str]) -> str:
    """What it said, without the lines that tell how far it is."""
    said = [line for line in (done.stdout + done.stderr).strip().splitlines() if not line.endswith(" …")]
    how = f"{name} was killed (signal {-done.returncode})" if done.returncode < 0 else f"{name} ended without a word"
    return "\n".join(said)[-2000:] or how
