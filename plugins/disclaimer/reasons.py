"""Why a wording isn't found in an article; the search for likeness is for the reason only, never for the verdict."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from difflib import SequenceMatcher
from typing import NamedTuple

from ..shared.look_alikes import skeleton
from .normalize import normal
from .policy import Policy
from .reading import GAP, Reading, Run, read
from .view import View
from .wording import PLACEHOLDER, Wording

ENOUGH = 0.2
ALIKE = 0.6
TAIL = 18
EXPERT = r"(?:doctor|physician|professional|provider)"
EXPERTO = r"(?:médico|profesional)"
LIKE_ONE = re.compile(
    rf"not medical advice|informational purposes|consult\w* (?:with )?(?:\w+ ){{0,4}}{EXPERT}"
    rf"|professionals? is essential"
    rf"|no es consejo médico|fines informativos|consult\w* (?:\w+ ){{0,3}}{EXPERTO}"
)
NAMED = re.compile(r"disclaimer|descargo de responsabilidad|aviso (?:médico|legal)")


ANEW = "take that text out and name the disclaimer under 'disclaimers', which sets the approved words in"
IN_THE_OPEN = "end that element above it, or set it in a plain paragraph"
WHOLE = "give the whole article, a page or feed that cuts it short can't carry it"


class Reason(NamedTuple):
    """A code, and the words that follow the disclaimer's title."""

    code: str
    words: str


def reason(view: View, wanted: Wording, policy: Policy, elsewhere: Callable[[], str]) -> Reason:
    """``elsewhere``: the page's text outside the body, in normal form."""
    return next(_reasons(view, wanted, policy, elsewhere))


def _reasons(view: View, wanted: Wording, policy: Policy, elsewhere: Callable[[], str]) -> Iterator[Reason]:
    text = view.asserted.text
    yield from _unseen(view, wanted)
    if _within(wanted, elsewhere()):
        yield Reason("D03-outside-post", "stands outside the article's body: set it inside, feeds carry only that")
    yield from _other_wording(text, wanted, policy, view.lang)
    if skeleton(wanted.text) in skeleton(text):
        yield Reason("D11-homoglyph", "has letters of another script that only look right: type it anew")
    yield from _damaged(text, wanted)
    if wanted.text and not policy.modules[wanted.name].required and LIKE_ONE.search(text):
        yield Reason("D05-not-approved-wording", f"is in words that nobody approved: {ANEW}")
    if any(NAMED.search(run.text) for run in view.runs if run.holder.is_link):
        yield Reason("D13-link-only", "is only linked to: set the words themselves into the article")
    yield Reason("D01-missing", "is not in the article: name it under 'disclaimers', or set its approved words in")


def _within(wanted: Wording, text: str) -> bool:
    return bool(wanted.pattern.search(text)) if wanted.pattern else wanted.text in text


def _unseen(view: View, wanted: Wording) -> Iterator[Reason]:
    """It stands in text that the markup hides or quotes."""
    everything = read(run for run in view.runs if run.text != GAP)
    if not _within(wanted, everything.text):
        return
    start = wanted.pattern.search(everything.text) if wanted.pattern else None
    at = start.start() if start else everything.text.find(wanted.text)
    holders = [run.holder for run in _from(everything, at, len(wanted.text)) if run.raw]
    for holder in holders:
        if holder.code:
            yield Reason(holder.code, f"is not shown to every reader: {holder.why}; {IN_THE_OPEN}")
    if any(holder.is_quoted for holder in holders):
        yield Reason("D10-quoted", "is quoted or struck out, so nobody says it: set it in a plain paragraph")


def _from(reading: Reading, start: int, size: int) -> list[Run]:
    pairs = zip(reading.starts, reading.runs, strict=True)
    return [run for begin, run in pairs if begin < start + size and begin + len(run.text) > start]


def _other_wording(text: str, wanted: Wording, policy: Policy, lang: str) -> Iterator[Reason]:
    module = policy.modules[wanted.name]
    parts = re.escape(normal(module.current.get(lang, ""))).replace(re.escape("{clinic}"), "[^.!?]{0,120}?")
    if "{clinic}" in module.current.get(lang, "") and re.search(_open(parts), text):
        yield Reason("D07-wrong-clinic", f"names another clinic than '{policy.clinic}': {ANEW}")
    for old in module.retired.get(lang, ()):
        if re.search(_open(re.escape(normal(policy.fill(old, lang)))), text):
            yield Reason("D06-outdated", f"stands in words that were withdrawn: {ANEW}")
    for other, current in module.current.items():
        if other != lang and re.search(_open(re.escape(normal(policy.fill(current, other)))), text):
            yield Reason(
                "D08-wrong-language", f"is in '{other}', the article in '{lang}': set its 'lang' right, or {ANEW}"
            )


def _open(pattern: str) -> str:
    """With anything in place of what a wording leaves open."""
    return re.sub(r"\\\{\w+\\\}", "[^!?]{0,800}?", pattern)


def _damaged(text: str, wanted: Wording) -> Iterator[Reason]:
    whole = PLACEHOLDER.split(wanted.text)[0] if wanted.pattern else wanted.text
    prefix = _longest_start(text, whole)
    if prefix >= ENOUGH * len(whole) and whole[-TAIL:] not in text:
        yield Reason("D12-truncated", f"breaks off after '…{whole[max(0, prefix - 30) : prefix].strip()}': {WHOLE}")
    near, share = _nearest(text, whole)
    if share >= ALIKE:
        yield Reason("D05-altered", f"differs from the approved words: {_difference(near, whole)}")


def _longest_start(text: str, whole: str) -> int:
    low, high = 0, len(whole)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if whole[:middle] in text else (low, middle - 1)
    return low


def _nearest(text: str, whole: str) -> tuple[list[str], float]:
    """The words of the text around those it has in common, and how much of the wording they are."""
    words, wanted = text.split()[:20_000], whole.split()
    matcher = SequenceMatcher(None, words, wanted, autojunk=False)
    known = set(wanted)
    hits = [i for i, word in enumerate(words) if word in known]
    best = max(hits, key=lambda i: sum(word in known for word in words[i : i + len(wanted)]), default=None)
    if best is None:
        return [], 0.0
    window = words[best : best + len(wanted)]
    matcher = SequenceMatcher(None, window, wanted, autojunk=False)
    shared = sum(min(window.count(word), wanted.count(word)) for word in set(window)) / max(1, len(wanted))
    return window, max(matcher.ratio(), shared)


def _difference(near: list[str], whole: str) -> str:
    """The first place where the words part; what stands before and after doesn't count."""
    wanted = whole.split()
    codes = SequenceMatcher(None, near, wanted, autojunk=False).get_opcodes()
    for kind, i, j, k, end in codes[codes[0][0] == "delete" :]:
        if kind != "equal":
            here, there = " ".join(near[i:j][:6]), " ".join(wanted[k:end][:6])
            return f"'{here or '(nothing)'}' must be '{there or '(nothing)'}'"
    return "put the approved ones"
