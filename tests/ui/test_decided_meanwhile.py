"""A decision that meets another: one's own a moment before, or somebody else's."""

import pytest
from PySide6.QtCore import Qt

from disrupt.records.meeting import AgendaItem
from orders.forum.deciding import decide
from tests.desks import held, seat_of
from tests.ui.desks import CONTROL, press, said
from tests.ui.in_meeting import in_the_room, meeting, settled

SUPPORT = "A programme."


@pytest.fixture
def three(desk):
    return meeting(desk)


@pytest.fixture
def room(qtbot, opened, three):
    return in_the_room(qtbot, opened(), three[0], three[1][0])


def say(room, state, reason):
    room.subject.decision.choice.put(state)
    room.subject.decision.boxes["reason"].put(reason)
    room.subject.decision.boxes["support"].put(SUPPORT)


def held_of(store, about):
    found = next(each for each in held(store, AgendaItem) if each.about == about)
    return found.state, found.reason


def test_what_one_saves_again_at_once_is_no_change_by_somebody_else(qtbot, room, three, store):
    for reason in ("Charged.", "Charged twice.", "Charged three times."):
        say(room, "adopted", reason)
        room.save()
    settled(qtbot, room.window())
    assert held_of(store, three[1][0]) == ("adopted", "Charged three times.")
    assert not room.window().bar.isVisible()


def test_what_was_refused_between_two_is_no_change_either(qtbot, room, three, store):
    say(room, "adopted", "Charged.")
    room.subject.decision.boxes["support"].put("")
    room.save()
    say(room, "adopted", "Charged twice.")
    room.save()
    settled(qtbot, room.window())
    assert held_of(store, three[1][0]) == ("adopted", "Charged twice.")


def test_what_somebody_else_decided_is_told_looked_at_and_only_then_decided_anew(
    qtbot, room, three, store, desk
):
    bela = seat_of(desk, "bela")
    decide(bela, *(three[0], three[1][0]), {"state": "deferred", "reason": "The trial."})
    seat_of(desk, "anna")
    say(room, "not adopted", "Nothing is known.")
    room.save()
    settled(qtbot, room.window())
    assert held_of(store, three[1][0]) == ("deferred", "The trial.")
    assert f"Not saved, of {three[1][0]}: bela changed this" in said(room.window())
    assert "✓ deferred" in room.list.lines.beside(room.list.line)
    assert room.subject.decision.boxes["reason"].typed() == "Nothing is known."
    room.save()
    settled(qtbot, room.window())
    assert held_of(store, three[1][0]) == ("not adopted", "Nothing is known.")


def test_what_was_typed_of_one_is_not_brought_back_under_another(qtbot, room):
    box = room.subject.decision.boxes["reason"]
    box.setFocus()
    qtbot.keyClicks(box, "Charged.")
    room.act("next")
    settled(qtbot, room.window())
    box.setFocus()
    for _ in range(20):
        press(box, Qt.Key.Key_Z, CONTROL)
    assert box.typed() == ""


def test_signs_of_a_page_and_ten_thousand_letters_are_kept_as_they_were_typed(
    qtbot, room, three, store
):
    text = f"<b>He</b> &amp; \u202eshe {'w' * 10_000} <img src=x>"
    say(room, "adopted", text)
    room.save()
    settled(qtbot, room.window())
    assert held_of(store, three[1][0]) == ("adopted", text)
    assert not room.window().bar.isVisible()
