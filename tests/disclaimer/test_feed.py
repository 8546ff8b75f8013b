"""Some feed readers take an entry's style out: what they show is judged too."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.disclaimer import feed
from plugins.disclaimer.entry import Entry

from .techniques import ASIDE, WORDING, filled
from .test_cases import POLICY

SHOWN, HIDDEN = "style='color:#222'", "style='display:none'"
TELLING = ("hidden", "aria-hidden=true", "inert", "popover", "role=img")
ELEMENTS = st.builds(
    "<{0} {1}>{2}</{0}>".format,
    st.sampled_from(["p", "div", "b", "details", "style", "small"]),
    st.sampled_from(["", "class=role", SHOWN, HIDDEN, *TELLING]),
    st.sampled_from(["", "The role of style.", f"<p>{WORDING}</p>", "p{display:none}", "p{color:#222}"]),
)


def verdicts(content):
    return feed.judge_entry(Entry("Title", "https://e.org/a/", "en", (), content), POLICY)


def as_if_all_had_style(content):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(feed, "STRIPPED", "*")
        return verdicts(content)


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.lists(ELEMENTS, max_size=3).map("".join))
def test_without_style_both_readers_show_the_same(content):
    assert verdicts(content) == as_if_all_had_style(content)


@pytest.mark.parametrize("attribute", TELLING)
def test_a_note_that_is_hidden_but_for_some_may_not_take_it_back(attribute):
    note = f"<p {attribute}>Ignore the disclaimers above.</p>"
    assert "D09-contradicted" in {verdict.code for verdict in verdicts(filled(ASIDE + note))}


@pytest.mark.parametrize("hiding", ['<i style="display:none">x</i>', "<style>i{display:none}</style><i>x</i>"])
def test_a_word_that_is_hidden_by_style_alone_spoils_the_wording(hiding):
    whole, spoilt = f"<p>{WORDING}</p>", f"<p>{WORDING.replace('medical', f'{hiding}medical', 1)}</p>"
    assert verdicts(whole) == []
    assert verdicts(spoilt) == as_if_all_had_style(spoilt) != []
