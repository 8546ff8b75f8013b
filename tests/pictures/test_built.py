"""On the finished pages pictures have their room, and nothing jumps while they load; feeds show the same."""

import shutil
import subprocess
import sys
import threading
from pathlib import Path

import feedparser
import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.pictures.photos import BUDAPEST, photo
from tests.projects import NOW, ROOT, copy_project, edit, run, said
from tests.theme.conftest import QuietHandler, served
from tests.waiting import PATIENCE

PAGE = "posts/room/index.html"
FILES = {
    "room.jpg": photo(turned=6, size=(400, 300)),
    "hall.png": photo("PNG", size=(300, 200)),
    "loop.gif": photo("GIF", size=(30, 20)),
    "plan.svg": b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 400"/>',
    "logo.png": photo("PNG", size=(300, 100)),
    "tall hall.webp": photo("WEBP", size=(2_000, 1_000)),
}
ARTICLE = """\
---
id: urn:uuid:00000000-0000-4000-8000-0000000000aa
title: The room
date: 2026-02-06
status: published
category: Treatment
summary: What the room looks like.
slug: room
image: images/hall.png
disclaimers: [general]
---

![The room]({static}/images/room.jpg)

A paragraph that must not move.

![The hall](/images/hall.png) ![Again]({static}../images/hall.png)

![A loop]({static}/images/loop.gif)

<img src="/images/hall.png" alt="Small" width="30">

![A plan]({static}/images/plan.svg)

![The hall, upright]({static}/images/tall%20hall.webp)

The last words.
"""

IN_FULL = (
    ARTICLE.replace("aa\n", "ab\n")
    .replace("slug: room", "slug: elsewhere")
    .replace("title: The room", "title: Elsewhere")
    .split("![The room]")[0]
)
IN_FULL += "![Ours](https://www.example.org/images/room.jpg) ![Not ours](https://elsewhere.example/images/room.jpg)\n"


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    project = copy_project(tmp_path_factory.mktemp("pictures"))
    for name, data in FILES.items():
        path = project / "content/images" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)
    edit(project / "content/policy/clinic.yaml", "# logo: images/logo.svg", "logo: images/logo.png")
    (project / "content/articles/room.md").write_text(ARTICLE, encoding="utf-8")
    (project / "content/articles/elsewhere.md").write_text(IN_FULL, encoding="utf-8")
    result = run(project, "publish")
    assert result.returncode == 0, said(result)
    return project


def pictures(html):
    tree = LexborHTMLParser(html)
    return [
        (node.attributes["alt"], *(node.attributes.get(name) for name in ("width", "height", "loading", "decoding")))
        for node in tree.css("img:not(.logo)")
    ]


def test_each_picture_of_an_article_has_its_sides(project):
    assert pictures((project / "output" / PAGE).read_text(encoding="utf-8")) == [
        ("The room", "300", "400", None, None),
        ("The hall", "300", "200", "lazy", "async"),
        ("Again", "300", "200", "lazy", "async"),
        ("A loop", "30", "20", "lazy", "async"),
        ("Small", "30", "20", "lazy", "async"),
        ("A plan", "800", "400", "lazy", "async"),
        ("The hall, upright", "2000", "1000", "lazy", "async"),
    ]


def test_our_own_address_in_full_is_ours_too(project):
    assert pictures((project / "output/posts/elsewhere/index.html").read_text(encoding="utf-8")) == [
        ("Ours", "300", "400", None, None),
        ("Not ours", None, None, "lazy", "async"),
    ]


def test_feeds_carry_the_same_pictures_and_their_files_lengths(project):
    for name in ("blog.atom.xml", "blog.rss.xml"):
        feed = feedparser.parse((project / "output/feeds" / name).read_bytes(), sanitize_html=False)
        entry = next(entry for entry in feed.entries if entry.title == "The room")
        shown = [each[:3] for each in pictures(entry.content[0].value)]
        assert shown == [each[:3] for each in pictures((project / "output" / PAGE).read_text(encoding="utf-8"))]
        (enclosure,) = entry.enclosures
        assert int(enclosure.length) == len(FILES["hall.png"])
    for name, data in FILES.items():
        assert (project / "output/images" / name).read_bytes() == data


class SlowPictures(QuietHandler):
    come = threading.Event()

    def do_GET(self):
        if self.path.endswith((".jpg", ".png", ".gif", ".svg", ".webp")):
            self.come.wait(PATIENCE)
        super().do_GET()


SHIFTS = """() => {
  window.shifts = []
  new PerformanceObserver(list => list.getEntries().forEach(entry => window.shifts.push(entry.value)))
    .observe({type: "layout-shift", buffered: true})
}"""
DRAWN = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"
"""What is there now is on the screen, and observers have been told of it."""


def shifts(page, url, width):
    """How far an article whose pictures come late, the logo among them, jumps at the top and from there to the end."""
    SlowPictures.come.clear()
    page.set_viewport_size({"width": width, "height": 800})
    page.add_init_script(f"({SHIFTS})()")
    page.goto(f"{url}/posts/room/", wait_until="domcontentloaded")
    page.evaluate(DRAWN)
    SlowPictures.come.set()
    for _ in range(30):
        page.mouse.wheel(0, 300)
        page.evaluate(DRAWN)
    page.wait_for_function("[...document.images].every(image => image.complete && image.naturalWidth)")
    page.evaluate(DRAWN)
    return sum(page.evaluate("window.shifts"))


@pytest.mark.parametrize("width", [390, 1280])
def test_nothing_jumps_while_slow_pictures_come(project, page, width, monkeypatch):
    monkeypatch.setattr("tests.theme.conftest.QuietHandler", SlowPictures)
    with served(project / "output") as site:
        assert shifts(page, site.url, width) == 0


def test_without_the_sides_it_would_jump(project, page, tmp_path, monkeypatch):
    """So the test above can fail."""
    shutil.copytree(project / "output", tmp_path / "bare")
    path = tmp_path / "bare" / PAGE
    tree = LexborHTMLParser(path.read_text(encoding="utf-8"))
    for node in tree.css("img"):
        for name in ("width", "height"):
            if name in node.attributes:
                del node.attrs[name]
    path.write_text(tree.html, encoding="utf-8")
    monkeypatch.setattr("tests.theme.conftest.QuietHandler", SlowPictures)
    with served(tmp_path / "bare") as site:
        assert shifts(page, site.url, 390) > 0


def test_pictures_never_overflow_and_keep_their_shape(project, page):
    with served(project / "output") as site:
        page.set_viewport_size({"width": 320, "height": 800})
        page.goto(f"{site.url}/posts/room/")
        page.evaluate("[...document.images].forEach(image => image.loading = 'eager')")
        page.wait_for_function("[...document.images].every(image => image.complete && image.naturalWidth)")
        shapes = page.evaluate(
            """[...document.images].map(({clientWidth, clientHeight, naturalWidth, naturalHeight}) =>
                 [clientWidth, clientWidth / clientHeight, naturalWidth / naturalHeight])"""
        )
        assert page.evaluate("document.documentElement.scrollWidth") <= 320
    for width, shown, natural in shapes:
        assert 0 < width <= 320
        assert shown == pytest.approx(natural, rel=0.06)


def test_every_build_refuses_not_only_publish(tmp_path):
    project = copy_project(tmp_path)
    (project / "content/images").mkdir()
    (project / "content/images/phone.jpg").write_bytes(photo(position=BUDAPEST))
    done = subprocess.run(
        [
            sys.executable,
            "-m",
            "pelican",
            "content",
            "--settings",
            "pelicanconf.py",
            "--extra-settings",
            f'NOW="{NOW}"',
        ],
        cwd=project,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "content/images/phone.jpg: L107 must not hold the place" in done.stderr
    assert done.stderr.rstrip().endswith("pictures: nothing is published, 1 to mend")
    assert not list(Path(project, ".site").rglob("*.html"))
