"""The author's words in a Markdown source, near enough for `check`; the gates read the rendered text."""

from __future__ import annotations

import html
import re

FENCE = re.compile(r"^(`{3,}|~{3,}).*?^\1[`~]*\s*$", re.DOTALL | re.MULTILINE)
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
TAG = re.compile(r"</?[A-Za-z][^<>]*>")
TARGET = re.compile(r"\]\([^()\s]*(?:\s+\"[^\"]*\")?\)|\]\[[^\[\]]*\]")
REFERENCE = re.compile(r"^ {0,3}\[[^\]]+\]:\s+\S+.*$", re.MULTILINE)
IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
UNDERSCORES = re.compile(r"(?<!\w)_+|_+(?!\w)")
MARKS = str.maketrans("", "", "*`[")
PARTS = {"```": FENCE, "~~~": FENCE, "<!--": COMMENT, "![": IMAGE, "]:": REFERENCE, "<": TAG}
"""What can't be there unless these characters are."""


def words_of(body: str) -> str:
    """The text without code blocks, comments, tags, link targets and emphasis marks."""
    for mark, pattern in PARTS.items():
        if mark in body:
            body = pattern.sub(" ", body)
    body = (TARGET.sub("", body) if "]" in body else body).translate(MARKS)
    return html.unescape(UNDERSCORES.sub("", body) if "_" in body else body)
