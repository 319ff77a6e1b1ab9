"""An order's own papers: exact words, who was served how, who was told, working and sources."""

import hashlib

import pytest

from disrupt import edit
from disrupt.errors import Refused, Trouble
from disrupt.records import Condition, Order
from reports.own import order_papers
from tests.desks import held as all_of
from tests.desks import log, seat
from tests.reports.own.records import LONG, SEALED, held, lounge
from tests.reports.papers import COPY, LAW, SECRET, condition, risk_order, robin, whole, words


def printed(desk, reference):
    return order_papers.document(order_papers.gather(desk, LAW, reference)).draw(COPY)


@pytest.fixture
def notice(desk):
    return held(desk)


def test_a_condition_stands_in_its_exact_words_with_its_hours_and_what_it_is_about(desk):
    person = robin(desk)
    order = risk_order(desk, person)
    more = {"number": "2", "hours": "22:00–06:00", "about": person.reference}
    condition(desk, order, **more, begins=desk.today, ends=desk.today)
    said = whole(printed(desk, order.reference))
    assert "Not to enter Regent Street <b>Westmere</b> & the rank." in said
    assert f"22:00–06:00 · about Exley, Robin ({person.reference})" in said
    assert "from 20 Nov 2026 to 20 Nov 2026" in said


def test_its_service_says_on_whom_when_how_and_by_whom(desk, notice):
    said = whole(printed(desk, notice.reference))
    (whom,) = notice.person
    assert f"Exley, Robin ({whom}) 3 November 2026 15:20 in person PC 9017" in said


def test_what_was_not_served_says_so_plainly(desk):
    order = risk_order(desk, robin(desk), served=None)
    said = whole(printed(desk, order.reference))
    assert "Not served yet" in said
    assert "not yet enforceable" in said


def test_who_was_told_is_there_with_their_references_and_who_is_still_to_be_told(desk, notice):
    said = whole(printed(desk, notice.reference))
    assert "force system 4 November 2026 not recorded WX-IN/2026/01112" in said
    assert "To be told: child's social worker" in said


def test_what_happened_stands_by_its_dates_under_no_name_of_its_own(desk, notice):
    said = whole(printed(desk, notice.reference))
    _, _, happened = said.partition("What happened")
    assert "Contact after notice" in happened
    assert f"Child Abduction Warning Notice {notice.reference}" not in happened


def test_a_date_says_how_it_was_reckoned_and_no_childs_birth(desk, notice):
    said = whole(printed(desk, notice.reference))
    assert "Last day in force 3 May 2028" in said
    assert "Child Abduction Act 1984 s.2" in said
    assert "4 May 2012" not in said


def test_a_child_stands_there_by_a_reference_alone(desk, notice):
    said = whole(printed(desk, notice.reference))
    assert f"Child {notice.child}" in said
    assert "known to" not in said


def test_each_file_is_an_exhibit_with_its_type_its_size_and_its_sum(desk, notice):
    said = whole(printed(desk, notice.reference))
    assert f"1 sealed order a PDF of {len(SEALED)} bytes" in said
    assert hashlib.sha256(SEALED).hexdigest() in said.replace(" ", "")


def test_what_is_empty_says_so(desk):
    bare = edit.make(desk, Order, {"power": "sro"})
    said = whole(printed(desk, bare.reference))
    for text in (
        *("No condition is recorded.", "Not served yet", "Nobody is recorded as told of it."),
        *("Nothing that is dated is recorded.", "No exhibit is held."),
    ):
        assert text in said


def test_of_a_power_whose_end_is_not_known_that_is_said_in_its_head(desk):
    order = risk_order(desk, robin(desk), ends=None)
    assert "end not recorded" in words(printed(desk, order.reference))[0]


def test_a_long_condition_goes_on_over_pages_and_nothing_is_cut_off(desk):
    order = risk_order(desk, robin(desk))
    edit.make(desk, Condition, {"number": "2", "text": LONG * 4}, order_id=order.id)
    content = printed(desk, order.reference)
    assert whole(content).count("Not to enter Regent Street.") == 4 * 90
    pages = words(content)
    for number, page in enumerate(pages, start=1):
        assert page.count("OFFICIAL-SENSITIVE") == 2
        assert f"page {number} of {len(pages)}" in page


def test_sources_and_notes_are_not_on_it(desk, notice):
    assert SECRET not in repr(order_papers.gather(desk, LAW, notice.reference))


def test_that_it_was_looked_at_is_in_the_log_and_a_look_at_the_child_too(desk, notice):
    order_papers.gather(desk, LAW, notice.reference)
    assert [line.subject_kind for line in log(desk.store, "viewed")] == ["order"]
    assert [line.subject_kind for line in log(desk.store, "revealed")] == ["child"]


def test_it_tells_of_everybody_whom_it_names(desk, notice):
    told = order_papers.document(order_papers.gather(desk, LAW, notice.reference)).references
    assert told == (notice.reference, *notice.person, notice.child)


def test_equal_papers_give_equal_bytes(desk, notice):
    of = order_papers.gather(desk, LAW, notice.reference)
    assert order_papers.draw(of, COPY) == order_papers.draw(of, COPY)


def test_a_licensing_officer_has_those_of_an_order_on_a_place_without_its_files(desk, store):
    lounge(desk)
    closed = next(each for each in all_of(store, Order) if each.power == "closure-notice")
    lena = seat(store, "licensing-officer")
    said = whole(printed(lena, closed.reference))
    assert "Moonlight Lounge" in said
    assert order_papers.NOT_OPEN in said
    assert "No exhibit is held." not in said


def test_of_an_order_about_a_child_a_licensing_officer_has_none(desk, store, notice):
    lena = seat(store, "licensing-officer")
    with pytest.raises(Trouble, match="no record"):
        order_papers.gather(lena, LAW, notice.reference)


def test_a_chair_has_them_whole(desk, store, notice):
    chair = seat(store, "forum-chair")
    assert "sealed order" in whole(printed(chair, notice.reference))


def test_a_coordinator_has_none_and_an_auditor_prints_nothing(desk, store, notice):
    with pytest.raises(Trouble):
        order_papers.gather(seat(store, "forum-coordinator"), LAW, notice.reference)
    with pytest.raises(Refused):
        order_papers.gather(seat(store, "auditor"), LAW, notice.reference)


def test_they_are_made_of_an_order_alone(desk):
    person = robin(desk)
    with pytest.raises(Trouble, match="is no order"):
        order_papers.gather(desk, LAW, person.reference)
