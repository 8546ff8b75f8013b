from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from plugins.theme.related import MOST, Tagged, related

DAY = datetime(2026, 3, 1, tzinfo=UTC)


def tagged(name: str, topics: str, day: int = 0) -> Tagged:
    return Tagged(name, DAY + timedelta(days=day), frozenset(topics.split()))


def nearest(*articles: Tagged) -> list[str]:
    """Of the first of them."""
    return related(articles)[articles[0].id]


def test_an_article_without_a_shared_topic_has_no_relations() -> None:
    assert nearest(tagged("a", ""), tagged("b", "")) == []
    assert nearest(tagged("a", "sleep"), tagged("b", "mood")) == []


def test_more_shared_topics_are_nearer() -> None:
    assert nearest(tagged("a", "sleep mood"), tagged("b", "sleep"), tagged("c", "sleep mood")) == ["c", "b"]


def test_a_rare_topic_counts_more_than_a_common_one() -> None:
    articles = [tagged("a", "tms insomnia"), tagged("common", "tms", 9), tagged("rare", "insomnia"), tagged("x", "tms")]
    assert nearest(*articles)[0] == "rare"


def test_of_equals_the_newer_stands_first_and_then_the_lesser_id() -> None:
    articles = [tagged("a", "sleep"), tagged("z", "sleep"), tagged("b", "sleep"), tagged("new", "sleep", 1)]
    assert nearest(*articles) == ["new", "b", "z"]


def test_there_are_never_more_than_a_few() -> None:
    assert len(nearest(*(tagged(str(number), "sleep") for number in range(20)))) == MOST


ARTICLES = st.lists(
    st.builds(
        Tagged,
        st.uuids().map(str),
        st.integers(0, 3).map(lambda day: DAY + timedelta(days=day)),
        st.frozensets(st.sampled_from("abcdefg")),
    ),
    unique_by=lambda article: article.id,
    max_size=12,
)


@given(ARTICLES, st.randoms(use_true_random=False))
def test_the_order_in_which_articles_come_changes_nothing(articles: list[Tagged], random: object) -> None:
    shuffled = articles.copy()
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert related(shuffled) == related(articles)
    assert all(article.id not in related(articles)[article.id] for article in articles)
