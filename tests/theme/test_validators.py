"""What judges of HTML and of the web say of finished pages; npm brings them, so they run in `make test-all`."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from tests.browser import ARGUMENTS, REMEDY, find

from .browsing import KINDS
from .conftest import Built

pytestmark = pytest.mark.campaign

TOOLS = Path(__file__).parent / "tools"
MODULES = TOOLS / "node_modules"
MISSING = "the page judges are not installed: run `make test-all`; it needs npm with Node 20.19 or newer, and Java 17"
LIGHTHOUSE = ("home", "article", "tag", "subscribe")
BROKEN = '<!DOCTYPE html><html lang="en"><head><title>A</title></head><body><p><div></p><img src="x"></body></html>'


def run(*command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    assert MODULES.is_dir() and shutil.which("node"), MISSING
    return subprocess.run(
        command, capture_output=True, text=True, check=False, cwd=TOOLS, env={**os.environ, **environment}
    )


def vnu(folder: Path) -> subprocess.CompletedProcess[str]:
    assert shutil.which("java"), MISSING
    jar = MODULES / "vnu-jar/build/dist/vnu.jar"
    return run("java", "-jar", jar, "--skip-non-html", "--format", "gnu", folder.resolve())


def html_validate(folder: Path) -> subprocess.CompletedProcess[str]:
    pages = f"{folder.resolve()}/**/*.html"
    return run(MODULES / ".bin/html-validate", "--config", "htmlvalidate.json", "--max-warnings", "0", pages)


@pytest.fixture(params=["site", "live_site", "published"])
def folder(request: pytest.FixtureRequest) -> Path:
    """All pages there are: the theme's test site as preview and live, and the blog itself."""
    built = request.getfixturevalue(request.param)
    return built.folder if isinstance(built, Built) else built / "output"


def test_the_nu_html_checker_finds_nothing(folder: Path) -> None:
    result = vnu(folder)
    assert (result.returncode, result.stdout + result.stderr) == (0, "")


def test_html_validate_finds_nothing(folder: Path) -> None:
    result = html_validate(folder)
    assert (result.returncode, result.stdout + result.stderr) == (0, "")


def test_both_find_broken_html(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text(BROKEN, encoding="utf-8")
    assert vnu(tmp_path).returncode != 0
    assert html_validate(tmp_path).returncode != 0


def audit(url: str, report: Path) -> dict[str, Any]:
    """Lighthouse's report on a page, as on a telephone."""
    browser = find()
    assert browser, REMEDY
    flags = " ".join(f"'{argument}'" if " " in argument else argument for argument in ("--headless", *ARGUMENTS))
    command: Sequence[str | Path] = (MODULES / ".bin/lighthouse", url, "--quiet", "--output=json")
    result = run(*command, f"--output-path={report}", f"--chrome-flags={flags}", CHROME_PATH=browser)
    assert result.returncode == 0, result.stdout + result.stderr
    found: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return found


@pytest.mark.parametrize("kind", LIGHTHOUSE)
def test_lighthouse_gives_full_marks(live_site: Built, tmp_path: Path, kind: str) -> None:
    report = audit(f"{live_site.url}/{KINDS[kind]}", tmp_path / "report.json")
    short = {
        name: [part["id"] for part in category["auditRefs"] if report["audits"][part["id"]]["score"] not in (1, None)]
        for name, category in report["categories"].items()
        if category["score"] < 1
    }
    assert len(report["categories"]) == 4
    assert short == {}
