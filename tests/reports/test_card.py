"""The pocket card: what binds somebody in exact words, and nothing that is only suspected."""

import pypdfium2
import pytest
from reportlab.lib.pagesizes import A6

from disrupt.errors import Refused, Trouble
from orders.binding import Binding
from reports import card
from tests import make
from tests.desks import log, seat
from tests.reports.papers import COPY, LAW, SECRET, condition, risk_order, robin, whole, words


@pytest.fixture
def person(desk):
    return robin(desk)


def printed(desk, person):
    return card.document(card.gather(desk, LAW, person.reference)).draw(COPY)


def test_the_card_says_who_what_binds_and_whose_case(desk, person):
    order = risk_order(desk, person)
    said = whole(printed(desk, person))
    for text in (
        *("Exley, Robin", person.reference, "born 4 March 1994", "“Pigeon”"),
        *("Sexual risk order", order.reference, "in force", "last day Wed 1 Nov 2028"),
        *("violence (2 June 2024)", "BD51 SMR", "PC 4471"),
    ):
        assert text in said


def test_a_condition_stands_in_its_exact_words_and_never_as_markup(desk, person):
    risk_order(desk, person)
    said = whole(printed(desk, person))
    assert "Not to enter Regent Street <b>Westmere</b> & the rank." in said
    assert "20:00–06:00" in said


def test_whether_breaking_it_is_an_offence_or_carries_arrest_is_said(desk, person):
    risk_order(desk, person)
    said = whole(printed(desk, person))
    assert "power of arrest" in said
    assert "offence" in said


def test_what_is_not_served_is_said_to_be_not_yet_enforceable(desk, person):
    risk_order(desk, person, served=None)
    assert "NOT YET ENFORCEABLE" in whole(printed(desk, person))


def test_sources_notes_and_whether_somebody_is_a_victim_are_not_on_it(desk, person):
    risk_order(desk, person)
    said = whole(printed(desk, person))
    assert SECRET not in said
    assert "victim" not in said
    assert "31 Tallow Row" not in said
    assert "960147" not in said


def test_nothing_but_what_is_printed_is_gathered(desk, person):
    assert SECRET not in repr(card.gather(desk, LAW, person.reference))


def test_where_nothing_binds_that_is_said(desk):
    person = make.person(desk)
    assert "Nothing that binds now is recorded here." in whole(printed(desk, person))


def test_each_page_is_a6_and_says_whose_as_at_when_and_for_whom(desk, person):
    order = risk_order(desk, person)
    for number in range(2, 30):
        condition(desk, order, number=str(number))
    content = printed(desk, person)
    pages = words(content)
    assert len(pages) > 1
    for number, page in enumerate(pages, start=1):
        assert page.count("OFFICIAL-SENSITIVE") == 2
        assert f"page {number} of {len(pages)}" in page
        assert "as at 20 November 2026 09:14" in page
        assert f"for {COPY.to_whom} · log {COPY.log}" in page
        assert "Westmere" in page
    assert whole(content).count("Not to enter Regent Street") == 29


def test_the_paper_is_a6(desk, person):
    (page,) = pypdfium2.PdfDocument(printed(desk, person))
    assert page.get_size() == pytest.approx(A6, abs=1)


def test_a_word_without_a_space_is_not_cut_off(desk, person):
    order = risk_order(desk, person)
    condition(desk, order, number="9", text="x" * 400)
    assert whole(printed(desk, person)).replace(" ", "").count("x") >= 400


def test_equal_cards_give_equal_bytes(desk, person):
    found = card.gather(desk, LAW, person.reference)
    assert card.draw(found, COPY) == card.draw(found, COPY)


def test_that_it_was_looked_at_is_in_the_log(desk, person):
    card.gather(desk, LAW, person.reference)
    (line,) = log(desk.store, "viewed")
    assert (line.subject_kind, line.subject_id) == ("person", person.id)


def test_whoever_may_not_see_orders_gets_no_card(desk, person):
    clerk = seat(desk.store, "licensing-officer")
    with pytest.raises(Refused):
        card.gather(clerk, LAW, person.reference)


def test_a_card_is_made_of_a_person_alone(desk):
    places = make.one_of_every_kind(desk)["premises"]
    with pytest.raises(Trouble, match="is nobody"):
        card.gather(desk, LAW, places.reference)


def test_a_card_is_built_of_what_binding_says(desk, person):
    risk_order(desk, person)
    (bound,) = card.gather(desk, LAW, person.reference).binds
    assert isinstance(bound, Binding)
