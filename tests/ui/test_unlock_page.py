"""The way in, by keyboard: typed names, a growing wait, one sentence, and nothing left behind."""

from datetime import timedelta
from threading import Event
from types import SimpleNamespace

import pytest
from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton

from disrupt import officers
from disrupt.clock import Clock
from disrupt.errors import Stopped, Trouble
from disrupt.store import recovery
from disrupt.store.lock import Hold
from disrupt.task import Task
from tests.conftest import CLOCK, PASSPHRASE
from tests.store.entry import sitting
from tests.store.test_quick import computer, later, poor_computer
from ui.device import Device
from ui.door import Door
from ui.door_arrival import Arrival, arrived
from ui.door_delay import SECOND, WAITS, Delay, told
from ui.door_parts import CAPITALS, grouped, where
from ui.door_try import Try
from ui.jobs import STORE, Jobs
from ui.unlock import KEPT, OVER

__all__ = ["computer", "poor_computer"]
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
WRONG = "That name and passphrase do not open this register."


@pytest.fixture
def at_door(qtbot, tmp_path):
    """A door on the screen, and whoever comes in by it."""
    jobs, doors, stores = Jobs(), [], []

    def show(folder, name="", clock=CLOCK, **more):
        door = Door(Device(tmp_path / "settings.json"), jobs, clock)
        qtbot.addWidget(door)
        doors.append(door)
        door.unlocked.connect(stores.append)
        door.resize(1024, 700)
        door.show()
        qtbot.waitUntil(door.isActiveWindow)
        door.begin(folder, name, **more)
        quiet(qtbot, jobs)
        return SimpleNamespace(page=door.unlock, door=door, jobs=jobs, stores=stores)

    yield show
    jobs.end()
    for store in stores:
        store.close()


def quiet(qtbot, jobs):
    """Until nothing is under way."""
    qtbot.waitUntil(lambda: not jobs._under_way)


def words(page):
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible() and each.text()]


def knock(qtbot, at, passphrase, name="anna"):
    """As a person does it, with the keyboard alone."""
    at.page.name.setFocus()
    at.page.name.selectAll()
    qtbot.keyClicks(at.page.name, name)
    qtbot.keyClick(at.page.name, Qt.Key.Key_Return)
    qtbot.keyClicks(at.page.passphrase, passphrase)
    qtbot.keyClick(at.page.passphrase, Qt.Key.Key_Return)
    quiet(qtbot, at.jobs)


def test_the_right_name_and_passphrase_let_in_and_leave_no_secret_on_the_page(
    qtbot, at_door, register
):
    at = at_door(register.folder)
    knock(qtbot, at, PASSPHRASE)
    assert [store.actor.name for store in at.stores] == ["anna"]
    assert at.page.passphrase.text() == ""


def test_it_shows_the_register_and_its_path_and_nobodys_name(at_door, register):
    at = at_door(register.folder)
    assert {"OFFICIAL-SENSITIVE", "Unlock the register", "westmere"} <= set(words(at.door))
    assert at.page.path.toolTip() == where(register.folder)
    assert at.page.name.text() == ""
    assert at.page.name.completer() is None
    assert "anna" not in " ".join(words(at.door))
    assert KEPT not in words(at.door)
    assert at.page.quick.isHidden()
    assert at.page.name.hasFocus()


def test_after_a_lock_the_name_stands_there_and_typing_is_said_to_be_kept(at_door, register):
    at = at_door(register.folder, "anna", kept=True)
    assert at.page.name.text() == "anna"
    assert at.page.passphrase.hasFocus()
    assert KEPT in words(at.door)


def test_a_wrong_passphrase_is_told_in_one_sentence_and_waits(qtbot, at_door, register):
    at = at_door(register.folder)
    knock(qtbot, at, "wrong wrong wrong")
    assert f"{WRONG} Next try in 1 second." in words(at.page)
    assert not at.page.enter.isEnabled()
    assert at.page.passphrase.hasFocus()
    assert at.page.passphrase.selectedText() == "wrong wrong wrong"
    qtbot.waitUntil(at.page.enter.isEnabled)
    assert WRONG in words(at.page)
    knock(qtbot, at, PASSPHRASE)
    assert len(at.stores) == 1


def test_enter_in_the_wait_is_remembered_and_tried_when_it_is_over(qtbot, at_door, register):
    at = at_door(register.folder)
    knock(qtbot, at, "wrong wrong wrong")
    knock(qtbot, at, PASSPHRASE)
    assert at.stores == []
    qtbot.waitUntil(lambda: len(at.stores) == 1)


def test_unless_one_types_on_or_turns_elsewhere(qtbot, at_door, register):
    at = at_door(register.folder)
    for turn_away in (
        lambda: qtbot.keyClick(at.page.passphrase, "x"),
        at.page.sheet.click,
        at.page.other.click,
        at.door.lock,
    ):
        at.page._delay.failed(CLOCK.ticks())
        at.page.open()
        assert at.page._asked_again
        turn_away()
        assert not at.page._asked_again
    quiet(qtbot, at.jobs)
    assert at.stores == []


def test_what_was_wrong_is_no_longer_said_once_one_types_again(qtbot, at_door, register):
    at = at_door(register.folder)
    knock(qtbot, at, "wrong wrong wrong")
    qtbot.keyClick(at.page.passphrase, "t")
    assert WRONG not in " ".join(words(at.page))
    assert "Next try in 1 second." in words(at.page)


def test_a_folder_s_name_is_no_markup(at_door, tmp_path):
    folder = tmp_path / "x<img src=a.png>&amp;" / "we<b>st.disrupt"
    at = at_door(folder)
    assert at.page.path.toolTip().endswith(str(folder))
    assert not QtGui.Qt.mightBeRichText(at.page.path.toolTip())


def test_the_same_sentence_for_a_name_that_is_not_there(qtbot, at_door, register):
    at = at_door(register.folder)
    knock(qtbot, at, PASSPHRASE, "nobody")
    assert f"{WRONG} Next try in 1 second." in words(at.page)


def test_the_wait_grows_with_each_failure_and_ends_with_a_success():
    delay, waits = Delay(), []
    for _ in range(8):
        delay.failed(5)
        waits.append(delay.left(5))
    assert waits == [*WAITS, WAITS[-1], WAITS[-1]]
    assert delay.left(5 + 30 * SECOND) == 0
    assert delay.left(5 + 29 * SECOND + 1) == 1
    delay.failed(5)
    delay.succeeded()
    assert delay.left(6) == 0
    delay.failed(5)
    assert delay.left(5) == WAITS[0]


def test_the_wait_is_told_in_words():
    assert [told(seconds) for seconds in (0, 1, 4)] == [
        *("", "Next try in 1 second.", "Next try in 4 seconds.")
    ]


def test_a_clock_that_is_set_does_not_shorten_the_wait(qtbot, at_door, register):
    clock = Clock(CLOCK.now() + timedelta(days=1))
    at = at_door(register.folder, clock=clock)
    knock(qtbot, at, "wrong wrong wrong")
    assert not at.page.enter.isEnabled()


@pytest.mark.parametrize(
    ("key", "with_", "hinted"),
    [("A", PLAIN, True), ("a", SHIFT, True), ("a", PLAIN, False), ("A", SHIFT, False)],
)
def test_capitals_are_told_by_letter_and_shift(qtbot, at_door, register, key, with_, hinted):
    at = at_door(register.folder)
    qtbot.keyClick(at.page.passphrase, key, with_)
    assert (CAPITALS in words(at.page)) == hinted
    at.page.passphrase.setFocus()
    qtbot.keyClicks(at.page.passphrase, "7 ")
    assert (CAPITALS in words(at.page)) == hinted


def test_the_passphrase_is_hidden_until_it_is_asked_for(qtbot, at_door, register):
    at = at_door(register.folder)
    (eye,) = [b for b in at.page.findChildren(QToolButton) if b.isVisible()]
    assert eye.accessibleName() == "Show the passphrase"
    assert at.page.passphrase.echoMode() is QLineEdit.EchoMode.Password
    qtbot.keyClick(eye, Qt.Key.Key_Space)
    assert at.page.passphrase.echoMode() is QLineEdit.EchoMode.Normal
    assert eye.accessibleName() == "Hide the passphrase"
    qtbot.keyClick(eye, Qt.Key.Key_Space)
    assert at.page.passphrase.echoMode() is QLineEdit.EchoMode.Password


def shown_and_undone(qtbot, box, eyes=()):
    """As whoever comes next may try to bring it back."""
    for eye in eyes:
        eye.click()
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Z, CONTROL)
    return box.text()


def test_no_key_brings_back_a_passphrase_that_was_half_typed_or_used(qtbot, at_door, register):
    at = at_door(register.folder)
    (eye,) = [b for b in at.page.findChildren(QToolButton) if b.isVisible()]
    eye.click()
    qtbot.keyClicks(at.page.passphrase, "tallow cin")
    at.door.lock()
    assert at.page.passphrase.echoMode() is QLineEdit.EchoMode.Password
    assert shown_and_undone(qtbot, at.page.passphrase, [eye]) == ""
    knock(qtbot, at, PASSPHRASE)
    assert len(at.stores) == 1
    assert at.page.passphrase.echoMode() is QLineEdit.EchoMode.Password
    assert shown_and_undone(qtbot, at.page.passphrase, [eye]) == ""


def test_nor_a_recovery_code(qtbot, at_door, register):
    at = at_door(register.folder)
    at.page.sheet.click()
    qtbot.keyClicks(at.page.code, register.made.recovery_code[:12])
    at.door.lock()
    at.page.sheet.click()
    assert shown_and_undone(qtbot, at.page.code) == ""


def test_a_passphrase_may_be_pasted(qtbot, at_door, register, qapp):
    at = at_door(register.folder, "anna")
    qapp.clipboard().setText(PASSPHRASE)
    at.page.passphrase.paste()
    qtbot.keyClick(at.page.passphrase, Qt.Key.Key_Return)
    quiet(qtbot, at.jobs)
    assert len(at.stores) == 1


def test_while_it_opens_the_card_says_so_and_a_second_try_is_not_made(qtbot, at_door, register):
    at = at_door(register.folder, "anna")
    at.page.passphrase.setText(PASSPHRASE)
    at.page.open()
    assert at.page.enter.text() == "Opening…"
    assert not at.page.enter.isEnabled()
    at.page.open()
    quiet(qtbot, at.jobs)
    assert len(at.stores) == 1
    assert at.page.enter.text() == "Unlock"


def test_a_try_that_is_dropped_leaves_no_register_open(qtbot, at_door, register):
    at = at_door(register.folder, "anna")
    at.page.passphrase.setText(PASSPHRASE)
    at.page.open()
    at.jobs.drop()
    at.jobs.end()
    qtbot.waitUntil(lambda: can_be_held(register))
    assert at.stores == []


def test_one_dropped_after_it_was_opened_leaves_none_open_either(qtbot, at_door, register):
    at, opened = at_door(register.folder, "anna"), []
    at.jobs.run(STORE, lambda _task: Arrival(register.open()), opened.append, opened.append)
    at.jobs._lanes[STORE].submit(lambda: None).result()
    at.jobs.drop()
    qtbot.waitUntil(lambda: can_be_held(register))
    assert opened == []


def hold_the_lane(at):
    """What is tried waits behind it, as behind a slow disk, until the event is set."""
    hold = Event()
    at.jobs.run(STORE, lambda _task: hold.wait(10), lambda _held: None, lambda _error: None)
    return hold


def test_a_lock_while_it_opens_lets_nobody_in(qtbot, at_door, register):
    at = at_door(register.folder, "anna")
    hold = hold_the_lane(at)
    at.page.passphrase.setText(PASSPHRASE)
    at.page.open()
    at.door.lock()
    assert (at.page.enter.text(), at.page.passphrase.text()) == ("Unlock", "")
    hold.set()
    quiet(qtbot, at.jobs)
    assert at.stores == []
    assert can_be_held(register)


def test_nor_does_one_that_leads_back_to_the_choice_of_registers(qtbot, at_door, register):
    at = at_door(register.folder, "anna")
    hold = hold_the_lane(at)
    at.page.passphrase.setText(PASSPHRASE)
    at.page.open()
    at.door.begin(None)
    hold.set()
    quiet(qtbot, at.jobs)
    assert at.stores == []


def test_a_try_that_a_lock_drops_counts_as_failed(qtbot, at_door, register):
    at = at_door(register.folder, "anna")
    hold = hold_the_lane(at)
    for _ in range(3):
        at.page.passphrase.setText("wrong wrong wrong")
        at.page.open()
        at.door.lock()
    assert "Next try in 1 second." in words(at.page)
    assert not at.page.enter.isEnabled()
    hold.set()
    quiet(qtbot, at.jobs)
    assert at.page._delay._failures == 1
    qtbot.waitUntil(at.page.enter.isEnabled)


def test_what_is_opened_for_nobody_is_closed_in_its_lane(register):
    task = Task()
    task.stop()
    with pytest.raises(Stopped):
        arrived(register.open(), task)
    assert can_be_held(register)


def test_what_is_dropped_on_its_way_back_closes_itself(qtbot, at_door, register):
    at, came = at_door(register.folder), []
    opening = Try(at.jobs)
    opening.begin(lambda task: arrived(register.open(), task), came.append, came.append)
    at.jobs._lanes[STORE].submit(lambda: None).result()
    assert opening.drop()
    assert not opening.drop()
    quiet(qtbot, at.jobs)
    assert came == []
    assert can_be_held(register)


def can_be_held(register):
    try:
        Hold(register.files).close(cleanly=False)
    except Trouble:
        return False
    return not register.files.holder.exists()


def test_who_has_the_register_open_elsewhere_is_said(qtbot, at_door, register):
    store = register.open()
    at = at_door(register.folder)
    knock(qtbot, at, PASSPHRASE)
    (said,) = [each for each in words(at.page) if each.startswith("This register is open")]
    assert "anna on" in said
    assert said.endswith("Ask them to lock or close it, then try again.")
    assert at.page.enter.isEnabled()
    store.close()


@pytest.mark.parametrize("broken", ["keys.1", "register.db"])
def test_a_damaged_or_missing_register_is_told_with_what_to_do(qtbot, at_door, register, broken):
    for name in (broken, broken.replace(".1", ".2")):
        (register.folder / name).write_bytes(b"")
    at = at_door(register.folder)
    knock(qtbot, at, PASSPHRASE)
    assert any("disrupt restore" in each for each in words(at.page))
    assert at.stores == []


def test_where_lines_are_lost_it_says_how_to_go_on_from_the_command_line(
    qtbot, at_door, register, tmp_path
):
    older = (register.folder / "register.db").read_bytes()
    register.open().close()
    (register.folder / "register.db").write_bytes(older)
    at = at_door(register.folder)
    knock(qtbot, at, PASSPHRASE)
    assert any("--accept-loss --reason WHY." in each for each in words(at.page))
    assert at.stores == []


def test_a_folder_that_is_not_there_is_told(qtbot, at_door, tmp_path):
    at = at_door(tmp_path / "gone.disrupt")
    knock(qtbot, at, PASSPHRASE)
    assert any("There is no register called gone.disrupt" in each for each in words(at.page))


def test_the_recovery_sheet_lets_in_by_its_code_alone(qtbot, at_door, register):
    at = at_door(register.folder)
    qtbot.keyClick(at.page.sheet, Qt.Key.Key_Return)
    assert at.page.code.hasFocus()
    assert at.page.name.isHidden() or not at.page.name.isVisible()
    qtbot.keyClicks(at.page.code, register.made.recovery_code.replace(" ", "").lower())
    assert at.page.code.text() == register.made.recovery_code
    qtbot.keyClick(at.page.code, Qt.Key.Key_Return)
    quiet(qtbot, at.jobs)
    assert [store.actor.name for store in at.stores] == ["recovery"]
    assert at.page.code.text() == ""


def test_a_mistyped_code_and_another_sheets_code_are_told_apart(qtbot, at_door, register):
    at = at_door(register.folder)
    at.page.sheet.click()
    at.page.code.setText("0000 0000")
    at.page.open()
    quiet(qtbot, at.jobs)
    assert any("a character is mistyped or missing" in each for each in words(at.page))
    at.page.code.setText(recovery.new_code())
    at.page.open()
    quiet(qtbot, at.jobs)
    assert f"{WRONG} Next try in 1 second." in words(at.page)


def test_one_may_go_back_from_the_sheet_to_the_passphrase(at_door, register):
    at = at_door(register.folder)
    at.page.sheet.click()
    at.page.code.setText("0000")
    at.page.sheet.click()
    assert at.page.name.isVisible()
    assert at.page.code.text() == ""


@pytest.mark.parametrize(
    ("typed", "stands"),
    [("", ""), ("ab-c d", "ABCD"), ("abcde", "ABCD E"), ("a" * 9, "AAAA AAAA A")],
)
def test_a_code_stands_in_groups(typed, stands):
    assert grouped(typed) == stands


def test_correcting_the_middle_of_a_code_moves_nothing(qtbot, at_door, register):
    at = at_door(register.folder)
    at.page.sheet.click()
    qtbot.keyClicks(at.page.code, "00001111")
    at.page.code.setCursorPosition(2)
    qtbot.keyClick(at.page.code, "X")
    assert (at.page.code.text(), at.page.code.cursorPosition()) == ("00X00 1111", 3)


@pytest.fixture
def remembered(register, computer):
    with sitting(register.folder) as desk:
        officers.remember(desk)
    return register


def test_whoever_chose_quick_unlock_here_is_known_and_comes_in_by_one_key(
    qtbot, at_door, remembered
):
    at = at_door(remembered.folder)
    assert at.page.name.text() == "anna"
    assert at.page.quick.isVisible()
    qtbot.keyClick(at.page.quick, Qt.Key.Key_Return)
    quiet(qtbot, at.jobs)
    assert [store.actor.name for store in at.stores] == ["anna"]


def test_nor_is_the_wait_passed_by_quick_unlock(qtbot, at_door, remembered):
    at = at_door(remembered.folder)
    at.page._delay.failed(CLOCK.ticks())
    at.door.lock()
    quiet(qtbot, at.jobs)
    assert at.page.quick.isVisible()
    assert not at.page.quick.isEnabled()
    qtbot.waitUntil(at.page.quick.isEnabled)


def test_one_that_is_over_asks_for_the_passphrase_which_renews_it(qtbot, at_door, remembered):
    at = at_door(remembered.folder, clock=later(hours=9))
    assert not at.page.quick.isVisible()
    assert OVER in words(at.page)
    at.page.passphrase.setText(PASSPHRASE)
    at.page.open()
    quiet(qtbot, at.jobs)
    assert len(at.stores) == 1
    assert officers.remembered_here(remembered.folder, later(hours=10)).holds


def test_one_that_ends_while_the_page_is_open_says_so(qtbot, at_door, remembered, computer):
    at = at_door(remembered.folder)
    [place] = computer.kept
    computer.kept[place] = "over"
    at.page.open_quickly()
    quiet(qtbot, at.jobs)
    assert any(each.startswith("Quick unlock is over") for each in words(at.page))
    assert at.page.quick.isHidden()
    assert at.page.passphrase.hasFocus()


def test_somebody_else_who_is_typing_is_left_alone(qtbot, at_door, remembered):
    at = at_door(remembered.folder, "ben")
    assert (at.page.name.text(), at.page.quick.isVisible()) == ("ben", False)


def test_a_computer_without_a_keyring_opens_by_passphrase(qtbot, at_door, register, poor_computer):
    at = at_door(register.folder)
    knock(qtbot, at, PASSPHRASE)
    assert len(at.stores) == 1


def test_a_keyring_that_fails_at_the_renewal_keeps_nobody_out(
    qtbot, at_door, remembered, computer, monkeypatch
):
    at = at_door(remembered.folder)
    monkeypatch.setattr(type(computer), "set_password", lambda *_words: None)
    at.page.passphrase.setText(PASSPHRASE)
    at.page.open()
    quiet(qtbot, at.jobs)
    assert len(at.stores) == 1


def test_another_register_is_asked_for_and_come_back_from(qtbot, at_door, register):
    at = at_door(register.folder, "anna")
    qtbot.keyClick(at.page.other, Qt.Key.Key_Return)
    assert at.door.start.isVisible()
    qtbot.keyClick(at.door.start.back, Qt.Key.Key_Return)
    quiet(qtbot, at.jobs)
    assert at.page.isVisible()
    assert at.page.name.text() == ""


def test_everything_can_be_reached_by_tab_and_has_a_name(qtbot, at_door, register):
    at = at_door(register.folder)
    seen = [at.page.name]
    for _ in range(12):
        qtbot.keyClick(at.door.focusWidget(), Qt.Key.Key_Tab)
        seen.append(at.door.focusWidget())
    for part in (at.page.name, at.page.passphrase, at.page.enter, at.page.other, at.page.sheet):
        assert part in seen
        assert part.accessibleName() or part.text()
