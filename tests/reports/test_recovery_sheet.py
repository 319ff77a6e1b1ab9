"""The recovery sheet can be read back, letter for letter, when everything else is lost."""

import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from reports.recovery_sheet import RecoverySheet, draw

CODE = "7K3M 9QXA 2B8D H4TN W6RC 0FJE 5GPY 1SVZ"
SHEET = RecoverySheet(
    register="westmere.disrupt",
    register_id="7f3a1c2e-0000-4000-8000-000000000000",
    controller="Westmere Police",
    kind="police",
    made_on=date(2026, 11, 20),
    code=CODE,
)


def pages(sheet):
    return pypdfium2.PdfDocument(draw(sheet))


def words_on(sheet):
    return " ".join(pages(sheet)[0].get_textpage().get_text_bounded().split())


def test_the_code_is_printed_in_two_numbered_rows():
    words = words_on(SHEET)
    assert "7K3M 9QXA 2B8D H4TN 1 2 3 4 W6RC 0FJE 5GPY 1SVZ 5 6 7 8" in words


def test_the_sheet_says_what_it_opens():
    words = words_on(SHEET)
    assert "Register westmere.disrupt" in words
    assert "Controller Westmere Police" in words
    assert "Kind Police" in words
    assert "Made on 20 November 2026" in words
    assert "Register id 7f3a1c2e-0000-4000-8000-000000000000" in words


def test_the_sheet_says_how_it_is_used_and_kept():
    words = words_on(SHEET)
    assert "choose “I have a recovery sheet” and type the code" in words
    assert "disrupt officer REGISTER add NAME --role … --user recovery" in words
    assert "two people sign across the seal" in words
    assert "Not yet proven: the code has not been typed back." in words


@pytest.mark.parametrize(
    "blank", ["Sealed by", "Witnessed by", "Date", "Kept at", "Opened on, by, why"]
)
def test_there_is_a_line_to_fill_in_for(blank):
    assert blank in words_on(SHEET)


def test_the_page_is_marked_at_head_and_foot():
    assert words_on(SHEET).count("OFFICIAL-SENSITIVE") == 2


def test_a_controller_is_printed_as_it_was_typed():
    words = words_on(replace(SHEET, controller="Łukasz & <b> & Ng"))
    assert "Controller Łukasz & <b> & Ng" in words


def test_a_letter_no_font_has_is_printed_by_its_number():
    assert "Controller Westmere [U+8B66]" in words_on(replace(SHEET, controller="Westmere 警"))


def test_a_register_without_a_controller_says_so():
    assert "Controller not stated" in words_on(replace(SHEET, controller=""))


def test_names_of_any_length_leave_one_page():
    long = replace(SHEET, register="W" * 255, controller="Westmere Licensing Partnership " * 40)
    assert len(pages(long)) == 1
    assert "7K3M 9QXA 2B8D H4TN" in words_on(long)


def test_equal_sheets_give_equal_bytes():
    assert draw(SHEET) == draw(replace(SHEET))


def test_equal_sheets_give_equal_bytes_on_another_day_in_another_process(tmp_path):
    there = tmp_path / "there.pdf"
    telling = (
        "import sys; from datetime import date; from pathlib import Path; "
        "from reports.recovery_sheet import RecoverySheet, draw; "
        f"Path(sys.argv[1]).write_bytes(draw(RecoverySheet("
        f"{SHEET.register!r}, {SHEET.register_id!r}, {SHEET.controller!r}, {SHEET.kind!r}, "
        f"date(2026, 11, 20), {CODE!r})))"
    )
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", telling, str(there)], cwd=root, check=True)
    assert there.read_bytes() == draw(SHEET)


def test_the_file_holds_no_particulars_but_its_title():
    assert pages(SHEET).get_metadata_dict(skip_empty=True) == {"Title": "Recovery sheet"}
    assert b"en-GB" in draw(SHEET)


def test_only_our_own_fonts_print():
    printed = draw(SHEET)
    assert b"/Type1" not in printed
    assert b"NotoSans" in printed
    assert b"DejaVuSansMono" in printed


@pytest.mark.parametrize(
    "code", ["", CODE[:-1], CODE.lower(), CODE.replace("1SVZ", "ISVZ"), CODE + "\n"]
)
def test_a_code_that_could_not_be_typed_back_is_refused_and_not_repeated(code):
    with pytest.raises(ValueError, match="8 groups of 4") as refused:
        replace(SHEET, code=code)
    assert "7K3M" not in str(refused.value)


def test_the_code_never_shows_in_an_error_report():
    assert "7K3M" not in repr(SHEET)
