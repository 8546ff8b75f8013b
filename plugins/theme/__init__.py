"""What templates show beside what Pelican gives: the stylesheet; an article's sections, relations and reading time."""

from __future__ import annotations

from typing import Any

from .contents import after_help
from .describe import describe_articles


def add_filters(generator: Any) -> None:
    generator.env.filters["after_help"] = after_help


def add_stylesheet(pelican: object) -> Any:
    from .generator import StylesheetGenerator

    return StylesheetGenerator


def register() -> None:
    from pelican import signals

    signals.generator_init.connect(add_filters)
    # Before disclaimers are set in, so that they are no section and cost no reading time.
    signals.article_generator_finalized.connect(describe_articles)
    signals.get_generators.connect(add_stylesheet)
