"""An XML tree as the bytes of a file."""

from __future__ import annotations

from xml.etree.ElementTree import Element, tostring


def as_document(root: Element) -> bytes:
    """UTF-8, with declaration, ending in a line break."""
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'.encode()
