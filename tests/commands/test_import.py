"""import makes articles of raw copy, says what it guessed, and loses nothing."""

from __future__ import annotations

import json
import re
import resource
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from plugins.cli import main
from plugins.shared.source import Source, read_source
from tests.manuscript.word_files import paragraphs
from tests.projects import NOW, ROOT, edit, run, said, tree

SEEDS = ROOT / "content" / "manuscripts"
TEXT = "Sleep and mood\n02/06/2026\nSleep helps the brain to recover.\n"
ARTICLE = "content/articles/sleep-and-mood.md"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with nothing in it but its policy; commands run in its folder."""
    shutil.copytree(ROOT / "content" / "policy", tmp_path / "content" / "policy")
    (tmp_path / "copy.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def do_import(*words: str) -> int:
    return main(["--now", NOW, "import", *words])


def article(site: Path, name: str = ARTICLE) -> Source:
    return read_source(name, (site / name).read_text(encoding="utf-8"))


def written(site: Path) -> set[str]:
    return {name for name in tree(site) if not name.startswith("content/policy/")}


@pytest.mark.parametrize(
    ("name", "slug", "date"),
    [
        ("tms-and-neuroplasticity.txt", "tms-and-neuroplasticity-in-mental-health-treatment", None),
        ("self-medication-and-addiction.txt", "self-medication-and-addiction", "2026-02-06"),
    ],
)
def test_the_seeds_become_articles_with_the_disclaimers_they_need(
    site: Path, name: str, slug: str, date: str | None
) -> None:
    assert do_import(str(SEEDS / name)) == 0

    source = article(site, f"content/articles/{slug}.md")
    assert source.findings == ()
    assert (source.metadata["status"], source.metadata.get("date")) == ("draft", date)
    assert source.metadata["lang"] == "en"
    assert source.metadata["disclaimers"] == [
        "help_substance",
        "general",
        "tms",
        {"off_label": {"conditions": ["anxiety", "addiction"]}},
    ]
    assert re.fullmatch(r"urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", source.metadata["id"])
    assert (site / "content" / "manuscripts" / name).read_bytes() == (SEEDS / name).read_bytes()


def test_each_guess_is_printed(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert do_import("copy.txt") == 0

    assert capsys.readouterr().out.splitlines() == [
        "copy.txt:1: title: 'Sleep and mood', from the first line",
        "copy.txt:2: date of publication: 02/06/2026 read as 6 February 2026 (month first, from clinic.yaml)",
        "copy.txt: needs the disclaimers general",
        "copy.txt: wrote content/manuscripts/copy.txt, the copy as it came",
        f"copy.txt: wrote {ARTICLE}, a draft: read it through, then set 'status: published' in it",
    ]


def test_of_several_files_the_good_ones_are_written(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "bad.pdf").write_bytes(b"%PDF")
    (site / "folder").mkdir()
    (site / "My copy.txt").write_text("Mood and food\nEat well, and sit down for it.\n")

    assert do_import("bad.pdf", "copy.txt", "none.txt", "folder", "My copy.txt") == 1

    said = capsys.readouterr().out
    assert (site / ARTICLE).exists()
    assert (site / "content/articles/mood-and-food.md").exists()
    assert [line for line in said.splitlines() if re.search(r"M\d{3}", line)] == [
        "bad.pdf: M102 must be a .txt, .md, .html or .docx file:"
        " ask for the Word file, or copy the text into a plain text file (.txt)",
        "folder: M101 must be a file, and is a folder: name the files in it one by one",
        "none.txt: M101 must be a file, and there is none of this name: check its spelling,"
        " and put a name with spaces in quotes",
    ]


def test_an_article_that_is_there_is_not_overwritten(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    do_import("copy.txt")
    before = tree(site)
    (site / "copy.txt").write_text(TEXT + "And more.\n")

    assert do_import("copy.txt") == 1

    assert tree(site) == {**before, "copy.txt": tree(site)["copy.txt"]}
    assert f"M110 must not overwrite {ARTICLE}, which is there: import with --replace" in capsys.readouterr().out


def test_a_replaced_article_keeps_its_id_and_a_copy_of_itself(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    do_import("copy.txt")
    old = (site / ARTICLE).read_text().replace("lang: en\n", "lang: en\ncategory: News\naliases: [/posts/old/]\n")
    (site / ARTICLE).write_text(old)
    (site / "copy.txt").write_text("Sleep and mood\nSleep helps, and so does TMS.\n")

    assert do_import("--replace", "copy.txt") == 0

    before, after = read_source(ARTICLE, old).metadata, article(site).metadata
    for key in ("id", "date", "category", "aliases", "status"):
        assert after[key] == before[key]
    assert (before["disclaimers"], after["disclaimers"]) == (["general"], ["general", "tms"])
    copy = "content/manuscripts/replaced/sleep-and-mood-2026-11-22.md"
    assert (site / copy).read_text() == old
    assert f"copy.txt: wrote {copy}, the article that it replaces; it is never published" in capsys.readouterr().out
    assert (site / "content/manuscripts/copy.txt").read_text() == TEXT
    assert (site / "content/manuscripts/copy-2.txt").read_text() == (site / "copy.txt").read_text()


def test_an_article_that_cannot_be_read_is_not_replaced(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / ARTICLE).parent.mkdir()
    (site / ARTICLE).write_text("---\ntitle: [\n---\nBy hand.\n")
    before = tree(site)

    assert do_import("--replace", "copy.txt") == 1

    assert tree(site) == before
    assert f"M110 can't replace {ARTICLE}, which can't be read: mend it first" in capsys.readouterr().out


def test_a_manuscript_that_stands_in_its_place_is_not_copied(site: Path) -> None:
    (site / "content/manuscripts").mkdir()
    (site / "copy.txt").rename(site / "content/manuscripts/copy.txt")

    assert do_import("content/manuscripts/copy.txt") == 0
    assert written(site) == {"content/manuscripts/copy.txt", ARTICLE}


def test_a_person_s_title_decides(site: Path) -> None:
    assert do_import("--title", "Rest", "copy.txt") == 0
    assert article(site, "content/articles/rest.md").metadata["title"] == "Rest"


def test_one_title_is_for_one_file(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert do_import("--title", "Rest", "copy.txt", "none.txt") == 1
    assert (
        capsys.readouterr().out == "--title: M111 must go with one file, and 2 are named: import them one at a time\n"
    )
    assert written(site) == {"copy.txt"}


def test_findings_come_as_json_and_as_annotations(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "copy.txt").write_text("13/06/2026\n" + TEXT.replace("02/06/2026\n", ""))

    assert do_import("--format", "json", "copy.txt") == 0
    printed = capsys.readouterr()
    assert [(found["rule"], found["line"], found["level"]) for found in json.loads(printed.out)] == [
        ("M104", 1, "warning")
    ]
    assert "title: 'Sleep and mood', from the first line" in printed.err
    assert article(site).metadata["status"] == "draft"

    assert do_import("--format", "github", "copy.txt") == 1
    assert capsys.readouterr().out.startswith("::error file=copy.txt,title=M110::must not overwrite")


@pytest.mark.parametrize(
    ("name", "data", "rule"),
    [
        ("empty.txt", b"", "M101"),
        ("binary.txt", bytes(range(256)), "M103"),
        ("large.txt", b"word " * 2_000_000, "M101"),
        ("deep.html", b"<div>" * 1000, "M105"),
        ("deep.md", b"> " * 1000, "M105"),
        ("broken.txt", b"\x81\xfe\x00", "M103"),
        ("broken.docx", b"PK\x03\x04", "M103"),
        ("weird\x1b[31m.txt", b"", "M101"),
    ],
)
def test_bad_input_gets_a_sentence(
    site: Path, capsys: pytest.CaptureFixture[str], name: str, data: bytes, rule: str
) -> None:
    (site / name).write_bytes(data)
    before = tree(site)

    assert do_import(name) == 1

    line = capsys.readouterr().out.rstrip("\n")
    assert re.fullmatch(rf"[ -~]+: {rule} must .+", line)
    assert tree(site) == before


@contextmanager
def a_full_disk(size: int) -> Iterator[None]:
    """No file may grow beyond the size: a write fails as it does on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("size", [0, 80])
def test_on_a_full_disk_all_is_as_before(site: Path, capsys: pytest.CaptureFixture[str], size: int) -> None:
    do_import("copy.txt")
    (site / "copy.txt").write_text(TEXT.replace("brain", "whole brain"))
    before = tree(site)
    capsys.readouterr()

    with a_full_disk(size):
        assert do_import("--replace", "copy.txt") == 1

    assert re.search(
        r"copy\.txt: M112 couldn't be written as content/\S+, file too large: make room", capsys.readouterr().out
    )
    assert tree(site) == before


def test_a_language_without_triggers_makes_no_article(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    edit(site / "content/policy/clinic.yaml", "language: en", "language: fr")

    assert do_import("copy.txt") == 1
    assert "copy.txt: M115 can't become an article yet: the policy has no triggers for 'fr'" in capsys.readouterr().out
    assert written(site) == {"copy.txt"}


def test_a_broken_policy_stops_it(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "content/policy/disclaimers.yaml").write_text("modules: [\n")

    assert do_import("copy.txt") == 1
    assert " P101 " in capsys.readouterr().out
    assert written(site) == {"copy.txt"}


def test_a_word_file_brings_its_words(site: Path) -> None:
    (site / "copy.docx").write_bytes(paragraphs("Sleep and mood", "Sleep helps."))

    assert do_import("copy.docx") == 0
    assert article(site).body == "\nSleep helps.\n"


def test_the_command_runs_by_itself(site: Path) -> None:
    result = run(site, "import", "copy.txt")

    assert (result.returncode, (site / ARTICLE).exists()) == (0, True), said(result)
