"""The clinic's own words about comments: content/policy/comments.yaml."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .characters import without_accents
from .finding import Finding
from .site import known_as
from .strict_yaml import BrokenYaml, line_of, load_mapping, unknown_keys

PHRASES = ("crisis", "testimonial")
CAPITAL = re.compile(r"\\.|[^\W\d_]")
"""Each letter, but for those that mean something else behind a backslash."""
WANTED = {"finds": "find", "leaves": "leave alone"}


@dataclass(frozen=True)
class Phrase:
    """A pattern for bare text, with what it must find and what it must leave alone."""

    pattern: re.Pattern[str]
    finds: tuple[str, ...]
    leaves: tuple[str, ...]


@dataclass(frozen=True)
class CommentsPolicy:
    """``notices``, by language, stand above every comment form; the phrases are pointed out to people, and decide
    nothing.
    """

    notices: Mapping[str, tuple[str, ...]]
    crisis: tuple[Phrase, ...]
    testimonial: tuple[Phrase, ...]

    def notices_in(self, lang: str) -> tuple[str, ...]:
        """In another language than those given: in the first, for no form may be without them."""
        return self.notices.get(lang) or next(iter(self.notices.values()))


class PolicyUnreadable(ValueError):
    """comments.yaml can't be used; ``findings`` say why."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings


def load_comments_policy(path: Path, words: Mapping[str, str]) -> CommentsPolicy:
    """Read the file; ``words`` fill {clinic} and {phone}. Raises PolicyUnreadable with every finding."""
    name = known_as(path)
    try:
        data = load_mapping(name, path.read_text(encoding="utf-8"), "C201")
    except BrokenYaml as error:
        raise PolicyUnreadable([error.finding]) from error
    except (OSError, UnicodeDecodeError) as error:
        message = "must be there and be text in UTF-8: it warns readers in need; restore it from the repository"
        raise PolicyUnreadable([Finding(name, 0, "C201", message)]) from error
    findings = list(_check(name, data))
    if findings:
        raise PolicyUnreadable(findings)
    notices = {
        str(lang): tuple(_filled(str(notice), words) for notice in given) for lang, given in data["notices"].items()
    }
    return CommentsPolicy(notices, _phrases(data["crisis"]), _phrases(data["testimonial"]))


def _check(path: str, data: Mapping[str, Any]) -> Iterator[Finding]:
    """C201: comments.yaml gives the notices, and each phrase with examples."""
    yield from unknown_keys(path, data, frozenset(("notices", *PHRASES)), "C201")
    notices = data.get("notices")
    if not isinstance(notices, Mapping) or not notices or not all(_is_list(each) for each in notices.values()):
        message = "must give 'notices', a list for each language, as in notices: {en: [...]}; restore it"
        yield Finding(path, line_of(data, "notices"), "C201", message)
    for name in PHRASES:
        entries = data.get(name)
        if not isinstance(entries, list) or not entries:
            yield Finding(path, line_of(data, name), "C201", f"must give a list '{name}'; restore it")
            continue
        for place, entry in enumerate(entries):
            line = line_of(entries, place)
            yield from (Finding(path, line, "C201", message) for message in _faults(entry))


def _faults(entry: Any) -> Iterator[str]:
    if not _is_phrase(entry):
        yield "must have a 'pattern' (a regular expression), 'finds' and perhaps 'leaves', with examples"
        return
    pattern = _whole_words(entry["pattern"])
    for key, verb in WANTED.items():
        for example in map(str, entry.get(key, ())):
            if bool(pattern.search(bare(example))) is not (key == "finds"):
                yield f"the pattern must {verb} '{example}', one of its own examples: mend one of them"


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(each, str) for each in value)


def _is_phrase(entry: Any) -> bool:
    if not isinstance(entry, dict) or not {"pattern", "finds"} <= set(entry) <= {"pattern", "finds", "leaves"}:
        return False
    try:
        _whole_words(entry["pattern"])
    except re.error:
        return False
    return all(isinstance(entry.get(key, []), list) for key in ("finds", "leaves"))


def _phrases(entries: Any) -> tuple[Phrase, ...]:
    return tuple(
        Phrase(
            _whole_words(entry["pattern"]),
            tuple(map(str, entry["finds"])),
            tuple(map(str, entry.get("leaves", ()))),
        )
        for entry in entries
    )


def bare(text: str) -> str:
    """What phrases are looked for in: small letters without accents, which takes half the time of ignoring case."""
    return without_accents(text).lower()


def _whole_words(pattern: object) -> re.Pattern[str]:
    """Raises re.error."""
    small = CAPITAL.sub(lambda found: found[0] if found[0].startswith("\\") else found[0].lower(), str(pattern))
    return re.compile(rf"\b(?:{without_accents(small)})\b")


def _filled(notice: str, words: Mapping[str, str]) -> str:
    for name, value in words.items():
        notice = notice.replace(f"{{{name}}}", value)
    return notice
