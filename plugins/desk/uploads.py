"""Files, of which the desk takes none."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.core.files.uploadhandler import FileUploadHandler


class NoFiles(FileUploadHandler):
    """Refuses the first: without any handler Django would read it into memory whole, also before the login."""

    def new_file(self, *_: Any, **__: Any) -> None:
        raise RequestDataTooBig
