"""A copy of a pack: what each page says of itself, where its parts begin, and equal bytes."""

import hashlib
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime

import pypdfium2
import pytest

from disrupt.errors import Stopped
from disrupt.task import Task
from orders.packs.number import as_bytes, number
from reports.packs.drawn import Drawing
from reports.packs.looks import SHEET
from reports.packs.measures_table import WHY
from tests.reports.packs import copies_made as made
from tests.reports.packs.made import MEASURES
from tests.reports.papers import whole, words

LONG = "the safeguarding partnership’s designated doctor for looked-after children, " * 2
HEADINGS = ("Late items", "Figures", "Action plan", "Agenda")


def document(content):
    return pypdfium2.PdfDocument(content)


def outline(content):
    """Each with the number of its page."""
    return [
        (each.get_title(), each.get_dest().get_index() + 1) for each in document(content).get_toc()
    ]


def boxes(page, among=lambda text: True):
    """Of each run of letters on a page: left, bottom, right, top."""
    text = page.get_textpage()
    found = [text.get_rect(at) for at in range(text.count_rects())]
    return [box for box in found if among(text.get_text_bounded(*box))]


def beside(page, name):
    """All that stands in the line of that name, and the number at its end."""
    text = page.get_textpage()
    _, bottom, right, top = text.get_rect(text.count_rects(*text.search(name).get_next()) - 1)
    held = text.get_text_bounded(right, bottom - 1, page.get_width(), top + 1)
    return " ".join(held.split())


def test_every_page_says_whose_copy_it_is_and_by_which_numbers_it_is_known():
    pages = words(made.copy())
    assert len(pages) == 8
    for page, text in enumerate(pages, start=1):
        assert text.count("OFFICIAL-SENSITIVE") == 2
        assert "Forum pack · 3 December 2026 · full forum" in text
        assert "as at 02 Dec 2026 16:40 · printed by officer 4471" in text
        assert "Copy 4 of 12: detective inspector, Westmere" in text
        assert f"page {page} of 8" in text
        assert "Log 18 204 – 9f3c61a2b0 · pack 5d07 c1e9" in text


def test_the_first_page_says_whose_it_is_and_of_which_moment():
    first = words(made.copy())[0]
    for said in (
        "Westmere perpetrator case management forum",
        "Thursday 3 December 2026, 10:00",
        "Civic Centre, Westmere, room 2",
        "full forum",
        "2 December 2026 16:40",
        "M-2026-0012",
        made.STAMP.pack_number,
        made.PACK.statement,
        "PNC, CRO, NI number",
        "Bring it back",
    ):
        assert said in first


def test_a_meeting_without_a_day_a_place_or_a_statement_says_so():
    head = replace(made.HEAD, at=None, place="")
    paper = replace(made.FORUM, pack=replace(made.PACK, head=head, statement=""))
    first = words(made.copy(paper))[0]
    assert "Its day is not recorded" in first
    assert "None is recorded for this meeting." in first
    assert "Forum pack · full forum" in first


def test_each_part_is_in_the_outline_by_what_its_reader_may_see():
    assert outline(made.copy()) == [
        ("Cover", 1),
        ("Agenda", 2),
        ("EXAMPLE, Robin", 3),
        ("SAMPLE, Terry", 4),
        ("Moonlight Lounge", 5),
        ("Late items", 6),
        ("Figures", 7),
        ("Action plan", 8),
    ]


def test_the_agenda_says_on_which_page_each_item_begins():
    agenda = document(made.copy())[1]
    assert "Item 1 EXAMPLE, Robin 3 open actions" in words(made.copy())[1]
    assert [beside(agenda, name)[-1] for name in made.NAMES] == ["3", "4", "5"]


def test_the_agenda_says_where_it_stands_why_measures_are_not_open():
    pages = (replace(made.PACK.pages[0], measures=MEASURES), *made.PACK.pages[1:])
    copy = made.copy(replace(made.FORUM, pack=replace(made.PACK, pages=pages)))
    assert beside(document(copy)[1], WHY) == "8"
    assert outline(copy)[-2:] == [(WHY, 8), ("Action plan", 9)]


def test_twelve_late_items_stand_below_each_other_and_inside_the_page():
    source = "Local Government (Miscellaneous Provisions) Act 1976 s.77(2)"
    late = tuple(
        replace(made.LATE, says=made.piece(f"Appeal {at} against a badge closes"), source=source)
        for at in range(12)
    )
    copy = made.copy(replace(made.FORUM, pack=replace(made.PACK, late=late)))
    page = document(copy)[5]
    assert all(f"Appeal {at} against a badge closes" in words(copy)[5] for at in range(12))
    assert max(right for _, _, right, _ in boxes(page)) <= page.get_width() - SHEET.side + 1


def test_somebody_on_the_agenda_of_whom_there_is_no_page_is_still_on_it():
    copy = made.copy(replace(made.FORUM, pack=replace(made.PACK, pages=made.PACK.pages[1:])))
    assert "EXAMPLE, Robin 3 open actions Item 1 SAMPLE, Terry" in words(copy)[1]
    assert beside(document(copy)[1], "EXAMPLE, Robin") == "3 open actions"


def test_the_plan_lies_on_its_side():
    *upright, plan = document(made.copy())
    assert all(page.get_width() < page.get_height() for page in upright)
    assert plan.get_width() > plan.get_height()
    assert "A-2026-0008" in words(made.copy())[-1]
    assert "those that were open after 5 November 2026" in words(made.copy())[-1]


def test_the_forum_is_told_that_nothing_is_late_and_nothing_planned():
    paper = replace(made.FORUM, pack=replace(made.PACK, late=(), plan=(), plan_since=None))
    said = whole(made.copy(paper))
    assert "Nothing is on the chair’s list." in said
    assert "No action of this forum is open" in said


def test_what_an_audience_does_not_get_is_not_there_nor_its_heading():
    pack = replace(made.NOBODY, pages=made.PACK.pages[:1])
    copy = made.copy(replace(made.FORUM, pack=pack, figures=(), audience="housing"))
    assert [title for title, _ in outline(copy)] == ["Cover", "EXAMPLE, Robin"]
    assert not [each for each in HEADINGS if each in whole(copy)]


def test_a_copy_for_anybody_is_marked_official_and_holds_figures_alone():
    copy = made.copy(made.for_public())
    assert [title for title, _ in outline(copy)] == ["Cover", "Figures"]
    assert "SENSITIVE" not in whole(copy)
    assert "may be published" in whole(copy)
    assert made.PACK.statement not in whole(copy)


def test_whose_copy_it_is_moves_nothing_however_long_it_is():
    short, long = document(made.copy(recipient="DI")), document(made.copy(recipient=LONG[:120]))
    assert len(short) == len(long)
    for one, other in zip([*short][1:], [*long][1:], strict=True):
        above = [box for box in boxes(one) if box[1] > 80]
        assert above == [box for box in boxes(other) if box[1] > 80]


@pytest.mark.parametrize("recipient", ["DI", LONG[:120], "W" * 120, "警" * 12])
def test_nothing_at_the_foot_lies_over_anything_else(recipient):
    copy = made.copy(recipient=recipient, by="officer 4471, " * 8)
    for page in document(copy):
        foot = [box for box in boxes(page) if box[1] < 80]
        apart = [
            a[2] < b[0] + 0.1 or b[2] < a[0] + 0.1 or a[3] < b[1] + 1.5 or b[3] < a[1] + 1.5
            for at, a in enumerate(foot)
            for b in foot[at + 1 :]
        ]
        assert all(apart)
        assert max(right for _, _, right, _ in foot) <= page.get_width() - SHEET.side + 1
        assert min(bottom for _, bottom, _, _ in foot) > SHEET.edge - 3


def test_no_heading_stands_alone_at_the_foot_of_a_page():
    headings = [replace(made.PACK.agenda[3], number=at, says=f"Heading {at}") for at in range(60)]
    paper = replace(made.FORUM, pack=replace(made.PACK, agenda=tuple(headings)))
    pages = [text for text in words(made.copy(paper)) if "Heading" in text]
    assert len(pages) > 2
    for text in pages:
        last = text.rpartition("Heading")[2]
        assert "Moonlight Lounge" in last


def test_the_file_tells_a_title_that_names_nobody_and_nothing_else():
    told = document(made.copy()).get_metadata_dict(skip_empty=True)
    assert told == {"Title": "Forum pack · 3 December 2026"}


def test_a_stopped_copy_comes_to_nothing():
    class StopsAtTheThird(Task):
        def reach(self, doing, done=0, of=0):
            super().reach(doing, done, of)
            if done == 3:
                self.stop()

    task = StopsAtTheThird()
    with pytest.raises(Stopped):
        made.draw(made.FORUM, made.STAMP, task)
    assert (task.doing, task.done, task.of) == ("Copy 4 of 12", 3, 7)


def test_a_copy_drawn_after_another_is_as_if_it_were_the_first():
    drawing = Drawing(made.FORUM)
    for which in (4, 5, 4):
        stamp = replace(made.STAMP, number=which)
        assert drawing.copy(stamp) == made.draw(made.FORUM, stamp)


def test_the_number_of_a_pack_is_that_of_what_it_is_drawn_from():
    other = replace(made.FORUM, figures=())
    assert Drawing(made.FORUM).pack_number == number(as_bytes(made.FORUM))
    assert Drawing(other).pack_number != Drawing(made.FORUM).pack_number


def test_equal_papers_stamps_and_moments_give_equal_bytes_in_any_run():
    here = hashlib.sha256(made.copy()).hexdigest()
    code = "import hashlib; from tests.reports.packs import copies_made as made; "
    code += "print(hashlib.sha256(made.copy()).hexdigest())"
    there = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONHASHSEED": "7"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert there.stdout.strip() == here


def test_another_stamp_or_another_moment_gives_other_bytes():
    head = replace(made.HEAD, as_at=datetime(2026, 12, 2, 16, 41, tzinfo=UTC))
    later = replace(made.FORUM, pack=replace(made.PACK, head=head))
    copies = [made.copy(), made.copy(number=5), made.copy(recipient="DI"), made.copy(later)]
    assert len(set(copies)) == len(copies)
