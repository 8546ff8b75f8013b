"""preview shows one manuscript or article as readers will see it, and changes nothing."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.projects import ROOT, copy_project, edit, run, said, tree
from tests.waiting import PATIENCE

COPY = """\
A word on sleep

Feb. 6th, 2026

Sleep helps the brain recover. If drinking alcohol keeps you awake, talk to us.
"""
ARTICLE = "content/articles/tms-and-neuroplasticity.md"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path)


def address(text: str) -> str:
    found = re.search(r"^look at (file://\S+)$", text, re.MULTILINE)
    assert found, text
    return found[1]


def test_raw_copy_opens_from_the_file_system_with_the_disclaimers_it_needs(project: Path, page: Page) -> None:
    (project / "copy.txt").write_text(COPY, encoding="utf-8")
    before = tree(project)
    result = run(project, "preview", "copy.txt")
    assert result.returncode == 0, said(result)
    assert "copy.txt:3: " in result.stdout
    failed: list[str] = []
    page.on("requestfailed", lambda request: failed.append(request.url))
    page.goto(address(result.stdout))
    expect(page.get_by_role("heading", name="A word on sleep")).to_be_visible()
    expect(page.get_by_role("heading", name="Before you act on this")).to_be_visible()
    expect(page.get_by_label("Help with alcohol or drugs")).to_be_visible()
    assert not failed
    page.get_by_role("link", name="Privacy").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Privacy")
    after = {name: digest for name, digest in tree(project).items() if not name.startswith(".site/preview/")}
    assert after == before


def test_findings_are_told_of_the_article_alone_and_stop_nothing(project: Path) -> None:
    edit(project / ARTICLE, "help_substance, general, tms", "general, tms")
    edit(project / ARTICLE, "\n## ", "\nSee [this]({filename}self-medication-and-addiction.md).\n\n## ")
    (project / "content/articles/other.md").write_text("no front matter", encoding="utf-8")
    result = run(project, "preview", ARTICLE)
    assert result.returncode == 0, said(result)
    *findings, _ = result.stdout.splitlines()
    assert [line.split()[:2] for line in findings] == [[f"{ARTICLE}:12:", "R101"]]
    with urlopen(address(result.stdout)) as shown:
        assert "neuroplasticity" in shown.read().decode()


@pytest.mark.parametrize(
    ("name", "data", "words"), [("none.txt", None, "M101"), ("empty.txt", b"", "M1"), ("a.pdf", b"%PDF-1.4", "M1")]
)
def test_what_cannot_be_shown_is_a_finding(project: Path, name: str, data: bytes | None, words: str) -> None:
    if data is not None:
        (project / name).write_bytes(data)
    result = run(project, "preview", name)
    assert result.returncode == 1
    assert result.stdout.startswith(f"{name}: {words}")
    assert "Traceback" not in said(result)


def test_it_can_be_served(project: Path) -> None:
    command = [sys.executable, "-m", "plugins", "preview", "--serve", "--port", "0", ARTICLE]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=project, env=environment, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        served = next(line for line in process.stdout if line.startswith("serving ")).split()[1].rstrip(";")
        with urlopen(served) as response:
            assert b"Before you act on this" in response.read()
        process.send_signal(signal.SIGINT)
        assert process.wait(PATIENCE) == 0
