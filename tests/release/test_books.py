"""The ledger follows what readers have, also after a kill."""

from __future__ import annotations

from plugins.release.books import forget, ledger_of, record_live
from plugins.release.golive import put_back, settle
from plugins.release.ledger import read_ledger
from plugins.release.shelf import find_release, shelved
from plugins.release.withdrawn import Withdrawal
from tests.release.sites import LATER, NOW, release

SLEEP = Withdrawal("urn:uuid:sleep", "posts/sleep/", "2026-02-06", "asked by its author")


def test_a_release_is_entered_with_its_articles(site):
    made = release(site, "sleep")
    (line,) = read_ledger(ledger_of(site))
    assert (line.when, line.event, line.release, line.commit) == (NOW, "published", made.id, "abc123")
    (article,) = line.articles
    assert (article.id, article.address, article.verdict) == ("urn:uuid:sleep", "posts/sleep/", "PASS")
    assert article.sha256 == made.files["posts/sleep/index.html"]


def test_a_line_lost_to_a_kill_is_written_by_the_next_command(site):
    release(site, "sleep")
    before = ledger_of(site).read_bytes()
    release(site, "anxiety", now=LATER)
    whole = ledger_of(site).read_bytes()
    ledger_of(site).write_bytes(before + whole[len(before) :][:50])
    settle(site)
    settle(site)
    assert [line.event for line in read_ledger(ledger_of(site))] == ["published", "published"]
    assert read_ledger(ledger_of(site))[-1].when == LATER


def test_going_back_is_entered(site):
    old, new = release(site, "sleep"), release(site, "anxiety", now=LATER)
    put_back(site, find_release(site.releases, old.id), new, (), LATER)
    record_live(site)
    events = [(line.event, line.release) for line in read_ledger(ledger_of(site))]
    assert events == [("published", old.id), ("published", new.id), ("rolled back", old.id)]


def test_a_withdrawn_article_is_forgotten_by_all_but_the_ledger(site):
    release(site, "sleep", "anxiety")
    kept = release(site, "anxiety", now=LATER)
    forget(site, [SLEEP], LATER)
    forget(site, [SLEEP], LATER)
    assert shelved(site.releases) == [kept.id]
    withdrawn = [line for line in read_ledger(ledger_of(site)) if line.event == "withdrawn"]
    assert [(line.articles[0].title, line.reason) for line in withdrawn] == [("Sleep", "asked by its author")]


def test_a_second_withdrawal_is_entered_again(site):
    release(site, "sleep", "anxiety")
    for _ in range(2):
        release(site, "anxiety", now=LATER)
        forget(site, [SLEEP], LATER)
        release(site, "sleep", "anxiety", now=LATER)
    assert [line.event for line in read_ledger(ledger_of(site))].count("withdrawn") == 2


def test_a_release_whose_record_is_unreadable_may_hold_anything(site):
    old, new = release(site, "sleep"), release(site, "anxiety", now=LATER)
    (site.releases / f"{old.id}.json").write_text("{}")
    forget(site, [], LATER)
    assert shelved(site.releases) == [old.id, new.id]
    forget(site, [SLEEP], LATER)
    assert shelved(site.releases) == [new.id]


def test_the_live_release_is_never_removed(site):
    made = release(site, "sleep")
    forget(site, [SLEEP], LATER)
    assert shelved(site.releases) == [made.id]
