"""Who comes in, what locks the window, and how it ends."""

from dataclasses import replace
from threading import Event

from tests.conftest import make_register
from tests.ui.shells import CANARY, is_let_go, is_locked, kept, let_go, sit_down, type_into
from ui.jobs import STORE
from ui.outside import Doorway


def test_a_second_start_brings_it_to_the_front(shell):
    shell.showMinimized()
    shell.come_forward()
    assert not shell.isMinimized()


def test_a_fault_before_the_door_is_told_there(shell):
    shell.tell(KeyError(CANARY))
    assert "fault in Disrupt (KeyError" in shell.outside.notice.words.text()


def test_nobody_s_register_stays_open_on_a_machine_that_was_left_meanwhile(
    qtbot, shell, register, person
):
    shell.idle.leave()
    shell.outside.unlocked.emit(register.open(), Doorway.REGISTER)
    assert is_locked(shell)
    let_go(qtbot, shell, register)


def test_a_second_way_in_while_somebody_is_there_is_let_go(qtbot, seated, tmp_path, register):
    desk = seated.desk
    another = make_register(tmp_path / "eastmoor.disrupt")
    sit_down(seated, another)
    assert seated.desk is desk
    qtbot.waitUntil(lambda: is_let_go(another))


def test_a_desk_that_cannot_be_laid_leaves_the_door_shut(qtbot, shell, register, monkeypatch):
    monkeypatch.setattr("ui.shell.Window", lambda *_given: {}["no"])
    sit_down(shell, register)
    assert is_locked(shell)
    assert "fault in Disrupt (KeyError" in shell.outside.notice.words.text()
    qtbot.waitUntil(lambda: is_let_go(register))


def test_five_idle_minutes_lock(seated, register):
    clocks = seated.idle._clocks()
    seated.idle._clocks = lambda: tuple(each + 301 for each in clocks)
    seated.idle.look()
    assert is_locked(seated)


def test_the_minutes_may_be_changed_while_it_is_open(seated):
    device = seated.desk.device
    device.change(replace(device.settings, idle_minutes=1))
    clocks = seated.idle._clocks()
    seated.idle._looked = seated.idle._touched = clocks
    seated.idle._clocks = lambda: tuple(each + 29 for each in clocks)
    seated.idle.look()
    seated.idle._clocks = lambda: tuple(each + 58 for each in clocks)
    seated.idle.look()
    assert not is_locked(seated)
    seated.idle._clocks = lambda: tuple(each + 61 for each in clocks)
    seated.idle.look()
    assert is_locked(seated)


def test_the_window_s_own_button_locks(seated):
    seated.desk.lock_asked.emit()
    assert is_locked(seated)


def test_locking_what_is_locked_does_nothing(shell):
    shell.lock()
    assert is_locked(shell)


def test_closing_the_window_keeps_what_was_typed_and_lets_go(qtbot, seated, register, person):
    type_into(qtbot, seated, "area", "Eastmoor")
    seated.close()
    assert is_let_go(register)
    assert kept(register, person) == {"area": "Eastmoor"}


def test_closing_it_while_somebody_is_being_let_in_leaves_nothing_open(shell, register):
    hold = Event()

    def unlock(task):
        hold.wait(10)
        return register.open()

    shell._jobs.run(STORE, unlock, lambda store: shell.outside.unlocked.emit(store, None), print)
    hold.set()
    shell.close()
    assert is_let_go(register)
    assert shell.desk is None


def test_an_end_after_the_end_does_nothing(seated):
    seated.end()
    seated.end()
    assert seated.desk is None
