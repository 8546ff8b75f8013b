"""Findings are read back from what a build printed."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.shared.finding import Finding, report
from plugins.shared.said import findings_in, tail

PRINTED = """\
content/articles/a.md:3: A104 must give a title; add 'title: …'
[12:00:00] WARNING: something else
content/articles/b c.md: R101 warning: must be shorter
disclaimer: nothing is published, 1 to mend
"""
plain = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1)
printed = st.builds(
    Finding,
    plain.map(lambda name: f"content/{name}.md"),
    st.integers(min_value=0, max_value=99999),
    st.from_regex(r"[A-Z][0-9]{2,3}", fullmatch=True),
    plain.map(lambda words: f"must {words}"),
    st.sampled_from(["error", "warning"]),
)


def test_lines_in_the_form_of_a_finding_are_findings_and_no_others() -> None:
    assert findings_in(PRINTED) == (
        Finding("content/articles/a.md", 3, "A104", "must give a title; add 'title: …'"),
        Finding("content/articles/b c.md", 0, "R101", "must be shorter", "warning"),
    )


@given(printed)
@settings(derandomize=True, max_examples=40, deadline=None)
def test_what_is_printed_is_read_back(finding: Finding) -> None:
    assert report(findings_in(f"noise\n{finding}\nnoise\n")) == str(finding)


def test_of_a_long_log_the_end_is_shown() -> None:
    assert tail("\n".join(map(str, range(100))) + "\n\n").splitlines() == [str(n) for n in range(70, 100)]
