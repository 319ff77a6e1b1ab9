"""The page for the morning meeting: one page, whatever is due, and what has no room is counted."""

import json
import re

import pytest

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Agency, Officer
from orders.alerts import acts
from orders.alerts.acts import Said
from orders.alerts.looked import due
from reports import digest
from reports.deliver import Leaving, deliver
from reports.ways import File
from tests.desks import log
from tests.orders.alerts.sat import agreement, closure, sat
from tests.orders.lives import LAW
from tests.reports.papers import COPY, words

NOW = "2026-11-20T09:14"


@pytest.fixture
def desk(register):
    with sat(register, NOW) as desk:
        yield desk


def said(desk):
    """Of the one page that there is."""
    (page,) = words(paper(desk).draw(COPY))
    return page


def paper(desk):
    found = due(desk, LAW)
    return digest.document(digest.of(desk, found.rows, found.seen.now))


def owned(desk, ends, owner, name="Westmere Council"):
    values = {"name": name, "agreement_ends": PartialDate.read(ends), "owner": owner}
    return edit.make(desk, Agency, values).reference


def test_it_says_when_what_is_lost_on_what_whose_and_what_comes_next(desk):
    reference = owned(desk, "2026-11-24", "PC 4471")
    page = said(desk)
    for text in (
        *("OFFICIAL-SENSITIVE", "Friday 20 November 2026 09:14", "for PS Marsh, Westmere"),
        *("24 Nov 2026", "local review", f"Sharing agreement ends · {reference}"),
        *("Westmere Council", "PC 4471", "Record agreement", "Within 7 days: 1", "page 1 of 1"),
    ):
        assert text in page


def test_nobody_s_and_a_leaver_s_stand_before_what_is_nearer(desk):
    with desk.store.writing("a test") as session:
        session.add(Officer(name="Lena", roles=(), left_on=desk.today))
    left = owned(desk, "2026-12-20", "Lena")
    nobodys = agreement(desk, "2026-12-10")
    near = owned(desk, "2026-11-21", "PC 4471")
    page = said(desk)
    assert "Nobody’s, or of somebody who left: 2" in page
    assert page.index(nobodys) < page.index(left) < page.index(near)
    assert "Lena has left" in page


def test_how_many_stand_in_each_band_is_at_its_head(desk):
    owned(desk, "2026-11-21", "PC 4471")
    for day in ("2026-11-25", "2026-11-26"):
        owned(desk, day, "PC 4471")
    owned(desk, "2027-01-20", "PC 4471")
    head = said(desk).partition("When What")[0]
    assert re.findall(r"(\d+) (overdue|within \d+ \w+)", head) == [
        *(("0", "overdue"), ("1", "within 24 hours"), ("2", "within 7 days")),
        *(("0", "within 28 days"), ("1", "within 90 days")),
    ]


def test_what_comes_later_is_counted(desk):
    for day in ("2026-12-01", "2026-12-02", "2027-01-20"):
        owned(desk, day, "PC 4471")
    assert "And 3 more: 2 within 28 days, 1 within 90 days." in said(desk)


def test_it_is_one_page_however_much_is_due_and_every_thing_is_on_it_or_counted(desk):
    for number in range(120):
        owned(desk, "2026-11-24", "PC 4471", f"Agency {number} of a name that takes up two lines")
    page = said(desk)
    shown = len(re.findall(r"Sharing agreement ends", page))
    assert shown > 10
    assert f"And {120 - shown} more: {120 - shown} within 7 days." in page


def test_a_text_without_end_takes_no_more_than_its_share(desk):
    owned(desk, "2026-11-24", "PC 4471", "very " * 2000)
    assert "very very" in said(desk)


def test_what_was_acknowledged_says_what_somebody_said_comes_next(desk):
    owned(desk, "2026-11-24", "PC 4471")
    acts.acknowledge(desk, [due(desk, LAW).rows[0].item], Said("letter <b>drafted</b> & sent"))
    assert "letter <b>drafted</b> & sent acknowledged" in said(desk)


def test_what_was_snoozed_is_counted_and_not_listed(desk):
    reference = owned(desk, "2026-12-10", "PC 4471")
    item = due(desk, LAW).rows[0].item
    acts.snooze(desk, item, Said("wait", until=desk.today.replace(day=25)))
    page = said(desk)
    assert "Besides, 1 snoozed." in page
    assert reference not in page


def test_what_had_passed_before_it_was_recorded_takes_no_room_and_is_counted(desk):
    owned(desk, "2026-11-01", "PC 4471")
    page = said(desk)
    assert "1 overdue" in page
    assert "Of what is overdue, 1 had passed before it was recorded." in page


def test_what_nobody_acknowledged_in_time_stands_at_its_end_for_the_chair(register):
    with sat(register, NOW) as desk:
        reference = closure(desk)
    with sat(register, "2026-12-01T08:00") as desk:
        page = said(desk)
    late = page.partition("Late: for the chair")[2]
    assert reference in late
    assert "Moonlight Lounge" in late


def test_a_morning_without_anything_due_says_so(desk):
    assert digest.CALM in said(desk)


def test_that_it_left_is_in_the_log_with_everything_on_it(desk, tmp_path):
    reference = agreement(desk, "2026-11-24")
    where = File(tmp_path / "due.pdf")
    deliver(desk, paper(desk), Leaving("anna", "morning", where))
    (line,) = log(desk.store, "disclosed")
    told = json.loads(line.detail)
    assert (told["document"], told["references"]) == ("morning digest", [reference])
