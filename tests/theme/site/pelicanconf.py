"""A site that has one of everything the theme must bear; the settings are those that its templates use."""

from pathlib import Path

from jinja2 import StrictUndefined

from plugins.shared.clinic import load_clinic

ROOT = Path(__file__).parents[3]
CLINIC = load_clinic(ROOT / "content" / "policy" / "clinic.yaml")
STAGE = CLINIC.stage
SITENAME = CLINIC.name
TAGLINE = CLINIC.tagline
SITEURL = ""
FEED_DOMAIN = CLINIC.url
CONTENTS_FROM_WORDS = 700
MENU_PAGES = ["about", "contact"]

PATH = "content"
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = [str(ROOT / "content" / "pages")]
STATIC_PATHS = ["images"]
THEME = str(ROOT / "theme")
THEME_STATIC_PATHS = ["static/images"]
PLUGINS = ["plugins.theme", "plugins.languages", "plugins.metadata", "plugins.feeds"]
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": [],
}
MARKDOWN = {
    "extensions": ["markdown.extensions.extra", "markdown.extensions.toc", "markdown.extensions.meta"],
    "output_format": "html5",
}
TIMEZONE = CLINIC.time_zone
DEFAULT_LANG = CLINIC.language
DEFAULT_DATE_FORMAT = "%B %-d, %Y"
USE_FOLDER_AS_CATEGORY = False
DEFAULT_CATEGORY = "Health"
AUTHOR = CLINIC.name
DEFAULT_PAGINATION = 5

DIRECT_TEMPLATES = ["index", "tags", "categories", "authors", "archives", "404"]
INDEX_URL = ""
ARTICLE_URL, ARTICLE_SAVE_AS = "posts/{slug}/", "posts/{slug}/index.html"
ARTICLE_LANG_URL, ARTICLE_LANG_SAVE_AS = "{lang}/posts/{slug}/", "{lang}/posts/{slug}/index.html"
DRAFT_URL, DRAFT_SAVE_AS = "drafts/{slug}/", "drafts/{slug}/index.html"
PAGE_URL, PAGE_SAVE_AS = "{slug}/", "{slug}/index.html"
TAG_URL, TAG_SAVE_AS = "topics/{slug}/", "topics/{slug}/index.html"
TAGS_URL, TAGS_SAVE_AS = "topics/", "topics/index.html"
CATEGORY_URL, CATEGORY_SAVE_AS = "categories/{slug}/", "categories/{slug}/index.html"
CATEGORIES_URL, CATEGORIES_SAVE_AS = "categories/", "categories/index.html"
AUTHOR_URL, AUTHOR_SAVE_AS = "authors/{slug}/", "authors/{slug}/index.html"
AUTHORS_URL, AUTHORS_SAVE_AS = "authors/", "authors/index.html"
ARCHIVES_URL, ARCHIVES_SAVE_AS = "archive/", "archive/index.html"
YEAR_ARCHIVE_URL, YEAR_ARCHIVE_SAVE_AS = "archive/{date:%Y}/", "archive/{date:%Y}/index.html"
PAGINATION_PATTERNS = [
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
]

FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
