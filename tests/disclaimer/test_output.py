"""What gate 2 refuses, or can't judge, doesn't stay where it could be published."""

import pytest

from plugins.disclaimer.output import judge_written

from .policies import SMALL


@pytest.fixture
def output(tmp_path):
    for name in ("a.html", "feeds/all.atom.xml", "images/a.png", ".git/index.html"):
        path = tmp_path / "output" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name)
    (tmp_path / "policy.yaml").write_text(SMALL)
    return tmp_path / "output"


def files(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def was_put_aside(output):
    aside = output.with_name("output.refused")
    return files(output) == [".git/index.html", "images/a.png"] and files(aside) == ["a.html", "feeds/all.atom.xml"]


@pytest.mark.parametrize(
    ("settings", "listing", "words"),
    [
        ({}, None, "first gate did not run"),
        ({"DISCLAIMER": {}}, {"articles": []}, "must give 'policy'"),
        ({"DISCLAIMER": {"policy": "gone.yaml"}}, {"articles": []}, "restore it"),
        ({"DISCLAIMER": {"policy": "policy.yaml"}}, {"articles": []}, "nothing to judge"),
    ],
)
def test_pages_and_feeds_are_put_aside(output, monkeypatch, settings, listing, words):
    monkeypatch.chdir(output.parent)
    findings = judge_written(output, settings, listing)
    assert words in "\n".join(finding.message for finding in findings)
    assert (findings[-1].rule, findings[-1].level) == ("D20-refused", "warning")
    assert was_put_aside(output)


def test_so_they_are_when_the_judge_itself_breaks(output):
    with pytest.raises(TypeError):
        judge_written(output, {"DISCLAIMER": 3}, {"articles": []})
    assert was_put_aside(output)


def test_what_was_put_aside_before_is_replaced(output):
    judge_written(output, {}, None)
    (output / "a.html").write_text("anew")
    judge_written(output, {}, None)
    assert (output.with_name("output.refused") / "a.html").read_text() == "anew"
