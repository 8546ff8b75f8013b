"""Each picture of an article gets its room; what the author wrote stays."""

import pytest

from plugins.pictures.markup import with_sizes
from plugins.pictures.size import Size

SIZES = {"/a.png": Size(64, 48), "{static}/images/b.jpg": Size(3, 4)}
LATE = ' loading="lazy" decoding="async"'


@pytest.mark.parametrize(
    "html",
    [
        "<p>No picture, 3 < 5 & more</p>",
        '<p>A</p><img src="/unknown.png" alt="">',
        '<!-- <img src="/a.png"> -->',
        '<pre><code>&lt;img src="/a.png"&gt;</code></pre>',
        '<script>"<img src=/a.png>"</script>',
        '<img src="/a.png" width="50%" alt="x">',
        f'<img src="/a.png" width="{"9" * 5_000}">',
        '<img src="/unknown.png" width="32">',
        '<img src="/a.png" width="32" height="7">',
        '<img src="/a.png" width="" alt="x">',
        "<img src=/a.png HEIGHT=32>",
        '<image src="/a.png"/>',
        '<p>Cut <img src="/a.png',
    ],
)
def test_the_rest_stays_as_it_is(html):
    assert with_sizes(html, SIZES.get) == html


@pytest.mark.parametrize(
    ("html", "sized"),
    [
        ('<img alt="A" src="/a.png">', '<img width="64" height="48" alt="A" src="/a.png">'),
        ("<IMG SRC=/a.png>", '<IMG width="64" height="48" SRC=/a.png>'),
        ('<img\nsrc="/a.png"/>', '<img width="64" height="48"\nsrc="/a.png"/>'),
        ('<img alt="3 > 2" src="/a.png">', '<img width="64" height="48" alt="3 > 2" src="/a.png">'),
        ("<img src='{static}/images/b.jpg'>", '<img width="3" height="4" src=\'{static}/images/b.jpg\'>'),
        ('<img src="/a.png" width="32">', '<img height="24" src="/a.png" width="32">'),
        ('<img src="/a.png" src="/b.png">', '<img width="64" height="48" src="/a.png" src="/b.png">'),
        ("ä\r\n\n<b>x</b>\n<img src=/a.png>", 'ä\r\n\n<b>x</b>\n<img width="64" height="48" src=/a.png>'),
    ],
)
def test_the_first_picture_gets_its_sides(html, sized):
    assert with_sizes(html, SIZES.get) == sized


def test_all_but_the_first_are_loaded_late():
    one, two, three = '<img src="/a.png">', '<img src="/unknown.png">', '<img loading="eager" src="/a.png">'
    assert with_sizes(f"{one}<p>{two}</p>\n{three}", SIZES.get) == (
        '<img width="64" height="48" src="/a.png">'
        f'<p><img{LATE} src="/unknown.png"></p>\n'
        '<img width="64" height="48" decoding="async" loading="eager" src="/a.png">'
    )
