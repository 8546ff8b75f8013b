"""What pelicanconf.py says under DISCLAIMER, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from ..shared.finding import Finding
from .load import load_policy
from .policy import Policy


class UnknownSetting(ValueError):
    """DISCLAIMER in pelicanconf.py can't be used; ``findings`` say why."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.findings = [Finding("pelicanconf.py", 0, "P110", message)]


@dataclass(frozen=True)
class DisclaimerSettings:
    """``policy`` and ``body`` are all that a site needs.

    policy: path of the policy file.
    body: CSS selector of an article's body on its page; none: the policy's.
    stylesheets: the theme's CSS files that gate 1 reads; gate 2 finds them in the pages.
    manifest: where gate 1 writes what it let through; none: nowhere.
    live: refuse while a wording is unsigned.
    """

    policy: str
    body: str = ""
    stylesheets: tuple[str, ...] = ()
    manifest: str = ""
    live: bool = False

    @classmethod
    def read(cls, settings: Mapping[str, Any]) -> DisclaimerSettings:
        """From Pelican's settings. Raises UnknownSetting with the nearest right spelling."""
        given = dict(settings.get("DISCLAIMER") or {})
        known = [field.name for field in fields(cls)]
        for key in given:
            if key not in known:
                near = get_close_matches(str(key), known, n=1, cutoff=0.5)
                remedy = f"did you mean '{near[0]}'?" if near else f"known: {', '.join(known)}"
                raise UnknownSetting(f"DISCLAIMER in pelicanconf.py must not have '{key}': {remedy}")
        if not given.get("policy"):
            raise UnknownSetting("DISCLAIMER in pelicanconf.py must give 'policy', the path of the policy file")
        stylesheets = tuple(map(str, given.get("stylesheets", ())))
        return cls(**{**given, "policy": str(given["policy"]), "stylesheets": stylesheets})

    def load_policy(self) -> Policy:
        """The policy, with this site's body selector. Raises PolicyUnreadable."""
        policy = load_policy(Path(self.policy))
        return replace(policy, body=self.body) if self.body else policy

    def read_stylesheets(self) -> dict[str, str]:
        """The theme's CSS files, by their names as people know them. Raises UnknownSetting when one is not there."""
        try:
            return {_from_here(path): Path(path).read_text(encoding="utf-8") for path in self.stylesheets}
        except OSError as error:
            message = f"DISCLAIMER in pelicanconf.py names a stylesheet that isn't there: mend '{error.filename}'"
            raise UnknownSetting(message) from error


def _from_here(path: str) -> str:
    here = Path.cwd()
    return str(Path(path).relative_to(here)) if Path(path).is_relative_to(here) else path
