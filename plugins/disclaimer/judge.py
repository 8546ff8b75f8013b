"""The judge: does an article's body visibly carry its disclaimers in the approved words?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import Any

from ..shared.characters import TURNING
from .contradiction import contradiction
from .markup import TOO_DEEP, is_bottomless, tree_of
from .normalize import HIDDEN, normal
from .policy import Policy
from .reading import Span
from .reasons import reason
from .scripted import runs_nothing
from .style.looks import Looks
from .style.theme import Source, Theme, theme_of
from .verdict import Verdict, fail, warn
from .view import View
from .visible import runs_of
from .wording import Wording, find, wording

NOT_SHOWN = " is not shown to every reader: "
ON_PAPER = "keep that rule of '@media print' from the disclaimers"


def judge_body(
    html: str, lang: str, policy: Policy, modules: Mapping[str, Mapping[str, Any]], css: str = "", path: str = ""
) -> list[Verdict]:
    """Judge an article's content under the theme's stylesheet, before there is a page around it."""
    if is_bottomless(html):
        return [fail(path, "D02-unreadable", f"the article {TOO_DEEP}")]
    before, after = _around(policy.body)
    tree = tree_of(f'<!DOCTYPE html><html lang="{lang}"><body>{before}{html}{after}</body></html>')
    body = tree.css_first(policy.body)
    if body is None:
        return [
            fail(path, "D03-scope-0", f"the article's markup breaks out of its body '{policy.body}': mend its tags")
        ]
    view = View(runs_of(body), Looks(theme_of((Source(css),))), lang)
    return [*runs_nothing(path, body), *judge_view(path, view, policy, modules, is_exact=True)]


@lru_cache(maxsize=16)
def _around(selector: str) -> tuple[str, str]:
    """Elements that the body selector matches, the last one open for the content."""
    before, after = "<main><article>", "</article></main>"
    for compound in re.split(r"[\s>+~]+", selector.split(",")[0].strip()):
        tag = re.match(r"[a-z][a-z0-9-]*", compound, re.IGNORECASE)
        names = " ".join(re.findall(r"\.([\w-]+)", compound))
        ids = re.findall(r"#([\w-]+)", compound)
        name = tag[0] if tag else "div"
        before += f'<{name} class="{names}"' + (f' id="{ids[0]}">' if ids else ">")
        after = f"</{name}>{after}"
    return before, after


def judge_view(
    path: str,
    view: View,
    policy: Policy,
    modules: Mapping[str, Mapping[str, Any]],
    *,
    is_exact: bool,
    elsewhere: Callable[[], str] = str,
) -> list[Verdict]:
    """Every finding on one body; a single PASS when there is none.

    ``is_exact``: the modules' parameters are the article's own; else they are the least it must name.
    """
    if view.is_too_deep:
        return [fail(path, "D02-unreadable", f"the article {TOO_DEEP}")]
    verdicts = [*_body_verdicts(path, view)]
    for name, params in modules.items():
        try:
            wanted = wording(policy, name, view.lang, params, is_exact)
        except KeyError:
            message = f"{name} has no approved wording in '{view.lang}': add it to the policy, or set 'lang' right"
            verdicts.append(fail(path, "D08-wrong-language", message))
            continue
        verdicts += _module_verdicts(path, view, wanted, policy, elsewhere)
    return verdicts or [Verdict(path, "PASS", "OK", f"carries {', '.join(modules) or 'nothing, as nothing is needed'}")]


def _body_verdicts(path: str, view: View) -> Iterator[Verdict]:
    raw = "".join(run.raw for run in view.runs)
    if not raw.isascii() and TURNING.search(raw):
        message = "the article holds invisible characters that turn its text around (U+202A…): type that text anew"
        yield fail(path, "D11-bidi-control", message)
    sentence = contradiction(view.asserted.text) or (_taken_back_by(view.looks.theme) if view.looks else "")
    if sentence:
        message = f"the article takes its disclaimer back: '{sentence[:120]}'; say it in other words, or leave it out"
        yield fail(path, "D09-contradicted", message)


@lru_cache(maxsize=64)
def _taken_back_by(theme: Theme) -> str:
    """A sentence of the stylesheet, which it may set before or behind any element."""
    return next(filter(None, (contradiction(normal(text)) for text in theme.texts)), "")


def _module_verdicts(
    path: str, view: View, wanted: Wording, policy: Policy, elsewhere: Callable[[], str]
) -> Iterator[Verdict]:
    look_up = partial(find, wanted=wanted, policy=policy, lang=view.lang)
    spans = look_up(view.asserted)
    faults = [view.faults(span) for span in spans]
    on_screen = next((screen for screen, _ in faults if screen), None)
    on_paper = next((paper for _, paper in faults if paper), None)
    # Every place is seen by every reader: no need to put each reader's text together.
    seen, printed = view.stands(look_up) if not spans or on_screen or on_paper else (True, True)
    if not seen and on_screen:
        yield fail(path, on_screen.code, f"{wanted.title}{NOT_SHOWN}{on_screen.message}; change that")
    elif not seen:
        code, words = reason(view, wanted, policy, elsewhere)
        yield fail(path, code, f"{wanted.title} {words}")
    else:
        if on_paper and not printed:
            yield warn(path, "D02-not-printed", f"{wanted.title} is not printed: {on_paper.message}; {ON_PAPER}")
        yield from _warnings(path, view, wanted, spans)


def _warnings(path: str, view: View, wanted: Wording, spans: Sequence[Span]) -> Iterator[Verdict]:
    runs = [run for span in spans for run in view.asserted.runs_in(span) if run.raw.strip()]
    if runs and all(run.holder.is_link for run in runs):
        yield warn(path, "D13-all-link", f"{wanted.title} is all one link: link only what is to be clicked")
    if len(spans) > 1:
        yield warn(path, "D14-duplicate", f"{wanted.title} stands there {len(spans)} times: once is enough")
    if any(HIDDEN.search(run.raw) for run in runs):
        yield warn(path, "D11-hidden-characters", f"{wanted.title} holds invisible characters: type it anew")
