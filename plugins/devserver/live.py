"""Answers web requests from the stage: pages that reload themselves and show findings."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from pathlib import Path

from ..shared.kinds import HTML, kind_of
from . import folder
from .build import Build
from .folder import Answer
from .stage import Stage

SCRIPT = Path(__file__).with_name("client.js")
IDLE = 15.0  # seconds; a word then shows whether the browser still listens
DRAFTS = "/drafts/"
NOT_YET = b"""<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Not built yet</title>
<h1>Not built yet</h1><p>The site appears here by itself as soon as it can be built.</p></html>"""


def answer(stage: Stage, target: str) -> Answer:
    if target == "/-/events":
        return Answer(200, "text/event-stream", events(stage))
    if target == "/-/client.js":
        return Answer(200, kind_of(SCRIPT.name), SCRIPT.read_bytes())
    scene = stage.scene
    if not scene.good or not scene.good.folder:
        return Answer(503, HTML, inject(NOT_YET, scene.page))
    if target == DRAFTS:
        return Answer(200, HTML, inject(_drafts(scene.good), scene.page))
    found = folder.answer(scene.good.folder, target)
    if found.kind == HTML and found.body and isinstance(found.body, bytes):
        return found._replace(body=inject(found.body, scene.page), modified=0)  # newer than the file
    return found


def _drafts(build: Build) -> bytes:
    """A list of what readers don't see yet, to click on."""
    items = "".join(
        f'<li><a href="/{html.escape(note.url)}">{html.escape(note.title)}</a> ({html.escape(note.mark)})</li>'
        for note in build.notes
        if note.mark
    )
    start = '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Drafts</title><body><main><h1>Drafts</h1>'
    return f"{start}{f'<ul>{items}</ul>' if items else '<p>None.</p>'}</main></body></html>".encode()


def events(stage: Stage) -> Iterator[bytes]:
    """Server-sent events: the scene now, then each next one.

    Source of the form: WHATWG HTML, "Server-sent events"; a line with a leading colon is a comment.
    """
    seen = None
    while True:
        scene = stage.next_scene(seen, IDLE)
        yield b":\n\n" if scene is seen else f"data: {json.dumps(scene.told())}\n\n".encode()
        seen = scene


def inject(html: bytes, page: str) -> bytes:
    """The page with our script at the end of its body."""
    script = f'<script src="/-/client.js" data-page="{page}"></script>'.encode()
    before, end, after = html.rpartition(b"</body>")
    return before + script + end + after if end else html + script
