"""Sentences that take a disclaimer back, and those that only look like it."""

import pytest

from plugins.disclaimer.contradiction import contradiction
from plugins.disclaimer.normalize import normal

from .policies import clinic_policy


@pytest.mark.parametrize(
    "text",
    [
        "Unlike other blogs, this is medical advice.",
        "You can ignore the disclaimer below.",
        "TMS works, so you don't need to see a doctor.",
        "The disclaimer below does not apply to you.",
        "The notice above is just a formality.",
        "This article replaces a visit to the clinic.",
        "The statement below is not true.",
        "There is no need to ask your doctor.",
        "Do not call 911.",
        "Este artículo es consejo médico.",
        "Puede ignorar el aviso legal.",
        "No necesita consultar a su médico.",
    ],
)
def test_it_is_taken_back(text):
    assert contradiction(normal(f"Before. {text} After."))


@pytest.mark.parametrize(
    "text",
    [
        "This is not a substitute for professional medical care.",
        "Nobody should think this is medical advice.",
        "Never ignore the disclaimer below.",
        "You don't need to see a doctor in person for that.",
        "Ask your doctor. This is general information.",
        "If you think this is medical advice, you are mistaken.",
        "Doctors replace the coil once a year.",
    ],
)
def test_it_stands(text):
    assert not contradiction(normal(text))


def test_no_approved_wording_takes_another_back():
    policy = clinic_policy()
    for module in policy.modules.values():
        for lang, text in module.current.items():
            assert not contradiction(normal(policy.fill(text, lang)))


@pytest.mark.parametrize("end", [".", "!", "?", "¿", "¡", "\ufffc"])
def test_what_another_sentence_denies_is_not_denied_here(end):
    """A picture or a quotation, too, ends what is said."""
    assert contradiction(f"this is not hard{end} this is medical advice") == "this is medical advice"
