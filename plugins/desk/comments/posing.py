"""Names under which a reader could be taken for the clinic."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator

from ...shared.look_alikes import skeleton
from .hints import Hint

ALSO_ALIKE = str.maketrans("i1|0", "lllo")
STAFF = (
    *("staff", "team", "office", "clinic", "moderator", "admin", "receptionist", "reception"),
    *("doctor", "dr", "md", "physician", "clinician", "psychiatrist", "psychologist", "therapist", "nurse"),
    *("counselor", "equipo", "clínica", "consultorio", "moderadora", "moderador", "recepcionista", "recepción"),
    *("doctora", "dra", "médico", "médica", "psiquiatra", "psicóloga", "psicólogo", "terapeuta", "consejera"),
    *("consejero", "enfermera", "enfermero", "enfermería"),
)
"""Words of those who speak for a clinic, in the languages of the blog."""


def folded(text: str) -> str:
    """The letters and digits that a reader sees, without case, accents, spaces and foreign look-alikes."""
    plain = skeleton(unicodedata.normalize("NFKC", text).casefold())
    return "".join(filter(str.isalnum, plain.translate(ALSO_ALIKE)))


def is_the_clinics(name: str, clinic: str) -> bool:
    return folded(name) == folded(clinic) != ""


def posing(name: str, clinic: str, people: Iterable[str] = ()) -> Iterator[Hint]:
    """At most one: the clinic's name in it, two of its words, a word of its staff, or the name of one of its people."""
    words, own = _words(name), _words(clinic)
    if own and (folded(clinic) in folded(name) or len(words & own) > 1):
        yield Hint("uses the clinic's name", name)
    elif words & _STAFF or any(len(words & (_words(person) - _STAFF)) > 1 for person in people):
        yield Hint("sounds like staff", name)


def _words(text: str) -> set[str]:
    """Also those that are written in one, as in DrSmith."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", text)
    return {folded(word) for word in re.split(r"[\s.,;:()/_'’·-]+", apart)} - {""}


_STAFF = {folded(word) for word in STAFF}
