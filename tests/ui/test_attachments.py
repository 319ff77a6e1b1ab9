"""A file of an order: listed by what it is, and opened only once that it left is in the log."""

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from disrupt import edit
from disrupt.records import Attachment, Person
from disrupt.records.person import Photograph
from tests import make
from tests.desks import held, log, seat
from tests.reports.papers import child, notice, risk_order, robin
from tests.ui.desks import button, buttons, said
from ui.hand_over import HandOver
from ui.papers import NOTICE
from ui.places import Paper

PDF = b"%PDF-1.7 sealed"


@pytest.fixture
def order(desk):
    return risk_order(desk, robin(desk))


@pytest.fixture
def attached(desk, order):
    return edit.make(desk, Attachment, {"name": "sealed order", "file": PDF}, order_id=order.id)


@pytest.fixture
def window(opened, order, attached):
    window = opened()
    window.go(order.reference)
    return window


def save_a_copy(window, folder):
    button(window, "Save a copy…").click()
    (layer,) = [each for each in window.findChildren(HandOver) if each.isVisible()]
    for name, text in {"to_whom": "the court", "purpose": "hearing", "folder": folder}.items():
        layer.findChild(QLineEdit, name).setText(str(text))
    layer.go.click()


def test_it_is_listed_with_its_type_and_size(window):
    assert "sealed order, a PDF of 15 bytes" in said(window)


def test_a_copy_of_it_leaves_once_the_log_has_it(window, desk, attached, tmp_path):
    save_a_copy(window, tmp_path)
    (path,) = tmp_path.glob("OFFICIAL-SENSITIVE attachment*.pdf")
    assert path.read_bytes() == PDF
    (line,) = log(desk.store, "disclosed")
    assert (line.subject_kind, line.subject_id) == ("attachment", attached.id)
    assert (line.recipient, line.reason) == ("the court", "hearing")
    assert attached.sha256 in line.detail


def test_its_own_name_is_not_the_name_of_the_file(desk, order, opened, tmp_path):
    said_of_it = {"name": "Exley, Robin.exe", "file": PDF}
    edit.make(desk, Attachment, said_of_it, order_id=order.id)
    window = opened()
    window.go(order.reference)
    save_a_copy(window, tmp_path)
    (path,) = tmp_path.glob("*log*")
    assert "Exley" not in path.name
    assert path.suffix == ".pdf"


def test_of_what_is_no_file_no_copy_is_offered(desk, opened):
    person = make.person(desk)
    make.status(desk, person)
    window = opened()
    window.go(person.reference)
    assert "Save a copy…" not in buttons(window)


def test_a_photograph_leaves_by_the_same_way(desk, opened, tmp_path):
    person = make.person(desk)
    edit.make(desk, Photograph, {"picture": b"\xff\xd8\xff"}, person_id=person.id)
    window = opened()
    window.go(person.reference)
    save_a_copy(window, tmp_path)
    (path,) = tmp_path.glob("OFFICIAL-SENSITIVE photograph*.jpg")
    assert path.read_bytes() == b"\xff\xd8\xff"
    assert held(desk.store, Person)[0].reference in log(desk.store, "disclosed")[0].detail


def test_whoever_may_not_see_it_is_not_told_of_it(desk, order, attached, opened):
    window = opened(seat(desk.store, "licensing-officer"))
    window.go(order.reference)
    assert "sealed order" not in said(window)


@pytest.fixture
def chosen(window):
    """A file is chosen in the dialog of the card, and the form saved."""

    def choose(path):
        button(window, "Add an attachment…").click()
        form = next(card for card in window.page.beside.cards if card.open).open
        form.findChild(QLineEdit, "name").setText("proof of service")
        button(form, "Choose a file…").click()
        (files,) = form.findChildren(QFileDialog)
        files.fileSelected.emit(str(path))
        files.close()
        form.save()

    return choose


def test_one_is_added_by_a_chooser_of_our_own(desk, chosen, tmp_path):
    (tmp_path / "scan.exe").write_bytes(PDF + b"2")
    chosen(tmp_path / "scan.exe")
    assert [each.name for each in held(desk.store, Attachment)] == [
        "sealed order",
        "proof of service",
    ]


def test_what_is_of_no_known_type_is_refused_whatever_it_is_called(window, desk, chosen, tmp_path):
    (tmp_path / "order.pdf").write_bytes(b"MZ\x90")
    chosen(tmp_path / "order.pdf")
    assert len(held(desk.store, Attachment)) == 1
    assert "This is none of the types that are kept here" in said(window)


def test_only_an_order_whose_power_has_papers_leads_to_them(desk, window, order):
    assert "Papers to print…" not in buttons(window)
    paper = notice(desk, robin(desk), child(desk))
    window.go(paper.reference)
    button(window, "Papers to print…").click()
    assert window.place == Paper(NOTICE, paper.reference)
