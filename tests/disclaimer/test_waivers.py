"""A waiver lifts one conditional disclaimer of one text, and no other."""

import pytest

from plugins.disclaimer.declared import Waiver, read_declared
from plugins.disclaimer.subject import Subject, digest_of
from plugins.disclaimer.waivers import waived_modules

from .policies import clinic_policy

TITLE, TEXT = "Rest", "A dose of humour."
WHOLE = Waiver("medication", "a figure of speech", "The editor", "2026-02-06", digest_of(TITLE, TEXT))


def waived(waiver, title=TITLE, text=TEXT):
    subject = Subject("a.md", "en", text, read_declared(["general"]), (waiver,), digest_of(title, text))
    return waived_modules(subject, clinic_policy())


def test_a_whole_one_lifts_what_it_names():
    assert waived(WHOLE) == ["medication"]


@pytest.mark.parametrize("key", ["reason", "by", "on", "sha256"])
def test_one_that_lacks_something_lifts_nothing(key):
    assert waived(WHOLE._replace(**{key: ""})) == []


@pytest.mark.parametrize("module", ["general", "medicaton", ""])
def test_what_every_article_needs_and_what_is_unknown_stays(module):
    assert waived(WHOLE._replace(module=module)) == []


@pytest.mark.parametrize(
    ("title", "text", "still"),
    [
        (TITLE, "A dose\n  of humour.\n", True),
        (TITLE, "A dose of medicine.", False),
        ("Rest and pills", TEXT, False),
        ("", f"{TITLE} {TEXT}", True),
    ],
)
def test_it_holds_for_the_words_whatever_the_spaces_between_them(title, text, still):
    assert bool(waived(WHOLE, title, text)) is still
