"""Articles by the thousand: the two manuscripts' sentences, dealt out by a seeded generator."""

from __future__ import annotations

import random
import re
import uuid
from pathlib import Path

ROOT = Path(__file__).parents[1]
WORDS = 900
TOPICS = [f"topic {letter}" for letter in "abcdefghijklmnopqrst"]
CATEGORIES = ["Treatment", "Living", "Research", "Questions", "News"]
DISCLAIMERS = "[help_substance, general, tms, {off_label: {conditions: [anxiety, addiction]}}]"


def sentences() -> list[str]:
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "content/manuscripts").glob("*.txt"))]
    return [s for s in re.findall(r"[A-Z][^.:#*]{40,}\.", " ".join(texts)) if "\n" not in s]


def body(chance: random.Random, pool: list[str]) -> str:
    parts, words = [], 0
    while words < WORDS:
        paragraph = " ".join(chance.sample(pool, 4))
        words += len(paragraph.split())
        parts.append(paragraph)
        if len(parts) % 3 == 0:
            parts.append(f"## Part {len(parts)}")
        if len(parts) % 5 == 0:
            parts.append("\n".join(f"- **Point {n}**: {chance.choice(pool)}" for n in range(3)))
    return "\n\n".join([*parts, "The end, and thank you for reading."])


def write(folder: Path, count: int) -> None:
    """``count`` articles twice: folder/ours with YAML front matter, folder/plain with Pelican's own headers."""
    chance = random.Random(count)
    pool = sentences()
    for kind in ("ours", "plain"):
        (folder / kind).mkdir(parents=True, exist_ok=True)
    for number in range(count):
        tags = chance.sample(TOPICS, 3)
        category = chance.choice(CATEGORIES)
        text = body(chance, pool)
        date = f"20{10 + number % 15}-{1 + number % 12:02}-{1 + number % 28:02}"
        identity = uuid.UUID(int=chance.getrandbits(128), version=4)
        ours = (
            f"---\nid: urn:uuid:{identity}\ntitle: Article {number}\ndate: {date}\nslug: article-{number}\n"
            f"category: {category}\ntags: [{', '.join(tags)}]\nstatus: published\nlang: en\n"
            f"disclaimers: {DISCLAIMERS}\n---\n\n{text}\n"
        )
        plain = (
            f"Title: Article {number}\nDate: {date}\nSlug: article-{number}\nCategory: {category}\n"
            f"Tags: {', '.join(tags)}\n\n{text}\n"
        )
        (folder / "ours" / f"article-{number}.md").write_text(ours, encoding="utf-8")
        (folder / "plain" / f"article-{number}.md").write_text(plain, encoding="utf-8")
