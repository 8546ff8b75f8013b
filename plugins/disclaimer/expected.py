"""What gate 1 let through, compared with what a page's or entry's own words ask for."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from .required import Required
from .verdict import Verdict, fail


class Expected(NamedTuple):
    """The modules an article carries with their parameters, and the names of those waived."""

    lang: str
    modules: Mapping[str, Mapping[str, Any]]
    waived: frozenset[str] = frozenset()


def expected_of(entry: Mapping[str, object]) -> Expected:
    """What the listing says of an article."""
    modules, waived = entry.get("modules"), entry.get("waived")
    named = modules if isinstance(modules, dict) else {}
    return Expected(str(entry.get("lang") or ""), named, frozenset(waived if isinstance(waived, list) else ()))


def as_text(expected: Expected | None) -> str:
    """The same text for the same record."""
    return json.dumps([*expected[:2], sorted(expected.waived)] if expected else None)


def unlike(path: str, lang: str, required: Required, expected: Expected | None) -> Iterator[Verdict]:
    """Where the text isn't in the language, or asks for more, than was let through."""
    if expected is None:
        return
    if lang != expected.lang:
        message = f"it says that it is in '{lang}', but the article is in '{expected.lang}': mend 'lang' in the theme"
        yield fail(path, "D08-wrong-language", message)
    for name, params in required.items():
        given = expected.modules.get(name)
        lacking = [word for word in params.get("conditions", ()) if word not in ((given or {}).get("conditions") or ())]
        if name not in expected.waived and (given is None or lacking):
            more = f" for {', '.join(lacking)}" if lacking and given is not None else ""
            message = f"its words ask for the disclaimer '{name}'{more}, which the article doesn't name: add it there"
            yield fail(path, "D01-missing", message)
