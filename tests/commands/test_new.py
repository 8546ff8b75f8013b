"""A new article is a draft without a fault, and no file is ever overwritten."""

import shutil
from pathlib import Path

import pytest

from plugins.article.check import check_articles
from plugins.article.record import read_article
from plugins.cli import main
from plugins.shared.clinic import load_clinic
from plugins.shared.moment import moment
from plugins.shared.source import read_source

ROOT = Path(__file__).parents[2]
NOW = "2026-11-23T03:00:00+00:00"


@pytest.fixture
def site(tmp_path):
    (tmp_path / "content/policy").mkdir(parents=True)
    shutil.copy(ROOT / "content/policy/clinic.yaml", tmp_path / "content/policy")
    return tmp_path


def new(site, *words):
    return main([f"--root={site}", f"--now={NOW}", "new", *words])


def begun(site, name):
    path = site / "content/articles" / name
    return read_source(f"content/articles/{name}", path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("title", ["What TMS feels like", 'TMS: "new" & #1', "No", "2026", "{id} – 'é'", "Two\nlines"])
def test_a_new_article_has_no_finding(site, title, capsys):
    clinic = load_clinic(site / "content/policy/clinic.yaml")
    assert new(site, title) == 0

    (path,) = (site / "content/articles").iterdir()
    source = begun(site, path.name)
    assert not check_articles([source], clinic, moment(NOW), {}, ())
    assert read_article(source, clinic).title == " ".join(title.split())
    assert path.name in capsys.readouterr().out


def test_it_is_a_draft_of_today_at_the_clinic(site):
    new(site, "What TMS feels like", "--lang", "es")
    metadata = begun(site, "what-tms-feels-like.md").metadata

    assert metadata["status"] == "draft"
    assert metadata["date"] == "2026-11-22"
    assert metadata["lang"] == "es"
    assert metadata["disclaimers"] == ["general"]


def test_two_articles_have_two_ids(site):
    new(site, "One")
    new(site, "Two")

    assert begun(site, "one.md").metadata["id"] != begun(site, "two.md").metadata["id"]


def test_a_file_that_is_there_stays(site, capsys):
    new(site, "One")
    before = begun(site, "one.md").text

    assert new(site, "One!") == 1
    assert begun(site, "one.md").text == before
    assert "content/articles/one.md is there already" in capsys.readouterr().err


def test_a_title_without_an_address_needs_a_slug(site, capsys):
    assert new(site, "!!!") == 1
    assert "letters or digits" in capsys.readouterr().err
    assert new(site, "!!!", "--slug", "Three Marks") == 0
    assert begun(site, "three-marks.md").metadata["title"] == "!!!"


def test_a_title_too_long_for_an_address_is_told_the_remedy(site, capsys):
    assert new(site, "a long title " * 30) == 1
    assert "200 is the most: give a SLUG=…" in capsys.readouterr().err
    assert new(site, "a long title " * 30, "--slug", "long") == 0
