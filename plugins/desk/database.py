"""What is wrong with the database, for whoever runs the desk."""

from __future__ import annotations

from django.conf import settings

from ..shared.finding import Finding
from .log import said_by

AGAIN = "then try again"
DAMAGED = "must be a whole database, but is damaged; put it aside, mv {folder} {folder}.before, {then}"
SHUT = f"must be open to whoever runs this, for writing too; look whose it is, ls -l {{folder}}, {AGAIN}"
REMEDIES = {
    "SQLITE_NOTADB": DAMAGED,
    "SQLITE_CORRUPT": DAMAGED,
    "SQLITE_READONLY": SHUT,
    "SQLITE_CANTOPEN": SHUT,
    "SQLITE_FULL": f"must have room, but the disk is full; make room, {AGAIN}",
    "SQLITE_BUSY": f"must be free, but another program holds it; end that, {AGAIN}",
}
"""By how SQLite's own name for the error begins."""


def trouble_with(error: Exception) -> Finding:
    """K205: the database that is set is there, answers and can be written."""
    if settings.DATABASE_URL:
        message = f"must lead to a PostgreSQL that answers; it says: {said_by(error)}; mend the address or the server"
        return Finding("DATABASE_URL", 0, "K205", f"{message}, {AGAIN}")
    name = getattr(error.__cause__, "sqlite_errorname", "")
    place = settings.PLACE
    folder = place.site.name(place.folder)
    then = AGAIN if place.is_trial else "and bring back your newest backup: make restore FILE=…"
    known = (text.format(folder=folder, then=then) for start, text in REMEDIES.items() if name.startswith(start))
    message = next(known, f"must be usable, but says: {said_by(error)}; mend that, {AGAIN}")
    return Finding(place.site.name(place.database), 0, "K205", message)
