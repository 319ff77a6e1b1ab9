"""The box for a reference: found by a few letters, named below, chosen without the mouse."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disrupt import edit
from disrupt.fields import ANY, Field, Kind, Seen
from disrupt.records import Child, Intelligence, Licence
from tests import make
from tests.desks import log, seat, typed
from tests.ui.desks import on_screen, press, said
from ui.form import RecordForm
from ui.pick import Pick, lend

ONE = Field("person", "Person", Kind.TEXT, Seen.ORDERS, refers_to="person")
OF_ANY_KIND = Field("person", "About", Kind.LIST, Seen.NOBODY, refers_to=ANY)
SEVERAL = Field("person", "People", Kind.LIST, Seen.ORDERS, refers_to="person")


@pytest.fixture
def people(desk):
    """Two of whom the one is not the other."""
    robin = make.person(desk)
    dana = make.person(desk, family_name="Quillfeather", given_names="Dana")
    return robin.reference, dana.reference


@pytest.fixture
def shown(qtbot, desk):
    pages = []

    def show(field, text="", at=desk):
        page = QWidget()
        pages.append(page)
        form = RecordForm((field,), {}, desk.today, page)
        QVBoxLayout(page).addWidget(form)
        form._editors["person"].box.put(text)
        lend(form, at)
        on_screen(qtbot, page, 600, 500)
        (pick,) = page.findChildren(Pick)
        pick.setFocus()
        return pick

    return show


def look(qtbot, pick, text):
    qtbot.keyClicks(pick.line, text)
    qtbot.waitUntil(lambda: pick._results is not None and pick._results.isVisible())


def test_a_few_letters_find_the_record_and_enter_keeps_its_reference(qtbot, shown, people):
    pick = shown(ONE)
    look(qtbot, pick, "quill")
    press(pick.line)
    assert pick.typed() == people[1]
    assert "Quillfeather, Dana" in said(pick)


def test_down_goes_to_the_next_and_escape_leaves_what_was_typed(qtbot, shown, people):
    pick = shown(ONE)
    look(qtbot, pick, "N-2026")
    press(pick.line, Qt.Key.Key_Down)
    press(pick.line, Qt.Key.Key_Escape)
    assert not pick._results.isVisible()
    assert pick.typed() == "N-2026"


def test_of_several_each_is_found_by_itself(qtbot, shown, people):
    pick = shown(SEVERAL, f"{people[0]}; ")
    pick.go_to(99)
    look(qtbot, pick, "quill")
    press(pick.line)
    assert pick.typed() == "; ".join(people)
    assert "Exley, Robin" in said(pick)


def test_what_a_reference_is_called_stands_below_it_from_the_first(qtbot, shown, people):
    pick = shown(ONE, people[0])
    qtbot.waitUntil(lambda: "Exley, Robin" in said(pick))


def test_that_a_name_was_shown_is_in_the_log(qtbot, shown, people, store):
    pick = shown(ONE, people[0])
    qtbot.waitUntil(lambda: "Exley" in said(pick))
    assert typed(store, log(store, "searched")[-1].detail, "text") == people[0]


def test_whoever_may_not_search_types_the_reference(qtbot, shown, people, store):
    pick = shown(ONE, people[0], seat(store, "auditor"))
    qtbot.wait(0)
    assert pick.typed() == people[0]
    assert "Exley" not in said(pick)


def test_only_records_of_its_kind_are_offered(qtbot, desk, shown, people):
    make.one_of_every_kind(desk)
    pick = shown(ONE)
    look(qtbot, pick, "2026")
    assert {hit.kind for hit in pick._results._hits} == {"person"}


def test_a_box_for_any_kind_finds_a_person_and_what_is_theirs(qtbot, shown, people, desk):
    badge = edit.make(desk, Licence, {"number": "02217", "kind": "private hire driver"})
    pick = shown(OF_ANY_KIND, f"{people[0]}; ")
    pick.go_to(99)
    look(qtbot, pick, "02217")
    press(pick.line)
    assert pick.typed() == f"{people[0]}; {badge.reference}"
    assert "Exley, Robin" in said(pick)
    assert "Private hire driver 02217" in said(pick)


def test_a_box_for_any_kind_says_nothing_of_what_its_reader_may_not_see(qtbot, shown, store, desk):
    item = edit.make(desk, Intelligence, {"text": "Quillfeather waits"})
    child = edit.make(desk, Child, {"authority": "Westmere"})
    asked = (item.reference, child.reference, "C-2099-0001")
    pick = shown(OF_ANY_KIND, "; ".join(asked), at=seat(store, "licensing-officer"))
    pick.line.clearFocus()
    assert pick._told.text() == "; ".join(f"There is no record “{each}”." for each in asked)
    pick.setFocus()
    qtbot.keyClicks(pick.line, "; quillfeather")
    qtbot.waitUntil(lambda: not pick._pause.isActive())
    assert pick._results is None
