"""The desk for a WSGI server; DESK_SIDE says which side: staff or public."""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from .place import Place

Place(Path(os.environ.get("DESK_ROOT", "")).resolve()).make_ready()
os.environ.setdefault("DJANGO_SETTINGS_MODULE", f"{__package__}.settings")
application = get_wsgi_application()
import_module(settings.ROOT_URLCONF)  # before the server forks: the memory in which posts are counted is then shared
