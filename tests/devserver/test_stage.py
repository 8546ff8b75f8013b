"""The last good build stays on show while newer ones are broken."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

from plugins.devserver.build import Build, Note
from plugins.devserver.stage import Scene, Stage
from plugins.shared.finding import Finding

DRAFT = Note("articles/a.md", "A draft", "drafts/a/", "drafts/a/index.html", "draft")
ARTICLE = Note("articles/b.md", "An article", "posts/b/", "posts/b/index.html", "")
FINDING = Finding("content/articles/a.md", 2, "A104", "must give a title")
GOOD = Build(Path("dev/7-1"), (), "", (DRAFT, ARTICLE))
BROKEN = Build(None, (FINDING,), "", ())


def test_a_broken_build_leaves_the_pages_and_tells_its_findings() -> None:
    assert Scene().after(GOOD).after(BROKEN).told() == {
        "page": "7-1",
        "broken": True,
        "findings": ["content/articles/a.md:2: A104 must give a title"],
        "log": "",
        "drafts": [DRAFT._asdict()],
    }


def test_a_good_build_after_a_broken_one_tells_of_nothing_wrong() -> None:
    told = Scene().after(GOOD).after(BROKEN).after(GOOD._replace(folder=Path("dev/7-3"))).told()
    assert (told["page"], told["broken"], told["findings"]) == ("7-3", False, [])


def test_who_waits_is_woken_by_the_next_build() -> None:
    stage = Stage()
    thread = Thread(target=stage.show, args=(GOOD,))
    seen = stage.scene
    thread.start()
    assert stage.next_scene(seen, 5).good == GOOD
    thread.join()


def test_who_has_seen_nothing_gets_the_scene_at_once() -> None:
    assert Stage().next_scene(None, 5) == Scene()
