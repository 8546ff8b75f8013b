"""Anybody's Pelican site can take the disclaimer plugin alone: two settings, plain `pelican`."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CONF = """\
import sys
sys.path.insert(0, {here!r})
SITEURL = "https://blog.example.org"
SITENAME = "Another blog"
AUTHOR = "The office"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
THEME = "notmyidea"
RSS_FEED_SUMMARY_ONLY = False
PLUGINS = ["guard.disclaimer"]
DISCLAIMER = {{"policy": "policy.yaml", "body": ".entry-content"}}
"""
MARKDOWN = """\
Title: A walk a day
Date: 2026-01-02
Category: Habits
Tags: walking
Disclaimers: general

Walking is good for sleep.
"""
REST = """\
Coils and pulses
################

:date: 2026-01-03
:category: TMS
:disclaimers: general, tms, off_label(tinnitus)

How TMS feels.

About ringing ears
==================

Some ask about tinnitus.
"""


@pytest.fixture
def blog(tmp_path):
    for part in ("disclaimer", "shared"):
        leave = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / "plugins" / part, tmp_path / "guard" / part, ignore=leave)
    (tmp_path / "guard/__init__.py").touch()
    policy = (ROOT / "content/policy/disclaimers.yaml").read_text(encoding="utf-8")
    without_links = re.sub(r"^links:.*?(?=^\w)", "", policy, flags=re.DOTALL | re.MULTILINE)
    (tmp_path / "policy.yaml").write_text(f"clinic: Another Clinic\n{without_links}", encoding="utf-8")
    (tmp_path / "content").mkdir()
    (tmp_path / "content/walk.md").write_text(MARKDOWN)
    (tmp_path / "content/coils.rst").write_text(REST)
    (tmp_path / "pelicanconf.py").write_text(CONF.format(here=str(tmp_path)))
    return tmp_path


def pelican(blog: Path, *more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from pelican import main; main()", "content", "-s", "pelicanconf.py", *more]
    return subprocess.run(command, cwd=blog, capture_output=True, text=True, check=False)


def test_it_passes_and_every_page_and_feed_carries_the_wording(blog):
    result = pelican(blog)
    assert result.returncode == 0, result.stderr
    words = "Reading it does not make you a patient of Another Clinic."
    for page in ("a-walk-a-day.html", "coils-and-pulses.html"):
        assert words in (blog / "output" / page).read_text()
    assert (blog / "output/feeds/all.atom.xml").read_text().count(words) == 2
    assert "tinnitus. Using it this way" in (blog / "output/coils-and-pulses.html").read_text()


def test_every_feed_that_pelican_writes_is_one_that_gate_1_expects(blog):
    path = blog / "pelicanconf.py"
    kinds = ("FEED", "FEED_ALL", "CATEGORY_FEED", "AUTHOR_FEED", "TAG_FEED", "TRANSLATION_FEED")
    slots = {"CATEGORY_FEED": "-{slug}", "AUTHOR_FEED": "-{slug}", "TAG_FEED": "-{slug}", "TRANSLATION_FEED": "-{lang}"}
    for kind in kinds:
        for form in ("ATOM", "RSS"):
            name = f"feeds/{kind.lower()}{slots.get(kind, '')}.{form.lower()}.xml"
            path.write_text(f'{path.read_text()}{kind}_{form} = "{name}"\n')
    path.write_text(path.read_text().replace('"policy": ', '"manifest": "m.json", "policy": '))
    assert pelican(blog).returncode == 0
    listed = {feed["path"] for feed in json.loads((blog / "m.json").read_text())["feeds"]}
    assert listed == {file.relative_to(blog / "output").as_posix() for file in blog.glob("output/feeds/*")}
    assert len(listed) == 14


@pytest.mark.parametrize(
    ("name", "old", "new", "words"),
    [
        ("walk.md", "Disclaimers: general\n", "", "'general'"),
        ("walk.md", "good for sleep", "good for your medication", "'medication'"),
        ("coils.rst", "off_label(tinnitus)", "off_label(anxiety)", "'tinnitus'"),
        ("coils.rst", ", tms,", ",", "'tms'"),
        ("coils.rst", ":date: 2026-01-03\n", ":date: 2026-01-03\n:status: hidden\n:disclaimers: tms\n", "general"),
    ],
)
def test_it_refuses_before_a_byte_is_written(blog, name, old, new, words):
    path = blog / "content" / name
    text = path.read_text()
    assert old in text
    if "hidden" in new:
        text = text.replace(":disclaimers: general, tms, off_label(tinnitus)\n", "")
    path.write_text(text.replace(old, new))
    result = pelican(blog)
    assert result.returncode == 1
    assert words in result.stderr and name in result.stderr
    assert not list((blog / "output").rglob("*.html"))


def test_the_second_gate_refuses_links_that_are_too_pale(blog):
    """notmyidea's links have 3.9:1 on its dark page; the number to call must be as easy to read as the rest."""
    path = blog / "policy.yaml"
    path.write_text(path.read_text() + "links:\n  en:\n    call 911: '[call 911](tel:911)'\n")
    result = pelican(blog)
    assert result.returncode == 1
    assert "D17" in result.stderr and "3.9:1" in result.stderr


def test_the_second_gate_refuses_a_feed_of_summaries_and_leaves_nothing_to_publish(blog):
    path = blog / "pelicanconf.py"
    path.write_text(path.read_text().replace("RSS_FEED_SUMMARY_ONLY = False", "RSS_FEED_SUMMARY_ONLY = True"))
    (blog / "output/.git").mkdir(parents=True)
    (blog / "output/.git/kept.html").touch()
    result = pelican(blog)
    assert result.returncode == 1
    assert "D01" in result.stderr and ".rss.xml" in result.stderr
    assert "let the feed carry whole articles" in result.stderr
    assert "output.refused" in result.stderr and "make " not in result.stderr
    left = [file for file in (blog / "output").rglob("*") if file.suffix in (".html", ".xml")]
    assert left == [blog / "output/.git/kept.html"]
    assert (blog / "output.refused/a-walk-a-day.html").is_file()
    assert pelican(blog).returncode == 1  # a second time, over what lies there


@pytest.mark.parametrize("fatal", [("--fatal", "errors"), ()])
@pytest.mark.parametrize(
    "breaks",
    [
        lambda blog, conf: conf.replace('["guard.disclaimer"]', '["disclaimer"]\nPLUGIN_PATHS = ["guard"]'),
        lambda blog, conf: shutil.rmtree(blog / "guard/shared") or conf,
    ],
    ids=["by its bare name", "without its neighbour"],
)
def test_what_can_not_be_loaded_stops_pelican_and_says_how_to_list_it(blog, breaks, fatal):
    path = blog / "pelicanconf.py"
    path.write_text(breaks(blog, path.read_text()))
    result = pelican(blog, *fatal)
    assert result.returncode == 1
    assert 'PLUGINS = ["plugins.disclaimer"]' in result.stderr and "Traceback" not in result.stderr
    assert not (blog / "output").exists()


def test_its_remedies_are_there_in_any_site(blog):
    path = blog / "content/walk.md"
    path.write_text(path.read_text().replace("Disclaimers: general\n", ""))
    result = pelican(blog)
    assert "add it to 'disclaimers' at the top" in result.stderr and "make " not in result.stderr


def test_a_wrong_body_selector_is_refused(blog):
    path = blog / "pelicanconf.py"
    path.write_text(path.read_text().replace(".entry-content", ".post-body"))
    result = pelican(blog)
    assert result.returncode == 1
    assert ".post-body" in result.stderr


def test_a_misspelt_setting_is_said(blog):
    path = blog / "pelicanconf.py"
    path.write_text(path.read_text().replace('"body"', '"boddy"'))
    result = pelican(blog)
    assert result.returncode == 1
    assert "did you mean 'body'?" in result.stderr
