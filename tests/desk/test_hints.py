"""What is pointed out in a comment: the policy's own examples, and what looks like personal data."""

from __future__ import annotations

import pytest

from plugins.desk.comments.hints import _plain, hints, in_crisis
from plugins.shared.comments_policy import PolicyUnreadable, bare, load_comments_policy
from tests.projects import ROOT

FILE = ROOT / "content" / "policy" / "comments.yaml"
POLICY = load_comments_policy(FILE, {"clinic": "Example TMS Clinic", "phone": "+1-555-0100"})


def kinds(text: str) -> list[str]:
    return [hint.kind for hint in hints("Robin", text, POLICY)]


@pytest.mark.parametrize("kind", ["crisis", "testimonial"])
def test_each_phrase_finds_its_examples_and_leaves_the_others(kind: str) -> None:
    for phrase in getattr(POLICY, kind):
        for example in phrase.finds:
            assert phrase.pattern.search(bare(example)), (phrase.pattern.pattern, example)
        for example in phrase.leaves:
            assert kind not in kinds(example), example


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("telephone", "call +1 (555) 010-0199"),
        ("telephone", "call 5550100199 soon"),
        ("telephone", "call ５５５-０１０-０１９９"),
        ("e-mail", "write to robin@example.org"),
        ("e-mail", "robin (at) example.org"),
        ("birth", "I was born on 2 June 1980"),
        ("birth", "06/02/1980"),
        ("birth", "DOB 6-2-80"),
        ("birth", "June 2nd, 1980"),
        ("link", "see https://example.org/a"),
        ("link", "see example.com now"),
        ("crisis", "I WANT TO DIE"),
        ("crisis", "Ｉ ｗａｎｔ ｔｏ ｄｉｅ"),
        ("crisis", "I don’t want to be here anymore"),
        ("crisis", "OJALA ESTUVIERA MUERTA"),
        ("crisis", "Me tome todas las pastillas"),
        ("crisis", "sui\u00adcid\u200bal"),
        ("crisis", "I want to d\u0301ie"),
        ("e-mail", "robin@exam\u00adple.org"),
        ("e-mail", "maria dot lopez at gmail dot com"),
        ("birth", "Nací el 5 de marzo de 1980"),
        ("birth", "el 5 de marzo de 1980"),
        ("birth", "fecha de nacimiento: 1980"),
        ("address", "I live at 12 N. Maple Street"),
        ("address", "vivo en la calle Mayor 12"),
        ("testimonial", "it saved my life"),
    ],
)
def test_it_is_pointed_out(kind: str, text: str) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        "I slept seven hours, 36 sessions in 2024.",
        "Call or text 988, or 911; SAMHSA is 1-800-662-4357.",
        "It took 20-30 minutes a day for 6 weeks.",
        "My dose was 10 mg, then 20 mg.",
        "The study has 1,000,000 people.",
        "Is it safe?",
        "I had it in 2010-2015, and from 1999–2001.",
    ],
)
def test_ordinary_words_are_left_alone(text: str) -> None:
    assert kinds(text) == []


@pytest.mark.parametrize("word", ["(at)", "a", "a.", "@", "a@", "1 ", "www.", "born ", "no reason to ", "\n "])
def test_a_text_that_repeats_itself_is_read_all_the_same(word: str) -> None:
    """A pattern that tries every beginning with every end would need hours here."""
    hints("Robin", word * (40_000 // len(word)), POLICY)


def test_letters_that_stand_for_whole_sentences_stay_letters() -> None:
    """A page of 25 such comments would take seconds, each time that staff open it."""
    text = "I want to die " + "\ufdfa" * 5000
    assert "crisis" in kinds(text) and len(_plain("", text)) == len(text) + 1
    assert _plain("", "ｆｕｌｌ ⑴") == "\nfull (1)"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("write to robin@example.org.", "robin@example.org"),
        ("robin (at) example.org", "robin (at) example.org"),
        ("(robin[at]mail.example.org)", "(robin[at]mail.example.org"),
        ("a@b robin@example.org", "robin@example.org"),
        ("@ example.org", ""),
        ("robin@ nowhere", ""),
    ],
)
def test_an_address_of_mail_is_shown_as_it_stands(text: str, found: str) -> None:
    assert next((hint.found for hint in hints("Robin", text, POLICY) if hint.kind == "e-mail"), "") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("mj@example.com and https://example.net/x", "https://example.net/x"),
        ("mj@mail.example.com, then example.org", "example.org"),
        ("example.org@example.com or sub.example.net", "sub.example.net"),
        ("mj@example.com", ""),
        ("mj (at) example.com", ""),
        ("mj[at]example.com", ""),
        ("mj@ example.com", ""),
    ],
)
def test_an_address_of_mail_is_no_link(text: str, found: str) -> None:
    assert next((hint.found for hint in hints("Robin", text, POLICY) if hint.kind == "link"), "") == found


def test_a_name_can_hold_a_crisis_too() -> None:
    assert in_crisis("want to die", "help", POLICY)


@pytest.mark.parametrize("pattern", ["(", "(?i)help", "a**", "b"])
def test_a_broken_policy_names_its_line(tmp_path, pattern: str) -> None:
    path = tmp_path / "comments.yaml"
    crisis = f"crisis:\n  - pattern: '{pattern}'\n    finds: [a]\n"
    path.write_text(f"notices: {{en: [a]}}\n{crisis}testimonial: []\nnews: 1\n")
    with pytest.raises(PolicyUnreadable) as caught:
        load_comments_policy(path, {})
    assert {finding.rule for finding in caught.value.findings} == {"C201"}
    assert {finding.line for finding in caught.value.findings} == {3, 5, 6}
