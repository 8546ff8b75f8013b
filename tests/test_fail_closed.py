"""Whatever breaks the promise: exit 1, a sentence that says what to do, the old site as it was."""

import shutil

import pytest

from .projects import edit, run, said, tree

ADAPTER = "plugins/disclaimer/__init__.py"
CSS = "theme/static/css/main.css"
POLICY = "content/policy/disclaimers.yaml"
SEED = "content/articles/tms-and-neuroplasticity.md"


@pytest.fixture
def site(published, tmp_path):
    shutil.copytree(published, tmp_path / "site", symlinks=True)
    return tmp_path / "site"


def not_listed(site):
    edit(site / "pelicanconf.py", '    "plugins.disclaimer",', '    # "plugins.disclaimer",')


def raises_at_import(site):
    edit(site / ADAPTER, "LISTING =", 'raise RuntimeError("broken")\nLISTING =')


def raises_in_a_receiver(site):
    edit(site / ADAPTER, "    from .generator import let_through\n", '    raise RuntimeError("broken")\n')


def receiver_is_nested(site):
    edit(
        site / ADAPTER,
        "    signals.all_generators_finalized.connect(set_and_judge)\n",
        "    def nested(generators):\n        set_and_judge(generators)\n"
        "    signals.all_generators_finalized.connect(nested)\n",
    )


def theme_loses_the_bodys_marker(site):
    edit(site / "theme/templates/article.html", "entry-content", "entry-text")


def stylesheet_hides_the_block(site):
    (site / CSS).write_text((site / CSS).read_text() + "\n.disclaimers { display: none }\n")


def stylesheet_hides_it_on_a_phone(site):
    hide = "\n@media (max-width: 500px) { .disclaimers { display: none } }\n"
    (site / CSS).write_text((site / CSS).read_text() + hide)


def theme_hides_the_block_itself(site):
    edit(site / "theme/templates/article.html", '<div class="entry-content"', '<div hidden class="entry-content"')


def no_article_at_all(site):
    shutil.rmtree(site / "content/articles")
    (site / "content/articles").mkdir()


def policy_is_missing(site):
    (site / POLICY).unlink()


def policy_is_broken(site):
    (site / POLICY).write_text("modules: [")


def policy_lacks_the_language(site):
    text = (site / SEED).read_text().replace("lang: en", "lang: fr").replace("slug: ", "slug: en-francais-")
    text = text.replace("id: urn:uuid:3c07ec52", "id: urn:uuid:3c07ec53")
    (site / "content/articles/francais.md").write_text(text)


def a_name_is_taken_out(site):
    edit(site / SEED, "help_substance, ", "")


def clinic_goes_live_unsigned(site):
    edit(site / "content/policy/clinic.yaml", "stage: preview", "stage: live")


def pages_are_left_open(site):
    clinic_goes_live_unsigned(site)


def template_is_misspelt(site):
    edit(site / "theme/templates/article.html", "article.title", "article.tittle")


BREAKS = {
    not_listed: "plugins.disclaimer",
    raises_at_import: "RuntimeError: broken",
    raises_in_a_receiver: "broken",
    receiver_is_nested: "plugins.disclaimer",
    theme_loses_the_bodys_marker: ".entry-content",
    stylesheet_hides_the_block: "General information",
    stylesheet_hides_it_on_a_phone: "General information",
    theme_hides_the_block_itself: "hidden",
    no_article_at_all: "article",
    policy_is_missing: "restore it",
    policy_is_broken: "disclaimers.yaml",
    policy_lacks_the_language: "'fr'",
    a_name_is_taken_out: "'help_substance'",
    clinic_goes_live_unsigned: "make wording",
    pages_are_left_open: "content/pages/privacy.md:17: S114",
    template_is_misspelt: "tittle",
}


@pytest.mark.parametrize("broken", BREAKS, ids=lambda function: function.__name__)
def test_nothing_is_published(site, broken):
    before = tree(site / "output")
    broken(site)
    result = run(site, "publish")
    assert result.returncode == 1, said(result)
    assert BREAKS[broken] in said(result)
    assert "Traceback" not in said(result)
    assert tree(site / "output") == before


def test_a_stylesheets_fault_is_told_once_at_its_rule(site):
    stylesheet_hides_the_block(site)
    result = run(site, "publish")
    [finding] = result.stdout.splitlines()
    line = (site / CSS).read_text().count("\n")
    assert finding.startswith(f"{CSS}:{line}: D02-hidden must show General information (general), ")
    assert "of 2 articles: 'display: none' of .disclaimers keeps it from being read" in finding
    assert "1 to mend" in result.stderr
