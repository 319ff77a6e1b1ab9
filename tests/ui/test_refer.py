"""From the page of a person or a place: to the forum, and a plan or an action about them."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from disrupt import edit
from disrupt.records import Action, AgendaItem, Meeting, Plan, Premises
from tests import make
from tests.desks import held, seat
from tests.orders.forum import rooms
from tests.ui.desks import button, buttons, more, more_of, press, retype, said, typed, whole
from ui.asked_form import AskedForm
from ui.places import AtMeeting, New, Whole
from ui.screen import ACTIONS, FORUMS, MEETINGS, PLANS

WHY = "Three agencies hold concerns; nothing less brings them together."


@pytest.fixture
def who(desk):
    return make.person(desk).reference


def tab(window, title):
    found = whole(window.page).findChildren(QPushButton)
    next(each for each in found if each.text().startswith(title)).click()


@pytest.mark.parametrize("of_a_place", [False, True])
def test_they_are_referred_to_the_next_meeting_with_why_and_what_support(
    opened, desk, store, who, of_a_place
):
    about = edit.make(desk, Premises, {"name": "Lounge"}).reference if of_a_place else who
    forum = rooms.forum(desk)
    for day in (date(2026, 12, 3), date(2027, 1, 7), date(2026, 11, 5)):
        rooms.meeting(desk, forum, day)
    window = opened()
    window.go(Whole(about))
    more(window.page, "Refer to the forum")
    (layer,) = window.findChildren(AskedForm)
    assert typed(layer.form, "meeting") == "Thu 03 Dec 2026 · Perpetrator forum"
    for name, text in {"reason": WHY, "support": "A programme.", "referred_by": "Health"}.items():
        retype(layer.form, name, text)
    layer.go.click()
    (row,) = held(store, AgendaItem)
    assert (row.about, row.state, row.reason) == (about, "referred", WHY)
    tab(window, "Forum 1")
    read = said(window.page)
    assert f"Why: {WHY}" in read
    assert "3 December 2026 · Perpetrator forum" in read
    assert "support: A programme." in read


def test_nobody_is_referred_twice_and_it_says_so_where_it_is_asked(opened, desk, store, who):
    at = rooms.meeting(desk, rooms.forum(desk), date(2026, 12, 3))
    rooms.on_the_agenda(desk, at, who, state="referred")
    window = opened()
    window.go(Whole(who))
    more(window.page, "Refer to the forum")
    (layer,) = window.findChildren(AskedForm)
    retype(layer.form, "reason", WHY)
    layer.go.click()
    assert layer.isVisible()
    assert "is on this agenda already" in said(layer)
    assert len(held(store, AgendaItem)) == 1


def test_without_a_meeting_ahead_it_says_what_to_do(opened, who):
    window = opened()
    window.go(Whole(who))
    more(window.page, "Refer to the forum")
    assert window.findChildren(AskedForm) == []
    assert "There is no meeting ahead." in said(window)


def test_what_is_seldom_done_is_chosen_by_key(opened, who):
    window = opened()
    window.go(Whole(who))
    at = button(window.page, "More…")
    at.setFocus()
    press(at)
    menu = QApplication.activePopupWidget()
    while menu.activeAction().text() != "Refer to the forum":
        press(menu, Qt.Key.Key_Down)
    press(menu)
    assert "There is no meeting ahead." in said(window)


def test_whoever_keeps_no_meetings_refers_nobody(opened, store, who):
    window = opened(seat(store, "licensing-officer"))
    window.go(Whole(who))
    assert "Refer to the forum" not in more_of(window.page)


@pytest.mark.parametrize(
    ("title", "screen", "kind", "typed_in"),
    [
        ("Plans", PLANS, Plan, {"objective": "No rooms at the hotel."}),
        ("Actions", ACTIONS, Action, {"action": "Ask the landlord for the keys."}),
    ],
)
def test_a_plan_and_an_action_about_them_need_no_meeting(
    opened, store, who, title, screen, kind, typed_in
):
    window = opened()
    window.go(Whole(who))
    tab(window, title)
    button(window.page, f"New {screen.one}").click()
    assert window.place == New(screen, who)
    for name, text in typed_in.items():
        retype(window.page.form, name, text)
    window.save()
    assert [each.about for each in held(store, kind)] == [who]


def test_from_each_list_of_the_forum_one_comes_to_the_others(opened):
    window = opened()
    window.go(ACTIONS)
    for screen in (PLANS, MEETINGS, FORUMS, ACTIONS):
        button(window.page, screen.title).click()
        assert window.place == screen
    assert not {"Plans", "Meetings", "Forums"} & set(buttons(window.navigation))


def test_an_action_is_recorded_from_its_list_without_a_meeting(opened, store):
    window = opened()
    window.go(ACTIONS)
    window.new()
    retype(window.page.form, "action", "Share the new form.")
    window.save()
    assert [(each.action, each.meeting) for each in held(store, Action)] == [
        ("Share the new form.", None)
    ]


def test_the_first_meetings_of_a_forum_are_made_on_its_page(opened, desk, store):
    series = {"week": "first", "weekday": "Thursday", "begins": "10:00"}
    forum = rooms.forum(desk, **series).reference
    window = opened()
    window.go(forum)
    assert "No meeting is ahead." in said(window.page)
    assert "Thursday 3 December 2026" in said(window.page)
    button(window.page, "Make 3 meetings").click()
    assert len(held(store, Meeting)) == 3
    button(window.page, "Thursday 3 December 2026, 10:00").click()
    assert window.place == AtMeeting("M-2026-0001")


def test_the_next_step_of_a_plan_is_begun_on_its_page(opened, desk, store, who):
    plan = edit.make(desk, Plan, {"objective": "No rooms.", "about": who}).reference
    edit.make(desk, Action, {"action": "Ask who pays.", "plan": plan})
    window = opened()
    window.go(plan)
    assert "Ask who pays." in said(window.page)
    button(window.page, "New action of this plan").click()
    retype(window.page.form, "action", "Ask the landlord.")
    window.save()
    assert [(each.plan, each.about) for each in held(store, Action)] == [(plan, None), (plan, who)]
