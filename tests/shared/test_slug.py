"""Our addresses are Pelican's."""

from hypothesis import given, settings
from hypothesis import strategies as st
from pelican.settings import DEFAULT_CONFIG
from pelican.utils import slugify as pelicans

from plugins.shared.slug import slugify


@settings(derandomize=True, max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=["C"])) | st.text("aé-_ <b>&;ß日\u00a0'’"))
def test_a_slug_is_what_pelican_makes_of_the_text(text):
    assert slugify(text) == pelicans(text, regex_subs=DEFAULT_CONFIG["SLUG_REGEX_SUBSTITUTIONS"])


def test_control_characters_leave_no_trace():
    assert slugify("TMS\ud800 \x00and\ufffe sleep") == "tms-and-sleep"
