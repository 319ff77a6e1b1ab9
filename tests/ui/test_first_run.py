"""The first start by keyboard: a register made with its sheet and proven, or found, or tried."""

import re
from threading import Event
from types import SimpleNamespace

import pypdfium2
import pytest
from PySide6 import QtGui
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QToolButton

from disrupt import officers
from disrupt.store import recovery
from disrupt.store.unlock import REASON
from disrupt.workspace import Workspace
from reports import deliver
from tests.conftest import CLOCK, PASSPHRASE, QUICK
from tests.desks import log
from tests.store.entry import enter
from ui.device import Device
from ui.door import Door
from ui.first_run_asked import ALONE, Founding
from ui.jobs import STORE, Jobs
from ui.strength import EASY, HARD

ROW = f"((?:[{recovery.LETTERS}]{{4}} ){{4}})"


@pytest.fixture
def first(qtbot, tmp_path):
    """A door without a register, on the screen, and whoever comes in by it."""
    jobs, stores, asked = Jobs(), [], []
    door = Door(Device(tmp_path / "settings.json"), jobs, CLOCK, effort=QUICK)
    qtbot.addWidget(door)
    door.unlocked.connect(stores.append)
    door.demo_asked.connect(lambda: asked.append("demo"))
    door.resize(1024, 700)
    door.show()
    qtbot.waitUntil(door.isActiveWindow)
    door.begin(None)
    yield SimpleNamespace(door=door, jobs=jobs, stores=stores, asked=asked)
    door.leave()
    jobs.end()
    for store in stores:
        store.close()


def quiet(qtbot, at):
    qtbot.waitUntil(lambda: not at.jobs._under_way)


def words(page):
    return [each.text() for each in page.findChildren(QLabel) if each.isVisible() and each.text()]


def press(qtbot, part, key=Qt.Key.Key_Return):
    qtbot.keyClick(part, key)


def fill(at, tmp_path, **other):
    """Every box, as for a register that can be made."""
    press_make(at)
    page = at.door.make
    said = {"register": "eastmoor", "place": str(tmp_path), "controller": "Eastmoor Police"}
    for name, text in {**said, "officer": "anna", **other}.items():
        page.lines[name].setText(text)
    page.secret.box.setText(PASSPHRASE)
    page.secret.again.setText(PASSPHRASE)
    return page


def press_make(at):
    at.door.start.make.click()


def code_on(sheet):
    text = pypdfium2.PdfDocument(sheet)[0].get_textpage().get_text_bounded()
    pattern = f"{ROW}1 2 3 4 {ROW}5 6 7 8"
    return "".join(re.search(pattern, " ".join(text.split())).groups()).strip()


def test_it_offers_three_ways_and_the_first_has_the_keyboard(first):
    said = words(first.door)
    assert {"OFFICIAL-SENSITIVE", "Which register?"} <= set(said)
    assert first.door.start.make.hasFocus()
    assert first.door.start.back.isHidden()


def test_the_example_is_asked_for_by_one_key(qtbot, first):
    press(qtbot, first.door.start.example)
    assert first.asked == ["demo"]


def test_a_register_is_made_and_proven_by_keyboard_alone(qtbot, first, tmp_path):
    page = first.door.make
    press(qtbot, first.door.start.make)
    assert page.lines["register"].hasFocus()
    keys = ["eastmoor", None, None, None, "Eastmoor Police", "anna"]
    for text in keys:
        here = first.door.focusWidget()
        if text:
            qtbot.keyClicks(here, text)
        elif here is page.lines["place"]:
            here.selectAll()
            qtbot.keyClicks(here, str(tmp_path))
        press(qtbot, here, Qt.Key.Key_Tab)
    assert first.door.focusWidget() is page.roles["administrator"]
    assert page.roles["administrator"].isChecked()
    while first.door.focusWidget() is not page.secret.box:
        press(qtbot, first.door.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(page.secret.box, PASSPHRASE)
    while first.door.focusWidget() is not page.secret.again:
        press(qtbot, first.door.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(page.secret.again, PASSPHRASE)
    while first.door.focusWidget() is not page.make:
        press(qtbot, first.door.focusWidget(), Qt.Key.Key_Tab)
    press(qtbot, page.make)
    qtbot.waitUntil(first.door.prove.isVisible)
    assert page.secret.box.text() == ""
    sheet = tmp_path / "eastmoor recovery sheet.pdf"
    qtbot.keyClicks(first.door.prove.code.code, code_on(sheet).replace(" ", "").lower())
    press(qtbot, first.door.prove.code.code)
    qtbot.waitUntil(lambda: first.stores != [])
    desk = Workspace(first.stores[0], REASON)
    assert officers.recovery_is_proven(desk)
    assert desk.store.actor.roles == ("administrator",)
    assert (desk.store.about.kind, desk.store.about.controller) == ("police", "Eastmoor Police")
    assert desk.store.files.folder == tmp_path / "eastmoor.disrupt"


def test_the_proof_may_come_later_and_is_then_still_owed(qtbot, first, tmp_path):
    page = fill(first, tmp_path)
    page.kinds["district"].setChecked(True)
    page.save()
    qtbot.waitUntil(first.door.prove.isVisible)
    assert any("a notice about it stays" in each for each in words(first.door))
    press(qtbot, first.door.prove.later)
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
    press(qtbot, first.door.prove.later)
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
    press(qtbot, first.door.prove.later)
    assert len(log(first.stores[0], "recovery code refused")) == 1


def test_all_that_is_wrong_is_told_at_once_and_the_first_has_the_keyboard(first, tmp_path):
    press_make(first)
    page = first.door.make
    page.lines["place"].setText(str(tmp_path / "nowhere"))
    page.lines["sheet"].setText("")
    page.roles["administrator"].setChecked(False)
    page.secret.again.setText("x")
    page.save()
    said = words(page)
    assert {
        *("Give the register a name.", "There is no such folder.", "Say whose register it is."),
        *("Type the name that you will unlock with.", ALONE),
        *("It is not the same as above.", "Say where the recovery sheet goes."),
    } <= set(said)
    assert any(each.startswith("A passphrase has at least 12 characters.") for each in said)
    assert "8 things are still to be put right; nothing was made." in said
    assert page.lines["register"].hasFocus()
    assert page.lines["register"].accessibleDescription().endswith("Give the register a name.")


def test_what_was_put_right_is_no_longer_told(first, tmp_path):
    page = fill(first, tmp_path, controller="")
    page.save()
    assert "One thing is still to be put right; nothing was made." in words(page)
    assert page.lines["controller"].hasFocus()
    page.lines["controller"].setText("Eastmoor Police")
    page.save()
    assert "Say whose register it is." not in words(page)


GOOD = {
    **{"register": "eastmoor", "kind": "police", "controller": "Eastmoor", "officer": "anna"},
    **{"roles": ("administrator",), "passphrase": PASSPHRASE, "again": PASSPHRASE},
}


def founding(tmp_path, **other):
    return Founding(**{**GOOD, "place": str(tmp_path), "sheet": str(tmp_path / "sheet"), **other})


def test_a_register_that_can_be_made_has_nothing_wrong_with_it(tmp_path):
    asked = founding(tmp_path, register=" eastmoor.disrupt ")
    assert asked.wrong() == {}
    assert asked.folder == tmp_path / "eastmoor.disrupt"
    assert asked.paper == tmp_path / "sheet.pdf"
    assert PASSPHRASE not in repr(asked)


@pytest.mark.parametrize(
    ("name", "typed", "says"),
    [
        ("register", "  ", "Give the register a name."),
        ("register", ".hidden", "A name does not begin with a dot"),
        ("register", "../up", "A name does not begin with a dot"),
        ("register", "a:b", "A name does not begin with a dot"),
        ("register", "taken", "taken.disrupt is there already."),
        ("officer", " Recovery ", "cannot be a sign-in name."),
        ("passphrase", "eleven char", "A passphrase has at least 12 characters."),
        ("again", "tallow cinder merce", "It is not the same as above."),
        ("roles", (), ALONE),
        ("roles", ("disruption-officer",), ALONE),
    ],
)
def test_each_thing_that_is_wrong_has_its_sentence(tmp_path, name, typed, says):
    (tmp_path / "taken.disrupt").mkdir()
    assert says in founding(tmp_path, **{name: typed}).wrong()[name]


def test_a_sheet_is_refused_where_it_may_not_lie(tmp_path):
    (tmp_path / "there.pdf").write_bytes(b"")
    for place, says in (
        ("there", "there.pdf is there already."),
        ("eastmoor.disrupt/sheet", "The sheet cannot lie in the register."),
        ("nowhere/sheet", "There is no such folder."),
    ):
        assert founding(tmp_path, sheet=str(tmp_path / place)).wrong() == {"sheet": says}


def test_a_failure_half_way_leaves_nothing_and_is_told(qtbot, first, tmp_path, monkeypatch):
    def full(*_words, **_more):
        raise OSError(28, "No space left on device", "sheet.pdf")

    page = fill(first, tmp_path)
    monkeypatch.setattr(deliver, "write_whole", full)
    page.save()
    quiet(qtbot, first)
    assert any("could not be written" in each for each in words(page))
    assert sorted(path.name for path in tmp_path.iterdir()) == []
    assert page.make.isEnabled()
    assert page.secret.box.text() == PASSPHRASE


def test_a_register_that_cannot_take_its_place_takes_its_sheet_along(
    qtbot, first, tmp_path, monkeypatch
):
    page = fill(first, tmp_path)
    monkeypatch.setattr("pathlib.Path.rename", _no_rename)
    page.save()
    quiet(qtbot, first)
    assert list(tmp_path.iterdir()) == []


def _no_rename(_path, _wanted):
    raise OSError(13, "Permission denied", "eastmoor.disrupt")


def test_a_making_that_is_dropped_leaves_nothing_open(qtbot, first, tmp_path):
    page = fill(first, tmp_path)
    page.save()
    assert page.make.text() == "Making the register…"
    page.save()
    first.jobs.drop()
    first.jobs.end()
    qtbot.waitUntil(lambda: not (tmp_path / "eastmoor.disrupt" / "holder.json").exists())
    if (tmp_path / "eastmoor.disrupt").exists():
        enter(tmp_path / "eastmoor.disrupt").close()
    assert first.stores == []


def test_whoever_leaves_the_proof_leaves_no_register_open(qtbot, first, tmp_path):
    fill(first, tmp_path).save()
    qtbot.waitUntil(first.door.prove.isVisible)
    first.door.begin(tmp_path / "eastmoor.disrupt", "anna")
    quiet(qtbot, first)
    enter(tmp_path / "eastmoor.disrupt").close()
    first.door.prove.later.click()
    assert first.stores == []


def test_a_lock_while_it_is_made_shows_it_to_nobody(qtbot, first, tmp_path):
    hold = Event()
    first.jobs.run(STORE, lambda _task: hold.wait(10), lambda _held: None, lambda _error: None)
    fill(first, tmp_path).save()
    first.door.lock()
    hold.set()
    quiet(qtbot, first)
    assert first.door.start.isVisible()
    assert not (tmp_path / "eastmoor.disrupt" / "holder.json").exists()
    press_make(first)
    assert first.door.make.make.isEnabled()


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


def test_no_key_brings_back_what_was_typed_for_a_register(qtbot, first):
    press_make(first)
    page = first.door.make
    eyes = page.secret.findChildren(QToolButton)
    boxes = (page.secret.box, page.secret.again, page.lines["register"], page.lines["officer"])
    for eye in eyes:
        eye.click()
    for box in boxes:
        qtbot.keyClicks(box, "copper lantern")
    first.door.lock()
    press_make(first)
    assert page.secret.box.echoMode() is QLineEdit.EchoMode.Password
    for eye in eyes:
        eye.click()
    for box in boxes:
        qtbot.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [box.text() for box in boxes] == [""] * len(boxes)


def test_where_the_sheet_lies_is_no_markup(qtbot, first, tmp_path):
    place = tmp_path / "x<img src=a.png>"
    place.mkdir()
    fill(first, place).save()
    qtbot.waitUntil(first.door.prove.isVisible)
    assert not QtGui.Qt.mightBeRichText(first.door.prove.path.toolTip())


def test_the_sheet_stands_beside_the_register_until_somebody_says_otherwise(first, tmp_path):
    page = fill(first, tmp_path)
    sheet = page.lines["sheet"]
    assert sheet.text() == str(tmp_path / "eastmoor recovery sheet.pdf")
    sheet.setText("elsewhere")
    page.lines["register"].setText("northmoor")
    assert sheet.text() == "elsewhere"


def test_three_words_are_suggested_in_both_boxes_and_shown_until_others_are_typed(
    qtbot, first, tmp_path
):
    page = fill(first, tmp_path)
    press(qtbot, page.secret.suggest)
    drawn = page.secret.box.text()
    assert len(drawn.split()) == 3
    assert page.secret.again.text() == drawn
    assert f"Your three words: {drawn}" in words(page)
    qtbot.waitUntil(lambda: page.secret.word.text() == "Very strong")
    qtbot.keyClicks(page.secret.box, "x")
    qtbot.waitUntil(page.secret.suggested.isHidden)


def test_strength_is_told_while_typing_in_a_word_a_bar_and_a_sentence(qtbot, first, tmp_path):
    page = fill(first, tmp_path)
    page.secret.box.setText("password1234")
    qtbot.waitUntil(lambda: page.secret.says.text() == EASY)
    assert page.secret.word.text() in ("Very weak", "Weak")
    weak = page.secret.bar.value()
    page.secret.box.setText(PASSPHRASE)
    qtbot.waitUntil(lambda: page.secret.says.text() == HARD)
    assert page.secret.bar.value() > weak
    assert page.secret.bar.accessibleDescription().startswith("very strong")
    page.secret.box.clear()
    qtbot.waitUntil(lambda: page.secret.says.text() == "")
    assert page.secret.bar.value() == 0


def test_no_secret_stays_on_a_page_that_was_left(qtbot, first, tmp_path):
    page = fill(first, tmp_path)
    press(qtbot, page.back)
    assert first.door.start.isVisible()
    assert (page.secret.box.text(), page.secret.again.text()) == ("", "")


def test_a_folder_is_chosen_beside_the_page_and_opens_its_unlock_page(qtbot, first, register):
    press(qtbot, first.door.start.open)
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


@pytest.mark.parametrize("name", ["place", "sheet"])
def test_places_are_chosen_for_the_register_and_its_sheet(qtbot, first, tmp_path, name):
    page = fill(first, tmp_path)
    page._choosers[name].click()
    page._choosers[name].click()
    chooser = next(each for each in page.findChildren(QFileDialog) if each.isVisible())
    chooser.fileSelected.emit(str(tmp_path / "chosen"))
    assert page.lines[name].text() == str(tmp_path / "chosen")
    first.door.begin(None)
    assert not chooser.isVisible()


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
    press(qtbot, first.door.prove.show_sheet)
    QDesktopServices.unsetUrlHandler("file")
    assert viewer.shown == [str(tmp_path / "eastmoor recovery sheet.pdf")]


def test_everything_on_the_page_has_a_name_and_is_reached_by_tab(qtbot, first, tmp_path):
    page = fill(first, tmp_path)
    page.lines["register"].setFocus()
    seen = []
    while first.door.focusWidget() not in seen:
        seen.append(first.door.focusWidget())
        press(qtbot, seen[-1], Qt.Key.Key_Tab)
    wanted = (*page.lines.values(), *page.roles.values(), *page._choosers.values(), page.make)
    for part in (*wanted, page.secret.box, page.secret.again, page.secret.suggest, page.back):
        assert part in seen
    assert all(each.accessibleName() or each.text() for each in seen)


def test_no_sentence_is_cut_when_the_page_is_longer_than_the_window(qtbot, first, tmp_path):
    page = fill(first, tmp_path, controller="", officer="")
    page.save()
    labels = [each for each in page.findChildren(QLabel) if each.isVisible() and each.wordWrap()]
    assert len(labels) > 10
    qtbot.waitUntil(
        lambda: all(each.height() >= each.heightForWidth(each.width()) for each in labels)
    )
