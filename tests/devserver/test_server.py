"""The server gives each answer as it is, on this machine only."""

from __future__ import annotations

from http.client import HTTPConnection

import pytest

from plugins.devserver.folder import Answer
from plugins.devserver.server import serving


def give(target: str) -> Answer:
    return Answer(200, "text/plain", target.encode() if target == "/bytes" else iter([b"a", b"b"]))


@pytest.mark.parametrize(
    ("method", "target", "body"), [("GET", "/bytes", b"/bytes"), ("HEAD", "/bytes", b""), ("GET", "/stream", b"ab")]
)
def test_an_answer_goes_out_whole_and_may_be_kept_but_not_used_unasked(method: str, target: str, body: bytes) -> None:
    with serving(give, 0) as address:
        connection = HTTPConnection(address.removeprefix("http://"), timeout=30)
        connection.request(method, target)
        response = connection.getresponse()
        assert (response.status, response.read()) == (200, body)
        assert response.headers["Cache-Control"] == "no-cache"
        assert (response.version, response.headers["Connection"]) == (11, "close")
        connection.close()


def test_a_comment_sent_here_is_told_where_comments_go() -> None:
    with serving(give, 0) as address:
        connection = HTTPConnection(address.removeprefix("http://"), timeout=30)
        connection.request("POST", "/comments/preview", body="text=Words")
        response = connection.getresponse()
        assert (response.status, response.headers["Content-Type"]) == (405, "text/html; charset=utf-8")
        assert b"make devserver" in response.read()
        connection.close()


def test_a_port_that_is_none_is_a_sentence() -> None:
    with pytest.raises(SystemExit, match=r"port 70000 can't be used \(it must be below 65536\)"), serving(give, 70000):
        pass
