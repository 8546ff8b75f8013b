"""Wishes are said, and never drown what must be mended."""

from plugins.article.wishes import say_what_they_are
from tests.article.articles import article


def test_an_article_with_both_is_left_in_peace():
    assert not list(say_what_they_are([article(1, summary="What it is.", category="Sleep")]))
    assert not list(say_what_they_are([article(1, status="draft")]))


def test_what_is_lacking_is_named():
    (finding,) = say_what_they_are([article(1, category="Sleep")])
    assert (finding.rule, finding.level, finding.line) == ("A115", "warning", 3)
    assert finding.message.startswith("should have 'summary': lists,")


def test_of_many_a_few_are_named_and_the_rest_counted():
    *named, counted = say_what_they_are([article(number, f"{number}.md") for number in range(1, 1001)])
    assert len(named) == 5
    assert counted.message.startswith("and 995 more articles")
