"""A disruption in the window: begun from whoever it is about, refused, agreed to and listed."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from disrupt import edit
from disrupt.records import Agency, Disruption, Group, LocalTactic, Operation, Premises
from orders import criteria
from orders.before_kept import NO_EVIDENCE, NOT_LEARNED
from orders.impact import WAITS
from tests import make
from tests.desks import held, seat, seat_of
from tests.ui.desks import CONTROL, button, buttons, more, press, retype, said, typed
from ui.disruption_cards import COUNTS, YOURS
from ui.places import Card, New, Whole
from ui.screen import DISRUPTIONS, OPERATIONS

AND_SHIFT = CONTROL | Qt.KeyboardModifier.ShiftModifier
MAJOR = {
    "tactic": "cash-seizure",
    "impact": "major",
    "evidence": "The shop is shut.",
    "graded_by": "anna",
    "at": date(2026, 11, 18),
}


def only(store):
    (found,) = held(store, Disruption)
    return found


def disrupt(window):
    press(window, Qt.Key.Key_D, AND_SHIFT)


@pytest.fixture
def robin(desk):
    return make.person(desk, area="Westmere").reference


@pytest.mark.parametrize("place", [Whole, Card, str])
def test_by_its_key_one_is_begun_about_whoever_is_on_the_page(opened, desk, robin, place):
    edit.make(desk, Agency, {"name": "Westmere"})
    window = opened()
    window.go(place(robin))
    disrupt(window)
    assert window.place == New(DISRUPTIONS, robin)
    filled = {name: typed(window.page.form, name) for name in ("person", "strand", "area")}
    assert filled == {"person": robin, "strand": "pursue", "area": "Westmere"}
    assert typed(window.page.form, "at") == "20 November 2026"
    assert typed(window.page.form, "agency") == "AG-2026-0001"
    assert QApplication.focusWidget().objectName() == "tactic"


def test_the_button_of_the_person_s_page_does_the_same(opened, robin):
    window = opened()
    window.go(Whole(robin))
    more(window.page, "Record a disruption")
    assert window.place == New(DISRUPTIONS, robin)


@pytest.mark.parametrize(
    ("kind", "values", "name"),
    [
        (Premises, {"name": "Moonlight Lounge", "area": "Northford"}, "premises"),
        (Group, {"name": "Cinder Lane"}, "group"),
        (Operation, {"name": "Lantern", "area": "Northford"}, "operation"),
    ],
)
def test_from_a_place_a_group_or_an_operation_too(opened, desk, kind, values, name):
    reference = edit.make(desk, kind, values).reference
    window = opened()
    window.go(reference)
    disrupt(window)
    assert typed(window.page.form, name) == reference
    assert typed(window.page.form, "area") == values.get("area", "")


def test_what_is_known_is_not_asked(opened, robin):
    window = opened()
    window.go(New(DISRUPTIONS, robin))
    assert not {"premises", "group", "owner", "graded_by"} & set(window.page.form.values())
    window.go(New(DISRUPTIONS))
    assert {"person", "premises", "group"} <= set(window.page.form.values())


def test_the_criteria_and_their_edition_stand_beside_the_choice(opened, robin):
    window = opened()
    window.go(New(DISRUPTIONS, robin))
    read = said(window.page)
    assert f"Edition {criteria.shipped().edition}" in read
    assert all(each.says in read for each in criteria.shipped().impacts)


def test_it_is_kept_with_who_said_its_impact_and_by_which_edition(opened, store, robin):
    window = opened()
    window.go(New(DISRUPTIONS, robin))
    for name, text in {"tactic": "Cash seizure", "impact": "minor"}.items():
        retype(window.page.form, name, text)
    window.save()
    made = only(store)
    assert (made.tactic, made.impact, made.person) == ("cash-seizure", "minor", robin)
    assert (made.graded_by, made.criteria) == ("anna", criteria.shipped().edition)
    assert window.place == made.reference


def test_major_without_evidence_is_refused_where_it_is_typed(opened, store, robin):
    window = opened()
    window.go(New(DISRUPTIONS, robin))
    retype(window.page.form, "impact", "major")
    window.save()
    assert NO_EVIDENCE in said(window.page)
    assert held(store, Disruption) == []
    retype(window.page.form, "evidence", "Notice of seizure.")
    window.save()
    assert COUNTS in said(window.page)
    assert YOURS in said(window.page)


def test_on_its_page_it_is_refused_too(opened, desk, store):
    reference = edit.make(desk, Disruption, {"impact": "minor"}).reference
    window = opened()
    window.go(reference)
    retype(window.page.form, "impact", "major")
    window.save()
    assert NO_EVIDENCE in said(window.page)
    assert only(store).impact == "minor"


@pytest.fixture
def major(desk):
    return edit.make(desk, Disruption, MAJOR).reference


@pytest.mark.parametrize(
    ("held_key", "impact", "says"),
    [(CONTROL, "major", "Agreed: it counts as major."), (AND_SHIFT, "moderate", "It is moderate")],
)
def test_a_second_person_says_by_a_key_what_it_counts_as(
    opened, desk, store, major, held_key, impact, says
):
    window = opened(seat_of(desk, "ben"))
    window.go(major)
    assert COUNTS in said(window.page)
    press(window, Qt.Key.Key_G, held_key)
    assert says in said(window.page)
    assert (only(store).impact, only(store).moderated_by) == (impact, "ben")
    assert COUNTS not in said(window.page)


def test_by_the_button_too(opened, desk, store, major):
    window = opened(seat_of(desk, "ben"))
    window.go(major)
    button(window.page, "Agree").click()
    assert only(store).moderated_by == "ben"
    assert "Second person: ben." in said(window.page)


def test_whoever_graded_it_is_offered_nothing_and_refused_by_the_key(opened, store, major):
    window = opened()
    window.go(major)
    assert YOURS in said(window.page)
    assert "Agree" not in buttons(window.page)
    press(window, Qt.Key.Key_G, CONTROL)
    assert "You graded DR-2026-0001 yourself. Ask another officer" in window.bar.words.text()
    assert only(store).moderated_by is None


def test_other_evidence_waits_for_agreement_again(opened, desk, store, major):
    edit.change(desk, only(store), {"moderated_by": "cleo"})
    window = opened()
    window.go(major)
    retype(window.page.form, "evidence", "A sealed order.")
    window.save()
    assert only(store).moderated_by is None
    assert COUNTS in said(window.page)


def test_whoever_only_reads_it_can_say_nothing(opened, desk, major):
    window = opened(seat(desk.store, "forum-chair"))
    window.go(major)
    assert COUNTS in said(window.page)
    assert not {"Agree", "Record a disruption"} & set(buttons(window))
    disrupt(window)
    assert window.place == major


def test_one_kept_as_found_says_what_it_lacks(opened, desk):
    reference = edit.make(desk, Disruption, {"impact": "major"}).reference
    window = opened()
    window.go(reference)
    assert "major needs evidence, and none is recorded" in said(window.page)


def test_without_an_impact_the_page_says_so(opened, desk):
    window = opened()
    window.go(edit.make(desk, Disruption, {"tactic": "cash-seizure"}).reference)
    assert "No impact is recorded." in said(window.page)


def test_the_list_shows_what_each_counts_as_and_whom_it_waits_for(opened, desk, major):
    edit.make(desk, Disruption, {"tactic": "patrol", "impact": "minor", "at": date(2026, 11, 2)})
    window = opened()
    window.go(DISRUPTIONS)
    model = window.page.table.model
    names = [column.name for column in model.columns]
    rows = [
        [model.text(row, names.index(name)) for name in ("counts_as", "agreement")]
        for row in range(model.rowCount())
    ]
    assert rows == [["moderate", WAITS], ["minor", ""]]


def test_the_tactics_of_the_register_are_offered_on_both_pages(opened, desk, major):
    edit.make(desk, LocalTactic, {"tactic": "Walk at the rank"})
    edit.make(desk, LocalTactic, {"tactic": "cash-seizure", "retired": True})
    window = opened()
    for place in (New(DISRUPTIONS), major):
        window.go(place)
        box = window.page.form._editors["tactic"].box
        words = [box.itemText(at) for at in range(box.count())]
        assert "Walk at the rank" in words
        assert "Cash seizure" not in words
    assert typed(window.page.form, "tactic") == "Cash seizure"


def test_an_operation_ends_with_what_was_learned(opened, store):
    window = opened()
    window.go(New(OPERATIONS))
    retype(window.page.form, "name", "Lantern")
    retype(window.page.form, "ended", "20 November 2026")
    window.save()
    assert NOT_LEARNED in said(window.page)
    assert held(store, Operation) == []
    retype(window.page.form, "learned", "Begin earlier.")
    window.save()
    assert [each.learned for each in held(store, Operation)] == ["Begin earlier."]


@pytest.mark.parametrize("named", ["OP-2026-0001", "lantern"])
def test_its_page_lists_the_disruptions_that_name_it(opened, desk, named):
    operation = edit.make(desk, Operation, {"name": "Lantern"}).reference
    edit.make(desk, Disruption, {**MAJOR, "operation": named})
    edit.make(desk, Disruption, {"operation": "Harbour", "tactic": "patrol"})
    window = opened()
    window.go(operation)
    read = said(window.page)
    assert "Disruptions 1" in read
    assert f"18 November 2026 · major {WAITS}" in read
    button(window.page, "DR-2026-0001").click()
    assert window.place == "DR-2026-0001"


def test_a_group_s_page_lists_what_was_done_to_it_and_begins_one(opened, desk):
    group = edit.make(desk, Group, {"name": "Cinder Lane"}).reference
    window = opened()
    window.go(group)
    assert "Disruptions 0" in said(window.page)
    button(window.page, "Record a disruption").click()
    assert typed(window.page.form, "group") == group


@pytest.mark.parametrize("of", ["person", "premises"])
def test_what_was_done_stands_in_a_tab_and_on_the_timeline(opened, desk, robin, of):
    place = edit.make(desk, Premises, {"name": "Moonlight Lounge"}).reference
    whose = {"person": robin, "premises": place}[of]
    edit.make(desk, Disruption, {**MAJOR, of: whose})
    window = opened()
    window.go(Whole(whose))
    assert "18 Nov 2026" in buttons(window.page)
    button(window.page, "Disruptions 1").click()
    assert f"18 November 2026 · major {WAITS}" in said(window.page)
