"""The lists in which Pelican's generator of articles keeps them, by attribute; no article stands in two.

Source: ArticlesGenerator.generate_context of Pelican 4.12. `articles` alone leaves out most of what is published.
"""

from __future__ import annotations

LISTED = ("articles", "translations")
HIDDEN = ("hidden_articles", "hidden_translations")
PUBLIC = (*LISTED, *HIDDEN)
DRAFTS = ("drafts", "drafts_translations")
