"""What must hold before readers are given another release."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from plugins.release.build import Built
from plugins.release.rules import (
    build_is_whole,
    gate_1_ran,
    is_filled_in,
    is_intact,
    left_open,
    pages_are_written,
    stays_off,
    still_answers,
)
from plugins.release.shelf import Release
from plugins.release.withdrawn import Withdrawal
from plugins.shared.clinic import load_clinic
from plugins.shared.finding import Finding
from plugins.shared.source import read_source
from tests.projects import ROOT
from tests.release.sites import manifest

MANIFEST = manifest("sleep", nonce="this run")
LIVE = Release("1", "", {"posts/sleep/index.html": "a", "index.html": "b"}, {}, MANIFEST)
SLEEP = Withdrawal("urn:uuid:sleep", "posts/sleep/", "2026-02-06")


def ids(findings):
    return [finding.rule for finding in findings]


@pytest.mark.parametrize(
    ("left", "found"),
    [
        (MANIFEST, []),
        (None, ["S102"]),
        (replace(MANIFEST, nonce="an earlier run"), ["S102"]),
        (replace(MANIFEST, nonce=""), ["S102"]),
        (replace(MANIFEST, plugins=("plugins.disclaimer",)), ["S102"]),
        (replace(MANIFEST, plugins=()), ["S102"]),
    ],
)
def test_the_disclaimer_plugin_judged_this_very_build(left, found):
    assert ids(gate_1_ran(left, "this run")) == found


ROOT_OF_SITE = Path("/blog")
CRASH = """ERROR: Oops: no
Traceback (most recent call last):
  File "/blog/.venv/lib/pelican/__init__.py", line 648, in main
  File "/blog/plugins/disclaimer/__init__.py", line 11, in <module>
    raise Oops("no")
  File "/usr/lib/python3/re.py", line 1, in <module>
Oops: no
"""


def test_pelican_came_to_its_end():
    assert ids(build_is_whole(Built(Path(), 0, CRASH), [], ROOT_OF_SITE)) == []


def test_where_and_why_pelican_stopped_is_told_without_its_traceback():
    (finding,) = build_is_whole(Built(Path(), 1, CRASH), [], ROOT_OF_SITE)
    assert finding[:3] == ("plugins/disclaimer/__init__.py", 11, "S108")
    assert "broke off: Oops: no; " in finding.message
    assert "raise" not in finding.message


def test_a_stop_in_nothing_of_ours_points_to_the_log():
    (finding,) = build_is_whole(Built(Path(), -9, ""), [], ROOT_OF_SITE)
    assert finding[:2] == (".site/publish.log", 0)
    assert "without a word" in finding.message


def test_a_full_disk_is_no_fault_of_the_file_that_wrote():
    second = CRASH.replace("ERROR: Oops: no\n", "").replace(
        "Oops: no\n", "OSError: [Errno 28] No space left on device\n"
    )
    full = f"{CRASH}\nDuring handling of the above exception, another exception occurred:\n\n{second}"
    (finding,) = build_is_whole(Built(Path(), 1, full), [], ROOT_OF_SITE)
    assert finding[:2] == (".site/publish.log", 0)
    assert "No space left on device; " in finding.message
    assert "During handling" not in finding.message


def test_a_warning_that_stands_by_is_not_the_cause():
    bystander = "content/articles/a.md:9: R106 warning: the closing section is long\n"
    (finding,) = build_is_whole(Built(Path(), 1, bystander + CRASH), [], ROOT_OF_SITE)
    assert "R106" not in finding.message
    (finding,) = build_is_whole(Built(Path(), 1, f"No valid files\n{bystander}"), [], ROOT_OF_SITE)
    assert "broke off: No valid files; " in finding.message


def test_a_finding_says_it_better_than_pelicans_last_words():
    broken = Built(Path(), 1, "Oops")
    assert ids(build_is_whole(broken, [Finding("a.md", 1, "A101", "…")], ROOT_OF_SITE)) == []
    assert ids(build_is_whole(broken, [Finding("a.md", 1, "A101", "…", "warning")], ROOT_OF_SITE)) == ["S108"]


def test_a_live_site_carries_its_own_data():
    example = load_clinic(ROOT / "content/policy/clinic.yaml")
    assert ids(is_filled_in(replace(example, stage="preview"))) == []
    assert ids(is_filled_in(replace(example, stage="live", phone="+1-555-0100"))) == ["S109"]


def test_a_live_site_shows_no_page_that_waits_for_the_clinics_words():
    clinic = load_clinic(ROOT / "content/policy/clinic.yaml")
    head = "---\ntitle: About\n---\n"
    pages = [
        read_source("about.md", f"{head}Us.\n\n**To fill in:** who we are.\n"),
        read_source("written.md", f"{head}We fill in forms.\n"),
        read_source("draft.md", f"---\nstatus: draft\n{head[4:]}To fill in\n"),
    ]
    assert left_open(pages) == {"about.md": 6}
    assert list(pages_are_written(replace(clinic, stage="preview"), pages)) == []
    (finding,) = pages_are_written(replace(clinic, stage="live"), pages)
    assert finding[:3] == ("about.md", 6, "S114")


def test_a_withdrawn_article_stays_off():
    assert ids(stays_off(MANIFEST, [])) == []
    assert ids(stays_off(MANIFEST, [SLEEP])) == ["S107"]


def test_an_address_that_goes_silent_is_a_warning():
    assert ids(still_answers(None, {}, [])) == []
    assert ids(still_answers(LIVE, {"posts/sleep/index.html": "c"}, [])) == []
    assert ids(still_answers(LIVE, {}, [SLEEP])) == []
    (finding,) = still_answers(LIVE, {}, [])
    assert (finding.rule, finding.level) == ("S110", "warning")


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({}, []),
        ({"theme/3f2a9c1d00/css/main.css": "x", "_gone/posts/x/gone.txt": "x"}, []),
        ({"index.html": "x"}, ["S111"]),
        ({"planted.html": "x"}, ["S111"]),
        ({"theme/planted.html": "x"}, ["S111"]),
    ],
)
def test_a_release_is_the_one_that_was_judged(change, found):
    assert ids(is_intact(LIVE, {**LIVE.files, **change})) == found


def test_a_release_that_lost_a_file_is_not_the_one_that_was_judged():
    assert ids(is_intact(LIVE, {"index.html": "b"})) == ["S111"]
