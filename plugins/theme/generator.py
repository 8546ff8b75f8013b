"""Writes the one stylesheet: main.css with the clinic's accent, packed, under a name that changes with its content."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import rcssmin

from ..shared.files import write_whole
from .accent import custom_properties, derive


@dataclass
class StylesheetGenerator:
    """Pelican's form of a generator; the fields are what Pelican gives to each."""

    context: dict[str, Any]
    settings: dict[str, Any]
    path: str
    theme: str
    output_path: str
    css: str = ""

    def generate_context(self) -> None:
        """Tell the templates STYLE_URL."""
        source = Path(self.theme, "static", "css", "main.css").read_text(encoding="utf-8")
        self.css = rcssmin.cssmin(source + custom_properties(derive(self.settings["CLINIC"].accent)))
        digest = hashlib.sha256(self.css.encode()).hexdigest()[:12]
        self.context["STYLE_URL"] = f"{self.settings['THEME_STATIC_DIR']}/main.{digest}.css"

    def generate_output(self, writer: object) -> None:
        write_whole(Path(self.output_path, self.context["STYLE_URL"]), self.css)
