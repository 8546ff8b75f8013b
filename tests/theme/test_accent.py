from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.theme.accent import EASY, LEGIBLE, check, contrast, custom_properties, derive

from .conftest import ROOT

COLOURS = st.from_regex(r"#[0-9a-fA-F]{6}", fullmatch=True)
LIGHT, DARK = (
    re.findall(r"--(?:paper|surface(?:-\w+)?): (#\w+);", block)
    for block in re.findall(r":root \{([^}]+)\}", (ROOT / "theme/static/css/main.css").read_text(encoding="utf-8"))[:2]
)


@given(COLOURS)
@settings(derandomize=True, max_examples=100, deadline=None)
def test_links_are_legible_on_every_background_of_the_stylesheet(brand: str) -> None:
    accent = derive(brand)
    assert len(LIGHT) == len(DARK) == 3
    assert min(contrast(accent.on_light, ground) for ground in LIGHT) >= LEGIBLE
    assert min(contrast(accent.on_dark, ground) for ground in DARK) >= EASY


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21), ("#ffffff", "#000000", 21), ("#777777", "#ffffff", 4.48), ("#0b5f6b", "#0b5f6b", 1)],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize("brand", ["#0b5f6b", "#0B5F6B", "#000000", "#b3005e"])
def test_a_legible_accent_is_used_as_it_is(brand: str) -> None:
    assert derive(brand).on_light == brand
    assert list(check("clinic.yaml", brand)) == []


def test_a_pale_accent_is_darkened_and_reported() -> None:
    [finding] = check("clinic.yaml", "#ffcc00")
    assert finding.rule == "C102"
    assert finding.level == "warning"
    assert f"links are shown in {derive('#ffcc00').on_light}" in finding.message


def test_the_custom_properties_set_brand_and_accent_for_both_schemes() -> None:
    css = custom_properties(derive("#0b5f6b"))
    assert css.startswith("@layer tokens{:root{--brand:#0b5f6b;--accent:#0b5f6b}@media(prefers-color-scheme:dark)")
    assert css.count("{") == css.count("}")
