"""A photograph on a page shows who it is, and takes nothing else of its file along."""

from dataclasses import replace
from io import BytesIO

import pypdfium2
import pytest
from PIL import Image

from orders.packs.subject import Photo
from reports.packs.portrait import TALL, WIDE, drawn_afresh
from tests.reports.packs import made
from tests.reports.packs.made import ROBIN, drawn, text_of


def picture(size=(900, 1200), kind="JPEG", colour="red", **held):
    kept = BytesIO()
    mode = "RGBA" if len(colour) == 4 else "RGB"
    Image.new(mode, size, colour).save(kept, kind, **held)
    return kept.getvalue()


def photo(content):
    return Photo(made.fact("9 Oct 2026"), content)


def page_with(content):
    return drawn(replace(ROBIN, photo=photo(content)))


def size_of(content):
    with Image.open(BytesIO(content)) as held:
        return held.size


def drawn_pictures(content):
    page = pypdfium2.PdfDocument(content)[0]
    return [each for each in page.get_objects() if each.type == 3]


def test_it_stands_on_the_page_with_its_day():
    content = page_with(picture())
    left, down, right, up = drawn_pictures(content)[0].get_bounds()
    assert (round(right - left), round(up - down)) == (51, 68)
    assert "9 Oct 2026 Item 3 of 25" in text_of(content)[0]
    assert "no photograph" not in text_of(content)[0]


def test_nothing_that_its_file_says_beside_the_picture_leaves():
    exif = Image.Exif()
    exif[0x010E] = "Wrenfield, 31 Tallow Row"
    content = picture(exif=exif, comment=b"Wrenfield")
    assert b"Wrenfield" in content
    assert b"Wrenfield" not in drawn_afresh(photo(content))


def test_it_is_turned_upright_as_its_camera_said():
    exif = Image.Exif()
    exif[0x0112] = 6
    wide, high = size_of(drawn_afresh(photo(picture((1200, 900), exif=exif))))
    assert wide < high


@pytest.mark.parametrize("size", [(4000, 100), (100, 4000), (3, 3), (1200, 1600)])
def test_it_is_never_larger_than_its_place(size):
    wide, high = size_of(drawn_afresh(photo(picture(size))))
    assert wide <= 4 * WIDE
    assert high <= 4 * TALL


def test_what_can_be_seen_through_stands_on_white():
    seen_through = drawn_afresh(photo(picture((10, 10), "PNG", (0, 0, 0, 0))))
    with Image.open(BytesIO(seen_through)) as held:
        assert held.getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize("content", [b"\xff\xd8\xff no picture", picture()[:200], b""])
def test_what_cannot_be_read_says_so(content):
    assert "the photograph cannot be drawn 9 Oct 2026" in text_of(page_with(content))[0]


def test_every_copy_of_it_is_the_same():
    assert page_with(picture()) == page_with(picture())
