"""Each language has its own home, lists and words; every page speaks the language of its content."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from ..shared.finding import report
from ..shared.phrases import Phrases
from .check import check_languages
from .places import take_over

CLINIC = "content/policy/clinic.yaml"


def begin(pelican: Any) -> None:
    settings = pelican.settings
    if findings := list(check_languages(settings["CLINIC"].all_languages, Path(settings["THEME"]), CLINIC)):
        print(report(findings), file=sys.stderr)
        raise SystemExit(f"languages: nothing is published, {len(findings)} to mend")
    take_over(settings)


def speak(generator: Any) -> None:
    """Before its first template is read."""
    Phrases(Path(generator.theme)).install(generator.env)


def register() -> None:
    from pelican import signals

    from .generator import add_lists, part_languages, plan_lists
    from .writer import add_writer

    signals.initialized.connect(begin)
    signals.generator_init.connect(speak)
    signals.article_generator_pretaxonomy.connect(part_languages)
    signals.all_generators_finalized.connect(plan_lists)
    signals.get_generators.connect(add_lists)
    signals.get_writer.connect(add_writer)
