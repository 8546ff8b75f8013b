"""Under a Spanish article the desk speaks Spanish to readers, from the form to taking it back."""

from __future__ import annotations

import pytest
from django.db import OperationalError
from django.test import Client
from selectolax.lexbor import LexborHTMLParser

from plugins.desk.comments import policy
from plugins.desk.pages import spoken
from tests.desk.places import SUEÑO
from tests.desk.posts import preview, said, submit


def lang(page: bytes) -> str:
    root = LexborHTMLParser(page).css_first("html")
    return str(root.attributes["lang"]) if root else ""


def test_the_preview_with_what_it_points_out(public: Client) -> None:
    response = preview(public, article=SUEÑO, text="Llame al 555 010 0199. Quiero morirme.")
    page = response.content.decode()
    assert response.status_code == 200 and lang(response.content) == "es"
    assert "Revise su comentario" in page and "Esto parece un número de teléfono" in page
    assert "oprima el 2" in page and 'href="tel:988"' in page
    assert "Este formulario no es para emergencias" in page and "Look over" not in page


def test_what_is_wrong_and_the_text_stays(public: Client) -> None:
    response = preview(public, article=SUEÑO, name="a\u202eb", text="x" * 5001)
    assert response.status_code == 400 and lang(response.content) == "es"
    assert "Apodo: Contiene signos ocultos" in said(response)
    assert "Comentario: 5001 caracteres son demasiados; el máximo es 5000" in said(response)


def test_thanks_and_taking_it_back(public: Client) -> None:
    thanks = public.get(submit(public, article=SUEÑO).headers["Location"])
    assert lang(thanks.content) == "es" and "Gracias: una persona lo leerá" in thanks.content.decode()
    links = LexborHTMLParser(thanks.content).css('a[href^="/comments/withdraw/"]')
    address = str(links[0].attributes["href"])
    asked, gone = public.get(address), public.post(address, headers={"sec-fetch-site": "same-origin"})
    assert "¿Retirar su comentario?" in asked.content.decode() and lang(asked.content) == "es"
    assert "Su comentario ya no está" in gone.content.decode() and lang(gone.content) == "es"


def test_what_no_article_is_known_for_is_said_in_the_blogs_language(
    public: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert lang(public.get("/comments/withdraw/none").content) == "en"
    monkeypatch.setattr("plugins.desk.errors.home_language", lambda: "es")
    page = public.get("/comments/withdraw/none").content
    assert lang(page) == "es" and "No se conoce esta dirección" in page.decode()


def test_a_database_that_is_away(public: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def away(*_: object) -> None:
        raise OperationalError

    monkeypatch.setattr("plugins.desk.comments.public.take", away)
    response = submit(public, article=SUEÑO)
    assert response.status_code == 503 and "Ahora mismo no se pudo guardar" in said(response)


@pytest.mark.parametrize(
    ("asked", "given"), [("es", "es"), ("es-mx", "es"), ("en", "en"), ("en-gb", "en"), ("tlh", "en")]
)
def test_the_nearest_language_that_the_desk_has(asked: str, given: str) -> None:
    assert spoken(asked) == given


def test_the_home_language_is_the_clinics() -> None:
    assert policy.home_language() == "en"
