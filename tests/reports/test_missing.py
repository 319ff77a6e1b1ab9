"""A missing child on paper: whom to ask and where, and that it was given out is in the log."""

import json
from datetime import UTC, datetime

import pytest

from reports import missing
from reports.deliver import Leaving, deliver
from reports.ways import Folder
from tests.desks import log
from tests.reports.papers import (
    COPY,
    LAW,
    SECRET,
    child,
    condition,
    notice,
    risk_order,
    robin,
    sighting,
    whole,
    words,
)


@pytest.fixture
def found(desk):
    """A child with somebody warned about it, who was seen with it."""
    person, of = robin(desk), child(desk)
    notice(desk, person, of)
    risk_order(desk, person)
    sighting(
        desk,
        child=of.reference,
        people=(person.reference,),
        place="the rank",
        vehicle="AB12CDE",
        at=datetime(2026, 11, 9, 22, 10, tzinfo=UTC),
        note=SECRET,
    )
    return missing.gather(desk, LAW, of.reference)


def printed(page):
    return whole(missing.document(page).draw(COPY))


def test_it_says_who_was_warned_where_they_live_and_what_binds_them(found):
    said = printed(found)
    for text in (
        f"{found.found.reference} is missing",
        *("Exley, Robin", "born 4 March 1994", "Child Abduction Warning Notice, in force"),
        *("31 Tallow Row, ZZ1 1AA", "01632 960147", "BD51 SMR"),
        *("Not to enter Regent Street <b>Westmere</b> & the rank.", "the rank", "AB12 CDE"),
    ):
        assert text in said


def test_nothing_that_is_only_suspected_is_on_it(found):
    said = printed(found)
    assert SECRET not in said
    assert SECRET not in repr(found)
    assert "victim" not in said


def test_every_page_says_for_whom_as_at_when_and_its_number(desk, found):
    pages = words(missing.document(found).draw(COPY))
    for number, page in enumerate(pages, start=1):
        assert page.count("OFFICIAL-SENSITIVE") == 2
        assert f"page {number} of {len(pages)}" in page
        assert "as at 20 November 2026 09:14" in page
        assert f"for {COPY.to_whom} · log {COPY.log}" in page


def test_with_nobody_on_the_list_that_is_said(desk):
    page = missing.gather(desk, LAW, child(desk).reference)
    assert "Nobody recorded here was warned" in printed(page)


def test_a_list_of_many_is_printed_whole(desk):
    of = child(desk)
    for _ in range(12):
        person = robin(desk)
        order = notice(desk, person, of)
        condition(desk, order, text="Not to go near it. " * 40)
    content = missing.document(missing.gather(desk, LAW, of.reference)).draw(COPY)
    assert whole(content).count("Not to go near it.") == 12 * 40


def test_that_it_was_given_out_names_all_of_them_in_the_log(desk, found, tmp_path):
    leaving = Leaving("control room", "C is missing", Folder(tmp_path))
    deliver(desk, missing.document(found), leaving)
    (line,) = log(desk.store, "disclosed")
    assert (line.recipient, line.reason, line.subject_kind) == (
        "control room",
        "C is missing",
        "child",
    )
    told = json.loads(line.detail)["references"]
    assert found.found.reference in told
    assert found.found.people[0].reference in told


def test_equal_lists_give_equal_bytes(found):
    document = missing.document(found)
    assert document.draw(COPY) == document.draw(COPY)
