"""README and docs say what is so."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
README = (ROOT / "README.md").read_text(encoding="utf-8")
RULES = (ROOT / "docs/rules.md").read_text(encoding="utf-8")
TARGETS = re.findall(r"^## ([a-z-]+)  ", MAKEFILE, re.MULTILINE)
ID = re.compile(r"^([A-Z]\d{2,3}): ")


def rules_in_the_code():
    for path in sorted((ROOT / "plugins").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and (match := ID.match(ast.get_docstring(node) or "")):
                yield match[1]


def ids_in_the_code():
    for path in sorted((ROOT / "plugins").rglob("*.py")):
        yield from re.findall(r'"([A-Z]\d{2,3})(?:-[a-z0-9-]+)?"', path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("rule", sorted({*rules_in_the_code(), *ids_in_the_code()}))
def test_every_rule_is_explained(rule):
    section = re.search(rf"^### {rule} .*?(?=^##|\Z)", RULES, re.MULTILINE | re.DOTALL)
    assert section, f"docs/rules.md must explain {rule}"
    for head in ("Why:", "Example:", "Remedy:"):
        assert head in section[0], f"{rule} must say '{head}'"


def test_no_rule_is_explained_that_is_not_there():
    explained = set(re.findall(r"^### ([A-Z]\d{2,3}) ", RULES, re.MULTILINE))
    assert explained <= {*rules_in_the_code(), *ids_in_the_code()}


@pytest.mark.parametrize("target", [target for target in TARGETS if target != "help"])
def test_every_make_target_stands_in_the_readme(target):
    assert f"make {target}" in README


@pytest.mark.parametrize("target", TARGETS)
def test_every_target_that_is_listed_is_there(target):
    assert re.search(rf"^{target}:", MAKEFILE, re.MULTILINE)


@pytest.mark.parametrize("path", sorted(ROOT.glob("*.md")) + sorted((ROOT / "docs").glob("*.md")), ids=lambda p: p.name)
def test_every_file_that_is_named_is_there(path):
    text = re.sub(r"```.*?```", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)
    named = re.findall(r"`((?:plugins|docs|tests|content|theme|benchmarks)/[\w./-]+)`", text)
    named += re.findall(r"\]\((docs/[^)]+)\)", text)
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_rule_has_a_heading_of_its_own():
    headings = re.findall(r"^### (\w+)", (ROOT / "docs/rules.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(headings) == sorted(set(headings))


@pytest.mark.parametrize(
    "register", sorted((ROOT / "plugins").glob("*/__init__.py")), ids=lambda path: path.parent.name
)
def test_every_signal_that_a_plugin_hears_is_told(register):
    table = (
        (ROOT / "docs/architecture.md").read_text(encoding="utf-8").partition("## The signals")[2].partition("\n## ")[0]
    )
    rows = [line.split("|")[1:3] for line in table.splitlines() if f"`plugins.{register.parent.name}`" in line]
    told = {signal for signals, _ in rows for signal in re.findall(r"`(\w+)`", signals)}
    assert told == set(re.findall(r"signals\.(\w+)\.connect", register.read_text(encoding="utf-8")))
