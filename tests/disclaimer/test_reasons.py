"""Whatever is refused comes with what to do about it."""

import pytest

from plugins.disclaimer.judge import judge_body

from .policies import clinic_policy

POLICY = clinic_policy()
TEXT, SPANISH = POLICY.text("general", "en"), POLICY.text("general", "es")
OLD = POLICY.fill(POLICY.modules["general"].retired["en"][0], "en")


def judged(text, css=""):
    [found] = judge_body(f"<p>Words.</p><p>{text}</p>", "en", POLICY, {"general": {}}, css)
    return found


@pytest.mark.parametrize(
    ("text", "code", "remedy"),
    [
        ("", "D01-missing", "name it under 'disclaimers'"),
        (TEXT.replace(POLICY.clinic, "Another Clinic"), "D07-wrong-clinic", "take that text out"),
        (OLD, "D06-outdated", "take that text out"),
        (SPANISH, "D08-wrong-language", "set its 'lang' right"),
        (TEXT[:300], "D12-truncated", "give the whole article"),
        (TEXT.replace("general health", "good health"), "D05-altered", "'good' must be 'general'"),
        ("For informational purposes; ask your doctor.", "D05-not-approved-wording", "take that text out"),
        ("See our <a href='/d/'>disclaimer</a>.", "D13-link-only", "set the words themselves"),
        (TEXT.replace("not", "n\u043et", 1), "D11-homoglyph", "type it anew"),
        (f"<q>{TEXT}</q>", "D10-quoted", "set it in a plain paragraph"),
        (f"<span hidden>{TEXT}</span>", "D02-hidden", "set it in a plain paragraph"),
    ],
)
def test_every_refusal_says_what_to_do(text, code, remedy):
    found = judged(text)
    assert (found.verdict, found.code) == ("FAIL", code), found.message
    assert remedy in found.message


def test_what_is_not_printed_says_which_rule_to_keep_away():
    found = judged(TEXT, "@media print{p{display:none}}")
    assert (found.verdict, found.code) == ("WARN", "D02-not-printed")
    assert "'display: none' of p" in found.message and "'@media print'" in found.message
