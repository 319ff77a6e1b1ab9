"""A child's name is typed for one print: it is on the paper, and after that found nowhere."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox

from disrupt.store import drafts
from disrupt.workspace import Workspace
from tests.desks import log
from tests.faults.canary import found
from tests.reports.papers import child, notice, robin, whole
from tests.ui.desks import CONTROL, button, buttons, pages, press, said
from tests.ui.shells import let_go, shown, sit_down
from ui.hand_over import HandOver
from ui.papers import NOTICE
from ui.places import Paper
from ui.unkept import Unkept

CANARY = "Thistlewaite Quillfeather"
BORN, SHOWN = "13 Juniper 2011", "Osmanthus photograph"
TYPED = {"typed_name": CANARY, "typed_born": BORN, "typed_photograph": SHOWN}


@pytest.fixture
def order(desk):
    return notice(desk, robin(desk), child(desk))


@pytest.fixture
def window(opened, order):
    window = opened()
    window.go(Paper(NOTICE, order.reference))
    return window


def box(window, name):
    return window.findChild(Unkept, name)


def type_all(window):
    for name, text in TYPED.items():
        box(window, name).setFocus()
        QTest.keyClicks(box(window, name), text)
    window.page.show_now()


def on_paper(window):
    return whole(window.page.pages._content)


def test_with_blanks_it_is_shown_printed_and_saved(qtbot, window):
    qtbot.waitUntil(lambda: len(pages(window)) == 1)
    assert "Child’s name" in on_paper(window)
    assert button(window, "Save…").isEnabled()
    assert button(window, "Print…").isEnabled()


def test_what_is_typed_is_on_the_paper_and_it_is_only_printed(window):
    type_all(window)
    for text in TYPED.values():
        assert text in on_paper(window)
    assert not window.page.hand.save.isEnabled()
    assert window.page.hand.print.isEnabled()


def test_the_page_is_drawn_anew_as_one_types(qtbot, window):
    QTest.keyClicks(box(window, "typed_name"), CANARY)
    qtbot.waitUntil(lambda: CANARY in on_paper(window))


def test_what_leaves_is_what_was_typed_however_soon_print_is_pressed(window):
    QTest.keyClicks(box(window, "typed_name"), CANARY)
    button(window, "Print…").click()
    (layer,) = [each for each in window.findChildren(HandOver) if each.isVisible()]
    layer.to_whom.setText("the recipient")
    layer.purpose.setText("service of the notice")
    layer.where = _Nowhere()
    layer.go.click()
    assert CANARY in whole(layer.where.taken)


def test_from_the_first_letter_typed_it_is_only_printed(window):
    QTest.keyClicks(box(window, "typed_name"), "T")
    assert not window.page.hand.save.isEnabled()
    assert window.page.hand.print.isEnabled()


def test_each_of_the_three_papers_can_be_chosen(window):
    which = window.findChild(QComboBox, "which")
    assert which.count() == 3
    which.setCurrentIndex(2)
    assert "Statement" in on_paper(window)
    assert "DRAFT" not in on_paper(window)


def test_a_point_that_is_ticked_is_kept_on_the_notice(window, desk, order):
    assert "DRAFT" in on_paper(window)
    for ticked in window.findChildren(QCheckBox):
        ticked.click()
    assert "DRAFT" not in on_paper(window)
    window.go(order.reference)
    window.go(Paper(NOTICE, order.reference))
    assert all(each.isChecked() for each in window.findChildren(QCheckBox))
    assert "DRAFT" not in on_paper(window)


def test_what_was_typed_outlasts_a_tick(window):
    type_all(window)
    window.findChildren(QCheckBox)[0].click()
    assert CANARY in on_paper(window)


def test_that_nobody_signed_the_wording_off_is_said(window):
    assert "Nobody has signed this wording off" in said(window)
    assert "check with legal" in said(window)


def test_while_names_are_hidden_neither_box_nor_page_shows_one(window):
    type_all(window)
    window.turn_names()
    assert pages(window) == []
    assert box(window, "typed_name").displayText() != CANARY


def test_nothing_typed_can_be_copied_or_undone(window):
    line = box(window, "typed_name")
    line.setFocus()
    QTest.keyClicks(line, CANARY)
    line.selectAll()
    press(line, Qt.Key.Key_C, CONTROL)
    press(line, Qt.Key.Key_X, CONTROL)
    assert line.text() == CANARY
    assert CANARY not in QGuiApplication.clipboard().text()
    line.forget()
    line.undo()
    assert line.text() == ""


def test_a_shifted_selection_can_still_be_typed_over(window):
    line = box(window, "typed_name")
    line.setFocus()
    QTest.keyClicks(line, "Ann")
    line.selectAll()
    QTest.keyClicks(line, "Bea")
    assert line.text() == "Bea"


def test_left_and_come_back_to_the_boxes_are_empty(window, order):
    type_all(window)
    window.go(order.reference)
    window.back()
    assert [box(window, name).text() for name in TYPED] == ["", "", ""]
    assert CANARY not in on_paper(window)


def test_no_draft_is_made_of_what_is_typed(window, desk, order):
    type_all(window)
    window.page.save()
    window.page.leave()
    assert drafts.all_of(desk.store) == ()


def everything_held(register):
    """All that stands in the opened register, and in its log."""
    store = register.open()
    with store.reading() as session:
        tables = session.connection().exec_driver_sql(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'index_text%'"
        )
        rows = [
            str(row)
            for (name,) in tables.all()
            for row in session.connection().exec_driver_sql(f'SELECT * FROM "{name}"').all()
        ]
    store.close()
    return "\n".join(rows)


@pytest.mark.parametrize("leaving", ["going elsewhere", "a lock"])
def test_the_name_typed_is_found_nowhere(qtbot, shell, register, tmp_path, leaving):
    store = register.open()
    order = notice(
        Workspace(store, "a test"),
        robin(Workspace(store, "a test")),
        child(Workspace(store, "a test")),
    )
    store.close()
    sit_down(shell, register)
    shell.desk.go(Paper(NOTICE, order.reference))
    window = shell.desk
    type_all(window)
    assert CANARY in shown()
    button(window, "Print…").click()
    (layer,) = [each for each in window.findChildren(HandOver) if each.isVisible()]
    layer.to_whom.setText("the recipient")
    layer.purpose.setText("service of the notice")
    layer.where = _Nowhere()
    layer.go.click()
    assert CANARY in whole(layer.where.taken)
    if leaving == "a lock":
        shell.lock()
    else:
        window.go(order.reference)
    qtbot.waitUntil(lambda: not any(text in shown() for text in TYPED.values()))
    shell.lock()
    let_go(qtbot, shell, register)
    clipboard = QGuiApplication.clipboard()
    assert CANARY not in clipboard.text(clipboard.Mode.Clipboard)
    assert CANARY not in clipboard.text(clipboard.Mode.Selection)
    held = everything_held(register)
    assert "service of the notice" in held
    assert not any(text in held for text in TYPED.values())
    assert found([tmp_path], TYPED.values()) == []


class _Nowhere:
    """A printer that keeps what it was given."""

    says = "printed"

    def way(self):
        return self

    def take(self, name, content, task):
        self.taken = content


def test_a_power_without_papers_tells_so(opened, desk, order):
    window = opened()
    window.go(Paper(NOTICE, "SRO-1999-0001"))
    assert "There is no order SRO-1999-0001 here." in said(window)


def test_what_was_printed_is_in_the_log_without_what_was_typed(window, desk):
    type_all(window)
    assert log(desk.store, "disclosed") == []
    assert "Print…" in buttons(window)
