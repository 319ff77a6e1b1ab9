"""A child is missing: whom to ask, where and what binds them, for whoever may see all of it."""

import pytest
from PySide6.QtCore import Qt

from disrupt import edit
from disrupt.records import Child
from tests.desks import log, seat
from tests.ui.bound import NOTICE, case
from tests.ui.desks import button, press, said, words
from ui.missing_page import NOBODY
from ui.places import Missing, Paper, Whole
from ui.screen import CHILDREN, PEOPLE


@pytest.fixture
def held(desk):
    return case(desk)


@pytest.fixture
def page(opened, held):
    window = opened()
    window.go(Missing(held.child))
    return window


def test_the_child_s_page_leads_there_and_back(opened, held):
    window = opened()
    window.go(held.child)
    button(window.page, "This child is missing: whom to ask").click()
    assert window.place == Missing(held.child)
    button(window.page, f"What is recorded of {held.child}").click()
    assert window.place == held.child


def test_no_other_record_leads_there(opened, held):
    window = opened()
    window.go(held.person)
    assert "missing" not in said(window.page)


def test_it_says_whom_to_ask_where_they_are_what_they_drive_and_what_binds_them(page, held):
    read = said(page.page)
    told = (f"{held.child} is missing", "1 person", "Exley, Robin", "31 Tallow Row", "FE00 CGB")
    assert [part for part in (*told, NOTICE, held.notice) if part not in read] == []
    assert "Moonlight Lounge" in read


def test_that_the_child_and_each_person_were_looked_at_is_logged(page, store):
    looked = [(line.subject_kind, line.event) for line in log(store, "viewed")]
    assert looked == [("child", "viewed"), ("person", "viewed")]


def test_each_leads_to_their_own_page(page, held):
    button(page.page, held.person).click()
    assert page.place == Whole(held.person)


def test_what_is_printed_of_it_is_asked_for_elsewhere(page, held):
    button(page.page, "Print…").click()
    assert page.place == Paper("missing", held.child)


def test_f9_hides_who_and_where(page):
    press(page, Qt.Key.Key_F9)
    read = said(page.page)
    assert [each for each in ("Exley", "Tallow Row", "FE00 CGB", NOTICE) if each in read] == []


def test_f5_shows_it_as_it_stands_now(page, held):
    press(page, Qt.Key.Key_F5)
    assert page.place == Missing(held.child)


def test_nobody_to_ask_is_said(opened, desk):
    window = opened()
    window.go(Missing(edit.make(desk, Child, {"authority": "Eastmoor"}).reference))
    assert f"Known to Eastmoor. {NOBODY}" in words(window.page)


@pytest.mark.parametrize("role", ["licensing-officer", "forum-coordinator"])
def test_whoever_may_see_no_children_is_not_told_that_there_is_one(opened, store, held, role):
    window = opened(seat(store, role))
    window.go(Missing(held.child))
    assert window.place == PEOPLE
    assert f"There is no record {held.child} here." in said(window.bar)
    assert CHILDREN.title not in said(window)


def test_a_child_s_birth_and_care_wait_for_a_click(opened, desk, held):
    window = opened()
    window.go(held.child)
    assert "2011" not in said(window.page)
