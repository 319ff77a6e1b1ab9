"""What a chair and a coordinator do before a meeting, by keyboard."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import AgendaItem, Attendance, InformationRequest, Meeting, Member
from tests import make
from tests.desks import held, seat
from tests.orders.forum import rooms
from tests.ui.desks import press, retype, said, whole
from ui.asked_form import AskedForm
from ui.before_invited import Answers
from ui.meeting_before import BeforePart
from ui.places import AtMeeting, Paper

DAY = date(2026, 12, 3)
WHY = "Three agencies hold concerns; nothing less brings them together."


@pytest.fixture
def forum(desk):
    return rooms.forum(
        desk,
        week="first",
        weekday="Thursday",
        begins="10:00",
        agreement="Westmere agreement",
        agreement_ends=PartialDate(2027, 3, 31),
        statement="What is said here is confidential.",
    )


@pytest.fixture
def meeting(desk, forum):
    return rooms.meeting(desk, forum, DAY, papers_due=date(2026, 11, 26)).reference


@pytest.fixture
def shown(qtbot, opened, meeting):
    """The part before the meeting, whole, for whoever sits there."""

    def show(at=None, reference=meeting):
        window = opened(at) if at else opened()
        window.go(AtMeeting(reference, "before"))
        qtbot.waitUntil(lambda: bool(window.page.findChildren(BeforePart)))
        (part,) = window.page.findChildren(BeforePart)
        settle(qtbot, part)
        return window, part

    return show


def settle(qtbot, part):
    qtbot.waitUntil(lambda: not part.is_looking, timeout=20_000)
    whole(part)


def act(part, name):
    """The button or link of that name, by Enter on it."""
    button = part.findChild(QPushButton, name)
    button.setFocus()
    press(button)


def answered(window, **texts):
    """What is asked over the page, typed and gone on with."""
    (layer,) = window.findChildren(AskedForm)
    for name, text in texts.items():
        retype(layer.form, name, text)
    layer.go.click()
    return layer


def test_when_where_papers_and_agreement_are_told_at_once(shown):
    read = said(shown()[1])
    assert "Thursday 3 December 2026" in read
    assert "due Thursday 26 November 2026" in read
    assert "in 6 days" in read
    assert "Westmere agreement to 31 March 2027" in read
    assert "What is said here is confidential." in read


def test_a_meeting_is_moved_and_its_papers_with_it(qtbot, shown, store):
    window, part = shown()
    act(part, "change when")
    answered(window, at="10 December 2026 14:00", chair="Cordelia Wetherlam")
    settle(qtbot, part)
    (now,) = held(store, Meeting)
    assert (now.papers_due, now.chair) == (date(2026, 12, 3), "Cordelia Wetherlam")
    assert "Thursday 10 December 2026, 14:00" in said(part)


def test_papers_went_out_in_one_press(qtbot, shown, store):
    _window, part = shown()
    act(part, "papers went")
    settle(qtbot, part)
    assert held(store, Meeting)[0].papers_out == date(2026, 11, 20)
    assert "went out 20 November 2026" in said(part)


def test_an_agreement_is_red_only_once_it_is_over(qtbot, shown, desk, forum):
    late = rooms.meeting(desk, forum, date(2027, 4, 1)).reference
    assert "ended 31 March 2027" in said(shown(reference=late)[1])


def test_the_agenda_is_drawn_up_in_one_press_and_nobody_is_missed(qtbot, shown, desk, forum, store):
    who = make.person(desk).reference
    before = rooms.meeting(desk, forum, date(2026, 11, 5))
    rooms.on_the_agenda(desk, before, who, state="adopted", item="New cases")
    window, part = shown()
    act(part, "draw up")
    qtbot.waitUntil(lambda: len(held(store, AgendaItem)) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: "1 row put onto the agenda." in said(part), timeout=20_000)
    settle(qtbot, part)
    assert "Exley, Robin" in said(part)
    window.page.leave()


def test_somebody_is_added_with_why_and_taken_off_again(qtbot, shown, desk, store):
    who = make.person(desk).reference
    window, part = shown()
    act(part, "add somebody")
    answered(window, about=who, reason=WHY, support="A programme, declined.", referred_by="Health")
    settle(qtbot, part)
    (row,) = held(store, AgendaItem)
    assert (row.about, row.state, row.reason, row.referred_by) == (who, "referred", WHY, "Health")
    act(part, f"off {who}")
    settle(qtbot, part)
    assert "Exley" not in said(part)


def test_without_why_nobody_is_added_and_nothing_is_lost(shown, desk, store):
    who = make.person(desk).reference
    window, part = shown()
    act(part, "add somebody")
    layer = answered(window, about=who)
    assert layer.isVisible()
    assert "Why it is necessary and proportionate" in said(layer)
    assert held(store, AgendaItem) == []


def test_headings_are_put_in_another_order_one_a_line(qtbot, shown):
    window, part = shown()
    act(part, "headings")
    answered(window, headings="Compliance\nAny other business\nNew cases")
    settle(qtbot, part)
    read = said(part)
    assert read.index("2 Any other business".replace(" ", "  ", 1)) < read.index("New cases")


def test_an_answer_is_kept_once_its_box_is_left_and_the_quorum_follows(
    qtbot, shown, desk, store, meeting
):
    of = held(store, Meeting)[0]
    for agency in ("Police", "Council", "Health"):
        rooms.asked(desk, of, agency)
    _window, part = shown()
    assert "Expected to be quorate" in said(part)
    box = part.findChildren(Answers)[2]
    box.setFocus()
    box.setCurrentIndex(box.findData("apologies"))
    assert [each.came for each in held(store, Attendance)] == [None, None, None]
    part.findChild(QPushButton, "invite").setFocus()
    settle(qtbot, part)
    assert [each.came for each in held(store, Attendance)] == [None, None, "apologies"]
    read = said(part)
    assert "Not expected to be quorate" in read
    assert "One more organisation: 2 of 3 are expected." in read


def test_whoever_leaves_the_page_loses_no_answer(shown, desk, store, meeting):
    rooms.asked(desk, held(store, Meeting)[0], "Police")
    window, part = shown()
    (box,) = part.findChildren(Answers)
    box.setCurrentIndex(box.findData("written"))
    window.save()
    assert [each.came for each in held(store, Attendance)] == ["written"]


def test_an_agency_that_cannot_come_is_asked_and_replies(qtbot, shown, desk, store):
    rooms.asked(desk, held(store, Meeting)[0], "Health", came="apologies")
    window, part = shown()
    act(part, "ask Health")
    answered(window, asked="Whether anybody on the agenda came to you.")
    settle(qtbot, part)
    (sent,) = held(store, InformationRequest)
    assert (sent.agency, sent.sent) == ("Health", date(2026, 11, 20))
    act(part, f"reply {sent.id}")
    answered(window, reply="One child, on 18 November.")
    settle(qtbot, part)
    assert "“One child, on 18 November.”" in said(part)


def test_the_next_meetings_show_their_days_before_they_are_made(qtbot, shown, desk, forum, store):
    edit.make(desk, Member, {"agency": "Police", "name": "Lena"}, forum_id=forum.id)
    window, part = shown()
    assert "Thursday 7 January 2027" in said(part)
    count = part.findChild(QLineEdit, "how many")
    count.setText("2")
    assert "Make 2 meetings" in {b.text() for b in part.findChildren(QPushButton)}
    count.setFocus()
    press(count)
    qtbot.waitUntil(lambda: len(held(store, Meeting)) == 3, timeout=20_000)
    qtbot.waitUntil(lambda: "Made: " in said(part), timeout=20_000)
    settle(qtbot, part)
    assert [each.agency for each in held(store, Attendance)] == ["Police", "Police"]
    (count,) = (each for each in part.findChildren(QLineEdit, "how many") if each.isVisible())
    count.setText("many")
    assert "Say how many, from 1 to 24." in said(part)
    window.page.leave()


def test_a_coordinator_sees_no_more_than_names(shown, desk, store):
    who = make.person(desk, phones=("01632 960147",)).reference
    rooms.on_the_agenda(desk, held(store, Meeting)[0], who, state="referred", item="New cases")
    read = said(shown(seat(store, "forum-coordinator"))[1])
    assert "Exley, Robin" in read
    assert not {"01632 960147", "1985", "alleged"} & set(read.split())


def test_names_are_hidden_of_everybody_on_the_agenda(shown, desk, store):
    who = make.person(desk).reference
    rooms.on_the_agenda(desk, held(store, Meeting)[0], who, state="referred", item="New cases")
    window, part = shown()
    window.turn_names()
    read = said(part)
    assert "Exley" not in read
    assert f"••• {who}" in read


def test_its_papers_are_led_to(shown, meeting):
    window, part = shown()
    gone = []
    part.wanted.disconnect()
    part.wanted.connect(gone.append)
    for link in part.agenda.findChildren(QWidget, "to Agenda on paper"):
        link.click()
    assert gone == [Paper("agenda", meeting)]
    assert window.page.findChild(BeforePart) is part


def test_tab_goes_through_the_cards_as_they_are_read(shown):
    window, part = shown()
    names = []
    here = part.findChild(QPushButton, "change when")
    here.setFocus()
    for _ in range(12):
        press(window.focusWidget(), Qt.Key.Key_Tab)
        names.append(window.focusWidget().objectName())
    assert names.index("papers went") < names.index("draw up") < names.index("add somebody")
