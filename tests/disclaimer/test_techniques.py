"""No way of hiding a wording passes: CSS, markup, colours, sizes, boxes laid over it."""

import pytest

from plugins.disclaimer.page import judge_page
from plugins.disclaimer.verdict import worst

from .techniques import TECHNIQUES, filled, page
from .test_cases import POLICY


def verdict(html):
    return worst(judge_page("page.html", filled(html), POLICY, lambda href: None))


def test_what_they_start_from_passes():
    assert verdict(page()).verdict == "PASS"


@pytest.mark.parametrize("name", TECHNIQUES)
def test_it_is_refused(name):
    found = verdict(TECHNIQUES[name])
    assert found.verdict == "FAIL", name
    assert found.message.strip()
