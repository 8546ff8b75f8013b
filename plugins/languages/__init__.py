"""Each page speaks its own language: the theme's words from its catalogues, dates as people write them there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .phrases import Phrases


def speak(generator: Any) -> None:
    """Before its first template is read."""
    Phrases(Path(generator.theme)).install(generator.env)


def write_in_languages(pelican: object) -> Any:
    from .writer import LanguageWriter

    return LanguageWriter


def register() -> None:
    from pelican import signals

    signals.generator_init.connect(speak)
    signals.get_writer.connect(write_in_languages)
