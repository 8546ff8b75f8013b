"""A misspelt key is mended where it can mean only one thing; the rest of the file stays, byte for byte."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.article.fields import check_fields
from plugins.article.keys import KNOWN
from plugins.article.record import read_article
from plugins.article.slips import FOR_PEOPLE, is_one_slip, slips, without_slips

from .articles import CLINIC, article_text, mint, source


def mended(text):
    return without_slips(source(text), CLINIC).text


@pytest.mark.parametrize(
    "keys",
    [
        {"dates": "2026-02-06", "date": None, "status": "draft"},
        {"lst_reviewed": "2026-02-06"},
        {"waiver": "[{module: medication, reason: no, by: us, on: 2026-02-06, sha256: abc}]"},
        {"titel": "Another"},
        {"sumary": "One", "summry": "Two"},
        {"sumary": "One", "summary": "Two"},
        {"tag": "sleep, TMS"},
        {"langs": "english"},
        {"statuss": "publish"},
        {"keywords": "a"},
        {"subtitle": "a"},
        {"update": "2026-02-06"},
    ],
)
def test_what_could_mean_something_else_is_left_to_people(keys):
    text = article_text(**keys)

    assert mended(text) == text


@pytest.mark.parametrize(
    ("wrong", "right", "value"),
    [
        ("titel", "title", "A walk"),
        ("sumary", "summary", ">-\n  One\n  two"),
        ("tagss", "tags", "[sleep, 'TMS']"),
        ("tag", "tags", "\n- sleep"),
        ("stauts", "status", "draft"),
        ("disclaimer", "disclaimers", "[general]"),
        ("modfied", "modified", "2026-03-01"),
        ("autor", "author", "Example TMS Clinic"),
        ("'imag'", "image", "images/coil.jpg"),
        ("Slugg", "Slug", "a-walk"),
        ("idd", "id", "urn:uuid:00000000-0000-4000-8000-000000000009"),
    ],
)
def test_a_slip_is_mended_and_no_other_byte(wrong, right, value):
    keys = {"id": None} if right == "id" else {"title": None} if right == "title" else {}
    before = article_text(**keys, **{f"# {wrong} it is": "\n", wrong: f"{value}   # {wrong}: as it was"})

    assert mended(before) == before.replace(f"\n{wrong}: ", f"\n{right}: ", 1)


def test_a_header_of_key_and_value_is_mended_too():
    keys = f"\ufeffId: {mint(1)}\r\nTitel:\tA walk\r\n  Sumary: Titel: x\r\n    sumary: y\r\n"
    text = f"{keys}\r\nSumary: z"

    assert mended(text) == text.replace("Titel:\t", "Title:\t").replace("  Sumary: T", "  Summary: T")


def test_an_id_in_a_misspelt_key_is_kept_and_no_new_one_made():
    text = article_text().replace("\nid:", "\nids:")

    assert mended(text) == article_text()


@given(key=st.sampled_from(KNOWN), data=st.data())
@settings(derandomize=True, max_examples=300, deadline=None)
def test_a_slip_of_any_key_is_mended_or_left_and_makes_nothing_worse(key, data):
    at = data.draw(st.integers(0, len(key) - 1))
    letter = data.draw(st.sampled_from("aeidst_"))
    swapped = key[:at] + key[at : at + 2][::-1] + key[at + 2 :]
    wrong = data.draw(st.sampled_from([key[:at] + key[at + 1 :], key[:at] + letter + key[at:], swapped]))
    before = source(article_text(**{key: None, wrong: data.draw(st.sampled_from(["x", "[x]", "draft", "en"]))}))
    after = without_slips(before, CLINIC)

    assert wrong == key or is_one_slip(wrong, key)
    assert set(slips(before).values()).isdisjoint({*FOR_PEOPLE, *before.metadata})
    assert (after.body, list(after.metadata.values())) == (before.body, list(before.metadata.values()))
    assert faults(after) < faults(before) if after.text != before.text else True


def faults(of):
    return {(finding.rule, finding.message) for finding in check_fields(read_article(of, CLINIC), CLINIC)}
