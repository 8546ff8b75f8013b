"""What browsers do without a stylesheet, as far as it bears on a text (HTML Standard, §15 Rendering)."""

from __future__ import annotations

from collections.abc import Mapping

from .names import names
from .rule import Declaration

BLOCKS = names(
    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2"
    " h3 h4 h5 h6 header hgroup html legend listing main menu nav ol optgroup p plaintext pre search section summary ul"
    " xmp"
)
TABLE_PARTS = {
    "table": "table",
    "caption": "table-caption",
    "tbody": "table-row-group",
    "thead": "table-header-group",
    "tfoot": "table-footer-group",
    "tr": "table-row",
    "td": "table-cell",
    "th": "table-cell",
}
SMALLER = {name: {"font-size": "smaller"} for name in ("small", "sub", "sup")}
SIDE_MARGINS = {name: {"margin-left": "40px", "margin-right": "40px"} for name in ("blockquote", "figure")}
OWN: dict[str, dict[str, str]] = {
    **{f"h{level}": {"font-size": size} for level, size in enumerate("2em 1.5em 1.17em 1em .83em .67em".split(), 1)},
    **SMALLER,
    **SIDE_MARGINS,
    **{name: {"padding-left": "40px"} for name in ("ul", "ol", "menu", "dir")},
    "big": {"font-size": "larger"},
    "body": {"margin-left": "8px", "margin-right": "8px"},
    "dd": {"margin-left": "40px"},
    "mark": {"background-color": "mark", "color": "marktext"},
    **{name: {"text-wrap-mode": "nowrap"} for name in ("nobr", "pre", "listing", "xmp", "plaintext")},
    "bdo": {"unicode-bidi": "bidi-override"},
    "bdi": {"unicode-bidi": "isolate"},
    "rt": {"font-size": "50%"},
    "rp": {"display": "none"},
    "dialog": {"position": "absolute", "left": "0", "right": "0", "background-color": "canvas"},
    "marquee": {"display": "-internal-marquee"},
    "slot": {"display": "contents"},
}
FONT_STEPS = ("10px", "13px", "16px", "18px", "24px", "32px", "48px")
PRESENTATIONAL = names("background bgcolor color dir face height href nowrap open size text width")
TABULAR = frozenset(("table", "td", "th", "tr", "tbody", "thead", "tfoot", "col", "colgroup"))


def display_of(tag: str) -> str:
    if tag == "li":
        return "list-item"
    return TABLE_PARTS.get(tag, "block" if tag in BLOCKS else "inline")


def style_of(tag: str, attributes: Mapping[str, str | None]) -> dict[str, str]:
    """Longhand → value."""
    style = {"display": display_of(tag), **OWN.get(tag, {})}
    if tag == "a" and "href" in attributes:
        style["color"] = "linktext"
    if tag == "dialog":
        style["display"] = "block" if "open" in attributes else "none"
    direction = (attributes.get("dir") or "").lower()
    if direction in ("rtl", "ltr"):
        style["direction"] = direction
    if tag == "bdo" and direction == "ltr":
        style["unicode-bidi"] = "normal"
    return style


def hints_of(tag: str, attributes: Mapping[str, str | None]) -> list[Declaration]:
    """Presentational attributes: author style of the lowest rank."""
    found = {
        "background-color": attributes.get("bgcolor") if tag in TABULAR | {"body", "marquee"} else None,
        "background-image": attributes.get("background") if tag in TABULAR | {"body"} else None,
        "color": attributes.get("text") if tag == "body" else attributes.get("color") if tag == "font" else None,
        "font-family": attributes.get("face") if tag == "font" else None,
        "font-size": _font_step(attributes.get("size") or "") if tag == "font" and "size" in attributes else None,
        "width": _size(attributes.get("width")) if tag in TABULAR else None,
        "height": _size(attributes.get("height")) if tag in TABULAR else None,
        "text-wrap-mode": "nowrap" if tag in TABULAR and "nowrap" in attributes else None,
    }
    return [Declaration(name, value, False) for name, value in found.items() if value]


def _size(value: str | None) -> str | None:
    """A number is one of pixels; '0' says nothing."""
    text = (value or "").strip()
    return f"{text}px" if text.replace(".", "", 1).isdigit() and text.strip("0.") else text if "%" in text else None


def _font_step(value: str) -> str:
    """Sizes 1 to 7, or steps from 3 (HTML Standard, rules for parsing a legacy font size)."""
    text = value.strip()
    digits = text.lstrip("+-")
    if not digits.isdigit():
        return "?"
    step = int(digits) if digits == text else 3 + int(text)
    return FONT_STEPS[max(1, min(7, step)) - 1]
