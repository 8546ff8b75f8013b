"""Sentences that take a disclaimer back."""

from __future__ import annotations

import re
from functools import lru_cache

SENTENCE_ENDS = ".!?¿¡\ufffc"
PROVIDER = r"(?:health ?care |medical )?(?:provider|professional)"
DOCTOR = rf"(?:a|an|any|your|the) (?:own )?(?:doctor|physician|clinician|psychiatrist|{PROVIDER})"
TEXT = r"(?:this|it|(?:this|the|our) (?:article|post|page|blog|site|information|text|content|advice))"
KIND = r"(?:real |actual |genuine |personal |professional |your |the )?"
NOTICE = r"(?:disclaimers?|(?:fine|small) print|legal (?:text|notice)|(?:notice|note|warning)s? (?:below|above))"
MEDICO = r"(?:a |al |su |un |el |ningún )*(?:médico|doctor|psiquiatra|profesional de la salud)"
AVISO = r"(?:avisos?(?: legal| médico)?|descargos?(?: de responsabilidad)?|letra pequeña|texto legal)"
SEE = r"(?:see|ask|tell|call|visit|consult|talk to)"
VER = r"(?:ver|consultar|visitar|preguntar|hablar con|acudir)(?: con)?"
PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{TEXT} (?:is|was|does constitute|constitutes|counts as|gives you|offers you) {KIND}medical advice\b",
        rf"\b{TEXT} (?:replaces?|is a substitute for|takes the place of) (?:a visit|{DOCTOR}|medical care|treatment)\b",
        rf"\b(?:ignore|disregard|skip|forget(?: about)?|pay no attention to) [^,;:]{{0,30}}\b{NOTICE}\b",
        rf"\b{NOTICE}\b [^,;:]{{0,20}}\b(?:does(?:n't| not)|do(?:n't| not)) (?:apply|matter|count)\b",
        rf"\b{NOTICE}\b [^,;:]{{0,20}}\b(?:is|are) (?:only |just )?(?:a formality|void|false|untrue|wrong|not true)\b",
        r"\b(?:statements?|text|sentences?|information) (?:below|above) (?:is|are) (?:false|untrue|wrong|not true)\b",
        rf"\b(?:don't|do not|won't|will not|never|no longer) (?:need|have) to {SEE} {DOCTOR}\b(?! in person)",
        rf"\bno need to {SEE} {DOCTOR}\b",
        rf"\b(?:instead of|rather than) (?:seeing|asking|calling|visiting) {DOCTOR}\b",
        r"\b(?:don't|do not|never|no need to|needn't) (?:call|dial|text|bother calling) (?:911|988)\b",
        r"\b(?:esto|este (?:artículo|texto|blog)|esta página) (?:sí )?(?:es|constituye) (?:un )?consejo médico\b",
        rf"\b(?:ignor[ae]r?|olvíd[ae](?:te|se)?|haga caso omiso) [^,;:]{{0,30}}\b{AVISO}\b",
        rf"\bno (?:necesita|necesitas|hace falta|tiene que|tienes que|es necesario) {VER} {MEDICO}\b",
        rf"\b(?:reemplaza|sustituye) (?:una consulta|{MEDICO}|la atención médica)\b",
        r"\bno (?:llame|llames) al (?:911|988)\b",
    )
)
CLUES = (
    *("medical advice", "disclaimer", "print", "legal", "below is", "below are", "above is", "above are", "notice"),
    *("warning", "need to", "have to", "no need", "instead of", "rather than", "replace", "substitute", "place of"),
    *("911", "988", "consejo médico", "aviso", "descargo", "letra pequeña", "necesita", "hace falta", "tiene que"),
    *("tienes que", "es necesario", "reemplaza", "sustituye"),
)
"""Words of which every pattern needs one."""
DENIED = re.compile(
    r"\b(?:not|never|no|nobody|nothing|neither|don't|doesn't|isn't|can't|cannot|shouldn't|without|unless|if you think|"
    r"nunca|nadie|ningún|ninguna|tampoco|jamás)\b"
)


def contradiction(text: str) -> str:
    """The first sentence of a normal text that takes a disclaimer back, or nothing."""
    for mark in SENTENCE_ENDS:
        text = text.replace(mark, ".")
    return next(filter(_takes_back, map(str.strip, text.split("."))), "")


@lru_cache(maxsize=4096)
def _takes_back(sentence: str) -> bool:
    """Unless it denies it before it says it: "Never ignore …", "Nobody should think this is …"."""
    if not any(clue in sentence for clue in CLUES):
        return False
    matches = filter(None, (pattern.search(sentence) for pattern in PATTERNS))
    return any(not DENIED.search(sentence[: match.start()]) for match in matches)
