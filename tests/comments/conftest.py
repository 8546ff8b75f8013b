"""A blog with approved comments, published once for all of these tests."""

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from tests import projects
from tests.desk.test_payloads import PAYLOADS, name_of

from .lines import line, slugs

DISCLAIMER = "This article is general health information. It is not medical advice, diagnosis, or treatment."
SOURCE = "content/articles/tms-and-neuroplasticity.md"
FIRST = "urn:uuid:3c07ec52-9551-43de-a03b-eb5ab38c7849"
LONG, ATTACKED, HIDDEN = (f"urn:uuid:00000000-0000-4000-8000-0000000000{n}" for n in ("a1", "a2", "a3"))
LINES = [
    line(
        1,
        article=FIRST,
        name="<b>Ann</b>",
        text="I drank, suicide.\n\nSee https://e.org/?a=1&b=2 <script>x</script>",
    ),
    line(2, parent=1, article=FIRST, name="Desk", text="Thank you.", from_clinic=True),
    line(3, parent=2, article=FIRST, name="\u202eBob", text=DISCLAIMER),
    line(4, article=FIRST, approved="2026-11-21T09:00:00Z"),
    line(5, article="urn:uuid:00000000-0000-4000-8000-0000000000ff"),
    line(6, article=HIDDEN, name="Bookworm"),
    line(11, article=LONG, name="A" * 60, text="w" * 300),
    line(12, parent=11, article=LONG, name='"><img src=x onerror=alert(1)>'),
    line(13, parent=12, article=LONG, text="<svg onload=alert(1)>"),
]
EARLY = "2026-11-20T09:00:00Z"
ATTACKS = [
    line(n, article=ATTACKED, name=name_of(text), text=text, at=EARLY, approved=EARLY)
    for n, text in enumerate(PAYLOADS, 101)
]


class Blog(NamedTuple):
    """A project with its blog in output/; tests leave it as it is."""

    project: Path

    def folder(self, article: str) -> Path:
        return self.project / "output/posts" / slugs(self.project)[article]


@pytest.fixture(scope="session")
def blog(tmp_path_factory) -> Blog:
    project = projects.copy_project(tmp_path_factory.mktemp("comments"))
    projects.edit(project / "content/policy/clinic.yaml", "open: false", "open: true ")
    for article, slug in ((LONG, "long"), (ATTACKED, "attacked"), (HIDDEN, "hidden")):
        add(project, article, slug)
    projects.edit(project / "content/articles/hidden.md", "status: published", "status: hidden")
    (project / "content/comments.jsonl").write_text("\n".join([*LINES, *ATTACKS]) + "\n", encoding="utf-8")
    result = projects.run(project, "publish")
    assert result.returncode == 0, projects.said(result)
    return Blog(project)


def add(project: Path, article: str, slug: str) -> None:
    """One more article, with the words of the first."""
    copy = project / f"content/articles/{slug}.md"
    shutil.copy(project / SOURCE, copy)
    projects.edit(copy, FIRST, article)
    projects.edit(copy, "slug: tms-and-neuroplasticity", f"slug: {slug}-thread")
