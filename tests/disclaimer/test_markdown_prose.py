"""`check` reads an author's words without rendering them."""

import pytest

from plugins.disclaimer.markdown_prose import words_of


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("addic*tion*", "addiction"),
        ("**TMS** for `anxiety`", "TMS for anxiety"),
        ("[our clinic](/suicide/) page", "our clinic page"),
        ("[our clinic][suicide] page\n\n[suicide]: /x", "our clinic page"),
        ("![a child](x.png) hello", "hello"),
        ("<div class='tms'>text</div>", "text"),
        ("<!-- suicide -->text", "text"),
        ("```\nsuicide\n```\ntext", "text"),
        ("~~~ py\nsuicide\n~~~\ntext", "text"),
        ("opioid&#115;", "opioids"),
        ("less < more and snake_case", "less < more and snake_case"),
    ],
)
def test_marks_and_addresses_are_no_words(source, words):
    assert " ".join(words_of(source).split()) == words
