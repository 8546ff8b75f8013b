"""A reader can't pass for the clinic: its name is refused, what is like it is pointed out."""

from __future__ import annotations

import pytest
from django.test import Client

from plugins.desk.comments.posing import is_the_clinics, posing
from tests.desk.posts import preview, rows, said, submit, typed
from tests.desk.stored import stored

CLINIC = "Example TMS Clinic"


@pytest.mark.parametrize(
    "name",
    [
        "Example TMS Clinic",
        "example tms clinic",
        "ExampleTMSClinic",
        "Example\u200b TMS  Clinic.",
        "Example TMS Clinic!",
        "Ｅｘａｍｐｌｅ ＴＭＳ Ｃｌｉｎｉｃ",
        "Ехаmрlе ТМЅ Сlіnіс",
        "Exampłe TMS Clinic".replace("ł", "1"),
        "Éxample TMS CIinic",
    ],
)
def test_the_clinics_name_is_known_however_it_is_written(name: str) -> None:
    assert is_the_clinics(name, CLINIC)


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Example TMS Clinic Team", "uses the clinic's name"),
        ("The TMS clinic", "uses the clinic's name"),
        ("Dr. TMS", "sounds like staff"),
        ("Staff", "sounds like staff"),
        ("Staff!", "sounds like staff"),
        ("ѕtаff", "sounds like staff"),
        ("Clínica", "sounds like staff"),
        ("Robin (MD)", "sounds like staff"),
        ("DrSmith", "sounds like staff"),
        ("the clinic's answer", "sounds like staff"),
        ("El equipo", "sounds like staff"),
        ("Psicóloga", "sounds like staff"),
        ("Jane B. Roe", "sounds like staff"),
        ("janeroe", ""),
        ("Jane", ""),
        ("Robin", ""),
        ("TMS fan", ""),
        ("Andrea", ""),
        ("☺", ""),
    ],
)
def test_what_is_like_it_is_pointed_out(name: str, kind: str) -> None:
    assert [hint.kind for hint in posing(name, CLINIC, ["Jane Roe, MD"])] == ([kind] if kind else [])
    assert not is_the_clinics(name, CLINIC)


def test_without_a_clinic_nobody_poses() -> None:
    assert not is_the_clinics("☺", "") and not list(posing("Robin", ""))


def test_the_clinics_name_is_refused_and_the_text_stays(public: Client) -> None:
    answer = preview(public, name="example  TMS clinic", text="my words")
    assert answer.status_code == 400 and "the clinic's own name" in said(answer)
    assert typed(answer)["text"] == "my words" and rows() == []


def test_a_name_like_staffs_is_asked_to_change_and_may_be_sent(public: Client) -> None:
    assert "Choose another name" in preview(public, name="Dr. TMS").content.decode()
    assert submit(public, name="Dr. TMS").status_code == 303


def test_the_desk_labels_it_but_not_the_clinics_own_answers(moderator: Client) -> None:
    stored("Example TMS Clinic Office")
    assert "Uses the clinic&#39;s name" in moderator.get("/").content.decode()
    page = moderator.get(f"/comments/{stored(CLINIC, from_clinic=True).pk}/").content.decode()
    assert "Uses the clinic" not in page
