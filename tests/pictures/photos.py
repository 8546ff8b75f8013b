"""Real picture files of each kind, and what an independent program finds left in them."""

from __future__ import annotations

import io
import struct
import zlib

from PIL import ExifTags, Image

ARTIST, ORIENTATION, GPS = ExifTags.Base.Artist, ExifTags.Base.Orientation, ExifTags.Base.GPSInfo
BUDAPEST = {1: "N", 2: (47.0, 29.0, 52.0), 3: "E", 4: (19.0, 2.0, 23.0)}
KINDS = ("JPEG", "PNG", "WEBP")
"""Those that can be cleaned."""


def photo(kind="JPEG", *, position=None, artist="", turned=0, xmp="", size=(64, 48)) -> bytes:
    """A noisy picture, so that a pixel encoded anew would show."""
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = "Example"
    exif.update({ARTIST: artist} if artist else {})
    exif.update({ORIENTATION: turned} if turned else {})
    exif.update({GPS: position} if position else {})
    kept = {} if kind in ("GIF", "BMP") else {"exif": exif}
    if xmp and kind == "PNG":
        kept["pnginfo"] = _xmp_in_png(packet(xmp))
    elif xmp:
        kept["xmp"] = packet(xmp)
    out = io.BytesIO()
    Image.effect_noise(size, 60).convert("RGB").save(out, kind, **kept)
    return out.getvalue()


def packet(attributes: str) -> bytes:
    """XMP, as phones and Adobe's programs write it."""
    spaces = {
        "exif": "http://ns.adobe.com/exif/1.0/",
        "aux": "http://ns.adobe.com/exif/1.0/aux/",
        "xmp": "http://ns.adobe.com/xap/1.0/",
    }
    names = " ".join(f'xmlns:{name}="{space}"' for name, space in spaces.items())
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" {names} {attributes}/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()


def _xmp_in_png(xmp: bytes):
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    info.add_itxt("XML:com.adobe.xmp", xmp.decode())
    return info


def pixels(data: bytes) -> bytes:
    with Image.open(io.BytesIO(data)) as image:
        return image.tobytes()


def encoded(data: bytes) -> bytes:
    """The bytes that the pixels are stored in: JPEG from its first scan on, PNG's IDAT, WebP's VP8."""
    if data.startswith(b"\xff\xd8"):
        return data[data.rindex(b"\xff\xda") :]
    mark = b"IDAT" if data.startswith(b"\x89PNG") else b"VP8 "
    start = data.index(mark)
    order = ">I" if mark == b"IDAT" else "<I"
    length = struct.unpack(order, data[start - 4 : start] if mark == b"IDAT" else data[start + 4 : start + 8])[0]
    return data[start : start + length]


def told(data: bytes) -> dict[int, object]:
    """The EXIF that Pillow finds, with the position if there is one."""
    with Image.open(io.BytesIO(data)) as image:
        exif = image.getexif()
        return dict(exif) | {GPS: dict(exif.get_ifd(GPS))}


def png_chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def vast_png(*chunks: bytes) -> bytes:
    """A PNG that claims 30 gigabytes of pixels and holds none."""
    header = struct.pack(">IIBBBBB", 100_000, 100_000, 8, 2, 0, 0, 0)
    parts = (png_chunk(b"IHDR", header), *chunks, png_chunk(b"IDAT", zlib.compress(b"")), png_chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)
