"""Tells by a file's content which system wrote it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from . import disqus, generic, isso, wordpress
from .old import NotReadable, Old


def read_file(path: Path) -> Iterator[Old]:
    """Raises NotReadable, OSError."""
    data = path.read_bytes()
    if data.startswith(b"SQLite format 3\0"):
        return isso.read(path)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return _read_xml(data)
    try:
        return generic.read(data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise NotReadable("must be WordPress's or Disqus's XML, Isso's database, or JSON in UTF-8") from error


def _read_xml(data: bytes) -> Iterator[Old]:
    try:
        root = fromstring(data, forbid_dtd=True)
    except DefusedXmlException as error:
        raise NotReadable("must be XML without a document type: such files can hide a bomb") from error
    except (ParseError, ValueError) as error:
        raise NotReadable(f"must be whole XML; it breaks off or is damaged: {error}") from error
    if root.tag == "rss":
        return wordpress.read(root)
    if root.tag == f"{disqus.SPACE}disqus":
        return disqus.read(root)
    raise NotReadable("must be WordPress's export (an rss file) or Disqus's; this XML is neither")
