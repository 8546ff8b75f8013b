"""What is set wrongly is said before the desk starts, with the remedy, and no password is repeated."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.desk.environment import CHECKS, problems
from tests.desk.places import make_site
from tests.desk.test_backup import python, run
from tests.projects import ROOT, said

GOOD = [
    ("DATABASE_URL", "postgresql://desk:a%23b@db/desk"),
    ("DATABASE_URL", "postgresql:///desk"),
    ("DATABASE_URL", "postgres://postgres:@%2Ftmp%2Fpg%2Fdata/postgres"),
    ("DESK_HOSTS", "desk.example.org, desk2.example.org"),
    ("DESK_ORIGINS", "https://blog.example.org http://localhost:8000"),
    ("DESK_HTTPS", "0"),
    ("DESK_BEHIND_PROXY", "1"),
    ("DESK_MAIL_TO", "a@example.org b@example.org"),
    ("DESK_MAIL_FROM", "Desk <desk@example.org>"),
    ("DESK_SMTP", "smtp+tls://user:p%23w@mail.example.org:587"),
    ("DESK_SMTP", "smtps://mail.example.org"),
    ("DESK_WEBHOOK", "https://chat.example.org/hooks/1"),
    ("DESK_SECRET", "x" * 32),
    ("DESK_PROCESSES", "4"),
    ("DESK_MAIL_TO", ""),
    ("DESK_ROOT", "/srv/blog"),
    ("DESK_RATE_LIMITS", "off"),
    ("DESK_LAMP", "on"),
]
BAD = [
    ("DATABASE_URL", "sqlite:///desk.db"),
    ("DATABASE_URL", "mysql://desk@db/desk"),
    ("DATABASE_URL", "postgresql://desk:se#cret@db/desk"),
    ("DATABASE_URL", "postgresql://desk:secret@db:port/desk"),
    ("DESK_HOSTS", "https://desk.example.org"),
    ("DESK_HOSTS", "desk.example.org:443"),
    ("DESK_ORIGINS", "blog.example.org"),
    ("DESK_HTTPS", "yes"),
    ("DESK_BEHIND_PROXY", "true"),
    ("DESK_MAIL_TO", "office"),
    ("DESK_MAIL_FROM", "office"),
    ("DESK_SMTP", "mail.example.org"),
    ("DESK_SMTP", "smtp://mail.example.org:mail"),
    ("DESK_SMTP", "smtp+ssl://user:secret@mail.example.org"),
    ("DESK_WEBHOOK", "chat.example.org/hooks/secret"),
    ("DESK_SECRET", "secret"),
    ("DESK_PROCESSES", "two"),
    ("DESK_PROCESSES", "0"),
    ("DESK_MIAL_TO", "office@example.org"),
]


@pytest.mark.parametrize(("name", "value"), GOOD)
def test_what_can_be_used_is_left_alone(name: str, value: str) -> None:
    assert list(problems({name: value})) == []


@pytest.mark.parametrize(("name", "value"), BAD)
def test_what_can_not_be_used_is_named_and_its_value_is_not_repeated(name: str, value: str) -> None:
    [finding] = problems({name: value})
    assert (finding.path, finding.rule) == (name, "K204") and finding.message.startswith("must ")
    assert "secret" not in finding.message


def test_every_variable_of_the_docs_is_looked_at_and_no_other() -> None:
    told = (ROOT / "docs" / "moderating.md").read_text(encoding="utf-8").partition("### What can be set")[2]
    table = [line for line in told.partition("###")[0].splitlines() if line.startswith("| `")]
    assert set(CHECKS) == {word.rstrip("=1") for line in table for word in line.split("|")[1].split("`")[1::2]}


def refused(root: Path, *words: str, **extra: str) -> str:
    """The one line that the command ends with."""
    result = run(root, *words, **extra)
    assert result.returncode == 1 and "Traceback" not in said(result)
    [line] = said(result).splitlines()
    return line


def test_all_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    result = run(make_site(tmp_path / "site"), "desk", DESK_HTTPS="yes", DESK_PROCESSES="two")
    assert result.returncode == 1 and said(result).count(": K204 must be ") == 2


@pytest.mark.parametrize("command", [("desk-user", "morgan", "--generate"), ("backup", "kept.tar.gz"), ("desk",)])
def test_a_postgresql_that_can_not_be_had_is_said(tmp_path: Path, command: tuple[str, ...]) -> None:
    line = refused(make_site(tmp_path / "site"), *command, DATABASE_URL="postgresql://desk:secret@127.0.0.1:1/desk")
    assert line.startswith("DATABASE_URL: K205 must lead to a PostgreSQL that answers; it says: ")
    assert "refused" in line and "secret" not in line


@pytest.mark.parametrize(
    ("folder", "command", "then"),
    [
        (".site/desk", ("desk-user", "morgan", "--generate"), "make restore FILE="),
        (".site/dev/desk", ("devserver", "--port", "0"), "then try again"),
    ],
)
def test_a_damaged_database_is_said_with_the_way_back(tmp_path: Path, folder: str, command, then: str) -> None:
    root = make_site(tmp_path / "site")
    (root / folder).mkdir(parents=True)
    (root / folder / "desk.sqlite3").write_bytes(b"no database" * 100)
    line = refused(root, *command)
    assert line.startswith(f"{folder}/desk.sqlite3: K205 must be a whole database")
    assert f"mv {folder} {folder}.before" in line and then in line


def test_damage_that_shows_late_is_said_too(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    python(root, "from django.db import connection; connection.cursor().execute('DROP TABLE comments_telling')")
    assert "K205 must be usable, but says: no such table" in refused(root, "backup", "kept.tar.gz")
    assert not (root / "kept.tar.gz").exists()


def test_a_folder_in_the_database_s_place_is_said(tmp_path: Path) -> None:
    root = make_site(tmp_path / "site")
    (root / ".site" / "desk" / "desk.sqlite3").mkdir(parents=True)
    line = refused(root, "desk-user", "morgan", "--generate")
    assert line.startswith(".site/desk/desk.sqlite3: K205 must be open to whoever runs this")
