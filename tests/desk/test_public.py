"""From the form to the thank-you page; whatever is wrong is said, and the typed text stays."""

from __future__ import annotations

import logging
import time
from datetime import UTC, datetime, timedelta
from io import StringIO
from unittest import mock
from urllib.parse import urlencode

import pytest
from django.conf import settings
from django.core import signing
from django.db import OperationalError, connection
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from plugins.desk.comments import form
from plugins.desk.comments.decide import Ruling, decide
from plugins.desk.comments.models import Action, Comment, State
from plugins.desk.comments.rates import Tally
from plugins.desk.comments.threads import _thread
from tests.desk.places import CLOSED, SLEEP, TMS, article
from tests.desk.posts import FORM, GOOD, OURS, hidden, post, preview, rows, said, submit, typed, waiting

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


def approve(comment: Comment) -> Comment:
    return decide(comment.pk, Ruling(Action.APPROVE, comment.digest), NOW)


def test_a_comment_is_seen_then_sent_then_waits(public: Client) -> None:
    seen = preview(public)
    assert seen.status_code == 200
    assert '<p dir="auto">Thank you &lt;b&gt;all&lt;/b&gt;.</p>' in seen.content.decode()
    assert rows() == []
    sent = post(public, "/comments/submit", hidden(seen))
    assert sent.status_code == 303
    assert rows() == [("Robin", GOOD["text"], "pending")]
    thanks = public.get(sent["Location"]).content.decode()
    assert "a person will look at it" in thanks
    assert "/comments/withdraw/" in thanks and "call 988" not in thanks


def test_the_preview_says_whom_it_answers(public: Client) -> None:
    above = approve(waiting(public, name="Ann & Tom"))
    assert "It answers <bdi>Ann &amp; Tom</bdi>:" in preview(public, parent=str(above.pk)).content.decode()
    assert "It answers" not in preview(public).content.decode()


def test_nothing_is_set_in_the_browser_and_nothing_is_kept_there(public: Client) -> None:
    for response in (preview(public), submit(public), preview(public, name=""), public.get("/nowhere")):
        assert not response.cookies
        assert response["Cache-Control"] == "no-store"
        assert "default-src 'none'" in response["Content-Security-Policy"]
        assert "unsafe" not in response["Content-Security-Policy"]


def test_the_notices_follow_the_clinics_own_data(public: Client) -> None:
    path = settings.PLACE.site.clinic
    before = path.read_text(encoding="utf-8")
    try:
        assert "+1-555-0100" in preview(public).content.decode()
        path.write_text(before.replace("+1-555-0100", "+1-555-0177"), encoding="utf-8")
        assert "+1-555-0177" in preview(public).content.decode()
    finally:
        path.write_text(before, encoding="utf-8")


def test_the_numbers_for_help_above_the_form_can_be_called(public: Client) -> None:
    notices = LexborHTMLParser(preview(public).content).css('.notices a[href^="tel:"]')
    assert [each.text() for each in notices] == ["911", "988", "+1-555-0100"]


def test_only_name_and_text_are_kept_of_a_person(public: Client) -> None:
    waiting(public)
    kept = {field.name for field in Comment._meta.get_fields() if not field.auto_created}
    assert kept == {
        *("id", "article", "parent", "name", "text", "at", "approved", "state", "from_clinic"),
        *("nonce", "withdrawal", "is_told"),
    }


def test_sent_twice_it_is_kept_once_and_leads_to_the_same_page(public: Client) -> None:
    fields = hidden(preview(public))
    first, second = (post(public, "/comments/submit", fields) for _ in range(2))
    assert first["Location"] == second["Location"]
    assert len(rows()) == 1


def test_the_same_words_in_two_previews_are_two_comments(public: Client) -> None:
    submit(public), submit(public)
    assert len(rows()) == 2


def test_no_address_of_the_public_side_gives_a_comment_back(public: Client) -> None:
    comment = waiting(public, text="a secret sentence")
    places = [
        "/",
        "/comments/",
        f"/comments/{comment.pk}",
        "/comments/preview",
        "/comments/submit",
        "/login/",
        "/admin/",
    ]
    link = submit(public, text="another secret")["Location"]
    for place in [*places, link, link.replace("thanks", "withdraw"), "/history/", "/state/approved/"]:
        assert "secret" not in public.get(place).content.decode()
    assert public.get("/login/").status_code == 404


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"sec-fetch-site": "same-origin"}, 200),
        ({"sec-fetch-site": "none"}, 200),
        ({"sec-fetch-site": "same-origin", "origin": "null"}, 200),
        ({"origin": "http://testserver"}, 200),
        ({"sec-fetch-site": "same-site", "origin": "http://blog.test"}, 200),
        ({"sec-fetch-site": "cross-site", "origin": "http://blog.test"}, 200),
        ({}, 200),
        ({"sec-fetch-site": "cross-site"}, 403),
        ({"sec-fetch-site": "same-site"}, 403),
        ({"sec-fetch-site": "cross-site", "origin": "https://evil.test"}, 403),
        ({"sec-fetch-site": "surprise"}, 403),
        ({"origin": "https://evil.test"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://testserver.evil.test"}, 403),
    ],
    ids=str,
)
def test_foreign_pages_can_not_post(public: Client, headers: dict[str, str], status: int) -> None:
    response = preview(public, headers)
    assert response.status_code == status
    if status == 403:
        assert "foreign page" in said(response)
        assert typed(response)["text"] == GOOD["text"]
        assert submit(public, headers).status_code == 403
        assert rows() == []


@pytest.mark.parametrize("kind", ["", "text/plain", "application/json", "multipart/form-data; boundary=x", "nonsense"])
def test_another_content_type_is_refused(public: Client, kind: str) -> None:
    for headers in (OURS, {"sec-fetch-site": "cross-site"}):
        response = public.generic("POST", "/comments/preview", urlencode(GOOD).encode(), kind, headers=headers)
        assert response.status_code == 415
        assert said(response)
    assert rows() == []


WRONG = {
    "no name": ({"name": ""}, 400, "Write a name"),
    "no text": ({"text": " \n "}, 400, "Comment: It is empty."),
    "a name of spaces": ({"name": "\u00a0\u2003"}, 400, "Write a name"),
    "zero-width text": ({"text": "\u200b\u200d\u2060\ufeff\u200c"}, 400, "Comment: It is empty."),
    "blank letters": ({"text": "\u3164\u2800\u115f"}, 400, "Comment: It is empty."),
    "lone accents": ({"text": "\u0301\u0302"}, 400, "Comment: It is empty."),
    "a long name": ({"name": "n" * 61}, 400, "60 is the most"),
    "a name of 100 kB": ({"name": "n" * 100_000}, 400, "60 is the most"),
    "a long text": ({"text": "t" * 5001}, 400, "5000 is the most"),
    "NUL": ({"text": "a\x00b"}, 400, "can't be shown"),
    "NUL in the name": ({"name": "a\x00b"}, 400, "can't be shown"),
    "a line break in the name": ({"name": "a\nBcc: b"}, 400, "one line"),
    "bidi override": ({"text": "a\u202eb"}, 400, "direction"),
    "bidi isolate in the name": ({"name": "a\u2066b"}, 400, "direction"),
    "piled accents": ({"text": "a" + "\u0301" * 20}, 400, "accents"),
    "unseen letters": ({"text": "Hi\U000e0068\U000e0069"}, 400, "can't be shown"),
    "a flag of unseen letters": ({"text": "\U0001f3f4" + "\U000e0068" * 8}, 400, "can't be shown"),
    "piled vowel signs": ({"text": "a" + "\u0e47" * 9}, 400, "accents"),
    "accents piled behind hidden signs": ({"text": "a" + "\u0301\u200d" * 9}, 400, "accents"),
    "honeypot": ({"website": "http://spam.test"}, 400, "hidden field"),
    "unknown article": ({"article": "urn:uuid:99999999-9999-4999-8999-999999999999"}, 404, "no such article"),
    "no article": ({"article": ""}, 404, ""),
    "closed article": ({"article": CLOSED}, 403, "closed"),
    "a parent that isn't there": ({"parent": "11111111-1111-4111-8111-111111111111"}, 400, "as one of its own"),
    "a parent that is no id": ({"parent": "1 OR 1=1"}, 400, "as one of its own"),
}


@pytest.mark.parametrize(("fields", "status", "sentence"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_said_and_the_text_stays(
    public: Client, fields: dict[str, str], status: int, sentence: str
) -> None:
    response = preview(public, **fields)
    assert response.status_code == status
    page = response.content.decode().replace("&#x27;", "'")
    assert sentence in page
    if fields.get("article", SLEEP) == SLEEP:
        kept = typed(response)["text"]
        assert kept.replace("\ufffd", "\x00") == fields.get("text", GOOD["text"]).strip() or not kept.strip()
    assert rows() == []


@pytest.mark.parametrize(
    "text",
    [
        "שְׁמַ֖ע יִשְׂרָאֵ֑ל",
        "नमस्ते क्ष्म्य",
        "ที่นี่ เชื่อ",
        "བསྒྲུབས་",
        "Tiếng Việt",
        "👩🏽‍⚕️ 1️⃣ ❤️",
        "\U0001f3f4\U000e0067\U000e0062\U000e007f",
    ],
)
def test_marks_that_a_writing_needs_are_taken(public: Client, text: str) -> None:
    assert submit(public, text=text).status_code == 303
    assert rows()[0][1] == text


@pytest.mark.parametrize("field", ["name", "text"])
@pytest.mark.parametrize("unit", ["\u0301\u0323", "\ufdfa", "I want to ", "_."])
def test_a_body_as_long_as_may_be_costs_little_time(public: Client, field: str, unit: str) -> None:
    """Normalising piled marks takes the square of their number: minutes, here, in which nobody else is served."""
    body = {**GOOD, field: unit * (500_000 // len(unit.encode()))}
    sent = "&".join(f"{key}={value.replace(' ', '+')}" for key, value in body.items()).encode()
    begun = time.thread_time()
    response = public.generic("POST", "/comments/preview", sent, FORM, headers=OURS)
    assert response.status_code == 400 and time.thread_time() - begun < 2


@pytest.mark.parametrize("padded", ["I want to die{}", "{}I want to die"])
def test_help_comes_also_with_what_is_far_too_long(public: Client, padded: str) -> None:
    response = preview(public, text=padded.format(" and so on " * 9000))
    assert response.status_code == 400 and "have to be alone" in response.content.decode()


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"article=%ED%A0%80&name=a&text=b", 404),
        (f"article={SLEEP}&name=%FF&text=b".encode(), 400),
        (f"article={SLEEP}&name=a&text=%ED%A0%80".encode(), 400),
        (b"&".join(b"f%d=1" % number for number in range(5000)), 400),
        (b"[" * 100_000, 404),
        (b"null", 404),
        (b"text=" + b"x" * 600_000, 413),
        (b"\x00\xff" * 500, 404),
    ],
    ids=[
        "surrogate article",
        "bad name",
        "surrogate text",
        "5,000 fields",
        "brackets",
        "null",
        "600 kB",
        "bytes",
    ],
)
def test_garbage_is_refused_with_a_sentence(public: Client, body: bytes, status: int) -> None:
    response = public.generic("POST", "/comments/preview", body, FORM, headers=OURS)
    assert response.status_code == status
    assert said(response)
    assert rows() == []


def test_a_foreign_charset_is_refused(public: Client) -> None:
    response = public.generic(
        "POST", "/comments/preview", urlencode(GOOD).encode(), f"{FORM}; charset=utf-7", headers=OURS
    )
    assert response.status_code == 400 and said(response)


def change(fields: dict[str, str], **changed: str) -> dict[str, str]:
    return {**fields, **changed}


def test_what_is_changed_at_the_preview_is_shown_again_before_it_is_sent(public: Client) -> None:
    """Whichever button is pressed: both belong to the one form."""
    shown = preview(public, text="Call me at 555-010-0199.")
    again = post(public, "/comments/submit", change(hidden(shown), text="Call me."))
    assert rows() == [] and typed(again)["text"] == "Call me."
    assert "looks like a telephone number" not in again.content.decode()
    assert post(public, "/comments/submit", hidden(again)).status_code == 303
    assert [text for _, text, _ in rows()] == ["Call me."]


@pytest.mark.parametrize("article", [CLOSED, "urn:uuid:99999999-9999-4999-8999-999999999999"])
def test_where_sending_again_can_not_help_the_words_are_shown_without_a_form(public: Client, article: str) -> None:
    page = LexborHTMLParser(preview(public, article=article).content)
    assert page.css_first("form") is None
    assert page.css_first("#yours").parent.text(separator=" ").split()[3:6] == ["I", "slept", "well."]


def test_an_answer_to_what_is_gone_can_be_sent_as_a_comment_of_its_own(public: Client) -> None:
    refused = preview(public, parent="11111111-1111-4111-8111-111111111111")
    form = LexborHTMLParser(refused.content).css_first("form#comment")
    assert form and form.css_first("[name=parent]") is None
    assert submit(public, **typed(refused)).status_code == 303


@pytest.mark.parametrize("fields", [{"name": ""}, {"article": CLOSED}, {"parent": "1"}, {"text": "want to die " * 999}])
def test_a_word_of_crisis_brings_help_also_where_it_is_not_taken(public: Client, fields: dict[str, str]) -> None:
    response = preview(public, **{"text": "I want to kill myself", **fields})
    assert response.status_code >= 400 and 'href="tel:988"' in response.content.decode().partition("<form")[0]
    assert "have to be alone" in response.content.decode()
    assert "have to be alone" not in preview(public, name="").content.decode()


@pytest.mark.parametrize("wrapped", ["\u202a555-010-0199\u202c", "\u2066+1 (555) 010-0199\u2069"])
def test_a_number_pasted_from_a_list_of_contacts_is_taken_without_its_hidden_signs(
    public: Client, wrapped: str
) -> None:
    assert submit(public, text=f"Call {wrapped} now").status_code == 303
    assert rows()[0][1] == f"Call {wrapped[1:-1]} now"


def test_the_thank_you_page_of_a_comment_that_was_taken_back_says_so(public: Client) -> None:
    thanks = submit(public).headers["Location"]
    public.post(thanks.replace("thanks", "withdraw"), headers=OURS)
    page = public.get(thanks).content.decode()
    assert "Your comment is gone" in page and "How to sleep" in page and "a person will look" not in page


@pytest.mark.parametrize(
    "changed",
    [{"token": ""}, {"token": "x"}, {"token": "a:b:c"}, {"text": "other words"}, {"name": "Sam"}, {"article": TMS}],
    ids=str,
)
def test_a_forged_or_foreign_token_leads_back_to_the_preview(public: Client, changed: dict[str, str]) -> None:
    fields = {**hidden(preview(public)), **changed}
    response = post(public, "/comments/submit", fields)
    assert response.status_code == 400
    assert "not seen your comment like this" in said(response)
    assert rows() == []
    assert post(public, "/comments/submit", hidden(response)).status_code == 303


def test_a_token_signed_for_something_else_is_refused(public: Client) -> None:
    fields = hidden(preview(public))
    for value in (["n", "d"], "n", None, 3, {"a": 1}):
        token = signing.dumps(value, salt="comments.preview")
        assert post(public, "/comments/submit", {**fields, "token": token}).status_code == 400
    assert rows() == []


def test_an_expired_token_shows_the_preview_again(public: Client) -> None:
    fields = hidden(preview(public))
    later = datetime.now(UTC) + timedelta(hours=5)
    with mock.patch("django.core.signing.time.time", return_value=later.timestamp()):
        response = post(public, "/comments/submit", fields)
        assert response.status_code == 400
        assert "more than 4 hours old" in said(response)
        assert post(public, "/comments/submit", hidden(response)).status_code == 303
    assert len(rows()) == 1


def test_an_article_that_closes_between_the_posts_takes_nothing(public: Client) -> None:
    fields = {**hidden(preview(public)), "article": CLOSED}
    assert post(public, "/comments/submit", fields).status_code == 403
    assert rows() == []


def test_only_comments_that_readers_see_can_be_answered(public: Client) -> None:
    comment = waiting(public)
    assert preview(public, parent=str(comment.pk)).status_code == 400
    approve(comment)
    assert preview(public, parent=str(comment.pk)).status_code == 200
    assert preview(public, parent=str(comment.pk), article=TMS).status_code == 400
    reply = waiting(public, parent=str(comment.pk))
    assert reply.parent_id == comment.pk


def test_a_conversation_has_a_depth(public: Client) -> None:
    parent = approve(waiting(public))
    for _ in range(3):
        parent = approve(waiting(public, parent=str(parent.pk)))
    assert preview(public, parent=str(parent.pk)).status_code == 400


def test_a_network_that_posts_too_much_waits_and_keeps_its_text(
    public: Client, monkeypatch: pytest.MonkeyPatch, counted
) -> None:
    monkeypatch.setattr(form, "TALLY", Tally())
    answers = [preview(public) for _ in range(form.MOST_POSTS + 1)]
    assert {answer.status_code for answer in answers[:-1]} == {200}
    assert answers[-1].status_code == 429
    assert answers[-1]["Retry-After"] == "600"
    assert typed(answers[-1])["text"] == GOOD["text"]


def test_a_made_up_forwarding_header_is_no_other_network(
    public: Client, monkeypatch: pytest.MonkeyPatch, counted
) -> None:
    monkeypatch.setattr(form, "TALLY", Tally())
    for number in range(form.MOST_POSTS + 1):
        last = preview(public, {**OURS, "x-forwarded-for": f"10.0.0.{number}"})
    assert last.status_code == 429


def test_a_locked_database_leaves_the_text_with_the_reader(public: Client) -> None:
    fields = hidden(preview(public))

    def locked(execute, sql, params, many, context):
        raise OperationalError("database is locked")

    with connection.execute_wrapper(locked):
        response = post(public, "/comments/submit", fields)
        assert response.status_code == 503
        assert response["Retry-After"] == "60"
        assert typed(response) == {"name": "Robin", "text": GOOD["text"]}
        assert "try again" in said(response)
        assert preview(public, parent="11111111-1111-4111-8111-111111111111").status_code == 503
        assert "call 988" in public.get("/comments/thanks/unknown").content.decode()
    assert post(public, "/comments/submit", fields).status_code == 303


def test_get_is_answered_with_a_sentence(public: Client) -> None:
    response = public.get("/comments/preview")
    assert response.status_code == 405 and "under an article" in said(response)


def test_crisis_words_bring_help_before_and_after_sending(public: Client) -> None:
    seen = preview(public, text="I want to die")
    for page in (seen, public.get(post(public, "/comments/submit", hidden(seen))["Location"])):
        assert 'href="tel:988"' in page.content.decode() and 'href="tel:911"' in page.content.decode()
    assert rows() == [("Robin", "I want to die", "pending")]


def test_a_preview_points_out_what_could_tell_who_somebody_is(public: Client) -> None:
    page = preview(
        public, text="Call 555-010-0199 or mail a@example.org, born 2 June 1980, see www.example.org"
    ).content.decode()
    for words in ("telephone number", "e-mail address", "date of birth", "web address"):
        assert words in page
    assert '<a href="http://www' not in page


def test_the_writer_takes_a_comment_back(public: Client) -> None:
    link = submit(public)["Location"].replace("thanks", "withdraw")
    assert "Delete my comment" in public.get(link).content.decode()
    assert rows()[0][2] == "pending"
    assert post(public, link, {}, {"sec-fetch-site": "cross-site"}).status_code == 403
    assert rows()[0][2] == "pending"
    assert "is gone" in post(public, link, {}).content.decode()
    assert rows() == [("", "", State.REMOVED)]
    assert "is gone" in post(public, link, {}).content.decode()
    assert [row.action for row in Comment.objects.get().decisions.all()] == ["withdraw"]


def test_the_withdrawal_token_is_kept_only_as_a_hash(public: Client) -> None:
    token = submit(public)["Location"].rpartition("/")[2]
    row = Comment.objects.values().get()
    assert token not in str(row)
    assert public.get(f"/comments/withdraw/{token[:-1]}").status_code == 404
    assert public.get(f"/comments/withdraw/{row['withdrawal']}").status_code == 404


def test_a_withdrawn_comment_does_not_come_back_by_sending_it_again(public: Client) -> None:
    fields = hidden(preview(public))
    link = post(public, "/comments/submit", fields)["Location"].replace("thanks", "withdraw")
    post(public, link, {})
    assert post(public, "/comments/submit", fields).status_code == 303
    assert rows() == [("", "", State.REMOVED)]


def test_an_error_is_logged_without_words_and_links(public: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(token: str) -> str:
        raise RuntimeError("a telling text")

    monkeypatch.setattr("plugins.desk.comments.private.hashed", broken)
    handler, log = logging.getLogger("django").handlers[0], StringIO()
    assert isinstance(handler, logging.StreamHandler)
    before = handler.setStream(log)
    try:
        response = public.get("/comments/thanks/private-link")
    finally:
        handler.setStream(before)
    assert response.status_code == 500 and "load this page again" in said(response)
    assert "RuntimeError at test_public.py" in log.getvalue()
    assert "telling" not in log.getvalue() and "private-link" not in log.getvalue()


def test_a_fault_of_ours_costs_no_words(public: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: object) -> str:
        raise RuntimeError

    monkeypatch.setattr("plugins.desk.comments.public.sign", broken)
    response = preview(public)
    assert response.status_code == 500 and GOOD["text"] in LexborHTMLParser(response.content).body.text()


def test_a_foreign_host_is_answered_with_a_sentence(public: Client) -> None:
    response = post(public, "/comments/preview", GOOD, {**OURS, "host": "other.example.net"})
    assert response.status_code == 400 and "read. Go back" in said(response)


def test_the_clinics_own_address_is_ours(public: Client) -> None:
    ours = {"sec-fetch-site": "cross-site", "origin": "https://www.example.org"}
    assert preview(public, ours).status_code == 200
    assert "www.example.org" in settings.ALLOWED_HOSTS


def test_while_the_clinics_file_is_broken_the_notices_keep_its_telephone(public: Client) -> None:
    path = settings.PLACE.site.clinic
    before = path.read_text(encoding="utf-8")
    said_before = notices(public)
    try:
        path.write_text(f"{before}\n- broken: [", encoding="utf-8")
        assert notices(public) == said_before
    finally:
        path.write_text(before, encoding="utf-8")
    assert "call Example TMS Clinic at +1-555-0100" in said_before


def notices(public: Client) -> str:
    found = LexborHTMLParser(preview(public).content).css_first(".notices")
    assert found
    return str(found.text())


def test_every_page_says_whose_it_is_and_leads_back(public: Client) -> None:
    thanks = submit(public)["Location"]
    withdrawal = thanks.replace("thanks", "withdraw")
    for response in (preview(public), preview(public, name=""), public.get(thanks), public.get(withdrawal)):
        page = LexborHTMLParser(response.content)
        home = page.css_first("header a")
        assert home and (home.text(), home.attributes["href"]) == ("Example TMS Clinic", "http://blog.test/")
        assert page.css_first('main a[href="http://blog.test/posts/sleep/"]')


def test_words_of_another_language_are_marked(public: Client) -> None:
    spanish = {**article(SLEEP, "/posts/sleep/", "Dormir"), "lang": "es"}
    with mock.patch.object(form, "threads", return_value={SLEEP: _thread(spanish)}):
        page = LexborHTMLParser(preview(public).content)
    cite, notices = page.css_first("cite"), page.css_first(".notices")
    assert cite and cite.attributes["lang"] == "es"
    assert notices and notices.attributes["lang"] == "es" and "emergencias" in notices.text()
