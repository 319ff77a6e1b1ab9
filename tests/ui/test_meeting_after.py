"""What a chair and a coordinator do after a meeting: decided, approved, rated, chased."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from disrupt import edit
from disrupt.records import Action, Meeting
from tests import make
from tests.desks import held, seat
from tests.orders.forum import rooms
from tests.ui.desks import press, retype, said, whole
from ui.action_table import ACTION_RAG, OUTCOME_RAG
from ui.after_actions import CARRIED, SET
from ui.asked_form import AskedForm
from ui.meeting_after import AfterPart
from ui.places import AtMeeting, Paper
from ui.wrapped_table import WrappedTable

LAST, BEFORE = date(2026, 11, 5), date(2026, 10, 1)


@pytest.fixture
def forum(desk):
    return rooms.forum(desk)


@pytest.fixture
def before(desk, forum):
    return rooms.meeting(desk, forum, BEFORE)


@pytest.fixture
def meeting(desk, forum, before):
    return rooms.meeting(desk, forum, LAST)


@pytest.fixture
def shown(qtbot, opened, meeting):
    def show(at=None):
        window = opened(at) if at else opened()
        window.go(AtMeeting(meeting.reference, "over"))
        qtbot.waitUntil(lambda: bool(window.page.findChildren(AfterPart)), timeout=20_000)
        (part,) = window.page.findChildren(AfterPart)
        settle(qtbot, part)
        return window, part

    return show


def settle(qtbot, part):
    qtbot.waitUntil(lambda: not part.is_looking, timeout=20_000)
    whole(part)


def cells(table):
    rows, columns = range(table.rowCount()), range(table.columnCount())
    return [tuple(table.item(row, column).text() for column in columns) for row in rows]


def table(part, name):
    (found,) = (t for t in part.findChildren(WrappedTable) if name in t.accessibleName())
    return found


def action(desk, of, **values):
    said = {"action": "Ask the landlord.", "meeting": of.reference, **values}
    return edit.make(desk, Action, said).reference


def test_what_was_decided_stands_in_one_table_and_leads_into_the_room(shown, desk, meeting):
    who = make.person(desk).reference
    why = {"decision": "Cars first.", "reason": "Three agencies."}
    rooms.on_the_agenda(desk, meeting, who, state="adopted", item="New cases", **why)
    _window, part = shown()
    found = table(part, "decided")
    row = ("Exley, Robin", "New cases", "Adopted", "Cars first.", "Three agencies.")
    assert cells(found) == [row]
    gone = []
    part.wanted.disconnect()
    part.wanted.connect(gone.append)
    found.setCurrentCell(0, 0)
    press(found)
    assert gone == [AtMeeting(meeting.reference, "in the room", who)]


def test_minutes_of_the_meeting_before_are_approved_with_what_was_wrong(
    qtbot, shown, before, meeting, store
):
    window, part = shown()
    assert "Not approved yet" in said(part)
    link = part.findChild(QPushButton, f"approve {before.reference}")
    link.setFocus()
    press(link)
    (layer,) = window.findChildren(AskedForm)
    retype(layer.form, "corrections", "Health sent apologies.")
    layer.go.click()
    settle(qtbot, part)
    approved = held(store, Meeting)[0]
    assert (approved.approved_at, approved.corrections) == (
        meeting.reference,
        "Health sent apologies.",
    )
    assert "No minutes of a meeting before wait for approval." in said(part)


def test_a_letter_rates_the_action_and_in_the_last_column_its_outcome(
    qtbot, shown, desk, meeting, store
):
    action(desk, meeting)
    _window, part = shown()
    rows = part.to_do.tables[SET]
    assert cells(rows)[0][ACTION_RAG:] == ("not rated", "not rated")
    rows.setFocus()
    rows.setCurrentCell(0, ACTION_RAG)
    press(rows, Qt.Key.Key_A)
    settle(qtbot, part)
    rows.setCurrentCell(0, OUTCOME_RAG)
    press(rows, Qt.Key.Key_G)
    settle(qtbot, part)
    assert cells(rows)[0][ACTION_RAG:] == ("A", "G")
    press(rows, Qt.Key.Key_Backspace)
    settle(qtbot, part)
    (now,) = held(store, Action)
    assert (now.action_rag, now.outcome_rag) == ("A", None)
    assert rows.currentColumn() == OUTCOME_RAG


def test_what_earlier_meetings_left_open_is_carried_forward(shown, desk, before, meeting):
    action(desk, before, action="Renew the agreement.", due=date(2026, 10, 15))
    action(desk, before, action="Done already.", closed=date(2026, 10, 20))
    action(desk, meeting, action="Ask who pays.")
    _window, part = shown()
    assert [row[1] for row in cells(part.to_do.tables[SET])] == ["Ask who pays."]
    carried = cells(part.to_do.tables[CARRIED])
    assert [row[1:4] for row in carried] == [
        ("Renew the agreement.", "", "15 Oct 2026 · 36 days over")
    ]


def test_x_says_that_it_is_done_with_what_shows_it(qtbot, shown, desk, meeting, store):
    action(desk, meeting)
    window, part = shown()
    rows = part.to_do.tables[SET]
    rows.setFocus()
    rows.setCurrentCell(0, 1)
    press(rows, Qt.Key.Key_X)
    (layer,) = window.findChildren(AskedForm)
    retype(layer.form, "evidence", "The file was sent.")
    layer.go.click()
    settle(qtbot, part)
    (now,) = held(store, Action)
    assert (now.closed, now.evidence) == (desk.today, "The file was sent.")


def test_what_is_overdue_stands_by_agency_with_a_letter_to_each(shown, desk, meeting):
    for agency, due in (("Housing", date(2026, 11, 1)), ("Housing", date(2026, 11, 10))):
        action(desk, meeting, agency=agency, due=due)
    action(desk, meeting, due=date(2026, 11, 19))
    _window, part = shown()
    assert cells(table(part, "Overdue")) == [
        ("Housing", "2", "19", "1, 2"),
        ("Nobody’s: no agency is said", "1", "1", "3"),
    ]
    gone = []
    part.wanted.disconnect()
    part.wanted.connect(gone.append)
    part.findChild(QPushButton, "to Letters to them").click()
    assert gone == [Paper("action letters", meeting.reference)]


def test_attendance_over_a_year_is_counted_by_agency(shown, desk, before, meeting):
    for of, came in ((before, "yes"), (meeting, "apologies")):
        rooms.asked(desk, of, "Police", came=came)
    rooms.asked(desk, meeting, "Health", came="no")
    _window, part = shown()
    assert [row[:4] for row in cells(table(part, "Attendance"))] == [
        ("Health", "1", "0 of 1 (0.0 %)", "0"),
        ("Police", "2", "1 of 2 (50.0 %)", "1"),
        ("All agencies", "3", "1 of 3 (33.3 %)", "1"),
    ]
    assert "Nobody came of: Health." in said(part)


def test_a_meeting_of_which_nothing_is_recorded_says_so(shown):
    read = said(shown()[1])
    for words in ("Nobody stood on its agenda.", "No action of this forum is overdue.", "None."):
        assert words in read


def test_a_coordinator_sees_no_more_than_names(shown, desk, store, meeting):
    who = make.person(desk, phones=("01632 960147",)).reference
    rooms.on_the_agenda(desk, meeting, who, state="reviewed")
    _window, part = shown(seat(store, "forum-coordinator"))
    assert [row[0] for row in cells(table(part, "decided"))] == ["Exley, Robin"]
    assert "01632 960147" not in said(part)


def test_names_and_free_words_are_hidden_of_what_was_decided(shown, desk, meeting):
    who = make.person(desk).reference
    why = {"decision": "Cars first.", "reason": "Robin waits at the rank."}
    rooms.on_the_agenda(desk, meeting, who, state="adopted", item="New cases", **why)
    window, part = shown()
    window.turn_names()
    assert cells(table(part, "decided")) == [(f"••• {who}", "New cases", "Adopted", "•••", "•••")]
    window.turn_names()
    assert cells(table(part, "decided"))[0][0] == "Exley, Robin"
