"""The notice of a decision in the window, its letters, and the letterhead."""

import pytest
from PySide6.QtWidgets import QLineEdit

from disrupt import letterheads
from disrupt.records import Letterhead, LicenceDecision, Served
from tests.desks import held, seat
from tests.reports import licences
from tests.ui.desks import button, buttons, pages, press, retype, said
from tests.ui.gap import Gap
from ui.letterhead_card import LetterheadCard
from ui.licence_papers import Serving
from ui.papers import DECISION, LETTER
from ui.places import SETTINGS, Paper


@pytest.fixture
def person(desk):
    licences.letterhead(desk)
    return licences.holder(desk)


@pytest.fixture
def licence(desk, person):
    return licences.licence(desk, person)


@pytest.fixture
def paper(monkeypatch):
    """What a printer of this computer was given, one after the other."""
    taken = []
    monkeypatch.setattr("ui.printer.printers", lambda: ("Office",))
    monkeypatch.setattr(
        "ui.printer.OnPrinter.take", lambda _, __, content, ___: taken.append(content)
    )
    return taken


@pytest.fixture
def noticed(qtbot, opened, desk, licence):
    """The window, on the notice of a decision, however that was recorded."""

    def open_at(**said):
        decision = licences.decision(desk, licence, **{**licences.SERVED, **said})
        window = opened()
        window.go(decision.reference)
        button(window, "Preview and serve").click()
        qtbot.waitUntil(lambda: len(pages(window)) == 1)
        return window

    return open_at


def layers(window):
    return [each for each in window.findChildren(Serving) if each.isVisible()]


def asked(window):
    button(window, "Print to serve…").click()
    (layer,) = layers(window)
    return layer


def over(qtbot, window):
    qtbot.waitUntil(lambda: not window.page.work.is_under_way)


def test_a_decision_leads_to_its_notice(noticed):
    assert "Notice of decision" in said(noticed())


def test_a_notice_is_printed_to_serve_and_its_copy_kept(qtbot, noticed, desk, paper):
    window = noticed()
    layer = asked(window)
    assert "Notice given 13 November 2026, 14:05; in person, by Lena Tallow." in said(layer)
    layer.checked.setChecked(True)
    layer.go.click()
    over(qtbot, window)
    (kept,), (decided,) = held(desk.store, Served), held(desk.store, LicenceDecision)
    assert [kept.file] == paper
    assert (kept.at, kept.how, kept.by) == (decided.notified, "in person", "Lena Tallow")
    assert "Notice printed, and its copy kept with the decision." in said(window)


def test_a_notice_is_saved_to_be_sent_and_its_copy_kept(qtbot, noticed, desk, tmp_path):
    window = noticed()
    layer = asked(window)
    layer.checked.setChecked(True)
    line = layer.findChild(QLineEdit, "folder")
    line.setText(str(tmp_path))
    press(line)
    over(qtbot, window)
    (saved,), (kept,) = tmp_path.glob("OFFICIAL*.pdf"), held(desk.store, Served)
    assert kept.file == saved.read_bytes()
    assert "Notice saved, and its copy kept with the decision." in said(window)


def test_what_is_in_doubt_is_listed_and_confirmed_before_it_leaves(qtbot, noticed, desk, paper):
    window = noticed()
    layer = asked(window)
    assert "These were checked with legal: Last day to appeal." in said(layer)
    layer.go.click()
    over(qtbot, window)
    assert "Nobody confirmed that this was checked with legal" in said(layer)
    assert layer.checked.hasFocus()
    assert (paper, held(desk.store, Served)) == ([], [])


def test_a_draft_is_not_served_and_what_it_lacks_is_said(noticed, paper):
    window = noticed(reason_text=None)
    button(window, "Print to serve…").click()
    assert layers(window) == []
    assert "This is a draft. Still missing: the grounds." in said(window)


def test_what_is_typed_on_the_decision_is_saved_before_its_notice_is_served(
    qtbot, noticed, desk, paper
):
    window = noticed()
    window.go(held(desk.store, LicenceDecision)[0].reference)
    retype(window.page.form, "notified", "13 November 2026, 16:40")
    button(window, "Preview and serve").click()
    qtbot.waitUntil(lambda: len(pages(window)) == 1)
    button(window, "Print to serve…").click()
    assert layers(window) == []
    assert "is not saved, so it is not on this notice. Save it there first" in said(window)


def test_a_notice_that_is_shown_and_served_never_makes_the_window_deaf(
    qtbot, opened, desk, licence, paper
):
    decision = licences.decision(desk, licence, **licences.SERVED)
    window, gap = opened(), Gap()
    window.go(Paper(DECISION, decision.reference))
    qtbot.waitUntil(lambda: len(pages(window)) == 1)
    layer = asked(window)
    layer.checked.setChecked(True)
    layer.go.click()
    over(qtbot, window)
    gap.check()
    assert len(paper) == 1


def test_a_forum_chair_looks_at_a_notice_and_serves_none(qtbot, opened, desk, licence):
    decision = licences.decision(desk, licence, **licences.SERVED)
    window = opened(seat(desk.store, "forum-chair"))
    window.go(decision.reference)
    button(window, "Preview").click()
    qtbot.waitUntil(lambda: len(pages(window)) == 1)
    assert "Print…" in buttons(window)
    assert "Print to serve…" not in buttons(window)


def test_a_letter_is_one_press_from_its_disclosure(qtbot, opened, desk, person):
    sent = licences.exchanged(desk, "given", "2022 Act s.5", [person], aware="2026-11-18")
    window = opened()
    window.go(sent.reference)
    button(window, "Letter to print…").click()
    qtbot.waitUntil(lambda: len(pages(window)) == 1)
    assert "Referral to an authority" in said(window)


@pytest.mark.parametrize("what", [DECISION, LETTER])
def test_the_preview_stands_under_the_list_of_its_kind(opened, desk, licence, person, what):
    decision = licences.decision(desk, licence)
    sent = licences.exchanged(desk, "given", "2022 Act s.5", [person], aware="2026-11-18")
    window = opened()
    window.go(Paper(what, {DECISION: decision, LETTER: sent}[what].reference))
    assert window.page.kind == {DECISION: "licence_decision", LETTER: "disclosure"}[what]


def test_the_letterhead_is_settled_on_the_settings_page(opened, desk):
    window = opened()
    window.go(SETTINGS)
    card = window.page.findChild(LetterheadCard)
    retype(card.form, "council", licences.COUNCIL)
    card.save_it.click()
    assert letterheads.held(desk).council == licences.COUNCIL


def test_whoever_may_not_settle_it_does_not_see_it(opened, desk):
    licences.letterhead(desk)
    window = opened(seat(desk.store, "auditor"))
    window.go(SETTINGS)
    assert window.page.findChildren(LetterheadCard) == []
    assert len(held(desk.store, Letterhead)) == 1
