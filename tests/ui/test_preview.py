"""A paper is shown from memory, and leaves once somebody said for whom and what for."""

from io import BytesIO

import pytest
from pypdfium2 import PdfDocument
from PySide6.QtCore import QMarginsF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit

from disrupt.task import Task
from tests.desks import log, seat
from tests.reports.papers import child, notice, risk_order, robin, whole
from tests.ui.desks import button, buttons, pages, press, said
from tests.ui.gap import Gap
from ui.hand_over import HandOver
from ui.places import Paper
from ui.preview import Pages
from ui.printer import print_on


@pytest.fixture
def somebody(desk):
    person = robin(desk)
    risk_order(desk, person)
    return person


@pytest.fixture
def card(qtbot, opened, somebody):
    """The window, on the pocket card of somebody."""
    window = opened()
    window.go(Paper("card", somebody.reference))
    qtbot.waitUntil(lambda: len(pages(window)) == 1)
    return window


def asked(window):
    (layer,) = [each for each in window.findChildren(HandOver) if each.isVisible()]
    return layer


def box(layer, name):
    return layer.findChild(QLineEdit, name)


def save(qtbot, window, folder, to_whom="PS Marsh", purpose="briefing"):
    """Until it is over, or said why it is not."""
    button(window, "Save…").click()
    layer = asked(window)
    box(layer, "to_whom").setText(to_whom)
    box(layer, "purpose").setText(purpose)
    box(layer, "folder").setText(str(folder))
    layer.go.click()
    over(qtbot, window)
    return layer


def over(qtbot, window):
    qtbot.waitUntil(lambda: not window.page.work.is_under_way)


def test_its_pages_are_shown(card):
    assert not pages(card)[0].pixmap().isNull()
    assert "Pocket card" in said(card)
    assert card.page.kind == "person"


def test_that_it_was_looked_at_is_logged_and_nothing_has_left(card, desk):
    assert log(desk.store, "viewed")
    assert log(desk.store, "disclosed") == []


def test_neither_shown_nor_saved_it_makes_the_window_deaf(qtbot, opened, somebody, tmp_path):
    window, gap = opened(), Gap()
    window.go(Paper("card", somebody.reference))
    qtbot.waitUntil(lambda: len(pages(window)) == 1)
    save(qtbot, window, tmp_path)
    gap.check()


def test_no_file_is_made_of_what_is_shown(card, tmp_path):
    assert list(tmp_path.rglob("*.pdf")) == []


def test_it_is_saved_once_it_is_said_for_whom_and_what_for(qtbot, card, desk, tmp_path):
    save(qtbot, card, tmp_path)
    (path,) = tmp_path.glob("OFFICIAL-SENSITIVE pocket card*.pdf")
    (line,) = log(desk.store, "disclosed")
    assert (line.recipient, line.reason) == ("PS Marsh", "briefing")
    assert "for PS Marsh" in whole(path.read_bytes())
    assert "Pocket card saved, and in the log." in said(card)


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({"to_whom": ""}, "who gets it"),
        ({"purpose": " "}, "what it is for"),
        ({"folder": ""}, "No folder is chosen yet."),
        ({"folder": "no/such/folder"}, "was not saved"),
    ],
)
def test_what_is_missing_is_said_and_asked_for(qtbot, card, tmp_path, given, missing):
    layer = save(qtbot, card, **{"folder": tmp_path, **given})
    assert layer.isVisible()
    assert missing in said(layer)
    assert list(tmp_path.glob("*.pdf")) == []


def test_escape_leaves_it_and_nothing_has_left(card, desk):
    button(card, "Print…").click()
    press(asked(card), Qt.Key.Key_Escape)
    assert log(desk.store, "disclosed") == []
    assert not [each for each in card.findChildren(HandOver) if each.isVisible()]


def test_without_a_printer_that_is_said(card, desk):
    button(card, "Print…").click()
    layer = asked(card)
    layer.where.clear()
    box(layer, "to_whom").setText("PS Marsh")
    box(layer, "purpose").setText("briefing")
    layer.go.click()
    assert "No printer is set up on this computer." in said(layer)
    assert log(desk.store, "disclosed") == []


def test_enter_goes_on_from_each_line(qtbot, card, tmp_path):
    button(card, "Save…").click()
    layer = asked(card)
    box(layer, "folder").setText(str(tmp_path))
    box(layer, "to_whom").setText("PS Marsh")
    press(box(layer, "to_whom"))
    qtbot.waitUntil(lambda: box(layer, "purpose").hasFocus())
    box(layer, "purpose").setText("briefing")
    press(box(layer, "purpose"))
    over(qtbot, card)
    assert list(tmp_path.glob("*.pdf"))


def test_the_folder_is_chosen_in_a_dialog_of_our_own(card, tmp_path):
    button(card, "Save…").click()
    layer = asked(card)
    button(layer, "Choose…").click()
    (files,) = layer.findChildren(QFileDialog)
    assert files.testOption(QFileDialog.Option.DontUseNativeDialog)
    files.fileSelected.emit(str(tmp_path))
    files.close()
    assert box(layer, "folder").text() == str(tmp_path)


def test_while_names_are_hidden_no_page_is_shown(qtbot, card):
    card.turn_names()
    assert pages(card) == []
    assert "Names are hidden" in said(card)
    card.turn_names()
    qtbot.waitUntil(lambda: len(pages(card)) == 1)


def test_nothing_of_it_stays_when_the_page_is_left(card):
    card.page.leave()
    assert card.page.pages._content == b""
    assert all(label.pixmap().isNull() for label in card.page.findChildren(QLabel))


def test_whoever_may_not_give_it_out_has_nothing_to_press(opened, desk, somebody):
    window = opened(seat(desk.store, "licensing-officer"))
    window.go(Paper("card", somebody.reference))
    assert "Your roles do not let you see this record." in said(window)
    assert "Print…" not in buttons(window)


def test_a_missing_child_is_shown_and_saved_in_the_same_way(qtbot, opened, desk, tmp_path):
    of = child(desk)
    notice(desk, robin(desk), of)
    window = opened()
    window.go(Paper("missing", of.reference))
    qtbot.waitUntil(lambda: pages(window) != [])
    save(qtbot, window, tmp_path)
    (path,) = tmp_path.glob("OFFICIAL-SENSITIVE missing child*.pdf")
    assert of.reference not in path.name


def test_a_paper_of_nobody_leaves_one_where_one_was(card):
    card.go(Paper("card", "N-1999-0001"))
    assert card.place == Paper("card", card.place.reference)
    assert "There is no record N-1999-0001 here." in said(card)


def test_a_lock_takes_pages_and_question_off_the_screen(qtbot, seated, register, person):
    shell = seated
    shell.desk.go(Paper("card", person))
    button(shell.desk, "Print…").click()
    shell.lock()
    visible = [each for each in QApplication.allWidgets() if each.isVisible()]
    assert not any(isinstance(each, HandOver) for each in visible)
    assert not any(each.property("part") == "page" for each in visible)


def test_what_is_printed_is_every_page_of_it_on_its_own_paper(qtbot, card, tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    content = card.page.pages._content
    print_on(printer, content, Task())
    layout = printer.pageLayout()
    assert layout.pageSize().id() is QPageSize.PageSizeId.A6
    assert layout.margins() == QMarginsF()
    assert layout.orientation() is QPageLayout.Orientation.Portrait
    assert printer.docName() == "Disrupt"
    assert QSizeF(layout.fullRect().size()).width() > 100
    assert (tmp_path / "printed.pdf").stat().st_size > 10_000


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(qtbot, card, tmp_path):
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    with pytest.raises(OSError, match="the printer does not take it"):
        print_on(printer, card.page.pages._content, Task())


def test_of_a_long_paper_so_many_pages_are_shown_at_once_and_more_if_asked(qtbot):
    sheet = Pages(at_once=2)
    qtbot.addWidget(sheet)
    sheet.show()
    sheet.show_content(of_pages(5))
    for shown in (2, 4):
        qtbot.waitUntil(lambda shown=shown: shown_pages(sheet) == shown and sheet.more.isVisible())
        sheet.more.click()
    qtbot.waitUntil(lambda: shown_pages(sheet) == 5)
    assert not sheet.more.isVisible()
    sheet.clear()
    assert shown_pages(sheet) == 0


def of_pages(many):
    paper = PdfDocument.new()
    for _ in range(many):
        paper.new_page(100, 140)
    content = BytesIO()
    paper.save(content)
    return content.getvalue()


def shown_pages(sheet):
    labels = sheet.findChildren(QLabel)
    return len([each for each in labels if each.property("part") == "page" and each.isVisible()])
