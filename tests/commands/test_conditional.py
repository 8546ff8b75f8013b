"""Who asks again for a feed that hasn't changed gets 304, from our server and from nginx, also after a release."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from functools import partial
from http.client import HTTPConnection
from pathlib import Path

import pytest

from plugins.commands.serve import answer
from plugins.devserver.server import serving
from plugins.release.golive import Candidate, put_back, put_live, settle
from plugins.release.shelf import read_release
from plugins.shared.site import Site
from tests.nginx import lines_in, nginx_before
from tests.projects import ROOT
from tests.release.sites import LATER, NOW, manifest, pages, write

FEEDS = {
    "/feeds/blog.atom.xml": "application/atom+xml; charset=utf-8",
    "/feeds/topics/tms.rss.xml": "application/rss+xml; charset=utf-8",
    "/es/feeds/blog.json": "application/feed+json",
}
Server = Callable[[Site], Iterator[int]]


@contextmanager
def ours(site: Site) -> Iterator[int]:
    with serving(partial(answer, site.output), 0) as address:
        yield int(address.rpartition(":")[2])


@contextmanager
def nginx(site: Site) -> Iterator[int]:
    papers = ("docs/feeds.md", "plugins/release/withdrawn.py")
    lines = [lines_in((ROOT / paper).read_text(encoding="utf-8")) for paper in papers]
    with nginx_before(site.root, "\n".join(lines)) as port:
        yield port


SERVERS = pytest.mark.parametrize("server", [ours, pytest.param(nginx, marks=pytest.mark.campaign)])


@pytest.fixture
def site(tmp_path: Path) -> Site:
    site = Site(tmp_path)
    publish(site, "<feed/>", "sleep", now=NOW)
    return site


def publish(site: Site, feed: str, *slugs: str, now: datetime) -> str:
    """The release's id; an hour's difference shows in its files' times."""
    site.state.mkdir(exist_ok=True)
    folder = write(site.state / "publishing", {**pages(*slugs), **{name[1:]: feed for name in FEEDS}})
    for path in folder.rglob("*.*"):
        os.utime(path, (now.timestamp(), now.timestamp()))
    release = put_live(site, Candidate(folder, "abc", manifest(*slugs), {}), settle(site), now)
    assert release
    return release.id


def get(port: int, target: str, **headers: str) -> tuple[int, str, dict[str, str]]:
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    connection.request("GET", target, headers={name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    body = response.read().decode()
    connection.close()
    return response.status, body, dict(response.headers)


@SERVERS
@pytest.mark.parametrize("feed", FEEDS)
def test_a_feed_comes_with_its_type_and_what_to_ask_with(site: Site, server: Server, feed: str) -> None:
    with server(site) as port:
        status, body, headers = get(port, feed)
    assert (status, body, headers["Content-Type"]) == (200, "<feed/>", FEEDS[feed])
    assert headers["ETag"] and headers["Last-Modified"]


@SERVERS
@pytest.mark.parametrize("feed", FEEDS)
def test_a_feed_that_a_new_release_left_alone_is_304(site: Site, server: Server, feed: str) -> None:
    with server(site) as port:
        headers = get(port, feed)[2]
        publish(site, "<feed/>", "sleep", "anxiety", now=LATER)
        assert "anxiety" in get(port, "/")[1]
        assert get(port, feed, If_None_Match=headers["ETag"])[:2] == (304, "")
        assert get(port, feed, If_Modified_Since=headers["Last-Modified"])[:2] == (304, "")


@SERVERS
def test_a_feed_that_changed_is_sent_anew_also_after_a_rollback(site: Site, server: Server) -> None:
    feed, first = "/feeds/blog.atom.xml", site.output.resolve().name
    with server(site) as port:
        for publication in ("new", "back"):
            before = get(port, feed)
            if publication == "new":
                publish(site, "<feed>1</feed>", "sleep", now=LATER)
            else:
                older = read_release(site.releases, first)
                put_back(site, older, settle(site), [], LATER + timedelta(hours=1))
            assert get(port, feed)[1] != before[1]
            assert get(port, feed, If_None_Match=before[2]["ETag"])[0] == 200
            assert get(port, feed, If_Modified_Since=before[2]["Last-Modified"])[0] == 200
