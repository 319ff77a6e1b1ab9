"""Sheets brought in by the page: looked at first, nothing hidden, and Cancel leaves no trace."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QStackedWidget

from disrupt.records import Person
from disrupt.soundness import verify
from disrupt.store import backup
from disrupt.task import Task
from orders import intake
from tests import make
from tests.desks import folder_of, held, log, seat
from tests.ui.desks import on_screen, words
from ui.bring_in import BringInPage, coming, records
from ui.sheet_card import Remarks, SheetCard, counted

ODD = (
    "reference,shoe size,family_name,given_names,born,sex\n"
    "N-1,9,Exley,Robin,soon,male\nN-2,9,Mercer,Ada,1988,mermaid\n,9,Mercer,Ada,1988,\n"
)
ONE = "reference,family_name\nN-7,Exley\n"
MANY = "".join(f"N-{number}\n" for number in range(1200))


@pytest.fixture
def opened(qtbot, desk, jobs):
    """The page on the screen, with the keyboard in its field."""
    shell = QStackedWidget()

    def open_page(at=desk):
        page = BringInPage(at, jobs)
        shell.addWidget(page)
        on_screen(qtbot, shell, 1200)
        page.begin()
        return page

    return open_page


@pytest.fixture
def page(opened):
    return opened()


@pytest.fixture
def go(qtbot):
    """Press what is offered, and wait until it has ended."""

    def press(page, key=Qt.Key.Key_Space, on=None):
        qtbot.keyClick(on or page.go, key)
        qtbot.waitUntil(lambda: not page.work.is_under_way, timeout=20_000)
        # What was put on the page shows with its next events.
        qtbot.waitUntil(lambda: all(card.isVisible() for card in page.findChildren(SheetCard)))

    return press


@pytest.fixture
def looked(page, go, qtbot):
    def look(path):
        page.path.clear()
        qtbot.keyClicks(page.path, str(path))
        go(page, Qt.Key.Key_Return, page.path)
        return page

    return look


def remarks(page):
    """Every remark on the page, as its cells say it."""
    return [
        tuple(table.model().index(row, column).data() for column in range(4))
        for table in page.findChildren(Remarks)
        for row in range(table.model().rowCount())
    ]


def test_by_keyboard_alone_a_sheet_is_looked_at_brought_in_and_the_list_asked_for(
    qtbot, desk, tmp_path, looked, go
):
    page = looked(folder_of(tmp_path / "in", people=ONE))
    assert (page.go.text(), page.go.hasFocus()) == ("Bring in 1 person", True)
    assert held(desk.store, Person) == []
    go(page)
    assert [each.reference for each in held(desk.store, Person)] == ["N-7"]
    assert any(text.startswith("Brought in: 1 person.") for text in words(page))
    assert (page.go.text(), page.go.hasFocus()) == ("Show the list", True)
    with qtbot.waitSignal(page.done):
        qtbot.keyClick(page.go, Qt.Key.Key_Space)


def test_all_that_is_odd_is_listed_by_its_row_and_unknown_headings_are_named(looked, tmp_path):
    page = looked(folder_of(tmp_path / "in", people=ODD, horses="name\nSilver\n"))
    assert "1 new · 0 changed · 0 the same · 1 doubtful · 1 refused" in words(page)
    assert "Left out, not known here: shoe size." in words(page)
    assert "Not a sheet that is kept here; it is left out." in words(page)
    assert [each[:3] for each in remarks(page)] == [
        ("2", "Refused", "born"),
        ("4", "Doubtful", ""),
        ("3", "Not in its list", "sex"),
    ]
    assert "“soon” is not a date" in remarks(page)[0][3]


def test_what_is_read_out_of_a_remark_names_its_columns(looked, tmp_path):
    table = looked(folder_of(tmp_path / "in", people=ODD)).findChild(Remarks)
    model, role = table.model(), Qt.ItemDataRole
    assert model.index(1, 2).data(role.AccessibleTextRole) == "Heading: not recorded"
    assert model.headerData(3, Qt.Orientation.Horizontal) == "Why"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.index(0, 0).data(role.ToolTipRole) is None
    assert model.data(model.index(-1, 0)) is None
    assert model.rowCount(model.index(0, 0)) == model.columnCount(model.index(0, 0)) == 0
    assert table.accessibleName() == "What is odd in people.csv, 3 remarks"


def test_looking_twice_at_the_same_says_that_nothing_is_new(looked, go, tmp_path):
    folder = folder_of(tmp_path / "in", people=ONE)
    go(looked(folder))
    page = looked(folder)
    assert "Nothing in it is new here, so there is nothing to bring in." in words(page)
    assert page.go.text() == "Look at it"


def test_another_path_must_be_looked_at_anew(qtbot, looked, tmp_path):
    page = looked(folder_of(tmp_path / "in", people=ONE))
    qtbot.keyClicks(page.path, "x")
    assert page.go.text() == "Look at it"
    assert "people.csv" not in words(page)


@pytest.mark.parametrize(
    ("path", "says"),
    [
        ("  ", "Nothing is chosen yet. Choose a file or a folder, or type its path."),
        ("nowhere/people.csv", "There is nothing at people.csv. Look whether the name is right."),
    ],
)
def test_what_cannot_be_looked_at_is_said_in_two_sentences(looked, path, says):
    page = looked(path)
    assert says in words(page)
    assert page.go.text() == "Look at it"


def test_a_path_may_be_copied_with_its_quotation_marks(looked, tmp_path):
    folder = folder_of(tmp_path / "in", people=ONE)
    assert looked(f'"{folder}"').go.text() == "Bring in 1 person"


def test_whoever_may_not_bring_in_is_told_so(desk, opened, go, tmp_path):
    page = opened(seat(desk.store, "forum-chair"))
    page.path.setText(str(tmp_path))
    go(page)
    assert any("Your roles do not let you bring in records." in text for text in words(page))


def test_a_file_or_a_folder_can_be_chosen_and_is_looked_at(qtbot, page, tmp_path):
    folder = folder_of(tmp_path / "in", people=ONE)
    for button, name in ((page.file, folder / "people.csv"), (page.folder, folder)):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        (dialog,) = page.findChildren(QFileDialog)
        assert dialog.isVisible()
        dialog.fileSelected.emit(str(name))
        dialog.close()
        qtbot.waitUntil(lambda: page.go.text() == "Bring in 1 person")
        qtbot.waitUntil(lambda: not page.findChildren(QFileDialog))
        assert page.path.text() == str(name)


@pytest.fixture
def stops(monkeypatch):
    """Somebody presses Cancel, as soon as the writing has come this far."""

    def stop_at(doing):
        reach = Task.reach

        def reached(task, said, *counts):
            reach(task, said, *counts)
            if said == doing:
                task.stop()

        monkeypatch.setattr(Task, "reach", reached)

    return stop_at


def test_cancel_leaves_no_trace(desk, looked, go, tmp_path, stops):
    make.person(desk)
    page = looked(folder_of(tmp_path / "in", people="reference\n" + MANY))
    before = held(desk.store, Person)
    lines = len(log(desk.store, "made", "changed", "imported"))
    stops("Writing")
    go(page)
    assert any(text.startswith("It was stopped. Nothing of it was kept") for text in words(page))
    assert [each.id for each in held(desk.store, Person)] == [each.id for each in before]
    assert len(log(desk.store, "made", "changed", "imported")) == lines
    assert verify(desk).ok


def test_a_look_that_is_stopped_is_not_even_in_the_log(desk, page, go, tmp_path, stops):
    page.path.setText(str(folder_of(tmp_path / "in", people=ONE)))
    before = len(log(desk.store))
    stops("Reading people.csv")
    go(page)
    assert len(log(desk.store)) == before


def test_while_it_is_brought_in_the_desk_is_covered_and_escape_stops_it(
    qtbot, looked, tmp_path, monkeypatch, desk
):
    page = looked(folder_of(tmp_path / "in", people=ONE))

    def until_it_is_stopped(_desk: object, _path: Path, task: Task) -> None:
        while True:
            task.reach("Waiting")

    monkeypatch.setattr(intake, "bring_in", until_it_is_stopped)
    qtbot.keyClick(page.go, Qt.Key.Key_Space)
    assert page.work._waiting.isVisible()
    assert page.work._waiting.geometry() == page.rect()
    qtbot.keyClick(page.work._waiting, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.work.is_under_way)
    assert "Waiting" not in words(page)


@pytest.mark.parametrize("then", [lambda *_: {}, lambda *_: 1 / 0])
def test_what_ends_after_the_page_was_left_comes_back_to_nobody(
    qtbot, page, jobs, monkeypatch, tmp_path, then
):
    monkeypatch.setattr(intake, "look", then)
    page.path.setText(str(tmp_path))
    with qtbot.waitSignal(jobs._ended):
        page.look()
        page.leave()
        page.save()
    assert page.go.text() == "Look at it"
    assert page.notice.isHidden()


def test_a_fault_of_ours_is_not_hushed_up_here(qtbot, page, monkeypatch, tmp_path):
    monkeypatch.setattr(intake, "look", lambda *_: 1 / 0)
    page.path.setText(str(tmp_path))
    with qtbot.capture_exceptions() as caught:
        page.look()
        qtbot.waitUntil(lambda: bool(caught))
    assert caught[0][0] is ZeroDivisionError
    assert not page.work.is_under_way


def test_a_copy_from_before_is_spoken_of_and_is_there(desk, looked, go, tmp_path):
    make.person(desk)
    page = looked(folder_of(tmp_path / "in", people=ONE))
    go(page)
    assert any("A copy of the register as it was before" in text for text in words(page))
    assert len(backup.copies(desk.store.files.backups)) == 1


def test_what_would_come_is_counted_in_words(desk, tmp_path):
    folder = folder_of(
        tmp_path / "in",
        people="reference\nN-1\nN-2\n",
        person_statuses="person,status\nN-1,alleged\n",
        horses="name\nSilver\n",
    )
    assert coming(intake.look(desk, folder)) == "2 people and 1 other row"
    only = folder_of(tmp_path / "parts", person_markers="person,marker\nN-1,drugs\nN-2,drugs\n")
    intake.bring_in(desk, folder)
    reports = intake.look(desk, only)
    assert coming(reports) == "2 other rows"
    assert counted(reports["person_markers.csv"]).startswith("2 new · 0 changed")


def test_what_comes_is_counted_in_words_and_never_by_the_name_of_its_file(desk, tmp_path):
    folder = folder_of(
        tmp_path / "in",
        licences="reference,kind\nL-1,operator\n",
        licence_decisions="licence,decision,reason\nL-1,suspend,health\nL-1,revoke,drugs\n",
        links="from,to,role\nL-1,L-1,linked\n",
    )
    assert coming(intake.look(desk, folder)) == "1 licence, 2 decisions and 1 other row"
    assert records(intake.look(desk, folder)) == "4 records"


def test_the_field_and_every_button_have_names(page):
    assert page.path.accessibleName() == "File or folder"
    assert [each.text() for each in (page.go, page.file, page.folder)] == [
        "Look at it",
        "Choose a file…",
        "Choose a folder…",
    ]
