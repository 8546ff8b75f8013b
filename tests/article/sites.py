"""A small site with the article plugin alone, and what Pelican makes of it."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
NOW = "2026-11-22T12:00:00+00:00"
CONF = """
from pathlib import Path
from plugins.shared.clinic import load_clinic

CLINIC = load_clinic(Path(r"{clinic}"))
NOW = "{now}"
PLUGINS = ["plugins.article"]
SITENAME, SITEURL, TIMEZONE = "Blog", "https://www.example.org", CLINIC.time_zone
PATH, ARTICLE_PATHS, PAGE_PATHS, STATIC_PATHS = "content", ["articles"], ["pages"], ["images"]
ARTICLE_URL, ARTICLE_SAVE_AS = "posts/{{slug}}/", "posts/{{slug}}/index.html"
DRAFT_SAVE_AS = DRAFT_LANG_SAVE_AS = DRAFT_PAGE_SAVE_AS = ""
ARTICLE_TRANSLATION_ID = PAGE_TRANSLATION_ID = "translation_key"
FEED_ALL_ATOM, FEED_ALL_RSS = "feeds/blog.atom.xml", "feeds/blog.rss.xml"
THEME = "simple"
MARKDOWN = {{"extensions": ["extra", "sane_lists", "toc", "footnotes"], "output_format": "html5"}}
"""


def lay_out(folder: Path, sources: dict[str, str | bytes]) -> Path:
    """A site's folder with its configuration and these files below content/."""
    clinic = ROOT / "content/policy/clinic.yaml"
    (folder / "pelicanconf.py").write_text(CONF.format(clinic=clinic, now=NOW), encoding="utf-8")
    for name, text in sources.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def run_pelican(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "pelican", "--settings", "pelicanconf.py", "--output", "output"]
    return subprocess.run(
        [*command, "--fatal", "errors"],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )


def written(folder: Path) -> dict[str, bytes]:
    """Every file in the output, by path."""
    output = folder / "output"
    return {str(path.relative_to(output)): path.read_bytes() for path in output.rglob("*") if path.is_file()}
