"""Comments as the desk writes them."""

import json
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
