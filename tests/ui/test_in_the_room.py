"""In the room: walked, decided and minuted by keyboard, and nothing typed is lost."""

from threading import Event

import pytest
from PySide6.QtCore import Qt

from disrupt.records import Action
from disrupt.records.meeting import AgendaHeading, AgendaItem
from tests.desks import held, seat
from tests.ui.desks import CONTROL, press, said
from tests.ui.gap import Gap
from tests.ui.in_meeting import HOMES, POLICE, action, in_the_room, meeting, settled
from ui.agenda_lines import NOT_SAVED
from ui.decision_box import NOT_BEGUN
from ui.jobs import ROOM
from ui.places import AtMeeting, Whole
from ui.subject_facts import NOT_SHOWN

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def three(desk):
    return meeting(desk)


@pytest.fixture
def room(qtbot, opened, three):
    window = opened()
    shown = in_the_room(qtbot, window, three[0], three[1][0])
    shown.list.setFocus()
    return shown


@pytest.fixture
def held_up(jobs):
    """The lane of the room is busy until somebody says so."""

    def hold():
        release = Event()
        jobs.run(ROOM, lambda _task: release.wait(20), lambda _done: None, lambda _error: None)
        return release

    return hold


def name_of(room):
    return room.subject.head.name.text()


def write(qtbot, room, text):
    """Where the keyboard is."""
    qtbot.keyClicks(room.window().focusWidget(), text)


def tab(room):
    press(room.window().focusWidget(), Qt.Key.Key_Tab)


def held_of(store, about):
    return next(each for each in held(store, AgendaItem) if each.about == about)


def test_five_and_twenty_subjects_are_walked_by_one_key_each_and_the_window_never_waits(
    qtbot, opened, desk
):
    of, people = meeting(desk, people=25)
    window = opened()
    room = in_the_room(qtbot, window, of, people[0])
    room.list.setFocus()
    gap, seen = Gap(), [name_of(room)]
    for _ in range(24):
        press(room.window().focusWidget(), Qt.Key.Key_Right)
        seen.append(name_of(room))
        qtbot.wait(1)
    settled(qtbot, window)
    gap.check()
    assert seen == [f"Exley{at:02}, Robin" for at in range(25)]
    assert "25 of 25" in said(room)


def test_a_step_says_who_it_is_at_once_and_nothing_of_whoever_was_before(
    qtbot, room, three, held_up
):
    action(room.desk, three[0], three[1][0])
    room.look_again(three[1][0])
    settled(qtbot, room.window())
    assert "Ask the landlord" in room.subject.table.item(0, 1).text()
    room.ahead.forget(three[1][1])
    release = held_up()
    press(room.list, Qt.Key.Key_Right)
    assert name_of(room) == "Exley01, Robin"
    assert room.subject.table.isHidden()
    assert "Ask the landlord" not in said(room)
    release.set()
    settled(qtbot, room.window())
    assert not room.subject.table.isHidden()
    assert room.subject.table.rowCount() == 0


def test_what_comes_late_is_never_shown_under_another_s_name(qtbot, room, three, held_up):
    action(room.desk, three[0], three[1][1])
    release = held_up()
    room.ahead.forget(three[1][1])
    press(room.list, Qt.Key.Key_Right)
    press(room.list, Qt.Key.Key_Right)
    release.set()
    settled(qtbot, room.window())
    assert name_of(room) == "Exley02, Robin"
    assert room.subject.table.rowCount() == 0


def test_also_while_one_types_a_key_leads_on_and_back(qtbot, room, three):
    press(room.list, Qt.Key.Key_N)
    write(qtbot, room, "Ask")
    press(room.window().focusWidget(), Qt.Key.Key_PageDown, CONTROL)
    assert name_of(room) == "Exley01, Robin"
    assert room.subject.new_action.typed() == {}
    press(room.window().focusWidget(), Qt.Key.Key_PageUp, CONTROL)
    assert name_of(room) == "Exley00, Robin"
    assert room.subject.new_action.typed() == {"what": "Ask"}


def test_three_actions_are_added_by_keys_alone(qtbot, room, three, store):
    press(room.list, Qt.Key.Key_N)
    for text, who, due in (
        ("Ask the landlord", "Quentin", "in 2 weeks"),
        ("Watch the rank", "westmere police", "30 Nov"),
        ("Ring the clinic", "Idrees Qureshani", ""),
    ):
        write(qtbot, room, text)
        tab(room)
        write(qtbot, room, who)
        tab(room)
        tab(room)
        write(qtbot, room, due)
        press(room.window().focusWidget())
        assert room.subject.new_action.boxes["what"].hasFocus()
    settled(qtbot, room.window())
    made = held(store, Action)
    assert [each.action for each in made] == [
        "Ask the landlord",
        "Watch the rank",
        "Ring the clinic",
    ]
    assert [each.owner for each in made] == ["Quentin Lambswick", None, "Idrees Qureshani"]
    assert [each.about for each in made] == [three[1][0]] * 3
    assert {each.meeting for each in made} == {three[0]}
    assert room.subject.table.rowCount() == 3
    assert [room.subject.table.item(at, 2).text() for at in range(2)] == [HOMES, POLICE]


def test_an_action_that_cannot_be_read_is_kept_as_it_is_typed(qtbot, room, store):
    press(room.list, Qt.Key.Key_N)
    press(room.window().focusWidget())
    assert "Say what is to be done" in said(room)
    write(qtbot, room, "Ask")
    room.subject.new_action.boxes["due"].setText("32 March")
    press(room.window().focusWidget())
    assert "is not a day" in said(room)
    assert held(store, Action) == []
    assert room.subject.new_action.typed()["what"] == "Ask"


def test_a_decision_is_chosen_explained_and_saved_by_keys(qtbot, room, three, store):
    press(room.list, Qt.Key.Key_D)
    press(room.window().focusWidget(), Qt.Key.Key_Space)
    for text in ("Charged, and two children.", "To be reviewed.", "A programme; he said no."):
        tab(room)
        if room.window().focusWidget() is room.subject.decision.save:
            tab(room)
        write(qtbot, room, text)
    press(room.window().focusWidget(), Qt.Key.Key_S, CONTROL)
    settled(qtbot, room.window())
    found = held_of(store, three[1][0])
    assert (found.state, found.reason) == ("adopted", "Charged, and two children.")
    assert (found.decision, found.support) == ("To be reviewed.", "A programme; he said no.")
    settled(qtbot, room.window())
    assert "Saved" in said(room)
    assert "✓ adopted" in room.list.lines.beside(room.list.line)


def test_what_is_complete_is_saved_as_one_goes_on(qtbot, room, three, store):
    room.subject.decision.choice.put("deferred")
    room.subject.decision.boxes["reason"].put("The trial is not over.")
    press(room.list, Qt.Key.Key_Right)
    settled(qtbot, room.window())
    assert held_of(store, three[1][0]).state == "deferred"
    assert room.kept.unsaved == ()


def test_what_is_not_complete_is_kept_marked_and_comes_back(qtbot, room, three, store):
    room.subject.decision.boxes["reason"].put("The trial")
    press(room.list, Qt.Key.Key_Right)
    assert held_of(store, three[1][0]).state == "referred"
    first = room.list.lines.lines[room.list.lines.place_of(three[1][0])]
    assert NOT_SAVED in room.list.lines.beside(first)
    settled(qtbot, room.window())
    press(room.list, Qt.Key.Key_Left)
    settled(qtbot, room.window())
    assert room.subject.decision.boxes["reason"].typed() == "The trial"


def test_what_is_refused_says_of_whom_and_stays_typed(qtbot, room, three, store):
    window = room.window()
    room.subject.decision.choice.put("adopted")
    room.subject.decision.boxes["reason"].put("Charged.")
    press(room.list, Qt.Key.Key_Right)
    settled(qtbot, window)
    assert f"Not saved, of {three[1][0]}: What support was offered is missing." in said(window)
    assert three[1][0] in room.kept.unsaved


def test_what_was_typed_comes_back_on_its_page_however_one_left_it(qtbot, opened, room, three):
    window = room.window()
    room.subject.decision.boxes["reason"].put("The trial")
    window.go(Whole(three[1][1]))
    again = in_the_room(qtbot, window, three[0])
    assert name_of(again) == "Exley00, Robin"
    assert again.subject.decision.boxes["reason"].typed() == "The trial"


def test_what_is_said_under_an_item_is_noted_there_and_saved_as_one_goes_on(qtbot, room, store):
    room.list.go_to("# Compliance")
    assert "1 Compliance" in said(room)
    press(room.list, Qt.Key.Key_D)
    write(qtbot, room, "All plans are in time.")
    press(room.window().focusWidget(), Qt.Key.Key_PageDown, CONTROL)
    settled(qtbot, room.window())
    assert held(store, AgendaHeading)[0].minute == "All plans are in time."
    room.list.go_to("# Compliance")
    assert room.minute.box.typed() == "All plans are in time."


def test_ratings_are_letters_typed_in_their_column(qtbot, room, three, store):
    action(room.desk, three[0], three[1][0])
    room.look_again(three[1][0])
    settled(qtbot, room.window())
    table = room.subject.table
    assert table.item(0, 4).text() == table.item(0, 5).text() == "not rated"
    table.setFocus()
    press(table, Qt.Key.Key_R)
    settled(qtbot, room.window())
    press(table, Qt.Key.Key_Right)
    press(table, Qt.Key.Key_A)
    settled(qtbot, room.window())
    assert [table.item(0, 4).text(), table.item(0, 5).text()] == ["R", "A"]
    press(table, Qt.Key.Key_Backspace)
    settled(qtbot, room.window())
    assert held(store, Action)[0].outcome_rag is None
    press(table, Qt.Key.Key_X)
    settled(qtbot, room.window())
    assert held(store, Action)[0].closed == room.desk.today
    assert "done" in table.item(0, 3).text()


def test_who_has_recorded_it_is_turned_by_one_press_each(qtbot, room, three):
    def button():
        return next(b for a, b in room.subject.recorded.buttons.items() if POLICE in b.text())

    assert button().text() == f"{POLICE} not yet"
    for says in (f"{POLICE} asked", f"{POLICE} ✓", f"{POLICE} not yet"):
        button().click()
        settled(qtbot, room.window())
        assert button().text() == says


def test_names_are_hidden_in_the_list_and_beside_it(qtbot, room, three):
    window = room.window()
    press(window, Qt.Key.Key_F9)
    assert "Exley" not in said(window)
    assert "Exley" not in " ".join(room.list.lines.title(each) for each in room.list.lines.lines)
    press(room.list, Qt.Key.Key_Right)
    settled(qtbot, window)
    assert "Exley" not in said(window)
    assert three[1][1] in said(window)


def test_before_it_begins_nothing_is_decided(qtbot, opened, desk):
    of, people = meeting(desk, has_begun=False)
    room = in_the_room(qtbot, opened(), of, people[0])
    assert NOT_BEGUN in said(room)
    assert not room.subject.decision.save.isEnabled()
    assert not room.subject.decision.boxes["reason"].isEnabled()


def test_after_a_lock_one_is_where_one_was(qtbot, room, three):
    press(room.list, Qt.Key.Key_Right)
    assert room.window().place == AtMeeting(three[0], "in the room", three[1][1])


def test_one_goes_on_at_once_while_it_is_still_written(qtbot, room, three, store, held_up):
    room.subject.decision.choice.put("deferred")
    room.subject.decision.boxes["reason"].put("The trial is not over.")
    release = held_up()
    press(room.list, Qt.Key.Key_Right)
    assert name_of(room) == "Exley01, Robin"
    assert three[1][0] in room.kept.unsaved
    release.set()
    settled(qtbot, room.window())
    assert held_of(store, three[1][0]).state == "deferred"
    assert room.kept.unsaved == ()


def test_to_whoever_reads_no_orders_nothing_is_said_to_be_nothing(qtbot, opened, store, desk):
    of, people = meeting(desk)
    window = opened(seat(store, "forum-coordinator"))
    room = in_the_room(qtbot, window, of, people[0])
    assert NOT_SHOWN in said(room)
    assert "Nothing" not in said(room)
    assert "Binds now" not in said(room)
    press(room.list, Qt.Key.Key_N)
    write(qtbot, room, "Ask the landlord")
    press(window.focusWidget())
    assert held(store, Action)[0].action == "Ask the landlord"
