"""What is pointed out in a comment, to its writer and to the moderator. It decides nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, NamedTuple

from ...shared.comments_policy import CommentsPolicy, Phrase
from ..said import Said

Kind = Literal[
    "crisis", "telephone", "e-mail", "birth", "link", "testimonial", "uses the clinic's name", "sounds like staff"
]
MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?"
)
TELEPHONE = re.compile(r"(?<![\w.])(?:\+|\(|00)?\d(?:[ ()./\u2010-\u2015-]{0,2}\d){6,14}(?!\w)")
HELPLINE = re.compile(r"(?:1[ -]?)?800[ -]?(?:662[ -]?4357|273[ -]?8255)")
AT = re.compile(r"(?<=[^\s@<>])[^\S\n]?(?:@|\(at\)|\[at\])[^\S\n]?", re.IGNORECASE)
HOST = re.compile(r"[^\s@<>]{1,255}\.\w{2,}")
BIRTH = re.compile(
    rf"\b(?:born|birth(?:day|date)?|dob|d\.o\.b)\b[^\n]{{0,40}}\d|"
    rf"\b\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:19|20)?\d{{2}}\b|\b(?:19|20)\d{{2}}-\d{{2}}-\d{{2}}\b|"
    rf"\b(?:{MONTHS})\.? \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d{{2}}\b|"
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:of )?(?:{MONTHS})\.?,? (?:19|20)\d{{2}}\b",
    re.IGNORECASE,
)
DOMAIN = r"(?:[\w-]+\.)+(?:com|org|net|info|biz|io|ru|cn|xyz|shop|site|online)(?![\w@-])"
NOT_OF_AN_EMAIL = r"(?<![\w@.-])(?<!@\s)(?<![(\[]at[)\]])(?<![(\[]at[)\]]\s)"
LINK = re.compile(rf"\b(?:https?://|www\.)\S+|{NOT_OF_AN_EMAIL}{DOMAIN}", re.IGNORECASE)
SAID: dict[Kind, Said] = {
    "crisis": Said("Words of a person who may be in danger."),
    "telephone": Said("This looks like a telephone number. Everybody could read it; leave it out if it is a person's."),
    "e-mail": Said("This looks like an e-mail address. Everybody could read it, and senders of spam will."),
    "birth": Said("This looks like a date of birth, or another day that could tell who somebody is."),
    "link": Said("This holds a web address. It is shown, but can't be clicked."),
    "testimonial": Said("Praise or a story of success: the clinic may need consent before it shows this."),
    "uses the clinic's name": Said("Others could take you for the clinic. Choose another name: a nickname will do."),
    "sounds like staff": Said("Others could take you for somebody who works at the clinic. Choose another name."),
}


class Hint(NamedTuple):
    kind: Kind
    found: str

    @property
    def sentence(self) -> Said:
        return SAID[self.kind]


def hints(name: str, text: str, policy: CommentsPolicy) -> list[Hint]:
    """The first of each kind, crisis words first."""
    plain = unicodedata.normalize("NFKC", f"{name}\n{text}")
    found = {hint.kind: hint for hint in reversed(list(_hints(plain, policy)))}
    return [found[kind] for kind in SAID if kind in found]


def in_crisis(name: str, text: str, policy: CommentsPolicy) -> bool:
    plain = unicodedata.normalize("NFKC", f"{name}\n{text}")
    return next(_phrases("crisis", policy.crisis, plain), None) is not None


def _hints(text: str, policy: CommentsPolicy) -> Iterator[Hint]:
    yield from _phrases("crisis", policy.crisis, text)
    for match in TELEPHONE.finditer(text):
        if not HELPLINE.search(match[0]) and not BIRTH.fullmatch(match[0].strip()):
            yield Hint("telephone", match[0])
    yield from (Hint("e-mail", found) for found in _addresses(text))
    for kind, pattern in (("birth", BIRTH), ("link", LINK)):
        yield from (Hint(kind, match[0]) for match in pattern.finditer(text))  # type: ignore[arg-type]  # mypy widens the names in the tuple
    yield from _phrases("testimonial", policy.testimonial, text)


def _addresses(text: str) -> Iterator[str]:
    """Looked for around each @: a pattern for all of it would try every beginning with every end."""
    for at in AT.finditer(text):
        if host := HOST.match(text, at.end()):
            before = re.split(r"[\s@<>]", text[max(0, at.start() - 64) : at.start()])[-1]
            yield f"{before}{at[0]}{host[0]}"


def _phrases(kind: Kind, phrases: tuple[Phrase, ...], text: str) -> Iterator[Hint]:
    yield from (Hint(kind, match[0]) for phrase in phrases for match in phrase.pattern.finditer(text))
