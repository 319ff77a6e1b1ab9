"""The first start by keyboard: a register made with its sheet and proven, or found, or tried."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from disrupt import officers
from disrupt.store.unlock import REASON
from disrupt.workspace import Workspace
from tests.conftest import PASSPHRASE
from tests.ui.desks import press, words
from tests.ui.doors import code_on, press_make, quiet


def test_it_offers_three_ways_and_the_first_has_the_keyboard(first):
    said = words(first.door)
    assert {"OFFICIAL-SENSITIVE", "Which register?"} <= set(said)
    assert first.door.start.make.hasFocus()
    assert first.door.start.back.isHidden()


def test_the_example_is_asked_for_by_one_key(first):
    asked = []
    first.door.demo_asked.connect(lambda: asked.append("demo"))
    press(first.door.start.example)
    assert asked == ["demo"]


def tab_to(door, part):
    while door.focusWidget() is not part:
        press(door.focusWidget(), Qt.Key.Key_Tab)


def test_a_register_is_made_and_proven_by_keyboard_alone(qtbot, first, tmp_path):
    page = first.door.make
    press(first.door.start.make)
    assert page.lines["register"].hasFocus()
    keys = ["eastmoor", None, None, None, "Eastmoor Police", "anna"]
    for text in keys:
        here = first.door.focusWidget()
        if text:
            qtbot.keyClicks(here, text)
        elif here is page.lines["place"]:
            here.selectAll()
            qtbot.keyClicks(here, str(tmp_path))
        press(here, Qt.Key.Key_Tab)
    assert first.door.focusWidget() is page.roles["administrator"]
    assert page.roles["administrator"].isChecked()
    tab_to(first.door, page.secret.box)
    qtbot.keyClicks(page.secret.box, PASSPHRASE)
    tab_to(first.door, page.secret.again)
    qtbot.keyClicks(page.secret.again, PASSPHRASE)
    tab_to(first.door, page.make)
    press(page.make)
    qtbot.waitUntil(first.door.prove.isVisible)
    assert page.secret.box.text() == ""
    sheet = tmp_path / "eastmoor recovery sheet.pdf"
    qtbot.keyClicks(first.door.prove.code.code, code_on(sheet).replace(" ", "").lower())
    press(first.door.prove.code.code)
    qtbot.waitUntil(lambda: first.stores != [])
    desk = Workspace(first.stores[0], REASON)
    assert officers.recovery_is_proven(desk)
    assert desk.store.actor.roles == ("administrator",)
    assert (desk.store.about.kind, desk.store.about.controller) == ("police", "Eastmoor Police")
    assert desk.store.files.folder == tmp_path / "eastmoor.disrupt"


def test_a_folder_is_chosen_beside_the_page_and_opens_its_unlock_page(qtbot, first, register):
    press(first.door.start.open)
    (chooser,) = first.door.findChildren(QFileDialog)
    assert chooser.isVisible()
    chooser.fileSelected.emit(str(register.folder))
    quiet(qtbot, first)
    assert first.door.unlock.isVisible()
    assert first.door.unlock.register.text() == "westmere"
    qtbot.waitUntil(lambda: first.door.findChildren(QFileDialog) == [])


def test_a_chooser_is_in_nobodys_way_and_goes_with_its_page(qtbot, first, register, tmp_path):
    first.door.start.choose()
    (chooser,) = first.door.findChildren(QFileDialog)
    first.door.begin(register.folder)
    assert not chooser.isVisible()
    first.door.begin(None)
    press_make(first)
    quiet(qtbot, first)
