"""The recovery sheet is proven by typing its code, now or later, and is shown for printing."""

from PySide6 import QtGui
from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QDesktopServices

from disrupt import officers
from disrupt.store import recovery
from disrupt.store.unlock import REASON
from disrupt.workspace import Workspace
from tests.desks import log
from tests.store.entry import enter
from tests.ui.desks import press, words
from tests.ui.doors import fill, quiet


def test_the_proof_may_come_later_and_is_then_still_owed(qtbot, first, tmp_path):
    page = fill(first, tmp_path)
    page.kinds["district"].setChecked(True)
    page.save()
    qtbot.waitUntil(first.door.prove.isVisible)
    assert any("a notice about it stays" in each for each in words(first.door))
    press(first.door.prove.later)
    assert not officers.recovery_is_proven(Workspace(first.stores[0], REASON))
    assert first.stores[0].about.kind == "district"


def test_a_mistyped_code_and_another_sheets_code_are_told_on_the_page(qtbot, first, tmp_path):
    fill(first, tmp_path).save()
    qtbot.waitUntil(first.door.prove.isVisible)
    proof = first.door.prove.code
    for typed, says in (
        ("0000 1111", "a character is mistyped or missing"),
        (recovery.new_code(), "That code is of another sheet"),
    ):
        proof.code.setText(typed)
        proof.save()
        quiet(qtbot, first)
        assert any(says in each for each in words(first.door))
        assert proof.code.hasFocus()
    assert first.stores == []
    press(first.door.prove.later)
    assert log(first.stores[0], "recovery code refused")


def test_a_second_press_while_the_code_is_tried_does_nothing(qtbot, first, tmp_path):
    fill(first, tmp_path).save()
    qtbot.waitUntil(first.door.prove.isVisible)
    proof = first.door.prove.code
    proof.code.setText(recovery.new_code())
    proof.save()
    assert proof.prove.text() == "Trying the code…"
    proof.save()
    quiet(qtbot, first)
    press(first.door.prove.later)
    assert len(log(first.stores[0], "recovery code refused")) == 1


def test_whoever_leaves_the_proof_leaves_no_register_open(qtbot, first, tmp_path):
    fill(first, tmp_path).save()
    qtbot.waitUntil(first.door.prove.isVisible)
    first.door.begin(tmp_path / "eastmoor.disrupt", "anna")
    quiet(qtbot, first)
    enter(tmp_path / "eastmoor.disrupt").close()
    first.door.prove.later.click()
    assert first.stores == []


def test_a_lock_at_the_proof_leads_to_the_door_of_that_register(qtbot, first, tmp_path):
    fill(first, tmp_path).save()
    qtbot.waitUntil(first.door.prove.isVisible)
    code = first.door.prove.code.code
    qtbot.keyClicks(code, "0000 1111")
    first.door.lock()
    quiet(qtbot, first)
    page = first.door.unlock
    assert page.isVisible()
    assert (page.register.text(), page.name.text()) == ("eastmoor", "anna")
    enter(tmp_path / "eastmoor.disrupt").close()
    first.door.prove.later.click()
    assert first.stores == []
    code.undo()
    assert code.text() == ""


def test_where_the_sheet_lies_is_no_markup(qtbot, first, tmp_path):
    place = tmp_path / "x<img src=a.png>"
    place.mkdir()
    fill(first, place).save()
    qtbot.waitUntil(first.door.prove.isVisible)
    assert not QtGui.Qt.mightBeRichText(first.door.prove.path.toolTip())


class Viewer(QObject):
    """Stands in for the computer's own viewer of pages."""

    def __init__(self):
        super().__init__()
        self.shown = []

    @Slot("QUrl")
    def show(self, url):
        self.shown.append(url.toLocalFile())


def test_the_sheet_is_shown_for_printing(qtbot, first, tmp_path):
    fill(first, tmp_path).save()
    qtbot.waitUntil(first.door.prove.isVisible)
    viewer = Viewer()
    QDesktopServices.setUrlHandler("file", viewer, "show")
    press(first.door.prove.show_sheet)
    QDesktopServices.unsetUrlHandler("file")
    assert viewer.shown == [str(tmp_path / "eastmoor recovery sheet.pdf")]
