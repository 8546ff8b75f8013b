"""A real nginx before a site's output, with the lines that the project tells people to write."""

from __future__ import annotations

import re
import shutil
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import takewhile
from pathlib import Path

from tests.ports import free_port
from tests.projects import ROOT
from tests.waiting import until

CONF = """
daemon off; pid "{folder}/nginx.pid"; error_log "{folder}/error.log";
events {{}}
http {{
    types {{ text/html html; text/css css; text/xml xml; application/json json; }}
    access_log off;
    client_body_temp_path "{folder}/t1"; proxy_temp_path "{folder}/t2"; fastcgi_temp_path "{folder}/t3";
    uwsgi_temp_path "{folder}/t4"; scgi_temp_path "{folder}/t5";
{blocks}
}}
"""
SERVER = """
    server {{
        listen 127.0.0.1:{port};
        root "{root}/output";
{rules}
    }}
"""


@contextmanager
def nginx_before(root: Path, rules: str, port: int = 0) -> Iterator[int]:
    """Serve root/output; the port."""
    port = port or free_port()
    with nginx(root, port, SERVER.format(root=root, port=port, rules=rules)):
        yield port


@contextmanager
def nginx(folder: Path, port: int, blocks: str) -> Iterator[None]:
    """Run it with these blocks, which listen on the port; ``folder`` takes all that it writes."""
    program = shutil.which("nginx")
    assert program, "this test needs nginx: apt-get install nginx"
    conf = folder / "nginx.conf"
    conf.write_text(CONF.format(folder=folder, blocks=blocks))
    server = subprocess.Popen([program, "-c", str(conf), "-g", "user root;"], stderr=subprocess.PIPE)
    try:
        until(lambda: _is_open(port) or server.poll() is not None)
        assert server.poll() is None, "nginx did not start"
        yield
    finally:
        server.terminate()
        server.communicate()


def sample(name: str, place: int = 0) -> str:
    """The lines for nginx in one of the docs, the first of them unless told."""
    return re.findall(r"```nginx\n(.*?)```", (ROOT / "docs" / name).read_text(encoding="utf-8"), re.DOTALL)[place]


def lines_in(text: str) -> str:
    """The block of lines, set in by four spaces, that begins with ``location``."""
    lines = text[text.index("    location ") :].splitlines()
    return "\n".join(takewhile(lambda line: line.startswith("    "), lines))


def static_lines() -> str:
    """All that the docs say about a static site."""
    return sample("hosting.md") + lines_in((ROOT / "docs/feeds.md").read_text(encoding="utf-8"))


def _is_open(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0
