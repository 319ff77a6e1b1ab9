"""A door as somebody tries it by keyboard, and a register as it is asked for at one."""

import re
from threading import Event

import pypdfium2
from PySide6.QtCore import Qt

from disrupt.errors import Trouble
from disrupt.store import recovery
from disrupt.store.lock import Hold
from tests.conftest import PASSPHRASE
from ui.jobs import STORE

ROW = f"((?:[{recovery.LETTERS}]{{4}} ){{4}})"


def quiet(qtbot, at):
    """Until nothing is under way."""
    qtbot.waitUntil(lambda: not at.jobs._under_way)


def knock(qtbot, at, passphrase, name="anna"):
    """As a person does it, with the keyboard alone."""
    at.page.name.setFocus()
    at.page.name.selectAll()
    qtbot.keyClicks(at.page.name, name)
    qtbot.keyClick(at.page.name, Qt.Key.Key_Return)
    qtbot.keyClicks(at.page.passphrase, passphrase)
    qtbot.keyClick(at.page.passphrase, Qt.Key.Key_Return)
    quiet(qtbot, at)


def hold_the_lane(at):
    """What is tried waits behind it, as behind a slow disk, until the event is set."""
    hold = Event()
    at.jobs.run(STORE, lambda _task: hold.wait(10), lambda _held: None, lambda _error: None)
    return hold


def can_be_held(register):
    try:
        Hold(register.files).close(cleanly=False)
    except Trouble:
        return False
    return not register.files.holder.exists()


def press_make(at):
    at.door.start.make.click()


def fill(at, folder, **other):
    """Every box, as for a register that can be made."""
    press_make(at)
    page = at.door.make
    said = {"register": "eastmoor", "place": str(folder), "controller": "Eastmoor Police"}
    for name, text in {**said, "officer": "anna", **other}.items():
        page.lines[name].setText(text)
    page.secret.box.setText(PASSPHRASE)
    page.secret.again.setText(PASSPHRASE)
    return page


def code_on(sheet):
    text = pypdfium2.PdfDocument(sheet)[0].get_textpage().get_text_bounded()
    pattern = f"{ROW}1 2 3 4 {ROW}5 6 7 8"
    return "".join(re.search(pattern, " ".join(text.split())).groups()).strip()
