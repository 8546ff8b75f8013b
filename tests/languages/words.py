"""What readers are told by the theme and by the desk, as Babel finds it; and text that no catalogue can translate."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from jinja2 import Environment, nodes

ROOT = Path(__file__).parents[2]
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2)}
IN_PYTHON = {"Said": None}
OPTIONS = {"trimmed": "true", "newstyle_gettext": "true", "silent": "false"}
SPOKEN = re.compile(r"(?:aria-label|title|alt|placeholder|content)=\"([^\"]*)")
TAG = re.compile(r"<[^<>]*>|<[^<>]*$|^[^<>]*>")
TRANS = re.compile(r"{%-? *trans\b.*?{%-? *endtrans *-?%}", re.DOTALL)
NO_PROSE = re.compile(r"<(script|style|svg)\b.*?</\1>|<!--.*?-->|<!DOCTYPE[^>]*>", re.DOTALL)
LETTERS = re.compile(r"[A-Za-zÀ-ÿ]{2}")
SAME_EVERYWHERE = re.compile(
    r"width=device-width, initial-scale=1|0; url=|\b(?:light dark|noindex|website|article|Atom|RSS|JSON Feed)\b"
)


class Speaker(NamedTuple):
    """A folder with templates and catalogues; ``modules`` hold further sentences of it."""

    folder: Path
    templates: tuple[Path, ...]
    modules: tuple[Path, ...] = ()

    @property
    def languages(self) -> list[str]:
        return sorted(path.name for path in (self.folder / "locale").iterdir())


THEME = Speaker(ROOT / "theme", tuple(sorted((ROOT / "theme" / "templates").rglob("*.html"))))
DESK = ROOT / "plugins" / "desk"
READERS_DESK = Speaker(
    DESK,
    tuple(sorted([*(DESK / "templates").glob("*.html"), *(DESK / "templates" / "readers").glob("*.html")])),
    tuple(sorted(DESK.rglob("*.py"))),
)


def extracted(speaker: Speaker) -> Catalog:
    """Every message of the templates and modules."""
    catalogue = Catalog()
    found = [("jinja2.ext:babel_extract", KEYWORDS, path) for path in speaker.templates]
    found += [("python", IN_PYTHON, path) for path in speaker.modules]
    for method, keywords, path in found:
        for line, message, _, _ in extract(method, BytesIO(path.read_bytes()), keywords, options=OPTIONS):
            catalogue.add(message, locations=[(str(path.relative_to(speaker.folder)), line)])
    return catalogue


def untranslated(source: str) -> list[str]:
    """English that stands in a template outside of {% trans %} and _(…): between tags, or in what is read aloud."""
    tree = Environment(extensions=["jinja2.ext.i18n"]).parse(TRANS.sub("{{ 1 }}", source))
    whole = "{}".join(text.data for text in tree.find_all(nodes.TemplateData))
    prose = NO_PROSE.sub(" ", whole)
    texts = [*SPOKEN.findall(whole), *TAG.split(prose), *_constants(tree)]
    return [text.strip() for text in texts if LETTERS.search(SAME_EVERYWHERE.sub("", text))]


def _constants(tree: nodes.Template) -> Iterator[str]:
    """Texts in {{ … }} that are shown as they are."""
    for output in tree.find_all(nodes.Output):
        for node in output.nodes:
            branches = [node.expr1, node.expr2] if isinstance(node, nodes.CondExpr) else [node]
            yield from (str(each.value) for each in branches if isinstance(each, nodes.Const))
