"""What nothing else caught: said plainly, copied without a name in it, and the program goes on."""

import gc
import sys
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from disrupt.errors import Trouble
from tests.ui.desks import on_screen
from ui.fault import details, told
from ui.parts import Notice
from ui.trouble import Details, DetailsLink, Faults, ask, is_ours

SECRET = "Exley, Robin"


@pytest.fixture
def page(qtbot):
    window = QWidget()
    QVBoxLayout(window).addWidget(Notice("", "overdue"))
    yield on_screen(qtbot, window, 800, 600)
    window.close()


@pytest.fixture
def bar(page):
    return page.findChild(Notice)


@pytest.fixture
def faults(page, monkeypatch):
    """Listening as the program does; what listened before comes back."""
    for place, name in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(place, name, getattr(place, name))
    heard = Faults(page)
    heard.listen()
    return heard


def fault():
    try:
        raise KeyError(SECRET)
    except KeyError as error:
        return error


def fault_of_a_fault():
    try:
        told(42)  # no error at all
    except AttributeError as error:
        try:
            raise ValueError(SECRET) from error
        except ValueError as second:
            return second


def test_a_fault_in_a_click_is_heard_and_the_program_goes_on(qtbot, page, faults):
    button, after = QPushButton(page), []
    button.clicked.connect(lambda: {}[SECRET])
    with qtbot.waitSignal(faults.caught) as heard:
        button.click()
    assert isinstance(heard.args[0], KeyError)
    button.clicked.connect(lambda: after.append("on"))
    with qtbot.waitSignal(faults.caught):
        button.click()
    assert after == ["on"]


def test_so_is_one_of_a_timer(qtbot, faults):
    with qtbot.waitSignal(faults.caught):
        QTimer.singleShot(0, lambda: {}[SECRET])


def test_so_is_one_of_a_thread_where_widgets_live(qtbot, faults):
    heard = []
    faults.caught.connect(lambda error: heard.append(threading.get_ident()))
    thread = threading.Thread(target=lambda: {}[SECRET])
    with qtbot.waitSignal(faults.caught):
        thread.start()
    thread.join()
    assert heard == [threading.get_ident()]


def test_so_is_one_of_something_that_goes(qtbot, faults):
    class Last:
        def __del__(self):
            raise KeyError(SECRET)

    with qtbot.waitSignal(faults.caught):
        Last()
        gc.collect()


def test_the_details_say_which_program_and_where_in_it():
    text = details(fault_of_a_fault(), "Qt 6")
    assert text.startswith("Disrupt ")
    assert "Qt 6" in text
    assert "builtins.ValueError" in text
    assert "ui/fault.py:" in text
    assert text.index("AttributeError") < text.index("and then") < text.index("ValueError")


@pytest.mark.parametrize("error", [fault(), fault_of_a_fault()])
def test_they_say_nothing_of_a_record_and_no_path_of_this_computer(error):
    text = details(error)
    assert SECRET not in text
    assert str(Path.home()) not in text
    assert str(Path(__file__).parent) not in text


def test_a_fault_that_came_from_nowhere_has_details_too():
    assert "builtins.ValueError" in details(ValueError(SECRET))
    assert told(ValueError(SECRET))[0] == "This is a fault in Disrupt (ValueError)."


@pytest.mark.parametrize(
    ("error", "ours"),
    [(ValueError(), True), (Trouble("No room.", "Make some."), False), (OSError(), False)],
)
def test_what_a_person_can_put_right_has_no_details(error, ours):
    assert is_ours(error) is ours


def test_the_link_on_the_bar_shows_them_and_a_button_copies_them(qtbot, page, bar):
    link = DetailsLink(bar, fault())
    link.click()
    sheet = page.findChild(Details)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert QGuiApplication.clipboard().text() == sheet.text.toPlainText()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert sheet.isHidden()


def test_the_link_goes_with_what_it_is_about(qtbot, page, bar):
    DetailsLink(bar, fault())
    bar.hide()
    qtbot.waitUntil(lambda: page.findChild(DetailsLink) is None)


def test_or_when_the_bar_tells_of_something_else(qtbot, page, bar):
    DetailsLink(bar, fault())
    bar.words.setText("The disk is full. Make room on it.")
    qtbot.waitUntil(lambda: page.findChild(DetailsLink) is None)


def test_only_its_yes_means_yes(qtbot, page):
    done = []
    sheet = ask(page, "Replace the copy?", "Replace it", lambda: done.append("yes"))
    sheet.yes.click()
    assert (done, sheet.isHidden()) == (["yes"], True)


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_whatever_else_is_pressed_means_no(qtbot, page, key):
    done = []
    sheet = ask(page, "Replace the copy?", "Replace it", lambda: done.append("yes"))
    qtbot.keyClick(QApplication.focusWidget(), key)
    assert (done, sheet.isHidden()) == ([], True)


def test_its_page_going_means_no(qtbot, page):
    done, desk = [], QWidget(page)
    ask(desk, "Replace the copy?", "Replace it", lambda: done.append("yes"))
    desk.deleteLater()
    with qtbot.waitSignal(desk.destroyed):
        pass
    assert done == []
