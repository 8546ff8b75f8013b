"""Pictures that come inside a manuscript."""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import replace

from .block import Block
from .inline import escape
from .manuscript import Manuscript, Picture

KINDS = {b"\x89PNG\r\n\x1a\n": "png", b"\xff\xd8\xff": "jpg", b"GIF87a": "gif", b"GIF89a": "gif"}


def take_pictures(copy: Manuscript) -> Manuscript:
    """Each picture becomes a file with a name and a place in the text; those that can't are findings."""
    blocks: list[Block] = []
    for block in copy.blocks:
        if block.kind != "picture":
            blocks.append(block)
            continue
        picture = _decode(len(copy.pictures) + 1, block.marker)
        if picture is None:
            copy = _tell_missing(copy, block)
            continue
        copy = replace(copy, pictures=(*copy.pictures, picture))
        copy = copy if block.text else _ask_alt(copy, block, picture.name)
        target = f"{{static}}/images/{copy.slug}/{picture.name}"
        blocks.append(replace(block, text=f"![{escape(block.text)}]({target})", marker=picture.name))
    return replace(copy, blocks=tuple(blocks))


def _decode(number: int, address: str) -> Picture | None:
    """The picture in a data: address, if its bytes are of a kind that browsers show."""
    head, comma, body = address.partition(",")
    if not comma or not head.lower().startswith("data:") or not head.lower().endswith(";base64"):
        return None
    try:
        data = base64.b64decode(body)
    except (binascii.Error, ValueError):
        return None
    kind = next((kind for start, kind in KINDS.items() if data.startswith(start)), "")
    if not kind and data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        kind = "webp"
    digest = hashlib.sha256(data).hexdigest()[:8]  # so that a new picture never takes an old one's place
    return Picture(f"picture-{number}-{digest}.{kind}", data) if kind else None


def _ask_alt(copy: Manuscript, block: Block, name: str) -> Manuscript:
    """M106: a picture says in words what it shows."""
    message = f"must say what {name} shows, for people who can't see it: write it between the brackets of ![](…/{name})"
    return copy.find(block.line, "M106", f"{message} in the article")


def _tell_missing(copy: Manuscript, block: Block) -> Manuscript:
    """M107: a picture comes along, or it is said which doesn't."""
    where = "of a kind that browsers can't show" if block.marker.startswith("data:") else f"at '{block.marker[:100]}'"
    words = f" ('{block.text}')" if block.text else ""
    remedy = f"save it as PNG or JPEG in content/images/{copy.slug}/ and put it into the article by hand"
    return copy.find(block.line, "M107", f"holds a picture {where}{words}, which can't be taken over: {remedy}")
