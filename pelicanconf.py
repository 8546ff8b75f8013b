"""What differs from Pelican's defaults; `pelican` alone builds into .site/build and never touches the live site."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
sys.path.insert(0, str(ROOT))  # the bare `pelican` command doesn't look here for plugins

from jinja2 import StrictUndefined  # noqa: E402 - needs the path above, as do the next

from plugins.release.ledger import last_published, read_ledger  # noqa: E402
from plugins.shared.clinic import clinic_or_exit  # noqa: E402

CLINIC = clinic_or_exit(ROOT / "content/policy/clinic.yaml")

# Who and where
SITENAME = AUTHOR = CLINIC.name
TAGLINE = CLINIC.tagline
STAGE = CLINIC.stage
SITEURL = "http://127.0.0.1:8000"
RELATIVE_URLS = True  # pages work wherever they lie; feeds and canonical addresses are absolute all the same
TIMEZONE = CLINIC.time_zone
DEFAULT_LANG = CLINIC.language
DEFAULT_DATE_FORMAT = "%B %-d, %Y"

# The pipeline, in this order
PLUGINS = [
    "plugins.article",  # adds the reader and checks the sources, so before anything reads
    "plugins.pictures",  # gives pictures their sizes; refuses those that tell where they were taken
    "plugins.theme",  # counts reading time, so before disclaimers are set in
    "plugins.languages",  # gives each page its language's words, dates and lists
    "plugins.metadata",  # describes each page for search engines
    "plugins.crawlers",  # sitemap.xml and robots.txt
    "plugins.hosting",  # _headers, _redirects, and pages that forward from old addresses
    "plugins.feeds",  # plans the feeds that the gates expect
    "plugins.comments",  # hangs what the desk approved on its articles
    "plugins.disclaimer",  # judges what the others made: keep last
]
COMMENTS = {
    "file": str(ROOT / "content/comments.jsonl"),
    "policy": str(ROOT / "content/policy/comments.yaml"),
    **CLINIC.comments,
}
DISCLAIMER = {
    "policy": str(ROOT / "content/policy/disclaimers.yaml"),
    "stylesheets": [str(ROOT / "theme/static/css/main.css")],
    "manifest": str(ROOT / ".site/manifest.json"),
    "live": CLINIC.is_live,
}

# What is read
PATH = "content"
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["images", *filter(None, [CLINIC.logo])]  # named by itself, since no article uses it
WITH_FUTURE_DATES = False
FORMATTED_FIELDS: list[str] = []
USE_FOLDER_AS_CATEGORY = False
DEFAULT_CATEGORY = "Articles"
SLUGIFY_SOURCE = "title"

PUBLISHED = last_published(read_ledger(ROOT / ".site/ledger.jsonl"))  # a changed address needs an alias
ARTICLE_TRANSLATION_ID = "translation_key"
PAGE_TRANSLATION_ID = "slug"  # the page about/ in Spanish is es/about/

# What is written: the same addresses on every host
OUTPUT_PATH = str(ROOT / ".site/build")
DELETE_OUTPUT_DIRECTORY = True
ARTICLE_URL, ARTICLE_SAVE_AS = "posts/{slug}/", "posts/{slug}/index.html"
ARTICLE_LANG_URL, ARTICLE_LANG_SAVE_AS = "{lang}/posts/{slug}/", "{lang}/posts/{slug}/index.html"
DRAFT_URL, DRAFT_SAVE_AS = "drafts/{slug}/", ""
DRAFT_LANG_URL, DRAFT_LANG_SAVE_AS = "{lang}/drafts/{slug}/", ""
PAGE_URL, PAGE_SAVE_AS = "{slug}/", "{slug}/index.html"
PAGE_LANG_URL, PAGE_LANG_SAVE_AS = "{lang}/{slug}/", "{lang}/{slug}/index.html"
DRAFT_PAGE_SAVE_AS = DRAFT_PAGE_LANG_SAVE_AS = ""
CATEGORY_URL, CATEGORY_SAVE_AS = "categories/{slug}/", "categories/{slug}/index.html"
TAG_URL, TAG_SAVE_AS = "topics/{slug}/", "topics/{slug}/index.html"
AUTHOR_URL, AUTHOR_SAVE_AS = "authors/{slug}/", "authors/{slug}/index.html"
CATEGORIES_URL, CATEGORIES_SAVE_AS = "categories/", "categories/index.html"
TAGS_URL, TAGS_SAVE_AS = "topics/", "topics/index.html"
AUTHORS_URL, AUTHORS_SAVE_AS = "authors/", "authors/index.html"
ARCHIVES_URL, ARCHIVES_SAVE_AS = "archive/", "archive/index.html"
YEAR_ARCHIVE_URL, YEAR_ARCHIVE_SAVE_AS = "archive/{date:%Y}/", "archive/{date:%Y}/index.html"
INDEX_URL = ""
SUBSCRIBE_URL, SUBSCRIBE_SAVE_AS = "subscribe/", "subscribe/index.html"
DIRECT_TEMPLATES = ["index", "categories", "tags", "authors", "archives", "subscribe", "404"]
DEFAULT_PAGINATION = 10
PAGINATION_PATTERNS = (
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
)

# Feeds are our own (plugins.feeds): full content, so that the disclaimers go with it
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None
FEED_ICON = "theme/favicon.svg"

# The theme; plugins.theme writes its stylesheet, under a name that changes with its content
THEME = str(ROOT / "theme")
THEME_STATIC_PATHS = ["static/images"]
CONTENTS_FROM_WORDS = 700  # an article of so many words, three minutes' reading, lists its sections
MENU_PAGES = ["about", "contact"]  # their slugs, in this order, after articles and topics
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "undefined": StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": [],
    "auto_reload": False,  # each build is its own process: no template changes while it runs
}
MARKDOWN = {
    "extensions": ["extra", "sane_lists", "toc", "footnotes"],
    "output_format": "html5",
}
