"""Gate 1 on Pelican's articles: set the disclaimers in, judge, list what is let through."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from pelican.utils import strip_toc_elements_from_html, truncate_html_words

from ..shared.files import write_whole
from ..shared.finding import Finding, Level, errors
from ..shared.moment import moment
from .judge import judge_body
from .listing import Entry, Listing, entry_of, listing_of
from .load import PolicyUnreadable
from .pelican_article import subject_of
from .place import set_in
from .policy import Policy
from .required import Required
from .rules import BY_HAND, check, chosen, section_is_short
from .settings import DisclaimerSettings, UnknownSetting
from .signature import wording_is_signed
from .subject import Subject
from .waivers import waived_modules

PUBLISHED = ("articles", "translations", "hidden_articles", "hidden_translations")
DRAFTS = ("drafts", "drafts_translations")


class Judged(NamedTuple):
    """What gate 1 found, and the articles it let through."""

    findings: list[Finding]
    entries: list[Entry]


def members(generators: Iterable[Any], kinds: Sequence[str]) -> list[Any]:
    """The generators' articles of these kinds, once each; pages have `translations` too, and are none."""
    writers = [generator for generator in generators if hasattr(generator, "articles")]
    found = {id(a): a for g in writers for kind in kinds for a in getattr(g, kind, ())}
    return list(found.values())


def judge_articles(articles: Sequence[Any], drafts: Sequence[Any], policy: Policy, css: str) -> Judged:
    """Set the wording into every article and draft; judge every article."""
    subjects = [subject_of(article, policy) for article in articles]
    findings = [finding for subject in subjects for finding in check(subject, policy, BY_HAND)]
    findings += [finding for subject in subjects for finding in section_is_short(subject, policy)]
    modules = [_with_wording(subject, policy) for subject in subjects]
    for article, chosen_modules in zip(articles, modules, strict=True):
        _set(article, policy, chosen_modules)
    for draft in drafts:
        _set(draft, policy, _with_wording(subject_of(draft, policy), policy))
    _forget_rendered([*articles, *drafts])
    for article, subject, chosen_modules in zip(articles, subjects, modules, strict=True):
        findings += _judge(article, subject, policy, chosen_modules, css)
    entries = [
        entry_of(article, subject.path, chosen_modules, waived_modules(subject, policy))
        for article, subject, chosen_modules in zip(articles, subjects, modules, strict=True)
    ]
    return Judged(findings, entries)


def _with_wording(subject: Subject, policy: Policy) -> Required:
    return {
        name: params for name, params in chosen(subject, policy).items() if subject.lang in policy.modules[name].current
    }


def _set(article: Any, policy: Policy, modules: Mapping[str, Any]) -> None:
    """The summary is fixed from the author's words first: no teaser begins with a disclaimer."""
    if "summary" not in article.metadata:
        article.metadata["summary"] = _teaser(article)
    article.short_disclaimer = policy.short_form.get(article.lang, "")
    article._content = set_in(article._content, article.lang, policy, modules)


def _teaser(article: Any) -> str:
    settings = article.settings
    content = strip_toc_elements_from_html(article._content)
    length = settings.get("SUMMARY_MAX_LENGTH")
    return str(content if length is None else truncate_html_words(content, length, settings["SUMMARY_END_SUFFIX"]))


def _forget_rendered(articles: Sequence[Any]) -> None:
    """Pelican remembers a content once somebody has read it, which a plugin may have done."""
    if articles:
        articles[0].get_content.cache.clear()
        articles[0].get_summary.cache.clear()


def _judge(article: Any, subject: Subject, policy: Policy, modules: Required, css: str) -> Iterator[Finding]:
    for verdict in judge_body(article.content, article.lang, policy, modules, css, subject.path):
        if verdict.verdict in ("FAIL", "WARN"):
            level: Level = "error" if verdict.verdict == "FAIL" else "warning"
            yield Finding(subject.path, subject.line("disclaimers"), verdict.code, verdict.message, level)


def site_findings(
    policy: Policy, path: str, articles: Sequence[Any], settings: Mapping[str, Any], *, live: bool
) -> Iterator[Finding]:
    """Findings on the site as a whole."""
    if not articles:
        yield Finding(path, 0, "D20", "there must be an article to judge: publish one, or check ARTICLE_PATHS")
    today = moment(settings.get("NOW")).astimezone(ZoneInfo(settings["TIMEZONE"])).date()
    yield from wording_is_signed(path, policy, today, live=live)


def let_through(generators: Sequence[Any], settings: Mapping[str, Any]) -> tuple[list[Finding], Listing]:
    """All findings of gate 1, and the listing that gate 2 compares with."""
    try:
        ours = DisclaimerSettings.read(settings)
        policy = ours.load_policy()
        css = ours.read_stylesheets()
    except (PolicyUnreadable, UnknownSetting) as error:
        return error.findings, {}
    articles, drafts = members(generators, PUBLISHED), members(generators, DRAFTS)
    judged = judge_articles(articles, drafts, policy, css)
    findings = [*judged.findings, *site_findings(policy, ours.policy, articles, settings, live=ours.live)]
    listing = listing_of(judged.entries, generators, drafts, settings, policy)
    if ours.manifest and not errors(findings):
        write_whole(Path(ours.manifest), json.dumps(listing, ensure_ascii=False, indent=1))
    return findings, listing
