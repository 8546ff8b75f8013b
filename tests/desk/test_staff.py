"""The staff's side: who waits, what is decided, and who may."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from html import unescape
from unittest import mock

import pytest
from django.conf import settings
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection
from django.http import HttpResponse
from django.test import Client, override_settings
from selectolax.lexbor import LexborHTMLParser

from plugins.desk.accounts.accounts import make
from plugins.desk.accounts.models import User
from plugins.desk.comments.models import Action, Comment, Decision, Publication, State, Telling, digest
from plugins.desk.pages import moment
from tests.desk.conftest import PASSWORD
from tests.desk.stored import stored

NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)


def decided(client: Client, comment: Comment, action: str, **fields: str):
    data = {"action": action, "read": comment.digest, "seen": comment.state, **fields}
    return client.post(f"/comments/{comment.pk}/decide", data)


def state(comment: Comment) -> str:
    comment.refresh_from_db()
    return comment.state


def test_the_queue_begins_with_a_crisis_and_goes_on_with_the_oldest(moderator: Client) -> None:
    stored(name="second", at=NOW - timedelta(hours=2))
    stored(name="third", at=NOW - timedelta(hours=1))
    stored(name="first", text="I want to end my life", at=NOW)
    stored(name="done", state=State.APPROVED)
    page = moderator.get("/").content.decode()
    assert re.findall(r"<bdi>(\w+)</bdi>", page) == ["first", "second", "third"]
    assert "Crisis" in page


def test_what_moved_in_waits_behind_what_readers_write_now(moderator: Client) -> None:
    old = stored(name="old", at=NOW - timedelta(days=900))
    stored(name="new", at=NOW)
    assert "old site" not in moderator.get("/").content.decode()
    Comment.objects.filter(pk=old.pk).update(nonce="import:disqus:1")
    page = moderator.get("/").content.decode()
    assert re.findall(r"<bdi>(\w+)</bdi>", page) == ["new", "old"]
    assert "what came from the old site stands last" in page


def test_a_comment_stands_beside_its_article(moderator: Client) -> None:
    page = moderator.get(f"/comments/{stored().pk}/").content.decode()
    assert "How to sleep" in page and "Dark, cool and quiet." in page
    assert "http://blog.test/posts/sleep/" in page
    assert "alert(1)" not in page
    assert '<h3 dir="auto">Going to bed</h3>' in page and '<p dir="auto">Dark, cool and quiet.</p>' in page
    assert page.count("needed. It is kept for good") == 1


def test_the_desk_says_since_when_the_blog_has_all(moderator: Client) -> None:
    stored(at=datetime(2026, 11, 22, 6, 29, tzinfo=UTC))
    Publication.objects.update(done_at=datetime(2026, 11, 22, 18, 29, tzinfo=UTC))
    page = moderator.get("/").content.decode()
    assert "Since Nov 22, 2026, 1:29 p.m. the blog has all that was decided." in page
    assert ">Nov 22, 2026, 1:29 a.m.</time>" in page


@pytest.mark.parametrize("its", [State.PENDING, State.APPROVED])
def test_an_answer_that_is_out_of_view_says_so_before_it_is_approved(moderator: Client, its: str) -> None:
    parent = stored(state=State.APPROVED)
    answer = stored(state=its, parent=parent)
    assert "Readers don’t see this" not in moderator.get(f"/comments/{answer.pk}/").content.decode()
    decided(moderator, parent, "spam")
    page = moderator.get(f"/comments/{answer.pk}/").content.decode()
    assert "Readers don’t see this even if it is approved: what it answers isn’t." in page
    assert "Reply as the clinic" not in page
    parent.refresh_from_db()
    removed(moderator, parent)
    page = moderator.get(f"/comments/{answer.pk}/").content.decode()
    assert "what it answers was removed for good" in page
    fields = {"reply": "Please call.", "confirmed": "yes", "read": answer.digest}
    response = moderator.post(f"/comments/{answer.pk}/reply", fields)
    assert response.status_code == 409 and "\nPlease call.</textarea>" in response.content.decode()


def test_a_comment_whose_article_was_taken_off_says_that_nobody_sees_it(moderator: Client) -> None:
    comment = stored(state=State.APPROVED, article="urn:uuid:99999999-9999-4999-8999-999999999999")
    page = moderator.get(f"/comments/{comment.pk}/").content.decode()
    assert "its article is not on the blog" in page and "Reply as the clinic" not in page


def test_approving_hands_it_to_the_blog_and_writes_down_who_when_and_what_was_read(moderator: Client) -> None:
    comment = stored()
    assert decided(moderator, comment, "approve").status_code == 302
    assert state(comment) == State.APPROVED
    decision = Decision.objects.get()
    assert (decision.by, decision.action, decision.read) == ("morgan", "approve", digest("Robin", "I slept well."))
    publication = Publication.objects.get()
    assert publication.wanted == 1 and publication.done == 0
    assert "being renewed" in moderator.get("/").content.decode()


def test_a_text_that_changed_after_it_was_read_is_not_approved(moderator: Client) -> None:
    comment = stored()
    Comment.objects.filter(pk=comment.pk).update(text="other words")
    response = decided(moderator, comment, "approve")
    assert response.status_code == 409 and "changed after you read it" in response.content.decode()
    assert state(comment) == State.PENDING and not Decision.objects.exists()


def removed(client: Client, comment: Comment, reason: str = "asked by its writer"):
    return client.post(
        f"/comments/{comment.pk}/remove",
        {"action": "remove", "read": comment.digest, "seen": comment.state, "reason": reason},
    )


@pytest.mark.parametrize(
    "how", [lambda client, comment, reason: decided(client, comment, "reject", reason=reason), removed]
)
def test_who_rejects_or_removes_says_why(moderator: Client, how: Callable[..., HttpResponse]) -> None:
    comment = stored()
    for reason in ("", "  ", "a\x00", "a" * 501):
        assert how(moderator, comment, reason).status_code == 400
    assert state(comment) == State.PENDING
    assert how(moderator, comment, "names a person").status_code == 302
    assert state(comment) in ("rejected", "removed")
    assert Decision.objects.get().reason == "names a person"


def test_removing_is_looked_at_twice_and_says_what_goes_with_it(moderator: Client) -> None:
    comment = stored(state=State.APPROVED)
    answer = stored("Example TMS Clinic", "Please call the office.", State.APPROVED, parent=comment, from_clinic=True)
    assert decided(moderator, comment, "remove", reason="one click").status_code == 400
    page = moderator.get(f"/comments/{comment.pk}/remove").content.decode()
    assert "I slept well." in page and "can’t be undone" in page
    assert "Readers won’t see these any more either" in page and "Please call the office." in page
    assert "Answers to it" not in moderator.get(f"/comments/{answer.pk}/remove").content.decode()
    assert state(comment) == State.APPROVED and not Decision.objects.exists()
    Comment.objects.filter(pk=comment.pk).update(text="other words")
    assert removed(moderator, comment).status_code == 409 and state(comment) == State.APPROVED


def test_spam_needs_no_reason(moderator: Client) -> None:
    comment = stored()
    decided(moderator, comment, "spam")
    assert state(comment) == State.SPAM


def test_a_removed_comment_is_blank_and_stays_so(moderator: Client) -> None:
    comment = stored(state=State.APPROVED)
    removed(moderator, comment)
    assert (state(comment), comment.name, comment.text, comment.approved) == (State.REMOVED, "", "", None)
    assert decided(moderator, comment, "approve").status_code == 409
    assert removed(moderator, comment).status_code == 409
    assert Decision.objects.count() == 1
    assert "Name and text were deleted" in moderator.get(f"/comments/{comment.pk}/").content.decode()
    row = LexborHTMLParser(moderator.get("/state/removed/").content).css_first(".entry h2")
    assert row and row.text().strip() == f"Removed {moment(Decision.objects.get().at)}, under How to sleep"


@pytest.mark.parametrize(
    ("name", "text", "is_taken"),
    [
        ("Robin", "Ask […], she is good.", True),
        ("Robin", "Ask Dr Doe, she is good.", True),
        ("[a reader]", "she is [removed by the clinic].", True),
        ("Robin", "[…]", True),
        ("Robin", "I love this clinic.", False),
        ("Robin", "Ask Dr Doe, she is very good.", False),
        ("Robin", "good is she", False),
        ("Robin", "Ask Dr Do, she is good.", False),
        ("Somebody", "Ask Dr Doe, she is good.", False),
        ("Robin", "[This whole sentence was written by somebody at the clinic and not by the reader]", False),
    ],
)
def test_redacting_only_takes_out(moderator: Client, name: str, text: str, is_taken: bool) -> None:
    comment = stored(text="Ask Dr Doe, she is good.")
    response = decided(moderator, comment, "redact", reason="a name", name=name, text=text)
    assert response.status_code == (302 if is_taken else 400)
    comment.refresh_from_db()
    assert comment.text == (text if is_taken else "Ask Dr Doe, she is good.")
    assert is_taken or "only takes words out" in response.content.decode()


def test_redacting_is_a_decision_with_its_own_hash(moderator: Client) -> None:
    comment = stored(text="Ask Dr Doe, she is good.")
    before = comment.digest
    decided(moderator, comment, "redact", reason="a person's name", name="Robin", text="Ask […], she is good.")
    comment.refresh_from_db()
    decision = Decision.objects.get()
    assert (decision.read, decision.left) == (before, comment.digest)
    assert before != comment.digest and comment.state == State.PENDING
    assert decided(moderator, comment, "redact", reason="r", name="", text="\u200b").status_code == 400


def test_what_is_redacted_in_public_is_new_to_feed_readers(moderator: Client) -> None:
    comment = stored(text="Ask Dr Doe, she is good.", state=State.APPROVED)
    let_out = comment.approved
    decided(moderator, comment, "redact", reason="a name", name="Robin", text="Ask […], she is good.")
    comment.refresh_from_db()
    assert comment.state == State.APPROVED and comment.approved > let_out
    decided(moderator, comment, "reject", reason="an advertisement")
    comment.refresh_from_db()
    assert comment.approved is None


def test_a_reply_as_the_clinic_needs_a_second_click(moderator: Client) -> None:
    comment = stored(state=State.APPROVED)
    fields = {"read": comment.digest, "reply": "Please call the office."}
    first = moderator.post(f"/comments/{comment.pk}/reply", fields)
    assert "was treated" in first.content.decode() and Comment.objects.count() == 1
    for _ in range(2):  # a finger that trembles publishes it once
        second = moderator.post(f"/comments/{comment.pk}/reply", {**fields, "confirmed": "yes"})
        assert second.status_code == 302
    answer = Comment.objects.get(parent=comment)
    assert answer.from_clinic and answer.name == "Example TMS Clinic" and answer.state == State.APPROVED
    assert Decision.objects.get().action == Action.REPLY


def test_only_a_published_comment_is_answered_and_only_as_it_was_read(moderator: Client) -> None:
    pending, public = stored(), stored(state=State.APPROVED)
    fields = {"reply": "Please call.", "confirmed": "yes"}
    assert moderator.post(f"/comments/{pending.pk}/reply", {**fields, "read": pending.digest}).status_code == 409
    assert moderator.post(f"/comments/{public.pk}/reply", {**fields, "read": "0" * 64}).status_code == 409
    assert not Comment.objects.filter(from_clinic=True).exists()


def test_a_reply_can_be_changed_after_the_second_look(moderator: Client) -> None:
    comment = stored(state=State.APPROVED)
    fields = {"read": comment.digest, "reply": "Plaese call the office."}
    assert "Change it" in moderator.post(f"/comments/{comment.pk}/reply", fields).content.decode()
    page = moderator.post(f"/comments/{comment.pk}/reply", {**fields, "confirmed": "no"}).content.decode()
    assert "\nPlaese call the office.</textarea>" in page and "<details open><summary>Reply" in page
    assert not Comment.objects.filter(from_clinic=True).exists()


def test_a_reason_is_typed_once(moderator: Client) -> None:
    """Whether it leads to the page that removes, or a colleague was quicker."""
    comment = stored()
    fields = {"read": comment.digest, "seen": "pending", "reason": "asked by telephone"}
    page = moderator.post(f"/comments/{comment.pk}/remove", fields).content.decode()
    assert 'value="asked by telephone"' in page and "Remove it for good" in page
    assert state(comment) == State.PENDING
    decided(moderator, comment, "approve")
    for path, action in (("decide", "reject"), ("remove", "remove")):
        answer = moderator.post(f"/comments/{comment.pk}/{path}", {**fields, "action": action})
        assert answer.status_code == 409 and 'value="asked by telephone"' in answer.content.decode()
    redacted = {**fields, "action": "redact", "name": "Robin", "text": "I […] well."}
    assert "\nI […] well.</textarea>" in moderator.post(f"/comments/{comment.pk}/decide", redacted).content.decode()
    Comment.objects.filter(pk=comment.pk).update(text="I slept.")
    after = moderator.post(f"/comments/{comment.pk}/decide", {**redacted, "seen": "approved"}).content.decode()
    assert "changed after you read it" in after and "I […] well." not in after


@pytest.mark.parametrize("path", ["decide", "reply"])
def test_an_address_that_only_takes_posts_leads_back_to_the_comment(moderator: Client, path: str) -> None:
    """A phone loads such a page anew when it was put aside."""
    comment = stored()
    response = moderator.get(f"/comments/{comment.pk}/{path}")
    assert response.status_code == 302 and response["Location"] == f"/comments/{comment.pk}/"


def test_whoever_was_shown_no_helpline_is_not_said_to_have_been(moderator: Client) -> None:
    text = "I want to end my life"
    here, moved = stored(text=text), stored(text=text)
    Comment.objects.filter(pk=moved.pk).update(nonce="import:7")
    answer = stored(text="If you think of suicide, call 988.", state=State.APPROVED, parent=here, from_clinic=True)
    assert "; the writer was shown 988 and 911" in moderator.get(f"/comments/{here.pk}/").content.decode()
    page = moderator.get(f"/comments/{moved.pk}/").content.decode()
    assert "has not shown its writer 988 and 911" in page and "written on the old site" in page
    assert "may be in danger" not in moderator.get(f"/comments/{answer.pk}/").content.decode()
    assert moderator.get("/state/approved/").content.decode().count("Crisis") == 0


def test_praise_is_flagged_and_the_reply_box_warns(moderator: Client) -> None:
    comment = stored(text="TMS saved my life", state=State.APPROVED)
    page = moderator.get(f"/comments/{comment.pk}/").content.decode()
    assert "may need consent" in page and "must not confirm that anybody is a patient" in page


def test_history_says_who_decided_what(moderator: Client) -> None:
    decided(moderator, stored(), "reject", reason="an advertisement")
    page = moderator.get("/history/").content.decode()
    assert 'href="/history/" aria-current="page"' in page
    assert "rejected: <bdi>Robin</bdi></a> by morgan" in page and "an advertisement" in page
    assert [each.text() for each in LexborHTMLParser(page).css('nav [aria-current="page"]')] == ["History"]


def test_unknown_things_are_answered_with_a_sentence(moderator: Client) -> None:
    comment = stored()
    for action in ("", "remove", "withdraw", "import", "reply", "publish", "APPROVE"):
        assert decided(moderator, comment, action).status_code == 400
    assert moderator.get("/state/nothing/").status_code == 404
    assert moderator.get("/?page=99999").status_code == 200


PAGES = ("/", "/state/approved/", "/history/", "/comments/11111111-1111-4111-8111-111111111111/")


@pytest.mark.parametrize("path", PAGES)
def test_nobody_reads_without_an_account(db: str, path: str) -> None:
    response = Client().get(path)
    assert response.status_code == 302 and response["Location"].startswith("/login/")


@pytest.mark.parametrize("role", ["editor", "reviewer"])
def test_other_roles_do_not_moderate(db: str, role: str) -> None:
    make("lee", PASSWORD)
    User.objects.get(username="lee").groups.set([Group.objects.get(name=role)])
    client, _ = logged_in("lee", PASSWORD)
    comment = stored()
    assert client.get("/").status_code == 403
    assert decided(client, comment, "approve").status_code == 403
    assert state(comment) == State.PENDING


def test_a_foreign_page_can_not_decide(db: str) -> None:
    make("morgan", PASSWORD)
    client = Client(enforce_csrf_checks=True)
    assert client.post("/login/", {"username": "morgan", "password": PASSWORD}).status_code == 403
    token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', client.get("/login/").content.decode())[1]
    fields = {"username": "morgan", "password": PASSWORD, "csrfmiddlewaretoken": token}
    assert client.post("/login/", fields).status_code == 302
    comment = stored()
    response = decided(client, comment, "approve")
    assert response.status_code == 403 and "open for too long. Nothing was done" in response.content.decode()
    assert state(comment) == State.PENDING


def test_who_is_logged_out_meanwhile_keeps_what_was_typed(db: str) -> None:
    client, comment = Client(enforce_csrf_checks=True), stored(state=State.APPROVED)
    typed = {"reply": "A long answer <b>in general</b>.", "reason": "for a reason", "password": "a secret"}
    page = client.post(f"/comments/{comment.pk}/reply", typed, headers={"Sec-Fetch-Site": "same-origin"})
    text = LexborHTMLParser(page.content).body.text()
    assert page.status_code == 403 and "A long answer <b>in general</b>." in text and "for a reason" in text
    assert "a secret" not in text and f'href="/comments/{comment.pk}/"' in page.content.decode()
    foreign = client.post(f"/comments/{comment.pk}/reply", typed, headers={"Sec-Fetch-Site": "cross-site"})
    assert foreign.status_code == 403 and "A long answer" not in foreign.content.decode()


def logged_in(name: str, password: str) -> tuple[Client, HttpResponse]:
    """The browser, and what the login answered."""
    client = Client()
    return client, client.post("/login/", {"username": name, "password": password})


def test_guessing_is_slowed_and_no_address_is_noted(db: str) -> None:
    cache.clear()
    make("morgan", PASSWORD)
    answers = [logged_in("morgan", f"guess {number}")[1] for number in range(6)]
    assert [answer.status_code for answer in answers] == [200] * 4 + [429] * 2
    assert "Wait 15 minutes" in answers[-1].content.decode()
    assert logged_in("morgan", PASSWORD)[1].status_code == 429
    make("morgan", PASSWORD)  # whoever looks after the accounts lets in again
    assert logged_in("morgan", PASSWORD)[1].status_code == 302
    make("sam", PASSWORD)
    assert logged_in("sam", PASSWORD)[1].status_code == 302
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names():
            cursor.execute(f"SELECT * FROM {table}")
            assert "127.0.0.1" not in str(cursor.fetchall()), table
    cache.clear()


def test_made_up_names_do_not_let_a_locked_account_in(db: str) -> None:
    cache.clear()
    make("morgan", PASSWORD)
    for number in range(5):
        logged_in("morgan", f"guess {number}")
    for number in range(600):
        cache.set(f"zzz-{number}", 1)  # as a wrong password for another name leaves it
    assert logged_in("morgan", PASSWORD)[1].status_code == 429
    cache.clear()


def test_a_file_is_refused_also_of_nobody(db: str) -> None:
    """Django would hold it in memory, whole."""
    client = Client(raise_request_exception=False)
    response = client.post("/login/", {"username": "morgan", "f": SimpleUploadedFile("a", b"a" * 5_000_000)})
    assert response.status_code == 400 and "can't be read" in unescape(response.content.decode())


def test_sessions_end_without_a_click_and_after_a_working_day(db: str) -> None:
    cache.clear()
    make("morgan", PASSWORD)
    client, answer = logged_in("morgan", PASSWORD)
    cookie = answer.cookies["desk"]
    assert cookie["httponly"] and cookie["samesite"] == "Strict" and not cookie["expires"]
    assert client.get("/").status_code == 200
    assert settings.SESSION_COOKIE_AGE == 1800
    later = datetime.now(UTC) + timedelta(hours=11)
    with mock.patch("plugins.desk.accounts.sessions.timezone.now", return_value=later):
        assert client.get("/").status_code == 302
    assert client.get("/").status_code == 302


def test_behind_tls_the_cookie_is_secure(db: str) -> None:
    cache.clear()
    make("morgan", PASSWORD)
    with override_settings(SESSION_COOKIE_SECURE=True):
        assert logged_in("morgan", PASSWORD)[1].cookies["desk"]["secure"]


def test_a_database_that_is_away_is_said(moderator: Client) -> None:
    def gone(execute, sql, params, many, context):
        raise OperationalError("gone")

    with connection.execute_wrapper(gone):
        response = moderator.get("/")
    assert response.status_code == 503 and "Wait a minute" in response.content.decode()


def test_an_address_that_the_desk_does_not_know_is_said(db: str) -> None:
    client, there = Client(raise_request_exception=False), {"host": "desk.example.net"}
    for response in (client.get("/", headers=there), client.post("/login/", {"reason": "x"}, headers=there)):
        assert response.status_code == 400 and "can add it to DESK_HOSTS" in response.content.decode()


def test_a_database_that_only_reads_is_said_and_words_are_kept(moderator: Client) -> None:
    def locked(execute, sql, params, many, context):
        if sql.startswith(("INSERT", "UPDATE")):
            raise OperationalError("database is locked")
        return execute(sql, params, many, context)

    comment = stored(state=State.APPROVED)
    for fields in ({}, {"confirmed": "yes"}):
        with connection.execute_wrapper(locked):
            data = {"read": comment.digest, "reply": "A long answer.", **fields}
            response = moderator.post(f"/comments/{comment.pk}/reply", data)
        page = response.content.decode()
        assert response.status_code == 503 and "A long answer." in page and "Wait a minute" in page
        assert f'href="/comments/{comment.pk}/"' in page
    with connection.execute_wrapper(locked):
        assert moderator.get("/").status_code == 503
    assert not Comment.objects.filter(from_clinic=True).exists()


def test_a_log_out_in_another_tab_is_no_trouble_with_the_database(moderator: Client) -> None:
    def logged_out(execute, sql, params, many, context):
        if sql.startswith('UPDATE "django_session"'):
            execute('DELETE FROM "django_session"', (), False, context)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(logged_out):
        response = moderator.get("/")
    assert response.status_code == 403 and "You were logged out meanwhile" in response.content.decode()


def test_every_page_of_the_desk_has_the_strict_policy(moderator: Client) -> None:
    for path in (*PAGES, "/login/", "/nowhere"):
        response = moderator.get(path)
        assert "default-src 'none'" in response["Content-Security-Policy"]
        assert response["Cache-Control"].startswith(("no-store", "max-age=0"))


def test_with_a_broken_list_of_words_staff_can_work_and_are_told(moderator: Client) -> None:
    path = settings.PLACE.policy
    before = path.read_text(encoding="utf-8")
    comment = stored("Robin", "I want to end my life")
    try:
        path.write_text(f"{before}news: 1\n", encoding="utf-8")
        page = moderator.get("/").content.decode()
        assert "crisis words are not looked for" in page and "content/policy/comments.yaml:" in page
        assert "Crisis" not in page and decided(moderator, comment, "approve").status_code == 302
    finally:
        path.write_text(before, encoding="utf-8")
    assert "are not looked for" not in moderator.get("/").content.decode()


def test_nobody_overrides_a_colleague_unawares(moderator: Client) -> None:
    """Two have the same page open: what the second chooses is not done, whichever of both it is."""
    for first, second in (("reject", "approve"), ("approve", "reject"), ("spam", "approve"), ("spam", "spam")):
        comment = stored()
        assert decided(moderator, comment, first, reason="not here").status_code == 302
        answer = decided(moderator, comment, second, reason="but I")
        assert answer.status_code == 409 and "Somebody decided about this comment meanwhile" in answer.content.decode()
        assert comment.decisions.count() == 1
    comment = stored()
    decided(moderator, comment, "reject", reason="not here")
    assert removed(moderator, comment, "but I").status_code == 409
    assert decided(moderator, comment, "approve", seen="").status_code == 409


def test_after_a_decision_it_is_said_which(moderator: Client) -> None:
    comment = stored("Maple")
    page = moderator.post(
        f"/comments/{comment.pk}/decide",
        {"action": "approve", "read": comment.digest, "seen": "pending"},
        follow=True,
    ).content.decode()
    assert f'Approved: <a href="/comments/{comment.pk}/"><bdi>Maple</bdi></a>' in page
    assert "Approved: <a" not in moderator.get("/?done=nonsense").content.decode()


def test_after_a_reply_and_a_new_password_it_is_said_too(moderator: Client) -> None:
    comment = stored(state=State.APPROVED)
    fields = {"read": comment.digest, "reply": "Please call the office.", "confirmed": "yes"}
    page = moderator.post(f"/comments/{comment.pk}/reply", fields, follow=True).content.decode()
    answer = Comment.objects.get(parent=comment)
    assert f'Replied as the clinic: <a href="/comments/{answer.pk}/"><bdi>Example TMS Clinic</bdi></a>' in page
    words = {"old_password": PASSWORD, "new_password1": "another long word", "new_password2": "another long word"}
    assert "Your password is changed." in moderator.post("/password/", words, follow=True).content.decode()
    assert "Your password is changed." not in moderator.get("/").content.decode()


def test_a_comment_shows_what_answers_it(moderator: Client) -> None:
    comment = stored(state=State.APPROVED)
    stored("Example TMS Clinic", "Please call.", State.APPROVED, parent=comment, from_clinic=True)
    page = moderator.get(f"/comments/{comment.pk}/").content.decode()
    assert "Answers to it" in page and "(the clinic)" in page


def test_whoever_nobody_tells_is_told_that(moderator: Client) -> None:
    with override_settings(MAIL_TO=[], WEBHOOK=""):
        assert "Nobody is told when a comment comes" in moderator.get("/").content.decode()
    with override_settings(MAIL_TO=["office@example.org"]):
        assert "Nobody is told" not in moderator.get("/").content.decode()
        Telling.objects.update(tries=1)
        assert "The office could not be told" in moderator.get("/").content.decode()


def test_why_the_blog_could_not_be_renewed_is_folded_away(moderator: Client) -> None:
    Publication.objects.update(trouble="content/articles/a.md:1: R101 <b>", wanted=1)
    page = LexborHTMLParser(moderator.get("/").content)
    assert "What was decided is kept" in page.css_first(".standing").text()
    assert page.css_first(".standing details pre").text() == "content/articles/a.md:1: R101 <b>"
