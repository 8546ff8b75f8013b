"""A site for the desk: the clinic's policy, and a release with two articles."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tests.projects import ROOT

SLEEP = "urn:uuid:11111111-1111-4111-8111-111111111111"
TMS = "urn:uuid:22222222-2222-4222-8222-222222222222"
SUEÑO = "urn:uuid:44444444-4444-4444-8444-444444444444"
CLOSED = "urn:uuid:33333333-3333-4333-8333-333333333333"
PAGE = """<!DOCTYPE html><html lang="en"><title>Sleep</title><div class="entry-content">
<h2>Going to bed</h2><p>Dark, cool and <b>quiet</b>.</p><script>alert(1)</script></div></html>"""


def article(
    id: str,
    url: str,
    title: str,
    *,
    lang: str = "en",
    is_open: bool = True,
    closes: str | None = None,
    aliases: tuple[str, ...] = (),
) -> dict[str, object]:
    return {
        "id": id,
        "url": url,
        "aliases": list(aliases),
        "title": title,
        "lang": lang,
        "is_open": is_open,
        "closes": closes,
    }


ARTICLES = [
    article(SLEEP, "/posts/sleep/", "How to sleep", aliases=("/2019/02/sleep/", "/?p=12")),
    article(TMS, "/posts/tms/", 'What "TMS" <feels> like'),
    article(SUEÑO, "/es/posts/sueno/", "Cómo dormir", lang="es"),
    article(CLOSED, "/posts/closed/", "Closed", is_open=False),
]


def make_site(root: Path) -> Path:
    policy = root / "content" / "policy"
    policy.mkdir(parents=True)
    for name in ("clinic.yaml", "comments.yaml"):
        shutil.copy(ROOT / "content" / "policy" / name, policy / name)
    write_threads(root, ARTICLES)
    page = root / "output" / "posts" / "sleep" / "index.html"
    page.parent.mkdir(parents=True)
    page.write_text(PAGE, encoding="utf-8")
    return root


def write_threads(root: Path, articles: list[dict[str, object]]) -> None:
    path = root / "output" / "comments" / "threads.json"
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_suffix(".new")
    beside.write_text(json.dumps({"articles": articles, "form_action": "/comments/preview"}), encoding="utf-8")
    beside.replace(path)
