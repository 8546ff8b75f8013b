"""The author's own words decide which disclaimers are needed."""

import pytest

from plugins.disclaimer.required import NoTriggers, as_front_matter, required_for

from .policies import ROOT, clinic_policy, small_policy

POLICY = clinic_policy()
PATTERNS = [
    *((f"condition {c.name}", c.pattern) for c in POLICY.conditions.values()),
    *((f"{lang} {t.name}", t.pattern) for lang, triggers in POLICY.triggers.items() for t in triggers.values()),
]


@pytest.mark.parametrize("seed", ["self-medication-and-addiction.txt", "tms-and-neuroplasticity.txt"])
def test_both_manuscripts_need_four_disclaimers_and_no_more(seed):
    text = (ROOT / "content/manuscripts" / seed).read_text(encoding="utf-8")
    required = as_front_matter(required_for(POLICY, "en", text))
    conditions = {"off_label": {"conditions": ["anxiety", "addiction"]}}
    assert required == ["help_substance", "general", "tms", conditions]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Our office is closed on Monday.", ["general"]),
        ("Suicidal thoughts can pass.", ["help_crisis", "general"]),
        ("TMS may feel like tapping.", ["general", "tms"]),
        ("TMS for children", ["general", "tms", "minors"]),
        ("Children need sleep.", ["general"]),
        ("Ask before you change your medication.", ["general", "medication"]),
        ("A patient story", ["general", "testimonial"]),
        ("TMS and tinnitus", ["general", "tms", "off_label"]),
        ("Tinnitus is common.", ["general"]),
    ],
)
def test_ordinary_prose_needs_what_it_speaks_of(text, names):
    assert list(required_for(POLICY, "en", text)) == names


def test_a_language_without_triggers_is_refused():
    with pytest.raises(NoTriggers, match="'fr'"):
        required_for(POLICY, "fr", "Bonjour")


def test_approved_texts_do_not_set_off_the_trigger_of_every_other():
    conditions = required_for(small_policy(), "en", "TMS for anxiety and pain")["off_label"]["conditions"]
    assert conditions == ["anxiety", "pain"]


@pytest.mark.parametrize(("name", "pattern"), PATTERNS, ids=[name for name, _ in PATTERNS])
def test_no_pattern_matches_nothing_at_all(name, pattern):
    assert not pattern.search("") and not pattern.search("plain words about the weather")
