"""What is handed to make arrives as it was written: nothing in it is expanded, run or split."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest

from tests.projects import ROOT, UNFINISHED, run, said

COPY = "Sleep and mood\nSleep helps the brain to recover, night after night.\n"
NASTY = (
    "it's a copy.txt",
    'the "new" copy.txt',
    "copy (1) [final].txt",
    "$HOME ${PATH} $(pwd) `touch ran`.txt",
    "a;touch ran&b|c<d>e.txt",
    "two  spaces # and a mark.txt",
    "-copy.txt",
    "back\\slash 100%.txt",
    "größe–ñ.txt",
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The project with its real Makefile; the environment that make would set up is this one."""
    for part in ("content", "theme", "plugins", "pelicanconf.py", "publishconf.py", "Makefile", "requirements"):
        copy = partial(shutil.copytree, ignore=UNFINISHED) if (ROOT / part).is_dir() else shutil.copy
        copy(ROOT / part, tmp_path / part)
    (tmp_path / ".venv").mkdir()
    for part in Path(sys.prefix).iterdir():
        if not part.name.startswith("ready"):
            (tmp_path / ".venv" / part.name).symlink_to(part)
    (tmp_path / ".venv/ready").touch()
    return tmp_path


def make(project: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {key: value for key, value in os.environ.items() if not key.startswith("MAKE")}
    return subprocess.run(["make", *words], cwd=project, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("name", NASTY)
def test_a_file_is_imported_whatever_its_name(project: Path, name: str) -> None:
    (project / name).write_text(COPY, encoding="utf-8")

    imported = make(project, "import", f"FILE={name}")
    assert imported.returncode == 0, said(imported)
    assert (project / "content/articles/sleep-and-mood.md").is_file()
    assert (project / "content/manuscripts" / name).read_text(encoding="utf-8") == COPY
    assert not (project / "ran").exists()


def test_a_file_is_previewed_whatever_its_name(project: Path) -> None:
    name = 'it\'s a "copy" $(touch ran).txt'
    (project / name).write_text(COPY, encoding="utf-8")

    previewed = make(project, "preview", f"FILE={name}")
    assert previewed.returncode == 0, said(previewed)
    assert "look at file:" in previewed.stdout
    assert not (project / "ran").exists()


def test_several_files_are_imported_at_once(project: Path) -> None:
    (project / "a.txt").write_text("Sleep\nSleep helps the brain to recover.\n")
    (project / "my copy.txt").write_text("Walks\nA walk helps the heart to keep going.\n")

    imported = make(project, "import", "FILE=a.txt 'my copy.txt'")
    assert imported.returncode == 0, said(imported)
    assert {"sleep.md", "walks.md"} <= {path.name for path in (project / "content/articles").iterdir()}


@pytest.mark.parametrize(
    "title", ["It's $HOME & `touch ran`", 'A "new" $(touch ran) #1; touch ran', "--help", "100% \\o/ $$"]
)
def test_a_title_is_what_was_typed(project: Path, title: str) -> None:
    done = make(project, "new", f"TITLE={title}", "SLUG=typed")
    assert done.returncode == 0, said(done)

    written = (project / "content/articles/typed.md").read_text(encoding="utf-8")
    [line] = [line for line in written.splitlines() if line.startswith("title: ")]
    assert line.removeprefix("title: ").strip('"').replace('\\"', '"').replace("\\\\", "\\") == title
    assert not (project / "ran").exists()


def test_an_import_takes_the_title_that_was_typed(project: Path) -> None:
    (project / "a.txt").write_text(COPY)
    imported = make(project, "import", "FILE=a.txt", "TITLE=Sleep $HOME `touch ran`")
    assert imported.returncode == 0, said(imported)
    assert "title: Sleep $HOME `touch ran`" in (project / "content/articles/sleep-home-touch-ran.md").read_text()
    assert not (project / "ran").exists()


def test_slug_reason_and_id_are_words_and_not_commands(project: Path) -> None:
    assert run(project, "publish").returncode == 0
    assert "S105" in said(make(project, "rollback", "ID=$(touch ran) 'x"))
    reason = "it's `touch ran` $HOME"
    done = make(project, "unpublish", "SLUG=self-medication-and-addiction", f"REASON={reason}")
    assert done.returncode == 0, said(done)
    assert "touch ran" in (project / "content/withdrawn.yaml").read_text()
    assert reason in (project / ".site/ledger.jsonl").read_text()
    refused = make(project, "unpublish", "SLUG='; touch ran; '")
    assert refused.returncode != 0 and "S112" in said(refused)
    assert not (project / "ran").exists()


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        ("import", "which file? Name it: make import FILE=copy.docx"),
        ("preview", "which file? Name it: make preview FILE=copy.docx"),
        ("import-comments", "which file? Name it: make import-comments FILE=wordpress.xml"),
        ("desk-user", "whose account? Name it: make desk-user NAME=morgan"),
        ("backup", "which file? Name it: make backup FILE=clinic-2026-11-22.tar.gz"),
        ("restore", "which file? Name it: make restore FILE=clinic-2026-11-22.tar.gz"),
        ("new", 'there must be a title with letters or digits: make new TITLE="What TMS feels like"'),
        ("unpublish", "which article? Name it: make unpublish SLUG=what-tms-feels-like"),
    ],
)
def test_what_is_missing_is_asked_for_in_one_sentence(project: Path, target: str, sentence: str) -> None:
    done = make(project, target)
    assert done.returncode != 0
    assert [line for line in said(done).splitlines() if not line.startswith("make: ***")] == [sentence]


def test_verify_and_ledger_are_there(project: Path) -> None:
    assert make(project, "publish").returncode == 0
    verified = make(project, "verify")
    assert verified.returncode == 0, said(verified)
    assert "PASS" in verified.stdout
    assert "public since then" in make(project, "ledger").stdout
    assert "nothing of this site was public" in make(project, "ledger", "ON=2020-01-01").stdout


def test_every_target_has_a_recipe_and_a_line_in_the_list(project: Path) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    [phony] = [line.split()[1:] for line in makefile.splitlines() if line.startswith(".PHONY:")]
    listed = {line.split()[1] for line in make(project).stdout.splitlines()}
    assert set(phony) == listed
    for target in phony:
        assert f"\n{target}:" in makefile
