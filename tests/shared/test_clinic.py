"""clinic.yaml: who publishes; whatever is wrong is a finding with its line."""

import pytest

from plugins.shared.clinic import COMMENTS, ClinicUnreadable, load_clinic
from tests.projects import ROOT

EXAMPLE = (ROOT / "content/policy/clinic.yaml").read_text(encoding="utf-8")
REST = EXAMPLE.partition("comments:\n")[0]


def read(tmp_path, text):
    path = tmp_path / "clinic.yaml"
    path.write_text(text, encoding="utf-8")
    return load_clinic(path)


def test_the_example_is_whole(tmp_path):
    clinic = read(tmp_path, EXAMPLE)
    assert clinic.name == "Example TMS Clinic"
    assert clinic.comments == COMMENTS


def test_what_isnt_said_of_comments_is_as_shipped(tmp_path):
    assert read(tmp_path, REST).comments == COMMENTS
    assert read(tmp_path, f"{REST}comments:\n  days: 0\n").comments == {**COMMENTS, "days": 0}


def test_the_desk_may_stand_on_this_machine(tmp_path):
    form = "http://127.0.0.1:8002/comments/preview"
    assert read(tmp_path, f"{REST}comments:\n  form: {form}\n").comments["form"] == form


@pytest.mark.parametrize(
    ("lines", "word"),
    [
        ("comments: yes please", "open: false"),
        ("comments:\n  open: maybe", "true or false"),
        ("comments:\n  days: a year", "a number of days"),
        ("comments:\n  days: -1", "a number of days"),
        ("comments:\n  refused_days: -1", "a number of days"),
        ("comments:\n  days: true", "a number of days"),
        ("comments:\n  form: 'javascript:x'", "/comments/preview"),
        ("comments:\n  form: http://www.example.org/comments/preview", "https://"),
        ("comments:\n  opne: true", "open"),
    ],
)
def test_comments_that_cant_be_understood(tmp_path, lines, word):
    with pytest.raises(ClinicUnreadable) as error:
        read(tmp_path, f"{REST}{lines}\n")
    (finding,) = error.value.findings
    assert finding.rule == "C105"
    assert finding.line > REST.count("\n")
    assert word in finding.message


def test_open_comments_need_a_telephone(tmp_path):
    mute = "\n".join(line for line in REST.splitlines() if not line.startswith("phone:"))
    assert read(tmp_path, f"{mute}\ncomments:\n  open: false\n").phone == ""
    with pytest.raises(ClinicUnreadable) as error:
        read(tmp_path, f"{mute}\ncomments:\n  open: true\n")
    (finding,) = error.value.findings
    assert finding.rule == "C105" and 'phone: "+1-555-0100"' in finding.message
