"""Comments read: what baking them costs a publish, and what the baked pages cost their readers.

    .venv/bin/pip install isso==0.14.0
    .venv/bin/python benchmarks/threads.py

Needs nginx and Chromium. Writes the table to benchmarks/threads.md.
"""

from __future__ import annotations

import gzip
import importlib.metadata
import os
import platform
import random
import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from playwright.sync_api import sync_playwright

from benchmarks.corpus import ROOT, write
from benchmarks.isso import THREAD, comment, isso
from benchmarks.load import Line, measure
from benchmarks.publish import measure as timed
from benchmarks.publish import project
from tests.browser import ARGUMENTS, get
from tests.comments.lines import line
from tests.nginx import nginx_before

TEXT = "I slept well after the second week, and better after the third. " * 5
SECONDS = 8


def ids(articles: Path) -> list[str]:
    """Of the articles, from their front matter."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(articles.glob("*.md")))
    return [next(each[4:] for each in text.splitlines() if each.startswith("id: ")) for text in texts]


def lines(count: int, articles: Sequence[str]) -> list[str]:
    """Comments dealt out to the articles; a third answers the one before it under the same article."""
    chance, last, made = random.Random(count), dict.fromkeys(articles, 0), []
    for number in range(1, count + 1):
        article = chance.choice(articles)
        parent = last[article] if number % 3 == 0 and last[article] else None
        at = f"2026-01-{1 + number // 86400:02}T{number // 3600 % 24:02}:{number // 60 % 60:02}:{number % 60:02}Z"
        made.append(line(number, parent, article=article, text=TEXT, at=at, approved=at))
        last[article] = number
    return made


def publish(site: Path) -> tuple[float, float]:
    return timed([sys.executable, "-m", "plugins", "publish"], site)


def baked(articles: int, comments: int) -> Iterator[str]:
    """A first publish without comments, then with them, then with one more."""
    with tempfile.TemporaryDirectory() as name:
        write(Path(name) / "corpus", articles)
        site = project(Path(name) / "site", Path(name) / "corpus/ours")
        made, file = lines(comments + 1, ids(site / "content/articles")), site / "content/comments.jsonl"
        without = publish(site)
        again = publish(site)
        file.write_text("\n".join(made[:-1]), encoding="utf-8")
        with_all = publish(site)
        file.write_text("\n".join(made), encoding="utf-8")
        one_more = publish(site)
    what = f"{articles:,} articles"
    yield row(f"{what}, no comments: the first publish", without, without)
    yield row(f"{what}, no comments: the next", again, without)
    yield row(f"{what}, {comments:,} comments come", with_all, without)
    yield row(f"{what}, {comments:,} comments and one more", one_more, without)


def row(what: str, spent: tuple[float, float], first: tuple[float, float]) -> str:
    return f"| {what} | {spent[0]:.1f} | {spent[0] / first[0]:.2f} | {spent[1]:.0f} |"


def one_page(comments: int, articles: Path) -> Iterator[str]:
    """All comments under one article of the project's two."""
    with tempfile.TemporaryDirectory() as name:
        site = project(Path(name) / "site", articles)
        publish(site)
        before = publish(site)
        (site / "content/comments.jsonl").write_text("\n".join(lines(comments, ids(articles)[:1])), encoding="utf-8")
        after = publish(site)
        page = max(site.glob("output/posts/*/index.html"), key=lambda path: path.stat().st_size)
        yield row(f"the project's {len(ids(articles))} articles, no comments: the next publish", before, before)
        yield row(f"the same, {comments:,} comments under one", after, before)
        size = f"{page.stat().st_size / 1e6:.1f} MB, {len(gzip.compress(page.read_bytes(), 6)) / 1e3:.0f} kB gzipped"
        with nginx_before(site, "") as port:
            opened = opens(f"http://127.0.0.1:{port}/{page.parent.relative_to(site / 'output')}/")
        yield f"| the page with {comments:,}, {size}: Chromium has it | {opened:.1f} | | |"


def opens(url: str) -> float:
    """Seconds until a page is loaded and laid out, the best of three."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=get(), args=list(ARGUMENTS))
        times = [_load(browser.new_page(), url) for _ in range(3)]
        browser.close()
    return min(times)


def _load(page, url: str) -> float:
    page.goto(url, wait_until="load")
    page.evaluate("document.body.offsetHeight")
    spent: float = page.evaluate("performance.now()")
    return spent / 1000


def served(comments: int, articles: Path) -> Iterator[str]:
    """A thread of so many, read by 1 and 8 readers."""
    with tempfile.TemporaryDirectory() as name:
        site = project(Path(name) / "site", articles)
        (site / "content/comments.jsonl").write_text("\n".join(lines(comments, ids(articles)[:1])), encoding="utf-8")
        publish(site)
        page = max(site.glob("output/posts/*/index.html"), key=lambda path: path.read_text().count("comment-"))
        with nginx_before(site, "") as port:
            address = f"/{page.parent.relative_to(site / 'output')}/"
            yield from reads("nginx, article with its thread", port, address)
    with isso(is_moderated=False) as (port, _):
        writer = Line(port)
        for number in range(comments):
            comment(writer, f"Reader {number}", TEXT)
        yield from reads("Isso 0.14, the thread alone", port, THREAD)


def reads(what: str, port: int, address: str) -> Iterator[str]:
    for readers in (1, 8):
        found = measure(what, port, partial(read, address), readers, SECONDS)
        yield f"| {what} | {readers} | {found.rate:,.0f} | {found.half:.2f} | {found.worst:.2f} |"


def read(address: str, connection: Line, _: str) -> None:
    status, answer = connection.get(address)
    assert status == 200 and answer.count(b"I slept well") > 49, answer


def main() -> None:
    articles = ROOT / "content/articles"
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("pelican", "isso"))
    text = "\n".join(
        [
            "# Comments read",
            "",
            f"Comments of {len(TEXT)} characters, a third of them answers; one run each on the same machine.",
            f"Python {platform.python_version()}, {versions}; {platform.machine()}, {os.cpu_count()} cores.",
            "Command: `.venv/bin/python benchmarks/threads.py`",
            "",
            "| baking | seconds | ratio | peak MB |",
            "|---|--:|--:|--:|",
            *baked(1000, 10_000),
            *one_page(7000, articles),
            "",
            "Reading a thread of 50, over kept connections; the readers share the server's cores, so each can do more.",
            "",
            "| reading | readers | pages/s | p50 ms | p99 ms |",
            "|---|--:|--:|--:|--:|",
            *served(50, articles),
            f"Load averages at the end: {' '.join(f'{each:.1f}' for each in os.getloadavg())}.",
            "",
        ]
    )
    (ROOT / "benchmarks/threads.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
