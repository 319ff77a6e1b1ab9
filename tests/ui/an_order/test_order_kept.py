"""An order's page: who is still to be told, lines that are varied, and dates by a newer edition."""

import dataclasses

from disrupt.page import show
from disrupt.records import Condition
from tests.orders.lives import LAW
from tests.ui.desks import button, retype, said
from ui.recalculated import ASK, KEEP, RecalculatedCard


def card(window, title):
    (found,) = [each for each in window.page.beside.cards if each._dated.part.title == title]
    return found


def held(desk, order):
    (stood,) = [each.held for each in show(desk, order).dated if each.part is Condition]
    return [
        (each.number, each.text, str(each.begins or ""), str(each.ends or "")) for each in stood
    ]


def put(window, title, **values):
    button(window, f"Add {title}…").click()
    form = card(window, title.split(" ", 1)[1].capitalize()).open.form
    for name, text in values.items():
        retype(form, name, text)
    button(window, f"Add {title}").click()


def test_who_is_still_to_be_told_stands_beside_it_until_they_were(window, desk, order):
    assert "To be told: force system" in said(window)
    put(window, "a circulation", told="force system", at="2 November 2026")
    assert "To be told: force system" not in said(window)


def test_a_line_of_a_number_that_stands_is_varied_and_the_others_stay(window, desk, order):
    put(window, "a condition", number="1", text="Not to enter Regent Street.")
    put(window, "a condition", number="2", text="To live at 31 Tallow Row.")
    put(window, "a condition", number="1", text="Not to enter Westmere.", begins="10 November 2026")
    assert sorted(held(desk, order)) == [
        ("1", "Not to enter Regent Street.", "", "2026-11-09"),
        ("1", "Not to enter Westmere.", "2026-11-10", ""),
        ("2", "To live at 31 Tallow Row.", "", ""),
    ]


def test_a_line_that_is_varied_says_from_when(window, desk, order):
    put(window, "a condition", number="1", text="Not to enter Regent Street.")
    put(window, "a condition", number="1", text="Not to enter Westmere.")
    assert "say from when it is varied" in said(window)
    assert len(held(desk, order)) == 1


def test_it_is_reckoned_anew_when_it_is_asked_for(window):
    button(window, ASK).click()
    assert "By edition 2026-11, the newest, every date comes out the same." in said(window)


def newer():
    """The law with another edition of one power, by which a date falls a year later."""
    of = LAW.catalogue.latest("sro")
    clocks = tuple(
        dataclasses.replace(each, count=36) if each.name == "earliest_end" else each
        for each in of.clocks
    )
    power = dataclasses.replace(of, edition="2027-01", clocks=clocks)
    editions = {**LAW.catalogue.editions, "sro": (*LAW.catalogue.editions["sro"], power)}
    catalogue = dataclasses.replace(LAW.catalogue, editions=editions)
    return dataclasses.replace(LAW, catalogue=catalogue)


def test_both_values_are_shown_and_the_newer_is_kept_only_when_it_is_said(qtbot, desk, order):
    shown = RecalculatedCard(desk, newer(), order, may_write=True)
    qtbot.addWidget(shown)
    shown.show()
    button(shown, ASK).click()
    assert "1 November 2028 by edition 2026-11" in said(shown)
    assert "1 November 2029 by edition 2027-01" in said(shown)
    assert show(desk, order).subject.edition == "2026-11"
    with qtbot.waitSignal(shown.kept):
        button(shown, KEEP).click()
    assert show(desk, order).subject.edition == "2027-01"
