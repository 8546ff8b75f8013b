"""A moderator at the live desk, without a browser."""

from __future__ import annotations

import re
import urllib.request
from html import unescape
from http.cookiejar import CookieJar
from urllib.parse import urlencode

from tests.desk.live import Live


class Moderator:
    """Logged in from the beginning."""

    def __init__(self, desk: Live, password: str, name: str = "morgan") -> None:
        self.address = desk.staff
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        self.post("/login/", self.get("/login/"), username=name, password=password)
        assert "Waiting" in self.get("/")

    def get(self, path: str) -> str:
        with self.opener.open(self.address + path) as response:
            return str(response.read().decode())

    def post(self, path: str, page: str, **fields: str) -> str:
        """With the token that the page's form has."""
        found = re.search(r'csrfmiddlewaretoken" value="(\w+)"', page)
        assert found, page
        data = urlencode({"csrfmiddlewaretoken": found[1], **fields}).encode()
        with self.opener.open(self.address + path, data) as response:
            return str(response.read().decode())

    def ids(self, state: str = "") -> list[str]:
        """Of the comments on the first page of a list."""
        return re.findall(r'href="/comments/([0-9a-f-]{36})/"', self.get(f"/state/{state}/" if state else "/"))

    def decide(self, name: str, action: str, *, reason: str = "", state: str = "", text: str = "") -> None:
        """About the first comment with that name; ``text`` is what a redaction leaves."""
        for each in self.ids(state):
            page = self.get(f"/comments/{each}/")
            if f"<bdi>{name}</bdi>" in unescape(page):
                read = re.search(r'name="read" value="(\w+)"', page)
                assert read
                seen = re.search(r'name="seen" value="(\w+)"', page)
                assert seen
                path = f"/comments/{each}/{'remove' if action == 'remove' else 'decide'}"
                self.post(path, page, action=action, read=read[1], seen=seen[1], reason=reason, name=name, text=text)
                return
        raise AssertionError(f"no comment by {name}")
