"""Posts as browsers send them, and what the pages that come back hold."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpResponse
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from plugins.desk.comments.models import Comment
from tests.desk.places import SLEEP

FORM = "application/x-www-form-urlencoded"
GOOD = {"article": SLEEP, "name": "Robin", "text": "I slept well.\n\nThank you <b>all</b>.", "website": ""}
OURS = {"sec-fetch-site": "same-origin"}


def post(client: Client, path: str, fields: dict[str, str], headers: dict[str, str] = OURS) -> HttpResponse:
    return client.post(path, urlencode(fields), content_type=FORM, headers=headers)


def preview(client: Client, headers: dict[str, str] = OURS, **fields: str) -> HttpResponse:
    return post(client, "/comments/preview", {**GOOD, **fields}, headers)


def hidden(response: HttpResponse) -> dict[str, str]:
    """The fields of the form that sends the comment."""
    page = LexborHTMLParser(response.content)
    form = page.css_first("form#comment")
    assert form and page.css_first('[form="comment"][formaction="/comments/submit"]'), response.content.decode()
    fields = {each.attributes["name"]: each.attributes.get("value") or "" for each in form.css("input")}
    return {**fields, "text": form.css_first("textarea").text().removeprefix("\n")}


def submit(client: Client, headers: dict[str, str] = OURS, **fields: str) -> HttpResponse:
    """Both posts; what the second answers."""
    return post(client, "/comments/submit", hidden(preview(client, **fields)), headers)


def waiting(client: Client, **fields: str) -> Comment:
    """A comment that went through both posts."""
    before = set(Comment.objects.values_list("pk", flat=True))
    assert submit(client, **fields).status_code == 303
    return Comment.objects.exclude(pk__in=before).get()


def said(response: HttpResponse) -> str:
    """The sentence that tells what is wrong."""
    box = LexborHTMLParser(response.content).css_first(".said")
    return box.text(separator=" ").strip() if box else ""


def typed(response: HttpResponse) -> dict[str, str]:
    """What the form for writing holds."""
    page = LexborHTMLParser(response.content)
    form = page.css_first('form[action="/comments/preview"]')
    assert form, response.content.decode()
    name = form.css_first("#name").attributes.get("value") or ""
    return {"name": name, "text": form.css_first("#text").text().removeprefix("\n")}


def rows() -> list[tuple[str, str, str]]:
    return list(Comment.objects.values_list("name", "text", "state"))
