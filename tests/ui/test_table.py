"""A table reads its rows as they come into sight, sorts, copies, opens, and says how many."""

import json
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from disrupt.fields import Field, Kind, Seen
from disrupt.listing import Listing
from disrupt.partial import PartialDate
from disrupt.records import Person
from disrupt.selecting import Filter, Order
from disrupt.settings import Layout
from disrupt.worked import WorkedOut
from orders.intake import bring_in
from tests import make
from tests.desks import log, people, seat
from ui import clipboard
from ui.nothing import Empty
from ui.rows import MOST_COPIED, PAGE, ListModel, Standing
from ui.table import RecordTable
from ui.veil import MASK

COLUMNS = ("reference", "family_name", "given_names", "born")
EMPTY = Empty("People of concern stand here.", "Record a person")
NOBODY = Filter("family_name", "nobody at all")


@pytest.fixture
def three(desk):
    make.person(desk, family_name="Mullen", given_names="Bo", born=PartialDate(1990, 11))
    make.person(desk, family_name="Exley", given_names="<b>Robin</b> & Sons")
    make.person(desk, family_name="Ågren", given_names="Åke", born=PartialDate(1985, 6, 3))
    return desk


@pytest.fixture
def drawn(qtbot):
    """A table on the screen."""

    def draw(desk, layout=Layout(), listing=Listing(Person, COLUMNS)):  # noqa: B008
        table = RecordTable(desk, listing, layout, EMPTY)
        qtbot.addWidget(table)
        table.resize(900, 600)
        table.show()
        return table

    return draw


def cells(table, column=1):
    return [table.model.index(row, column).data() for row in range(table.model.rowCount())]


def heading(table, name):
    """The middle of a column's heading."""
    header = table.view.horizontalHeader()
    at = table.model.looked.listing.columns.index(name)
    return QPoint(header.sectionViewportPosition(at) + 20, header.height() // 2)


def click(qtbot, table, name):
    header = table.view.horizontalHeader().viewport()
    qtbot.mouseClick(header, Qt.MouseButton.LeftButton, pos=heading(table, name))


def action(menu, text):
    return next(each for each in menu.actions() if each.text() == text)


def mark(table, top, left, bottom, right):
    """As a person marks cells with Shift."""
    table.view.setCurrentIndex(table.model.index(top, left))
    last = table.model.index(bottom, right)
    command = table.view.selectionModel().SelectionFlag
    table.view.selectionModel().setCurrentIndex(last, command.NoUpdate)
    selection = type(table.view.selectionModel().selection())(table.model.index(top, left), last)
    table.view.selectionModel().select(selection, command.ClearAndSelect)


def test_the_model_is_as_qt_wants_it(three, qtmodeltester):
    qtmodeltester.check(ListModel(three, Listing(Person, COLUMNS)))


def test_it_shows_what_is_stored_and_never_as_markup(three, drawn):
    table = drawn(three)
    assert cells(table, 2) == ["Bo", "<b>Robin</b> & Sons", "Åke"]
    assert cells(table, 3) == ["Nov 1990", "", "03 Jun 1985"]


def test_it_says_how_many(three, drawn):
    table = drawn(three)
    assert table.count.text() == "3 in all"
    table.filter((Filter("family_name", "xle"),))
    assert (table.count.text(), cells(table)) == ("1 of 3", ["Exley"])


def test_a_click_on_a_heading_sorts_and_another_turns_it_round(three, drawn, qtbot):
    table = drawn(three)
    click(qtbot, table, "family_name")
    assert cells(table) == ["Ågren", "Exley", "Mullen"]
    click(qtbot, table, "family_name")
    assert cells(table) == ["Mullen", "Exley", "Ågren"]
    assert table.view.horizontalHeader().sortIndicatorSection() == 1


def test_it_can_be_sorted_without_a_mouse(three, drawn):
    table = drawn(three)
    action(table.menu.sorting, "Born").trigger()
    assert cells(table) == ["Ågren", "Mullen", "Exley"]
    action(table.menu.sorting, "Downwards, Z to A").trigger()
    assert cells(table) == ["Mullen", "Ågren", "Exley"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_opens_the_row(three, drawn, qtbot, key):
    table = drawn(three)
    table.view.setCurrentIndex(table.model.index(1, 1))
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table.view, key)
    assert opened.args == ["N-2026-0002"]


def test_a_double_click_opens_the_row(three, drawn, qtbot):
    table = drawn(three)
    where = table.view.visualRect(table.model.index(2, 1)).center()
    view = table.view.viewport()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=where)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=where)
    assert opened.args == ["N-2026-0003"]


def test_arrows_walk_the_rows_and_tab_leaves_the_table(three, drawn, qtbot):
    table = drawn(three)
    table.view.setCurrentIndex(table.model.index(0, 1))
    qtbot.keyClick(table.view, Qt.Key.Key_Down)
    assert table.view.currentIndex().row() == 1
    assert not table.view.tabKeyNavigation()


def test_columns_are_chosen_and_remembered(three, drawn, qtbot):
    table = drawn(three)
    with qtbot.waitSignal(table.arranged):
        action(table.menu, "Area").trigger()
    action(table.menu, "Born").trigger()
    assert table.arrangement().columns == ("reference", "family_name", "given_names", "area")
    assert action(table.menu, "Area").isChecked()
    assert not action(table.menu, "Born").isChecked()
    again = drawn(three, table.arrangement())
    assert again.model.looked.listing.columns == table.arrangement().columns


def test_the_last_column_stays(three, drawn):
    table = drawn(three, Layout(("born",)))
    assert not action(table.menu, "Born").isEnabled()
    assert action(table.menu, "Area").isEnabled()


def test_widths_are_remembered(three, drawn, qtbot):
    table = drawn(three)
    with qtbot.waitSignal(table.arranged):
        table.view.horizontalHeader().resizeSection(1, 222)
    assert table.arrangement().widths == {"family_name": 222}
    table.refresh()
    assert table.view.columnWidth(1) == 222
    assert drawn(three, table.arrangement()).view.columnWidth(1) == 222


def test_all_is_put_back_as_it_was_at_first(three, drawn):
    table = drawn(three, Layout(("born", "area"), {"born": 333}))
    action(table.menu, "Columns as they were at first").trigger()
    assert table.arrangement() == Layout(COLUMNS, {})


def test_the_chooser_opens_by_right_click_and_by_key(three, drawn, qtbot):
    table = drawn(three)
    table.view.horizontalHeader().customContextMenuRequested.emit(QPoint(5, 5))
    assert table.menu.isVisible()
    table.menu.close()
    assert table.chooser.menu() is table.menu
    assert table.chooser.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_a_column_that_may_not_be_seen_is_not_offered(three, drawn):
    table = drawn(seat(three.store, "forum-coordinator"))
    labels = {each.text() for each in table.menu.actions()}
    assert {"Reference", "Family name", "Given names"} <= labels
    assert not labels & {"Born", "Note", "Status", "Address"}
    assert table.model.looked.listing.columns == ("reference", "family_name", "given_names")


def test_marked_cells_are_copied_as_text_and_logged(three, drawn, qtbot):
    table = drawn(three)
    mark(table, 0, 1, 1, 2)
    qtbot.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    text = "Mullen\tBo\nExley\t<b>Robin</b> & Sons"
    assert QGuiApplication.clipboard().text() == text
    line = log(three.store, "copied")[-1]
    assert line.count == 2
    assert json.loads(line.detail)["references"] == ["N-2026-0001", "N-2026-0002"]
    assert json.loads(line.detail)["columns"] == ["family_name", "given_names"]


def test_the_clipboard_forgets_what_was_copied_but_nothing_else(qapp):
    clipboard.put("Exley")
    QGuiApplication.clipboard().setText("Mullen")
    clipboard.wipe()
    assert QGuiApplication.clipboard().text() == "Mullen"
    clipboard.put("Exley")
    clipboard.wipe()
    assert QGuiApplication.clipboard().text() == ""


def test_names_can_be_hidden_and_are_then_not_copied_either(three, drawn, qtbot):
    table = drawn(three)
    table.hide_names(on=True)
    assert cells(table) == [MASK] * 3
    assert cells(table, 0) == ["N-2026-0001", "N-2026-0002", "N-2026-0003"]
    mark(table, 0, 1, 0, 1)
    qtbot.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == MASK
    table.hide_names(on=False)
    assert cells(table) == ["Mullen", "Exley", "Ågren"]


def test_an_empty_register_says_what_belongs_here_and_offers_one_thing(desk, drawn, qtbot):
    table = drawn(desk)
    assert table.nothing.words.text() == EMPTY.says
    assert not table.view.isVisible()
    with qtbot.waitSignal(table.empty_pressed):
        qtbot.mouseClick(table.nothing.button, Qt.MouseButton.LeftButton)


def test_whoever_may_add_nothing_is_offered_no_button(desk, qtbot):
    table = RecordTable(desk, Listing(Person, COLUMNS), Layout(), Empty("Nobody yet."))
    qtbot.addWidget(table)
    table.show()
    assert not table.nothing.button.isVisible()


def test_a_filter_that_nobody_meets_offers_to_clear_it(three, drawn, qtbot):
    table = drawn(three)
    table.filter((NOBODY,))
    assert (table.count.text(), table.nothing.words.text()) == (
        "0 of 3",
        "None of them meets the filter.",
    )
    with qtbot.waitSignal(table.clear_asked):
        qtbot.mouseClick(table.nothing.button, Qt.MouseButton.LeftButton)


def test_it_shows_what_was_recorded_since_when_it_is_asked_to(three, drawn):
    table = drawn(three)
    table.view.setCurrentIndex(table.model.index(1, 2))
    make.person(three, family_name="Newman")
    assert table.count.text() == "3 in all"
    table.refresh()
    assert (table.count.text(), cells(table)[-1]) == ("4 in all", "Newman")
    assert (table.view.currentIndex().row(), table.view.currentIndex().column()) == (1, 2)


def test_everything_has_a_name_that_can_be_read_out(three, drawn):
    table = drawn(three)
    assert table.view.accessibleName() == "Person, list"
    assert table.menu.accessibleName() == "Columns"
    spoken = Qt.ItemDataRole.AccessibleTextRole
    assert table.model.index(0, 1).data(spoken) == "Family name: Mullen"
    assert table.model.index(1, 3).data(spoken) == "Born: not recorded"
    assert table.model.headerData(3, Qt.Orientation.Horizontal, spoken) == "Born"


@pytest.fixture
def many(desk, tmp_path):
    """More people than a few pages."""
    rows = (f"N-2025-{number:04},Exley" for number in range(PAGE * 15 + 7))
    text = "\n".join(("reference,family_name", *rows))
    bring_in(desk, people(tmp_path, text))
    return desk


def test_rows_are_read_a_page_at_a_time_as_they_come_into_sight(many, drawn):
    table = drawn(many)
    table.view.viewport().grab()
    assert table.model.pages_read == (0,)
    table.view.scrollToBottom()
    table.view.viewport().grab()
    assert PAGE not in table.model.pages_read
    assert PAGE * 15 in table.model.pages_read


def test_the_pages_that_were_looked_at_long_ago_are_let_go(many):
    model = ListModel(many, Listing(Person, ("reference",)), kept=2)
    assert [model.row(at).reference for at in (0, PAGE, PAGE * 2)] == [
        "N-2025-0000",
        "N-2025-0040",
        "N-2025-0080",
    ]
    assert model.pages_read == (PAGE, PAGE * 2)


def test_no_more_than_two_hundred_rows_are_copied_at_once(many, drawn, qtbot):
    table = drawn(many)
    mark(table, 0, 0, MOST_COPIED + 7, 0)
    qtbot.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert len(QGuiApplication.clipboard().text().split("\n")) == MOST_COPIED


def test_the_order_is_kept_when_another_filter_is_set(three, drawn):
    table = drawn(three, listing=Listing(Person, COLUMNS, Order("family_name")))
    table.filter((Filter("family_name", "e"),))
    assert cells(table) == ["Ågren", "Exley", "Mullen"]


PLACE = Field("place", "Place", Kind.TEXT, Seen.FACTS)
BACKWARDS = Order("place", down=True)


@pytest.fixture
def worked_out(many):
    """A list of so many that each takes its time, the last of them first."""

    def work(session, ids, wanted):
        return {number: {"place": f"{number:04}"} for number in ids}

    return Listing(Person, ("reference", "place"), BACKWARDS, worked=WorkedOut((PLACE,), work))


def test_what_is_worked_out_of_many_comes_in_steps_and_says_how_far_it_is(
    many, drawn, qtbot, worked_out
):
    table = drawn(many, listing=worked_out)
    assert table.count.text() == "Working out 0 of 607…"
    assert (cells(table), table.nothing.isVisible()) == ([], False)
    said = []
    table.view.went_on.connect(lambda: said.append(table.count.text()))
    qtbot.waitUntil(lambda: table.count.text() == "607 in all")
    assert said[:2] == ["Working out 100 of 607…", "Working out 200 of 607…"]
    assert cells(table)[0] == "0607"
    assert len(log(many.store, "listed")) == 1


def test_meanwhile_one_has_the_keyboard_and_can_ask_for_something_else(
    many, drawn, qtbot, worked_out
):
    table = drawn(many, listing=worked_out)
    with qtbot.waitActive(table):
        table.activateWindow()
    table.take_keyboard()
    assert table.view.hasFocus()
    table._order(Order("reference"))
    assert (table.count.text(), cells(table, 0)[0]) == ("607 in all", "N-2025-0000")


def test_whoever_comes_back_stands_where_they_were_once_the_rows_are_there(
    many, drawn, qtbot, worked_out
):
    table = drawn(many, listing=worked_out)
    table.stand(Standing(row=450))
    assert table.standing().row == 450
    qtbot.waitUntil(lambda: table.count.text() == "607 in all")
    assert table.view.currentIndex().row() == 450
    table.refresh()
    qtbot.waitUntil(lambda: table.count.text() == "607 in all")
    assert table.view.currentIndex().row() == 450


def test_names_that_are_worked_out_are_hidden_too(many, drawn, qtbot):
    who = replace(PLACE, seen=Seen.IDENTITY)

    def work(session, ids, wanted):
        return {number: {"place": "Exley"} for number in ids}

    listing = Listing(Person, ("reference", "place"), worked=WorkedOut((who,), work))
    table = drawn(many, listing=listing)
    table.hide_names(on=True)
    assert cells(table)[0] == MASK
