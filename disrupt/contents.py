"""What a file is, by its first bytes and never by its name; and which are taken in where."""

from collections.abc import Mapping
from dataclasses import dataclass

LARGEST = 20_000_000
TOO_LARGE = "This file is over 20 MB: choose a smaller copy of it."


@dataclass(frozen=True)
class Content:
    """One type of file: what it is called, how a name of it ends, and how its bytes begin."""

    says: str
    ending: str
    starts: tuple[bytes, ...]
    holds: bytes = b""
    """Of types that begin alike, what only this one has in it."""

    def fits(self, held: bytes) -> bool:
        return held.startswith(self.starts) and self.holds in held


PDF = Content("a PDF", "pdf", (b"%PDF-",))
JPEG = Content("a JPEG picture", "jpg", (b"\xff\xd8\xff",))
PNG = Content("a PNG picture", "png", (b"\x89PNG\r\n\x1a\n",))
TIFF = Content("a TIFF picture", "tif", (b"II*\0", b"MM\0*"))
WORD = Content("a Word document", "docx", (b"PK\x03\x04",), b"word/document.xml")
JSON = Content("a table of figures", "json", (b"{",))
LOCKED = Content("a locked copy", "locked", (b"Disrupt copy 1\n",))

PICTURES = (JPEG, PNG)
# By the format of the field that holds it; a field without one holds a picture.
ALLOWED: Mapping[str, tuple[Content, ...]] = {
    "": PICTURES,
    "paper": (PDF, *PICTURES, TIFF, WORD),
    "figures": (JSON,),
    "copy": (PDF, LOCKED),
}
UNKNOWN = Content("a file of no known type", "bin", (b"",))


def content_of(held: bytes) -> Content:
    every = (content for content in (*ALLOWED["paper"], JSON, LOCKED) if content.fits(held))
    return next(every, UNKNOWN)


def described(held: bytes) -> str:
    """Such as “a PDF of 48,213 bytes”."""
    return f"{content_of(held).says} of {len(held):,} bytes"


def refusal(form: str, held: bytes) -> str:
    """Why these bytes are not taken in, in a sentence; nothing where they are."""
    if len(held) > LARGEST:
        return TOO_LARGE
    if content_of(held) not in ALLOWED[form]:
        several = [content.says for content in ALLOWED[form]]
        return f"This is none of the types that are kept here: {', '.join(several)}."
    return ""
