"""Each wording stands in its place, and the author's HTML is not rewritten."""

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.disclaimer.blocks import scan
from plugins.disclaimer.place import set_in

from .policies import small_policy

POLICY = small_policy()
BODY = "<p>Intro names anxiety.</p>\n<h2>One</h2>\n<p>a</p>\n<h2>Two</h2>\n<p>pain</p>\n<h2>Three</h2>\n<p>anxiety</p>"


def placed(body, **modules):
    return set_in(body, "en", POLICY, modules)


def test_help_comes_first_and_general_last():
    page = placed(BODY, general={}, help={})
    assert page.startswith('<aside class="disclaimer-help" aria-label="Help">')
    assert page.endswith("<p><strong>General.</strong> Not advice of Example TMS Clinic.</p>\n</section>")


def test_off_label_stands_before_the_first_section_that_names_the_condition():
    page = placed(BODY, off_label={"conditions": ["pain"]})
    assert page.index("Not cleared for chronic pain.") < page.index("<h2>Two") < page.index("<p>pain")
    assert page.index("<p>a</p>") < page.index("Not cleared")


def test_off_label_stands_before_the_first_section_when_none_names_it():
    page = placed("<p>anxiety</p><h2>One</h2><p>x</p>", off_label={"conditions": ["anxiety"]})
    assert page.index("<p>anxiety") < page.index("Not cleared") < page.index("<h2>One")


def test_without_sections_it_comes_first():
    assert placed("<p>pain</p>", off_label={"conditions": ["pain"]}).startswith('<aside class="disclaimer-note"')


def test_a_heading_inside_a_quotation_or_code_is_no_section():
    body = (
        "<blockquote><h2>pain</h2></blockquote><pre>&lt;h2&gt;pain</pre><!-- <h2>pain</h2> --><h2>Real</h2><p>pain</p>"
    )
    page = placed(body, off_label={"conditions": ["pain"]})
    assert page.index("Not cleared") > page.index("-->")


def test_sections_of_docutils_are_looked_into():
    body = '<section id="a"><h2>A</h2><p>x</p></section><section id="b"><h2>B</h2><p>pain</p></section>'
    page = placed(body, off_label={"conditions": ["pain"]})
    assert '<section id="b"><aside' in page


def test_the_story_is_told_beside_its_story():
    page = placed("<p>a</p><p>This is my story.</p><p>b</p>", story={"typical_results": "Most <50%."})
    assert page.index("<p>a</p>") < page.index("One story. Most &lt;50%.") < page.index("my story")


def test_conditions_are_named_in_the_policys_order():
    page = placed(BODY, off_label={"conditions": ["pain", "anxiety"]})
    assert "Not cleared for anxiety, or chronic pain." in page


def test_a_number_becomes_a_link_and_the_words_stay():
    assert 'In danger? <a href="tel:911">Call 911</a>.' in placed("", help={})


def test_nothing_named_changes_nothing():
    assert placed(BODY) == BODY


html_like = st.text(alphabet="<>/ph2div!-\"'= ax\n\r\u2028\x0c&;", max_size=60) | st.text(max_size=40)


@settings(derandomize=True, max_examples=100, deadline=None)
@given(html_like)
def test_the_authors_html_survives_whole(body):
    page = placed(body, help={}, general={}, off_label={"conditions": ["pain"]}, story={"typical_results": "x"})
    blocks = scan(body)
    assert all(body[block.start :].lower().startswith("<" + block.tag) for block in blocks)
    for text in ('<aside class="disclaimer-help" aria-label="Help">', '<section class="disclaimers"'):
        assert page.count(text) >= 1
    without = page
    for kind in ("disclaimer-help", "disclaimer-note"):
        while f'<aside class="{kind}"' in without and f'<aside class="{kind}"' not in body:
            start = without.index(f'<aside class="{kind}"')
            end = without.index("</aside>\n", start) + len("</aside>\n")
            without = without[:start] + without[end:]
    assert without[: without.rindex('\n<section class="disclaimers"')] == body
