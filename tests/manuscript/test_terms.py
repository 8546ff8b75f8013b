"""Runs of `Term: sentence` are lists; labels and speakers are not."""

import pytest

from .copies import body, guesses, read_text

HEAD = "The title\n## Part\n"


def test_two_terms_under_a_heading_are_a_list():
    text = f"{HEAD}Light: Sit by the window.\n\nLong walks: Go out at noon."

    assert body(text) == "## Part\n\n- **Light**: Sit by the window.\n- **Long walks**: Go out at noon."
    assert "a list of 2 terms: Light, Long walks" in guesses(read_text(text))


@pytest.mark.parametrize("term", ["**Light**:", "**Light:**", "rTMS:", '"Light":'])
def test_terms_of_all_spellings(term):
    assert body(f"{HEAD}{term} Sit by the window.\nWalks: Go out at noon.").count("\n- **") == 2


@pytest.mark.parametrize(
    "lines",
    [
        "Light: Sit by the window.",
        "Note: We are closed today.\nTip: Call us before that.",
        "Q: Does it hurt at all?\nA: No, not at all.",
        "Question: Does it hurt at all?\nAnswer: No, not at all.",
        "Monday: We open at nine.\nTuesday: We open at ten.",
        "Mon – Fri: We open at nine.\nSaturday and Sunday: We are closed then.",
        "Phone: Call us at noon.\nFax: We have none here.",
        "Front desk: 555-0100\nBilling: 555-0101",
        "Jane: How are you now?\nDoctor: I am fine now.\nJane: I am glad then.",
        "A very long phrase that is surely no term at all: It goes on.\nOne more that is as long as that was: It too.",
        "He said so. Then: It went on.\nShe said so. Then: It went on.",
        "https://example.org is there.\nhttps://example.com is there.",
    ],
)
def test_labels_speakers_and_single_lines_are_no_list(lines):
    assert "- **" not in body(HEAD + lines)


def test_terms_without_a_heading_are_left_alone():
    assert "- **" not in body("The title\nLight: Sit by the window.\nWalks: Go out at noon.")


def test_terms_may_be_wrapped():
    light = "Light: Sit by the window every morning, for at least half an hour or\nlonger, before you do other things."
    walks = "Walks: Go out at noon, in every kind of weather that there is in the\nmonth, and take somebody with you."

    assert body(f"{HEAD}{light}\n\n{walks}").count("\n- **") == 2


def test_a_line_that_leads_in_does_as_well():
    text = "The title\nThere are two kinds that we use:\nrTMS: It is the usual kind.\ndTMS: It goes deeper in."

    assert body(text) == (
        "There are two kinds that we use:\n\n- **rTMS**: It is the usual kind.\n- **dTMS**: It goes deeper in."
    )
