"""Articles that were taken off the site for good: content/withdrawn.yaml, and the marks that make servers answer 410.

Each release holds, for every withdrawn article, a file `_gone/<address>/gone.txt`. `make serve` answers 410 there;
other servers need a line or two, which then hold for every release. nginx:

    location / { try_files $uri $uri/ @missing; }
    location @missing {
        if (-d $document_root/_gone$uri) { return 410; }
        return 404;
    }
    error_page 404 /404.html;
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any, NamedTuple

from ..shared.files import write_whole
from ..shared.finding import Finding
from ..shared.site import Site
from ..shared.strict_yaml import BrokenYaml, line_of, load_mapping, round_trip
from .refused import Refused

GONE = "_gone"
ADDRESS = re.compile(r"(?!\.)[^/\\\s?#]+(?:/(?!\.)[^/\\\s?#]+)*/")
HEAD = """\
# Articles that were taken off the site for good; 'make unpublish SLUG=…' writes here.
# Their addresses answer 410. To bring one back, delete its entry and set its article to 'status: published'.
withdrawn: []
"""


class Withdrawal(NamedTuple):
    """``address`` is like posts/sleep/; ``on`` an ISO date."""

    id: str
    address: str
    on: str
    reason: str = ""


def withdrawn_of(site: Site) -> Path:
    return site.content / "withdrawn.yaml"


def read_withdrawn(site: Site) -> tuple[Withdrawal, ...]:
    """The list; empty without a file. Raises Refused when it can't be read: no withdrawn article may slip back."""
    path = withdrawn_of(site)
    name = site.name(path)
    if not path.exists():
        return ()
    try:
        data = load_mapping(name, path.read_text(encoding="utf-8"), "S106")
    except BrokenYaml as error:
        raise Refused(error.finding) from error
    except UnicodeDecodeError as error:
        raise Refused(Finding(name, 0, "S106", "must be text in UTF-8; save it again with that encoding")) from error
    entries = data.get("withdrawn") or []
    findings = list(_unusable(name, data, entries))
    if findings:
        raise Refused(*findings)
    return tuple(Withdrawal(**{key: str(value) for key, value in entry.items()}) for entry in entries)


def _unusable(name: str, data: Any, entries: Any) -> Iterator[Finding]:
    """S106: each withdrawal names the article's id, its address, and the day."""
    remedy = "must hold a list 'withdrawn:' with id, address, on, and perhaps reason, for each article"
    if not isinstance(entries, list) or set(data) - {"withdrawn"}:
        yield Finding(name, line_of(data), "S106", remedy)
        return
    for place, entry in enumerate(entries):
        line = line_of(entries, place)
        if not isinstance(entry, dict) or not {"id", "address", "on"} <= set(entry) <= set(Withdrawal._fields):
            yield Finding(name, line, "S106", remedy)
        elif not ADDRESS.fullmatch(str(entry["address"])):
            yield Finding(name, line, "S106", "address must be like posts/sleep/, as it stands after the site's own")


def add_withdrawal(site: Site, new: Withdrawal) -> None:
    """Write the entry below the others; comments stay."""
    path = withdrawn_of(site)
    yaml = round_trip()
    data = yaml.load(path.read_text(encoding="utf-8") if path.exists() else HEAD)
    entry = {key: value for key, value in new._asdict().items() if value} | {"on": date.fromisoformat(new.on)}
    data["withdrawn"] = [*(data.get("withdrawn") or []), entry]
    text = StringIO()
    yaml.dump(data, text)
    write_whole(path, text.getvalue())


def mark_gone(folder: Path, withdrawals: Iterable[Withdrawal]) -> None:
    for withdrawal in withdrawals:
        mark = folder / GONE / withdrawal.address / "gone.txt"
        mark.parent.mkdir(parents=True, exist_ok=True)
        mark.unlink(missing_ok=True)  # it may be a link to another release's
        mark.write_text(f"This article was withdrawn on {withdrawal.on}.\n", encoding="utf-8")
