"""A PDF as somebody reads it who wants to know more than its pages show."""

import re
from collections.abc import Iterator
from io import BytesIO

from pypdf import PdfReader
from pypdf.generic import Destination, StreamObject
from pypdfium2 import PdfDocument

MAPPED = re.compile(rb"<[0-9A-Fa-f]+>\s*<([0-9A-Fa-f]{4})>")
"""Of a table that says which letter a sign of a font is."""


def text_of(paper: bytes) -> str:
    """Of every page."""
    return "".join(page.get_textpage().get_text_range() for page in PdfDocument(paper))


def beside_of(paper: bytes) -> str:
    """What is said of it beside its pages: its metadata, its bookmarks, its marks."""
    reader = PdfReader(BytesIO(paper))
    said = [str(each) for each in (reader.metadata or {}).values()]
    said += [str(reader.xmp_metadata or ""), *_titles(reader.outline)]
    said += [*reader.named_destinations, *reader.attachments]
    notes = [note for page in reader.pages for note in page.get("/Annots") or ()]
    return " ".join([*said, *(str(each.get_object()) for each in notes)])


def raw_of(paper: bytes) -> str:
    """Its bytes, and each stream in it as it is before it is packed."""
    return b"\n".join([paper, *_streams(paper)]).decode("latin-1")


def letters_of(paper: bytes) -> str:
    """All that its fonts can show beyond what every font begins with."""
    found = (
        bytes.fromhex(each.decode()).decode("utf-16-be", "ignore")
        for stream in _streams(paper)
        if b"beginbfrange" in stream or b"beginbfchar" in stream
        for each in MAPPED.findall(stream)
    )
    return "".join(sorted({each for each in found if not each.isascii()}))


def _streams(paper: bytes) -> Iterator[bytes]:
    reader = PdfReader(BytesIO(paper))
    for numbers in reader.xref.values():
        for number in numbers:
            held = reader.get_object(number)
            if isinstance(held, StreamObject):
                yield held.get_data()


def _titles(outline: list[Destination | list[Destination]]) -> Iterator[str]:
    for each in outline:
        if isinstance(each, list):
            yield from _titles(each)
        else:
            yield str(each.title)
