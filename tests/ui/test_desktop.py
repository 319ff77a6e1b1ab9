"""The desktop's own lock and sleep, as they are heard."""

import pytest
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from ui.desktop import SAID, SESSION, Desktop


@pytest.fixture
def heard(qtbot, qapp):
    desktop, times = Desktop(qapp), []
    desktop.left.connect(lambda: times.append(1))
    yield desktop, times
    desktop.deleteLater()


def test_a_lock_and_the_beginning_of_sleep_are_heard_and_its_end_is_not(heard):
    desktop, times = heard
    desktop.on_lock()
    desktop.on_change(True)
    desktop.on_change(False)
    assert times == [1, 1]


def test_a_system_without_a_bus_says_nothing(qtbot, qapp, monkeypatch):
    monkeypatch.setattr("ui.desktop.sys.platform", "win32")
    desktop = Desktop(qapp)
    desktop.deleteLater()


@pytest.mark.parametrize(
    ("interface", "name"), [(said[1], said[2]) for said in SAID if said[0] == SESSION]
)
def test_it_is_heard_over_the_bus_whichever_desktop_says_it(qtbot, heard, interface, name):
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        pytest.skip("there is no session bus here")
    desktop, _times = heard
    said = QDBusMessage.createSignal("/ScreenSaver", interface, name)
    said.setArguments([True])
    with qtbot.waitSignal(desktop.left):
        bus.send(said)
