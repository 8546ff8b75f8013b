"""The moment to build for, and moments as feeds write them."""

from __future__ import annotations

import os
from datetime import UTC, datetime


def moment(given: object) -> datetime:
    """From ISO 8601 or a datetime, UTC where no zone is given; from nothing, the clock's."""
    if not given:
        return clock()
    read = given if isinstance(given, datetime) else datetime.fromisoformat(str(given))
    return read if read.tzinfo else read.replace(tzinfo=UTC)


def clock() -> datetime:
    """The clock, or SOURCE_DATE_EPOCH (reproducible-builds.org) where it is set."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)


def in_utc(at: datetime) -> str:
    """RFC 3339, in UTC: 2026-11-22T10:00:00Z."""
    return at.astimezone(UTC).isoformat().replace("+00:00", "Z")
