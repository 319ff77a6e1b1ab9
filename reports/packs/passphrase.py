"""A passphrase on a PDF that leaves: put on afterwards, never on what is kept."""

from io import BytesIO

from pypdf import PdfReader, PdfWriter

from disrupt.errors import Trouble

SHORTEST = 12
ALGORITHM = "AES-256"


def need_long(passphrase: str) -> None:
    """Asked before anything is drawn, so that nothing is drawn in vain."""
    if len(passphrase) < SHORTEST:
        raise Trouble(
            f"The passphrase of a copy has at least {SHORTEST} characters.",
            "Three or four words that nobody would guess do; tell them to its reader by telephone.",
        )


def protected(content: bytes, passphrase: str) -> bytes:
    """The same pages, for whoever has it. Nobody else may open them, nor change what they allow."""
    need_long(passphrase)
    writer = PdfWriter(clone_from=PdfReader(BytesIO(content)))
    # The edition of the format that has this cipher.
    writer.pdf_header = "%PDF-2.0"
    writer.encrypt(passphrase, algorithm=ALGORITHM)
    locked = BytesIO()
    writer.write(locked)
    return locked.getvalue()
