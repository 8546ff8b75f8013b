"""The judge as a command, for anybody's pages and feeds."""

import json

import pytest

from tests.disclaimer.test_mutations import FEED, PAGE, WORDING
from tests.projects import ROOT, run, said

POLICY = str(ROOT / "tests/disclaimer/cases/disclaimer_policy.yaml")


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "good.html").write_text(PAGE.format(WORDING))
    (tmp_path / "bad.html").write_text(PAGE.format("Prose."))
    (tmp_path / "feed.xml").write_text(FEED.format(WORDING))
    return tmp_path


def verify(folder, *words):
    return run(folder, "verify", "--policy", POLICY, *words)


def test_a_page_and_a_feed_that_pass(folder):
    result = verify(folder, "good.html", "feed.xml")
    assert result.returncode == 0, said(result)
    assert [line.split()[1] for line in result.stdout.splitlines()] == ["PASS", "PASS"]


def test_one_failure_is_enough(folder):
    result = verify(folder, "good.html", "bad.html")
    assert result.returncode == 1
    assert "bad.html: FAIL D01-missing General information (general)" in result.stdout


def test_a_folder_is_judged_file_by_file(folder):
    result = verify(folder, "--format", "json", ".")
    rows = {row["path"]: row["verdict"] for row in json.loads(result.stdout)}
    assert {name.rsplit("/", 1)[-1]: verdict for name, verdict in rows.items()} == {
        "good.html": "PASS", "bad.html": "FAIL", "feed.xml": "PASS"
    }  # fmt: skip
    assert all(set(row) == {"path", "verdict", "code", "message"} for row in json.loads(result.stdout))


def test_annotations_name_the_file(folder):
    assert "::error file=bad.html" in verify(folder, "--format", "github", "bad.html").stdout


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.html", b""),
        ("binary.html", bytes(range(256)) * 40),
        ("latin.html", "café".encode("latin-1")),
        ("deep.html", b"<!DOCTYPE html><html lang=en><div class=entry-content>" + b"<div>" * 10_000),
        ("big.html", b"<!DOCTYPE html><html lang=en><div class=entry-content>" + b"word " * 2_000_000),
        ("deep.xml", b"<feed xmlns='http://www.w3.org/2005/Atom'>" + b"<a>" * 100_000),
        ("bomb.xml", b"<!DOCTYPE f [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><feed>&b;</feed>"),
        ("deep.json", b'{"version": "https://jsonfeed.org/version/1.1", "items": ' + b"[" * 100_000),
    ],
)
def test_bad_input_gets_a_sentence(tmp_path, name, data):
    (tmp_path / name).write_bytes(data)
    result = verify(tmp_path, name)
    assert result.returncode == 1
    assert f"{name}: FAIL" in result.stdout
    assert "Traceback" not in said(result)


def test_a_path_that_is_not_there_gets_a_sentence(tmp_path):
    result = verify(tmp_path, "gone.html")
    assert result.returncode == 1
    assert "gone.html" in said(result) and "Traceback" not in said(result)


def test_a_broken_policy_gets_a_sentence(tmp_path):
    (tmp_path / "policy.yaml").write_text("modules: [")
    result = run(tmp_path, "verify", "--policy", "policy.yaml", ".")
    assert result.returncode == 1
    assert "P101" in said(result) and "Traceback" not in said(result)
