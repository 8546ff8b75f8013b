"""Markdown stays Markdown, and is tidied."""

import pytest

from plugins.manuscript.manuscript import Unreadable

from .copies import body, guesses, read_text


def md(text, **options):
    return body(text, "copy.md", **options)


@pytest.mark.parametrize(
    "text",
    [
        "A *word*, `code`, [a link](https://example.org/a_b) and ![a picture](x.png).",
        "```\n# no heading\n- no list\n```",
        "~~~ python\nComments\n~~~",
        "    indented code",
        "> quoted\nand more\n> - list",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        '<div class="x">\n# kept\n</div>',
        "Text[^1].\n\n[^1]: A note\n    of two lines.",
        "[a]: https://example.org",
        "line one  \nline two\nline three",
        "<https://example.org> and <office@example.org>",
        "- [ ] a task",
    ],
)
def test_markdown_is_kept(text):
    assert md(f"# The title\n\nProse.\n\n{text}") == f"Prose.\n\n{text}"


def test_lists_nest_by_four_spaces_whatever_the_copy_has():
    assert md("# T\n\n* a\n  * b\n    more of b\n* c\n\n  para\n\n* d") == (
        "- a\n    - b\n        more of b\n- c\n\n    para\n\n- d"
    )


def test_only_the_first_number_of_a_list_counts():
    assert md("# T\n\n1. a\n1. b\n\ntext\n\n3. c") == "1. a\n2. b\n\ntext\n\n3. c"


def test_headings_terms_and_residue_are_tidied():
    text = "# T\n\n# # # Part\n**Light:** Sit by the window.\n**Walks:** Go out at noon.\n\n0 Comments\n"

    assert md(text) == "## Part\n\n- **Light**: Sit by the window.\n- **Walks**: Go out at noon."


def test_underlined_headings():
    assert md("T\n===\n\nProse.\n\nPart\n---\n\nMore.") == "Prose.\n\n## Part\n\nMore."


def test_a_colon_inside_a_paragraph_makes_no_heading():
    text = "# T\n\nWe looked at what people told us about the first week, and found\nConditions:\nmany."

    assert md(text) == text.partition("\n\n")[2]


def test_lines_of_findings_count_from_the_top_of_the_file():
    copy = read_text("---\ntitle: T\n---\n\nProse and more of it here.\n\n02/06/2026\n", "copy.md")

    assert ("date of publication: 02/06/2026 read as 6 February 2026 (month first, from clinic.yaml)") in guesses(copy)
    assert [guess.line for guess in copy.guesses if "read as" in guess.text] == [7]


@pytest.mark.parametrize("text", [">" * 1000 + " a", "[" * 1000, "[a](" * 1000])
def test_what_nests_a_thousand_deep_is_refused(text):
    with pytest.raises(Unreadable, match="must not be nested so deep"):
        read_text(f"# T\n\n{text}", "copy.md")
