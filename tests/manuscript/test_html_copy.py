"""Pages, however they were made, become the same Markdown as plain copy."""

import base64

import pytest

from plugins.manuscript.manuscript import Unreadable

from .copies import body, found, guesses, read_text
from .word_files import png


def html(text, **options):
    return body(f"<h1>The title</h1>{text}", "copy.html", **options)


@pytest.mark.parametrize(
    ("page", "markdown"),
    [
        ("<p>One <b>bold</b> and <i>soft</i> word.</p>", "One **bold** and *soft* word."),
        ("<p><b>Bold: </b>then plain.</p>", "**Bold:** then plain."),
        ("<p><b>a</b><b>b</b> <b>c</b><i>d</i></p>", "**ab** **c**d"),
        ("<p><b> </b>x<b></b></p>", "x"),
        ("<p>T<b>M</b>S</p>", "T**M**S"),
        ("<p><span style='font-weight:700'>bold</span></p><p>more</p>", "## bold\n\nmore"),
        ("<b style='font-weight:normal'><p>plain</p></b>", "plain"),
        ("<p>10<sup>2</sup> H<sub>2</sub>O <s>out</s></p>", "10<sup>2</sup> H<sub>2</sub>O <s>out</s>"),
        ("<p><a href='https://example.org/a (b)'>a <i>page</i></a></p>", "[a *page*](https://example.org/a%20%28b%29)"),
        ("<p><a href='javascript:alert(1)'>words</a> <a href='#x'>here</a></p>", "words here"),
        ("<p>see https://example.org now</p>", "see <https://example.org> now"),
        ("<p># no heading? * 1. &lt;b&gt; [x]</p>", "\\# no heading? \\* 1. &lt;b> \\[x]"),
        ("<p>one<br>two</p>", "one  \ntwo"),
        ("<p>one<br><br>two</p>", "one\n\ntwo"),
        ("<div>one line</div><div>and two</div>", "one line  \nand two"),
        ("<ul><li>a<ul><li>b</li></ul></li><li><p>c</p><p>d</p></li></ul>", "- a\n    - b\n- c\n\n    d"),
        ("<ul><li>a</li><ul><li>b</li></ul></ul>", "- a\n    - b"),
        ("<ul><li><ul><li>b</li></ul></li></ul>", "- b"),
        ("<ol start=3><li>a<li>b</ol>", "3. a\n4. b"),
        ("<dl><dt>Light<dd>Sit by it.</dl>", "- **Light**: Sit by it."),
        ("<blockquote><p>said</p><ul><li>a</li></ul></blockquote>", "> said\n>\n> - a"),
        ("<pre>one\n two</pre>", "one  \ntwo"),
        ("<p>a</p><hr><p>b</p>", "a\n\n---\n\nb"),
        ("<p>·&nbsp;&nbsp; a</p><p>· b</p><p>1.&nbsp; c</p><p>2) d</p>", "- a\n- b\n\n1. c\n2. d"),
        ("<p># # # Part</p><p>**Bold** text</p>", "## Part\n\n**Bold** text"),
        ("<h4>Part</h4><p>a</p>", "## Part\n\na"),
        ("<h2><strong>Part</strong></h2><p>a</p>", "## Part\n\na"),
        ("<p>a\u00adb&shy;c&nbsp;d\u200b</p>", "abc d"),
    ],
)
def test_pages(page, markdown):
    assert html(page) == markdown


def test_a_table_of_facts_is_a_table():
    page = "<table><caption>Hours</caption><tr><th>Day<th>When<tr><td>Mon|Tue<td>9<br>to 5<tr><td><b>Wed</b></table>"

    assert html(page) == "Hours\n\n| Day | When |\n| --- | --- |\n| Mon\\|Tue | 9<br>to 5 |\n| **Wed** |  |"


def test_a_table_that_only_arranges_the_page_is_taken_apart():
    page = "<table><tr><td><h2>Part</h2><p>a</p><td><table><tr><td>b</table></table>"

    assert html(page) == "## Part\n\na\n\nb"


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("<tr><td>Mon<td>9 <b>to</b> 5", ["Mon | 9 to 5"]),
        ("<tr><td><h2>Part</h2><p>a</p><td>b", ["Part a | b"]),
        ("<tr><td>a<tr><td>b", []),
        ("<tr><td>a<td> ", []),
        ("<tr><td>Mon<td>9<tr><td>Tue<td>10", []),
    ],
)
def test_what_stood_side_by_side_and_no_longer_does_is_said(page, said):
    copy = read_text(f"<h1>The title</h1><p>Text.</p><table>{page}</table>", "copy.html")
    start = "read cell by cell, each a paragraph, what stood side by side in a table: "

    assert [guess.removeprefix(start) for guess in guesses(copy) if guess.startswith(start)] == said
    assert found(copy) == []


def test_only_the_article_of_a_page_is_read():
    page = "<title>T</title><nav>Menu</nav><main><article><h1>The title</h1><p>Text.</p><form>x</form></article></main>"

    assert body(page, "copy.html") == "Text."
    assert guesses(read_text(page, "copy.html"))[:2] == [
        "only the page's <article> was read, not what stands around it",
        "left out, no running text: form",
    ]


def test_what_is_hidden_or_no_text_is_left_out():
    page = "<script>var a</script><style>p{}</style><p hidden>a</p><p style='display: none'>b</p><!-- c --><p>Text.</p>"

    assert html(page) == "Text."


def test_the_page_s_title_serves_where_there_is_no_heading():
    assert read_text("<title>Page “title”</title><p>Text.</p>", "copy.html").title == 'Page "title"'
    assert read_text("<title>Page</title><h1>Head</h1><p>Text.</p>", "copy.html").title == "Head"
    assert read_text("<title>Page</title><p class=MsoTitle>Word</p><p>Text.</p>", "copy.html").title == "Word"


def test_a_line_above_the_heading_is_no_title():
    assert read_text("<p>Our blog</p><h1>Head</h1><p>Text.</p>", "copy.html").title == "Head"


def test_curly_quotes_don_t_break_attributes():
    assert html("<p>a <a href='https://example.org' title=\"say “hi”\">link</a></p>") == "a [link](https://example.org)"


def test_a_picture_inside_the_page_becomes_a_file():
    address = f"data:image/png;base64,{base64.b64encode(png()).decode()}"
    copy = read_text(
        f"<h1>The title</h1><p>Text.<img alt='A *lamp*' src='{address}'></p><img src='{address}'>", "copy.html"
    )

    names = [picture.name for picture in copy.pictures]
    assert [picture.data for picture in copy.pictures] == [png(), png()]
    assert [block.text for block in copy.blocks[1:]] == [
        f"![A \\*lamp\\*]({{static}}/images/the-title/{names[0]})",
        f"![]({{static}}/images/the-title/{names[1]})",
    ]
    assert found(copy) == ["M106"]


@pytest.mark.parametrize(
    "address", ["https://example.org/a.png", "a_files/b.jpg", "data:image/png;base64,AAAA", "data:,x"]
)
def test_a_picture_elsewhere_is_named(address):
    copy = read_text(f"<h1>The title</h1><p>Text.</p><img alt='A lamp' src='{address}'>", "copy.html")

    assert (found(copy), copy.pictures) == (["M107"], ())
    assert "'A lamp'" in copy.findings[0].message


def test_trackers_are_passed_over():
    assert (
        found(read_text("<h1>The title</h1><p>Text.</p><img width=1 src='https://example.org/t'>", "copy.html")) == []
    )


@pytest.mark.parametrize("tag", ["div", "blockquote", "ul><li", "b", "table><tr><td"])
def test_what_nests_too_deep_is_refused(tag):
    with pytest.raises(Unreadable, match="must not be nested so deep"):
        read_text(f"<{tag}>" * 150 + "text", "copy.html")


def test_links_that_do_not_come_along_are_told():
    page = (
        "<h1>The title</h1><p>See <a href='javascript:alert(1)'>this</a>, <a href='/about'>about us</a>, "
        "<a href='#top'>top</a> and <a href='https://example.org/'>more</a>.</p>"
    )
    copy = read_text(page, "copy.html")

    assert (
        "only the words were kept of links that lead nowhere from here: "
        "'this' (javascript:alert(1)), 'about us' (/about)"
    ) in guesses(copy)
    assert "javascript" not in body(page, "copy.html")
