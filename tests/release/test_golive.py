"""Readers have the old site or the new one, whole; old releases never change."""

from __future__ import annotations

from datetime import timedelta

import pytest

from plugins.release.books import ledger_of
from plugins.release.golive import Candidate, put_back, put_live, settle
from plugins.release.ledger import read_ledger
from plugins.release.refused import Refused
from plugins.release.shelf import find_release, shelved
from plugins.release.withdrawn import Withdrawal
from tests.projects import tree
from tests.release.sites import LATER, NOW, STYLE, pages, release

NEWER_STYLE = "theme/77aa0c1d00/css/main.css"


def test_the_first_release_is_what_output_shows(site):
    made = release(site, "sleep")
    assert tree(site.output) == tree(site.releases / made.id) == made.files
    assert set(made.files) == set(pages("sleep"))


def test_the_link_is_relative_so_the_folder_can_be_moved(site, tmp_path_factory):
    release(site, "sleep")
    assert not site.output.readlink().is_absolute()
    moved = tmp_path_factory.mktemp("elsewhere") / "site"
    site.root.rename(moved)
    assert (moved / "output/index.html").exists()


def test_equal_files_are_links_and_changed_ones_are_not(site):
    old = release(site, "sleep")
    new = release(site, "sleep", "anxiety", now=LATER)
    same, changed = "posts/sleep/index.html", "index.html"
    assert (site.releases / old.id / same).samefile(site.releases / new.id / same)
    assert not (site.releases / old.id / changed).samefile(site.releases / new.id / changed)


def test_nothing_changed_makes_no_release(site):
    made = release(site, "sleep")
    assert release(site, "sleep", now=LATER) is None
    assert shelved(site.releases) == [made.id]
    assert len(read_ledger(ledger_of(site))) == 1


def test_a_live_site_that_was_changed_by_hand_is_replaced(site):
    made = release(site, "sleep")
    (site.output / "posts/sleep/index.html").write_text("no disclaimer here")
    again = release(site, "sleep", now=LATER)
    assert again.id != made.id
    assert tree(site.output) == again.files == made.files


def test_a_page_planted_into_the_live_site_goes(site):
    release(site, "sleep")
    (site.output / "planted.html").write_text("nobody judged this")
    (site.output / "link.html").symlink_to("index.html")
    release(site, "sleep", now=LATER)
    assert set(tree(site.output)) == set(pages("sleep"))


def test_the_live_and_four_older_releases_stay_as_they_were(site):
    names = [release(site, "sleep", words=f"{n}", now=NOW + timedelta(hours=n)).id for n in range(5)]
    before = {name: tree(site.releases / name) for name in names}
    newest = release(site, "sleep", "anxiety", now=NOW + timedelta(days=1))
    assert shelved(site.releases) == [*names[1:], newest.id]
    assert {name: tree(site.releases / name) for name in names[1:]} == {name: before[name] for name in names[1:]}


def test_the_release_readers_had_last_is_kept_however_old(site):
    names = [release(site, "sleep", words=f"{n}", now=NOW + timedelta(hours=n)).id for n in range(5)]
    put_back(site, find_release(site.releases, names[0]), settle(site), (), NOW + timedelta(hours=6))
    newest = release(site, "anxiety", now=NOW + timedelta(hours=7))
    assert shelved(site.releases) == [names[0], *names[2:], newest.id]


def test_assets_of_kept_releases_are_kept_and_then_go(site):
    release(site, "sleep")
    for n in range(1, 5):
        made = release(site, "sleep", style=NEWER_STYLE, words=f"{n}", now=NOW + timedelta(hours=n))
        assert (site.output / STYLE).read_text() == "p {}"
        assert STYLE not in made.files
    release(site, "sleep", style=NEWER_STYLE, words="5", now=NOW + timedelta(hours=5))
    assert not (site.output / STYLE).exists()


def test_kept_assets_alone_are_no_change(site):
    release(site, "sleep")
    assert release(site, "sleep", style=NEWER_STYLE, now=LATER)
    assert release(site, "sleep", style=NEWER_STYLE, now=LATER) is None


def test_going_back_brings_the_older_bytes_and_keeps_the_newer_assets(site):
    old = release(site, "sleep")
    new = release(site, "sleep", style=NEWER_STYLE, now=LATER)
    put_back(site, old, new, [Withdrawal("urn:uuid:x", "posts/x/", "2026-02-06")], LATER)
    now_there = tree(site.output)
    assert {name: now_there[name] for name in old.files} == old.files
    assert set(now_there) - set(old.files) == {NEWER_STYLE, "_gone/posts/x/gone.txt"}


def test_an_id_is_later_than_every_other_even_if_the_clock_is_not(site):
    first = release(site, "sleep", now=LATER)
    second = release(site, "anxiety", now=NOW)
    assert second.id > first.id
    assert site.output.resolve().name == second.id


def test_an_output_that_is_a_folder_is_refused_with_the_command_to_run(site):
    site.output.mkdir()
    with pytest.raises(Refused, match=r"S104 .*mv output output\.old"):
        release(site, "sleep")
    assert site.output.is_dir()


def test_an_output_that_leads_elsewhere_is_refused(site, tmp_path_factory):
    site.output.symlink_to(tmp_path_factory.mktemp("elsewhere"))
    with pytest.raises(Refused, match="S104"):
        release(site, "sleep")


def test_an_output_whose_release_is_gone_is_switched(site):
    site.output.symlink_to(".site/releases/20200101T000000Z-00000000")
    assert release(site, "sleep")
    assert (site.output / "index.html").exists()


def test_a_live_release_without_its_record_is_replaced(site):
    made = release(site, "sleep")
    (site.releases / f"{made.id}.json").unlink()
    again = release(site, "sleep", now=LATER)
    settle(site)
    assert sorted(path.name for path in site.releases.iterdir()) == [again.id, f"{again.id}.json"]


def test_leftovers_of_a_killed_publish_are_swept(site):
    made = release(site, "sleep")
    (site.releases / ".20260206T150000Z-12345678.new/posts").mkdir(parents=True)
    (site.releases / "20260206T150000Z-12345678.json").write_text("{}")
    (site.root / ".output.new").symlink_to("nowhere")
    assert settle(site).id == made.id
    assert sorted(path.name for path in site.releases.iterdir()) == [made.id, f"{made.id}.json"]
    assert release(site, "anxiety", now=LATER)
    assert not (site.root / ".output.new").is_symlink()


def test_a_release_that_no_reader_ever_had_is_swept(site):
    old = release(site, "sleep")
    books = ledger_of(site).read_bytes()
    new = release(site, "anxiety", now=LATER)
    ledger_of(site).write_bytes(books)
    site.output.unlink()
    site.output.symlink_to(f".site/releases/{old.id}")
    assert settle(site).id == old.id
    assert shelved(site.releases) == [old.id]
    assert new.id not in {line.release for line in read_ledger(ledger_of(site))}


def test_a_link_among_the_files_is_refused(site):
    made = release(site, "sleep")
    site.state.joinpath("secret").write_text("a draft")
    broken = site.state / "publishing"
    broken.mkdir()
    (broken / "index.html").symlink_to(site.state / "secret")
    with pytest.raises(Refused, match="S103"):
        put_live(site, Candidate(broken, "", made.manifest, {}), made, LATER)
    assert tree(site.output) == made.files
