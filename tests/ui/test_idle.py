"""Whether somebody is there: what counts as touching it, and when the clocks say enough."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from ui.device import Device
from ui.idle import Idle

L = Qt.Key.Key_L
CONTROL = Qt.KeyboardModifier.ControlModifier


class Clocks:
    """Two that go as they are told: one stands while the machine sleeps."""

    def __init__(self):
        self.running, self.wall = 1000.0, 5000.0

    def __call__(self):
        return self.running, self.wall

    def pass_(self, seconds):
        self.running += seconds
        self.wall += seconds


@pytest.fixture
def clocks():
    return Clocks()


@pytest.fixture
def device(qtbot, tmp_path):
    return Device(tmp_path / "settings.json")


@pytest.fixture
def asked(qtbot, device, clocks):
    """How often it asked for the lock; it looks only when a test says so."""
    idle = Idle(device, clocks)
    idle._looks.stop()
    times = []
    idle.left.connect(lambda: times.append(1))
    yield idle, times
    QApplication.instance().removeEventFilter(idle)


@pytest.fixture
def box(qtbot):
    line = QLineEdit()
    qtbot.addWidget(line)
    line.show()
    qtbot.waitUntil(line.isActiveWindow)
    return line


def wait(idle, clocks, minutes):
    for _ in range(int(minutes * 6)):
        clocks.pass_(10)
        idle.look()


def move(widget, to):
    where = QPointF(*to)
    none = Qt.MouseButton.NoButton
    keys = Qt.KeyboardModifier.NoModifier
    event = QMouseEvent(QEvent.Type.MouseMove, where, where, none, none, keys)
    QApplication.sendEvent(widget, event)


def test_five_minutes_without_a_touch_ask_once(asked, clocks):
    idle, times = asked
    wait(idle, clocks, 4.9)
    assert times == []
    wait(idle, clocks, 5)
    assert times == [1]


def test_the_minutes_are_those_of_this_computer(asked, clocks, device):
    idle, times = asked
    device.change(replace(device.settings, idle_minutes=1))
    wait(idle, clocks, 1)
    assert times == [1]


def test_a_key_begins_the_minutes_anew(qtbot, asked, clocks, box):
    idle, times = asked
    wait(idle, clocks, 4)
    qtbot.keyClick(box, Qt.Key.Key_A)
    wait(idle, clocks, 4)
    assert times == []
    assert box.text() == "a"


def test_so_does_a_click(qtbot, asked, clocks, box):
    idle, times = asked
    wait(idle, clocks, 4)
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton)
    wait(idle, clocks, 4)
    assert times == []


def test_so_does_a_pointer_that_moves(asked, clocks, box):
    idle, times = asked
    wait(idle, clocks, 4)
    move(box, (3, 4))
    wait(idle, clocks, 4)
    assert times == []


def test_a_pointer_at_rest_below_a_changing_window_is_nobody(asked, clocks, box):
    idle, times = asked
    move(box, (3, 4))
    for _ in range(5):
        wait(idle, clocks, 1)
        move(box, (3, 4))
    assert times == [1]


def test_something_that_lies_on_a_key_is_nobody(asked, clocks, box):
    idle, times = asked
    for _ in range(5):
        wait(idle, clocks, 1)
        held = QKeyEvent(
            QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "a", True
        )
        QApplication.sendEvent(box, held)
    assert times == [1]


@pytest.mark.parametrize(("running", "wall"), [(0, 120), (120, 120), (120, 0)])
def test_a_machine_that_slept_locks_when_it_wakes(asked, clocks, running, wall):
    idle, times = asked
    clocks.running += running
    clocks.wall += wall
    idle.look()
    assert times == [1]


def test_the_key_that_wakes_the_machine_goes_no_further(qtbot, asked, clocks, box):
    idle, times = asked
    clocks.wall += 3600
    qtbot.keyClick(box, Qt.Key.Key_A)
    assert (times, box.text()) == ([1], "")
    assert idle.is_away


def test_a_clock_that_is_put_back_does_not_keep_it_open(asked, clocks):
    idle, times = asked
    clocks.wall -= 86_400
    wait(idle, clocks, 5)
    assert times == [1]


def test_ctrl_l_asks_and_is_not_typed(qtbot, asked, box):
    _idle, times = asked
    qtbot.keyClick(box, L, CONTROL)
    assert (times, box.text()) == ([1], "")


def test_ctrl_l_asks_from_inside_a_menu(qtbot, asked, box):
    _idle, times = asked
    menu = QMenu(box)
    menu.addAction("One")
    menu.popup(box.mapToGlobal(box.rect().center()))
    qtbot.waitUntil(menu.isVisible)
    qtbot.keyClick(menu, L, CONTROL)
    assert times == [1]


@pytest.mark.parametrize(
    ("key", "keys"),
    [
        (L, Qt.KeyboardModifier.NoModifier),
        (L, Qt.KeyboardModifier.ShiftModifier),
        (L, CONTROL | Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_K, CONTROL),
    ],
)
def test_other_keys_do_not(qtbot, asked, box, key, keys):
    _idle, times = asked
    qtbot.keyClick(box, key, keys)
    assert times == []


def test_nobody_is_there_until_the_next_touch(qtbot, asked, box):
    idle, times = asked
    idle.leave()
    assert idle.is_away
    qtbot.keyClick(box, Qt.Key.Key_A)
    assert not idle.is_away
    assert times == [1]


def test_the_real_clocks_ask_nothing_at_once(qtbot, device):
    idle = Idle(device)
    idle.look()
    QApplication.instance().removeEventFilter(idle)
    assert not idle.is_away
