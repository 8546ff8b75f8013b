"""Lines that copying from a web page leaves behind."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from .dates import Reading, find_date

SOCIAL = r"facebook|twitter|x|linkedin|pinterest|reddit|tumblr|whatsapp|telegram|instagram|e-?mail|print|pocket"
RESIDUE = re.compile(
    rf"""(?:leave|add|post|write)\ a\ (?:comment|reply) | comments? | be\ the\ first\ to\ comment
    | (?:\d+|no|one)\ (?:comments?|responses?|replies|shares?|likes?|views?)(?:\ yet)?
    | comments?\ (?:are\ )?(?:closed|off)(?:\ on\ .+)?
    | share(?:\ (?:this|it))?(?:\ (?:post|article|story|page|entry))?
      (?:(?:\ (?:on|via|with|to):?|:)(?:[\s|,•·]+(?:{SOCIAL}))+)?
    | (?:(?:share|post|pin|tweet|save)\ (?:this\ )?(?:on|to|via)\ (?:{SOCIAL})[\s|,•·]*){{2,}}
    | (?:click\ to\ )?(?:share|print|email|tweet)\b.*\(opens\ in\ new\ window\) | tweet | pin\ it | like\ this
    | (?:read|continue|keep)\ (?:more|reading) | read\ the\ (?:full|rest\ of\ the)\ (?:article|post|story)
    | posted\ (?:by|in)\b.* | filed\ under\b.* | (?:\d+|one)[\ -]min(?:ute)?s?(?:\ read)?
    | (?:previous|next|older|newer)\ (?:post|article|entry|entries|posts|articles)(?:\s*:.*)?
    | home\s*[»›>/→].+ | back\ to\ top | skip\ to\ (?:main\ )?content | print\ this\ page | loading""",
    re.IGNORECASE | re.VERBOSE,
)
RELATED = re.compile(
    r"related (?:posts?|articles?|stories|content)|(?:recent|popular|latest) (?:posts?|articles?)"
    r"|you (?:may|might) also (?:like|enjoy)|more from (?:the|our|this) blog",
    re.IGNORECASE,
)
BUTTON = re.compile(rf"(?:{SOCIAL}|tweet|copy link|more)(?:\s+(?:{SOCIAL}|tweet|copy link|more))*", re.IGNORECASE)
AROUND = " \t:,.()-"
ENDS = " \t:.…»→>←«-–—*#|•·"
PARTS = re.compile(r"\s+[|•·–—/]\s+|\s{3,}")
LABEL = re.compile(
    r"(?P<updated>(?:last\s+)?(?:updated?|modified|revised|edited))|(?P<first>(?:first|originally)\s+)?(?:posted|published)"
    r"|date(?:\s+published)?|publication\s+date",
    re.IGNORECASE,
)
BYLINE = re.compile(
    r"(?:(?:posted|published|written|updated)\b\s*)?(?:by\s+\S.*?)?\s*(?:\b(?:in|under)\s+\S.*?)?", re.IGNORECASE
)
LONGEST, MOST_WORDS = 120, 8

Kind = Literal["date", "modified", "residue"]


class Stamp(NamedTuple):
    """One thing that such a line says: a date and what it is the date of, or nothing worth keeping.

    ``has_byline``: more than a date stands there.
    """

    kind: Kind
    reading: Reading | None = None
    is_labelled: bool = False
    has_byline: bool = True


def is_residue(plain: str) -> bool:
    """Whether the whole line is what a page says around its articles: `0 Comments`, `Share this`."""
    if is_related(plain):
        return True
    words = plain.strip(ENDS)
    return len(plain) <= LONGEST and bool(words) and RESIDUE.fullmatch(words) is not None and not _is_sentence(plain)


def is_related(plain: str) -> bool:
    """`Related posts`: what stands below belongs to other articles."""
    return RELATED.fullmatch(plain.strip(ENDS)) is not None


def is_button(plain: str) -> bool:
    """`Facebook`, `Print`: residue only beside other residue."""
    return BUTTON.fullmatch(plain.strip(ENDS)) is not None


def stamps(plain: str, *, month_first: bool) -> tuple[Stamp, ...]:
    """What a line of dates and bylines says; empty for any other line.

    `6 February 2026`, `Published on 02/06/2026`, `Feb. 6th, 2026 | by Admin | 3 min read`.
    """
    if len(plain) > LONGEST:
        return ()
    found = [_stamp(part, month_first) for part in PARTS.split(plain.strip()) if part.strip(ENDS)]
    if None in found or not any(stamp and stamp.reading for stamp in found):
        return ()
    return tuple(stamp for stamp in found if stamp)


def _stamp(part: str, month_first: bool) -> Stamp | None:
    dated = find_date(part, month_first=month_first)
    if dated is None:
        return Stamp("residue") if _is_byline(part.strip(ENDS)) or is_residue(part) else None
    reading, rest = dated
    rest = rest.strip(AROUND)
    label = LABEL.match(rest)
    byline = re.sub(r"^on\b|\bon$", "", (rest[label.end() :] if label else rest).strip(AROUND)).strip(AROUND)
    if not _is_byline(byline) or _is_sentence(part):
        return None
    kind: Kind = "modified" if label and label["updated"] else "date"
    return Stamp(kind, reading, is_labelled=label is not None, has_byline=bool(byline))


def _is_byline(text: str) -> bool:
    return BYLINE.fullmatch(text) is not None and len(text.split()) <= MOST_WORDS


def _is_sentence(plain: str) -> bool:
    """`Posted by the door is a list of our prices.` is prose."""
    return plain.rstrip().endswith(".") and len(plain.split()) > 4
