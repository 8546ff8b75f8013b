"""`make wording` prints one sheet to sign, with the clinic's day."""

import pytest

from tests.projects import copy_project, run, said

LATE = "2026-11-23T03:00:00+00:00"


@pytest.fixture
def site(tmp_path):
    return copy_project(tmp_path)


def sign(site, sheet, day):
    """As the sheet asks: the line below each wording goes in place of its empty 'approved:'."""
    path = site / "content/policy/disclaimers.yaml"
    text = path.read_text(encoding="utf-8")
    records = {}
    for part in sheet.split("=" * 78)[1:]:
        records[part.strip().split(":")[0]] = part[part.index("{by:") :].strip()
    for name, record in records.items():
        record = record.replace("NAME, CREDENTIALS", "A clinician, MD").replace("2026-11-22", day)
        start = text.index(f"\n  {name}:\n")
        at = text.index("    approved:\n", start)
        text = text[:at] + f"    approved: {record}\n" + text[at + len("    approved:\n") :]
    path.write_text(text, encoding="utf-8")


def test_it_prints_the_clinics_day_not_that_of_greenwich(site):
    sheet = said(run(site, "--now", LATE, "wording"))
    assert "Printed 2026-11-22." in sheet and "on: 2026-11-22" in sheet


def test_what_it_prints_signs_the_wording(site):
    sign(site, run(site, "wording").stdout, "2026-11-22")
    assert "8 of 8 signed" in said(run(site, "wording"))


def test_a_day_to_come_signs_nothing(site):
    sign(site, run(site, "wording").stdout, "2026-11-23")
    sheet = said(run(site, "wording"))
    assert "0 of 8 signed" in sheet and "a day to come" in sheet


def test_a_policy_that_can_not_be_read_is_a_sentence(site):
    (site / "content/policy/disclaimers.yaml").write_text("modules: [")
    result = run(site, "wording")
    assert result.returncode == 1 and "P101" in said(result)
