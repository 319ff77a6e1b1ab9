"""The packs of a meeting: who gets a copy, what to check, and what is handed out in the end."""

from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPushButton

from disrupt.errors import Trouble
from disrupt.records import PackCopy
from disrupt.store import drafts
from tests import make
from tests.desks import held, log, seat
from tests.ui import in_meeting
from tests.ui.desks import button, buttons, pages, press, said
from tests.ui.in_meeting import HOMES, POLICE
from ui.actions import key_of
from ui.jobs import STORE
from ui.pack_places import Copies, Packs
from ui.packs_page import AT_ONCE
from ui.places import AtMeeting, Help
from ui.recipients_table import AGENCY, AUDIENCE, NAME, TICK
from ui.veil import MASK
from ui.waiting import Waiting

KEY = Qt.Key
DETECTIVE = "Lena Tallow, detective inspector"
HOUSING = "Quentin Lambswick, housing officer"
SECRET = "correct horse battery"


@pytest.fixture
def of(desk):
    return in_meeting.meeting(desk, people=2, has_begun=False)[0]


@pytest.fixture
def window(opened, of):
    window = opened()
    window.go(Packs(of))
    return window


@pytest.fixture
def out(tmp_path):
    (tmp_path / "out").mkdir()
    return tmp_path / "out"


@pytest.fixture
def table(window):
    return window.page.asked.table


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not window.page.work.is_under_way, timeout=30_000)


def checked(qtbot, window, folder):
    window.page.asked.where.folder = str(folder)
    window.page.go.click()
    settle(qtbot, window)


def cells(table, row):
    return [table.item(row, column).text() for column in (NAME, AUDIENCE, AGENCY)]


def type_into(table, row, column, text):
    """As by keyboard: Enter opens the cell, and Enter ends it."""
    table.go_to(row, column)
    press(table)
    line = table.findChildren(QLineEdit)[-1]
    line.setText(text)
    close(line)


def close(cell):
    press(cell)
    QApplication.processEvents()


def test_those_invited_stand_there_with_what_suits_their_agency(window, table):
    assert [cells(table, row) for row in range(3)] == [
        [DETECTIVE, "forum", POLICE],
        [HOUSING, "housing", HOMES],
        ["Idrees Qureshani, nurse", "choose", ""],
    ]
    assert [each.on for each in table.rows()] == [True, True, False]
    assert button(window, "Check 2 copies…") is QApplication.focusWidget()


def test_space_ticks_and_what_is_not_chosen_is_asked_for(window, table):
    table.go_to(2, NAME)
    press(table, KEY.Key_Space)
    button(window, "Check 3 copies…").click()
    assert "In row 3 it is not chosen which audience the copy is for." in said(window)
    assert (table.currentRow(), table.currentColumn()) == (2, AUDIENCE)


def test_rows_are_added_and_taken_away_by_key(window, table):
    table.go_to(0, TICK)
    press(table, KEY.Key_Delete)
    press(table, KEY.Key_Insert)
    (line,) = table.findChildren(QLineEdit)
    line.setText("  Ada   Kestrel ")
    close(line)
    type_into(table, 2, AGENCY, HOMES.lower())
    assert cells(table, 2) == ["Ada Kestrel", "choose", HOMES]
    assert table.rows()[2].agency.startswith("AG-")
    assert "2 of 3 get a copy" in said(window)


def test_an_audience_is_chosen_in_its_cell(window, table):
    table.go_to(2, AUDIENCE)
    press(table)
    (box,) = table.findChildren(QComboBox)
    box.setCurrentIndex(box.findData("licensing"))
    close(box)
    assert table.rows()[2].audience == "licensing"


def test_nobody_ticked_gets_nothing(window, table):
    button(window, "Tick none").click()
    button(window, "Check 0 copies…").click()
    assert "Nobody gets a copy yet. Tick at least one of them, or add somebody." in said(window)


def test_where_they_go_is_asked_for(window):
    button(window, "Check 2 copies…").click()
    assert "No folder is chosen yet." in said(window)


def test_what_each_copy_does_not_tell_is_said_before_it_is_made(qtbot, window, desk, tmp_path):
    checked(qtbot, window, tmp_path)
    text = said(window)
    assert "Check before you print" in text
    assert "Forum: 1 copy" in text
    assert "Never tells" in text
    assert "no licence" in text.lower() or "nobody is linked" in text.lower()
    assert button(window, "Save 2 copies") is QApplication.focusWidget()
    assert not held(desk.store, PackCopy)


def test_a_copy_is_seen_as_it_would_leave(qtbot, window, tmp_path):
    checked(qtbot, window, tmp_path)
    window.page.check.body.finish()
    window.page.check.findChild(QPushButton, "look at 1").click()
    settle(qtbot, window)
    qtbot.waitUntil(lambda: len(pages(window)) > 1)
    assert len(pages(window)) <= AT_ONCE
    window.turn_names()
    assert not pages(window)
    button(window, "Back").click()
    assert "Check before you print" in said(window)


def test_the_copies_leave_and_are_remembered(qtbot, window, desk, of, out):
    checked(qtbot, window, out)
    button(window, "Save 2 copies").click()
    settle(qtbot, window)
    assert len(list(out.iterdir())) == 2
    assert [each.recipient for each in held(desk.store, PackCopy)] == [DETECTIVE, HOUSING]
    assert len(log(desk.store, "disclosed")) == 2
    assert "2 copies saved: K-" in said(window)
    assert not drafts.all_of(desk.store)
    button(window, "Register of copies").click()
    assert window.place == Copies(of)


def test_what_was_checked_is_what_leaves_and_is_gathered_once(qtbot, window, desk, out):
    checked(qtbot, window, out)
    looked = len(log(desk.store, "viewed"))
    button(window, "Save 2 copies").click()
    settle(qtbot, window)
    assert len(log(desk.store, "viewed")) == looked
    assert len(held(desk.store, PackCopy)) == 2


def test_what_was_written_since_is_checked_before_it_leaves(qtbot, window, desk, out):
    checked(qtbot, window, out)
    make.person(desk)
    button(window, "Save 2 copies").click()
    qtbot.waitUntil(lambda: "since these copies were checked" in said(window), timeout=30_000)
    settle(qtbot, window)
    assert not held(desk.store, PackCopy)
    button(window, "Save 2 copies").click()
    settle(qtbot, window)
    assert len(held(desk.store, PackCopy)) == 2


def test_what_is_left_is_forgotten_and_heard_of_no_more(qtbot, window, desk, of, tmp_path):
    checked(qtbot, window, tmp_path)
    page = window.page
    assert page._kept.pack
    window.go(AtMeeting(of))
    assert page._kept.pack is None
    qtbot.waitUntil(lambda: page._kept._hear not in desk.store.after_writing)


def test_copies_that_were_issued_before_are_said_and_shown(qtbot, window, of, out):
    assert "issued already" not in said(window)
    checked(qtbot, window, out)
    button(window, "Save 2 copies").click()
    settle(qtbot, window)
    window.go(AtMeeting(of))
    window.go(Packs(of))
    assert "2 copies of this meeting were issued already, on 20 November 2026 09:14." in said(
        window
    )
    button(window, "See them").click()
    assert window.place == Copies(of)
    press(window, KEY.Key_F1)
    assert window.place == Help("copies")


def test_cancel_leaves_no_trace(qtbot, window, desk, jobs, out):
    checked(qtbot, window, out)
    go_on, lines = Event(), len(log(desk.store))
    jobs.run(STORE, lambda _task: go_on.wait(), lambda _done: None, lambda _error: None)
    button(window, "Save 2 copies").click()
    (waiting,) = window.findChildren(Waiting)
    waiting.cancel.click()
    go_on.set()
    settle(qtbot, window)
    assert not held(desk.store, PackCopy)
    assert not list(out.iterdir())
    assert len(log(desk.store)) == lines
    assert button(window, "Save 2 copies").isEnabled()


def test_copies_that_did_not_get_there_are_not_made_a_second_time(qtbot, window, desk, out):
    checked(qtbot, window, out)
    out.rmdir()
    button(window, "Save 2 copies").click()
    settle(qtbot, window)
    assert "2 copies issued; not all of them got there." in said(window)
    assert not window.page.go.isVisible()
    assert len(held(desk.store, PackCopy)) == 2


def test_a_folder_that_is_not_there_is_asked_for_before_anything_is_made(window, tmp_path):
    window.page.asked.where.folder = str(tmp_path / "nowhere")
    button(window, "Check 2 copies…").click()
    assert "There is no such folder." in said(window)
    assert not window.page.work.is_under_way


def test_a_passphrase_is_typed_twice_and_long_enough(window):
    where = window.page.asked.where
    where.folder = "/tmp"  # noqa: S108 - nothing is written there
    where.secret.box.setText(SECRET)
    button(window, "Check 2 copies…").click()
    assert "The two passphrases are not the same." in said(window)
    for box in (where.secret.box, where.secret.again):
        box.setText("short")
    with pytest.raises(Trouble):
        where.secret.typed()


def test_a_lock_keeps_the_recipients_and_forgets_the_passphrase(window, table, desk, of):
    type_into(table, 0, NAME, "Ada Kestrel")
    window.page.asked.where.secret.box.setText(SECRET)
    window.page.leave()
    assert not window.page.asked.where.secret.box.text()
    (draft,) = drafts.all_of(desk.store)
    assert SECRET not in str(draft.typed)
    window.go(AtMeeting(of))
    window.go(Packs(of))
    assert window.page.asked.table.rows()[0].name == "Ada Kestrel"


def test_names_are_hidden_and_typed_over_only_when_they_are_seen(window, table):
    window.turn_names()
    assert cells(table, 0) == [MASK, "forum", POLICE]
    table.go_to(0, NAME)
    press(table)
    assert not table.findChildren(QLineEdit)
    window.turn_names()
    assert cells(table, 0)[0] == DETECTIVE


def test_the_meeting_leads_there_by_button_and_by_key(qtbot, opened, of):
    window = opened()
    window.go(AtMeeting(of))
    in_meeting.settled(qtbot, window)
    button(window, "Packs…").click()
    assert window.place == Packs(of)
    window.go(AtMeeting(of))
    window.act("packs")
    assert window.place == Packs(of)
    assert key_of("act", "packs") == "Ctrl+P"


@pytest.mark.parametrize("role", ["forum-chair", "forum-coordinator"])
def test_whoever_runs_a_forum_makes_them_too(qtbot, opened, desk, of, role, tmp_path):
    window = opened(seat(desk.store, role))
    window.go(Packs(of))
    checked(qtbot, window, tmp_path)
    assert "Save 2 copies" in buttons(window)


def test_nobody_else_gets_there(opened, desk, of):
    window = opened(seat(desk.store, "licensing-officer"))
    window.go(Packs(of))
    assert window.bar.isVisible()


def test_what_is_missing_below_comes_into_view(qtbot, window):
    window.resize(900, 500)
    button(window, "Check 2 copies…").click()
    folder = window.page.asked.where.ways.folder.path
    assert QApplication.focusWidget() is folder
    qtbot.waitUntil(lambda: not folder.visibleRegion().isEmpty())
    assert not window.page.asked.where.wrong.visibleRegion().isEmpty()
