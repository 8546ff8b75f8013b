"""serve shows the live release to this machine, answers 410 for what was withdrawn, and nothing else."""

from __future__ import annotations

import http.client
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.release.withdrawn import Withdrawal, mark_gone
from plugins.shared.site import Site
from tests.nginx import lines_in, nginx_before
from tests.projects import ROOT
from tests.release.sites import LATER, release, write
from tests.waiting import PATIENCE


@pytest.fixture
def site(tmp_path: Path) -> Site:
    site = Site(tmp_path / "blog")
    site.root.mkdir()
    made = release(site, "sleep")
    folder = site.releases / made.id
    mark_gone(folder, [Withdrawal("urn:uuid:gone", "posts/gone/", "2026-02-06")])
    write(folder / "feeds", {"blog.atom.xml": "<feed/>", "blog.rss.xml": "<rss/>"})
    (tmp_path / "secret.txt").write_text("a draft")
    return site


def serve(site: Site, *words: str) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "plugins", f"--root={site.root}", "serve", *words]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


@pytest.fixture
def port(site: Site) -> Iterator[int]:
    server = serve(site, "--port", "0")
    assert server.stdout
    line = server.stdout.readline()
    assert line.startswith("serving http://127.0.0.1:"), line
    yield int(line.split(":")[2].split("/")[0])
    server.kill()
    server.communicate()


def get(port: int, target: str) -> tuple[int, str, str]:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", target)
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, answer.headers["Content-Type"], body


@pytest.mark.parametrize(
    ("target", "status", "kind", "words"),
    [
        ("/", 200, "text/html; charset=utf-8", "<ul>"),
        ("/posts/sleep/", 200, "text/html; charset=utf-8", "sleep"),
        ("/posts/sleep", 301, "text/html; charset=utf-8", ""),
        ("/feeds/blog.atom.xml", 200, "application/atom+xml; charset=utf-8", "<feed/>"),
        ("/feeds/blog.rss.xml", 200, "application/rss+xml; charset=utf-8", "<rss/>"),
        ("/posts/gone/", 410, "text/plain; charset=utf-8", "This article was withdrawn on 2026-02-06."),
        ("/posts/gone", 410, "text/plain; charset=utf-8", "withdrawn"),
        ("/posts/gone/?from=feed", 410, "text/plain; charset=utf-8", "withdrawn"),
        ("/posts/never/", 404, "text/html; charset=utf-8", "<p>Not found</p>"),
        ("/posts/", 404, "text/html; charset=utf-8", "<p>Not found</p>"),
        ("/feeds/", 404, "text/html; charset=utf-8", "<p>Not found</p>"),
        ("/../secret.txt", 404, "text/html; charset=utf-8", "<p>Not found</p>"),
        ("/%2e%2e/secret.txt", 404, "text/html; charset=utf-8", "<p>Not found</p>"),
        ("/../../../secret.txt", 404, "text/html; charset=utf-8", "<p>Not found</p>"),
        ("/%00", 404, "text/html; charset=utf-8", "<p>Not found</p>"),
    ],
)
def test_answers(port: int, target: str, status: int, kind: str, words: str) -> None:
    answer = get(port, target)
    assert answer[:2] == (status, kind)
    assert words in answer[2]


def test_a_switch_shows_at_once(site: Site, port: int) -> None:
    assert "anxiety" not in get(port, "/")[2]
    release(site, "anxiety", now=LATER)
    assert "anxiety" in get(port, "/")[2]


def test_before_the_first_publish_it_says_what_to_do(tmp_path: Path) -> None:
    said, _ = serve(Site(tmp_path)).communicate()
    assert said == "output/ must be there before it can be served: make publish\n"


def test_a_port_that_is_taken_is_a_sentence(site: Site, port: int) -> None:
    server = serve(site, "--port", str(port))
    said, _ = server.communicate()
    assert server.returncode == 1
    assert f"port {port} can't be used" in said
    assert "Traceback" not in said


def test_ctrl_c_ends_it_quietly(site: Site) -> None:
    server = serve(site, "--port", "0")
    assert server.stdout
    server.stdout.readline()
    server.send_signal(signal.SIGINT)
    said, _ = server.communicate(timeout=PATIENCE)
    assert (server.returncode, said) == (0, "\nended\n")


@pytest.mark.campaign
def test_nginx_answers_410_by_the_lines_we_give(site: Site) -> None:
    lines = lines_in((ROOT / "plugins/release/withdrawn.py").read_text(encoding="utf-8"))
    expected = {"/": 200, "/posts/sleep/": 200, "/posts/gone/": 410, "/posts/gone": 410, "/posts/never/": 404}
    with nginx_before(site.root, lines) as port:
        assert {target: get(port, target)[0] for target in expected} == expected
        assert "Not found" in get(port, "/posts/never/")[2]
