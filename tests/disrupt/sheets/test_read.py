"""Files as they come: read within limits, or refused in two sentences."""

import io
import os
import random
import zipfile
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from disrupt.errors import Trouble
from disrupt.sheets import read
from disrupt.sheets.read import Book, read_book
from disrupt.task import Task
from tests.desks import folder_of

HEADINGS = "reference,family_name\n"


def file(tmp_path, content, name="people.csv"):
    path = tmp_path / name
    path.write_bytes(content)
    return path


def rows(path, name="people.csv"):
    return [cells for _, cells in read_book(path, Task()).tables[name].rows]


def workbook(*rows, title="people"):
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    return saved(book)


def saved(book):
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def trouble(path):
    with pytest.raises(Trouble) as refused:
        read_book(path, Task())
    told = refused.value
    assert told.message.endswith(".")
    assert told.remedy.endswith(".")
    assert "Traceback" not in told.message
    return told.message


@pytest.mark.parametrize(
    ("content", "cells"),
    [
        (b"reference,family_name\nN-1,Exley\n", ("N-1", "Exley")),
        (b"\xef\xbb\xbfreference,family_name\nN-1,Exley\n", ("N-1", "Exley")),
        (b"reference,family_name\r\nN-1,Exley\r\n", ("N-1", "Exley")),
        (b"reference,family_name\rN-1,Exley\r", ("N-1", "Exley")),
        (b"reference,family_name\nN-1,Exley", ("N-1", "Exley")),
        (b'reference,family_name\nN-1,"Ex,ley"\n', ("N-1", "Ex,ley")),
        (b'reference,family_name\nN-1,"Ex ""Wren"" ley"\n', ("N-1", 'Ex "Wren" ley')),
        (b'reference,family_name\nN-1,"Ex\nley"\n', ("N-1", "Ex\nley")),
        (b'reference,family_name\nN-1,Ex"ley\n', ("N-1", 'Ex"ley')),
        (b"reference,family_name\nN-1,Ex\x00ley\n", ("N-1", "Ex\x00ley")),
        ("reference,family_name\nN-1,Ünal 李 🙂\n".encode(), ("N-1", "Ünal 李 🙂")),
        (b" reference , family_name\nN-1,Exley\n", ("N-1", "Exley")),
    ],
)
def test_a_csv_file_is_read_as_a_spreadsheet_reads_it(tmp_path, content, cells):
    path = file(tmp_path, content)
    assert rows(path) == [cells]
    assert read_book(path, Task()).tables["people.csv"].headings == ("reference", "family_name")


def test_a_row_has_the_number_that_a_spreadsheet_gives_it(tmp_path):
    text = b'reference,note\nN-1,"one\ntwo\nthree"\n\n,\nN-2,x\n'
    table = read_book(file(tmp_path, text), Task()).tables["people.csv"]
    assert [number for number, _ in table.rows] == [2, 5]


def test_a_sheet_with_headings_and_nothing_below_has_no_rows(tmp_path):
    assert rows(file(tmp_path, HEADINGS.encode())) == []


def test_only_the_csv_files_of_a_folder_are_read(tmp_path):
    folder = folder_of(tmp_path / "in", people=HEADINGS, person_markers="person,marker\n")
    (folder / "letter.txt").write_text("not a sheet")
    (folder / "other.csv").mkdir()
    (folder / "gone.csv").symlink_to(tmp_path / "nowhere")
    assert sorted(read_book(folder, Task()).tables) == ["people.csv", "person_markers.csv"]


def test_the_same_files_have_the_same_hash_and_others_another(tmp_path):
    one = read_book(folder_of(tmp_path / "one", people=HEADINGS), Task()).sha256
    two = read_book(folder_of(tmp_path / "two", people=HEADINGS), Task()).sha256
    other = read_book(folder_of(tmp_path / "other", people=HEADINGS + "N-1,Exley\n"), Task()).sha256
    assert one == two != other


BAD = {
    "nothing in it": (b"", "is not a sheet that can be read here"),
    "a program renamed": (b"MZ\x90\x00\x03\x00\xff\xff", "is not in UTF-8: line 1"),
    "another encoding": (b"reference,family_name\nN-1,Exley\nN-2,M\xfcller\n", "line 3 holds"),
    "utf-16": ("reference\n".encode("utf-16"), "is not in UTF-8: line 1"),
    "half a letter": (b"reference\n\xed\xa0\x80\n", "is not in UTF-8: line 2"),
    "a quotation mark left open": (b'reference\n"N-1\n', "cannot be read as CSV near line 2"),
    "a letter after a quotation mark": (b'reference\n"N-1"x\n', "near line 2"),
    "a cell too long": (b"reference\n" + b"x" * 100_001 + b"\n", "near line 2: field larger"),
    "too many columns": (b"reference\n" + b"," * 501, "has more than 500 columns in row 2"),
    "too many headings": (b"a," * 501, "has more than 500 columns in row 1"),
    "no headings": (b",,\nN-1,Exley,x\n", "has no headings in its first row"),
}


@pytest.mark.parametrize(("content", "says"), BAD.values(), ids=BAD)
def test_a_bad_csv_file_is_refused_in_two_sentences(tmp_path, content, says):
    message = trouble(file(tmp_path, content))
    assert message.startswith("people.csv ")
    assert says in message


def test_a_sheet_of_too_many_rows_is_refused(tmp_path):
    content = b"reference\n" + b"x\n" * 250_001
    assert trouble(file(tmp_path, content)) == "people.csv has more than 250,000 rows."


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path):
    path = file(tmp_path, b"")
    os.truncate(path, read.LARGEST_FILE + 1)
    assert trouble(path) == "people.csv is larger than 64 MB."


@pytest.mark.parametrize("name", ["people.txt", "people.xls", "people", "people.csv.exe"])
def test_a_file_of_another_kind_is_refused(tmp_path, name):
    path = file(tmp_path, HEADINGS.encode(), name)
    assert trouble(path) == f"{name} is not a sheet that can be read here."


def test_what_is_not_there_is_said_not_to_be_there(tmp_path):
    assert trouble(tmp_path / "people.csv") == "There is nothing at people.csv."
    assert trouble(tmp_path / ("x" * 300)).endswith("could not be read: File name too long.")


def test_a_folder_without_a_sheet_is_refused(tmp_path):
    (tmp_path / "in").mkdir()
    assert trouble(tmp_path / "in") == "There is no CSV file in in."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_what_is_no_file_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "people.csv")
    assert trouble(tmp_path / "people.csv") == "people.csv is not a sheet that can be read here."


def test_a_workbook_is_read_sheet_by_sheet(tmp_path):
    book = Workbook()
    book.active.title = "people"
    book.active.append(["reference", "family_name"])
    book.active.append(["N-1", "Exley"])
    book.create_sheet("person_markers").append(["person", "marker"])
    book.create_sheet("empty")
    path = file(tmp_path, saved(book), "list.xlsx")
    assert rows(path) == [("N-1", "Exley")]
    assert sorted(read_book(path, Task()).tables) == [
        "empty.csv",
        "people.csv",
        "person_markers.csv",
    ]


@pytest.mark.parametrize("name", ["list.xlsx", "list.csv", "list", "list.XLSM"])
def test_a_workbook_is_known_by_its_beginning_and_not_by_its_name(tmp_path, name):
    path = file(tmp_path, workbook(["reference"], ["N-1"]), name)
    assert rows(path) == [("N-1",)]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (date(1988, 5, 4), "1988-05-04"),
        (datetime(1988, 5, 4), "1988-05-04"),  # noqa: DTZ001 - a workbook knows no zone
        (datetime(1988, 5, 4, 9, 30), "1988-05-04T09:30"),  # noqa: DTZ001
        (1988, "1988"),
        (1988.0, "1988"),
        (1.5, "1.5"),
        (7700900123, "7700900123"),
        (True, "yes"),
        (False, "no"),
        ("=1+1", ""),
        ("#REF!", "#REF!"),
        ("007", "007"),
        (None, ""),
    ],
)
def test_a_cell_of_a_workbook_is_read_as_text(tmp_path, value, text):
    path = file(tmp_path, workbook(["reference", "note"], ["N-1", value]), "list.xlsx")
    assert rows(path) == [("N-1", text)]


def packed(**names):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in names.items():
            archive.writestr(name.replace("__", "/"), text)
    return content.getvalue()


def rewritten(content, old, new):
    """A workbook as no spreadsheet program would write it: other words in its parts."""
    whole = zipfile.ZipFile(io.BytesIO(content))
    return packed(**{name: whole.read(name).replace(old, new) for name in whole.namelist()})


BAD_BOOKS = {
    "cut off": (workbook(["reference"])[:-200], "is not a sheet that can be read here"),
    "only its beginning": (b"PK\x03\x04", "is not a sheet that can be read here"),
    "a letter renamed": (packed(word__document_xml="x"), "is not a sheet that can be read here"),
    "not even xml": (packed(xl__workbook_xml="<"), "is not a sheet that can be read here"),
    "too long a cell": (
        rewritten(workbook(["reference"], ["MARK"]), b"MARK", b"x" * 100_001),
        "has a cell of more than 100,000 letters",
    ),
    "too many columns": (workbook(["x"] * 501), "has more than 500 columns in row 1"),
    "no headings": (workbook([None], ["N-1"]), "has no headings in its first row"),
}


@pytest.mark.parametrize(("content", "says"), BAD_BOOKS.values(), ids=BAD_BOOKS)
def test_a_bad_workbook_is_refused_in_two_sentences(tmp_path, content, says):
    assert says in trouble(file(tmp_path, content, "list.xlsx"))


def test_a_workbook_that_would_unpack_to_too_much_is_refused_before_it_is_unpacked(tmp_path):
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(5):
            with archive.open(f"xl/{number}.xml", "w") as part:
                for _ in range(90):
                    part.write(bytes(2**20))
    path = file(tmp_path, content.getvalue(), "list.xlsx")
    assert path.stat().st_size < 2**20
    assert trouble(path) == "list.xlsx unpacks to 450 MB."


PNG = b"\x89PNG\r\n\x1a\n"


@pytest.mark.parametrize(
    ("number", "text"), [(b"7.700900123E9", "7700900123"), (b"1985.0", "1985"), (b"1.50", "1.5")]
)
def test_a_number_that_a_workbook_writes_in_another_way_is_read_as_the_number(
    tmp_path, number, text
):
    content = rewritten(workbook(["note"], [0.125]), b"0.125", number)
    assert rows(file(tmp_path, content, "list.xlsx")) == [(text,)]


def test_a_day_that_no_calendar_has_is_read_as_the_error_that_a_workbook_shows(tmp_path):
    far = rewritten(workbook(["born"], [datetime(1985, 6, 3)]), b"31201", b"-99999999")  # noqa: DTZ001
    assert rows(file(tmp_path, far, "far.xlsx")) == [("#VALUE!",)]


@pytest.fixture
def book(tmp_path):
    """Sheets with a picture beside them, and one that is not theirs."""
    folder = folder_of(tmp_path / "in", people=HEADINGS)
    (folder / "attachments").mkdir()
    (folder / "attachments" / "a.png").write_bytes(PNG)
    (tmp_path / "secret.png").write_bytes(PNG)
    (folder / "secret.png").write_bytes(PNG)
    (folder / "attachments" / "way.png").symlink_to(tmp_path / "secret.png")
    (folder / "attachments" / "more").mkdir()
    return read_book(folder, Task())


def test_a_picture_beside_the_sheets_is_found(book):
    assert book.attachment("a.png") == PNG


@pytest.mark.parametrize(
    "name",
    [
        *("../secret.png", "../../secret.png", "way.png", "more", "", ".", "..", "b.png"),
        *("./a.png", "more/../a.png", "a.png/", "..\\secret.png", "x" * 300, "ü" * 200),
    ],
)
def test_a_name_that_leads_out_of_the_folder_or_to_no_file_finds_nothing(book, name):
    assert book.attachment(name) is None


def test_the_whole_name_of_a_file_elsewhere_finds_nothing(book, tmp_path):
    assert book.attachment(str(tmp_path / "secret.png")) is None


def test_a_folder_of_attachments_that_leads_elsewhere_is_not_followed(tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "a.png").write_bytes(PNG)
    folder = folder_of(tmp_path / "in", people=HEADINGS)
    (folder / "attachments").symlink_to(tmp_path / "elsewhere")
    assert read_book(folder, Task()).attachment("a.png") is None


def test_a_picture_that_is_too_large_is_as_good_as_none(tmp_path):
    (tmp_path / "a.png").write_bytes(b"")
    os.truncate(tmp_path / "a.png", read.LARGEST_ATTACHMENT + 1)
    assert Book({}, "", tmp_path).attachment("a.png") is None
    os.truncate(tmp_path / "a.png", 5)
    assert Book({}, "", tmp_path).attachment("a.png") == bytes(5)


def test_a_single_file_has_nothing_beside_it(tmp_path):
    assert read_book(file(tmp_path, HEADINGS.encode()), Task()).attachment("people.csv") is None


def mutations(content, seed, count):
    """The content with a few bytes changed, cut, doubled or thrown in, again and again."""
    chance = random.Random(seed)
    for _ in range(count):
        changed = bytearray(content)
        for _ in range(chance.randint(1, 6)):
            at = chance.randrange(len(changed))
            some = bytes(chance.choices(b'\x00",\n\r;\xff\xfe\x80PK<>&=', k=chance.randint(1, 4)))
            change = chance.choice([some, b"", bytes([chance.randrange(256)]), changed[at:] * 2])
            changed[at : at + chance.randint(0, 8)] = change[:5000]
        yield bytes(changed)


def tried(path, contents):
    """How often it was read, and how often refused; anything else flies."""
    told = {"read": 0, "refused": 0}
    for content in contents:
        path.write_bytes(content)
        try:
            read_book(path, Task())
            told["read"] += 1
        except Trouble:
            told["refused"] += 1
    return told


def test_a_csv_file_with_bytes_changed_is_read_or_refused_and_nothing_else(tmp_path):
    text = 'reference,family_name,born\nN-1,"Ex, ""W""\nley",1985\nN-2,Müller,~1990\n'
    told = tried(tmp_path / "people.csv", mutations(text.encode(), 1, 600))
    assert min(told.values()) > 20


def flips(content, seed, count):
    """The content with one to three of its bytes changed, so that a workbook may stay one."""
    chance = random.Random(seed)
    for _ in range(count):
        changed = bytearray(content)
        for _ in range(chance.randint(1, 3)):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        yield bytes(changed)


def test_a_workbook_with_bytes_changed_is_read_or_refused_and_nothing_else(tmp_path):
    content = workbook(["reference", "born"], ["N-1", datetime(1985, 6, 3)])  # noqa: DTZ001
    told = tried(tmp_path / "list.xlsx", flips(content, 2, 250))
    assert min(told.values()) > 5


def test_a_workbook_with_its_parts_changed_is_read_or_refused_and_nothing_else(tmp_path):
    whole = zipfile.ZipFile(io.BytesIO(workbook(["reference", "note"], ["N-1", 1.5])))
    parts = {name: whole.read(name) for name in whole.namelist()}
    changed = [
        {**parts, name: content}
        for name in parts
        for content in mutations(parts[name], len(name), 25)
    ]
    told = tried(tmp_path / "list.xlsx", (packed(**each) for each in changed))
    assert min(told.values()) > 5
