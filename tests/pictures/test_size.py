"""A picture's sides, as browsers show them, from the header alone."""

import base64
import io

import pytest
from PIL import Image

from plugins.pictures.size import size_of
from tests.pictures.photos import photo, vast_png

SVG = '<svg xmlns="http://www.w3.org/2000/svg" {0}><path d="M0 0"/></svg>'


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "AVIF", "BMP"])
def test_the_sides_are_the_files(kind):
    assert size_of(photo(kind)) == (64, 48)


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "GIF", "WEBP", "BMP"])
def test_a_single_dot_is_a_picture_too(kind):
    out = io.BytesIO()
    Image.new("RGB", (1, 1)).save(out, kind)
    assert size_of(out.getvalue()) == (1, 1)


@pytest.mark.parametrize("turned", range(1, 9))
def test_a_photo_taken_upright_has_its_sides_swapped(turned):
    assert size_of(photo(turned=turned)) == ((48, 64) if turned >= 5 else (64, 48))


def test_words_in_a_photo_turn_nothing():
    assert size_of(photo(artist="Ada Girotti")) == (64, 48)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF"])
def test_where_browsers_differ_nothing_is_said(kind):
    assert size_of(photo(kind, turned=6)) is None


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('width="300" height="150"', (300, 150)),
        ('width="300px" height="150.4px" viewBox="0 0 4 2"', (300, 150)),
        ('viewBox="0 0 800 400"', (800, 400)),
        ("viewBox='0,0, 800,400'", (800, 400)),
        ('width="100%" height="50%" viewBox="0 0 800 400"', None),
        ('width="210mm" height="10cm"', (794, 378)),
        ('width="72pt" height="1in"', (96, 96)),
        ('width="10em" height="5em"', None),
        ('width="300" viewBox="0 0 800 400"', None),
        ('width="0" height="150"', None),
        ('viewBox="0 0 800"', None),
        ("", None),
    ],
)
def test_a_drawing_has_its_own_sides_or_none(attributes, size):
    assert size_of(SVG.format(attributes).encode()) == size
    assert size_of(b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- drawn -->' + SVG.format(attributes).encode()) == size


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"coil",
        photo()[:30],
        photo("PNG")[:20],
        b"<svg",
        b"<?xml version='1.0' encoding='none'?><svg width='4' height='4'/>",
        b"<!DOCTYPE svg [<!ENTITY a 'b'><!ENTITY c '&a;&a;'>]><svg width='4' height='4'>&c;</svg>",
    ],
    ids=["empty", "words", "cut-jpeg", "cut-png", "cut-svg", "encoding", "entities"],
)
def test_what_is_no_whole_picture_has_no_sides(data):
    assert size_of(data) is None


def test_a_vast_picture_is_measured_without_its_pixels():
    assert size_of(vast_png()) == (100_000, 100_000)


def test_chromium_shows_a_photo_with_the_sides_that_we_say(page):
    photos = {
        f"{kind} {turned}": photo(kind, turned=turned)
        for kind in ("JPEG", "PNG", "GIF", "WEBP", "AVIF")
        for turned in (0, 6)
    }
    photos["svg+xml"] = SVG.format('width="210mm" height="2.54cm"').encode()
    sources = {name: base64.b64encode(data).decode() for name, data in photos.items()}
    page.set_content(
        "".join(
            f'<img id="{name}" src="data:image/{name.split()[0].lower()};base64,{sources[name]}">' for name in sources
        )
    )
    page.wait_for_function("[...document.images].every(image => image.complete)")
    shown = dict(
        page.evaluate("[...document.images].map(image => [image.id, [image.naturalWidth, image.naturalHeight]])")
    )
    said = {name: list(size) for name, data in photos.items() if (size := size_of(data))}

    assert {"JPEG 0", "JPEG 6", "PNG 0", "GIF 0", "WEBP 0", "AVIF 0", "svg+xml"} <= said.keys()
    assert said == {name: shown[name] for name in said}


def test_the_photos_of_these_tests_are_whole():
    for kind in ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "BMP"):
        Image.open(io.BytesIO(photo(kind))).load()
