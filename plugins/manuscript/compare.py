"""Word by word: does the article hold all that the manuscript holds?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import count, zip_longest

from bs4 import BeautifulSoup, Tag
from markdown import markdown

from .convert import body_of
from .manuscript import Manuscript

WORD = re.compile(r"[^\W_]+")
LETTER_BULLET = re.compile(r"^\s*o\t", re.MULTILINE)
NUMBER = re.compile(r"^\s*\(?\d+[.)]\s", re.MULTILINE)
EXTENSIONS = ("extra", "sane_lists")
AROUND = 4
"""So many words say where a difference is."""


def mind_words(manuscript: Manuscript) -> Manuscript:
    """M113: every word of the manuscript is in the article, in its order, and no other."""
    difference = first_difference(manuscript)
    if not difference:
        return manuscript
    message = f"must come over word by word, but {difference}; compare the article with the manuscript there"
    return manuscript.find(0, "M113", message)


def first_difference(manuscript: Manuscript) -> str:
    """Where manuscript and article part, in words; empty when they don't.

    What isn't expected: title, date, tags, the residue of pasting, and the marks of lists and headings.
    A page or Word file has no lines to compare by: there each word must be found, in any order.
    """
    if manuscript.form in ("html", "docx"):
        return _lost(expected_words(manuscript), rendered_words(body_of(manuscript)))
    counted = manuscript.form == "txt"
    return _parting(expected_words(manuscript), rendered_words(body_of(manuscript), counted=counted))


def expected_words(manuscript: Manuscript) -> list[str]:
    """The words that a reader of the manuscript finds, without what was taken out."""
    dropped = {block.line for block in manuscript.dropped}
    lines = [line for number, line in enumerate(manuscript.source.split("\n"), 1) if number not in dropped]
    if manuscript.form == "md":
        return rendered_words("\n".join(lines), counted=False)
    if manuscript.form == "txt":
        return WORD.findall(LETTER_BULLET.sub("", "\n".join(lines)))
    gone = Counter(word for block in manuscript.dropped for word in WORD.findall(block.plain))
    return list((Counter(WORD.findall(manuscript.words)) - gone).elements())


def rendered_words(body: str, *, counted: bool = True) -> list[str]:
    """The words that a reader of the article finds, with the address of each link.

    The numbers of lists are among them if ``counted``: Markdown gives its own, whatever the copy says.
    """
    page = BeautifulSoup(f"<!DOCTYPE html>{markdown(body, extensions=EXTENSIONS)}", "html.parser")
    for tag in page.select("sup[id^=fnref], a.footnote-backref"):
        tag.decompose()
    for end_of_line in page.find_all("br"):
        end_of_line.replace_with("\n")
    for numbered in page.find_all("ol") if counted else ():
        _number(numbered)
    for link in page.find_all("a", href=True):
        if link["href"] != link.get_text():
            link.append(f" {link['href']}")
    text = page.get_text()
    return WORD.findall(text if counted else NUMBER.sub("", text))


def _number(numbered: Tag) -> None:
    start = str(numbered.get("start") or "1")
    for number, item in zip(count(int(start)), numbered.find_all("li", recursive=False), strict=False):
        item.insert(0, f"{number}. ")


def _parting(expected: Sequence[str], actual: Sequence[str]) -> str:
    """The first place where two rows of words differ."""
    for place, (there, here) in enumerate(zip_longest(expected, actual)):
        if there != here:
            before = " ".join(expected[max(place - AROUND, 0) : place])
            where = f"after '{before}'" if before else "at the beginning"
            missing = f"'{' '.join(expected[place : place + AROUND])}'" if there else "the end"
            return f"{where} it has {missing}, and the article '{here or 'nothing more'}'"
    return ""


def _lost(expected: Sequence[str], actual: Sequence[str]) -> str:
    """The words that are missing, in any order."""
    lost = Counter(expected) - Counter(actual)
    words = ", ".join(f"'{word}'" for word in list(lost)[: 2 * AROUND])
    return f"{lost.total()} words are missing, such as {words}" if lost else ""
