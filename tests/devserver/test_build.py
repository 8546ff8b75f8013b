"""One build of a real, small site."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.devserver.build import DRAFTS_SHOWN, Build, Note, build
from plugins.shared.finding import Finding
from tests.projects import ROOT, copy_project

from .running import copy_site


@pytest.fixture(autouse=True)
def _plugins_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(ROOT))


def test_it_notes_each_article_and_why_readers_do_not_see_it(tmp_path: Path) -> None:
    made = build(copy_site(tmp_path / "site"), tmp_path / "dev" / "1", DRAFTS_SHOWN)
    assert made.folder == tmp_path / "dev" / "1"
    assert set(made.notes) == {
        Note("articles/first.md", "First steps", "posts/first/", "posts/first/index.html", ""),
        Note("articles/long.md", "Long", "posts/long/", "posts/long/index.html", ""),
        Note("articles/second.md", "Not finished", "drafts/not-finished/", "drafts/not-finished/index.html", "draft"),
        Note(
            "articles/third.md",
            "In spring",
            "drafts/in-spring/",
            "drafts/in-spring/index.html",
            "planned for 4 March 2126",
        ),
    }


def test_what_breaks_a_build_is_told_with_its_place_and_no_traceback(tmp_path: Path) -> None:
    site = copy_site(tmp_path / "site")
    (site / "pelicanconf.py").write_text("NAME = 1\nNAME / 0\n")
    made = build(site, tmp_path / "dev" / "1", {})
    message = "must be mended, for the build broke off here: ZeroDivisionError: division by zero"
    assert made == Build(None, (Finding("pelicanconf.py", 2, "S108", message),), "", ())


@pytest.mark.parametrize(
    ("slip", "cause"),
    [
        ("{{ artcle.title }}", "UndefinedError: 'artcle' is undefined"),
        ("{% if %}", "TemplateSyntaxError: Expected an expression, got 'end of statement block'"),
    ],
)
def test_a_slip_in_a_template_is_told_with_its_line(tmp_path: Path, slip: str, cause: str) -> None:
    project = copy_project(tmp_path)
    template = project / "theme/templates/article.html"
    lines = template.read_text(encoding="utf-8").splitlines(keepends=True)
    place = next(number for number, line in enumerate(lines) if "<article" in line)
    lines[place] = slip + lines[place]
    template.write_text("".join(lines), encoding="utf-8")
    made = build(project, tmp_path / ".site/dev/1", DRAFTS_SHOWN)
    assert (made.folder, made.log) == (None, "")
    assert made.findings[-1][:3] == ("theme/templates/article.html", place + 1, "S108")
    assert made.findings[-1].message.endswith(cause)
