"""A policy is read strictly: all that is wrong with it, or a record."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.disclaimer.load import PolicyUnreadable, load_policy, parse_policy

from .policies import ROOT, SMALL, clinic_policy, small_policy


def rules_of(text):
    with pytest.raises(PolicyUnreadable) as caught:
        parse_policy("policy.yaml", text)
    return [finding.rule for finding in caught.value.findings]


def test_the_clinics_policy_is_whole():
    assert set(clinic_policy().order) == set(clinic_policy().modules)


def test_the_clinics_name_comes_from_clinic_yaml_beside_the_policy():
    assert clinic_policy().clinic == "Example TMS Clinic"


def test_a_position_in_words_becomes_a_place():
    places = {name: module.position for name, module in small_policy().modules.items()}
    assert places == {"help": "top", "general": "end", "off_label": "section", "story": "story"}


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("clinic: Example TMS Clinic\n", "", "P101"),
        ("body: .entry-content\n", "", "P101"),
        ("modules:", "moduls:", "P101"),
        ("position: top", "position: bottom", "P101"),
        ("position: top", "position: [top]", "P101"),
        ("position: next to the story", "position: story time", "P101"),
        ("required: always", "required: alway", "P101"),
        ("required: [tale]", "required: tale", "P101"),
        ("label: {en: Help}", "label: {en: Help}\n    approved: yes", "P101"),
        ("label: {en: Help}", "label: {en: Help}\n    approved: {bye: A person}", "P101"),
        ("label: {en: Help}", "label: {en: Help}\n    retired: {en: One text}", "P101"),
        ("label: {en: Help}", "label: {en: Help}\n    retired: [a text]", "P101"),
        ("params: {conditions: the names}", "params: [conditions]", "P101"),
        ("must_not: [decide]", "must_not: decide", "P101"),
        ("order: [help, general, off_label, story]", "order: general", "P101"),
        ('current: {en: "In danger? Call 911."}', "current: {en: }", "P101"),
        ('current: {en: "In danger? Call 911."}', "current: {en: 911}", "P101"),
        ('current: {en: "In danger? Call 911."}', "current: {en: In danger, call 911}", "P101"),
        ("text: {en: chronic pain}", "texts: {en: chronic pain}", "P101"),
        ("text: {en: anxiety}", "text: anxiety", "P101"),
        ("  en:\n    crisis", "  en: [x]\n  es:\n    crisis", "P101"),
        ("{any_of: conditions}", "{any_of: condition}", "P102"),
        ("{any_of: conditions}", "{must: [TMS]}", "P102"),
        ("pain: {pattern: pain, ", "pain: {", "P102"),
        ("position: top", "positon: top", "P101"),
        ('current: {en: "In danger? Call 911."}', "current: In danger", "P101"),
        ("clinic:", "clinic: a\nclinic:", "P101"),
        ("clinic:", "clinic: [", "P101"),
        ("pattern: my story", "pattern: my (story", "P102"),
        ("order: [help, ", "order: [", "P103"),
        ("order: [help, ", "order: [hlep, help, ", "P103"),
        ("order: [help, ", "order: [help, help, ", "P103"),
        ("label: {en: General, es: General}", "label: {en: General}", "P104"),
        ('current: {en: "In danger? Call 911."}', "current: {}", "P104"),
        ("{typical_results}", "{typical_result}", "P105"),
        ("required: [tale]", "required: [tail]", "P106"),
        (SMALL[SMALL.index("triggers:") : SMALL.index("links:")], "", "P106"),
        ("must: [my story]", "must: [our story]", "P107"),
        ("must_not: [ATMs]", "must_not: [the TMS coil]", "P107"),
        ("[Call 911](tel:911)", "[Call 912](tel:911)", "P108"),
        ("Call 911: ", "Ring 911: ", "P108"),
        ("[Call 911](tel:911)", "[Call 911](javascript:911)", "P108"),
    ],
)
def test_each_fault_is_named(old, new, rule):
    assert old in SMALL
    assert rule in rules_of(SMALL.replace(old, new, 1))


def test_a_misspelt_position_gets_the_right_spelling():
    with pytest.raises(PolicyUnreadable, match="did you mean 'next to the story'"):
        parse_policy("policy.yaml", SMALL.replace("next to the story", "beside the story"))


def test_all_faults_come_at_once():
    assert len(rules_of(SMALL.replace("must: [TMS]", "must: [tea]").replace("{typical_results}", "{x}"))) == 2


def test_a_missing_policy_is_a_sentence(tmp_path):
    with pytest.raises(PolicyUnreadable, match="restore it"):
        load_policy(tmp_path / "gone.yaml")


@settings(derandomize=True, max_examples=100, deadline=None)
@given(st.text(max_size=80), st.integers(0, len(SMALL)))
def test_no_text_makes_the_loader_crash(noise, place):
    with contextlib.suppress(PolicyUnreadable):
        parse_policy("policy.yaml", SMALL[:place] + noise + SMALL[place:])


def test_the_cases_of_the_judge_use_the_same_schema():
    assert load_policy(ROOT / "tests/disclaimer/cases/disclaimer_policy.yaml").order == ("general",)


SPANISH = """\
  es:
    crisis: {pattern: suicid\\w*}
    tms: {pattern: \\bEMT\\b}
    condition: {any_of: conditions}
    tale: {pattern: mi historia}
"""


def test_a_language_with_triggers_lacks_nothing():
    bare = SMALL.replace("links:\n", f"{SPANISH}links:\n")
    assert rules_of(bare) == ["P111", "P111"]
    named = bare.replace("{en: anxiety}", "{en: anxiety, es: ansiedad}").replace(
        "{en: chronic", "{es: dolor, en: chronic"
    )
    assert rules_of(named) == ["P111", "P111"]
    whole = named.replace("pattern: anxiety", "pattern: anxiety|ansiedad").replace(
        "pattern: pain", "pattern: pain|dolor"
    )
    assert set(parse_policy("policy.yaml", whole).triggers) == {"en", "es"}
    assert rules_of(f"{whole}short_form: {{en: Not advice.}}\n") == ["P111"]
