"""The table of cases: what a page or feed holds, and what the judge must say of it."""

import json
from pathlib import Path

import pytest

from plugins.disclaimer.feed import judge_feed
from plugins.disclaimer.load import load_policy
from plugins.disclaimer.page import judge_page
from plugins.disclaimer.verdict import worst

CASES = Path(__file__).parent / "cases"
POLICY = load_policy(CASES / "disclaimer_policy.yaml")
TABLE = json.loads((CASES / "disclaimer.json").read_text(encoding="utf-8"))
ROWS = TABLE if isinstance(TABLE, list) else TABLE["cases"]


def judge(kind, text):
    if kind == "feed":
        return worst(judge_feed("feed.xml", text.encode(), POLICY))
    return worst(judge_page("page.html", text, POLICY, lambda href: None))


@pytest.mark.parametrize("case", ROWS, ids=lambda case: f"{case['id']} {case['desc'][:50]}")
def test_the_judge_decides_as_the_table_says(case):
    verdict = judge(case["kind"], case["input"])
    assert (verdict.verdict, verdict.code.split("-")[0]) == (case["verdict"], case["code"].split("-")[0])


def test_the_table_is_whole():
    assert len(ROWS) == 69
