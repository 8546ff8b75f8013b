"""A real nginx before a site's output, with the lines that the project tells people to write."""

from __future__ import annotations

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import takewhile
from pathlib import Path

CONF = """
daemon off; pid {root}/nginx.pid; error_log {root}/error.log;
events {{}}
http {{
    types {{ text/html html; text/css css; text/xml xml; application/json json; }}
    access_log off;
    client_body_temp_path {root}/t1; proxy_temp_path {root}/t2; fastcgi_temp_path {root}/t3;
    uwsgi_temp_path {root}/t4; scgi_temp_path {root}/t5;
    server {{
        listen 127.0.0.1:{port};
        root {root}/output;
{rules}
    }}
}}
"""


@contextmanager
def nginx_before(root: Path, rules: str) -> Iterator[int]:
    """Serve root/output; the port."""
    nginx = shutil.which("nginx")
    assert nginx, "this test needs nginx: apt-get install nginx"
    port = _free_port()
    conf = root / "nginx.conf"
    conf.write_text(CONF.format(root=root, port=port, rules=rules))
    server = subprocess.Popen([nginx, "-c", str(conf), "-g", "user root;"], stderr=subprocess.PIPE)
    try:
        end = time.monotonic() + 10
        while not _is_open(port) and time.monotonic() < end:
            time.sleep(0.05)
        yield port
    finally:
        server.terminate()
        server.communicate()


def lines_in(text: str) -> str:
    """The block of lines, set in by four spaces, that begins with ``location``."""
    lines = text[text.index("    location ") :].splitlines()
    return "\n".join(takewhile(lambda line: line.startswith("    "), lines))


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


def _is_open(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
