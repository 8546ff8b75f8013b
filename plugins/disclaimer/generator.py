"""Gate 1 on Pelican's articles: set the disclaimers in, judge, list what is let through."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple
from zoneinfo import ZoneInfo

from pelican.utils import strip_toc_elements_from_html, truncate_html_words

from ..shared.files import write_whole
from ..shared.finding import Finding, errors
from ..shared.lists import DRAFTS, PUBLIC
from ..shared.moment import moment
from ..shared.site import known_as
from .by_theme import Case, told_once
from .kept import Kept, context_of, read_kept, write_kept
from .listing import Entry, Listing, entry_of, listing_of
from .load import PolicyUnreadable
from .pelican_article import subject_of
from .place import set_in
from .policy import Policy
from .rules import carried
from .settings import DisclaimerSettings, UnknownSetting
from .signature import wording_is_signed
from .waivers import waived_modules
from .written import findings_on, written_by_author


class Judged(NamedTuple):
    """What gate 1 found, and the articles it let through."""

    findings: list[Finding]
    entries: list[Entry]


def members(generators: Iterable[Any], kinds: Sequence[str]) -> list[Any]:
    """The generators' articles of these kinds, once each; pages have `translations` too, and are none."""
    writers = [generator for generator in generators if hasattr(generator, "articles")]
    found = {id(a): a for g in writers for kind in kinds for a in getattr(g, kind, ())}
    return list(found.values())


def judge_articles(
    articles: Sequence[Any], drafts: Sequence[Any], policy: Policy, sheets: Mapping[str, str], kept: Kept
) -> Judged:
    """Set the wording into every article and draft; judge every article that ``kept`` doesn't know."""
    written = [written_by_author(article) for article in articles]
    modules = [carried(each.subject, policy) for each in written]
    for each, chosen_modules in zip(written, modules, strict=True):
        _set(each.article, policy, chosen_modules)
    for draft in drafts:
        _set(draft, policy, carried(subject_of(draft), policy))
    _forget_rendered([*articles, *drafts])
    css = "\n".join(sheets.values())
    cases: list[Case] = []
    entries: list[Entry] = []
    for each, chosen_modules in zip(written, modules, strict=True):
        found = findings_on(each, policy, chosen_modules, css, kept)
        cases.append(Case(each.subject.lang, chosen_modules, found))
        waived = waived_modules(each.subject, policy)
        entries.append(entry_of(each.article, each.subject.path, chosen_modules, waived))
    return Judged(told_once(cases, policy, sheets), entries)


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
        sheets = ours.read_stylesheets()
    except (PolicyUnreadable, UnknownSetting) as error:
        return error.findings, {}
    articles, drafts = members(generators, PUBLIC), members(generators, DRAFTS)
    keep = Path(ours.manifest).with_name("judged-articles.json") if ours.manifest else None
    kept = read_kept(keep, context_of(policy, *sheets.values())) if keep else Kept()
    judged = judge_articles(articles, drafts, policy, sheets, kept)
    if keep:
        write_kept(keep, kept)
    findings = [
        *judged.findings,
        *site_findings(policy, known_as(Path(ours.policy)), articles, settings, live=ours.live),
    ]
    listing = listing_of(judged.entries, generators, drafts, settings, policy)
    if ours.manifest and not errors(findings):
        write_whole(Path(ours.manifest), json.dumps(listing, ensure_ascii=False, indent=1))
    return findings, listing
