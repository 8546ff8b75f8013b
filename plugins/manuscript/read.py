"""A manuscript's bytes into a Manuscript, whatever kind of file it is."""

from __future__ import annotations

from pathlib import PurePath

from ..shared.finding import Finding
from ..shared.source import read_source
from .compare import mind_words
from .decode import LONGEST, decode, garbled_line, refuse_size
from .given import take_given
from .html_copy import read_html
from .html_page import declared_encoding
from .manuscript import Guess, Manuscript, Unreadable
from .markdown_copy import read_markdown
from .nesting import too_deep
from .parse import parse
from .pictures import take_pictures
from .plain_copy import read_plain
from .tidy import tidy, unescape
from .word import read_word

REMEDIES = {
    ".doc": "open it in Word and save it as .docx",
    ".pdf": "ask for the Word file, or copy the text into a plain text file (.txt)",
    ".odt": "open it in LibreOffice and save it as .docx",
    ".rtf": "open it in Word and save it as .docx",
    ".pages": "export it from Pages as Word (.docx)",
}
ANY_OTHER = "save the copy as plain text (.txt), Markdown (.md), a web page (.html) or Word (.docx)"


def read(name: str, data: bytes, *, title: str = "", month_first: bool) -> Manuscript:
    """The manuscript understood, ready to be converted; ``title`` decides when it is given.

    Raises Unreadable (M101-M105, M111) when no article can be made of it.
    """
    try:
        copy = parse(_open(name, data, month_first), title=title, month_first=month_first)
        copy = mind_words(take_pictures(copy))
    except RecursionError as error:
        raise Unreadable(too_deep(name)) from error
    if not any(block.kind != "rule" for block in copy.blocks):
        raise Unreadable(_empty(name))
    if not copy.slug:
        message = "must have a title with letters or digits, for its address is made of them: give one with --title"
        raise Unreadable(Finding(name, 0, "M111", message))
    return copy


def _open(name: str, data: bytes, month_first: bool) -> Manuscript:
    form = Manuscript(name).form
    if not form:
        suffix = PurePath(name).suffix.lower()
        message = f"must be a .txt, .md, .html or .docx file: {REMEDIES.get(suffix, ANY_OTHER)}"
        raise Unreadable(Finding(name, 0, "M102", message))
    refuse_size(name, len(data))
    if not data.strip():
        raise Unreadable(_empty(name))
    return read_word(name, data) if form == "docx" else _open_text(form, name, data, month_first)


def _open_text(form: str, name: str, data: bytes, month_first: bool) -> Manuscript:
    text, guess = decode(name, data, declared_encoding(data[:5000]) if form == "html" else "")
    if len(text) > LONGEST:
        message = f"must be below {LONGEST:,} characters: cut it into articles, and import one at a time"
        raise Unreadable(Finding(name, 0, "M101", message))
    if form == "html":
        copy = read_html(name, text)
    else:
        copy = _of_lines(form, name, tidy(unescape(text, ascii_too=form == "txt")), month_first)
    copy = copy.guess(Guess(0, guess)) if guess else copy
    return _mind_garbled(copy, garbled_line(text))


def _of_lines(form: str, name: str, text: str, month_first: bool) -> Manuscript:
    if form == "txt":
        return Manuscript(name, blocks=read_plain(name, text), source=text)
    source = read_source(name, text)
    blanks = "\n" * (source.body_line - 1)  # so that lines count as in the file
    copy = Manuscript(name, blocks=read_markdown(name, source.body, source.body_line), source=blanks + source.body)
    return take_given(copy, source, month_first=month_first)


def _mind_garbled(copy: Manuscript, line: int) -> Manuscript:
    """M109: no character was lost or mixed up on the way here."""
    if not line:
        return copy
    message = "has characters that were mixed up before, like â€™ for an apostrophe; correct them in the article"
    return copy.find(line, "M109", message)


def _empty(name: str) -> Finding:
    """M101: a manuscript is a file that can be read and holds an article."""
    return Finding(name, 0, "M101", "must hold an article's text, and holds none: save the copy in it and import again")
