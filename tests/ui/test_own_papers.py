"""The papers of a person, a place and an order: chosen on their page, shown as they would leave."""

import pytest

from tests.desks import log, seat
from tests.reports.own import records
from tests.ui.desks import button, pages, said, whole
from ui import papers
from ui.own_papers import OF_RECORDS
from ui.papers_button import PapersButton
from ui.places import Paper, Whole
from ui.print_page import UNSIGNED


@pytest.fixture
def person(desk):
    return records.known(desk)[0]


@pytest.fixture
def place(desk):
    return records.lounge(desk)


@pytest.fixture
def shown(qtbot, opened):
    def go(what, reference, of=None):
        window = opened(of) if of else opened()
        window.go(Paper(what, reference))
        qtbot.waitUntil(lambda: not window.page.work.is_under_way)
        return window

    return go


def choice(window):
    (found,) = whole(window.page).findChildren(PapersButton)
    return [each.text() for each in found.menu().actions()]


def choose(window, text):
    (found,) = whole(window.page).findChildren(PapersButton)
    (action,) = [each for each in found.menu().actions() if each.text() == text]
    action.trigger()


def test_on_somebodys_page_their_papers_and_the_chronology_are_offered(qtbot, opened, person):
    window = opened()
    window.go(Whole(person.reference))
    assert choice(window) == ["Their own papers", "SRO chronology"]
    choose(window, "SRO chronology")
    assert window.place == Paper("SRO chronology", person.reference)
    qtbot.waitUntil(lambda: len(pages(window)) >= 2)


def test_on_a_places_page_its_papers_and_the_review_file_are(qtbot, opened, place):
    window = opened()
    window.go(Whole(place.reference))
    assert choice(window) == ["The place’s own papers", "Premises review file"]
    choose(window, "Premises review file")
    qtbot.waitUntil(lambda: len(pages(window)) >= 2)
    assert "Premises review file" in said(window)


def test_on_an_orders_page_its_own_and_what_its_power_is_applied_for_with_are(
    qtbot, opened, desk, person
):
    window = opened()
    window.go("O-2026-0001")
    assert choice(window) == ["The order’s own papers", f"SRO chronology of {person.reference}"]
    choose(window, "The order’s own papers")
    assert window.place == Paper("papers of an order", "O-2026-0001")
    qtbot.waitUntil(lambda: len(pages(window)) >= 1)


def test_an_order_of_another_power_has_its_own_alone(opened, desk):
    window = opened()
    window.go(records.held(desk).reference)
    assert choice(window) == ["The order’s own papers"]


@pytest.mark.parametrize("what", OF_RECORDS)
def test_each_is_shown_under_its_kind_of_record_and_can_be_printed(shown, person, place, what):
    of = {"person": person.reference, "premises": place.reference, "order": "O-2026-0001"}
    kind = papers.kind_of(what)
    window = shown(what, of[kind])
    assert window.page.kind == kind
    assert button(window, "Print…").isEnabled()


@pytest.mark.parametrize(
    ("what", "unsigned"),
    [("SRO chronology", True), ("papers of a person", False)],
)
def test_words_that_nobody_signed_off_are_said_to_be_so(shown, person, what, unsigned):
    assert (UNSIGNED in said(shown(what, person.reference))) is unsigned


def test_a_licensing_officer_is_offered_the_review_file_and_no_chronology(
    opened, store, person, place
):
    window = opened(seat(store, "licensing-officer"))
    window.go(Whole(place.reference))
    assert choice(window) == ["The place’s own papers", "Premises review file"]
    window.go(Whole(person.reference))
    assert choice(window) == ["Their own papers"]


def test_a_chronology_that_was_asked_for_in_vain_says_why(shown, store, person):
    window = shown("SRO chronology", person.reference, seat(store, "licensing-officer"))
    assert pages(window) == []
    assert not button(window, "Print…").isEnabled()


def test_that_somebody_looked_is_in_the_log_before_it_is_shown(shown, store, person):
    shown("papers of a person", person.reference)
    assert [each.subject_kind for each in log(store, "viewed")] == ["person"]
