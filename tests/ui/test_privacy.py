"""F9 hides every name on every page, also while one types; what is sensitive waits for a click."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QListWidget

from disrupt import edit
from disrupt.page import show
from disrupt.partial import PartialDate
from disrupt.records import Child, Order, Premises, Responsible, Vehicle
from disrupt.selecting import Filter
from tests import make
from tests.desks import log, people
from tests.ui.desks import CONTROL, buttons, press, retype, said, typed, whole, words
from ui.places import ABOUT, BRING_IN, KEYS, SETTINGS, Help, New, Whole
from ui.screen import ORDERS, PEOPLE, PREMISES, VEHICLES
from ui.search import LONGEST
from ui.sheet_card import Remarks
from ui.veil import MASK, Veil, Veiled

NAMES = ("Exley", "Robin", "Pigeon", "1985")


@pytest.fixture
def robin(desk):
    person = make.person(desk, aliases=("Pigeon",), also_victim=True, area="Westmere")
    born = {"born": PartialDate(1985, 6, 3)}
    edit.change(desk, show(desk, person.reference).subject, born)
    make.status(desk, person, "suspected", source="Robin's aunt")
    return person.reference


@pytest.fixture
def child(desk):
    return edit.make(desk, Child, {"born": PartialDate(2012, 5, 4)}).reference


def seen(window):
    """All that whoever stands behind one can read: labels, boxes and rows."""
    boxes = [b for b in window.findChildren(QLineEdit) if b.isVisible()]
    lists = [b.currentText() for b in window.findChildren(QComboBox) if b.isVisible()]
    table = getattr(window.page, "table", None)
    rows = [table.model.text(0, at) for at in range(table.model.columnCount())] if table else []
    return " ".join([*words(window), *(box.displayText() for box in boxes), *lists, *rows])


EVERY = (PEOPLE, "", New(PEOPLE), BRING_IN, SETTINGS, KEYS, ABOUT, Help("start"))


@pytest.mark.parametrize("place", EVERY, ids=str)
def test_f9_hides_every_name_and_shows_it_again(opened, robin, place):
    window = opened()
    window.go(place or robin)
    before = seen(window)
    press(window, Qt.Key.Key_F9)
    assert not [name for name in NAMES if name in seen(window)]
    assert "Names are hidden: F9" in said(window)
    press(window, Qt.Key.Key_F9)
    assert seen(window) == before


def test_a_page_that_is_opened_while_names_are_hidden_shows_none(opened, robin):
    window = opened()
    window.turn_names()
    window.go(robin)
    assert not [name for name in NAMES if name in seen(window)]
    window.go(PEOPLE)
    assert not [name for name in NAMES if name in seen(window)]


def test_one_types_on_while_names_are_hidden(qtbot, opened, robin):
    window = opened()
    window.go(robin)
    window.edit()
    press(window, Qt.Key.Key_F9)
    window.focusWidget().selectAll()
    qtbot.keyClicks(window.focusWidget(), "Mullen")
    assert typed(window.page.form, "family_name") == "Mullen"
    assert "Mullen" not in seen(window)
    window.save()
    assert not [name for name in (*NAMES, "Mullen") if name in seen(window)]


def test_what_is_wrong_with_a_name_is_not_said_while_names_are_hidden(opened, robin):
    window = opened()
    window.go(robin)
    retype(window.page.form, "born", "31 February 1985")
    window.save()
    window.turn_names()
    assert "1985" not in seen(window)
    assert "Names are hidden: F9 shows what there is to say." in said(window)


def test_what_was_found_is_a_reference_alone(opened, robin):
    window = opened()
    window.turn_names()
    window.search.setText("pigeon")
    window.search.search()
    assert not [name for name in (*NAMES, "pigeon") if name in seen(window)]
    assert robin in said(window.search.results)
    rows = window.search.results.findChild(QListWidget)
    assert "Exley" not in rows.item(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_results_that_are_open_are_hidden_too(opened, robin):
    window = opened()
    window.search.setText("pigeon")
    window.search.search()
    window.turn_names()
    assert not [name for name in (*NAMES, "pigeon") if name in seen(window)]
    rows = window.search.results.findChild(QListWidget)
    assert rows.item(0).data(Qt.ItemDataRole.AccessibleTextRole) == robin
    window.turn_names()
    assert "Exley" in rows.item(0).data(Qt.ItemDataRole.AccessibleTextRole)


def test_no_more_is_looked_for_than_anybody_is_called(opened):
    assert opened().search.maxLength() == LONGEST


def test_what_filters_were_called_is_a_number_in_their_menu(qtbot, opened, robin):
    window = opened()
    saved = window.page.bar.saved
    window.turn_names()
    saved.name_these((Filter("family_name", contains="exl"),))
    qtbot.keyClicks(saved.name, "all Exleys")
    assert "Exley" not in saved.name.displayText()
    press(saved.name, Qt.Key.Key_Return)
    removing = saved.menu.actions()[1].menu()
    assert [each.actions()[0].text() for each in (saved.menu, removing)] == [f"{MASK} 1"] * 2
    window.turn_names()
    assert saved.menu.actions()[0].text() == "all Exleys"


ODD = "family_name,also_victim,born\nExley,Robin,Pigeon\n"


@pytest.mark.parametrize("when", ["before", "after"])
def test_neither_a_path_nor_what_is_odd_in_a_sheet_says_a_name(qtbot, opened, tmp_path, when):
    window = opened()
    window.go(BRING_IN)
    if when == "before":
        window.turn_names()
    window.page.path.setText(str(people(tmp_path, ODD).rename(tmp_path / "Exley")))
    window.page.look()
    qtbot.waitUntil(lambda: window.page.findChild(Remarks) is not None)
    if when == "after":
        window.turn_names()
    assert not [name for name in NAMES if name in seen(window) + odd(window)]
    window.turn_names()
    assert "Pigeon" in odd(window)


def odd(window):
    model = window.page.findChild(Remarks).model()
    cells = (model.index(row, at) for row in range(model.rowCount()) for at in range(4))
    return " ".join(cell.data() for cell in cells)


def test_neither_a_chip_nor_the_box_of_a_filter_says_a_name(qtbot, opened, robin):
    window = opened()
    window.page.bar.show_filters((Filter("family_name", contains="exl"),))
    window.page.bar.column.setCurrentIndex(window.page.bar.column.findData("family_name"))
    window.turn_names()
    qtbot.waitUntil(lambda: f"Family name {MASK}  ✕" in buttons(window.page))
    assert "exl" not in " ".join([seen(window), *buttons(window)])


def test_the_title_of_the_window_never_says_a_name(opened, robin):
    window = opened()
    window.go(robin)
    assert window.windowTitle() == "Disrupt"


def test_that_somebody_is_a_victim_too_is_shown_when_asked_for_and_logged(opened, robin, store):
    window = opened()
    window.go(robin)
    box = window.page.form._editors["also_victim"].box
    (veil,) = [v for v in whole(window.page).findChildren(Veil) if v.what == "Also a victim"]
    assert box.isHidden()
    veil.setFocus()
    press(veil, Qt.Key.Key_Return)
    assert (box.isVisible(), box.currentText()) == (True, "yes")
    assert log(store, "revealed")[-1].detail == '{"fields": ["also_victim"]}'
    window.search.setFocus()
    assert box.isHidden()


def test_nothing_below_a_covered_box_says_what_stands_in_it(opened, desk, child):
    window = opened()
    window.go(child)
    assert "2012" not in said(window)
    (veil,) = [v for v in window.page.findChildren(Veil) if v.what == "Born"]
    veil.setFocus()
    press(veil, Qt.Key.Key_Return)
    assert "Friday 4 May 2012, 14 years and 6 months ago" in words(window)
    window.search.setFocus()
    assert "2012" not in said(window)


def test_what_is_refused_below_a_covered_box_is_told_all_the_same(opened, child):
    window = opened()
    window.go(child)
    retype(window.page.form, "born", "31 February 2012")
    window.save()
    assert [w for w in words(window.page.form._editors["born"]) if "31 February" in w]


def test_nothing_sensitive_is_in_a_list_nor_in_why_somebody_was_found(opened, robin, desk, store):
    make.address(desk, show(desk, robin).subject, address="31 Tallow Row", postcode="ZZ1 1ZZ")
    window = opened()
    window.page.table._choose(("reference", "also_victim", "address", "postcode"))
    model = window.page.table.model
    assert [model.text(0, at) for at in range(4)] == [robin, MASK, MASK, MASK]
    window.search.setText("zz")
    window.search.search()
    assert f"{robin} · Postcode begins with it" in words(window.search.results)
    assert log(store, "revealed") == []


def test_another_button_of_the_mouse_shows_nothing_and_each_look_is_logged_once(
    qtbot, opened, robin, store
):
    window = opened()
    window.go(robin)
    veil = next(v for v in whole(window.page).findChildren(Veiled) if v.what == "Source")
    qtbot.mouseClick(veil, Qt.MouseButton.RightButton)
    assert log(store, "revealed") == []
    for _ in range(3):
        qtbot.mouseClick(veil, Qt.MouseButton.LeftButton)
    assert "aunt" in veil.text()
    assert len(log(store, "revealed")) == 1


def test_history_says_nothing_sensitive_until_it_is_asked(opened, robin, store):
    window = opened()
    window.go(robin)
    assert "aunt" not in said(window)
    (veil,) = [
        v for v in whole(window.page).findChildren(Veiled) if v.what.endswith("recorded status")
    ]
    assert veil.text().endswith("••• show")
    press(veil, Qt.Key.Key_Enter)
    assert "Robin's aunt" in veil.text()
    assert log(store, "revealed")[-1].detail == '{"fields": ["history"]}'


def test_a_birth_is_veiled_in_the_history_of_a_child_and_of_nobody_else(opened, robin, child):
    window = opened()
    window.go(child)
    assert "4 May 2012" not in said(window)
    window.go(robin)
    assert "Born “3 June 1985”" in said(window)


def test_what_was_shown_hides_when_names_are_hidden(opened, robin):
    window = opened()
    window.go(robin)
    veil = next(v for v in whole(window.page).findChildren(Veiled) if v.what == "Source")
    veil.setFocus()
    press(veil, Qt.Key.Key_Return)
    window.turn_names()
    assert "aunt" not in seen(window)


def kept_vehicle(desk):
    return edit.make(desk, Vehicle, {"keeper": "Robin Exley"}).reference


def kept_place(desk):
    place = edit.make(desk, Premises, {"kind": "bar"})
    edit.make(desk, Responsible, {"who": "Robin Exley"}, premises_id=place.id)
    return place.reference


@pytest.mark.parametrize(
    ("kept", "screen", "page"),
    [(kept_vehicle, VEHICLES, str), (kept_place, PREMISES, str), (kept_place, PREMISES, Whole)],
)
def test_whoever_keeps_a_vehicle_or_a_place_is_hidden_in_the_list_and_on_the_page(
    opened, desk, kept, screen, page
):
    reference = kept(desk)
    window = opened()
    for place in (screen, page(reference)):
        window.go(place)
        assert "Exley" in seen(window)
        window.turn_names()
        assert "Exley" not in seen(window)
        window.turn_names()


def test_whom_an_order_is_about_is_hidden_in_the_list_and_not_copied(opened, desk, robin):
    edit.make(desk, Order, {"power": "sro", "person": (robin,)})
    window = opened()
    window.go(ORDERS)
    assert "Exley, Robin" in seen(window)
    window.turn_names()
    assert not [name for name in NAMES if name in seen(window)]
    window.page.table.view.selectAll()
    press(window.page.table.view, Qt.Key.Key_C, CONTROL)
    assert "Exley" not in QGuiApplication.clipboard().text()
    window.turn_names()
    press(window.page.table.view, Qt.Key.Key_C, CONTROL)
    assert "Exley, Robin" in QGuiApplication.clipboard().text()
    assert "who" in log(desk.store, "copied")[-1].detail
