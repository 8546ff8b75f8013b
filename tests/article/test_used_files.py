"""Only files that something public uses go out."""

import pytest

from plugins.article.used_files import used_files

KNOWN = {"images/coil (1).jpg", "images/coil.jpg", "images/tms room.png", "articles/chart.png", "images/secret.jpg"}


@pytest.mark.parametrize(
    ("html", "used"),
    [
        ('<img src="{static}/images/coil.jpg">', {"images/coil.jpg"}),
        ('<img src="{static}../images/coil.jpg">', {"images/coil.jpg"}),
        ('<a href="{attach}chart.png">', {"articles/chart.png"}),
        ('<a href="|static|/images/coil.jpg#x">', {"images/coil.jpg"}),
        ('<img src="/images/coil.jpg?v=1">', {"images/coil.jpg"}),
        ("<img src=/images/coil.jpg>", {"images/coil.jpg"}),
        ('<img src="{static}/images/tms%20room.png">', {"images/tms room.png"}),
        ('<img srcset="/images/coil.jpg 2x, /articles/chart.png 1x">', {"images/coil.jpg", "articles/chart.png"}),
        ('<p style="background:url(/images/coil.jpg)">', {"images/coil.jpg"}),
        ('<img src="https://www.example.org/images/coil.jpg">', {"images/coil.jpg"}),
        ('<img alt="a > b" src="/images/coil%20%281%29.jpg">', {"images/coil (1).jpg"}),
        ("<p>The file images/secret.jpg is ours.</p>", set()),
        ('<img src="/other/images/secret.jpg">', set()),
        ('<img src="https://elsewhere.org/images/secret.jpg">', set()),
    ],
)
def test_a_file_is_used_when_an_attribute_names_it(html, used):
    assert used_files(html, "articles", KNOWN, "https://www.example.org") == used
