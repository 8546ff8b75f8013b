"""A small site whose gate refuses the word BROKEN, as the real one refuses a missing disclaimer."""

import sys

from pelican import signals

SITENAME = "A small site"
PATH = "content"
ARTICLE_PATHS = ["articles"]
ARTICLE_URL = "posts/{slug}/"
ARTICLE_SAVE_AS = "posts/{slug}/index.html"
DRAFT_SAVE_AS = ""
DEFAULT_LANG = "en"
TIMEZONE = "UTC"
THEME = "simple"
WITH_FUTURE_DATES = False


def refuse(generators):
    for article in generators[0].articles:
        name = article.relative_source_path
        if "ODD" in article.content:
            sys.stderr.write(f"content/{name}:5: A114 warning: must be even\n")
        if "BROKEN" in article.content:
            sys.exit(f"content/{name}:5: D101 must not be <b>BROKEN</b>; take the word out")


class PLUGIN:
    __name__ = "refuse"

    @staticmethod
    def register():
        signals.all_generators_finalized.connect(refuse)


PLUGINS = [PLUGIN()]
