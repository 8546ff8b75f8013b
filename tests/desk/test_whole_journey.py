"""The whole way on one machine, with scripts off: the blog's own form, the desk, and the blog again."""

from __future__ import annotations

import os
import re
import signal
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, expect

from tests import projects
from tests.desk.live import Live, kill, live, make_account, spawn, wait_for
from tests.desk.moderator import Moderator
from tests.ports import free_port
from tests.waiting import until

ADDRESS = "posts/tms-and-neuroplasticity/"
BESIDE = "remarkable ability to reorganize"
"""Of the article, which a moderator reads beside the comment."""
WORDS = "Seven weeks in, and I read books again."


@contextmanager
def served(root: Path, port: int) -> Iterator[str]:
    process = spawn(root, "serve", "--port", str(port))
    try:
        wait_for(port, process)
        yield f"http://127.0.0.1:{port}"
    finally:
        kill(process)


def test_from_the_blogs_form_to_the_blogs_page_and_feed(tmp_path: Path, browser: Browser) -> None:
    root, port, log = projects.copy_project(tmp_path / "site"), free_port(), tmp_path / "log"
    with (
        log.open("w") as out,
        live(root, f"http://127.0.0.1:{port}", out) as desk,
        served_after_publish(root, port, desk.public) as blog,
    ):
        page = browser.new_context(java_script_enabled=False).new_page()
        page.goto(f"{blog}/{ADDRESS}")
        page.get_by_label("Nickname").fill("Bookworm")
        page.get_by_label("Comment", exact=True).fill(WORDS)
        page.get_by_role("button", name="See how it will look").click()
        page.get_by_role("button", name="Send it to the clinic").click()
        expect(page.get_by_role("heading", name="Thank you: a person will look at it")).to_be_visible()
        Moderator(desk, make_account(root, "morgan")).decide("Bookworm", "approve")
        until(lambda: WORDS in (root / "output" / ADDRESS / "index.html").read_text(encoding="utf-8"))
        page.locator("main a").last.click()
        expect(page.get_by_text(WORDS)).to_be_visible()
        assert WORDS in (root / "output" / "feeds" / "comments.atom.xml").read_text(encoding="utf-8")
        page.context.close()
        os.killpg(desk.process.pid, signal.SIGINT)  # as a terminal's Ctrl-C does
        assert desk.process.wait(60) == 0
    assert "Traceback" not in log.read_text() and log.read_text().endswith("\nended\n")


@contextmanager
def served_after_publish(root: Path, port: int, desk: str) -> Iterator[str]:
    clinic = root / "content" / "policy" / "clinic.yaml"
    projects.edit(clinic, "  open: false", f"  open: true\n  form: {desk}/comments/preview")
    projects.edit(clinic, "  days: 365", "  days: 0")
    result = projects.run(root, "publish")
    assert result.returncode == 0, projects.said(result)
    with served(root, port) as address:
        yield address


def test_the_whole_way_at_the_writers_desk(tmp_path: Path, browser: Browser) -> None:
    """`make devserver` alone: blog, form and desk; what is approved comes back to its page, and goes nowhere else."""
    root = projects.copy_project(tmp_path / "site")
    with devserver(root, free_port(3)) as (blog, desk, password):
        page = browser.new_context(java_script_enabled=False).new_page()
        page.goto(blog)
        page.get_by_label("Nickname").fill("Bookworm")
        page.get_by_label("Comment", exact=True).fill(WORDS)
        page.get_by_role("button", name="See how it will look").click()
        page.get_by_role("button", name="Send it to the clinic").click()
        expect(page.get_by_role("heading", name="Thank you: a person will look at it")).to_be_visible()
        moderator = Moderator(desk, password, "trial")
        assert "This desk is for trying things out" in moderator.get("/")
        assert BESIDE in moderator.get(f"/comments/{moderator.ids()[0]}/")
        moderator.decide("Bookworm", "approve")
        until(lambda: WORDS in shown(blog))
        until(lambda: "the blog has all that was decided" in moderator.get("/"))
        page.context.close()
        os.kill(desk.worker, signal.SIGKILL)
        until(lambda: "can't go on: the worker" in (root / "said.txt").read_text(encoding="utf-8"))
        assert WORDS in shown(blog)
    assert not (root / "content" / "comments.jsonl").exists() and not (root / "output").exists()
    assert {path.name for path in (root / ".site").iterdir()} == {"dev"}


@contextmanager
def devserver(root: Path, port: int) -> Iterator[tuple[str, Live, str]]:
    """The article's address, the desk, and the password that the terminal says."""
    said = root / "said.txt"
    with said.open("w") as out:
        real = "postgresql://nobody@127.0.0.1:1/not-for-a-trial"
        process = spawn(root, "devserver", "--port", str(port), out=out, DATABASE_URL=real)
    blog, staff, public = (f"http://127.0.0.1:{each}" for each in (port, port + 1, port + 2))
    try:
        for each in (port + 1, port + 2):
            wait_for(each, process)
        until(lambda: "Write a comment" in shown(f"{blog}/{ADDRESS}"))
        until(lambda: "built" in said.read_text(encoding="utf-8"))  # said a moment after it is shown
        password = re.search(r"name trial, password (\S+)", said.read_text(encoding="utf-8"))
        assert password
        yield f"{blog}/{ADDRESS}", Live(root, process, staff, public), password[1]
    finally:
        kill(process)


def shown(address: str) -> str:
    """The page; empty while there is none."""
    try:
        with urllib.request.urlopen(address) as response:
            return str(response.read().decode())
    except OSError:
        return ""
