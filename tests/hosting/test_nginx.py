"""The lines in docs/hosting.md, in a real nginx."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from plugins.hosting.headers import security
from tests.nginx import nginx_before, static_lines


@pytest.fixture(scope="module")
def port(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    root = tmp_path_factory.mktemp("nginx")
    shutil.copytree((published / "output").resolve(), root / "output")
    (root / "output/_gone/posts/old").mkdir(parents=True)
    with nginx_before(root, static_lines()) as port:
        yield port


def ask(port: int, path: str) -> HTTPResponse:
    with closing(HTTPConnection("127.0.0.1", port, timeout=30)) as connection:
        connection.request("GET", path)
        response = connection.getresponse()
        response.read()
        return response


@pytest.mark.parametrize(
    ("path", "status", "kind"),
    [
        ("/", 200, "text/html; charset=utf-8"),
        ("/posts/tms-and-neuroplasticity/", 200, "text/html; charset=utf-8"),
        ("/feeds/blog.atom.xml", 200, "application/atom+xml; charset=utf-8"),
        ("/feeds/topics/tms.rss.xml", 200, "application/rss+xml; charset=utf-8"),
        ("/feeds/blog.json", 200, "application/feed+json"),
        ("/nothing/", 404, "text/html; charset=utf-8"),
        ("/posts/", 404, "text/html; charset=utf-8"),
        ("/posts/old/", 410, "text/html; charset=utf-8"),
        ("/_headers", 404, "text/html; charset=utf-8"),
    ],
)
def test_each_file_has_its_type_and_the_headers_that_every_host_is_told(
    port: int, path: str, status: int, kind: str
) -> None:
    response = ask(port, path)
    assert (response.status, response.headers["Content-Type"]) == (status, kind)
    assert {name: response.headers[name] for name in security()} == security()


def test_the_stylesheet_is_kept_for_a_year(port: int, published: Path) -> None:
    [sheet] = (published / "output").resolve().glob("theme/main.*.css")
    assert ask(port, f"/theme/{sheet.name}").headers["Cache-Control"] == "max-age=31536000"
