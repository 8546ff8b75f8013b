"""A copy of the whole project in a folder of its own, and the commands run in it."""

import compileall
import hashlib
import os
import re
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[1]
PARTS = ("content", "theme", "plugins", "pelicanconf.py", "publishconf.py")
UNFINISHED = shutil.ignore_patterns("*.pyc.*")
"""Bytecode that another process is writing, under a name that is gone in a moment."""
NOW = "2026-11-22T12:00:00+00:00"


def copy_project(folder: Path) -> Path:
    """With the plugins' bytecode, so that no command has to compile them anew."""
    _compile()
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, folder / part, ignore=UNFINISHED)
        else:
            shutil.copy(source, folder / part)
    return folder


@cache
def _compile() -> None:
    assert compileall.compile_dir(ROOT / "plugins", quiet=1)


def run(project: Path, *words: str, **extra: str) -> subprocess.CompletedProcess[str]:
    """`python -m plugins …` in the project, with its own plugins if it has some; never stops the test by itself."""
    command = [sys.executable, "-m", "plugins", "--now", NOW, *words]
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(ROOT), **extra}
    return subprocess.run(command, cwd=project, env=environment, capture_output=True, text=True, check=False)


def said(result: subprocess.CompletedProcess[str]) -> str:
    return result.stdout + result.stderr


def tree(folder: Path) -> dict[str, str]:
    """Every file below, by relative path, with the digest of its bytes."""
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path} does not hold {old!r}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def dead_links(output: Path, pages: Path | None = None) -> list[tuple[str, str]]:
    """Each page (of all, or below ``pages``) with an address in it that leads to no file of the output."""
    root = output.resolve()
    found = list((pages or root).resolve().rglob("*.html"))
    assert found, f"{pages or output} holds no page"
    return [
        (str(page.relative_to(root)), address)
        for page in found
        for address in re.findall(r'(?:href|src)="([^"#?]+)', page.read_text(encoding="utf-8"))
        if not re.match(r"https?:|mailto:|tel:|sms:", address) and not _leads_to_a_file(root, page, address)
    ]


def _leads_to_a_file(root: Path, page: Path, address: str) -> bool:
    target = root / address.lstrip("/") if address.startswith("/") else (page.parent / address).resolve()
    return (target / "index.html" if address.endswith("/") or target.is_dir() else target).is_file()
