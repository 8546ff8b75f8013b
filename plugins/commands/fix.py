"""What `check --fix` mends in an article: slips in keys, a missing id, missing names of disclaimers."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from typing import Any
from uuid import uuid4

from ..article.record import read_article
from ..article.slips import slips, without_slips
from ..disclaimer.declared import in_header
from ..disclaimer.policy import Policy
from ..disclaimer.required import NoTriggers, as_front_matter, required_for
from ..disclaimer.waivers import waived_modules
from ..shared.clinic import Clinic
from ..shared.edit import set_key
from ..shared.files import write_whole
from ..shared.site import Site
from ..shared.source import Source, read_source
from .subjects import subject_of


def fix_file(source: Source, site: Site, clinic: Clinic, policy: Policy) -> Source:
    """The source mended, on the disk too; what was done, or why nothing was, is said."""
    try:
        fixed = _fixed(source, clinic, policy, mint=lambda: uuid4().urn)
    except ValueError as error:
        print(f"{source.path}: left as it is, {error}", file=sys.stderr)
        return source
    if fixed.text != source.text:
        write_whole(site.root / source.path, fixed.text)
        print(f"{source.path}: wrote {' and '.join(_changes(source, fixed))}", file=sys.stderr)
    return fixed


def _fixed(source: Source, clinic: Clinic, policy: Policy, mint: Callable[[], str]) -> Source:
    """Raises ValueError when the front matter can't be read, or written to."""
    if not source.is_readable:
        raise ValueError("for its front matter must be mended first")
    source = without_slips(source, clinic)
    if not source.metadata.get("id"):
        source = read_source(source.path, set_key(source, "id", mint()))
    subject = subject_of(read_article(source, clinic))
    try:
        required = required_for(policy, subject.lang, subject.text)
    except NoTriggers:
        return source
    named = {name: dict(params) for name, params in subject.declared.modules.items()}
    for name in set(required) - set(waived_modules(subject, policy)):
        _add(named, name, required[name])
    if named == subject.declared.modules or subject.declared.faults:
        return source
    ordered = {name: named[name] for name in sorted(named, key=lambda name: _rank(name, policy))}
    value = in_header(ordered) if source.style == "headers" else as_front_matter(ordered)
    return read_source(source.path, set_key(source, "disclaimers", value))


def _rank(name: str, policy: Policy) -> int:
    return policy.order.index(name) if name in policy.order else len(policy.order)


def _add(named: dict[str, dict[str, Any]], name: str, params: dict[str, Any]) -> None:
    """Add the module, or the conditions that it lacks."""
    mine = named.setdefault(name, {})
    for key, values in params.items():
        given = mine.get(key) or []
        mine[key] = [*given, *(value for value in values if value not in given)]


def _changes(source: Source, fixed: Source) -> Iterator[str]:
    """`'title' for 'titel'`, and the keys that are new or hold more."""
    renamed = {right: wrong for wrong, right in slips(source).items() if wrong not in fixed.metadata}
    yield from (f"'{right}' for '{wrong}'" for right, wrong in renamed.items())
    for key in ("id", "disclaimers"):
        if fixed.metadata.get(key) != source.metadata.get(renamed.get(key, key)):
            yield key
