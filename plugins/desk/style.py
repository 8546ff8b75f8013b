"""The desk's one stylesheet."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.http import HttpRequest, HttpResponse


def stylesheet(_: HttpRequest) -> HttpResponse:
    response = HttpResponse(_css(), content_type="text/css; charset=utf-8")
    response.headers["Cache-Control"] = "public, max-age=3600"
    return response


@cache
def _css() -> str:
    return (Path(__file__).parent / "templates" / "desk.css").read_text(encoding="utf-8")
