"""A channel with everything in it, for the three formats."""

from datetime import UTC, datetime

from plugins.feeds.entry import Channel, Entry, Image

SITE_ID = "urn:uuid:7d9f3b0a-5c1e-4a53-9a3c-0d2f6c1b8e47"


def entry(number=1, **changes):
    parts = {
        "id": f"urn:uuid:00000000-0000-4000-8000-{number:012}",
        "url": f"https://blog.example.org/posts/a{number}/",
        "title": f"Article {number} & <more>",
        "summary": "In “plain” words. ]]>",
        "content": '<p>Content <a href="https://blog.example.org/">home</a> ]]&gt; 🧠 שלום</p>',
        "published": datetime(2026, 2, 6, tzinfo=UTC),
        "updated": datetime(2026, 2, 7, tzinfo=UTC),
        "authors": ("One Author", "Another"),
        "topics": ("Treatment", "TMS"),
        "lang": "en",
    }
    return Entry(**{**parts, **changes})


def channel(*entries, **changes):
    parts = {
        "key": "en:blog:",
        "stem": "feeds/blog",
        "title": "Example TMS Clinic",
        "subtitle": "Plain words",
        "publisher": "Example TMS Clinic",
        "home": "https://blog.example.org/",
        "site": "https://blog.example.org",
        "site_id": SITE_ID,
        "lang": "en",
        "entries": entries or (entry(1, image=Image("https://blog.example.org/i.png", "image/png", 7)), entry(2)),
    }
    return Channel(**{**parts, **changes})
