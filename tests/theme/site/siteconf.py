"""A site that has one of everything the theme must bear, and else the project's own settings."""

from pelicanconf import *  # noqa: F403 - Pelican reads the names from here
from pelicanconf import COMMENTS, MARKDOWN, PLUGINS, ROOT

STAGE = "preview"

PATH = "content"
PAGE_PATHS = [str(ROOT / "content" / "pages")]
WITH_FUTURE_DATES = True
DEFAULT_CATEGORY = "Health"
DEFAULT_PAGINATION = 5
ARTICLE_TRANSLATION_ID = PAGE_TRANSLATION_ID = "slug"
COMMENTS = {
    **COMMENTS,
    "file": str(ROOT / "tests/theme/site/content/comments.jsonl"),
    "form": "https://desk.example.org/comments/preview",  # elsewhere: no file of this site answers
    "open": True,
    "days": 1,
}
DRAFT_SAVE_AS = "drafts/{slug}/index.html"

# What no gate would let through must look right all the same; so Python-Markdown reads the articles, and its `meta`
PLUGINS = [name for name in PLUGINS if name not in ("plugins.article", "plugins.disclaimer")]
MARKDOWN = {**MARKDOWN, "extensions": [*MARKDOWN["extensions"], "meta"]}
