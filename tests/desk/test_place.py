"""The desk's folder: made once, whole, and for its owner alone."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from plugins.desk.place import Place


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Place:
    monkeypatch.delenv("DESK_TRIAL", raising=False)
    place = Place(tmp_path)
    place.make_ready()
    return place


def test_what_is_there_stays(place: Place) -> None:
    secret = place.read_secret()
    place.database.write_text("rows")
    place.make_ready()
    assert (place.read_secret(), place.database.read_text()) == (secret, "rows") and len(secret) == 64


def test_all_of_it_is_its_owners_alone(place: Place) -> None:
    place.database.chmod(0o644)
    place.make_ready()
    assert {path.name: stat.S_IMODE(path.stat().st_mode) for path in place.folder.iterdir()} == {
        "secret": 0o600,
        "desk.sqlite3": 0o600,
    }


def test_a_secret_that_a_full_disk_left_empty_is_made_anew(place: Place) -> None:
    (place.folder / "secret").write_text("")
    place.make_ready()
    assert len(place.read_secret()) == 64


def test_a_secret_of_other_signs_is_one_too(place: Place) -> None:
    (place.folder / "secret").write_bytes(bytes(range(128, 255)))
    place.make_ready()
    assert len(place.read_secret()) == 127
