"""What a front matter must say of disclaimers."""

from dataclasses import replace

import pytest

from plugins.disclaimer.declared import Waiver, read_declared
from plugins.disclaimer.rules import check, section_is_short
from plugins.disclaimer.subject import Subject, digest_of

from .policies import clinic_policy

POLICY = clinic_policy()
ALL_FOUR = ["help_substance", "general", "tms", {"off_label": {"conditions": ["anxiety", "addiction"]}}]
TEXT = "TMS for anxiety and addiction."


def subject(text=TEXT, declared=ALL_FOUR, lang="en", waivers=()):
    digest = digest_of("", text)
    return Subject("a.md", lang, text, read_declared(declared), tuple(waivers), digest, {"disclaimers": 9})


def finds(item, *rules):
    assert [finding.rule for finding in check(item, POLICY)] == list(rules)


def test_an_article_that_names_what_it_needs_passes():
    finds(subject())


def test_more_than_needed_passes():
    finds(subject("Opening hours", ALL_FOUR))


@pytest.mark.parametrize("missing", ["help_substance", "general", "tms"])
def test_a_missing_name_is_said_by_name_label_and_cause(missing):
    [finding] = check(subject(declared=[name for name in ALL_FOUR if name != missing]), POLICY)
    assert (finding.rule, finding.line) == ("R101", 9)
    assert f"'{missing}'" in finding.message and "make check FIX=1" in finding.message


def test_the_cause_quotes_the_authors_words():
    [finding] = check(subject(declared=[n for n in ALL_FOUR if n != "help_substance"]), POLICY)
    assert "since it says 'addiction'" in finding.message


def test_a_missing_condition_is_said():
    [finding] = check(subject(declared=[*ALL_FOUR[:3], {"off_label": {"conditions": ["anxiety"]}}]), POLICY)
    assert "'addiction'" in finding.message


@pytest.mark.parametrize("value", ["none", None, [], "", "  "])
def test_no_value_switches_the_disclaimers_off(value):
    assert "R101" in [finding.rule for finding in check(subject(declared=value), POLICY)]


def test_a_misspelt_name_gets_the_right_spelling():
    findings = list(check(subject(declared=[*ALL_FOUR, "medicaton"]), POLICY))
    assert [f.rule for f in findings] == ["R103"]
    assert "did you mean 'medication'?" in findings[0].message


def test_an_unknown_condition_gets_the_right_spelling():
    declared = [*ALL_FOUR[:3], {"off_label": {"conditions": ["anxiety", "addiction", "tinitus"]}}]
    [finding] = check(subject(declared=declared), POLICY)
    assert "did you mean 'tinnitus'?" in finding.message


def test_an_empty_placeholder_is_said():
    finds(subject("A patient story", ["general", "testimonial"]), "R104")


def test_a_language_without_triggers_or_wording_is_refused():
    finds(subject("Hola", ["general"], lang="fr"), "R102")


def test_a_language_without_the_wording_is_refused():
    triggers = {**POLICY.triggers, "es": POLICY.triggers["en"]}
    policy = replace(POLICY, triggers=triggers)
    assert "R102" in [finding.rule for finding in check(subject("TMS", ["general", "tms"], lang="es"), policy)]


def waiver(item, **changes):
    complete = {"module": "medication", "reason": "a brand name", "by": "The editor", "on": "2026-02-06"}
    return Waiver(**{**complete, "sha256": item.digest, **changes})


def waived(**changes):
    plain = subject("Your medication", ["general"])
    return subject("Your medication", ["general"], waivers=[waiver(plain, **changes)])


def test_a_complete_waiver_lifts_a_conditional_disclaimer():
    finds(waived())


@pytest.mark.parametrize("fault", ["reason", "by", "on", "sha256"])
def test_an_incomplete_waiver_lifts_nothing(fault):
    finds(waived(**{fault: ""}), "R101", "R105")


def test_a_waiver_without_its_digest_gets_the_one_to_copy():
    item = waived(sha256="")
    [message] = [finding.message for finding in check(item, POLICY) if finding.rule == "R105"]
    assert "isn't complete yet" in message and message.endswith(f"add sha256: {item.digest}")


def test_a_changed_text_voids_the_waiver():
    item = waived()._replace(digest=digest_of("", "Your medication, changed"))
    finds(item, "R101", "R105")


def test_what_every_article_needs_can_not_be_waived():
    plain = subject("Opening hours", [])
    finds(subject("Opening hours", [], waivers=[waiver(plain, module="general")]), "R101", "R105")


def test_a_waiver_with_nothing_to_lift_is_said():
    plain = subject("Opening hours", ["general"])
    [finding] = check(subject("Opening hours", ["general"], waivers=[waiver(plain)]), POLICY)
    assert (finding.rule, finding.level) == ("R105", "warning")


def test_over_two_hundred_words_warn_the_wordings_owner():
    assert not list(section_is_short(subject(), POLICY))
    [finding] = section_is_short(subject(declared=["general", "tms", "medication", "minors"]), POLICY)
    assert (finding.rule, finding.level) == ("R106", "warning")
    assert "published as it is" in finding.message and "tell the clinician" in finding.message
