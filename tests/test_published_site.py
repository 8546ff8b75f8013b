"""The finished blog: both articles with their disclaimers, on page and in feeds, and nothing that isn't public."""

import json
import re
import shutil
from collections import Counter

import feedparser
import pytest

from .projects import ROOT, copy_project, dead_links, edit, run, said, tree

SECRET = "xqz-secret-7391"
SLUGS = ("tms-and-neuroplasticity", "self-medication-and-addiction")
WORDS = (
    "Call SAMHSA",
    "does not make you a patient of Example TMS Clinic",
    "TMS is a prescription treatment",
    "has not cleared TMS to treat anxiety disorders on their own, or alcohol or drug addiction",
)


def words_of(html):
    return " ".join(re.sub(r"<[^>]+>", "", html).split())


def article_in(published, slug):
    return (published / f"output/posts/{slug}/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("slug", SLUGS)
def test_both_articles_carry_their_four_disclaimers(published, slug):
    text = words_of(article_in(published, slug))
    assert [words for words in WORDS if words not in text] == []
    assert "Do not start, stop, or change any medicine" not in text


def test_the_first_article_has_seven_sections_and_two_lists_of_three(published):
    page = article_in(published, "tms-and-neuroplasticity")
    body = page[page.index('class="entry-content"') : page.index('<section class="disclaimers"')]
    assert body.count("<h2") == 7
    assert [listed.count("<li>") for listed in re.findall(r"<ul>.*?</ul>", body, re.DOTALL)] == [3, 3]
    assert "FDA-cleared" in body and "FDA-approved" not in body


def test_the_second_article_is_dated_and_has_three_sections_and_two_lists_of_four(published):
    page = article_in(published, "self-medication-and-addiction")
    body = page[page.index('class="entry-content"') : page.index('<section class="disclaimers"')]
    assert body.count("<h2") == 3
    assert [listed.count("<li>") for listed in re.findall(r"<ul>.*?</ul>", body, re.DOTALL)] == [4, 4]
    assert 'datetime="2026-02-06' in page


@pytest.mark.parametrize("slug", SLUGS)
def test_no_body_shows_what_was_pasted_along(published, slug):
    page = article_in(published, slug)
    body = page[page.index('class="entry-content"') : page.index('<section class="disclaimers"')]
    assert not re.search(r">\s*Comments\s*<|# #|02/06/2026", body)


@pytest.mark.parametrize("name", ["blog", "topics/tms"])
@pytest.mark.parametrize("ending", ["atom.xml", "rss.xml"])
def test_a_feed_reader_shows_both_articles_whole(published, name, ending):
    feed = feedparser.parse((published / f"output/feeds/{name}.{ending}").read_bytes())
    assert not feed.bozo
    assert len(feed.entries) == 2
    for entry in feed.entries:
        text = words_of(entry.content[0].value)
        assert [words for words in WORDS if words not in text] == []


def test_every_word_of_the_manuscripts_is_in_the_articles():
    """All but the date line, 'Comments', heading marks, and the one correction that docs/decisions.md shows."""
    for slug in SLUGS:
        manuscript = (ROOT / f"content/manuscripts/{slug}.txt").read_text(encoding="utf-8")
        article = (ROOT / f"content/articles/{slug}.md").read_text(encoding="utf-8")
        title, body = article.split("---\n", 2)[1:]
        had = Counter(re.findall(r"\w[\w'’-]*", re.sub(r"^02/06/2026$|Comments$", "", manuscript, flags=re.MULTILINE)))
        has = Counter(re.findall(r"\w[\w'’-]*", body))
        named = Counter(re.findall(r"\w[\w'’-]*", title))
        missing = {word: n for word, n in (had - has).items() if word not in named}
        assert missing in ({}, {"FDA-approved": 1})
        assert has - had in (Counter(), Counter({"FDA-cleared": 1}))


def test_nothing_unpublished_leaves_a_byte(tmp_path):
    """A secret in a draft, its picture, a future article, a manuscript and the policies: searched in every byte."""
    project = copy_project(tmp_path)
    head = "title: {0}\ndate: {1}\nslug: {2}\nid: urn:uuid:00000000-0000-4000-8000-00000000000{3}\nlang: en\n"
    text = "disclaimers: [general]\ntags: [{4}]\ncategory: {4}\nauthors: [{4}]\n---\n\n{4}\n\n"
    text += "![{4}]({{static}}/images/{4}.svg)\n"
    for number, (name, date, status) in enumerate(
        [("draft", "2026-01-01", "draft"), ("future", "2031-01-01", "published")], start=1
    ):
        source = f"---\nstatus: {status}\n{head}{text}".format(name, date, name, number, SECRET)
        (project / f"content/articles/{name}.md").write_text(source)
    (project / "content/images").mkdir(exist_ok=True)
    (project / f"content/images/{SECRET}.svg").write_text(f"<svg><title>{SECRET}</title></svg>")
    (project / "content/manuscripts/copy.txt").write_text(SECRET)
    edit(project / "content/policy/disclaimers.yaml", "# Owned by", f"# {SECRET}\n# Owned by")
    edit(project / "content/policy/clinic.yaml", "# Who", f"# {SECRET}\n# Who")
    result = run(project, "publish")
    assert result.returncode == 0, said(result)
    assert "2031-01-01" in said(result)
    for path in (project / "output").rglob("*"):
        assert SECRET not in str(path)
        assert path.is_dir() or SECRET.encode() not in path.read_bytes(), path


def test_two_builds_on_two_days_agree_in_every_byte(published, tmp_path):
    project = copy_project(tmp_path)
    result = run(project, "--now", "2027-03-01T00:00:00+00:00", "publish")
    assert result.returncode == 0, said(result)
    assert tree(project / "output") == tree(published / "output")


def test_the_pages_say_of_articles_what_is_so(published):
    """An article that was never changed names one day; help comes first, and some of the rest beside its passage."""
    policy, disclaimer = (
        words_of((published / f"output/{name}/index.html").read_text()) for name in ("editorial-policy", "disclaimer")
    )
    page = article_in(published, SLUGS[0])
    assert "Updated <time" not in page
    assert "one that we changed later names the day of the last change, too" in policy
    places = [page.index(f'class="{name}"') for name in ("disclaimer-help", "disclaimer-note", "disclaimers")]
    assert places == sorted(places)
    assert "beside that passage; the rest at its end" in disclaimer


def test_what_the_project_ships_needs_nothing_outside_it(published):
    pages = "".join(path.read_text(encoding="utf-8") for path in (published / "output").rglob("*.html"))
    assert not re.findall(r'(?:src|srcset|action)="(?:https?:)?//', pages)
    assert not re.findall(r"<script(?! type=\"application/ld\+json\">)", pages)


def test_the_manifest_names_both_articles(published):
    manifest = json.loads((published / ".site/manifest.json").read_text())
    assert {entry["save_as"] for entry in manifest["articles"]} == {f"posts/{slug}/index.html" for slug in SLUGS}


def test_bare_pelican_runs_both_gates_and_leaves_the_live_site_alone(published, tmp_path):
    import subprocess
    import sys

    project = tmp_path / "site"
    shutil.copytree(published, project, symlinks=True)
    before = tree(project / "output")
    edit(project / "theme/templates/article.html", "entry-content", "entry-text")
    command = [sys.executable, "-c", "from pelican import main; main()"]
    result = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert result.returncode == 1
    assert ".entry-content" in result.stderr
    assert tree(project / "output") == before


def test_every_link_on_every_page_leads_somewhere(published):
    """Also stylesheets, icons and feeds; relative, so that the folder can lie anywhere."""
    assert not dead_links(published / "output")


def test_a_page_looks_as_designed_in_a_browser(published, page):
    page.goto((published / "output/posts/tms-and-neuroplasticity/index.html").resolve().as_uri())
    style = "element => getComputedStyle(element).backgroundColor"
    assert page.locator(".disclaimer-help").evaluate(style) != "rgba(0, 0, 0, 0)"
