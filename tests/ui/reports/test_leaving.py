"""How a report leaves: as a public copy, frozen under a name, and as files by the one way out."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from disrupt import edit
from disrupt.records import FrozenReport, Outcome
from tests.desks import held as rows_of
from tests.desks import log, seat
from tests.ui.desks import button, buttons, press, retype, said
from ui.freeze_form import FreezeForm
from ui.frozen_page import SAME
from ui.hand_over import HandOver
from ui.places import REPORTS, Frozen, Reported

NAME = "Board of November"


@pytest.fixture
def freeze(window):
    """The report as it stands, under a name."""
    button(window.page, "Freeze…").click()
    (form,) = window.findChildren(FreezeForm)
    retype(form.form, "name", NAME)
    button(form, "Freeze it").click()
    return window


@pytest.fixture
def public(window, counted):
    button(window.page, "Public copy…").click()
    counted(window)
    return window


def cell_of(window, name):
    lines = window.page.report.table("measures").lines
    return next(line.cells[0] for line in lines if line.name == name)


def test_the_public_copy_is_shown_before_it_leaves_with_its_rule(public):
    assert public.place == Reported(public=True)
    shown = said(public.page)
    assert "Pursue — public copy" in shown
    assert "Counts of 1 to 4 are shown as *" in shown
    hidden = sum(cell.hidden for cell in public.page.report.cells())
    assert hidden > 0
    assert f"{hidden} figures are hidden." in shown
    assert cell_of(public, "Arrests").value == "*"


def test_nothing_in_the_public_copy_leads_to_a_record(public):
    assert not any(cell.records for cell in public.page.report.cells())
    assert "Open the" not in " ".join(buttons(public.page))
    assert "Public copy…" not in buttons(public.page)


def test_it_is_frozen_and_listed_with_whose_it_is(freeze, store):
    (kept,) = rows_of(store, FrozenReport)
    shown = said(freeze.page)
    assert f"Frozen as “{NAME}”." in shown
    assert f"by {kept.author}" in shown
    assert kept.sha256[:12] in shown


def test_a_frozen_report_stays_and_says_what_has_changed_since(freeze, desk, held, counted):
    button(freeze.page, NAME).click()
    assert freeze.place == Frozen(NAME)
    assert SAME in said(counted(freeze))
    freeze.back()
    counted(freeze)
    more = {"kind": "arrest", "person": held.sean, "at": date(2026, 7, 1), "cse": True}
    new = edit.make(desk, Outcome, more).reference
    button(freeze.page, NAME).click()
    page = counted(freeze)
    assert cell_of(freeze, "Arrests").value == 3
    assert f"3 then, 4 now; {new} came" in said(page)


def test_a_figure_of_a_frozen_report_opens_to_its_records(freeze, counted):
    freeze.go(Frozen(NAME))
    page = counted(freeze)
    page.body.finish()
    first = page.body.findChildren(QLineEdit)
    assert first == []
    press(freeze.focusWidget())
    assert freeze.page.table.model().rowCount() == 2


def test_a_name_that_is_taken_is_refused_beside_its_box(freeze):
    button(freeze.page, "Freeze…").click()
    form = next(each for each in freeze.findChildren(FreezeForm) if each.isVisible())
    retype(form.form, "name", NAME.lower())
    press(form.findChildren(QLineEdit)[0])
    assert "is called" in said(form)
    press(form, Qt.Key.Key_Escape)
    assert NAME in buttons(freeze.page)


@pytest.mark.parametrize(
    ("way", "ending", "begins"), [("PDF", "pdf", b"%PDF"), ("Excel", "xlsx", b"PK")]
)
def test_a_file_leaves_once_who_gets_it_is_in_the_log(
    qtbot, window, store, tmp_path, way, ending, begins
):
    button(window.page, way).click()
    (asked,) = window.findChildren(HandOver)
    asked.to_whom.setText("Safeguarding board")
    asked.purpose.setText("the quarter")
    asked.where.path.setText(str(tmp_path))
    button(asked, "Save").click()
    qtbot.waitUntil(lambda: "and in the log" in said(window.page))
    (file,) = tmp_path.glob(f"*.{ending}")
    assert file.read_bytes().startswith(begins)
    (line,) = log(store, "disclosed")
    assert line.recipient == "Safeguarding board"
    assert "pursue" in line.detail.casefold()


def test_the_public_copy_leaves_as_it_was_shown(qtbot, public, tmp_path):
    button(public.page, "CSV").click()
    (asked,) = public.findChildren(HandOver)
    asked.to_whom.setText("The public")
    asked.purpose.setText("publication")
    asked.where.path.setText(str(tmp_path))
    button(asked, "Save").click()
    qtbot.waitUntil(lambda: "and in the log" in said(public.page))
    (file,) = tmp_path.glob("*.csv")
    written = file.read_text(encoding="utf-8-sig")
    assert ",*," in written
    assert "N-2026-0001" not in written


def test_the_chair_freezes_too(opened, counted, store, held):
    chair = opened(seat(store, "forum-chair"))
    chair.go(REPORTS)
    counted(chair)
    assert button(chair.page, "Freeze…").isEnabled()
