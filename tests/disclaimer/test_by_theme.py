"""A stylesheet's fault is told once, at its rule; what an article does itself stays the article's."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.disclaimer.by_theme import Case, told_once
from plugins.disclaimer.judge import judge_body
from plugins.disclaimer.place import set_in
from plugins.shared.finding import Finding

from .policies import small_policy

POLICY = small_policy()
TEXTS = ["<p>One.</p>", "<p>Two.</p>", "<h2>Part</h2><p>Three.</p>"]
RULES = [
    *(".disclaimers { display: none }", "@media print { .disclaimers { display: none } }", "p { color: #eee }"),
    *(".aside { opacity: 0 }", "aside { font-size: 2px }", "aside,\n.x { position: absolute; left: -999px }"),
    *("h2 + p { visibility: hidden }", "section { color: red; background: red }", "p { margin: 1em }"),
]


def cases(css, texts, modules=("general",)):
    """What the judge finds on articles of these texts."""
    named = {name: {} for name in modules}
    for number, text in enumerate(texts):
        path = f"content/articles/{number}.md"
        verdicts = judge_body(set_in(text, "en", POLICY, named), "en", POLICY, named, css, path)
        found = [Finding(path, 3, each.code, each.message) for each in verdicts if each.verdict == "FAIL"]
        yield Case("en", named, found)


def told(css, texts, **options):
    return told_once(list(cases(css, texts, **options)), POLICY, {"theme.css": css})


def test_a_rule_that_hides_it_everywhere_is_told_once_with_its_line():
    css = "p { margin: 0 }\n.disclaimers { color: #111 }\n@media screen {\n  .disclaimers\n  { display: none }\n}\n"

    assert told(css, TEXTS, modules=("help", "general")) == [
        Finding(
            *("theme.css", 4, "D02-hidden"),
            "must show General (general) to every reader of 3 articles:"
            " 'display: none' of .disclaimers keeps it from being read; change that",
        )
    ]


def test_several_wordings_that_one_rule_hides_are_told_together():
    [finding] = told("p,\naside,\nsection { display: none }", TEXTS[:1], modules=("help", "general"))

    assert (finding.path, finding.line) == ("theme.css", 1)
    assert finding.message.startswith("must show Help (help), General (general) to every reader of 1 article: ")
    assert "of p, aside, section keeps" in finding.message


def test_the_file_of_the_rule_is_named():
    sheets = {"a.css": "p { margin: 0 }", "b.css": "\n.disclaimers { display: none }", "c.css": ".disclaimersx {}"}
    [finding] = told_once(list(cases("\n".join(sheets.values()), TEXTS)), POLICY, sheets)

    assert (finding.path, finding.line) == ("b.css", 2)


@pytest.mark.parametrize(
    ("css", "text"),
    [
        ("", '<div style="display: none"><p>One.</p>'),
        (".quiet { display: none }", '<div class="quiet"><p>One.</p>'),
        ("h2 ~ section { display: none }", "<h2>Part</h2><p>One.</p>"),
    ],
)
def test_what_an_article_does_itself_is_told_at_the_article(css, text):
    [case] = cases(css, [text])

    assert case.findings
    assert told(css, [text]) == case.findings


def test_nothing_is_told_where_nothing_is_hidden():
    assert told("p { margin: 0 }", TEXTS) == []


@given(st.lists(st.sampled_from(RULES), max_size=3).map("\n".join))
@settings(derandomize=True, max_examples=60, deadline=None)
def test_what_is_refused_stays_refused(css):
    judged = list(cases(css, TEXTS, modules=("help", "general")))
    found = {finding.path for case in judged for finding in case.findings}
    after = told_once(judged, POLICY, {"theme.css": css})

    assert bool(after) == bool(found)
    assert {finding.path for finding in after} <= {*found, "theme.css"}
