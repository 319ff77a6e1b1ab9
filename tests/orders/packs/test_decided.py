"""The row of the agenda: what was decided later is not told, nor that it was."""

from datetime import UTC, datetime

from disrupt import edit
from disrupt.fields import Seen
from tests.orders.forum.sat import item
from tests.orders.packs.packed import classes, page, says

ROW = {"reason": "Three agencies.", "decision": "Cars first.", "support": "Help with work."}


def test_before_the_meeting_nothing_is_decided(desk, last, coming, robin):
    item(desk, last, robin, "adopted")
    item(desk, coming, robin, "referred", item="Review cases", **ROW)
    found = page(desk, coming, robin)
    assert says(found.item) == ["Review cases", "referred", "adopted 5 November 2026"]
    assert found.decided == ()


def test_what_was_decided_is_told_from_the_moment_it_was(desk, last, robin):
    at = datetime(2026, 11, 5, 10, 20, tzinfo=UTC)
    edit.change(desk, last, {"began": last.at})
    item(desk, last, robin, "adopted", item="New cases", decided=at, **ROW)
    found = page(desk, last, robin)
    assert says(found.item) == ["New cases", "adopted"]
    assert says(found.decided) == ["adopted", *ROW.values()]
    assert set(classes(found.decided)) == {Seen.ACTIONS}
    before = page(desk, last, robin, "2026-11-05T10:15")
    assert (says(before.item), before.decided) == (["New cases"], ())


def test_what_nobody_dated_was_decided_once_the_meeting_had_begun(desk, last, robin):
    edit.change(desk, last, {"began": last.at})
    item(desk, last, robin, "adopted", item="New cases", **ROW)
    assert says(page(desk, last, robin).decided)[0] == "adopted"
    assert page(desk, last, robin, "2026-11-05T09:59").decided == ()


def test_of_whom_no_row_stands_nothing_is_said_but_since_when_they_are_adopted(
    desk, last, coming, robin
):
    item(desk, last, robin, "adopted")
    found = page(desk, coming, robin)
    assert (says(found.item)[1:], found.decided) == (["adopted 5 November 2026"], ())


def test_a_meeting_of_no_day_has_decided_nothing(desk, last, robin):
    undated = edit.make(desk, type(last), {"forum": "Perpetrator forum"})
    item(desk, undated, robin, "adopted", item="New cases")
    found = page(desk, undated, robin)
    assert (says(found.item), found.decided, found.since) == (["New cases"], (), None)
