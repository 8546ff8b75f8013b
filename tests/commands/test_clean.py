"""clean removes what can be made again and nothing else."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from plugins.release.lock import one_at_a_time
from tests.projects import ROOT

STAYS = (
    ".site/releases/1/index.html",
    ".site/releases/1/__pycache__/kept",
    ".site/ledger.jsonl",
    ".venv/lib/__pycache__/a.pyc",
    "content/articles/a.md",
    "output/__pycache__/kept",
)
GOES = {
    ".site/build": ".site/build/index.html",
    ".site/dev": ".site/dev/8000/1-1/index.html",
    ".site/preview": ".site/preview/index.html",
    ".site/publishing": ".site/publishing/index.html",
    ".site/build.refused": ".site/build.refused/index.html",
    ".site/manifest.json": ".site/manifest.json",
    ".site/judged.json": ".site/judged.json",
    ".site/judged-articles.json": ".site/judged-articles.json",
    ".site/publish.log": ".site/publish.log",
    ".ruff_cache": ".ruff_cache/x",
    "plugins/shared/__pycache__": "plugins/shared/__pycache__/a.pyc",
    "__pycache__": "__pycache__/pelicanconf.pyc",
}


def clean(root: Path) -> list[str]:
    command = [sys.executable, "-B", "-m", "plugins", "clean"]
    done = subprocess.run(command, cwd=root, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=True)
    return done.stdout.splitlines()


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in (*STAYS, *GOES.values()):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name)
    return tmp_path


def test_it_removes_what_can_be_made_again_and_names_it(root: Path) -> None:
    assert sorted(clean(root)) == sorted(f"removed {name}" for name in GOES)
    assert {str(path.relative_to(root)) for path in root.rglob("*") if path.is_file()} == {*STAYS, ".site/lock"}
    assert clean(root) == ["nothing to remove"]


def test_of_a_link_it_removes_the_link(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    kept = tmp_path_factory.mktemp("elsewhere")
    (kept / "file").touch()
    (root / ".site" / "preview" / "index.html").unlink()
    (root / ".site" / "preview").rmdir()
    (root / ".site" / "preview").symlink_to(kept)
    clean(root)
    assert (kept / "file").exists()
    assert not (root / ".site" / "preview").is_symlink()


def test_what_a_publish_is_working_on_stays(root: Path) -> None:
    with one_at_a_time(root / ".site/lock", datetime.now(UTC)):
        command = [sys.executable, "-B", "-m", "plugins", "clean"]
        done = subprocess.run(command, cwd=root, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True)
    assert done.returncode == 1
    assert "S101 must be free" in done.stdout
    assert (root / ".site/publishing/index.html").is_file()
