"""Whole `publish` beside plain Pelican on the same articles: seconds, peak memory, and what the gates cost.

    .venv/bin/python benchmarks/publish.py 1000 10000

Writes the table to benchmarks/publish.md.
"""

from __future__ import annotations

import importlib.metadata
import json
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from benchmarks.corpus import ROOT, write

PLAIN = """\
SITEURL = "https://blog.example.org"
SITENAME = "Plain"
AUTHOR = "The office"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
THEME = "simple"
DEFAULT_PAGINATION = 10
FEED_MAX_ITEMS = 20
RSS_FEED_SUMMARY_ONLY = False
FEED_ALL_ATOM, FEED_ALL_RSS = "feeds/blog.atom.xml", "feeds/blog.rss.xml"
CATEGORY_FEED_ATOM, CATEGORY_FEED_RSS = "feeds/c/{slug}.atom.xml", "feeds/c/{slug}.rss.xml"
TAG_FEED_ATOM, TAG_FEED_RSS = "feeds/t/{slug}.atom.xml", "feeds/t/{slug}.rss.xml"
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
"""
GATES = """\
import sys, time, json
from pathlib import Path
spent = {"1": 0.0}
import plugins.disclaimer.generator as generator
real = generator.judge_articles
def timed(*words):
    start = time.perf_counter()
    try:
        return real(*words)
    finally:
        spent["1"] += time.perf_counter() - start
generator.judge_articles = timed
from pelican import main
start = time.perf_counter()
main(["content", "-s", "publishconf.py", "-o", ".site/build", "-e", "DISCLAIMER_JUDGE_OUTPUT=false"])
build = time.perf_counter() - start
from plugins.disclaimer.folder import judge_folder
from plugins.disclaimer.load import load_policy
start = time.perf_counter()
judge_folder(Path(".site/build"), load_policy(Path("content/policy/disclaimers.yaml")),
             json.loads(Path(".site/manifest.json").read_text()), Path(".site/judged.json"))
print(json.dumps({"build": build - spent["1"], "gate 1": spent["1"], "gate 2": time.perf_counter() - start}))
"""


NOTES = (
    '"The next" is a build in which no article changed: what passed is known by the digest of what was read for it.',
    "The aim for the gates is a fifth of the build; a first build judges every article twice and every page once.",
)


def measure(command: list[str], folder: Path) -> tuple[float, float]:
    """Seconds, and the peak memory in MB of the largest process among the command and its children."""
    start = time.perf_counter()
    child = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    errors = child.stderr.read() if child.stderr else ""
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit(f"{' '.join(command)} failed:\n{errors}")
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def project(folder: Path, articles: Path) -> Path:
    for part in ("theme", "plugins"):
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    for part in ("policy", "pages", "images"):
        if (ROOT / "content" / part).exists():
            shutil.copytree(ROOT / "content" / part, folder / "content" / part)
    for part in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / part, folder / part)
    shutil.copytree(articles, folder / "content/articles")
    return folder


def rows(count: int) -> list[str]:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write(folder / "corpus", count)
        ours = project(folder / "ours", folder / "corpus/ours")
        (folder / "plain").mkdir()
        (folder / "plain/pelicanconf.py").write_text(PLAIN)
        python = sys.executable
        plain = measure([python, "-m", "pelican", str(folder / "corpus/plain"), "-o", "out"], folder / "plain")
        publish = measure([python, "-m", "plugins", "publish"], ours)
        again = measure([python, "-m", "plugins", "publish"], ours)
        check = measure([python, "-m", "plugins", "check"], ours)
        shutil.rmtree(ours / ".site")
        first, second = gates(ours), gates(ours)
    return [
        f"| {count:,} | plain Pelican, `simple` theme | {plain[0]:.1f} | 1.00 | {plain[1]:.0f} |",
        f"| {count:,} | `publish`, everything | {publish[0]:.1f} | {publish[0] / plain[0]:.2f} | {publish[1]:.0f} |",
        f"| {count:,} | `publish` again, no change | {again[0]:.1f} | {again[0] / plain[0]:.2f} | {again[1]:.0f} |",
        f"| {count:,} | gate 1 and gate 2 on a first build | {cost(first)} | |",
        f"| {count:,} | gate 1 and gate 2 on the next | {cost(second)} | |",
        f"| {count:,} | `make check` | {check[0]:.1f} | {check[0] / plain[0]:.2f} | {check[1]:.0f} |",
    ]


def gates(ours: Path) -> dict[str, float]:
    done = subprocess.run([sys.executable, "-c", GATES], cwd=ours, capture_output=True, text=True, check=True)
    spent: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return spent


def cost(spent: dict[str, float]) -> str:
    share = (spent["gate 1"] + spent["gate 2"]) / spent["build"]
    return f"{spent['gate 1']:.1f} + {spent['gate 2']:.1f} | {share:.2f} of the build"


def main() -> None:
    counts = [int(word) for word in sys.argv[1:]] or [1000]
    table = [row for count in counts for row in rows(count)]
    versions = ", ".join(f"{name} {importlib.metadata.version(name)}" for name in ("pelican", "Markdown", "selectolax"))
    head = [
        "# `publish` beside plain Pelican",
        "",
        "Generated articles of about 900 words, 20 tags, 5 categories; one run each, same machine, same content.",
        f"Python {platform.python_version()}, {versions}; {platform.machine()}, {os.cpu_count()} cores.",
        f"Command: `.venv/bin/python benchmarks/publish.py {' '.join(map(str, counts))}`",
        "",
        "| articles | what | seconds | ratio | peak MB |",
        "|--:|---|--:|--:|--:|",
    ]
    text = "\n".join([*head, *table, "", *NOTES, ""])
    (ROOT / "benchmarks/publish.md").write_text(text, encoding="utf-8")
    print(text)


if __name__ == "__main__":
    main()
