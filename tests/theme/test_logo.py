from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.shared.clinic import ClinicUnreadable, load_clinic
from tests import projects

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><path d="M0 0h90v30H0z"/></svg>'


def test_the_clinics_logo_stands_on_every_page_with_its_name(tmp_path: Path) -> None:
    project = projects.copy_project(tmp_path)
    projects.edit(project / "content/policy/clinic.yaml", "# logo:", "logo:")
    (project / "content/images").mkdir(exist_ok=True)
    (project / "content/images/logo.svg").write_text(LOGO, encoding="utf-8")
    result = projects.run(project, "publish")
    assert result.returncode == 0, projects.said(result)
    assert (project / "output/images/logo.svg").read_text(encoding="utf-8") == LOGO
    for page in (project / "output").rglob("index.html"):
        shown = r'<img class="logo" src="[./]*images/logo\.svg" alt="Example TMS Clinic" width="90" height="30">'
        assert re.search(shown, page.read_text(encoding="utf-8")), page


@pytest.mark.parametrize("name", ["images/none.svg", "logo.svg", "images/logo.pdf", "../secret.png"])
def test_a_logo_that_is_not_there_is_a_finding(tmp_path: Path, name: str) -> None:
    project = projects.copy_project(tmp_path)
    projects.edit(project / "content/policy/clinic.yaml", "# logo: images/logo.svg", f"logo: {name}")
    with pytest.raises(ClinicUnreadable) as refused:
        load_clinic(project / "content/policy/clinic.yaml")
    assert all("logo" in finding.message for finding in refused.value.findings)
