"""Letters of other scripts that a reader takes for Latin ones."""

from __future__ import annotations

from .characters import without_accents

LIKE = {
    "a": "аαɑ", "b": "вьβ", "c": "сϲ", "d": "ԁ", "e": "еєε", "f": "ғ", "g": "ɡԍ", "h": "һнн", "i": "іιıɩ", "j": "јϳ",
    "k": "кκ", "l": "ӏ|ǀ", "m": "мм", "n": "пηո", "o": "оοσօ", "p": "рρ", "q": "ԛզ", "r": "гг", "s": "ѕꜱ", "t": "тτ",
    "u": "υսц", "v": "νѵ", "w": "ѡωԝ", "x": "хχ", "y": "уγу", "z": "ᴢ", "0": "०০", "8": "৪", "9": "৭",
}  # fmt: skip
LOOK_ALIKES = {ord(other): letter for letter, others in LIKE.items() for other in others}


def skeleton(text: str) -> str:
    """A text in small letters with each read as the Latin one it looks like, and without accents."""
    return without_accents(text.translate(LOOK_ALIKES))
