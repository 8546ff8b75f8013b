"""A rule reaches the elements that it reaches in Chromium, and no others."""

import random

import pytest
import tinycss2

from plugins.disclaimer.markup import tree_of
from plugins.disclaimer.style.selectors import read_selectors
from plugins.disclaimer.style.theme import matches

PAGE = (
    '<!DOCTYPE html><html lang="en" class="r"><body class="b" id="B"><header class="h x"><h1>t</h1></header>'
    '<main class="m"><article class="k x" data-a="u v"><h1 class="t">T</h1><div class="c"><p>one <b>b</b></p>'
    '<aside class="a x" id="A"><p class="p x" title="q">w <a href="#">l</a> <i class="x">i</i></p></aside>'
    '<ul><li>1<li class="x">2<li>3</ul><p class="z">last</p></div></article></main><footer class="f"></footer>'
)
TAGS = ["", "", "*", *"html body main article div aside p b a i li h1 header section".split()]
PARTS = [
    *".r .b .m .k .c .a .p .x .z .nope #A [title] [class~='x'] [data-a^='u'] [lang='EN'i] :root :empty".split(),
    *":first-child :last-child :only-child :nth-child(2) :nth-child(2n+1) :nth-last-child(-n+2) :any-link".split(),
    *":first-of-type :last-of-type :nth-of-type(2) :only-of-type".split(),
]
NUMBERED = """() => {
  const all = [...document.querySelectorAll('*')];
  all.forEach((element, number) => element.setAttribute('data-n', number));
  return '<!DOCTYPE html>' + document.documentElement.outerHTML;
}"""
REACHED = """rules => {
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [sheet];
  return rules.map(rule => {
    sheet.replaceSync('@property --z { syntax: "<integer>"; inherits: false; initial-value: 0 }' + rule);
    const reached = [...document.querySelectorAll('*')].filter(e => getComputedStyle(e).getPropertyValue('--z') == 1);
    return reached.map(element => Number(element.dataset.n));
  });
}"""


def compound(chance, depth):
    parts = [
        chance.choice(PARTS) if chance.random() < 0.7 else listed(chance, depth) for _ in range(chance.randint(0, 2))
    ]
    return (chance.choice(TAGS) + "".join(parts)) or ".x"


def listed(chance, depth):
    if depth > 1:
        return ".x"
    kind = chance.choice(["is", "where", "not", "has"])
    begin = chance.choice(["", "> ", "+ ", "~ "]) if kind == "has" else ""
    return f":{kind}({begin}{chosen(chance, depth + 1)})"


def chosen(chance, depth=0):
    ties = (chance.choice([" ", " ", " > ", " + ", "~"]) for _ in range(chance.randint(0, 2 - depth)))
    return compound(chance, depth) + "".join(tie + compound(chance, depth) for tie in ties)


def rules(chance, count):
    """Outer and inner selector of each; the inner is empty where nothing is nested."""
    for _ in range(count):
        inner = chance.choice(["", "", "{}", "& {}", "> {}", "{} &"]).format(chosen(chance, 1))
        yield chosen(chance, 1 if inner else 0), inner


def selectors_of(outer, inner):
    found = read_selectors(tinycss2.parse_component_value_list(outer))
    return read_selectors(tinycss2.parse_component_value_list(inner), found) if inner and found else found


@pytest.mark.parametrize("count", [800, pytest.param(20_000, marks=pytest.mark.campaign)])
def test_selectors_match_what_they_match_in_a_browser(browser, count):
    page = browser.new_page()
    page.set_content(PAGE)
    nodes = {int(node.attributes["data-n"]): node for node in tree_of(page.evaluate(NUMBERED)).css("*")}
    pairs = list(rules(random.Random(count), count))
    css = [f"{outer} {{ {inner} {{ --z: 1 }} }}" if inner else f"{outer} {{ --z: 1 }}" for outer, inner in pairs]
    for (outer, inner), rule, reached in zip(pairs, css, page.evaluate(REACHED, css), strict=True):
        found = selectors_of(outer, inner)
        ours = {number for number, node in nodes.items() if any(matches(node, each.text) for each in found)}
        is_certain = all(each.is_certain for each in found)
        assert ours == set(reached) if is_certain else ours >= set(reached), rule
    page.close()
