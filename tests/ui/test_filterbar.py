"""The filter bar asks one thing of a column at a time, shows it as a chip, and keeps it by name."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QPushButton

from disrupt.columns import columns_of
from disrupt.listing import Listing
from disrupt.records import Person
from disrupt.selecting import Filter
from disrupt.settings import Layout
from tests import make
from tests.desks import seat
from ui.filterbar import CHIP, FilterBar
from ui.table import Empty, RecordTable

EXLEY = Filter("family_name", "exley")
MALE = Filter("sex", words=("male", ""))
CHARGED = (Filter("status", words=("charged",)), EXLEY)


@pytest.fixture
def kept():
    """What was given to be kept, the last of it last."""
    return []


@pytest.fixture
def bar(desk, kept, qtbot):
    made = FilterBar(columns_of(desk, Person), {"Charged Exleys": CHARGED}, kept.append)
    qtbot.addWidget(made)
    made.resize(1000, 120)
    made.show()
    return made


def choose(bar, label):
    """As a person picks a column."""
    at = bar.column.findText(label)
    bar.column.setCurrentIndex(at)
    bar.column.activated.emit(at)


def type_in(qtbot, bar, label, text):
    choose(bar, label)
    bar.text.clear()
    with qtbot.waitSignal(bar.changed):
        qtbot.keyClicks(bar.text, text)


def tick(bar, label, says):
    choose(bar, label)
    action(bar.words.menu_of_words, says).trigger()


def action(menu, text):
    return next(each for each in menu.actions() if each.text() == text)


def chips(bar):
    found = (bar.chips.itemAt(at).widget() for at in range(bar.chips.count()))
    return {chip.objectName(): chip for chip in found}


def test_what_is_typed_is_a_filter_shortly_after_the_last_key(bar, qtbot):
    type_in(qtbot, bar, "Family name", "exley")
    assert bar.filters() == (EXLEY,)


def test_enter_does_not_wait(bar, qtbot):
    choose(bar, "Family name")
    qtbot.keyClicks(bar.text, " exley ")
    qtbot.keyClick(bar.text, Qt.Key.Key_Return)
    assert bar.filters() == (EXLEY,)


def test_what_is_asked_already_is_not_asked_again(bar, qtbot):
    type_in(qtbot, bar, "Family name", "exley")
    with qtbot.assertNotEmitted(bar.changed):
        qtbot.keyClick(bar.text, Qt.Key.Key_Return)


def test_words_of_a_list_are_ticked(bar):
    tick(bar, "Sex", "male")
    tick(bar, "Sex", "not recorded")
    assert bar.filters() == (MALE,)
    assert bar.words.text() == "2 ticked"
    tick(bar, "Also a victim", "yes")
    assert bar.filters() == (MALE, Filter("also_victim", words=("yes",)))
    assert bar.words.text() == "1 ticked"


def test_the_last_tick_taken_away_takes_the_filter_away(bar):
    tick(bar, "Sex", "male")
    tick(bar, "Sex", "male")
    assert bar.filters() == ()


def test_a_column_of_words_is_ticked_and_any_other_typed(bar):
    choose(bar, "Sex")
    assert (bar.words.isVisible(), bar.text.isVisible()) == (True, False)
    choose(bar, "Note")
    assert (bar.words.isVisible(), bar.text.isVisible()) == (False, True)
    assert bar.text.placeholderText() == "Note has in it…"


def test_one_filter_a_column(bar, qtbot):
    type_in(qtbot, bar, "Family name", "mullen")
    type_in(qtbot, bar, "Family name", "exley")
    assert bar.filters() == (EXLEY,)


def test_a_filter_stands_as_a_chip_in_words(bar):
    bar.show_filters((EXLEY, MALE))
    said = {name: chip.accessibleName() for name, chip in chips(bar).items()}
    assert said == {
        "chip_family_name": "Take away the filter Family name has “exley”",
        "chip_sex": "Take away the filter Sex: male or not recorded",
    }


def test_a_chip_is_short_and_shows_an_ampersand_as_it_is(bar):
    bar.show_filters((Filter("note", "Rock & Roll " * 10),))
    text = chips(bar)["chip_note"].text()
    assert len(text) < CHIP + 10
    assert "Rock && Roll" in text


def test_a_chip_takes_its_filter_away(bar, qtbot):
    bar.show_filters((EXLEY, MALE))
    with qtbot.waitSignal(bar.changed):
        qtbot.mouseClick(chips(bar)["chip_sex"], Qt.MouseButton.LeftButton)
    assert bar.filters() == (EXLEY,)
    assert list(chips(bar)) == ["chip_family_name"]


def test_one_clear_takes_all_away_and_stands_there_only_if_there_is_something(bar, qtbot):
    assert not bar.clear.isVisible()
    type_in(qtbot, bar, "Family name", "exley")
    assert bar.clear.isVisible()
    qtbot.mouseClick(bar.clear, Qt.MouseButton.LeftButton)
    assert (bar.filters(), chips(bar), bar.text.text()) == ((), {}, "")
    assert not bar.clear.isVisible()


def test_what_is_asked_of_a_column_stands_in_its_input_again(bar):
    bar.show_filters((EXLEY, MALE))
    choose(bar, "Family name")
    assert bar.text.text() == "exley"
    choose(bar, "Sex")
    assert bar.words.text() == "2 ticked"


def test_a_saved_filter_is_chosen_by_its_name(bar, qtbot):
    with qtbot.waitSignal(bar.changed):
        action(bar.saved.menu, "Charged Exleys").trigger()
    assert bar.filters() == CHARGED


def test_filters_are_kept_under_a_name(bar, qtbot, kept):
    assert not action(bar.saved.menu, "Save these filters…").isEnabled()
    bar.show_filters((EXLEY,))
    action(bar.saved.menu, "Save these filters…").trigger()
    qtbot.keyClicks(bar.saved.name, "  Exley &  Sons ")
    qtbot.keyClick(bar.saved.name, Qt.Key.Key_Return)
    assert kept == [{"Charged Exleys": CHARGED, "Exley & Sons": (EXLEY,)}]
    assert not bar.saved.name.isVisible()
    bar.clear_all()
    action(bar.saved.menu, "Exley && Sons").trigger()
    assert bar.filters() == (EXLEY,)


def test_nothing_is_kept_without_a_name(bar, qtbot, kept):
    bar.show_filters((EXLEY,))
    action(bar.saved.menu, "Save these filters…").trigger()
    qtbot.keyClick(bar.saved.name, Qt.Key.Key_Return)
    assert bar.saved.name.isVisible()
    qtbot.keyClick(bar.saved.name, Qt.Key.Key_Escape)
    assert not bar.saved.name.isVisible()
    assert kept == []


def test_a_saved_filter_can_be_taken_away(bar, kept):
    removing = action(bar.saved.menu, "Remove").menu()
    action(removing, "Charged Exleys").trigger()
    assert kept == [{}]
    assert [each.text() for each in bar.saved.menu.actions()] == ["Save these filters…"]


def test_a_filter_of_a_column_that_is_not_offered_is_left_out(desk, qtbot):
    columns = columns_of(seat(desk.store, "forum-coordinator"), Person)
    bar = FilterBar(columns, {}, print)
    qtbot.addWidget(bar)
    bar.show_filters((*CHARGED, MALE))
    assert bar.filters() == (EXLEY,)
    assert bar.column.findText("Status") == -1


def wheel(widget):
    """One step of the wheel, downwards."""
    middle = QPointF(widget.rect().center())
    event = QWheelEvent(
        middle,
        QPointF(widget.mapToGlobal(widget.rect().center())),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_the_wheel_changes_the_column_only_where_the_focus_is(bar, qtbot):
    bar.text.setFocus()
    wheel(bar.column)
    assert bar.column.currentIndex() == 0
    with qtbot.waitActive(bar):
        bar.activateWindow()
    bar.column.setFocus()
    wheel(bar.column)
    assert bar.column.currentIndex() == 1


def test_everything_has_a_name_that_can_be_read_out(bar):
    bar.show_filters((EXLEY,))
    inputs = (bar.column, bar.text, bar.words, bar.clear, bar.saved.name)
    assert all(each.accessibleName() for each in inputs)
    assert all(each.accessibleName() or each.text() for each in bar.findChildren(QPushButton))


def test_bar_and_table_together(desk, bar, qtbot):
    make.person(desk, family_name="Exley")
    make.person(desk, family_name="Mullen")
    table = RecordTable(desk, Listing(Person, ("family_name",)), Layout(), Empty("Nobody."))
    qtbot.addWidget(table)
    bar.changed.connect(lambda: table.filter(bar.filters()))
    table.clear_asked.connect(bar.clear_all)
    type_in(qtbot, bar, "Family name", "xle")
    assert table.count.text() == "1 of 2"
    type_in(qtbot, bar, "Family name", "nobody")
    qtbot.mouseClick(table.nothing.button, Qt.MouseButton.LeftButton)
    assert (table.count.text(), bar.filters()) == ("2 in all", ())
