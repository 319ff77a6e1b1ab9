"""The page of a meeting: the way there, its head, who is here, and how it begins and ends."""

import pytest
from PySide6.QtCore import Qt

from disrupt.records import Meeting
from disrupt.records.meeting import Attendance
from tests.desks import held, seat
from tests.ui.desks import CONTROL, button, buttons, press, said, words
from tests.ui.in_meeting import in_the_room, meeting, settled
from ui.attendance_layer import AttendanceLayer
from ui.meeting_layers import BeginLayer, EndLayer
from ui.meeting_pages import MAKE, NONE_YET
from ui.places import FORUM, AtMeeting, New, Paper, card_of, page_of, place_of_draft, topic_of
from ui.screen import FORUMS
from ui.unsaved import Unsaved

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def before(desk):
    return meeting(desk, has_begun=False)


@pytest.fixture
def begun(desk):
    return meeting(desk)


def at(qtbot, window, place):
    window.go(place)
    settled(qtbot, window)
    return window.page


def layer(window, kind):
    return next(each for each in window.findChildren(kind) if each.isVisible())


def test_the_entry_leads_to_the_meeting_that_is_next_and_says_its_day(qtbot, opened, before):
    window = opened()
    entry = button(window.navigation, "Forum")
    assert entry.accessibleName() == "Forum, 20 Nov"
    entry.click()
    settled(qtbot, window)
    assert window.page.reference == before[0]
    assert entry.isChecked()
    assert window.page.tabs.tabs[0].isChecked()


def test_the_entry_follows_as_the_meeting_begins_and_ends(qtbot, opened, before):
    window = opened()
    page = at(qtbot, window, FORUM)
    for act, says in ((page.head.act, "Forum, now"), (page.head.act, "Forum")):
        act.click()
        for each in (BeginLayer, EndLayer):
            for shown in window.findChildren(each):
                shown.go.click()
        settled(qtbot, window)
        window.navigation.say_meeting()
        assert button(window.navigation, "Forum").accessibleName() == says


def test_where_there_is_no_meeting_a_forum_can_be_recorded(opened):
    window = opened()
    window.go(FORUM)
    assert NONE_YET in said(window.page)
    assert window.focusWidget().text() == MAKE
    press(window.focusWidget())
    assert window.place == New(FORUMS)


def test_whoever_reads_no_meeting_is_offered_none(opened, store, before):
    window = opened(seat(store, "licensing-officer"))
    assert "Forum" not in buttons(window.navigation)
    window.go(AtMeeting(before[0]))
    assert window.place != AtMeeting(before[0])


def test_a_hit_of_the_search_and_a_row_lead_to_the_page(before):
    assert card_of("meeting", before[0]) == page_of("meeting", before[0]) == AtMeeting(before[0])
    assert topic_of(AtMeeting(before[0])) == topic_of(FORUM) == "meeting"


def test_the_head_says_which_one_and_what_it_lacks(qtbot, opened, before):
    page = at(qtbot, opened(), AtMeeting(before[0]))
    read = said(page)
    assert "Perpetrator forum" in read
    assert "expected to be quorate" in read
    assert "Fri 20 Nov 2026, 10:00" in page.head.when.text()
    assert page.head.minutes.isHidden()


def test_what_is_missing_stands_on_the_page_and_not_on_hover_alone(qtbot, opened, begun, store):
    page = at(qtbot, opened(), AtMeeting(begun[0]))
    assert page.head.pill.text() == "not quorate"
    assert page.head.missing.isVisible()
    assert "contributes" in page.head.missing.text()


def test_who_is_here_is_answered_by_letters_and_quorum_follows(qtbot, opened, begun, store):
    window = opened()
    page = at(qtbot, window, AtMeeting(begun[0]))
    press(window, Qt.Key.Key_P, CONTROL | SHIFT)
    asked = layer(window, AttendanceLayer)
    assert "not quorate" in said(asked)
    for key in (Qt.Key.Key_P, Qt.Key.Key_A, Qt.Key.Key_W):
        press(window.focusWidget(), key)
        press(window.focusWidget(), Qt.Key.Key_Down)
    assert [each.came for each in held(store, Attendance)] == ["yes", "apologies", "written"]
    assert "quorate: " in asked.says.text()
    assert not asked.says.text().startswith("not")
    press(window.focusWidget(), Qt.Key.Key_Up)
    press(window.focusWidget(), Qt.Key.Key_X)
    assert held(store, Attendance)[1].came == "no"
    press(window.focusWidget(), Qt.Key.Key_Escape)
    settled(qtbot, window)
    assert page.head.pill.text().startswith("quorate")
    assert page.head.who.text() == "Here: 1 of 3…"


def test_it_begins_with_what_is_to_be_read_out_and_opens_the_room(qtbot, opened, before, store):
    window = opened()
    page = at(qtbot, window, AtMeeting(before[0]))
    assert page.room is None
    page.head.act.click()
    asked = layer(window, BeginLayer)
    assert "Hush." in words(asked)
    press(window.focusWidget())
    settled(qtbot, window)
    assert held(store, Meeting)[0].began is not None
    assert page.room is not None
    assert page.room.subject.decision.save.isEnabled()
    assert page.tabs.tabs[1].isChecked()


def test_escape_leaves_it_unbegun(qtbot, opened, before, store):
    window = opened()
    page = at(qtbot, window, AtMeeting(before[0]))
    page.head.act.click()
    press(window.focusWidget(), Qt.Key.Key_Escape)
    assert held(store, Meeting)[0].began is None


def test_what_is_unfinished_is_said_before_it_ends(qtbot, opened, begun, store):
    window = opened()
    room = in_the_room(qtbot, window, begun[0], begun[1][0])
    room.subject.decision.boxes["reason"].put("The trial")
    page = window.page
    page.head.act.click()
    read = said(layer(window, EndLayer))
    assert f"Typed and not saved, of {begun[1][0]}." in read
    assert "Nothing is decided yet of" in read
    press(window.focusWidget())
    settled(qtbot, window)
    assert held(store, Meeting)[0].ended is not None
    assert page.tabs.tabs[2].isChecked()


def test_another_meeting_is_chosen_from_its_list(qtbot, opened, desk, begun):
    other = meeting(desk, people=0, has_begun=False)[0]
    window = opened()
    page = at(qtbot, window, AtMeeting(begun[0]))
    offered = page.head.when.menu().actions()
    assert len(offered) == 2
    next(each for each in offered if not each.isChecked()).trigger()
    assert window.place.reference == other
    window.back()
    assert window.place.reference == begun[0]


def test_its_minutes_and_the_second_window_are_asked_for(qtbot, opened, begun):
    window = opened()
    page = at(qtbot, window, AtMeeting(begun[0], "in the room"))
    with qtbot.waitSignal(page.room_asked):
        page.head.room.click()
    asked = []
    page.wanted.disconnect()
    page.wanted.connect(asked.append)
    page.head.minutes.click()
    assert asked == [Paper("minutes", begun[0])]


def test_whoever_shows_it_elsewhere_hears_of_whom_the_meeting_speaks(qtbot, opened, begun):
    window = opened()
    page = at(qtbot, window, AtMeeting(begun[0], "in the room", begun[1][0]))
    heard = []
    page.subject_shown.connect(heard.append)
    press(page.room.list, Qt.Key.Key_Right)
    page.room.list.go_to("# Compliance")
    assert heard == [begun[1][1], ""]


def test_what_was_left_unsaved_leads_back_to_the_room(qtbot, opened, desk, begun):
    window = opened()
    room = in_the_room(qtbot, window, begun[0], begun[1][1])
    room.subject.decision.boxes["reason"].put("The trial")
    room.leave()
    notice = Unsaved(desk)
    qtbot.addWidget(notice)
    asked = []
    notice.chosen.connect(asked.append)
    next(
        b for b in notice.findChildren(type(room.subject.head.page)) if begun[0] in b.text()
    ).click()
    assert asked == [AtMeeting(begun[0], "in the room")]
    assert place_of_draft(f"{begun[0]}\nagenda_item") == asked[0]
