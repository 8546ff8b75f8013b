"""The judge's promise: no PASS without the approved words, whatever stands around them; short ways change nothing."""

from functools import partial

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from plugins.disclaimer.feed import judge_feed
from plugins.disclaimer.judge import judge_body
from plugins.disclaimer.normalize import fold
from plugins.disclaimer.page import judge_page
from plugins.disclaimer.place import set_in
from plugins.disclaimer.style.looks import Looks
from plugins.disclaimer.style.theme import Source, theme_of
from plugins.disclaimer.verdict import worst
from plugins.disclaimer.view import View
from plugins.disclaimer.visible import runs_of
from plugins.disclaimer.wording import find, wording

from .policies import ROOT, clinic_policy, small_policy
from .techniques import WORDING, filled, page
from .test_cases import POLICY

CSS = (ROOT / "theme/static/css/main.css").read_text(encoding="utf-8")
FILLED = {"off_label": {"conditions": ["anxiety", "addiction"]}, "testimonial": {"typical_results": "Most improve."}}
MARKUP = st.sampled_from(
    ["<b>", "</b>", "<p>", "</p>", "<div class=a>", "</div>", "<br>", "<i hidden>", "</i>", "<q>", "</q>"]
)
RULES = st.sampled_from(
    [
        "p{display:none}", ".a{display:none}", "b{display:none}", "@media (max-width:500px){.a{display:none}}",
        "@media (min-width:501px){.b{display:none}}", ".b{color:#eee}", "p{font-size:1.2em}", ".a{color:#333}",
        "@media (prefers-color-scheme:dark){body{background:#000;color:#fff}}", "b{float:left}", "*{opacity:.9}",
        ".a{overflow:hidden}", "@media print{p{display:none}}", "p:not(.x){margin:1em}",
    ]
)  # fmt: skip


def passes(html, policy=POLICY):
    return worst(judge_page("p.html", html, policy, lambda href: None)).verdict != "FAIL"


def seen(html, css):
    """By the short way, and by the long one."""
    view = View(runs_of(LexborHTMLParser(html).css_first(".entry-content")), Looks(theme_of((Source(css),))), "en")
    look_up = partial(find, wanted=wording(POLICY, "general", "en", {}, is_exact=True), policy=POLICY, lang="en")
    spans = look_up(view.asserted)
    return bool(spans) and not any(view.faults(span)[0] for span in spans), view.stands(look_up)[0]


@given(st.lists(RULES, max_size=5).map("".join), st.lists(MARKUP, max_size=6), st.integers(0, 400))
@settings(derandomize=True, max_examples=100, deadline=None)
def test_the_short_way_says_nothing_that_the_long_one_does_not(css, soup, at):
    text = WORDING[:at] + "".join(soup) + WORDING[at:]
    short, long = seen(page(body=f'<aside class="b"><p>{text}</p></aside>'), css)
    assert long or not short


@given(st.text(max_size=600))
@settings(derandomize=True, max_examples=100, deadline=None)
def test_no_text_passes_that_does_not_hold_the_wording(text):
    assert not passes(page(body=text)) or fold(WORDING) in fold(text)


@given(st.integers(0, 560), st.text(min_size=1, max_size=3))
@settings(derandomize=True, max_examples=100, deadline=None)
def test_no_letter_may_be_set_in(at, more):
    changed = WORDING[:at] + more + WORDING[at:]
    if fold(WORDING).strip() not in fold(changed):
        assert not passes(page(body=f"<p>{changed.replace('<', '&lt;').replace('&', '&amp;')}</p>"))


@given(st.binary(max_size=300))
@settings(derandomize=True, max_examples=100, deadline=None)
def test_any_bytes_as_a_feed_get_a_verdict(data):
    assert worst(judge_feed("f.xml", data, POLICY)).verdict == "FAIL"


@given(st.text(max_size=300))
@settings(derandomize=True, max_examples=60, deadline=None)
def test_any_text_as_a_stylesheet_gets_a_verdict(css):
    judge_page("p.html", filled(page(css.replace("<", ""))), POLICY, lambda href: None)


@pytest.mark.parametrize(
    "css",
    [
        "@media (max-width:600px){.wide{display:none}} @media (min-width:601px){.small{display:none}}",
        ".small{display:none} @media (max-width:600px){.wide{display:none}.small{display:block}}",
    ],
)
def test_one_text_for_phones_and_one_for_desks_is_one_for_everybody(css):
    both = '<p class="wide">@@</p><p class="small">@@</p>'
    assert passes(filled(page(css, both)))
    assert not passes(filled(page(f"{css} @media (max-width:350px){{p{{display:none!important}}}}", both)))


def test_hidden_words_may_stand_between_the_approved_ones():
    assert passes(page("i{display:none}", f"<p>{WORDING.replace('medical', '<i>no</i>medical', 1)}</p>"))
    assert not passes(page("i{color:#eee}", f"<p>{WORDING.replace('medical', '<i>no</i>medical', 1)}</p>"))


@pytest.mark.parametrize(
    "text", [f"x{WORDING}", f"{WORDING}x", WORDING.replace(" ", ""), WORDING.replace("988.", "9 8 8.")]
)
def test_words_stay_whole(text):
    assert not passes(page(body=f"<p>{text}</p>"))


def test_what_is_not_printed_is_told():
    found = worst(judge_page("p.html", filled(page("@media print{.a{display:none}}")), POLICY, lambda href: None))
    assert (found.verdict, found.code) == ("WARN", "D02-not-printed")


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Not cleared for anxiety.", "FAIL"),
        ("Not cleared for anxiety, or chronic pain.", "PASS"),
        ("Not cleared for chronic pain, or anxiety.", "FAIL"),
        ("Not cleared for anything.", "FAIL"),
    ],
)
def test_a_page_by_itself_names_at_least_the_conditions_that_it_speaks_of(text, verdict):
    body = f"<p>TMS for anxiety and pain.</p><p>Not advice of Example TMS Clinic.</p><p>{text}</p>"
    assert worst(judge_page("p.html", page(body=body), small_policy(), lambda href: None)).verdict == verdict


def test_gate_1_judges_a_content_under_the_theme():
    content = f"<p>Prose.</p><aside class=d><p>{WORDING}</p></aside>"
    assert worst(judge_body(content, "en", POLICY, {"general": {}}, ".entry-content p{color:#222}")).verdict == "PASS"
    assert worst(judge_body(content, "en", POLICY, {"general": {}}, ".d{display:none}")).code == "D02-hidden"
    assert worst(judge_body(f"</div>{content}", "en", POLICY, {"general": {}})).verdict == "FAIL"
    assert worst(judge_body(content, "fr", POLICY, {"general": {}})).code == "D08-wrong-language"


@pytest.mark.parametrize("name", clinic_policy().order)
def test_every_disclaimer_of_the_clinic_passes_in_our_theme_on_screen_and_on_paper(name):
    modules = {name: FILLED.get(name, {})}
    html = set_in("<p>Words.</p>", "en", clinic_policy(), modules)
    [found] = judge_body(html, "en", clinic_policy(), modules, CSS)
    assert found.verdict == "PASS", found.message
