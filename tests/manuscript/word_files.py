"""Word files as an office makes them, for tests."""

import struct
import zipfile
import zlib
from io import BytesIO

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def png(shade=0):
    """A picture of one pixel."""

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    pixel = zlib.compress(bytes((0, shade)))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixel) + chunk(b"IEND", b"")


def saved(document):
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def paragraphs(*texts):
    """A Word file of plain paragraphs."""
    document = Document()
    for text in texts:
        document.add_paragraph(text)
    return saved(document)


def track(paragraph, tag, text):
    """An insertion (w:ins) or deletion (w:del) that nobody has accepted yet."""
    change, run = OxmlElement(tag), OxmlElement("w:r")
    words = OxmlElement("w:delText" if tag == "w:del" else "w:t")
    change.set(qn("w:id"), "1")
    change.set(qn("w:author"), "Editor")
    words.text = text
    run.append(words)
    change.append(run)
    paragraph._p.append(change)


def with_footnote(data, word, note):
    """The file, with a footnote set behind a word: python-docx can't, so the XML is written here."""
    reference = '</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t xml:space="preserve">'
    notes = (
        f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>'
        f"<w:r><w:t>{note}</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
    changes = {
        "word/document.xml": (word, f"{word}{reference}"),
        "[Content_Types].xml": (
            "</Types>",
            f'<Override PartName="/word/footnotes.xml" ContentType="{kind}"/></Types>',
        ),
        "word/_rels/document.xml.rels": (
            "</Relationships>",
            f'<Relationship Id="rIdNotes" Type="{relation}" Target="footnotes.xml"/></Relationships>',
        ),
    }
    return rewritten(data, changes, {"word/footnotes.xml": notes})


def rewritten(data, changes, added=None):
    """The zip with one text in each named part replaced by another, and with parts added."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            part = old.read(name)
            if name in changes:
                before, after = changes[name]
                part = part.decode().replace(before, after, 1).encode()
            new.writestr(name, part)
        for name, text in (added or {}).items():
            new.writestr(name, text)
    return file.getvalue()
