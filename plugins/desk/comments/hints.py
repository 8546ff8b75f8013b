"""What is pointed out in a comment, to its writer and to the moderator. It decides nothing."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, NamedTuple

from ...shared.comments_policy import CommentsPolicy, Phrase, bare
from ..said import Said
from .text import without_piles

Kind = Literal[
    "crisis",
    "telephone",
    "e-mail",
    "birth",
    "address",
    "link",
    "testimonial",
    "uses the clinic's name",
    "sounds like staff",
]
MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    "nov(?:ember)?|dec(?:ember)?|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
)
BORN = r"born|birth(?:day|date)?|dob|d\.o\.b|naci|nacid[oa]|nacimiento|cumpleaños"
TELEPHONE = re.compile(r"(?<![\w.])(?:\+|\(|00)?\d(?:[ ()./\u2010-\u2015-]{0,2}\d){6,14}(?!\w)")
NO_TELEPHONE = re.compile(r"(?:19|20)\d\d ?[\u2010-\u2015-] ?(?:19|20)\d\d")
HELPLINE = re.compile(r"(?:1[ -]?)?800[ -]?(?:662[ -]?4357|273[ -]?8255)")
AT = re.compile(r"(?<=[^\s@<>])[^\S\n]?(?:@|\(at\)|\[at\])[^\S\n]?", re.IGNORECASE)
HOST = re.compile(r"[^\s@<>]{1,255}\.\w{2,}")
SPELT = re.compile(r"\b[\w.]{1,64} at \w{1,64} dot (?:com|org|net|edu)\b", re.IGNORECASE)
STREET = re.compile(
    r"\b\d{1,5} (?:[NSEW]\.? )?(?:[A-Z][\w.'’]* ){1,3}"
    r"(?:Street|St|Avenue|Ave|Road|Rd|Drive|Dr|Lane|Ln|Boulevard|Blvd|Court|Ct|Place|Pl|Way)\b|"
    r"\b(?:[Cc]alle|[Aa]venida|[Aa]v\.) [\w. ]{2,40}\d"
)
BIRTH = re.compile(
    rf"\b(?:{BORN})\b[^\n]{{0,40}}\d|"
    rf"\b\d{{1,2}}[/.-]\d{{1,2}}[/.-](?:19|20)?\d{{2}}\b|\b(?:19|20)\d{{2}}-\d{{2}}-\d{{2}}\b|"
    rf"\b(?:{MONTHS})\.? \d{{1,2}}(?:st|nd|rd|th)?,? (?:19|20)\d{{2}}\b|"
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:of |de )?(?:{MONTHS})\.?,?(?: de)? (?:19|20)\d{{2}}\b",
    re.IGNORECASE,
)
DOMAIN = r"(?:[\w-]+\.)+(?:com|org|net|info|biz|io|ru|cn|xyz|shop|site|online)(?![\w@-])"
NOT_OF_AN_EMAIL = r"(?<![\w@.-])(?<!@\s)(?<![(\[]at[)\]])(?<![(\[]at[)\]]\s)"
LINK = re.compile(rf"\b(?:https?://|www\.)\S+|{NOT_OF_AN_EMAIL}{DOMAIN}", re.IGNORECASE)
HIDDEN = re.compile("[\u00ad\u034f\u061c\u200b-\u200f\u2060-\u206f\ufe00-\ufe0f\ufeff\U000e0000-\U000e01ef]")
SAID: dict[Kind, Said] = {
    "crisis": Said("Words of a person who may be in danger."),
    "telephone": Said("This looks like a telephone number. Everybody could read it; leave it out if it is a person's."),
    "e-mail": Said("This looks like an e-mail address. Everybody could read it, and senders of spam will."),
    "birth": Said("This looks like a date of birth, or another day that could tell who somebody is."),
    "address": Said("This looks like a street address. Everybody could read where somebody lives."),
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
    words = bare(_plain(name, text))
    crisis, testimonial = _phrase("crisis", policy.crisis, words), _phrase("testimonial", policy.testimonial, words)
    return [*crisis, *personal(name, text), *testimonial]


def in_crisis(name: str, text: str, policy: CommentsPolicy) -> bool:
    return bool(_phrase("crisis", policy.crisis, bare(_plain(name, text))))


def personal(name: str, text: str) -> list[Hint]:
    """What could tell who somebody is; the first of each kind."""
    plain = _plain(name, text)
    found: dict[Kind, Iterator[str]] = {
        "telephone": _telephones(plain),
        "e-mail": _addresses(plain),
        "birth": _all(BIRTH, plain),
        "address": _all(STREET, plain),
        "link": _all(LINK, plain),
    }
    return [Hint(kind, first) for kind, each in found.items() if (first := next(each, ""))]


def _plain(name: str, text: str) -> str:
    """As it is seen: soft hyphens and the like, which come along from web pages, part no words.

    A text that would grow to many times its length stays as it is: some letters stand for whole sentences.
    """
    seen = without_piles(HIDDEN.sub("", f"{name}\n{text}"))
    plain = unicodedata.normalize("NFKC", seen)
    return plain if len(plain) <= 4 * len(seen) else seen


def _all(pattern: re.Pattern[str], text: str) -> Iterator[str]:
    return (match[0] for match in pattern.finditer(text))


def _telephones(text: str) -> Iterator[str]:
    for found in map(str.strip, _all(TELEPHONE, text)):
        if not HELPLINE.search(found) and not BIRTH.fullmatch(found) and not NO_TELEPHONE.fullmatch(found):
            yield found


def _addresses(text: str) -> Iterator[str]:
    """Looked for around each @: a pattern for all of it would try every beginning with every end."""
    for at in AT.finditer(text):
        if host := HOST.match(text, at.end()):
            before = re.split(r"[\s@<>]", text[max(0, at.start() - 64) : at.start()])[-1]
            yield f"{before}{at[0]}{host[0]}"
    yield from _all(SPELT, text)


def _phrase(kind: Kind, phrases: tuple[Phrase, ...], words: str) -> list[Hint]:
    """At most one."""
    matches = (phrase.pattern.search(words) for phrase in phrases)
    found = next(filter(None, matches), None)
    return [Hint(kind, found[0])] if found else []
