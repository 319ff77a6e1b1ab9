"""Notes on a page: told apart by word and look, added from there, sealed ones asked for."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Group, Intelligence, Link, Note, Premises
from tests import make
from tests.desks import held as records
from tests.desks import log, seat
from tests.ui.desks import button, buttons, press, retype, said, typed, whole
from ui.links_card import LinksCard
from ui.notes_card import MOST, NotesCard
from ui.places import New, Whole
from ui.screen import INTELLIGENCE, NOTES
from ui.tab_strip import TabStrip
from ui.veil import MASK, Veiled

FACT, OPINION, SEALED = "Was at the rank.", "Seems to run it.", "Said to pay the drivers."


@pytest.fixture
def robin(desk):
    reference = make.person(desk).reference
    about = {"about": (reference,)}
    edit.make(desk, Note, {**about, "text": FACT, "kind": "fact", "at": date(2026, 11, 1)})
    edit.make(desk, Note, {**about, "text": OPINION, "kind": "opinion", "at": date(2026, 11, 2)})
    edit.make(desk, Intelligence, {**about, "text": SEALED, "grade": "2BP"})
    return reference


def card(window):
    return whole(window.page).findChild(NotesCard)


def test_each_kind_has_its_own_word_and_its_own_look(opened, robin):
    window = opened()
    window.go(robin)
    read = said(card(window))
    assert {"Fact", "Opinion, recorded by anna", "Intelligence 2B P"} <= {
        each.text() for each in card(window).findChildren(QLabel)
    }
    assert FACT in read
    rows = [each for each in card(window).findChildren(QFrame) if each.property("part") == "noted"]
    assert {row.property("state") for row in rows} == {"fact", "opinion", "intelligence"}


def test_intelligence_shows_when_it_is_asked_for_and_that_is_logged(opened, store, robin):
    window = opened()
    window.go(robin)
    assert SEALED not in said(card(window))
    (veil,) = card(window).findChildren(Veiled)
    press(veil)
    assert SEALED in said(card(window))
    assert [line.subject_kind for line in log(store, "revealed")] == ["intelligence"]


@pytest.mark.parametrize(
    ("text", "screen", "kind", "more"),
    [
        ("New fact or opinion", NOTES, Note, {"kind": "Opinion"}),
        ("New intelligence", INTELLIGENCE, Intelligence, {"grade": "2BP"}),
    ],
)
def test_one_of_each_is_begun_there_about_that_record(
    opened, store, robin, text, screen, kind, more
):
    window = opened()
    window.go(robin)
    button(card(window), text).click()
    assert window.place == New(screen, robin)
    assert typed(window.page.form, "about") == robin
    for name, value in {"text": "Left by the back.", **more}.items():
        retype(window.page.form, name, value)
    window.save()
    made = records(store, kind)[-1]
    assert (made.text, made.about) == ("Left by the back.", (robin,))
    assert window.place == made.reference


def test_the_person_s_page_has_them_in_a_tab(opened, robin):
    window = opened()
    window.go(Whole(robin))
    button(whole(window.page).findChild(TabStrip), "Notes").click()
    assert OPINION in said(card(window))


@pytest.fixture
def many(desk, robin):
    """So many more that the first three wait."""
    for _ in range(MOST):
        edit.make(desk, Note, {"about": (robin,), "text": "Seen.", "at": date(2026, 11, 9)})
    return robin


def test_many_wait_behind_a_link(opened, many):
    window = opened()
    window.go(many)
    assert FACT not in said(card(window))
    button(card(window), "Show the 3 before").click()
    assert FACT in said(card(window))


@pytest.mark.parametrize("place", [str, Whole])
def test_f9_hides_the_words_of_those_too_that_are_asked_for_later(opened, many, place):
    window = opened()
    window.go(place(many))
    whole(window.page)
    if place is Whole:
        button(window.page, "Notes").click()
    press(window, Qt.Key.Key_F9)
    assert "Seen." not in said(card(window))
    button(card(window), "Show the 3 before").click()
    read = said(card(window))
    assert "Opinion, recorded by anna" in read
    assert [text for text in (FACT, OPINION, SEALED, "Seen.") if text in read] == []


def test_f9_hides_their_words_in_the_list_too(opened, robin):
    window = opened()
    window.go(NOTES)
    model = window.page.table.model
    at = [column.label for column in model.columns].index("Text")
    assert model.text(0, at) == FACT
    press(window, Qt.Key.Key_F9)
    assert model.text(0, at) == MASK


def test_a_licensing_officer_sees_no_notes_on_a_person_and_no_intelligence_on_a_place(
    opened, desk, store, robin
):
    place = edit.make(desk, Premises, {"name": "Moonlight Lounge"}).reference
    edit.make(desk, Intelligence, {"about": (place,), "text": SEALED})
    edit.make(desk, Note, {"about": (place,), "text": FACT, "kind": "fact"})
    window = opened(seat(store, "licensing-officer"))
    window.go(robin)
    assert card(window) is None
    window.go(place)
    assert FACT in said(card(window))
    assert window.page.findChildren(Veiled) == []
    assert "New intelligence" not in buttons(window.page)
    assert whole(window.page).findChild(LinksCard) is None
    assert not {"Intelligence", "Groups"} & set(buttons(window.navigation))


def test_a_link_is_added_on_a_group_s_page_and_ended_there(opened, desk, store, robin):
    group = edit.make(desk, Group, {"name": "Cinder Lane"}).reference
    window = opened()
    window.go(robin)
    links = whole(window.page).findChild(LinksCard)
    button(links, "Add a link…").click()
    form = links.open.form
    for name, text in {"other": group, "role": "driver", "since": "2025-03"}.items():
        retype(form, name, text)
    button(links, "Add a link").click()
    links = whole(window.page.beside).findChild(LinksCard)
    assert f"driver, Cinder Lane ({group})" in said(links)
    assert "now" in said(links)
    button(links, "Change").click()
    retype(links.open.form, "until", "2026-02")
    button(links, "Save change").click()
    (held,) = records(store, Link)
    assert (held.one, held.other, held.until) == (robin, group, PartialDate(2026, 2))
    window.go(group)
    read = said(whole(window.page).findChild(LinksCard))
    assert f"Exley, Robin ({robin})" in read
    assert "now" not in read
