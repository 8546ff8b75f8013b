"""Staff are told how many wait, never what they say; nothing is lost when it can't be sent."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer, ThreadingHTTPServer
from threading import Thread

import pytest
from django.core import mail
from django.test import override_settings

from plugins.desk.comments import telling
from plugins.desk.comments.intake import take
from plugins.desk.comments.models import Comment
from plugins.desk.comments.telling import words
from plugins.desk.comments.tokens import Draft
from tests.desk.places import SLEEP

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
MAIL = override_settings(MAIL_TO=["office@example.org"], WEBHOOK="")


SAID: list[str] = []


def tell(now: datetime) -> bool:
    return telling.tell(now, SAID.append)


def after(**time: int) -> datetime:
    return NOW + timedelta(**time)


def comment(nonce: str, text: str = "a secret\nBcc: evil@example.org", name: str = "Robin") -> None:
    take(Draft(SLEEP, "", name, text), nonce, NOW)


@pytest.fixture(autouse=True)
def outbox(db: str) -> None:
    mail.outbox.clear()
    SAID.clear()


@MAIL
def test_a_mail_says_how_many_wait_and_nothing_else() -> None:
    comment("1"), comment("2")
    assert tell(NOW)
    message = mail.outbox[0]
    assert message.subject == "2 comments wait at the desk"
    assert "secret" not in str(message.message()) and "Robin" not in str(message.message())
    assert "http" not in str(message.message()) and message.to == ["office@example.org"]
    assert not tell(NOW)


@MAIL
def test_the_next_mail_waits_a_while() -> None:
    comment("1")
    tell(NOW)
    comment("2"), comment("3")
    assert not tell(after(minutes=14))
    assert tell(after(minutes=15))
    assert [each.subject for each in mail.outbox] == ["1 comment waits at the desk", "3 comments wait at the desk"]


@MAIL
def test_a_clock_that_was_set_back_keeps_nobody_waiting() -> None:
    comment("1")
    tell(after(days=365))
    comment("2")
    assert tell(NOW)


@MAIL
def test_a_crisis_does_not_wait() -> None:
    comment("1")
    tell(NOW)
    comment("2", "I want to die")
    assert tell(after(seconds=1))
    assert mail.outbox[-1].subject == words(2, 1) == "2 comments wait at the desk, 1 with words of crisis: look at once"


@MAIL
@override_settings(EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend", EMAIL_HOST="127.0.0.1", EMAIL_PORT=9)
def test_what_could_not_be_sent_is_sent_later() -> None:
    comment("1")
    assert not tell(NOW)
    assert Comment.objects.filter(is_told=False).count() == 1
    assert SAID == ["mail: ConnectionRefusedError (Connection refused)"]
    with override_settings(EMAIL_BACKEND="django.core.mail.backends.locmem.EmailBackend"):
        assert not tell(after(seconds=1))
        assert tell(after(seconds=6))
    assert len(mail.outbox) == 1 and not Comment.objects.filter(is_told=False).exists()


@override_settings(MAIL_TO=[], WEBHOOK="")
def test_without_an_address_nothing_piles_up() -> None:
    comment("1")
    assert not tell(NOW)
    assert not Comment.objects.filter(is_told=False).exists()


class Hook(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.server.bodies.append(self.rfile.read(int(self.headers["Content-Length"])))  # type: ignore[attr-defined]
        self.send_response(200 if len(self.server.bodies) > 1 else 500)  # type: ignore[attr-defined]
        self.end_headers()

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def hook() -> Iterator[HTTPServer]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Hook)
    server.bodies = []  # type: ignore[attr-defined]
    Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()
    server.server_close()


def test_a_webhook_gets_the_same_and_is_tried_again(hook: HTTPServer) -> None:
    comment("1")
    with override_settings(MAIL_TO=[], WEBHOOK=f"http://127.0.0.1:{hook.server_port}/"):
        assert not tell(NOW)
        assert tell(after(seconds=6))
    assert SAID == ["webhook: HTTPError (Internal Server Error)", ""]
    assert [json.loads(body) for body in hook.bodies] == [{"text": "1 comment waits at the desk"}] * 2  # type: ignore[attr-defined]


class Moved(Hook):
    def do_POST(self) -> None:
        self.send_response(302)
        self.send_header("Location", "/elsewhere")
        self.end_headers()


def test_a_webhook_that_leads_elsewhere_has_not_got_the_news(hook: HTTPServer) -> None:
    hook.RequestHandlerClass = Moved
    comment("1")
    with override_settings(MAIL_TO=[], WEBHOOK=f"http://127.0.0.1:{hook.server_port}/"):
        assert not tell(NOW)
    assert Comment.objects.filter(is_told=False).count() == 1


class Dripping(Hook):
    def do_POST(self) -> None:
        self.send_response(200)
        self.flush_headers()
        with suppress(OSError):
            for _ in range(40):
                self.wfile.write(b"X")
                time.sleep(0.1)


def test_a_webhook_that_drips_its_answer_holds_nothing_up(hook: HTTPServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(telling, "LONGEST", 0.5)
    hook.RequestHandlerClass = Dripping
    comment("1")
    with override_settings(MAIL_TO=[], WEBHOOK=f"http://127.0.0.1:{hook.server_port}/"):
        assert not tell(NOW)
    assert SAID == ["webhook: no end after 0.5 s"] and Comment.objects.filter(is_told=False).count() == 1


@MAIL
def test_all_that_wait_in_need_are_counted_not_the_new_ones_alone() -> None:
    comment("1", "I want to die")
    assert tell(NOW)
    comment("2", "I want to die"), comment("3")
    assert tell(after(minutes=1))
    assert mail.outbox[1].subject == "3 comments wait at the desk, 2 with words of crisis: look at once"


@override_settings(EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend", EMAIL_HOST="127.0.0.1", EMAIL_PORT=9)
def test_one_way_that_fails_does_not_keep_the_other_from_telling_nor_tells_twice(hook: HTTPServer) -> None:
    comment("1", "I want to die")
    hook.bodies.append(b"the first is refused")  # type: ignore[attr-defined]
    with override_settings(MAIL_TO=["office@example.org"], WEBHOOK=f"http://127.0.0.1:{hook.server_port}/"):
        assert tell(NOW)
        assert not tell(after(minutes=20))
    assert len(hook.bodies) == 2 and SAID == ["mail: ConnectionRefusedError (Connection refused)"]  # type: ignore[attr-defined]
