"""What a subject's parts show at once, what is shown when asked for, and what hides with names."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from disrupt.fields import Seen
from orders.forum.considered import ActionLine, Said
from ui.action_table import AGENCY, DUE, WHAT, ActionTable
from ui.decision_box import FIELDS
from ui.fact_card import FactCard
from ui.lines_of import fitting
from ui.masked_page import MaskedPage
from ui.since_line import _says
from ui.veil import MASK, Named

TODAY = date(2026, 11, 20)
LONG = "private hire vehicle licence, the last day on which it is on hold: 4 December 2026"


@pytest.fixture
def shown(qtbot):
    pages = []

    def show(part, wide):
        page = QWidget()
        pages.append(page)
        QVBoxLayout(page).addWidget(part)
        page.resize(wide, 400)
        qtbot.addWidget(page)
        with qtbot.waitExposed(page):
            page.show()
        return part

    return show


def said(part):
    return [each.text() for each in part.findChildren(Named) if each.isVisible()]


def action(agency="Westmere County Council children's social care"):
    words = {"reference": "A-2026-0041", "number": "41", "action": "Ask the landlord."}
    empty = dict.fromkeys(("action_rag", "outcome_rag"), "")
    plain = {
        "agency": agency,
        "owner": "",
        "due": TODAY,
        "closed": None,
        "days_over": 0,
        "carried": False,
    }
    return ActionLine(**words, **plain, **empty)


@pytest.mark.parametrize(
    ("lines", "fits"), [((), 0), ((4,), 1), ((1, 1, 1, 1), 3), ((2, 2), 1), ((1, 2, 1), 2)]
)
def test_so_many_fit_in_three_lines_and_the_first_always(lines, fits):
    assert fitting(lines, 3) == fits


def test_a_card_shows_a_few_lines_and_the_others_when_asked(shown):
    card = shown(FactCard("ends_next"), 300)
    card.say(
        [
            Said(LONG, Seen.IDENTITY),
            Said("Bail ends", Seen.IDENTITY),
            Said("Trial", Seen.IDENTITY),
            Said("Appeal", Seen.IDENTITY),
        ]
    )
    assert said(card)[0] == LONG
    few = len(said(card))
    assert few < 4
    assert (card.more.isVisible(), card.more.text()) == (True, f"{4 - few} more")
    card.more.click()
    assert len(said(card)) == 4
    card.more.click()
    assert len(said(card)) == few


def test_a_card_that_holds_all_of_it_offers_no_more(shown):
    card = shown(FactCard("binds"), 600)
    card.say([Said("Bail after charge", Seen.IDENTITY)])
    assert not card.more.isVisible()
    card.say([])
    assert said(card) == ["Nothing that is recorded"]


def test_what_changed_says_how_many_are_left():
    assert _says((), 0) == "nothing is recorded that changed."
    assert _says(("seen", "charged", "bailed"), 2) == "seen; charged; and 1 more."
    assert _says(("seen", "charged"), 2) == "seen; charged."


def test_a_narrow_table_says_who_and_when_below_what(shown):
    table = shown(ActionTable(), 500)
    table.show_actions([action()])
    assert table.isColumnHidden(AGENCY)
    assert table.isColumnHidden(DUE)
    assert "social care · 20 Nov 2026" in table.item(0, WHAT).text()
    table.hide_names(on=True)
    assert "landlord" not in table.item(0, WHAT).text()


def test_a_wide_table_has_a_column_each_and_no_word_of_an_agency_is_cut(shown):
    table = shown(ActionTable(), 1000)
    table.show_actions([action("Westmere Homes"), action()])
    assert not table.isColumnHidden(AGENCY)
    assert table.item(0, WHAT).text() == "Ask the landlord."
    assert table.rowHeight(1) >= 2 * table.fontMetrics().lineSpacing()
    assert table.rowHeight(0) < table.rowHeight(1)


def test_free_words_hide_with_names_and_stay_as_they_are(shown, qtbot):
    around = QWidget()
    box = MaskedPage(FIELDS["reason"], TODAY, around)
    column = QVBoxLayout(around)
    elsewhere = QLineEdit()
    for each in (elsewhere, box):
        column.addWidget(each)
    shown(around, 400)
    elsewhere.setFocus()
    box.put("Terry Sample was seen")
    open_ = box.viewport().grab().toImage()
    box.hide_names(on=True)
    assert box.is_hidden_now
    masked = box.viewport().grab().toImage()
    box.put("Somebody else altogether")
    assert (masked != open_, box.viewport().grab().toImage() == masked) == (True, True)
    assert box.typed() == "Somebody else altogether"
    box.activateWindow()
    box.setFocus()
    qtbot.waitUntil(box.hasFocus)
    assert not box.is_hidden_now
    assert MASK not in box.typed()
