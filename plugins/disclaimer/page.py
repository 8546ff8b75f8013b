"""Judge a finished page."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from .covered import covering
from .expected import Expected, unlike
from .facts import FALLBACK, facts_of, language
from .judge import judge_view
from .markup import TOO_DEEP, is_bottomless
from .normalize import normal
from .page_style import Load, looks_of
from .policy import Policy
from .prose import prose_in
from .pulled import pulling
from .reading import read
from .required import NoTriggers, required_for
from .scripted import runs_nothing
from .stacked import stacked
from .style.looks import Looks
from .verdict import Verdict, fail
from .view import View
from .visible import runs_of

MAY_HOLD_NOSCRIPT = re.compile("<noscript", re.IGNORECASE | re.ASCII)
NOSCRIPT = re.compile(r"<noscript\b[^>]*>.*?(?:</noscript\b|\Z)", re.IGNORECASE | re.DOTALL)


def judge_page(
    path: str,
    html: str,
    policy: Policy,
    load: Load,
    expected: Expected | None = None,
    is_teaser: Callable[[LexborNode], bool] = lambda body: False,
) -> list[Verdict]:
    """Each finding on each article's body of the page; a single PASS when there is none.

    Without ``expected`` the page's own words say what it needs; with it, they are compared with it.
    ``path`` is also the address to which the stylesheets' addresses are relative.
    ``is_teaser`` tells the bodies that only lead to an article elsewhere.
    """
    if is_bottomless(html):
        return [fail(path, "D02-unreadable", f"the page {TOO_DEEP}")]
    verdicts = _judge(path, html, policy, load, expected, is_teaser)
    if MAY_HOLD_NOSCRIPT.search(html):
        # Browsers that run scripts read what is inside as one text, to its first end tag, wherever that stands.
        verdicts += _judge(path, NOSCRIPT.sub("", html), policy, load, expected, is_teaser)
    found = list(dict.fromkeys(verdicts))
    return [verdict for verdict in found if verdict.verdict not in ("PASS", "SKIP")] or found[:1]


def _judge(
    path: str,
    html: str,
    policy: Policy,
    load: Load,
    expected: Expected | None,
    is_teaser: Callable[[LexborNode], bool],
) -> list[Verdict]:
    tree = LexborHTMLParser(html)
    try:
        bodies, comments = tree.css(policy.body), tree.css(policy.comments) if policy.comments else []
    except SelectolaxError:
        message = f"'{policy.body}' and '{policy.comments}' must be CSS selectors: mend them in the policy"
        return [fail(path, "D03-scope-0", message)]
    if not bodies:
        message = f"no element matches '{policy.body}', where the article's text must stand: mend theme or policy"
        return [fail(path, "D03-scope-0", message)]
    if expected and len(bodies) > 1:
        message = f"{len(bodies)} elements match '{policy.body}': an article's page must have one: mend the theme"
        return [fail(path, "D03-scope-2", message)]
    judged = [body for body in bodies if not is_teaser(body)]
    if not judged:
        return [Verdict(path, "SKIP", "OK", "shows only teasers of articles")]
    looks, doubts = looks_of(html, tree, path, load)
    verdicts = [fail(path, "D02-unreadable", f"the page can't be judged: {doubt}") for doubt in dict.fromkeys(doubts)]
    apart = {node.mem_id for node in [*bodies, *comments]}
    for body in judged:
        verdicts += _judge_one(path, tree, body, apart - {body.mem_id}, looks, policy, expected)
    return verdicts


def _judge_one(
    path: str,
    tree: LexborHTMLParser,
    body: LexborNode,
    others: set[int],
    looks: Looks,
    policy: Policy,
    expected: Expected | None,
) -> list[Verdict]:
    lang = language(body) or FALLBACK
    view = View(runs_of(body, others), looks, lang)
    facts = facts_of(tree, body)
    words = "\n".join([normal(facts.title), *facts.tags, facts.category, prose_in(view.runs, policy)])
    try:
        required = required_for(policy, lang, words)
    except NoTriggers as error:
        return [fail(path, "D08-wrong-language", str(error))]
    modules = expected.modules if expected else required
    elsewhere = partial(_elsewhere, tree, body)
    verdicts = judge_view(path, view, policy, modules, is_exact=expected is not None, elsewhere=elsewhere)
    around = [*unlike(path, lang, required, expected), *covered(path, tree, body, view)]
    return [*around, *verdicts, *runs_nothing(path, body)]


def covered(path: str, tree: LexborHTMLParser, body: LexborNode, view: View) -> Iterator[Verdict]:
    """D02: nothing else on the page is laid over the disclaimers, or pulls them away."""
    around, node = set(view.around), body.parent
    while node is not None:
        around.add(node.mem_id)
        node = node.parent
    if view.looks is None or not view.around:
        return
    other = covering(tree, view.looks, around) or stacked(tree, view.looks, around)
    if other:
        message = f"{other} may be laid over the disclaimers: keep it in its place, or make it small"
        yield fail(path, "D02-hidden", message)
    puller = pulling(tree, view.looks, around)
    if puller:
        message = f"the margins of {puller} may pull the disclaimers away, or over other text: make them 0 or more"
        yield fail(path, "D02-hidden", message)


def _elsewhere(tree: LexborHTMLParser, body: LexborNode) -> str:
    """The page's shown text outside the body."""
    runs = runs_of(tree.body, {body.mem_id}) if tree.body is not None else []
    return read(run for run in runs if not run.holder.code).text
