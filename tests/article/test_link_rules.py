"""Links lead where readers can go."""

import pytest

from plugins.article.link_rules import check_links
from plugins.article.record import read_article
from tests.article.articles import CLINIC, article, article_text, blog, page, source

OTHERS = (
    article(2, "content/articles/sleep.md", slug="sleep", tags="[Deep sleep]", category="Care", aliases="[/old/]"),
    article(3, "content/articles/draft.md", slug="draft", status="draft"),
    article(4, "content/articles/later.md", slug="later", date="2026-12-24"),
    article(5, "content/articles/quiet.md", slug="quiet", status="hidden"),
    article(6, "content/articles/sueno.md", slug="sueno", lang="es"),
    page("About"),
)


def find(target, **keys):
    linking = read_article(source(article_text(1, body=f"One\n\n[words]({target})", **keys)), CLINIC)
    return list(check_links(blog(linking, *OTHERS)))


@pytest.mark.parametrize(
    "target",
    [
        "https://www.nimh.nih.gov/x",
        "//example.com/x",
        "tel:988",
        "mailto:office@example.org",
        "#risks",
        "{filename}sleep.md",
        "{filename}/articles/sleep.md#why",
        "{filename}../pages/about.md",
        "|filename|quiet.md",
        "{static}/images/coil.jpg",
        "{static}../images/tms-room.png",
        "{attach}/images/coil.jpg",
        "/posts/sleep/",
        "/posts/sleep/?a=b#c",
        "https://www.example.org/posts/sleep/",
        "/es/posts/sueno/",
        "/about/",
        "/",
        "/old/",
        "/topics/deep-sleep/",
        "/topics/deep-sleep/page/2/",
        "/categories/care/",
        "/feeds/blog.atom.xml",
        "/archive/2026/",
        "/es/",
        "/images/coil.jpg",
        "{tag}Deep sleep",
        "{category}care",
        "{index}",
    ],
)
def test_this_leads_somewhere(target):
    assert not find(target)


@pytest.mark.parametrize(
    ("target", "rule", "words"),
    [
        ("{filename}sleeep.md", "L101", "{filename}/articles/sleep.md?"),
        ("{filename}/sleep.md", "L101", "{filename}/articles/sleep.md?"),
        ("{filename}draft.md", "L101", "which is a draft"),
        ("{filename}later.md", "L101", "is published on 2026-12-24"),
        ("{filename}/policy/clinic.yaml", "L101", "isn't"),
        ("/posts/sleeep/", "L102", "did you mean /posts/sleep/?"),
        ("/posts/sleep", "L102", "write /posts/sleep/"),
        ("/posts/draft/", "L102", "which is a draft"),
        ("/posts/later", "L102", "is published on 2026-12-24"),
        ("https://www.example.org/posts/slep/", "L102", "did you mean /posts/sleep/?"),
        ("/images/coils.jpg", "L102", "did you mean /images/coil.jpg?"),
        ("{static}images/coil.jpg", "L103", "{static}/images/coil.jpg?"),
        ("{static}/manuscripts/raw.txt", "L103", "below content/images"),
        ("{attach}/policy/clinic.yaml", "L103", "below content/images"),
        ("{static}/../pelicanconf.py", "L103", "below content/images"),
        ("sleep.md", "L104", "{filename}/articles/sleep.md, not"),
        ("../pages/about.md", "L104", "{filename}/pages/about.md"),
        ("images/coil.jpg", "L104", "{static}/images/coil.jpg"),
        ("www.nimh.nih.gov", "L104", "https://"),
        ("", "L104", "must lead somewhere"),
        ("javascript:alert%281%29", "L104", "must begin with https://; 'javascript:' leads"),
        ("file:///C:/sleep.docx", "L104", "must begin with https://; 'file:' leads"),
        ("{tag}Slep", "L105", "take the link out"),
        ("{tag}Deep slep", "L105", "did you mean Deep sleep?"),
        ("{file}sleep.md", "L105", "{filename}"),
    ],
)
def test_this_leads_nowhere(target, rule, words):
    (finding,) = find(target)

    assert (finding.rule, finding.line, finding.level) == (rule, 8, "error")
    assert words in finding.message


def test_in_a_draft_it_is_told_and_stops_nothing():
    (finding,) = find("{filename}none.md", status="draft")

    assert finding.level == "warning"


def test_an_image_says_what_it_shows():
    linking = read_article(source(article_text(1, body="![]({static}/images/coil.jpg)")), CLINIC)

    assert [(finding.rule, finding.line) for finding in check_links(blog(linking))] == [("L106", 6)]
