"""A backup's file: brought back by every Python that the project runs on, and nothing leads out of its folder."""

from __future__ import annotations

import tarfile
from pathlib import Path

import pytest

from plugins.desk import archive
from plugins.desk.archive import NoBackup, pack, unpack


@pytest.fixture(params=["Python's own filter", "none, as before 3.11.4"])
def python(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param.startswith("none"):
        monkeypatch.setattr(archive, "FILTER", {})


def test_what_was_packed_comes_back(python: None, tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "articles").mkdir(parents=True)
    (content / "articles" / "a.md").write_text("words")
    (content / "latest.md").symlink_to("articles/a.md")
    pack(tmp_path / "kept.tar.gz", "[]", content)
    assert unpack(tmp_path / "kept.tar.gz", tmp_path / "new") == "[]"
    assert (tmp_path / "new" / "content" / "latest.md").read_text() == "words"


def entry(name: str, kind: bytes = tarfile.REGTYPE, link: str = "") -> tarfile.TarInfo:
    made = tarfile.TarInfo(name)
    made.type, made.linkname = kind, link
    return made


@pytest.mark.parametrize(
    "evil",
    [
        entry("../out.md"),
        entry("content/../../out.md"),
        entry("/out.md"),
        entry("content/out", tarfile.SYMTYPE, "/etc"),
        entry("content/out", tarfile.SYMTYPE, "../../.."),
        entry("content/out", tarfile.FIFOTYPE),
        entry("content/out", tarfile.LNKTYPE, "../out.md"),
    ],
    ids=lambda evil: f"{evil.name} {evil.linkname}",
)
def test_what_leads_out_is_no_backup(python: None, tmp_path: Path, evil: tarfile.TarInfo) -> None:
    with tarfile.open(tmp_path / "kept.tar.gz", "w:gz") as file:
        file.addfile(evil)
    with pytest.raises(NoBackup):
        unpack(tmp_path / "kept.tar.gz", tmp_path / "new")
    assert not (tmp_path / "new").exists() or not list((tmp_path / "new").rglob("out*"))


def test_a_file_that_goes_meanwhile_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    content = tmp_path / "content"
    content.mkdir()
    (content / ".comments.jsonl.new").touch()
    (content / "comments.jsonl").write_text("{}")
    every = archive._all
    monkeypatch.setattr(archive, "_all", lambda folder: going(list(every(folder))))
    pack(tmp_path / "kept.tar.gz", "[]", content)
    unpack(tmp_path / "kept.tar.gz", tmp_path / "new")
    assert [path.name for path in (tmp_path / "new" / "content").iterdir()] == ["comments.jsonl"]


def going(paths: list[Path]) -> list[Path]:
    paths[1].unlink()
    return paths
