"""A blog in two languages, published: each has its own home, lists, feeds and words."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.projects import copy_project, dead_links, run, said

from .spanish import add_article, mint, speak_spanish


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = copy_project(tmp_path_factory.mktemp("spanish"))
    speak_spanish(project)
    add_article(project, "sleep", 1, lang="en", body="Sleeping well helps.", title="Sleep well")
    add_article(project, "dormir", 2, title="Dormir bien", translation_of=mint(1))
    for number in range(3, 14):
        add_article(project, f"articulo-{number}", number)
    about = "title: Sobre nosotros\nslug: about\nlang: es\nsummary: Quiénes somos"
    (project / "content/pages/about-es.md").write_text(f"---\n{about}\n---\n\nSomos la clínica.\n", encoding="utf-8")
    add_article(project, "solo", 14, tags="[Solo]", body="Vea [el sueño]({tag}sueño) e [inicio]({index}).")
    result = run(project, "publish")
    assert result.returncode == 0, said(result)
    return (project / "output").resolve()


def text(output: Path, address: str) -> str:
    return (output / address / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "address",
    "es es/page/2 es/topics es/topics/sueno es/topics/sueno/page/2 es/categories es/categories/bienestar es/authors"
    " es/authors/example-tms-clinic es/archive es/archive/2026 es/posts/dormir".split(),
)
def test_spanish_readers_have_it_all_under_es(output: Path, address: str) -> None:
    page = text(output, address)
    assert '<html lang="es" dir="ltr">' in page
    assert '<a class="masthead__home" href="' in page and "Saltar al contenido principal" in page
    assert "Skip to main" not in page


def test_each_language_lists_its_own_articles_only(output: Path) -> None:
    assert "Dormir bien" in text(output, "es/archive") and "Dormir bien" not in text(output, "archive")
    assert "Sleep well" in text(output, "archive") and "Sleep well" not in text(output, "es/archive")
    for address in ("topics", "categories", "authors/example-tms-clinic", "archive/2026", ""):
        assert not re.search("Sueño|Bienestar|Artículo", text(output, address)), address
    feeds = {"feeds/blog": {"en"}, "es/feeds/blog": {"es"}, "es/feeds/topics/solo": {"es"}}
    for stem, languages in feeds.items():
        items = json.loads((output / f"{stem}.json").read_text(encoding="utf-8"))["items"]
        assert {item["language"] for item in items} == languages


def test_a_topic_of_one_language_has_no_page_in_another(output: Path) -> None:
    assert not (output / "topics/solo").exists()
    assert not (output / "es/topics/tms").exists()


def test_each_address_in_a_spanish_page_is_there(output: Path) -> None:
    assert not dead_links(output, output / "es")


def test_dates_are_written_as_readers_write_them(output: Path) -> None:
    assert ">2 de enero de 2026</time>" in text(output, "es/posts/dormir")
    assert ">January 1, 2026</time>" in text(output, "posts/sleep")


def test_a_spanish_article_has_spanish_neighbours(output: Path) -> None:
    assert [re.sub("<[^>]+>", "", p) for p in re.findall(r"<p><span>.*?</p>", text(output, "es/posts/dormir"))] == [
        "Más reciente Artículo 3"
    ]


def test_links_by_name_stay_in_the_language(output: Path) -> None:
    page = text(output, "es/posts/solo")
    assert 'href="../../../es/topics/sueno/">el sueño</a>' in page
    assert 'href="../../../es/index.html">inicio</a>' in page


def test_the_tagline_is_the_languages(output: Path) -> None:
    assert "<h1>Salud mental en lenguaje claro</h1>" in text(output, "es")
    assert "Salud mental en" not in text(output, "")


def test_pages_that_no_one_has_translated_are_offered_in_the_sites_language(output: Path) -> None:
    assert re.search(r'href="\.\./contact/"[^>]*>Contact', text(output, "es"))


def test_a_page_of_the_same_name_is_the_page_in_the_other_language(output: Path) -> None:
    assert re.search(r'href="\.\./es/about/"[^>]*>Sobre nosotros', text(output, "es"))
    assert "Sobre nosotros" not in text(output, "")
    for address in ("about", "es/about"):
        named = re.findall(r'hreflang="([\w-]+)" href="https://www.example.org/([^"]*)"', text(output, address))
        assert named == [("en", "about/"), ("es", "es/about/"), ("x-default", "about/")]


def test_an_article_and_its_translation_name_each_other(output: Path) -> None:
    for address in ("posts/sleep", "es/posts/dormir"):
        named = re.findall(r'hreflang="([\w-]+)" href="https://www.example.org/([^"]*)"', text(output, address))
        assert named == [("en", "posts/sleep/"), ("es", "es/posts/dormir/"), ("x-default", "posts/sleep/")]


def test_a_language_without_articles_has_no_home(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    speak_spanish(project)
    add_article(project, "oculto", 1, status="hidden")
    result = run(project, "publish")
    assert result.returncode == 0, said(result)
    assert not (project / "output/es/index.html").exists()
    page = text(project / "output", "es/posts/oculto")
    assert '<html lang="es"' in page and 'href="../../../">' in page


def test_an_article_without_approved_spanish_wording_is_refused(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    speak_spanish(project)
    add_article(project, "emt", 1, title="La TMS y la depresión", disclaimers="[general, tms]")
    result = run(project, "publish")
    assert result.returncode == 1
    assert "content/articles/es-emt.md" in said(result) and "'es'" in said(result)
    assert not (project / "output").exists()


def test_an_article_in_a_language_that_the_blog_does_not_name_is_refused(tmp_path: Path) -> None:
    project = copy_project(tmp_path)
    add_article(project, "dormir", 1)
    result = run(project, "check")
    assert "A114 'lang' must be one of en; for 'es' add it to 'languages' in clinic.yaml first" in said(result)


@pytest.mark.parametrize(
    ("languages", "message"),
    [
        ("languages: [es]", "C101 languages must be lines of code and tagline"),
        ("languages: {xx: }", "C104 must name languages by their codes, like en or es; 'xx' is none"),
        ("languages: {fr: }", "C104 must name languages that the theme speaks; for 'fr' have theme/locale/fr/"),
    ],
)
def test_languages_that_cannot_be_are_said(tmp_path: Path, languages: str, message: str) -> None:
    project = copy_project(tmp_path)
    clinic = project / "content/policy/clinic.yaml"
    clinic.write_text(clinic.read_text().replace("language: en\n", f"language: en\n{languages}\n"))
    result = run(project, "publish")
    assert result.returncode == 1
    assert message in " ".join(said(result).split())
