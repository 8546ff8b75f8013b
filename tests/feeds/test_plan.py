"""Which feeds a blog has."""

from datetime import UTC, datetime
from types import SimpleNamespace

from plugins.feeds.plan import NEWEST, plan_feeds


def label(name):
    return SimpleNamespace(name=name, slug=name.lower(), url=f"list/{name.lower()}/")


def article(number, lang="en", category="Care", tags=("TMS",), day=1):
    return SimpleNamespace(
        metadata={"id": f"urn:{number:03}"},
        slug=f"a{number}",
        date=datetime(2026, 1, day, tzinfo=UTC),
        lang=lang,
        category=label(category),
        tags=[label(tag) for tag in tags],
    )


def stems(*articles):
    return [plan.stem for plan in plan_feeds(articles, "en")]


def test_blog_category_and_topic_have_a_feed():
    assert stems(article(1)) == ["feeds/blog", "feeds/categories/care", "feeds/topics/tms"]


def test_each_language_has_feeds_of_its_own():
    assert "es/feeds/blog" in stems(article(1), article(2, lang="es"))
    assert [len(plan.articles) for plan in plan_feeds([article(1), article(2, lang="es")], "en")] == [1] * 6


def test_the_newest_come_first_and_no_more_than_the_limit():
    plans = plan_feeds([article(n, day=1 + n % 28) for n in range(NEWEST + 5)], "en")
    days = [a.date for a in plans[0].articles]
    assert days == sorted(days, reverse=True)
    assert len(days) == NEWEST


def test_articles_of_one_moment_stand_in_the_order_of_their_ids():
    [blog, *_] = plan_feeds([article(3), article(1), article(2)], "en")
    assert [a.slug for a in blog.articles] == ["a3", "a2", "a1"]


def test_two_spellings_of_one_topic_share_a_feed_and_an_entry_stands_once():
    plans = plan_feeds([article(1, tags=("TMS", "tms"))], "en")
    assert [len(plan.articles) for plan in plans if plan.kind == "tag"] == [1]
