"""A passphrase on what leaves: AES-256, and nothing of it to be read without."""

from io import BytesIO

import pypdfium2
import pytest
from pypdf import PdfReader
from reportlab.platypus import Paragraph

from disrupt.errors import Trouble
from reports.packs.passphrase import SHORTEST, protected
from reports.page import Furniture, paper
from reports.styles import BODY

PHRASE = "thimble orchard pewter"
TITLE = "zqtitle"


@pytest.fixture(scope="module")
def content():
    return paper([Paragraph("zqcanary", BODY)], Furniture(TITLE, "zqfoot"))


def read(content, **more):
    return pypdfium2.PdfDocument(content, **more)[0].get_textpage().get_text_bounded()


def test_whoever_has_it_reads_the_same_page(content):
    assert read(protected(content, PHRASE), password=PHRASE) == read(content)


@pytest.mark.parametrize("said", ["", PHRASE.upper(), PHRASE[:-1]])
def test_nobody_else_reads_anything(content, said):
    locked = protected(content, PHRASE)
    with pytest.raises(pypdfium2.PdfiumError, match="password"):
        read(locked, password=said)
    assert not any(word in locked for word in (b"zqcanary", b"zqfoot", b"zqtitle"))


def test_it_is_the_cipher_of_256_bits_and_of_the_last_revision(content):
    encrypted = PdfReader(BytesIO(protected(content, PHRASE))).trailer["/Encrypt"].get_object()
    assert (encrypted["/V"], encrypted["/R"], encrypted["/Length"]) == (5, 6, 256)


def test_the_file_says_no_more_of_itself_than_it_did(content):
    reader = PdfReader(BytesIO(protected(content, PHRASE)))
    reader.decrypt(PHRASE)
    assert dict(reader.metadata) == {"/Title": TITLE}


def test_a_short_one_is_refused(content):
    with pytest.raises(Trouble, match=f"at least {SHORTEST} characters"):
        protected(content, "x" * (SHORTEST - 1))
