"""Who may import what: docs/architecture.md, kept true."""

import ast
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PLUGINS = ROOT / "plugins"
MODULES = sorted(path.relative_to(PLUGINS) for path in PLUGINS.rglob("*.py"))
ADAPTERS = {"reader.py", "writer.py", "generator.py"}
COMPOSERS = {"commands", "cli.py", "__main__.py"}


@cache
def parsed(module):
    return ast.parse((PLUGINS / module).read_text(encoding="utf-8"))


def imports(module, whole=False):
    """Dotted names; relative ones as (dots, name). Only the module's top level, unless whole."""
    tree = parsed(module)
    for node in ast.walk(tree) if whole else tree.body:
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." * node.level + (node.module or "")


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_only_adapters_import_pelican(module):
    if module.name not in ADAPTERS:
        whole = module.name != "__init__.py"
        assert not [name for name in imports(module, whole) if name.split(".")[0] == "pelican"]


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_imports_inside_are_relative(module):
    assert not [name for name in imports(module, whole=True) if name.split(".")[0] == "plugins"]


@pytest.mark.parametrize("module", [m for m in MODULES if m.parts[0] not in COMPOSERS], ids=str)
def test_plugins_meet_on_metadata_and_not_by_import(module):
    above = "." * len(module.parts)  # leads to plugins/, from however deep
    others = [name for name in imports(module, whole=True) if name.startswith(above)]
    allowed = f"{above}shared"
    assert not [name for name in others if name != allowed and not name.startswith(f"{allowed}.")]


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_only_the_desk_knows_django(module):
    if module.parts[0] != "desk":
        assert not [name for name in imports(module, whole=True) if name.split(".")[0] == "django"]


def test_the_pure_modules_load_without_pelican(tmp_path):
    pure = [name for module in MODULES if (name := dotted(module))]
    code = (
        f"import django, importlib, os, sys\nos.environ['DJANGO_SETTINGS_MODULE'] = 'plugins.desk.settings'\n"
        f"django.setup()\nfor m in {pure!r}: importlib.import_module(m)\nassert 'pelican' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True, env={**os.environ, "DESK_ROOT": str(tmp_path)})


def test_the_rest_loads_without_django():
    rest = [name for module in MODULES if module.parts[0] not in {"desk", "commands"} and (name := dotted(module))]
    code = f"import importlib, sys\nfor m in {rest!r}: importlib.import_module(m)\nassert 'django' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


def dotted(module):
    if module.name in ADAPTERS | {"__main__.py", "__init__.py"}:
        return ""
    return f"plugins.{module.with_suffix('').as_posix().replace('/', '.')}"


@pytest.mark.parametrize("module", MODULES, ids=str)
def test_each_module_says_what_it_is_for_in_one_line(module):
    assert not parsed(module).body or ast.get_docstring(parsed(module))
