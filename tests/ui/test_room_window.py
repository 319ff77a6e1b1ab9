"""What a room sees: one subject at a time, told to the log first, and nothing once it is locked."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from shiboken6 import isValid

from disrupt import edit
from disrupt.records import Action, Attendance, Meeting
from disrupt.workspace import Workspace
from orders.forum.inviting import answer, invited
from orders.forum.meetings import end
from orders.forum.shown import shown as shown_to_room
from tests.desks import log, seat
from tests.orders.forum.considering import LATE, robin
from tests.ui.desks import CONTROL, button, press, said, words
from tests.ui.rooms import OWNER, hold, look, look_in, rooms, seen, the_room, turn
from tests.ui.shells import is_locked, let_go, shown, sit_down, visible_windows
from ui.desktop import Desktop
from ui.places import AtMeeting
from ui.room_sheet import LEAST, NOBODY
from ui.room_window import RoomWindow
from ui.screen import PEOPLE

NAME = "Quillfeather, Robin"
FLAGS = Qt.TextInteractionFlag
MARKS = FLAGS.TextSelectableByMouse | FLAGS.TextSelectableByKeyboard | FLAGS.TextEditable


@pytest.fixture
def held(desk):
    return hold(desk)


@pytest.fixture
def window(opened, held):
    """The desk, with the first of them on its page."""
    window = opened()
    look(window, held, held.robin)
    return window


def told(desk):
    return [json.loads(line.detail) for line in log(desk.store, "disclosed")]


def test_the_room_sees_who_is_considered_and_what_is_to_be_done(qtbot, window, held):
    turn(qtbot, window, held, held.robin)
    seen = said(the_room())
    for word in (NAME, held.robin, "charged", "housing", OWNER, "not rated"):
        assert word in seen
    assert "zqreason" not in seen


def test_its_title_names_nobody_and_its_marking_stands_above_and_below(qtbot, window, held):
    turn(qtbot, window, held, held.robin)
    room = the_room()
    assert (room.windowTitle(), room.windowFilePath()) == ("Disrupt", "")
    marking = "OFFICIAL-SENSITIVE — Westmere"
    above, below = (each for each in room.findChildren(QLabel) if each.text() == marking)
    assert above.mapTo(room, above.rect().topLeft()).y() == 0
    assert below.mapTo(room, below.rect().bottomLeft()).y() == room.height() - 1


def test_nobody_else_of_the_agenda_is_named(qtbot, window, held):
    turn(qtbot, window, held, held.robin)
    assert "Ask •••" in words(the_room())
    assert "Sample" not in said(the_room())


def test_the_keyboard_stays_at_the_desk(qtbot, window, held):
    window.search.setFocus()
    turn(qtbot, window, held, held.robin)
    QApplication.processEvents()
    assert window.isActiveWindow()
    assert window.search.hasFocus()


def test_nothing_in_it_can_be_marked_copied_or_typed_into(qtbot, window, held):
    turn(qtbot, window, held, held.robin)
    labels = the_room().findChildren(QLabel)
    marked = [label for label in labels if label.textInteractionFlags() & MARKS]
    assert (marked, len(labels) > 10) == ([], True)
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    takes = [each for each in the_room().findChildren(QWidget) if _takes_keys(each)]
    assert takes == []


def _takes_keys(part):
    return part.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_it_follows_the_page_and_shows_nobody_until_the_next_is_known(qtbot, window, held):
    turn(qtbot, window, held, held.robin)
    window.room.follow(held.terry)
    assert NOBODY in words(the_room())
    assert NAME not in said(the_room())
    look_in(qtbot, window, held, held.terry)
    assert "Sample, Terry" in words(the_room())


def test_where_nobody_is_chosen_nobody_is_shown(opened, held):
    opened().room.turn(held.meeting)
    assert NOBODY in words(the_room())


def test_that_they_are_shown_is_in_the_log_once_for_what_is_shown(qtbot, window, held, desk):
    turn(qtbot, window, held, held.robin)
    look(window, held, held.robin)
    assert NAME in words(the_room())
    look_in(qtbot, window, held, held.terry)
    look_in(qtbot, window, held, held.robin)
    line, _ = log(desk.store, "disclosed")
    assert line.recipient == f"those present at {held.meeting}: 2 of 3 agencies"
    assert told(desk)[0]["references"][0] == held.robin
    assert [each["references"][0] for each in told(desk)] == [held.robin, held.terry]


def test_what_has_changed_or_is_seen_by_more_is_told_anew(qtbot, window, held, desk):
    turn(qtbot, window, held, held.robin)
    edit.make(desk, Attendance, {"agency": "school", "came": "yes"}, meeting_id=held.number)
    look(window, held, held.robin)
    qtbot.waitUntil(lambda: len(told(desk)) == 2)
    shares = [line.recipient.split(": ")[1] for line in log(desk.store, "disclosed")]
    assert shares == ["2 of 3 agencies", "3 of 4 agencies"]
    window.room.turn(held.meeting)
    turn(qtbot, window, held, held.robin)
    assert len(told(desk)) == 3


def test_f9_hides_names_there_too(qtbot, window, held, desk):
    turn(qtbot, window, held, held.robin)
    press(window, Qt.Key.Key_F9)
    assert "Quillfeather" not in said(the_room())
    seen(qtbot, held.robin)
    assert "Quillfeather" not in said(the_room())
    assert OWNER not in said(the_room())
    press(window, Qt.Key.Key_F9)
    seen(qtbot, NAME)
    assert len(told(desk)) == 2


def test_names_hidden_before_stay_hidden_when_it_opens(qtbot, window, held):
    press(window, Qt.Key.Key_F9)
    turn(qtbot, window, held, held.robin)
    assert "Quillfeather" not in said(the_room())


def test_escape_in_it_or_its_button_again_closes_it(window, held):
    turned = []
    window.room.turned.connect(turned.append)
    window.room.turn(held.meeting)
    press(the_room(), Qt.Key.Key_A)
    press(the_room(), Qt.Key.Key_Escape)
    assert rooms() == []
    window.room.turn(held.meeting)
    window.room.turn(held.meeting)
    assert (rooms(), turned) == ([], [True, False, True, False])


def test_letters_are_as_large_as_the_window_allows(qtbot, window, held):
    turn(qtbot, window, held, held.robin)
    room = the_room()
    (name,) = [label for label in room.findChildren(QLabel) if label.text() == NAME]
    small = name.font().pixelSize()
    room.resize(1920, 1080)
    QApplication.processEvents()
    assert name.font().pixelSize() > small


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"began": None}, "The meeting has not begun."),
        ({"ended": "began"}, "The meeting is over"),
    ],
)
def test_outside_the_meeting_it_does_not_open_and_says_why(window, held, desk, changed, message):
    with desk.store.reading() as session:
        meeting = session.get_one(Meeting, held.number)
    said_now = {name: getattr(meeting, str(of), None) for name, of in changed.items()}
    edit.change(desk, meeting, said_now)
    window.room.turn(held.meeting)
    assert rooms() == []
    assert message in window.bar.words.text()
    assert window.bar.isVisible()


def test_a_meeting_that_ends_meanwhile_shows_nobody_any_more(qtbot, window, held, desk):
    turn(qtbot, window, held, held.robin)
    with desk.store.reading() as session:
        meeting = session.get_one(Meeting, held.number)
    edit.change(desk, meeting, {"ended": meeting.began})
    look(window, held, held.terry)
    qtbot.waitUntil(window.bar.isVisible)
    assert NOBODY in words(the_room())
    assert window.bar.words.text().startswith("Nobody is shown in the room. The meeting is over")


def test_whoever_may_not_give_anything_out_opens_no_room(opened, held, desk):
    window = opened(seat(desk.store, "auditor"))
    window.room.turn(held.meeting)
    assert rooms() == []
    assert "Your roles do not let you print or give out documents." in window.bar.words.text()


def test_another_page_takes_it_away(qtbot, window, held):
    turn(qtbot, window, held, held.robin)
    window.go(held.robin)
    assert rooms() == []
    window.room.turn(held.meeting)
    assert NOBODY in words(the_room())


def test_where_no_page_leads_the_room_sees_who_it_saw(qtbot, window, held):
    turn(qtbot, window, held, held.robin)
    window.go("N-1999-0001")
    assert window.bar.isVisible()
    assert NAME in words(the_room())


@pytest.fixture
def in_the_room(qtbot, shell, register):
    """The whole program, with somebody shown in the room."""
    store = register.open()
    held = hold(Workspace(store, "a test"))
    store.close()
    sit_down(shell, register)
    shell.desk.go(PEOPLE)
    look(shell.desk, held, held.robin)
    shell.desk.room.turn(held.meeting)
    seen(qtbot, NAME)
    return shell


def test_what_is_still_being_put_into_the_log_as_it_locks_is_never_shown(qtbot, shell, register):
    store = register.open()
    held = hold(Workspace(store, "a test"))
    store.close()
    sit_down(shell, register)
    look(shell.desk, held, held.robin)
    shell.desk.room.turn(held.meeting)
    room = the_room()
    shell.lock()
    let_go(qtbot, shell, register)
    assert visible_windows() == [shell]
    assert NAME not in shown()
    assert not isValid(room)


def by_key(shell):
    press(shell.desk, Qt.Key.Key_L, CONTROL)


def by_key_in_the_room(_shell):
    press(the_room(), Qt.Key.Key_L, CONTROL)


def by_idle(shell):
    shell.idle._touched = (-1e9, -1e9)
    shell.idle.look()


def by_session(shell):
    desktop = Desktop(shell)
    desktop.left.connect(shell.idle.leave)
    desktop.on_lock()


@pytest.mark.parametrize("lock", [by_key, by_key_in_the_room, by_idle, by_session])
def test_in_the_event_that_locks_the_room_is_blank_and_gone(in_the_room, lock):
    room = the_room()
    lock(in_the_room)
    assert is_locked(in_the_room)
    assert visible_windows() == [in_the_room]
    assert [label.text() for label in room.findChildren(QLabel) if NAME in label.text()] == []
    QApplication.processEvents()
    assert NAME not in shown()


def test_the_room_is_gone_before_a_slow_disk_takes_what_was_typed(in_the_room, monkeypatch):
    seen = []
    page = in_the_room.desk.page
    monkeypatch.setattr(page, "leave", lambda: seen.append(visible_windows()))
    in_the_room.lock()
    assert seen == [[in_the_room]]


def test_it_goes_with_the_program(in_the_room):
    in_the_room.close()
    assert visible_windows() == []


def test_a_fault_that_nobody_expected_takes_it_away(in_the_room):
    in_the_room.tell(ValueError("zqfault"))
    assert rooms() == []
    assert not is_locked(in_the_room)


@pytest.fixture
def at_meeting(qtbot, opened, held):
    """The page of the meeting, once the first subject is known."""
    window = opened()
    window.go(AtMeeting(held.meeting))
    qtbot.waitUntil(lambda: window.page.room is not None and window.page.room.seen is not None)
    return window


def test_the_button_of_the_page_shows_whom_it_speaks_of_and_follows_it(qtbot, at_meeting, held):
    button(at_meeting.page, "Show in the room").click()
    seen(qtbot, NAME)
    at_meeting.page.act("next")
    assert NAME not in said(the_room())
    qtbot.waitUntil(lambda: "Sample, Terry" in words(the_room()))
    button(at_meeting.page, "Show no more").click()
    assert rooms() == []
    assert button(at_meeting.page, "Show in the room").isVisible()


def test_an_item_of_the_agenda_is_nobody(qtbot, at_meeting):
    button(at_meeting.page, "Show in the room").click()
    seen(qtbot, NAME)
    at_meeting.page.subject_shown.emit("")
    assert NOBODY in words(the_room())


def test_an_action_that_is_set_while_the_room_looks_is_seen_by_it(qtbot, at_meeting, held):
    button(at_meeting.page, "Show in the room").click()
    at_meeting.page.room.acts.record(held.robin, "police", "recorded")
    edit.make(at_meeting.desk, Action, {"action": "Zqnew", "about": held.robin})
    at_meeting.page.room.look_again(held.robin)
    qtbot.waitUntil(lambda: "Zqnew" in words(the_room()))


def test_leaving_the_meeting_or_going_to_another_takes_it_away(qtbot, at_meeting, held, desk):
    other = edit.make(desk, Meeting, {"forum": "Perpetrator forum"}).reference
    qtbot.waitUntil(lambda: not at_meeting.page.is_looking)
    for place in (PEOPLE, AtMeeting(held.meeting), AtMeeting(other)):
        at_meeting.room.turn(held.meeting)
        assert len(rooms()) == 1
        at_meeting.go(place)
        assert rooms() == []
        qtbot.waitUntil(lambda: not getattr(at_meeting.page, "is_looking", False))


def test_a_child_goes_by_its_reference_and_once(qtbot):
    room = RoomWindow("OFFICIAL-SENSITIVE")
    qtbot.addWidget(room)
    room.put(shown_to_room(robin(kind="child", name="C-121", about="C-121", status=None)))
    assert [label.text() for label in room.findChildren(QLabel)].count("C-121") == 1


def test_more_than_fits_in_the_least_letters_is_scrolled_to(qtbot):
    room = RoomWindow("OFFICIAL-SENSITIVE")
    qtbot.addWidget(room)
    room.resize(1280, 720)
    room.show()
    room.put(shown_to_room(robin(actions=(LATE,) * 60)))
    bar = room.findChild(QScrollArea).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    assert {label.font().pixelSize() for label in room.findChildren(QLabel)} >= {LEAST}


def test_whoever_comes_or_goes_meanwhile_is_told_or_nobody_is_shown(qtbot, at_meeting, held, desk):
    button(at_meeting.page, "Show in the room").click()
    seen(qtbot, NAME)
    housing, police, health = (each.number for each in invited(desk, held.meeting))
    answer(desk, held.meeting, health, "yes")
    at_meeting.page.look()
    qtbot.waitUntil(lambda: len(told(desk)) == 2)
    for each in (housing, police, health):
        answer(desk, held.meeting, each, "no")
    at_meeting.page.look()
    qtbot.waitUntil(lambda: NOBODY in words(the_room()))
    assert at_meeting.bar.words.text().startswith("Nobody is shown in the room. Nobody is recorded")


def test_once_the_meeting_is_ended_on_its_page_nobody_is_shown(qtbot, at_meeting, held, desk):
    button(at_meeting.page, "Show in the room").click()
    seen(qtbot, NAME)
    end(desk, held.meeting)
    at_meeting.page.look()
    qtbot.waitUntil(lambda: rooms() == [])
    assert not at_meeting.bar.isVisible()
