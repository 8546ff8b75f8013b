"""Misspelt keys that can mean only one thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from ..shared.clinic import Clinic
from ..shared.edit import rename_key
from ..shared.source import Source, read_source
from .fields import check_fields
from .keys import ELSEWHERE, KNOWN, RESERVED
from .record import read_article

FOR_PEOPLE = ("date", "waivers", *RESERVED)
"""What is said under these is a person's word: `dates` may be those of a course, and a review is nobody's guess."""


def without_slips(source: Source, clinic: Clinic) -> Source:
    """The source with keys that are one slip from a right one renamed, where nothing is then wrong that wasn't.

    Raises ValueError when the front matter can't be written to.
    """
    for wrong, right in slips(source).items():
        renamed = read_source(source.path, rename_key(source, wrong, right))
        if _faults(renamed, clinic) < _faults(source, clinic):
            source = renamed
    return source


def slips(source: Source) -> Mapping[str, str]:
    """Each misspelt key, and the only known one that it can be; none that is there already or meant twice."""
    unknown = [key for key in source.metadata if key not in KNOWN and key not in ELSEWHERE]
    near = {key: [known for known in KNOWN if is_one_slip(key, known)] for key in unknown}
    sure = {key: found[0] for key, found in near.items() if len(found) == 1}
    meant = Counter(sure.values())
    taken = {*FOR_PEOPLE, *source.metadata}
    return {key: known for key, known in sure.items() if meant[known] == 1 and known not in taken}


def is_one_slip(word: str, right: str) -> bool:
    """One letter is missing, too many or wrong, or two have changed places."""
    pairs = zip(word, right, strict=False)
    start = next((at for at, (typed, meant) in enumerate(pairs) if typed != meant), min(len(word), len(right)))
    wrong, rest = word[start:], right[start:]
    swapped = wrong[:2] == rest[1::-1] and wrong[2:] == rest[2:]
    return swapped or wrong[1:] in (rest, rest[1:]) or wrong == rest[1:]


def _faults(source: Source, clinic: Clinic) -> frozenset[tuple[str, str]]:
    findings = check_fields(read_article(source, clinic), clinic)
    return frozenset((finding.rule, finding.message) for finding in findings)
