"""Pictures come in with their sheet, and one that is not there keeps nobody out."""

import pytest

from disrupt.records import Attachment, PackCopy
from disrupt.records.person import Photograph
from orders.intake import bring_in
from tests import make
from tests.desks import PEOPLE, folder_of, held
from tests.orders.sheets import told

PNG = b"\x89PNG\r\n\x1a\n1"
JPEG = b"\xff\xd8\xff\xe0"


def with_pictures(tmp_path, rows, **pictures):
    folder = folder_of(
        tmp_path / "in",
        people="reference,family_name\nN-1,Exley\n",
        person_photographs=f"person,taken_on,picture\n{rows}",
    )
    (folder / "attachments").mkdir()
    for name, content in pictures.items():
        (folder / "attachments" / name.replace("_", ".")).write_bytes(content)
    return folder


def test_pictures_come_in_with_the_sheets_and_only_once(desk, tmp_path):
    folder = with_pictures(tmp_path, "N-1,2025,a.png\nN-1,,b.jpg\n", a_png=PNG, b_jpg=JPEG)
    assert bring_in(desk, folder)["person_photographs.csv"].new == 2
    assert bring_in(desk, folder)["person_photographs.csv"].same == 2
    assert [each.picture for each in held(desk.store, Photograph)] == [PNG, JPEG]


@pytest.mark.parametrize(
    ("cell", "why"),
    [
        ("gone.png", "There is no file “gone.png” among the attachments."),
        (
            "bad.png",
            "“bad.png”: This is none of the types that are kept here: "
            "a JPEG picture, a PNG picture.",
        ),
        ("../a.png", "There is no file “../a.png” among the attachments."),
        ("x" * 300, f"There is no file “{'x' * 300}” among the attachments."),
        ("", "Picture is missing."),
    ],
)
def test_a_picture_that_is_not_there_or_none_is_told_and_the_person_goes_in(
    desk, tmp_path, cell, why
):
    folder = with_pictures(tmp_path, f"N-1,2025,{cell}\n", bad_png=b"MZ\x90")
    (folder / "a.png").write_bytes(PNG)
    reports = bring_in(desk, folder)
    assert told(reports["person_photographs.csv"]) == [(2, "picture", why)]
    assert reports[PEOPLE].new == 1
    assert held(desk.store, Photograph) == []


def test_pictures_from_a_single_file_are_not_found(desk, tmp_path):
    make.person(desk)
    path = tmp_path / "person_photographs.csv"
    path.write_text("person,picture\nN-2026-0001,a.png\n")
    (report,) = bring_in(desk, path).values()
    assert told(report)[0][1] == "picture"


def with_attachment(tmp_path, content):
    folder = folder_of(
        tmp_path / "in",
        orders="reference,power\nSRO-1,sro\n",
        attachments="order,name,file\nSRO-1,sealed order,a.pdf\n",
    )
    (folder / "attachments").mkdir()
    (folder / "attachments" / "a.pdf").write_bytes(content)
    return folder


def test_a_file_of_an_order_comes_in_by_what_it_is(desk, tmp_path):
    folder = with_attachment(tmp_path, b"%PDF-1.7")
    assert bring_in(desk, folder)["attachments.csv"].new == 1
    assert bring_in(desk, folder)["attachments.csv"].same == 1
    (attached,) = held(desk.store, Attachment)
    assert (attached.name, attached.file) == ("sealed order", b"%PDF-1.7")


def test_a_file_that_is_only_called_so_does_not_come_in(desk, tmp_path):
    report = bring_in(desk, with_attachment(tmp_path, b"MZ\x90"))["attachments.csv"]
    assert "“a.pdf”: This is none of the types that are kept here" in told(report)[0][2]
    assert held(desk.store, Attachment) == []


def test_a_sheet_without_the_heading_of_a_file_that_may_be_missing_comes_in(desk, tmp_path):
    folder = folder_of(
        tmp_path / "in",
        meetings="reference,forum\nM-1,Perpetrator forum\n",
        pack_copies=(
            "reference,meeting,number,copies,audience,recipient,as_at,issued,pack\n"
            "K-1,M-1,1,2,forum,the chair,2026-11-20,2026-11-20,5d07c1e9\n"
        ),
    )
    assert bring_in(desk, folder)["pack_copies.csv"].new == 1
    assert [each.file for each in held(desk.store, PackCopy)] == [None]
