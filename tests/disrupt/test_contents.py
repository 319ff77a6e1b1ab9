"""A file is what its bytes say, whatever it is called; of the types there are a few are taken."""

import io
import zipfile

import pytest

from disrupt.contents import ALLOWED, LARGEST, PICTURES, content_of, described, refusal


def zipped(name):
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as file:
        file.writestr(name, "x")
    return held.getvalue()


SOME = {
    "pdf": b"%PDF-1.7 x",
    "json": b"{}",
    "locked": b"Disrupt copy 1\nzq",
    "jpg": b"\xff\xd8\xff\xe0",
    "png": b"\x89PNG\r\n\x1a\n",
    "tif": b"II*\0x",
    "docx": zipped("word/document.xml"),
}
OTHER = [b"", b"MZ\x90", b"\x89PNG", zipped("xl/workbook.xml"), b"<html>", b"x%PDF-"]


@pytest.mark.parametrize(("ending", "held"), SOME.items())
def test_what_it_is_its_bytes_say(ending, held):
    assert content_of(held).ending == ending
    assert "" in {refusal(form, held) for form in ALLOWED}


@pytest.mark.parametrize("held", OTHER)
def test_what_is_none_of_them_is_not_taken_in(held):
    assert content_of(held).ending == "bin"
    assert refusal("paper", held).startswith("This is none of the types")


@pytest.mark.parametrize(("ending", "held"), SOME.items())
def test_where_a_picture_is_wanted_only_a_picture_is_taken(ending, held):
    is_picture = ending in {each.ending for each in PICTURES}
    assert (refusal("", held) == "") == is_picture


def test_a_refusal_names_what_is_taken():
    assert "a PDF" in refusal("paper", b"MZ")
    assert "a PDF" not in refusal("", b"MZ")


def test_what_is_too_large_is_not_taken_in():
    assert refusal("paper", b"%PDF-" + bytes(LARGEST - 5)) == ""
    assert "over 20 MB" in refusal("paper", b"%PDF-" + bytes(LARGEST))


def test_it_is_said_with_its_size():
    assert described(b"%PDF-" + bytes(1229)) == "a PDF of 1,234 bytes"


def test_no_type_of_file_is_taken_for_another():
    every = {content.says for contents in ALLOWED.values() for content in contents}
    assert len(every) == len(SOME)
