"""A site of articles and feeds alone, with the project's own settings, and what Pelican makes of it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SITE = "https://www.example.org"
CONF = """
import os
from pelicanconf import *

SITEURL = os.environ.get("ADDRESS", "https://www.example.org")
NOW = os.environ.get("TODAY", "2026-11-22T12:00:00+00:00")
PLUGINS = os.environ.get("PLUGINS", "plugins.article plugins.feeds").split()
THEME, THEME_STATIC_PATHS, DIRECT_TEMPLATES, JINJA_ENVIRONMENT, PUBLISHED = "simple", [], ["index"], {}, {}
CATEGORY_SAVE_AS = TAG_SAVE_AS = AUTHOR_SAVE_AS = YEAR_ARCHIVE_SAVE_AS = ""
if "plugins.article" not in PLUGINS:
    ARTICLE_TRANSLATION_ID = PAGE_TRANSLATION_ID = "slug"
PATH, OUTPUT_PATH = "content", "output"
"""


def mint(number: int) -> str:
    return f"urn:uuid:{number * 7919:08x}-0000-4000-8000-{number:012d}"


def article(number: int, body: str = "Text.", **keys: str) -> str:
    """A source with headers that our reader and Pelican's own both read."""
    head = {"id": mint(number), "title": f"Article {number}", "slug": f"a{number}", "date": "2026-02-06", **keys}
    lines = [f"{key}: {value}" for key, value in head.items() if value]
    return "\n".join([*lines, "", body, ""])


def lay_out(folder: Path, articles: dict[str, str], files: dict[str, bytes] | None = None) -> Path:
    """A site with these articles, and these files below content/."""
    (folder / "content/articles").mkdir(parents=True, exist_ok=True)
    (folder / "pelicanconf_feeds.py").write_text(CONF, encoding="utf-8")
    for name, text in articles.items():
        (folder / "content/articles" / name).write_bytes(text.encode("utf-8", "surrogatepass"))
    for name, data in (files or {}).items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def build(folder: Path, **environment: str) -> Path:
    """The output folder."""
    command = [sys.executable, "-m", "pelican", "-s", "pelicanconf_feeds.py", "--fatal", "errors"]
    result = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stdout + result.stderr
    return folder / "output"


def feeds_in(output: Path) -> dict[str, bytes]:
    """Every feed, by its path below the output."""
    paths = [*output.glob("feeds/**/*.*"), *output.glob("??/feeds/**/*.*")]
    return {str(path.relative_to(output)): path.read_bytes() for path in sorted(paths)}
