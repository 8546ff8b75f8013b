"""The longest article anybody will bring."""

from __future__ import annotations

WORDS = 40_000
HEAD = "Title: A long read\nDate: 2025-11-20 09:00\nSlug: long-read\nTags: length\nSummary: Forty thousand words.\n"
PARAGRAPH = "Sleep and mood act on each other, night after night, and nobody knows which of them comes first. "


def long_read() -> str:
    """Forty sections, each of a thousand words."""
    paragraph = PARAGRAPH * 10
    a_section = "\n\n".join([paragraph] * -(-WORDS // 40 // len(paragraph.split())))
    return HEAD + "".join(f"\n## Section {number}\n\n{a_section}\n" for number in range(1, 41))
