"""What is wrong with a picture is told with the remedy, and mended where it can be."""

import pytest

from plugins.pictures.check import check_pictures, clean_pictures
from tests.pictures.photos import BUDAPEST, packet, photo, pixels
from tests.projects import copy_project, edit, run, said

SEED = "content/articles/tms-and-neuroplasticity.md"
PHONE = "content/images/phone.jpg"


@pytest.fixture
def content(tmp_path):
    (tmp_path / "content/images/room").mkdir(parents=True)
    return tmp_path / "content"


def put(content, **files):
    for name, data in files.items():
        (content / "images" / name.replace("_", ".")).write_bytes(data)


def found(content):
    return [(finding.path, finding.rule, finding.message) for finding in check_pictures(content)]


def test_clean_pictures_and_other_files_are_left_alone(content):
    put(content, a_jpg=photo(turned=6), b_PNG=photo("PNG"), c_webp=photo("WEBP"), d_gif=photo("GIF"), e_svg=b"<svg/>")
    put(content, form_pdf=b"%PDF-1.4", _hidden=b"", notes_txt=b"GPSLatitude")
    assert not found(content)
    assert not list(clean_pictures(content))


def test_a_site_without_pictures_has_nothing_to_mend(tmp_path):
    assert not found(tmp_path / "content")


def test_all_is_told_of_each_picture(content):
    (content / "images/room/Chair.JPG").write_bytes(photo(position=BUDAPEST, artist="Ada Example"))
    put(content, broken_png=photo("PNG")[:20], drawn_svg=packet('exif:GPSLatitude="47,29.9N"'))
    told = {(path, rule, words) for path, rule, message in found(content) for words in [message.split(":")[0]]}

    assert told == {
        (
            "content/images/room/Chair.JPG",
            "L107",
            "must not hold the place where it was taken, which readers could look up",
        ),
        (
            "content/images/room/Chair.JPG",
            "L107",
            "must not hold the name of who took or owns it, which readers could look up",
        ),
        (
            "content/images/broken.png",
            "L108",
            "must be a picture that can be opened; this file is no picture, or a broken one",
        ),
        ("content/images/drawn.svg", "L107", "must not hold the place where it was taken, which readers could look up"),
    }
    assert not [message for _, _, message in found(content) if "Ada" in message]


def test_the_remedy_is_one_that_helps(content):
    put(content, a_jpg=photo(position=BUDAPEST), b_avif=photo("AVIF", position=BUDAPEST))
    (_, _, jpeg), (_, _, avif) = found(content)
    assert jpeg.endswith("run `make check FIX=1`, which takes it out and leaves the picture as it is")
    assert avif.endswith("save the picture anew as JPEG or PNG, put that in its place, and run `make check FIX=1`")


def test_a_folder_in_the_place_of_a_picture_or_one_that_cannot_be_opened_is_told(content):
    (content / "images/gone.jpg").symlink_to("nowhere.jpg")
    assert found(content) == [
        (
            "content/images/gone.jpg",
            "L108",
            "must be a picture that can be opened; the system says: no such file or directory: "
            "export it anew as JPEG or PNG",
        )
    ]
    assert not list(clean_pictures(content))


def test_fix_cleans_what_it_can_and_says_so(tmp_path):
    project = copy_project(tmp_path)
    (project / "content/images").mkdir()
    before = photo(position=BUDAPEST, artist="Ada Example", turned=6)
    (project / PHONE).write_bytes(before)
    (project / "content/images/plain.png").write_bytes(photo("PNG"))
    plain = (project / "content/images/plain.png").stat()

    assert f"{PHONE}: L107 must not hold the place" in run(project, "check").stdout
    result = run(project, "check", "--fix")

    assert result.returncode == 0, said(result)
    assert f"{PHONE}: took out the place where it was taken and the name of who took or owns it" in result.stderr
    assert pixels((project / PHONE).read_bytes()) == pixels(before)
    assert (project / "content/images/plain.png").stat().st_mtime_ns == plain.st_mtime_ns
    assert "took out" not in run(project, "check", "--fix").stderr


def test_publish_refuses_and_tells_all_at_once(tmp_path):
    project = copy_project(tmp_path)
    (project / "content/images").mkdir()
    (project / PHONE).write_bytes(photo(position=BUDAPEST))
    edit(project / SEED, "status: published", "status: publish")
    result = run(project, "publish")

    assert result.returncode == 1
    assert f"{PHONE}: L107 must not hold the place where it was taken" in result.stdout
    assert "A107" in result.stdout
    assert "2 to mend: nothing was published" in result.stderr
    assert "Traceback" not in said(result)
    assert not (project / "output").exists()
