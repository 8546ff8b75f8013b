"""What a page says of its article, and the author's own words in it."""

import pytest
from selectolax.lexbor import LexborHTMLParser

from plugins.disclaimer.facts import declares_article, facts_of, language
from plugins.disclaimer.prose import prose_of

from .policies import clinic_policy, small_policy

PAGE = """<!DOCTYPE html><html lang="en-US"><head><title>Coils · The TMS Blog</title>
<meta property="article:section" content="Care"><meta name="keywords" content="one, two">
<script type="application/ld+json">{{"@graph": [{{"@type": "BlogPosting", "keywords": ["three"]}}]}}</script></head>
<body><header><h1>The TMS Blog</h1></header><main><article{}><h1>Coils</h1><div class="entry-content">
<h2>Not the title</h2></div><a rel="tag" href="/t">four</a></article></main></body></html>"""


def test_title_tags_and_category():
    tree = LexborHTMLParser(PAGE.format(""))
    facts = facts_of(tree, tree.css_first(".entry-content"))
    assert (facts.title, facts.tags, facts.category) == ("Coils", ("four", "one", "two", "three"), "Care")


def test_the_name_of_the_site_is_no_title():
    tree = LexborHTMLParser(PAGE.format("").replace("<h1>Coils</h1>", ""))
    assert facts_of(tree, tree.css_first(".entry-content")).title == "Coils · The TMS Blog"


@pytest.mark.parametrize(("inner", "lang"), [("", "en"), (' lang="es"', "es"), (' lang="ES-mx"', "es")])
def test_the_nearest_language_counts(inner, lang):
    assert language(LexborHTMLParser(PAGE.format(inner)).css_first(".entry-content")) == lang


@pytest.mark.parametrize(
    ("head", "is_one"),
    [
        ('<meta property="og:type" content="article">', True),
        ('<meta property="og:type" content="website">', False),
        ('<script type="application/ld+json">{"@type": ["Thing", "Article"]}</script>', True),
        ('<script type="application/ld+json">{"@type": "WebSite"}</script>', False),
        ('<script type="application/ld+json">{</script>', False),
        ("", False),
    ],
)
def test_a_page_declares_that_it_is_an_article(head, is_one):
    assert declares_article(LexborHTMLParser(f"<!DOCTYPE html><head>{head}</head>")) is is_one


def test_prose_leaves_out_wordings_labels_and_code():
    policy = clinic_policy()
    texts = [policy.text(name, "en", {"conditions": ["anxiety"], "typical_results": "Most feel a little better."})
             for name in policy.order]  # fmt: skip
    labels = [policy.modules[name].label["en"] for name in policy.order]
    blocks = "".join(f"<p><strong>{label}.</strong> {text}</p>" for label, text in zip(labels, texts, strict=True))
    html = f"<p>The author’s words.</p>{blocks}<pre>code</pre><script>x()</script><p hidden>hidden too</p>"
    assert prose_of(html, policy, "en").split() == "the author's words. hidden too".split()


def test_prose_leaves_out_a_withdrawn_wording_and_other_languages():
    policy = clinic_policy()
    old = policy.fill(policy.modules["general"].retired["en"][0], "en")
    assert prose_of(f"<p>{old}</p><p>{policy.text('general', 'es')}</p>", policy, "en") == ""


def test_prose_keeps_a_label_that_is_not_one():
    assert prose_of("<p>Help. In danger? Call 911.</p><p>Help yourself.</p>", small_policy(), "en") == "help yourself."
