"""Lengths, colours and custom properties as browsers work them out."""

import pytest

from plugins.disclaimer.style.calculation import Units
from plugins.disclaimer.style.color import Color, contrast, read_color
from plugins.disclaimer.style.shorthands import expand, physical
from plugins.disclaimer.style.values import length, number
from plugins.disclaimer.style.variables import fill, resolve

UNITS = Units(em=20, rem=16, base=500, viewport=(400, 800))


@pytest.mark.parametrize(
    ("value", "pixels"),
    [
        ("0", 0),
        ("12px", 12),
        ("1.5em", 30),
        ("2rem", 32),
        ("10%", 50),
        ("10vw", 40),
        ("10vmin", 40),
        ("12pt", 16),
        ("calc(100% - 2 * 3px)", 494),
        ("calc(-1 * (2px + 3px))", -5),
        ("clamp(1rem, 5vw, 3rem)", 20),
        ("min(14rem, 100%)", 224),
        ("env(safe-area-inset-left, 3px)", 3),
    ],
)
def test_a_length_in_pixels(value, pixels):
    assert length(value, UNITS) == pytest.approx(pixels)


@pytest.mark.parametrize(
    "value", ["5", "auto", "calc(2 + 3%)", "calc(0)", "calc(1px * 1px)", "calc(1px / 0)", "1cqw", "x(1px)", ""]
)
def test_what_is_no_length(value):
    assert length(value, UNITS) is None


@pytest.mark.parametrize(
    ("value", "share"), [("0", 0), (".5", 0.5), ("50%", 0.5), ("x", None), ("1px", None), ("nan", None)]
)
def test_a_number(value, share):
    assert number(value) == share


@pytest.mark.parametrize(
    ("value", "color"),
    [
        ("#fff", (1, 1, 1, 1)),
        ("rgb(0 0 0 / 50%)", (0, 0, 0, 0.5)),
        ("hsl(120 100% 50%)", (0, 1, 0, 1)),
        ("oklch(1 0 0)", (1, 1, 1, 1)),
        ("lab(100 0 0)", (1, 1, 1, 1)),
        ("light-dark(#fff, #000)", (0, 0, 0, 1)),
        ("canvas", (0x12 / 255,) * 3 + (1,)),
    ],
)
def test_a_colour_in_dark_mode(value, color):
    assert read_color(value, "dark") == pytest.approx(color, abs=0.01)


@pytest.mark.parametrize("value", ["color-mix(in srgb, red, blue)", "rgb(from red r g b)", "rgb(", "fff", "buttonface"])
def test_a_colour_that_can_not_be_worked_out(value):
    assert read_color(value, "light") is None


@pytest.mark.parametrize(
    ("one", "other", "ratio"), [("#000", "#fff", 21), ("#767676", "#fff", 4.54), ("#777", "#fff", 4.48)]
)
def test_contrast(one, other, ratio):
    colors = [read_color(value, "light") for value in (one, other)]
    assert all(isinstance(color, Color) for color in colors)
    assert contrast(*colors) == pytest.approx(ratio, abs=0.01)


@pytest.mark.parametrize(
    ("name", "value", "longhands"),
    [
        (
            "margin",
            "1px 2px",
            {"margin-top": "1px", "margin-right": "2px", "margin-bottom": "1px", "margin-left": "2px"},
        ),
        ("flex", "1", {"flex-grow": "1", "flex-shrink": "1", "flex-basis": "0%"}),
        ("flex", "0 0 0", {"flex-grow": "0", "flex-shrink": "0", "flex-basis": "0"}),
        ("overflow", "hidden", {"overflow-x": "hidden", "overflow-y": "hidden"}),
        ("text-wrap-mode", "pre", {"text-wrap-mode": "nowrap"}),
        (
            "text-decoration",
            "underline red 2px",
            {"text-decoration-line": "underline", "text-decoration-thickness": "2px"},
        ),
        ("text-decoration", "bogus", {"text-decoration-line": "?", "text-decoration-thickness": "?"}),
        ("font", "caption", dict.fromkeys(("font-style", "font-size", "line-height", "font-family"), "?")),
        ("inset", "inherit", dict.fromkeys(("top", "right", "bottom", "left"), "inherit")),
        ("container", "card / inline-size", {"container-type": "inline-size"}),
    ],
)
def test_a_shorthand_sets_its_longhands(name, value, longhands):
    assert expand(name, value) == longhands


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("-webkit-filter", "filter"),
        ("margin-inline-start", "margin-left"),
        ("inset-block-end", "bottom"),
        ("max-block-size", "max-height"),
        ("-webkit-margin-end", "margin-right"),
        ("white-space", "text-wrap-mode"),
    ],
)
def test_a_property_has_one_name(name, plain):
    assert physical(name) == plain


def test_custom_properties():
    own = {"--a": "var(--b)", "--b": "1px", "--c": "var(--c)", "--d": "var(--gone, var(--b))", "--e": "initial"}
    found = resolve(own, {"--e": "old", "--f": "kept"}, {})
    assert {name: value.strip() for name, value in found.items()} == {
        "--a": "1px",
        "--b": "1px",
        "--d": "1px",
        "--f": "kept",
    }
    assert fill("calc(var(--f) + 1px)", found.get) == "calc( kept  + 1px)"
    assert fill("var(--e)", found.get) is None
