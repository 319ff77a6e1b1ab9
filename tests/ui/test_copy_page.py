"""The register of copies: where each is, handed out again or recalled, and who was sent what."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from disrupt.records import PackCopy
from orders.packs.copies import copies
from reports.packs.kept import sum_of
from tests import make
from tests.desks import held, log, seat
from tests.orders.packs.handed_out import PAPER, copy, left, meeting
from tests.ui.desks import button, buttons, more, press, retype, said
from ui.asked_form import AskedForm
from ui.pack_places import Copies, HandedCopy, Packs, Recalled, SentOf
from ui.places import Help, Paper, Whole
from ui.reprint_layer import ReprintLayer
from ui.screen import COPIES
from ui.still_out import WHO
from ui.veil import MASK

SECRET = "correct horse battery"


@pytest.fixture
def robin(desk):
    return make.person(desk).reference


@pytest.fixture
def forum(desk):
    return meeting(desk)


@pytest.fixture
def handed(desk, forum, robin):
    of = copy(desk, forum, robin, number="1", copies="2", sha256=sum_of(PAPER))
    left(desk, of)
    return of.reference


@pytest.fixture
def window(opened, handed):
    window = opened()
    window.go(HandedCopy(handed))
    return window


def settle(qtbot, window):
    qtbot.waitUntil(lambda: not window.page.work.is_under_way, timeout=20_000)


def answer(window, **values):
    """What is asked over the page."""
    (asked,) = window.findChildren(AskedForm)
    for name, text in values.items():
        retype(asked.form, name, text)
    asked.go.click()


def test_the_list_says_who_has_each_and_enter_opens_it(opened, handed):
    window = opened()
    window.go(COPIES)
    table = window.page.table
    row = [table.model.text(0, at) for at in range(5)]
    assert row == [handed, "1", "detective inspector", "out", "forum"]
    assert not any(each.startswith(("New ", "Bring in")) for each in buttons(window.page))
    window.edit()
    assert window.place == HandedCopy(handed)


def test_the_copies_of_a_meeting_stand_alone(opened, desk, handed, forum):
    copy(desk, meeting(desk))
    window = opened()
    window.go(Copies(forum.reference))
    assert window.page.table.model.rowCount() == 1


def test_a_copy_says_what_it_is_and_each_time_it_left(window, forum):
    text = said(window)
    assert "Copy 1 of 2" in text
    assert "5d07 c1e9" in text
    assert "Kept as they were handed out, until 20 November 2032" in text
    assert button(window, forum.reference)
    window.turn_names()
    assert "detective inspector" not in said(window.page)
    assert MASK in said(window.page)


def test_it_leaves_again_as_those_very_bytes(qtbot, window, desk, tmp_path):
    out = tmp_path / "out"
    out.mkdir()
    button(window, "Print again…").click()
    (asked,) = window.findChildren(ReprintLayer)
    asked.where.folder.path.setText(str(out))
    asked.go.click()
    settle(qtbot, window)
    assert "Nothing was said of what it is for." in said(window)
    asked.purpose.setText("It was left at home.")
    asked.go.click()
    settle(qtbot, window)
    (path,) = out.iterdir()
    assert path.read_bytes() == PAPER
    assert "saved again, and in the log." in said(window)
    (only,) = copies(desk)
    assert [each.reason for each in only.left][-1] == "It was left at home."


def test_a_passphrase_that_is_no_good_is_said_in_the_layer(window):
    button(window, "Print again…").click()
    (asked,) = window.findChildren(ReprintLayer)
    asked.where.folder.path.setText("/tmp")  # noqa: S108 - nothing is written there
    asked.purpose.setText("x")
    asked.secret.box.setText(SECRET)
    asked.go.click()
    assert "The two passphrases are not the same." in said(window)
    asked.let_go()
    assert not asked.secret.box.text()


def test_it_came_back(window, desk):
    button(window, "It came back…").click()
    answer(window, came_back="returned")
    assert "returned 20 Nov 2026" in said(window)
    assert copies(desk)[0].where == "returned"


def test_it_is_recalled_for_a_reason(window, desk):
    button(window, "Recall it…").click()
    (asked,) = window.findChildren(AskedForm)
    asked.go.click()
    assert "Say why they are recalled" in said(window)
    answer(window, recall_reason="A name stood in it.")
    assert "recalled 20 Nov 2026" in said(window)
    assert "Recall it…" not in buttons(window)


def test_its_bytes_are_destroyed_before_their_day_only_for_a_reason(window, desk):
    button(window, "Destroy its bytes…").click()
    (asked,) = window.findChildren(AskedForm)
    asked.go.click()
    assert "has not passed" in said(window)
    retype(asked.form, "recall_reason", "A court ordered it.")
    asked.go.click()
    assert "Its bytes are destroyed." in said(window)
    assert "Print again…" not in buttons(window)
    assert held(desk.store, PackCopy)[0].file is None


def test_whoever_makes_no_packs_gets_nowhere_near_them(opened, desk, handed, robin):
    window = opened(seat(desk.store, "licensing-officer"))
    for place in (HandedCopy(handed), SentOf(robin), Recalled("M-2026-0001"), COPIES):
        window.go(place)
        assert window.bar.isVisible()


def test_all_that_are_out_are_recalled_and_the_list_is_on_paper(opened, desk, handed, forum):
    window = opened()
    window.go(Recalled(forum.reference))
    assert "1 copy out, 0 recalled" in said(window)
    button(window, "Recall all that are out…").click()
    (asked,) = window.findChildren(AskedForm)
    retype(asked.form, "recall_reason", "A name stood in it.")
    asked.go.click()
    assert "0 copies out, 1 recalled" in said(window)
    button(window, "Recall list on paper…").click()
    assert window.place == Paper("recall list", forum.reference)


def test_who_was_sent_it_stands_with_what_changed_since(qtbot, opened, handed, robin):
    window = opened()
    window.go(SentOf(robin))
    settle(qtbot, window)
    table = window.page.table
    cells = [table.item(0, column).text() for column in range(5)]
    assert cells[1:4] == ["detective inspector", "Copy 1 of 2, M-2026-0001", "out"]
    assert QApplication.focusWidget() is table
    window.turn_names()
    assert table.item(0, 1).text() == MASK
    press(table)
    assert window.place == HandedCopy(handed)


def test_nobody_was_sent_it(qtbot, opened, robin):
    window = opened()
    window.go(SentOf(robin))
    settle(qtbot, window)
    assert "Nobody was given anything that tells of it." in said(window)


def test_their_page_leads_to_whom_it_was_sent(opened, robin):
    window = opened()
    window.go(robin)
    button(window, "Who was sent this").click()
    assert window.place == SentOf(robin)
    window.go(Whole(robin))
    more(window.page, "Who was sent this")
    assert window.place == SentOf(robin)


def test_whoever_corrects_it_is_told_who_has_it(opened, handed, robin):
    window = opened()
    window.go(robin)
    retype(window.page.form, "area", "Westmere")
    window.save()
    assert "1 copy that is still out tells of this." in said(window)
    button(window, WHO).click()
    assert window.place == SentOf(robin)


def test_help_speaks_of_copies_and_of_packs(opened, handed, forum):
    window = opened()
    for place, topic in ((HandedCopy(handed), "copies"), (Packs(forum.reference), "packs")):
        window.go(place)
        press(window, Qt.Key.Key_F1)
        assert window.place == Help(topic)


def test_that_a_copy_was_looked_at_is_in_the_log(window, desk):
    assert log(desk.store, "viewed")[-1].subject_kind == "pack_copy"
