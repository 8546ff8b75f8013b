"""Articles to try rules on, and the two verbs: what rules find, and that they find nothing."""

from datetime import UTC, datetime

from plugins.article.blog import Blog
from plugins.article.check import check_articles
from plugins.article.record import read_article
from plugins.shared.clinic import Clinic
from plugins.shared.source import read_source

CLINIC = Clinic(
    name="Example TMS Clinic",
    url="https://www.example.org",
    site_id="urn:uuid:7d9f3b0a-5c1e-4a53-9a3c-0d2f6c1b8e47",
    stage="preview",
    time_zone="America/New_York",
    date_order="month_first",
    language="en",
    tagline="",
    accent="#0b5f6b",
    logo="",
    address={},
    phone="",
    email="",
    people=(),
    languages={"es": "", "de": "", "pt-BR": ""},
)
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
FILES = frozenset({"content/images/tms-room.png", "content/images/coil.jpg"})


def mint(number):
    return f"urn:uuid:00000000-0000-4000-8000-{number:012d}"


def article_text(number=1, body="Text.", **keys):
    """An article without a fault, but for what the keys change; None takes one out."""
    keys = {"id": mint(number), "title": f"Article {number}", "date": "2026-02-06", **keys}
    lines = [f"{key}: {value}" for key, value in keys.items() if value is not None]
    return "\n".join(["---", *lines, "---", body])


def source(text, path="content/articles/a.md"):
    return read_source(path, text)


def article(number=1, path="content/articles/a.md", **keys):
    return read_article(source(article_text(number, **keys), path), CLINIC)


def page(title, path="content/pages/about.md", **keys):
    return read_article(source(article_text(title=title, id=None, date=None, **keys), path), CLINIC, "page")


def blog(*articles, published=None):
    return Blog(articles, CLINIC, NOW, published or {}, FILES)


def found(findings):
    """Rule and line of each finding."""
    return [(finding.rule, finding.line) for finding in findings]


def check_text(text):
    return check_articles([source(text)], CLINIC, NOW, {}, FILES)
