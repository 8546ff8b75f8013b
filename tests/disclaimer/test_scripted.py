"""An article in which something could run is refused: it could take a disclaimer away again."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from plugins.disclaimer.judge import judge_body
from plugins.disclaimer.page import judge_page
from plugins.disclaimer.scripted import ADDRESSES, runs_nothing

from .policies import clinic_policy
from .techniques import filled, page
from .test_cases import POLICY

RUNS = [
    "<script>x()</script>",
    "<script type=module>x()</script>",
    "<SCRIPT/x>x()</SCRIPT>",
    "<svg onload=x()></svg>",
    "<svg/onload=x()></svg>",
    "<svg><script>x()</script></svg>",
    "<input autofocus onfocus = 'x()'>",
    "<img src=x ONERROR=x()>",
    "<details open ontoggle=x()>a</details>",
    '<iframe srcdoc="<script>parent.x()</script>"></iframe>',
    '<iframe src="https://e.org/" srcdoc="x"></iframe>',
    "<iframe src=/posts/a/></iframe>",
    "<iframe src=javascript:x()></iframe>",
    "<object data=a.html></object>",
    "<embed src=a.svg>",
    "<a href=javascript:x()>a</a>",
    "<a href='java&#x73;cript:x()'>a</a>",
    "<a href=' j\na\tvascrip\nt:x()'>a</a>",
    "<form><button formaction=javascript:x()>a</button></form>",
    "<svg><a xlink:href=javascript:x()><text>a</text></a></svg>",
    "<svg><a><animate attributeName=href values=javascript:x() /></a></svg>",
    "<math><mi xlink:href=javascript:x()>a</mi></math>",
    "<p on-x=x()>a</p>",
]
RUNS_NOT = [
    "<script type=application/ld+json>{}</script>",
    "<p>Turn it on = now; the script said: javascript: is a word.</p>",
    '<iframe src="https://www.youtube-nocookie.com/embed/1" title="A talk"></iframe>',
    '<iframe src="//e.org/embed/1" title="A talk"></iframe>',
    '<a href="https://e.org/?q=javascript:x()">a</a>',
    "<video controls src=a.mp4></video>",
]


def codes(verdicts):
    return {verdict.code for verdict in verdicts if verdict.verdict == "FAIL"}


def on_a_page(html):
    return codes(judge_page("p.html", filled(page(body=f"<p>@@</p>{html}")), POLICY, lambda href: None))


@pytest.mark.parametrize("html", RUNS)
def test_what_runs_is_refused_before_and_after_writing(html):
    assert "D02-script" in on_a_page(html)
    assert "D02-script" in codes(judge_body(f"<p>a</p>{html}", "en", clinic_policy(), {}))


@pytest.mark.parametrize("html", RUNS_NOT)
def test_what_does_not_run_may_stay(html):
    assert on_a_page(html) == set()


NAMES = st.sampled_from([*sorted(ADDRESSES), "onclick", "on", "on-x", "ONX", "xlink:onx", 'on"<', "class"])
VALUES = st.sampled_from(["javascript:x()", " VB\tscript :", "vbscript:", "/a", "= on", ""])
ELEMENTS = st.builds(
    "<{}>{}<{} {}='{}'>on a=b</{}>".format,
    *(st.sampled_from(["p", "svg", "math"]), st.sampled_from(["", " on=", "<b>"])),
    *(st.sampled_from(["a", "p", "image", "mi", "button"]), NAMES, VALUES, st.sampled_from(["a", "svg", "p"])),
)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(st.lists(ELEMENTS, max_size=3).map("".join))
def test_no_element_is_overlooked_for_the_sake_of_speed(html):
    body = LexborHTMLParser(f"<body>{html}").body
    told = " ".join(verdict.message for verdict in runs_nothing("a", body))
    for node in body.css("*"):
        for name, value in node.attributes.items():
            address = "".join((value or "").split()).lower()
            runs = name.startswith("on") or (name in ADDRESSES and address.startswith(("javascript:", "vbscript:")))
            assert runs <= (f"<{node.tag} {name}>" in told)
