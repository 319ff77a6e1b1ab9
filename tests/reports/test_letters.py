"""Every letter reaches the paper, or says that it did not."""

import pypdfium2
import pytest
from reportlab.pdfbase.pdfmetrics import getFont
from reportlab.platypus import Paragraph

from reports.letters import printable
from reports.page import Furniture, paper
from reports.styles import BODY, BOLD, REGULAR


def read_back(text):
    printed = paper([Paragraph(printable(text), BODY)], Furniture("Letters", "a test"))
    return pypdfium2.PdfDocument(printed)[0].get_textpage().get_text_bounded()


@pytest.mark.parametrize(
    "text",
    [
        "Łukasz Żółć & Ng",
        "<b>not bold</b> <img src='file:///etc/passwd'/>",
        "Siân Ŵyn, Nguyễn Thị Ánh",
        "Владимир, Γιώργος",
        "✓ ✗ ⚠ → ☐ £5",
    ],
)
def test_stored_text_is_printed_as_it_was_written(text):
    assert text in read_back(text)


def test_a_letter_noto_lacks_is_set_in_dejavu():
    assert printable("done ✓") == 'done <font name="DejaVuSans">✓</font>'


def test_a_letter_no_font_has_is_printed_by_its_number():
    assert "Ms [U+8B66][U+5BDF] Example" in read_back("Ms 警察 Example")


def test_a_letter_beyond_the_first_plane_is_printed_by_its_number():
    assert printable("\U0001f9ff") == "[U+1F9FF]"


def test_a_control_character_is_printed_by_its_number():
    assert printable("a\x00b\x07") == "a[U+0000]b[U+0007]"


def test_an_accent_stored_apart_joins_its_letter():
    assert printable("Sia\u0302n") == "Siân"


def test_line_breaks_and_tabs_become_single_spaces():
    assert printable("Flat 2,\n\t8 Canal Row") == "Flat 2, 8 Canal Row"


def test_no_text_prints_nothing():
    assert printable("") == ""


def test_bold_has_every_letter_that_regular_has():
    assert getFont(REGULAR).face.charToGlyph.keys() <= getFont(BOLD).face.charToGlyph.keys()
