"""Judge a finished page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any, NamedTuple

from selectolax.lexbor import LexborHTMLParser, LexborNode, SelectolaxError

from .facts import facts_of, language
from .judge import judge_view
from .normalize import normal
from .page_style import Load, looks_of
from .policy import Policy
from .prose import prose_in
from .reading import read
from .required import NoTriggers, Required, required_for
from .style.looks import Looks
from .verdict import Verdict, fail, warn
from .view import View
from .visible import runs_of

NOSCRIPT = re.compile(r"<noscript\b[^>]*>.*?(?:</noscript\b|\Z)", re.IGNORECASE | re.DOTALL)
FALLBACK = "en"
NO_SCRIPT_TYPES = frozenset(("application/ld+json", "application/json", "importmap", "speculationrules", "text/template"))


class Expected(NamedTuple):
    """What gate 1 let through for a page: the modules it carries with their parameters, and those waived."""

    lang: str
    modules: Mapping[str, Mapping[str, Any]]
    waived: frozenset[str] = frozenset()


def judge_page(path: str, html: str, policy: Policy, load: Load, expected: Expected | None = None) -> list[Verdict]:
    """Each finding on each article's body of the page.

    Without ``expected`` the page's own words say what it needs; with it, they are compared with it.
    ``path`` is also the address to which the stylesheets' addresses are relative.
    """
    verdicts = _judge(path, html, policy, load, expected)
    if "<noscript" in html.lower():
        # Browsers that run scripts read what is inside as one text, to its first end tag, wherever that stands.
        verdicts += _judge(path, NOSCRIPT.sub("", html), policy, load, expected)
    return list(dict.fromkeys(verdicts))


def bodies_of(tree: LexborHTMLParser, policy: Policy) -> list[LexborNode]:
    """Raises SelectolaxError for a selector that can't be read."""
    return tree.css(policy.body)


def _judge(path: str, html: str, policy: Policy, load: Load, expected: Expected | None) -> list[Verdict]:
    tree = LexborHTMLParser(html)
    try:
        bodies = bodies_of(tree, policy)
    except SelectolaxError:
        return [fail(path, "D03-scope-0", f"the body selector '{policy.body}' can't be read: mend it in the policy")]
    if not bodies:
        message = f"no element matches '{policy.body}', where the article's text must stand: mend theme or policy"
        return [fail(path, "D03-scope-0", message)]
    if expected and len(bodies) > 1:
        message = f"{len(bodies)} elements match '{policy.body}': an article's page must have one"
        return [fail(path, "D03-scope-2", message)]
    looks, doubts = looks_of(tree, path, load)
    verdicts = [fail(path, "D02-unreadable", f"the page can't be judged: {doubt}") for doubt in dict.fromkeys(doubts)]
    for body in bodies:
        verdicts += _judge_one(path, tree, body, bodies, looks, policy, expected)
    return verdicts if not verdicts or all(v.verdict == "PASS" for v in verdicts) else _findings(verdicts)


def _findings(verdicts: list[Verdict]) -> list[Verdict]:
    return [verdict for verdict in verdicts if verdict.verdict != "PASS"]


def _judge_one(
    path: str,
    tree: LexborHTMLParser,
    body: LexborNode,
    bodies: list[LexborNode],
    looks: Looks,
    policy: Policy,
    expected: Expected | None,
) -> list[Verdict]:
    others = {other.mem_id for other in [*bodies, *_comments(tree, policy)]} - {body.mem_id}
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
    return [*_unlike(path, lang, required, expected), *_scripts(path, body), *verdicts]


def _comments(tree: LexborHTMLParser, policy: Policy) -> list[LexborNode]:
    return tree.css(policy.comments) if policy.comments else []


def _unlike(path: str, lang: str, required: Required, expected: Expected | None) -> Iterator[Verdict]:
    """Where the page's own words ask for more than was let through."""
    if expected is None:
        return
    if lang != expected.lang:
        message = f"the page says that it is in '{lang}', the article is in '{expected.lang}': mend 'lang' in the theme"
        yield fail(path, "D08-wrong-language", message)
    for name, params in required.items():
        given = expected.modules.get(name)
        named = (given or {}).get("conditions") or ()
        lacking = [c for c in params.get("conditions", ()) if c not in named]
        if name not in expected.waived and (given is None or lacking):
            more = f" for {', '.join(lacking)}" if lacking and given is not None else ""
            yield fail(path, "D01-missing", f"its words ask for the disclaimer '{name}'{more}, which the article doesn't name")


def _scripts(path: str, body: LexborNode) -> Iterator[Verdict]:
    kinds = [(node.attributes.get("type") or "").lower() for node in body.css("script")]
    if any(kind not in NO_SCRIPT_TYPES for kind in kinds):
        yield warn(path, "D02-script", "the article holds a script, and what that hides can't be judged: take it out")


def _elsewhere(tree: LexborHTMLParser, body: LexborNode) -> str:
    """The page's shown text outside the body."""
    runs = runs_of(tree.body, {body.mem_id}) if tree.body is not None else []
    return read(run for run in runs if not run.holder.code).text
