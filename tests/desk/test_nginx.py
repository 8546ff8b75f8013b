"""The lines of docs/moderating.md in a real nginx, before a real desk: what readers reach, and what is noted."""

from __future__ import annotations

import re
import shutil
import socket
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, expect

from plugins.desk.comments.form import MOST_POSTS
from plugins.desk.headers import HEADERS as DESK_HEADERS
from plugins.hosting.headers import security
from tests import projects
from tests.desk.live import HEADERS, Live, begin_a_count, live, make_account, port_of
from tests.desk.places import make_site
from tests.nginx import nginx, nginx_before, sample, static_lines
from tests.ports import free_port

ADDRESS = "posts/tms-and-neuroplasticity/"
LIMIT = "limit_req zone=comments burst=20 nodelay;"


class Answer(NamedTuple):
    status: int
    response: HTTPResponse
    body: str


def lines(root: Path, port: int, desk: int) -> str:
    """The sample, with only what can't be the same on a machine that tests."""
    text = sample("moderating.md")
    for old, new in {
        "listen 443 ssl;": f"listen 127.0.0.1:{port};",
        "root /srv/blog/output;": f'root "{root}/output";',
        "/var/log/nginx/blog.log": f'"{root}/blog.log"',
        "127.0.0.1:8002": f"127.0.0.1:{desk}",
        "    # the lines of docs/hosting.md and docs/feeds.md\n": static_lines(),
    }.items():
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


@contextmanager
def before(folder: Path, root: Path, desk: int, port: int = 0, without: str = "") -> Iterator[int]:
    """An nginx before that desk; the port."""
    port = port or free_port()
    text = lines(root, port, desk)
    assert without in text
    folder.mkdir()
    with nginx(folder, port, text.replace(without, "") if without else text):
        yield port


class Set(NamedTuple):
    """A published blog, its desk, the port of the nginx before both, and one from which comments are taken too."""

    root: Path
    desk: Live
    port: int
    elsewhere: int


@pytest.fixture(scope="module")
def clinic(open_blog: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Set]:
    root = shutil.copytree(open_blog, tmp_path_factory.mktemp("public") / "site", symlinks=True)
    port, elsewhere = free_port(), free_port()
    extra = {"DESK_ORIGINS": f"http://127.0.0.1:{elsewhere}", "DESK_RATE_LIMITS": "off"}
    with (
        live(root, f"http://127.0.0.1:{port}", DESK_BEHIND_PROXY="1", **extra) as desk,
        before(root / "nginx", root, port_of(desk.public), port),
    ):
        yield Set(root, desk, port, elsewhere)


@pytest.fixture(scope="module")
def unhurried(clinic: Set) -> Iterator[int]:
    """A second nginx before both, which counts nothing itself."""
    with before(clinic.root / "unhurried", clinic.root, port_of(clinic.desk.public), without=LIMIT) as port:
        yield port


def ask(port: int, path: str, fields: dict[str, str] | None = None, **headers: str) -> Answer:
    """As it is written: no part of the path is tidied on the way."""
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    with closing(connection):
        more = {name.replace("_", "-"): value for name, value in headers.items()}
        method, body = ("POST", urlencode(fields)) if fields else ("GET", None)
        connection.request(method, path, body, {**HEADERS, **more})
        response = connection.getresponse()
        return Answer(response.status, response, response.read().decode())


def test_a_reader_writes_and_withdraws_and_no_private_link_is_noted(clinic: Set, browser: Browser) -> None:
    log = clinic.root / "blog.log"
    earlier = len(log.read_text(encoding="utf-8"))
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"http://127.0.0.1:{clinic.port}/{ADDRESS}")
    page.get_by_label("Nickname").fill("Bookworm")
    page.get_by_label("Comment", exact=True).fill("I read books again.")
    page.get_by_role("button", name="See how it will look").click()
    page.get_by_role("button", name="Send it to the clinic").click()
    expect(page.get_by_role("heading", name="Thank you: a person will look at it")).to_be_visible()
    private = page.url.rpartition("/")[2]
    page.locator("main a").last.click()
    expect(page.get_by_label("Nickname")).to_be_visible()
    page.goto(f"http://127.0.0.1:{clinic.port}/comments/withdraw/{private}")
    page.get_by_role("button", name="Delete my comment").click()
    expect(page.get_by_role("heading", name="Your comment is gone")).to_be_visible()
    page.locator("main a").last.click()
    page.context.close()
    assert clinic.desk.rows("SELECT state, text FROM comments_comment") == [("removed", "")]
    noted = log.read_text(encoding="utf-8")[earlier:]
    assert f"GET /{ADDRESS}" in noted and private not in noted and "/comments/" not in noted


def test_a_blog_on_another_host_may_send_comments(clinic: Set, browser: Browser, tmp_path: Path) -> None:
    """With the headers that the build gives that host."""
    here, there = '"/comments/preview"', f'"{clinic.desk.public}/comments/preview"'
    blog = shutil.copytree(clinic.root / "output", tmp_path / "output") / ADDRESS / "index.html"
    projects.edit(blog, here, there)
    rules = "".join(f'add_header {name} "{value}";\n' for name, value in security(there.strip('"')).items())
    with nginx_before(tmp_path, rules, clinic.elsewhere):
        page = browser.new_context(java_script_enabled=False).new_page()
        page.goto(f"http://127.0.0.1:{clinic.elsewhere}/{ADDRESS}index.html")
        page.get_by_label("Nickname").fill("Bookworm")
        page.get_by_label("Comment", exact=True).fill("I read books again.")
        page.get_by_role("button", name="See how it will look").click()
        expect(page.get_by_role("button", name="Send it to the clinic")).to_be_visible()
        page.context.close()


def test_each_side_sends_its_own_headers_and_each_once(clinic: Set) -> None:
    page, desk = ask(clinic.port, f"/{ADDRESS}"), ask(clinic.port, "/comments/nothing.atom.xml")
    assert (page.status, desk.status) == (200, 404)
    for answer, wanted in ((page, security()), (desk, DESK_HEADERS)):
        for name, value in wanted.items():
            assert answer.response.headers.get_all(name) == [value]
    assert desk.response.headers["Strict-Transport-Security"]


def test_the_list_of_articles_is_the_desks_alone(clinic: Set) -> None:
    assert (clinic.root / "output/comments/threads.json").exists()
    assert ask(clinic.port, "/comments/threads.json").status == 404
    assert ask(clinic.port, "/posts/../comments/threads.json").status == 404


STAFFS = [
    "/",
    "/login/",
    "/state/pending/",
    "/history/",
    "/password/",
    "/desk.css",
    "/comments/login/",
    "/comments//login/",
    "/comments/../login/",
    "/comments/%2e%2e/login/",
    "/comments/..%2flogin/",
    "/comments/%252e%252e/login/",
    "/comments/../state/pending/",
    "/comments/11111111-1111-4111-8111-111111111111/",
    "/comments/11111111-1111-4111-8111-111111111111/remove",
]


def is_staffs(answer: Answer) -> bool:
    return "/login/" in answer.response.headers.get("Location", "") or 'name="password"' in answer.body


@pytest.mark.parametrize("path", STAFFS)
def test_the_staffs_desk_is_reached_by_no_path(clinic: Set, unhurried: int, path: str) -> None:
    staff = f"127.0.0.1:{port_of(clinic.desk.staff)}"
    for asked, headers in ((path, {}), (path, {"Host": staff}), (f"http://{staff}{path}", {})):
        answer = ask(unhurried, asked, **headers)
        assert not is_staffs(answer)
        assert answer.status == 200 if path == "/" else answer.status in (400, 404)


def test_before_the_staffs_port_the_desk_would_be_found(clinic: Set, tmp_path: Path) -> None:
    """The check above can see it."""
    with before(tmp_path / "nginx", clinic.root, port_of(clinic.desk.staff)) as port:
        assert any(is_staffs(ask(port, path)) for path in STAFFS)


def test_more_than_a_comment_can_need_is_refused_with_a_sentence(clinic: Set) -> None:
    answer = ask(clinic.port, "/comments/preview", {"text": "a" * (512 * 1024)})
    assert answer.status == 413 and "load this page again" in answer.body


def test_haste_is_refused_with_a_sentence_and_not_noted(clinic: Set, tmp_path: Path) -> None:
    with before(tmp_path / "nginx", clinic.root, port_of(clinic.desk.public)) as port:
        answers = [ask(port, "/comments/thanks/a-private-link") for _ in range(100)]
    refused = [answer for answer in answers if answer.status != 404]
    assert refused and {answer.status for answer in refused} == {429}
    assert "Wait a minute, then load this page again" in refused[0].body and "988" in refused[0].body
    for log in (clinic.root / "blog.log", tmp_path / "nginx/error.log"):
        assert "a-private-link" not in log.read_text(encoding="utf-8")


HALF = (
    b"POST /comments/preview HTTP/1.1\r\nHost: a\r\nContent-Type: application/x-www-form-urlencoded\r\n"
    b"Content-Length: 100\r\n\r\ntext="
)


def test_who_dawdles_holds_nobody_up(clinic: Set, unhurried: int) -> None:
    """The desk has eight threads, and gets from nginx what is whole."""
    with ExitStack() as stack:
        for begun in (b"", HALF[:30], HALF) * 20:
            stack.enter_context(socket.create_connection(("127.0.0.1", unhurried))).sendall(begun)
        assert ask(unhurried, "/comments/desk.css").status == 200


def test_a_desk_that_is_off_is_told_in_a_sentence_and_not_noted(clinic: Set, tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # nobody listens
        with before(tmp_path / "nginx", clinic.root, taken.getsockname()[1]) as port:
            answer = ask(port, "/comments/withdraw/a-private-link")
    assert answer.status == 502 and "Wait a minute, then load this page again" in answer.body
    for log in (clinic.root / "blog.log", tmp_path / "nginx/error.log"):
        assert "a-private-link" not in log.read_text(encoding="utf-8")


def test_posts_are_counted_by_the_real_address_whatever_is_claimed(tmp_path: Path) -> None:
    root, fields = make_site(tmp_path / "site"), {"article": "none", "name": "Robin", "text": "Once more."}
    with (
        live(root, DESK_BEHIND_PROXY="1") as desk,
        before(tmp_path / "nginx", root, port_of(desk.public), without=LIMIT) as port,
    ):
        begin_a_count()
        for n in range(MOST_POSTS + 1):
            answer = ask(port, "/comments/preview", fields, X_Forwarded_For=f"203.0.113.{n}")
        assert answer.status == 429 and "Wait ten minutes" in answer.body
        port = port_of(desk.public)
        counted = {each: ask(port, "/comments/preview", fields, X_Forwarded_For=each).status for each in PLACES}
    assert counted == {"127.0.0.1": 429, "203.0.113.0": 404}


PLACES = ("127.0.0.1", "203.0.113.0")
"""Where the posts came from, and where the first claimed to come from."""


def test_staff_log_in_through_a_server_of_their_own(tmp_path: Path) -> None:
    """By the second of the docs' samples; TLS ends there, so nginx is told that it did."""
    root, port = make_site(tmp_path / "site"), free_port()
    with live(root, DESK_HOSTS="desk.example.org", DESK_HTTPS="1") as desk:
        password = make_account(root, "morgan")
        text = sample("moderating.md", 1)
        for old, new in (
            ("10.8.0.1:443 ssl", f"127.0.0.1:{port}"),
            ("$scheme", "https"),
            (":8001", f":{port_of(desk.staff)}"),
        ):
            assert old in text
            text = text.replace(old, new)
        with nginx(tmp_path, port, text):
            browser = Staff(port)
            page = browser.ask("GET", "/login/")
            token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', page)
            assert token, page
            fields = {"csrfmiddlewaretoken": token[1], "username": "morgan", "password": password}
            browser.ask("POST", "/login/", urlencode(fields))
            assert "Waiting" in browser.ask("GET", "/") and browser.is_secure
            assert ask(port, "/", Host="desk.example.org").response.headers["Strict-Transport-Security"]


class Staff:
    """A browser at https://desk.example.org, as far as headers go."""

    def __init__(self, port: int) -> None:
        self.port, self.cookie, self.is_secure = port, "", False

    def ask(self, method: str, path: str, body: str = "") -> str:
        headers = {"Host": "desk.example.org", "Cookie": self.cookie, "Origin": "https://desk.example.org"}
        with closing(HTTPConnection("127.0.0.1", self.port, timeout=30)) as connection:
            connection.request(method, path, body, {**headers, "Content-Type": "application/x-www-form-urlencoded"})
            answer = connection.getresponse()
            if given := answer.getheader("Set-Cookie"):
                self.cookie, self.is_secure = given.partition(";")[0], "Secure" in given
            return answer.read().decode()
