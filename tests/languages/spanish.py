"""The whole project, with articles in Spanish beside its own."""

from __future__ import annotations

import re
from pathlib import Path

from tests.projects import edit

SPANISH = "languages:\n  es: Salud mental en lenguaje claro"


TRIGGERS = """
  es:
    tms: {pattern: '\\bTMS\\b', must: [la TMS], must_not: [AETMS]}
    suicide: {pattern: suicidi\\w*, must: [suicidio], must_not: [decidir]}
    substance: {pattern: alcohol, must: [el alcohol], must_not: [el agua]}
    off_label_condition: {any_of: conditions}
    medication: {pattern: medicamento, must: [un medicamento], must_not: [una medida]}
    minors: {pattern: adolescente, must: [un adolescente], must_not: [un adulto]}
    testimonial: {pattern: mi historia, must: [mi historia], must_not: [la historia]}
"""
"""For tests: `general` is the one wording that the policy has in Spanish, and conditions are named as in English."""


def speak_spanish(project: Path) -> None:
    edit(project / "content/policy/clinic.yaml", "language: en\n", f"language: en\n{SPANISH}\n")
    policy = project / "content/policy/disclaimers.yaml"
    edit(policy, "\ntriggers:\n", f"\ntriggers:{TRIGGERS}")
    edit(policy, "\nshort_form:\n", "\nshort_form:\n  es: Información general, no consejo médico. {url}\n")
    named = re.sub(r"(    text:\n      en: (.*)\n)", r"\1      es: \2\n", policy.read_text(encoding="utf-8"))
    policy.write_text(named, encoding="utf-8")


def add_article(
    project: Path, name: str, number: int, lang: str = "es", body: str = "Dormir bien ayuda.", **keys: str
) -> None:
    """An article without a fault, but for what the keys change."""
    front = {
        "title": f"Artículo {number}",
        "slug": name,
        "id": mint(number),
        "date": f"2026-01-{number:02}",
        "lang": lang,
        "category": "Bienestar" if lang == "es" else "Wellbeing",
        "tags": "[Sueño]" if lang == "es" else "[Sleep]",
        "disclaimers": "[general]",
        **keys,
    }
    head = "\n".join(f"{key}: {value}" for key, value in front.items())
    (project / f"content/articles/{lang}-{name}.md").write_text(f"---\n{head}\n---\n\n{body}\n", encoding="utf-8")


def mint(number: int) -> str:
    return f"urn:uuid:00000000-0000-4000-8000-{number:012}"
