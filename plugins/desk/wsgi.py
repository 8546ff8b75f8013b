"""The desk for a WSGI server; DESK_SIDE says which side: staff or public."""

from __future__ import annotations

import os
from pathlib import Path

from django.core.wsgi import get_wsgi_application

from .place import Place

Place(Path(os.environ.get("DESK_ROOT", "")).resolve()).make_ready()
os.environ.setdefault("DJANGO_SETTINGS_MODULE", f"{__package__}.settings")
application = get_wsgi_application()
