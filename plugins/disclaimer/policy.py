"""The records of a disclaimer policy: wording, triggers, signatures.

The schema is that of content/policy/disclaimers.yaml; `load.py` reads it.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Position = Literal["top", "section", "end", "story"]
Texts = Mapping[str, str]
"""A text for each language code."""
Params = Mapping[str, Sequence[str] | str]
"""What fills a wording's placeholders: condition names, or a text."""


@dataclass(frozen=True)
class Approval:
    """Who signed a wording, on which day (ISO), and the digest of what they read."""

    by: str
    on: str
    sha256: str


@dataclass(frozen=True)
class Module:
    """One disclaimer: its wording in each language, and when it is required.

    ``required`` names the triggers that must all fire; none: always.
    ``params`` names the placeholders of the wording beside {clinic}.
    """

    name: str
    required: tuple[str, ...]
    position: Position
    label: Texts
    current: Texts
    retired: Mapping[str, tuple[str, ...]]
    params: tuple[str, ...] = ()
    approved: Approval | None = None

    @property
    def digest(self) -> str:
        """SHA-256 over labels and wordings of all languages: what a signature stands for."""
        parts = [
            f"{kind}\0{lang}\0{text}"
            for kind in ("label", "current")
            for lang, text in sorted(getattr(self, kind).items())
        ]
        return hashlib.sha256("\0\0".join([self.name, *parts]).encode()).hexdigest()


@dataclass(frozen=True)
class Condition:
    """A use the FDA has not cleared: how prose names it, how the wording does."""

    name: str
    pattern: re.Pattern[str]
    text: Texts


@dataclass(frozen=True)
class Trigger:
    """What the author's prose must hold for a module to be required."""

    name: str
    pattern: re.Pattern[str]
    must: tuple[str, ...]
    must_not: tuple[str, ...]


@dataclass(frozen=True)
class Policy:
    """Everything that the plugin, the gates and ``verify`` judge by.

    ``body`` and ``comments`` are CSS selectors; ``triggers`` is keyed by language;
    ``links`` maps words of a wording to the same words with Markdown links, by language;
    ``heading`` titles the one section of end modules, by language.
    """

    clinic: str
    body: str
    comments: str
    order: tuple[str, ...]
    modules: Mapping[str, Module]
    conditions: Mapping[str, Condition]
    triggers: Mapping[str, Mapping[str, Trigger]]
    heading: Texts
    joiner: Texts
    links: Mapping[str, Texts]
    short_form: Texts
    digest: str

    def text(self, name: str, lang: str, params: Params | None = None) -> str:
        """The approved wording with clinic, conditions and texts filled in.

        Raises KeyError when the module has no wording in the language.
        """
        return self.fill(self.modules[name].current[lang], lang, params)

    def fill(self, template: str, lang: str, params: Params | None = None) -> str:
        text = template.replace("{clinic}", self.clinic)
        for key, value in (params or {}).items():
            words = value if isinstance(value, str) else self.name_conditions(value, lang)
            text = text.replace("{" + key + "}", words)
        return text

    def name_conditions(self, names: Sequence[str], lang: str) -> str:
        """The approved display texts, in the policy's order, joined as the language does."""
        texts = [c.text[lang] for c in self.conditions.values() if c.name in names and lang in c.text]
        if len(texts) < 2:
            return "".join(texts)
        return ", ".join(texts[:-1]) + self.joiner.get(lang, ", or ") + texts[-1]
