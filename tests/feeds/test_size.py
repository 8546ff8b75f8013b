"""A phone on a slow line can fetch the main feed."""

from __future__ import annotations

import gzip
import random
import string
from pathlib import Path

from .checks import ids_of
from .sites import article, build, feeds_in, lay_out

LIMIT = 100_000


def words(number: int) -> str:
    """1,000 words of random letters, which compress less than any prose."""
    chance = random.Random(number)
    letters = ["".join(chance.choices(string.ascii_lowercase, k=chance.randint(2, 8))) for _ in range(1000)]
    return "\n\n".join(" ".join(letters[start : start + 50]) for start in range(0, 1000, 50))


def test_the_newest_twenty_of_a_thousand_words_stay_below_100_kilobytes_compressed(tmp_path: Path) -> None:
    articles = {f"{number}.md": article(number, words(number), date=f"2026-02-{number:02}") for number in range(1, 26)}
    feeds = feeds_in(build(lay_out(tmp_path, articles)))
    for name in ("feeds/blog.atom.xml", "feeds/blog.rss.xml", "feeds/blog.json"):
        assert len(ids_of(name, feeds[name])) == 20
        assert 50_000 < len(gzip.compress(feeds[name], 6)) < LIMIT, name
