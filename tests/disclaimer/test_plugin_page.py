"""docs/disclaimer-plugin.md does what it says: a site made by following it publishes, and refuses."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/disclaimer-plugin.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)
[POLICY], [CONF] = ([text for kind, text in BLOCKS if kind == wanted] for wanted in ("yaml", "python"))
INSTALL, BUILD = (text for kind, text in BLOCKS if kind == "sh")
[ARTICLE] = (text for kind, text in BLOCKS if not kind)


@pytest.fixture
def site(tmp_path):
    for part in ("disclaimer", "shared"):
        leave = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / "plugins" / part, tmp_path / "plugins" / part, ignore=leave)
    (tmp_path / "policy.yaml").write_text(POLICY)
    (tmp_path / "pelicanconf.py").write_text(f'SITEURL = "https://blog.example.org"\nTIMEZONE = "UTC"\n{CONF}')
    (tmp_path / "content").mkdir()
    (tmp_path / "content/walk.md").write_text(ARTICLE)
    return tmp_path


def build(site):
    assert BUILD.startswith("python ")
    return subprocess.run([sys.executable, *BUILD.split()[1:]], cwd=site, capture_output=True, text=True, check=False)


def test_a_site_made_by_the_page_publishes(site):
    result = build(site)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "not make you a patient of Another Clinic" in (site / "output/a-walk-a-day.html").read_text()


def test_it_refuses_what_the_page_says(site):
    path = site / "content/walk.md"
    path.write_text(path.read_text().replace("for sleep", "for sleep, like no medication"))
    result = build(site)
    assert result.returncode == 1
    assert "'medication'" in result.stderr and not list(site.rglob("output/*.html"))


def sources_of_the_plugin():
    """Its modules, and those of plugins/shared that they lead to."""
    sources = [path.read_text() for path in (ROOT / "plugins/disclaimer").rglob("*.py")]
    waiting = {name for text in sources for name in re.findall(r"from \.+shared\.(\w+) import", text)}
    known = set()
    while waiting:
        known.add(name := waiting.pop())
        sources.append((ROOT / f"plugins/shared/{name}.py").read_text())
        waiting |= set(re.findall(r"from \.(\w+) import", sources[-1])) - known
    assert {"finding", "clinic", "strict_yaml"} <= known
    return sources


def test_what_it_installs_is_what_it_imports():
    sources = sources_of_the_plugin()
    used = {name for text in sources for name in re.findall(r"^(?:from|import) (\w+(?:\.yaml)?)", text, re.MULTILINE)}
    foreign = used - set(sys.stdlib_module_names) - {"pelican", "markupsafe"}
    assert foreign <= {*INSTALL.split()}


def test_the_spelling_that_can_not_be_loaded_is_the_one_it_warns_of(site):
    path = site / "pelicanconf.py"
    path.write_text(path.read_text().replace('["plugins.disclaimer"]', '["disclaimer"]\nPLUGIN_PATHS = ["plugins"]'))
    assert build(site).returncode == 1
