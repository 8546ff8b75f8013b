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
MARKS = re.compile(r"[*`]+|(?<!\w)_+|_+(?!\w)")


def words_of(body: str) -> str:
    """The text without code blocks, comments, tags, link targets and emphasis marks."""
    for pattern in (FENCE, COMMENT, IMAGE, REFERENCE, TAG):
        body = pattern.sub(" ", body)
    return html.unescape(MARKS.sub("", TARGET.sub("", body).replace("[", "")))
