"""An XML tree, and its bytes as a file."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring


def add_text(parent: Element, tag: str, words: str, **attributes: str) -> None:
    """Add an element that holds words."""
    SubElement(parent, tag, attributes).text = words


def as_document(root: Element) -> bytes:
    """UTF-8, with declaration, an element a line, ending in a line break."""
    indent(root, space="")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'.encode()
