"""The article's source: front matter that reads back, above Markdown."""

from datetime import date

from plugins.manuscript.convert import convert
from plugins.shared.source import read_source

from .copies import read_text

ID = "urn:uuid:00000000-0000-4000-8000-000000000000"
TEXT = 'Title: No "quotes": yes\nTags: sleep, 2026\n02/06/2026\nUpdated 03/01/2026\nSome words.'
OFF_LABEL = {"off_label": {"conditions": ["anxiety", "addiction"]}}


def convert_text(text, **options):
    return convert(read_text(text), **{"identity": ID, "disclaimers": ["general"], "lang": "en", **options})


def test_a_whole_article():
    assert convert_text(TEXT, disclaimers=["general", OFF_LABEL]) == (
        "---\n"
        f"id: {ID}\n"
        'title: "No \\"quotes\\": yes"\n'
        "date: 2026-02-06\n"
        "modified: 2026-03-01\n"
        "slug: no-quotes-yes\n"
        "tags: [sleep, 2026]\n"
        "status: draft\n"
        "lang: en\n"
        "disclaimers: [general, {off_label: {conditions: [anxiety, addiction]}}]\n"
        "---\n"
        "\n"
        "Some words.\n"
    )


def test_front_matter_reads_back():
    source = read_source("a.md", convert_text(TEXT, disclaimers=["general", OFF_LABEL]))

    assert source.findings == ()
    assert source.metadata["title"] == 'No "quotes": yes'
    assert source.metadata["disclaimers"] == ["general", OFF_LABEL]


def test_without_a_date_it_is_a_draft():
    assert "\nstatus: draft\n" in convert_text("The title\nSome words.")
    assert "date:" not in convert_text("The title\nSome words.")


def test_a_replaced_article_hands_on_what_the_copy_does_not_say():
    kept = {"date": "2020-01-01", "category": "News", "status": "hidden"}
    metadata = read_source("a.md", convert_text("The title\nSome words.", kept=kept)).metadata

    assert {key: metadata[key] for key in kept} == kept
    assert read_source("a.md", convert_text(TEXT, kept=kept)).metadata["date"] == date(2026, 2, 6).isoformat()


def test_items_of_one_list_stand_close_and_lists_apart():
    text = "The title\n- a\n  - b\n  1. c\n- d\n1. e\n\nSome words.\n- f"

    assert convert_text(text).partition("---\n\n")[2] == (
        "- a\n    - b\n\n    1. c\n- d\n\n1. e\n\nSome words.\n\n- f\n"
    )
