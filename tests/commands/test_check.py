"""`check` says everything at once, in sentences; `check --fix` touches nothing else."""

import json
import os

import pytest

from tests.projects import ROOT, run, said

SEED = "content/articles/self-medication-and-addiction.md"
HEADERS = """\
Title: A walk a day
Date: 2026-01-02
Category: Habits
Status: published

Walking helps with alcohol addiction, some say. TMS does not.
"""


@pytest.fixture
def site(tmp_path):
    import shutil

    shutil.copytree(ROOT / "content", tmp_path / "content")
    return tmp_path


def test_the_projects_own_articles_pass():
    result = run(ROOT, "check")
    assert result.returncode == 0, said(result)
    assert "2 articles checked: 0 to mend" in result.stdout


def test_a_missing_name_is_said_with_line_cause_and_remedy(site):
    path = site / SEED
    path.write_text(path.read_text().replace("help_substance, ", ""))
    result = run(site, "check")
    assert result.returncode == 1
    assert f"{SEED}:12: R101 must name the disclaimer 'help_substance' (Help with alcohol or drugs)" in result.stdout
    assert "since it says" in result.stdout


def test_findings_come_as_json_and_as_annotations(site):
    path = site / SEED
    path.write_text(path.read_text().replace("help_substance, ", ""))
    [finding] = json.loads(run(site, "check", "--format", "json").stdout)
    assert (finding["path"], finding["line"], finding["rule"], finding["level"]) == (SEED, 12, "R101", "error")
    assert run(site, "check", "--format", "github").stdout.startswith(f"::error file={SEED},line=12,title=R101::")


def test_fix_adds_the_names_and_touches_nothing_else(site):
    path = site / SEED
    whole = path.read_text().replace("status: published\n", "status: published   # by the office\n")
    path.write_text(whole.replace("help_substance, ", "").replace(", addiction]}", "]}"))
    result = run(site, "check", "--fix")
    assert result.returncode == 0, said(result)
    assert path.read_text() == whole


def test_fix_works_on_a_header_of_key_and_value(site):
    path = site / "content/articles/walk.md"
    path.write_bytes(HEADERS.replace("\n", "\r\n").encode())
    result = run(site, "check", "--fix")
    assert result.returncode == 0, said(result)
    text = path.read_bytes().decode()
    assert "\r\ndisclaimers: help_substance, general, tms, off_label(addiction)\r\n" in text.lower()
    assert "\r\nid: urn:uuid:" in text.lower()
    kept = [line for line in text.split("\r\n") if not line.lower().startswith(("id:", "disclaimers:"))]
    assert "\r\n".join(kept) == HEADERS.replace("\n", "\r\n")


def test_fix_mends_slips_in_keys_and_says_so(site):
    path = site / SEED
    whole = path.read_text()
    path.write_text(whole.replace("\ntitle:", "\nTitel:").replace("\nid:", "\nidd:").replace("help_substance, ", ""))
    result = run(site, "check", "--fix")
    assert result.returncode == 0, said(result)
    assert f"{SEED}: wrote 'id' for 'idd' and 'title' for 'titel' and disclaimers\n" in result.stderr
    assert path.read_text() == whole.replace("\ntitle:", "\nTitle:")


UNREADABLE = {
    "not closed": "---\ntitle: A walk\ndate: 2026-01-02\n\nWalking helps with alcohol addiction.\n",
    "blank line above": "\n---\ntitle: A walk\ndate: 2026-01-02\n---\nWalking helps with alcohol addiction.\n",
    "not opened": "title: A walk\ntags: [walking]\n---\nWalking helps with alcohol addiction.\n",
    "no front matter": "Walking helps with alcohol addiction.\n",
    "colon": "---\ntitle: Walking: why\n---\nWalking helps with alcohol addiction.\n",
}


@pytest.mark.parametrize("text", UNREADABLE.values(), ids=UNREADABLE)
def test_front_matter_that_cannot_be_read_is_left_alone_and_alone_is_told(site, text):
    path = site / "content/articles/walk.md"
    path.write_text(text)
    result = run(site, "check", "--fix")
    assert path.read_text() == text
    assert "walk.md: left as it is, for its front matter must be mended first" in result.stderr
    [finding] = [line for line in result.stdout.splitlines() if "walk.md" in line]
    assert ": A101 must " in finding


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<details><summary>More</summary>\n<p>Words.</p>", "D18-collapsed General information (general) is not shown"),
        ("<details>\n\nWords.", "it stands in <details>, which is closed; end that element above it"),
        ("<script>alert(1)</script>", "D02-script the article holds <script>"),
        ("<s>struck", "D10-quoted General information (general) is quoted or struck out"),
        ("</div></div></article>", "D01-missing"),
        ('<div style="display: none">', "'display: none' of its style attribute"),
    ],
)
def test_html_that_takes_a_disclaimer_away_is_said_before_the_build(site, html, found):
    with (site / SEED).open("a") as file:
        file.write(f"\n{html}\n")
    result = run(site, "check")
    assert result.returncode == 1
    assert f"{SEED}:12: D" in result.stdout and found in result.stdout


@pytest.mark.parametrize(
    "html",
    [
        "<details><summary>More</summary>\n<p>Words.</p>\n</details>",
        '<details markdown="1"><summary>More</summary>\n\nSome *words*.\n\n</details>',
        "Some <sup>2</sup>, <https://example.org/>, `<div>` and a < b.",
        "```\n<details>\n<script>\n```",
        '<p style="color: #eee">Words.</p>',
    ],
)
def test_html_that_does_no_harm_passes(site, html):
    with (site / SEED).open("a") as file:
        file.write(f"\n{html}\n")
    result = run(site, "check")
    assert result.returncode == 0, said(result)


def test_fix_twice_changes_nothing(site):
    (site / "content/articles/walk.md").write_text(HEADERS)
    run(site, "check", "--fix")
    before = (site / "content/articles/walk.md").read_bytes()
    run(site, "check", "--fix")
    assert (site / "content/articles/walk.md").read_bytes() == before


@pytest.mark.parametrize(
    ("name", "data", "words"),
    [
        ("binary.md", b"\0\1\2", "text"),
        ("latin.md", "caf\xe9".encode("latin-1"), "UTF-8"),
        ("big.md", b"word " * 2_500_000, "MB"),
        ("deep.md", b"---\ntitle: x\n---\n" + b"> " * 1000 + b"deep", "deep.md"),
        ("brackets.md", b"---\ntags: " + b"[" * 1000 + b"\n---\n", "brackets.md"),
        ("empty.md", b"", "title"),
    ],
)
def test_bad_input_gets_a_sentence(site, name, data, words):
    (site / "content/articles" / name).write_bytes(data)
    result = run(site, "check")
    assert result.returncode == 1
    assert name in result.stdout and words in result.stdout
    assert "Traceback" not in said(result)


def test_a_broken_policy_gets_a_sentence(site):
    (site / "content/policy/disclaimers.yaml").write_text("modules: [")
    result = run(site, "check")
    assert result.returncode == 1
    assert "P101" in said(result) and "Traceback" not in said(result)


@pytest.mark.parametrize("broken", ["", "name: [", "name: A\nname: B\n", "nme: A\n"])
def test_a_broken_clinic_file_gets_a_sentence(site, broken):
    (site / "content/policy/clinic.yaml").write_text(broken)
    result = run(site, "check")
    assert result.returncode == 1
    assert "content/policy/clinic.yaml:" in said(result).split()[0]
    assert "C101" in said(result) and "Traceback" not in said(result)


def test_a_colon_in_clinic_yaml_is_said_with_the_line_to_write(site):
    path = site / "content/policy/clinic.yaml"
    path.write_text(path.read_text().replace("name: Example TMS Clinic\n", "name: TMS: the clinic   # ours\n", 1))
    result = run(site, "check")
    assert result.returncode == 1
    assert "content/policy/clinic.yaml:2: C101" in said(result)
    assert 'write name: "TMS: the clinic"' in said(result)


def test_a_missing_line_of_clinic_yaml_is_said_with_an_example(site):
    path = site / "content/policy/clinic.yaml"
    path.write_text(path.read_text().replace("language: en\n", ""))
    assert "must give 'language': add a line like language: en" in said(run(site, "check"))


def test_a_file_nobody_may_read_gets_a_sentence(site):
    path = site / "content/articles/locked.md"
    path.symlink_to("/proc/1/mem" if os.geteuid() else "/proc/self/mem")
    result = run(site, "check")
    assert result.returncode == 1
    assert "locked.md" in said(result) and "Traceback" not in said(result)


def go_live(site):
    path = site / "content/policy/clinic.yaml"
    path.write_text(path.read_text().replace("stage: preview", "stage: live   "))


def test_what_a_live_site_still_lacks_is_said_before_the_publish(site):
    go_live(site)
    result = run(site, "check")
    assert result.returncode == 1
    assert "content/policy/clinic.yaml: S109 must hold your own name, " in result.stdout
    assert "content/pages/editorial-policy.md:15: S114 must be written " in result.stdout
    assert "content/policy/disclaimers.yaml: P109 the wording 'general' " in result.stdout
    assert ", 0 to mend" not in result.stdout


def test_fix_makes_a_live_site_its_own_id(site):
    path = site / "content/policy/clinic.yaml"
    run(site, "check", "--fix")
    assert path.read_bytes() == (ROOT / "content/policy/clinic.yaml").read_bytes()
    go_live(site)
    before = path.read_text()
    result = run(site, "check", "--fix")
    assert "content/policy/clinic.yaml: wrote site_id" in result.stderr
    assert "site_id" not in result.stdout
    [changed] = set(path.read_text().splitlines()) - set(before.splitlines())
    assert changed.startswith("site_id: urn:uuid:")


def test_an_article_that_was_withdrawn_is_said_before_the_publish(site):
    identity = next(line for line in (site / SEED).read_text().splitlines() if line.startswith("id: "))
    entry = f"withdrawn:\n  - {identity}\n    address: posts/x/\n    on: 2026-02-06\n"
    (site / "content/withdrawn.yaml").write_text(entry)
    assert f"{SEED}:1: S107 must stay off the site: it was withdrawn on 2026-02-06" in run(site, "check").stdout
    (site / "content/withdrawn.yaml").write_text("gone: []\n")
    assert "content/withdrawn.yaml" in run(site, "check").stdout


def test_a_summary_and_a_category_are_wished_for_once(site):
    path = site / SEED
    lines = path.read_text().splitlines(keepends=True)
    path.write_text("".join(line for line in lines if not line.startswith(("summary:", "category:"))))
    result = run(site, "check")
    assert result.returncode == 0, said(result)
    assert result.stdout.count("A115 warning: should have 'summary' and 'category'") == 1
    assert "0 to mend, 1 to know" in result.stdout
    path.write_text(path.read_text().replace("status: published", "status: draft"))
    assert "A114" not in run(site, "check").stdout
