"""Place and name are found in every kind of file, and taken out without touching a pixel."""

import random
import struct
import sys
import zlib
from resource import RUSAGE_SELF, getrusage

import pytest

from plugins.pictures.opened import Unreadable
from plugins.pictures.size import size_of
from plugins.pictures.traces import PERSON, PLACE, traces_in, without_traces
from tests.pictures.photos import (
    ARTIST,
    BUDAPEST,
    GPS,
    KINDS,
    ORIENTATION,
    encoded,
    packet,
    photo,
    pixels,
    png_chunk,
    told,
    vast_png,
)

XMP_PLACE = 'exif:GPSLatitude="47,29.9N" exif:GPSLongitude="19,2.4E"'


@pytest.mark.parametrize("kind", [*KINDS, "GIF", "AVIF", "BMP"])
def test_a_plain_photo_tells_nothing(kind):
    assert traces_in(photo(kind)) == []


@pytest.mark.parametrize(
    "clean",
    [
        photo(position={0: b"\2\3\0\0"}),  # what cameras without a receiver write
        photo(position={29: "2026:02:06"}),  # a receiver that found nothing
        photo(artist="    "),
        photo(turned=6, xmp='xmp:CreatorTool="Example 1.0"'),
        b'<svg xmlns="http://www.w3.org/2000/svg"/>',
    ],
    ids=["version", "day", "blank", "tool", "drawing"],
)
def test_what_is_no_place_and_no_name_may_stay(clean):
    assert traces_in(clean) == []


@pytest.mark.parametrize("kind", [*KINDS, "AVIF"])
@pytest.mark.parametrize(
    ("given", "traces"),
    [
        ({"position": BUDAPEST}, [PLACE]),
        ({"xmp": XMP_PLACE}, [PLACE]),
        ({"artist": "Ada Example"}, [PERSON]),
        ({"xmp": 'aux:OwnerName="Ada Example"'}, [PERSON]),
        ({"position": BUDAPEST, "artist": "Ada Example", "xmp": XMP_PLACE}, [PLACE, PERSON]),
    ],
    ids=["exif-place", "xmp-place", "exif-name", "xmp-name", "all"],
)
def test_place_and_name_are_found(kind, given, traces):
    assert traces_in(photo(kind, **given)) == traces


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "given",
    [
        {"position": BUDAPEST},
        {"xmp": XMP_PLACE},
        {"artist": "Ada Example"},
        {"position": BUDAPEST, "artist": "Ada Example", "xmp": f'{XMP_PLACE} xmp:CreatorTool="Example"', "turned": 6},
    ],
    ids=["exif", "xmp", "name", "all"],
)
def test_they_are_taken_out_and_no_pixel_changes(kind, given):
    before = photo(kind, **given)
    after = without_traces(before)

    assert after
    assert traces_in(after) == []
    assert encoded(after) == encoded(before)
    assert pixels(after) == pixels(before)
    left = told(after)
    assert not left[GPS]
    assert ARTIST not in left
    assert left.get(ORIENTATION) == given.get("turned")
    assert b"GPSL" not in after
    assert b"Ada" not in after
    assert (b"CreatorTool" in after) == ("CreatorTool" in given.get("xmp", ""))


def test_a_place_in_a_drawing_or_a_gif_is_found_though_it_cannot_be_taken_out():
    drawing = b"<svg xmlns='http://www.w3.org/2000/svg'><metadata>" + packet(XMP_PLACE) + b"</metadata></svg>"
    gif = photo("GIF").removesuffix(b";") + b"!\xff\x0bXMP DataXMP" + packet(XMP_PLACE) + b"\1\0;"
    for data in (drawing, gif, photo("AVIF", position=BUDAPEST)):
        assert traces_in(data) == [PLACE]
        assert without_traces(data) is None


def test_a_second_picture_in_the_file_is_looked_into():
    double = photo(position=BUDAPEST) + photo(position=BUDAPEST)
    assert traces_in(double) == traces_in(photo() + photo(position=BUDAPEST)) == [PLACE]
    assert without_traces(double) is None
    assert traces_in(photo() + photo()) == []


def test_a_position_that_cannot_be_read_counts_as_one():
    data = bytearray(photo(position=BUDAPEST))
    tag = struct.pack("<H" if b"Exif\0\0II" in data else ">H", GPS)
    entry = data.index(tag)
    data[entry + 8 : entry + 12] = b"\x0f\xff\x0f\x0f"  # it lies beyond the file's end

    assert traces_in(bytes(data)) == [PLACE]
    assert not told(without_traces(bytes(data)) or b"")[GPS]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"coil",
        photo(position=BUDAPEST)[:60],
        photo().replace(b"Exif\0\0II", b"Exif\0\0XX").replace(b"Exif\0\0MM", b"Exif\0\0XX"),
    ],
    ids=["empty", "words", "cut", "order"],
)
def test_what_cannot_be_read_is_said_so(data):
    for judge in (traces_in, without_traces):
        with pytest.raises(Unreadable):
            judge(data)


def test_whatever_the_bytes_there_is_an_answer():
    """Ten thousand broken files: an answer or Unreadable, and nothing else."""
    chance = random.Random(0)
    seeds = [photo(kind, position=BUDAPEST, xmp=XMP_PLACE, artist="Ada", turned=6) for kind in (*KINDS, "AVIF")]
    answers = {"clean": 0, "told": 0, "unreadable": 0}
    for _ in range(10_000):
        data = bytearray(chance.choice(seeds))
        for _ in range(chance.randrange(1, 12)):
            data[chance.randrange(min(len(data), 900))] = chance.choice((0, 127, 255, chance.randrange(256)))
        del data[chance.choice((chance.randrange(len(data)), len(data))) :]
        try:
            answers["told" if traces_in(bytes(data)) else "clean"] += 1
            without_traces(bytes(data))
            size_of(bytes(data))
        except Unreadable:
            answers["unreadable"] += 1
    assert all(answers.values()), answers


def test_bombs_are_not_unpacked():
    """1 GB of EXIF, or of XMP, in 1 MB, in a picture that claims 30 GB of pixels."""
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(bytes(1_000_000)) for _ in range(1_000)) + packer.flush()
    exif = png_chunk(b"zTXt", b"Raw profile type exif\0\0" + packed)
    xmp = png_chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + packed)
    before = getrusage(RUSAGE_SELF).ru_maxrss

    assert traces_in(vast_png()) == []
    for chunk in (exif, xmp):
        with pytest.raises(Unreadable):
            traces_in(vast_png(chunk))
    assert getrusage(RUSAGE_SELF).ru_maxrss - before < (100_000 if sys.platform == "linux" else 100_000_000)
