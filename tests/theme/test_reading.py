from __future__ import annotations

import pytest

from plugins.theme.reading import reading_minutes


@pytest.mark.parametrize(
    ("html", "minutes"),
    [
        ("", 1),
        ("<p>word</p>" * 230, 1),
        ("<p>word</p>" * 231, 2),
        ('<p class="many words in here">' * 300, 1),
        ("<p>word</p>" * 40_000, 174),
    ],
)
def test_reading_time_counts_words_and_not_markup(html: str, minutes: int) -> None:
    assert reading_minutes(html) == minutes
