"""Comments as the desk writes them, and what they stand under."""

import json
import re
from pathlib import Path
from uuid import UUID

ARTICLE = "urn:uuid:00000000-0000-4000-8000-00000000000a"


def number(n):
    return str(UUID(int=n))


def line(n, parent=None, **changes):
    """Comment number n, sent in its minute, approved an hour later."""
    data = {
        "id": number(n),
        "article": ARTICLE,
        "parent": parent and number(parent),
        "name": f"Reader {n}",
        "text": f"Text {n}",
        "at": f"2026-11-20T10:{n % 60:02}:00Z",
        "approved": f"2026-11-20T11:{n % 60:02}:00Z",
        "from_clinic": False,
    }
    return json.dumps({**data, **changes}, ensure_ascii=False)


def slugs(project: Path) -> dict[str, str]:
    """The slug of each article, by its id."""
    texts = [path.read_text() for path in (project / "content/articles").glob("*.md")]
    found = [(re.search(r"^id: (\S+)", text, re.M), re.search(r"^slug: (\S+)", text, re.M)) for text in texts]
    return {article[1]: slug[1] for article, slug in found if article and slug}
