from __future__ import annotations

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from .words import READERS_DESK, THEME, Speaker, extracted, untranslated

SPEAKERS = (THEME, READERS_DESK)
SPOKEN = [(speaker, lang) for speaker in SPEAKERS for lang in speaker.languages]
TEMPLATES = [path for speaker in SPEAKERS for path in speaker.templates]
in_each = pytest.mark.parametrize(
    ("speaker", "lang"), SPOKEN, ids=[f"{each.folder.name}-{lang}" for each, lang in SPOKEN]
)


def catalogue(speaker: Speaker, lang: str) -> Catalog:
    with (speaker.folder / "locale" / lang / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return read_po(file, locale=lang)


def words(message_id: object) -> object:
    return message_id[0] if isinstance(message_id, (tuple, list)) else message_id


def test_spanish_is_there() -> None:
    assert all("es" in speaker.languages for speaker in SPEAKERS)


def test_the_desk_speaks_what_the_theme_speaks() -> None:
    assert READERS_DESK.languages == THEME.languages


@in_each
def test_a_catalogue_has_each_message_and_no_other(speaker: Speaker, lang: str) -> None:
    known = catalogue(speaker, lang)
    assert {words(m.id) for m in extracted(speaker) if m.id} == {words(m.id) for m in known if m.id}
    assert not known.obsolete


@in_each
def test_each_message_is_translated_by_a_person(speaker: Speaker, lang: str) -> None:
    known = catalogue(speaker, lang)
    for message in known:
        if message.id:
            texts = message.string if message.pluralizable else (message.string,)
            assert all(texts) and len(texts) == (known.num_plurals if message.pluralizable else 1), message.id
            assert not message.fuzzy, message.id


@in_each
def test_each_translation_fills_in_the_same_words(speaker: Speaker, lang: str) -> None:
    for message in catalogue(speaker, lang):
        assert not list(message.check()), message.id


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_a_template_has_no_text_that_is_not_translated(template: Path) -> None:
    assert not untranslated(template.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "slip",
    [
        "<p>Older articles</p>",
        '<nav aria-label="Pages">',
        "{{ 'and' if loop.last else ', ' }}",
        "<p>{% trans %}one{% endtrans %} more</p>",
        "{% for a in b %}<b>{{ a }} more</b>{% endfor %}",
    ],
)
def test_english_in_a_template_is_found(slip: str) -> None:
    assert untranslated(slip)


@pytest.mark.parametrize(
    "right",
    [
        '<p lang="en" class="one two">{{ _("Older") }}</p>',
        "{% trans %}Older <b>articles</b>{% endtrans %}",
        "{{ x|f('one') }}",
    ],
)
def test_what_is_translated_is_left_alone(right: str) -> None:
    assert untranslated(right) == []
