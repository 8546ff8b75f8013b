"""How long an article takes to read."""

from __future__ import annotations

import re
from math import ceil

WORDS_A_MINUTE = 230
"""Source: Brysbaert 2019, "How many words do we read per minute?": 238 for English non-fiction."""
TAG = re.compile(r"<[^>]*>")


def count_words(html: str) -> int:
    return len(TAG.sub(" ", html).split())


def reading_minutes(html: str) -> int:
    """Whole minutes, at least one."""
    return max(1, ceil(count_words(html) / WORDS_A_MINUTE))
