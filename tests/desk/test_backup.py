"""Desk and content in one file, and back again: whole, on either database, never over something."""

from __future__ import annotations

import sqlite3
import stat
import tarfile
from contextlib import closing
from pathlib import Path

import pytest

from tests.desk.live import live, python
from tests.desk.places import make_site
from tests.projects import run, said, tree

FILL = """
from datetime import UTC, datetime
from plugins.desk.accounts.accounts import make
from plugins.desk.comments.decide import Ruling, decide, reply
from plugins.desk.comments.intake import take
from plugins.desk.comments.models import Action, Comment
from plugins.desk.accounts.models import User
from plugins.desk.comments.tokens import Draft
now = datetime(2026, 11, 22, tzinfo=UTC)
make("morgan", "a long enough word")
user = User.objects.get()
take(Draft("urn:uuid:1", "", "Zoë", "First"), "n1", now)
first = Comment.objects.get()
decide(first.pk, Ruling(Action.APPROVE, first.digest, user), now)
reply(first.pk, Ruling(Action.REPLY, first.digest, user, "", "The clinic", "Call us"), now)
take(Draft("urn:uuid:1", "", "Ben", "Waits"), "n2", now)
"""
SHOW = """
from plugins.desk.keeping import KEPT
from plugins.desk.accounts.models import User
for model in KEPT:
    for row in model._default_manager.order_by("pk").values():
        row.pop("wanted", 0), row.pop("tries", 0)
        print(model.__name__, {key: str(value) for key, value in row.items()})
print([(user.username, user.is_moderator, user.check_password("a long enough word")) for user in User.objects.all()])
"""
MORE = """
from datetime import UTC, datetime
from plugins.desk.comments.intake import take
from plugins.desk.comments.tokens import Draft
take(Draft("urn:uuid:1", "", "New", "Text"), "n3", datetime(2026, 11, 23, tzinfo=UTC))
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = make_site(tmp_path_factory.mktemp("backup") / "site")
    python(root, FILL)
    result = run(root, "backup", "kept.tar.gz")
    assert result.returncode == 0, said(result)
    return root


@pytest.fixture(scope="module")
def shown(site: Path) -> str:
    return python(site, SHOW)


def test_the_file_is_for_its_owner_only(site: Path) -> None:
    assert stat.S_IMODE((site / "kept.tar.gz").stat().st_mode) == 0o600


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_a_restored_desk_is_the_one_that_was_kept(
    site: Path, shown: str, tmp_path: Path, request: pytest.FixtureRequest, kind: str
) -> None:
    extra = {"DATABASE_URL": request.getfixturevalue("own_postgresql_url")} if kind == "postgresql" else {}
    root = tmp_path / "new"
    (root / "content").mkdir(parents=True)
    (root / "content" / "mine.md").write_text("mine")
    result = run(root, "restore", str(site / "kept.tar.gz"), **extra)
    assert result.returncode == 0, said(result)
    assert "3 comments again" in result.stdout
    assert python(root, SHOW, **extra) == shown
    assert tree(root / "content") == tree(site / "content")
    assert [path.read_text() for path in root.glob("content.before-*/mine.md")] == ["mine"]
    assert python(root, MORE + SHOW, **extra).count("\nComment ") == 4
    result = run(root, "restore", str(site / "kept.tar.gz"), **extra)
    assert result.returncode == 1 and ("DATABASE_URL" if extra else ".site/desk") + ": K202 must be empty" in said(
        result
    )


MEANWHILE = """
import json, threading
from datetime import UTC, datetime
from plugins.desk.comments.intake import take
from plugins.desk.comments.tokens import Draft
from plugins.desk import keeping
from plugins.desk.comments.decide import Ruling, decide
from plugins.desk.comments.models import Action, Comment
real, now = keeping._rows, datetime(2026, 11, 23, tzinfo=UTC)

def decided():
    take(Draft("urn:uuid:1", "", "New", "Text"), "meanwhile", now)
    comment = Comment.objects.get(nonce="meanwhile")
    decide(comment.pk, Ruling(Action.APPROVE, comment.digest), now)

def rows():
    writer = None
    for row in real():
        if isinstance(row, Comment) and not writer:
            writer = threading.Thread(target=decided)
            writer.start(), writer.join()
        yield row

keeping._rows = rows
kept = json.loads(keeping.dump())
assert Comment.objects.filter(nonce="meanwhile", state="approved").exists()
comments = {row["pk"] for row in kept if row["model"] == "comments.comment"}
assert comments >= {row["fields"]["comment"] for row in kept if row["model"] == "comments.decision"}
"""


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
def test_what_is_decided_during_a_backup_is_whole_in_it_or_not_at_all(
    tmp_path: Path, request: pytest.FixtureRequest, kind: str
) -> None:
    extra = {"DATABASE_URL": request.getfixturevalue("own_postgresql_url")} if kind == "postgresql" else {}
    root = make_site(tmp_path / "site")
    python(root, FILL, **extra)
    python(root, MEANWHILE, **extra)


def test_a_desk_that_holds_something_is_left_alone(site: Path) -> None:
    before = tree(site)
    result = run(site, "restore", "kept.tar.gz")
    assert result.returncode == 1 and "K202 must be empty" in result.stdout
    assert {name: data for name, data in tree(site).items() if name != ".site/desk.lock"} == before


def test_an_older_backup_is_never_replaced(site: Path) -> None:
    before = (site / "kept.tar.gz").read_bytes()
    result = run(site, "backup", "kept.tar.gz")
    assert result.returncode == 1 and "K203 must not be there yet" in result.stdout
    assert (site / "kept.tar.gz").read_bytes() == before


def test_a_desk_that_runs_is_not_restored_and_not_started_twice(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    with live(root) as desk:
        (root / ".site" / "desk").rename(root / ".site" / "desk.before")
        refused = run(root, "restore", "nowhere.tar.gz")
        assert refused.returncode == 1 and "the desk: K202 must not be running (process" in refused.stdout
        twice = run(root, "desk", "--port", "1")
        assert twice.returncode == 1 and "is running already (process" in twice.stderr
        assert desk.process.poll() is None


@pytest.mark.parametrize("damage", ["cut", "other", "text", "no rows", "no content", "bad rows"])
def test_a_damaged_backup_changes_nothing(site: Path, tmp_path: Path, damage: str) -> None:
    root = make_site(tmp_path / "new")
    file = root / "kept.tar.gz"
    whole = (site / "kept.tar.gz").read_bytes()
    if damage in ("cut", "text"):
        file.write_bytes(whole[: len(whole) // 2] if damage == "cut" else b"no archive")
    else:
        repack(file, damage, tmp_path)
    before = tree(root / "content")
    result = run(root, "restore", "kept.tar.gz")
    assert result.returncode == 1 and "K202 must be a whole backup" in result.stdout, said(result)
    assert tree(root / "content") == before
    with closing(sqlite3.connect(root / ".site/desk/desk.sqlite3")) as desk:
        assert desk.execute("SELECT * FROM comments_comment").fetchall() == []
        assert desk.execute("SELECT * FROM accounts_user").fetchall() == []


def repack(file: Path, damage: str, folder: Path) -> None:
    (folder / "desk.json").write_text("[{]" if damage == "bad rows" else "[]")
    (folder / "content").mkdir()
    with tarfile.open(file, "w:gz") as archive:
        if damage not in ("no rows", "other"):
            archive.add(folder / "desk.json", "desk.json")
        if damage != "no content":
            archive.add(folder / "content", "content")


def test_a_missing_file_is_said(tmp_path: Path) -> None:
    result = run(make_site(tmp_path / "new"), "restore", "nowhere.tar.gz")
    assert result.returncode == 1 and "no such file" in said(result) and "Traceback" not in said(result)
