"""A paper of a meeting is drawn beside the window, shown, and leaves like every other."""

import json
from datetime import date
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication

from tests.desks import log, seat
from tests.reports.forum import made
from tests.ui.desks import button, pages, said
from ui import papers
from ui.hand_over import HandOver
from ui.jobs import STORE
from ui.meeting_papers import OF_MEETINGS
from ui.places import TODAY, Paper
from ui.print_page import UNSIGNED
from ui.waiting import Waiting


@pytest.fixture
def meeting(desk):
    of = made.held(desk, made.forum(desk))
    made.headings(desk, of)
    made.decided(desk, of, made.person(desk))
    return of


@pytest.fixture
def shown(qtbot, opened):
    """The window, on that paper of a meeting once it is drawn."""

    def go(what, reference):
        window = opened()
        window.go(Paper(what, reference))
        qtbot.waitUntil(lambda: not window.page.work.is_under_way)
        return window

    return go


@pytest.fixture
def held_up(jobs):
    """The store's lane does something else first."""
    go_on = Event()
    jobs.run(STORE, lambda _task: go_on.wait(), lambda _done: None, lambda _error: None)
    yield go_on.set
    go_on.set()


@pytest.mark.parametrize("what", ["agenda", "minutes", "action plan", "attendance"])
def test_it_is_shown_as_it_would_leave(qtbot, shown, meeting, what):
    window = shown(what, meeting.reference)
    qtbot.waitUntil(lambda: len(pages(window)) >= 1)
    assert what.capitalize() in said(window)
    assert QApplication.focusWidget() is button(window, "Print…")


def test_every_paper_of_a_meeting_has_its_page_and_is_brought_in(shown, meeting):
    papers.bring()
    for what in OF_MEETINGS:
        assert shown(what, meeting.reference).page.pages is not None


def test_it_leaves_once_it_is_said_for_whom_and_stands_in_the_log(
    qtbot, shown, desk, meeting, tmp_path
):
    window, out = shown("minutes", meeting.reference), tmp_path / "out"
    out.mkdir()
    button(window, "Save…").click()
    (asked,) = window.findChildren(HandOver)
    asked.to_whom.setText("all members")
    asked.purpose.setText("the forum")
    asked.where.path.setText(str(out))
    asked.go.click()
    qtbot.waitUntil(lambda: not window.page.work.is_under_way)
    (path,) = out.iterdir()
    assert "minutes" in path.name
    (line,) = log(desk.store, "disclosed")
    assert meeting.reference in json.loads(line.detail)["references"]


def test_where_there_is_no_such_paper_the_page_says_why_and_offers_nothing(shown, meeting):
    window = shown("action letters", meeting.reference)
    assert "No action of an agency is overdue" in said(window)
    assert UNSIGNED not in said(window)
    assert pages(window) == []
    assert not button(window, "Print…").isEnabled()


@pytest.mark.parametrize(("what", "unsigned"), [("action letters", True), ("agenda", False)])
def test_fixed_words_that_nobody_signed_off_are_said_to_be_so(shown, desk, meeting, what, unsigned):
    made.action(desk, meeting, agency="Westmere Homes", due=date(2026, 11, 18))
    assert (UNSIGNED in said(shown(what, meeting.reference))) is unsigned


def test_the_window_waits_for_it_and_whoever_leaves_sees_nothing_of_it(
    qtbot, opened, jobs, meeting, held_up
):
    window = opened()
    window.go(Paper("minutes", meeting.reference))
    page = window.page
    assert window.findChildren(Waiting)
    window.go(TODAY)
    held_up()
    jobs.end()
    assert not page.work.is_under_way


def test_under_hidden_names_no_page_is_shown(qtbot, shown, meeting):
    window = shown("minutes", meeting.reference)
    qtbot.waitUntil(lambda: len(pages(window)) >= 1)
    window.page.hide_names(on=True)
    assert pages(window) == []


def test_whoever_may_print_nothing_is_not_let_in(opened, store, meeting):
    window = opened(seat(store, "auditor"))
    window.go(Paper("minutes", meeting.reference))
    assert "print or give out documents" in said(window)
