"""What must hold before readers are given another release."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from ..shared.clinic import Clinic
from ..shared.crash import broke_at, cause_of
from ..shared.finding import Finding, errors
from ..shared.source import Source
from .build import Built
from .manifest import Manifest
from .shelf import Release
from .shelve import ASSET
from .tree import Digests
from .withdrawn import GONE, Withdrawal

TO_FILL_IN = "to fill in"
"""In capitals or not: what marks, on the pages that come with the blog, that the clinic has yet to write."""
REQUIRED_PLUGINS = ("plugins.article", "plugins.disclaimer")


def gate_1_ran(manifest: Manifest | None, nonce: str) -> Iterator[Finding]:
    """S102: the disclaimer plugin judged this very build.

    Pelican skips a plugin that fails to import or register, and a receiver nested in register() never runs;
    either leaves no manifest, or an old one.
    """
    if manifest is None or manifest.nonce != nonce:
        message = "must list plugins.disclaimer in PLUGINS, and it must load: it did not run, so nothing was judged; "
        yield Finding("pelicanconf.py", 0, "S102", message + ".site/publish.log holds what Pelican said")
    elif missing := [name for name in REQUIRED_PLUGINS if name not in manifest.plugins]:
        yield Finding("pelicanconf.py", 0, "S102", f"must list in PLUGINS what did not run: {', '.join(missing)}")


def build_is_whole(built: Built, findings: Sequence[Finding], root: Path) -> Iterator[Finding]:
    """S108: Pelican came to its end; when it didn't, a finding says why."""
    if built.code and not errors(findings):
        place = broke_at(built.said, root) or (".site/publish.log", 0)
        message = f"must be mended, for the build broke off: {cause_of(built.said) or 'without a word'}; "
        yield Finding(*place, "S108", message + ".site/publish.log holds all that was said")


def is_filled_in(clinic: Clinic) -> Iterator[Finding]:
    """S109: a live site carries the clinic's own data, not the example's."""
    if clinic.is_live and (keys := clinic.still_example()):
        minted = ", `make check FIX=1` makes a site_id" if "site_id" in keys else ""
        remedy = f"fill them in{minted}, or go back to 'stage: preview'"
        message = f"must hold your own {', '.join(keys)} while 'stage' is live: {remedy}"
        yield Finding("content/policy/clinic.yaml", 0, "S109", message)


def left_open(pages: Iterable[Source]) -> dict[str, int]:
    """Which pages wait for the clinic's own words, by path, with the line that says so; a draft has time."""
    waiting = {}
    for page in pages:
        before, mark, _ = page.text.lower().partition(TO_FILL_IN)
        if mark and page.metadata.get("status") != "draft":
            waiting[page.path] = before.count("\n") + 1
    return waiting


def pages_are_written(clinic: Clinic, pages: Iterable[Source]) -> Iterator[Finding]:
    """S114: a live site shows no page that waits for the clinic's own words."""
    message = (
        "must be written before the site is live: write what stands under 'To fill in' and take that out, "
        "set 'status: draft', or go back to 'stage: preview'"
    )
    for path, line in left_open(pages).items() if clinic.is_live else ():
        yield Finding(path, line, "S114", message)


def stays_off(manifest: Manifest, withdrawals: Iterable[Withdrawal]) -> Iterator[Finding]:
    """S107, for what was built."""
    return stay_off(((article.id, article.source) for article in manifest.articles), withdrawals)


def stay_off(published: Iterable[tuple[str, str]], withdrawals: Iterable[Withdrawal]) -> Iterator[Finding]:
    """S107: a withdrawn article is not published again by accident. ``published``: ids and sources."""
    days = {withdrawal.id: withdrawal.on for withdrawal in withdrawals}
    for identity, source in published:
        if identity in days:
            message = f"must stay off the site: it was withdrawn on {days[identity]}; set 'status: draft', "
            yield Finding(source, 1, "S107", message + "or delete its entry in content/withdrawn.yaml")


def still_answers(live: Release | None, files: Digests, withdrawals: Iterable[Withdrawal]) -> Iterator[Finding]:
    """S110: an address that readers have been given keeps answering."""
    gone = {withdrawal.id for withdrawal in withdrawals}
    for article in live.manifest.articles if live else ():
        if article.save_as not in files and article.id not in gone:
            slug = article.address.strip("/").rpartition("/")[2]
            message = (
                f"is no longer published: who follows a link to /{article.address} is told that there is no such page "
                f"(404); if it is gone for good, `make unpublish SLUG={slug}` says so there (410), and if another "
                f"article takes its place, name /{article.address} under that one's 'aliases'"
            )
            yield Finding(article.source, 0, "S110", message, "warning")


def is_intact(release: Release, on_disk: Digests) -> Iterator[Finding]:
    """S111: a release that readers get back is, byte for byte, the one that was judged."""
    added = [name for name in on_disk if name not in release.files and not _may_be_added(name)]
    for name in [*added, *(name for name, digest in release.files.items() if on_disk.get(name) != digest)]:
        message = (
            f"must be as it was published, but was changed on disk in release {release.id}; choose another release"
        )
        yield Finding(name, 0, "S111", message)


def still_holds(release: Release, findings: Sequence[Finding]) -> Iterator[Finding]:
    """S115: a release that readers get back holds what is asked for today; told once, however often it doesn't.

    Nobody mends an old release, so the remedies of the judge's findings (D…) don't help; others are passed on.
    """
    failed = sorted((each for each in errors(findings) if each.rule.startswith("D")), key=_is_a_consequence)
    yield from (each for each in findings if not each.rule.startswith("D"))
    if failed:
        many = len({each.path for each in failed})
        why = f"{failed[0].path}: {failed[0].message.partition(': ')[0]}"
        message = (
            f"must hold what disclaimers.yaml and clinic.yaml ask for today, and {many} of its pages and feeds don't "
            f"({why}): choose another release, or mend content/ and publish; "
            f"`make verify FILE=.site/releases/{release.id}` lists each"
        )
        yield Finding(release.id, 0, "S115", message)


def _is_a_consequence(finding: Finding) -> tuple[bool, bool]:
    """Old words aren't known as approved ones, and so may ask for more disclaimers (D01); pages tell best."""
    return finding.rule.startswith("D01"), not finding.path.endswith(".html")


def _may_be_added(name: str) -> bool:
    """For the sake of another release's pages, or of an article withdrawn since."""
    return ASSET.fullmatch(name) is not None or name.startswith(f"{GONE}/")
