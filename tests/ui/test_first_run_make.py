"""The page that asks for a new register: all in reach of Tab, and no secret stays on it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QToolButton

from tests.conftest import PASSPHRASE
from tests.ui.desks import press, words
from tests.ui.doors import fill, press_make
from ui.strength import EASY, HARD


def test_the_sheet_stands_beside_the_register_until_somebody_says_otherwise(first, tmp_path):
    page = fill(first, tmp_path)
    sheet = page.lines["sheet"]
    assert sheet.text() == str(tmp_path / "eastmoor recovery sheet.pdf")
    sheet.setText("elsewhere")
    page.lines["register"].setText("northmoor")
    assert sheet.text() == "elsewhere"


@pytest.mark.parametrize("name", ["place", "sheet"])
def test_places_are_chosen_for_the_register_and_its_sheet(first, tmp_path, name):
    page = fill(first, tmp_path)
    page._choosers[name].click()
    page._choosers[name].click()
    chooser = next(each for each in page.findChildren(QFileDialog) if each.isVisible())
    chooser.fileSelected.emit(str(tmp_path / "chosen"))
    assert page.lines[name].text() == str(tmp_path / "chosen")
    first.door.begin(None)
    assert not chooser.isVisible()


def test_three_words_are_suggested_in_both_boxes_and_shown_until_others_are_typed(
    qtbot, first, tmp_path
):
    page = fill(first, tmp_path)
    press(page.secret.suggest)
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


def test_no_secret_stays_on_a_page_that_was_left(first, tmp_path):
    page = fill(first, tmp_path)
    press(page.back)
    assert first.door.start.isVisible()
    assert (page.secret.box.text(), page.secret.again.text()) == ("", "")


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


def test_everything_on_the_page_has_a_name_and_is_reached_by_tab(first, tmp_path):
    page = fill(first, tmp_path)
    page.lines["register"].setFocus()
    seen = []
    while first.door.focusWidget() not in seen:
        seen.append(first.door.focusWidget())
        press(seen[-1], Qt.Key.Key_Tab)
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
