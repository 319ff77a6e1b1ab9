"""What an officer does in a day, by keyboard alone, through the window as it is."""

import re

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from disrupt.page import show
from disrupt.paths import resource
from disrupt.store import recovery
from tests.conftest import PASSPHRASE
from tests.desks import log
from tests.journeys.typist import CONTROL
from ui.outside import GONE
from ui.places import BRING_IN, Card
from ui.screen import PEOPLE

pytestmark = pytest.mark.journeys

ALT = Qt.KeyboardModifier.AltModifier
ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space
SOMEBODY = "N-2024-0117"
ROW = f"((?:[{recovery.LETTERS}]{{4}} ){{4}})"


def words(shell):
    return {label.text() for label in shell.findChildren(QLabel) if label.isVisible()}


def code_on(paper):
    """As a person reads it off the sheet."""
    text = pypdfium2.PdfDocument(paper)[0].get_textpage().get_text_bounded()
    found = re.search(f"{ROW}1 2 3 4 {ROW}5 6 7 8", " ".join(text.split()))
    return "".join(found.groups()).strip()


def make_a_register(typist, shell, tmp_path):
    typist.press(ENTER)
    typist.type("westmere")
    typist.tab_to("Where it is kept")
    typist.retype(str(tmp_path))
    typist.tab_to("Whose register it is")
    typist.type("Westmere Police")
    typist.tab_to("Your name here")
    typist.type("anna")
    typist.tab_to("Disruption officer")
    typist.press(SPACE)
    typist.tab_to("passphrase")
    typist.type(PASSPHRASE)
    typist.tab_to("again")
    typist.type(PASSPHRASE)
    typist.tab_to("Make the register")
    typist.press(ENTER)
    typist.see(shell.outside.door.prove.isVisible)


def prove_the_sheet(typist, shell, tmp_path, gap):
    (paper,) = tmp_path.glob("*.pdf")
    code = code_on(paper)
    gap.forget()
    typist.tab_to("Code on the recovery sheet")
    typist.type(code.replace(" ", ""))
    typist.press(ENTER)
    typist.see(lambda: shell.desk is not None and shell.desk.page is not None)


def bring_in_the_people(typist, shell):
    typist.tab_to(BRING_IN.title)
    typist.press(SPACE)
    typist.tab_to("File or folder")
    typist.type(str(resource("demo")))
    typist.press(ENTER)
    typist.see(lambda: typist.reads.endswith(" records"))
    typist.press(SPACE)
    typist.see(lambda: typist.reads == "Show the list")
    typist.press(SPACE)
    assert shell.desk.place == PEOPLE


def find(typist, shell, nickname):
    typist.press(Qt.Key.Key_K, CONTROL)
    typist.type(nickname)
    typist.see(lambda: shell.desk.search.results.isVisible())
    typist.press(ENTER)


def change(typist, shell):
    """From the card to what is recorded."""
    typist.see(lambda: shell.desk.place == Card(SOMEBODY))
    typist.press(Qt.Key.Key_F2)
    typist.see(lambda: shell.desk.place == SOMEBODY)


def let_in_again(typist, shell):
    typist.see(lambda: shell.outside.notice.words.text() == GONE)
    typist.type(PASSPHRASE)
    typist.press(ENTER)
    typist.see(lambda: shell.desk is not None and shell.desk.page is not None)


def test_from_nothing_to_a_mended_date_with_a_lock_half_way(shell, typist, tmp_path, gap):
    make_a_register(typist, shell, tmp_path)
    prove_the_sheet(typist, shell, tmp_path, gap)
    bring_in_the_people(typist, shell)
    find(typist, shell, "bobby")
    change(typist, shell)
    typist.tab_to("Born")
    typist.retype("22 Ju")
    typist.press(Qt.Key.Key_L, CONTROL)
    assert shell.desk is None
    let_in_again(typist, shell)
    typist.see(lambda: (typist.here.objectName(), typist.reads) == ("born", "22 Ju"))
    typist.type("ne 1994")
    typist.press(Qt.Key.Key_S, CONTROL)
    typist.see(lambda: "Saved." in words(shell))
    gap.check()
    typist.says("A register from nothing, people brought in, a date mended", at_most=340)
    desk = shell.desk.desk
    assert str(show(desk, SOMEBODY).subject.born) == "1994-06-22"
    assert log(desk.store, "changed")


def open_the_example(typist, shell):
    typist.tab_to("Try it with example data")
    typist.press(ENTER)
    typist.see(lambda: shell.desk is not None and shell.desk.page is not None)


def test_somebody_is_found_by_a_nickname(shell, typist, gap):
    open_the_example(typist, shell)
    before = typist.keys
    find(typist, shell, "bobby")
    typist.see(lambda: shell.desk.place == Card(SOMEBODY))
    assert typist.keys - before <= 8
    typist.says("Found by a nickname, from the first page on", at_most=12)


def test_whether_he_may_be_in_regent_street_at_nine_is_read_off_the_card(shell, typist, gap):
    open_the_example(typist, shell)
    find(typist, shell, "bobby")
    typist.see(lambda: any("Regent Street" in text for text in words(shell)))
    typist.see(lambda: any("20:00–06:00" in text for text in words(shell)))
    assert any("power of arrest" in text for text in words(shell))
    typist.press(ENTER)
    typist.see(lambda: "Controls over time" in words(shell))
    typist.says("What binds him, and then all that is held of him", at_most=14)


def test_all_that_is_wrong_is_told_at_once_and_mended_where_it_stands(shell, typist, gap):
    open_the_example(typist, shell)
    typist.press(Qt.Key.Key_1, ALT)
    typist.see(lambda: shell.desk.place == PEOPLE)
    typist.press(Qt.Key.Key_N, CONTROL)
    typist.tab_to("Family name")
    typist.type("Quillfeather")
    typist.tab_to("Born")
    typist.type("31 February 1990")
    typist.press(Qt.Key.Key_S, CONTROL)
    typist.see(lambda: any("31 February 1990" in text for text in words(shell)))
    typist.press(SPACE)
    assert typist.here.objectName() == "born"
    typist.retype("28 2 90")
    typist.press(Qt.Key.Key_S, CONTROL)
    typist.see(lambda: "Saved." in words(shell))
    typist.says("A new person, with a slip mended", at_most=60)


def test_a_locked_example_opens_by_one_key_where_one_was(shell, typist, gap):
    open_the_example(typist, shell)
    find(typist, shell, "bobby")
    change(typist, shell)
    typist.tab_to("Area")
    typist.retype("Eastmoor")
    typist.press(Qt.Key.Key_L, CONTROL)
    typist.see(lambda: shell.outside.notice.words.text() == GONE)
    typist.press(ENTER)
    typist.see(lambda: shell.desk is not None and shell.desk.page is not None)
    typist.see(lambda: (typist.here.objectName(), typist.reads) == ("area", "Eastmoor"))
    typist.says("Locked and opened again", at_most=45)
