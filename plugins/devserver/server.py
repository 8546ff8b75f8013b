"""A web server for this machine only."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from ..shared.kinds import HTML
from ..shared.loopback import HOST, unusable
from .conditional import is_known, validators
from .folder import Answer

NOTHING_TAKEN = Answer(
    405,
    HTML,
    b"""<!DOCTYPE html><title>Nothing was sent</title><h1>Nothing was sent</h1>
<p>This address only shows the blog. Comments can be tried with <code>make devserver</code>;
with <code>make desk</code>, <code>clinic.yaml</code> says where the form sends them (docs/moderating.md).</p>""",
)


@contextmanager
def serving(answer: Callable[[str], Answer], port: int) -> Iterator[str]:
    """Serve in the background and yield the address; port 0 is any free one.

    ``answer`` is called with each request's target, in a thread of its own.
    Raises SystemExit, with the remedy, if the port can't be had.
    """
    server = _server(answer, port)
    Thread(target=server.serve_forever, args=(0.1,), daemon=True).start()
    try:
        yield f"http://{HOST}:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def _server(answer: Callable[[str], Answer], port: int) -> Server:
    try:
        return Server(answer, port)
    except (OSError, OverflowError) as error:
        raise unusable(port, error) from error


class Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, answer: Callable[[str], Answer], port: int) -> None:
        super().__init__((HOST, port), Handler)
        self.answer = answer


class Handler(BaseHTTPRequestHandler):
    server: Server
    protocol_version = "HTTP/1.1"  # to an answer of 1.0 Chromium asks by time alone, which two builds may share

    def do_GET(self) -> None:
        try:
            self._send(self.server.answer(self.path))
        except ConnectionError:
            self.close_connection = True  # the browser went away

    do_HEAD = do_GET

    def do_POST(self) -> None:
        self.close_connection = True  # what was sent stays unread
        self._send(NOTHING_TAKEN)

    def _send(self, answer: Answer) -> None:
        ours = validators(answer.body, answer.modified) if isinstance(answer.body, bytes) else {}
        if answer.status == 200 and ours and is_known(self.headers, ours):
            answer = Answer(304, answer.kind, b"")
        self.send_response(answer.status)
        for name, value in _headers(answer, ours).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self._send_body(answer)

    def _send_body(self, answer: Answer) -> None:
        parts = [answer.body] if isinstance(answer.body, bytes) else answer.body
        for part in parts:
            self.wfile.write(part)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the terminal is for findings."""


def _headers(answer: Answer, ours: Mapping[str, str]) -> dict[str, str]:
    """Browsers may keep a file, but ask each time whether it is still the same; one connection, one answer."""
    headers = {"Content-Type": answer.kind, "Cache-Control": "no-cache", "Connection": "close"}
    if answer.location:
        headers["Location"] = answer.location
    if answer.status in (200, 304):
        headers.update(ours)
    if isinstance(answer.body, bytes) and answer.status != 304:
        headers["Content-Length"] = str(len(answer.body))
    return headers
