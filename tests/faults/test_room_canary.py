"""Of all that is kept of somebody a room sees what a forum may see, and of nobody else anything."""

from dataclasses import replace

import pypdfium2
import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPoint, QSizeF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

from disrupt.clock import Clock
from disrupt.fields import Seen
from disrupt.records import Person
from disrupt.workspace import Workspace
from orders.audiences import OF_ANYBODY, sees
from orders.forum.considered import Said
from orders.forum.shown import shown
from orders.intake import bring_in
from tests.faults.canary_room import HELD, NOW, about, change_all, lay_out
from tests.orders.forum.considering import LATE, robin
from tests.sampled import long
from tests.ui.desks import button, on_screen
from tests.ui.rooms import seen, the_room
from ui.agenda_lines import Subject
from ui.device import Device
from ui.jobs import Jobs
from ui.places import AtMeeting
from ui.room_sheet import RoomSheet
from ui.room_window import RoomWindow
from ui.window import Window

INCH, POINTS = 96, 72
UNTOLD = {
    *("agenda_item.reason", "agenda_item.decision", "agenda_item.support"),
    "person.support_contact",
}
"""A room is shown the word of the decision and no more, and of welfare that it comes first."""
SAID_BY = ("text", "accessibleName", "accessibleDescription", "toolTip", "statusTip", "whatsThis")


def painted(widget: QWidget) -> str:
    """The text of its picture, as whoever has the picture reads it back."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(INCH)
    size = QSizeF(widget.width() * POINTS / INCH, widget.height() * POINTS / INCH)
    writer.setPageSize(QPageSize(size, QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF())
    painter = QPainter(writer)
    widget.render(painter, QPoint())
    painter.end()
    with pypdfium2.PdfDocument(bytes(buffer.data().data())) as pdf:
        return "".join(page.get_textpage().get_text_bounded() for page in pdf)


def said(widget: QWidget) -> str:
    """What a reader of the screen, a pointer or a list of windows is told."""
    each = [widget, *widget.findChildren(QWidget)]
    own = [getattr(part, name)() for part in each for name in SAID_BY if hasattr(part, name)]
    return " ".join([*own, widget.windowTitle(), widget.windowIconText(), widget.windowFilePath()])


def read(room: RoomWindow) -> str:
    """The picture, all of the sheet where that is longer, and what is said beside; in one line."""
    (sheet,) = room.findChildren(RoomSheet)
    return "".join(f"{painted(room)} {painted(sheet)} {said(room)}".casefold().split())


def walked(qtbot, window):
    """By key through the whole agenda: whom it is at, and what the room sees by then."""
    page = window.page
    while True:
        line = page.room.line
        if isinstance(line, Subject):
            seen(qtbot, line.key)
            yield line.key, read(the_room())
        page.act("next")
        if page.room.line is line:
            return


@pytest.fixture
def laid(register, tmp_path):
    """So many subjects with all that is kept of them, and changed since the last meeting."""
    opened = []

    def lay(many):
        before = register.open()
        words = lay_out(tmp_path / "given", many)
        bring_in(Workspace(before, "a test"), tmp_path / "given")
        before.close()
        store = register.open(clock=Clock(NOW))
        opened.append(store)
        desk = Workspace(store, "a test")
        return desk, words | change_all(desk, many)

    yield lay
    for store in opened:
        store.close()


@pytest.mark.parametrize("many", [4, long(25)])
def test_each_picture_has_only_what_a_forum_may_see_of_that_one(
    qtbot, tmp_path, laid, monkeypatch, many
):
    # All that there is to tell is told, also what nobody would read from across a room.
    monkeypatch.setattr("orders.forum.shown.MOST", 1000)
    desk, words = laid(many)
    jobs = Jobs()
    window = on_screen(qtbot, Window(desk, Device(tmp_path / "settings.json"), jobs))
    window.go(AtMeeting(HELD, "in the room"))
    qtbot.waitUntil(lambda: window.page.room is not None and window.page.room.line is not None)
    button(window.page, "Show in the room").click()
    pictures = dict(walked(qtbot, window))
    window.room.close()
    jobs.end()
    assert set(pictures) == {about(number) for number in range(1, many + 1)}
    found = [(key, words[each]) for key, text in pictures.items() for each in words if each in text]
    assert [each for each in found if not _may_see(*each)] == []
    others = [(key, one) for key in pictures for one in pictures if one != key]
    assert [each for each in others if _names(pictures, *each)] == []
    classes = {of.seen for _, of in found}
    assert classes >= {Seen.IDENTITY, Seen.RESULT, Seen.ACTIONS}
    named = {of.number for _, of in found if (of.kind, of.field) == (Person, "family_name")}
    assert named == {n for n in range(1, many + 1) if about(n).startswith("N-")}


def _names(pictures, key, one):
    """People; a place or a child may stand in what is said of somebody."""
    return one.startswith("N-") and one.casefold() in pictures[key]


def _may_see(key, of):
    """A forum may, it is of the one who is shown, and it is told in the room."""
    name = f"{of.kind.kind_name()}.{of.field}"
    return sees("forum", of.seen) in OF_ANYBODY and about(of.number) == key and name not in UNTOLD


PLANTED = "zqcanary"
EVERYWHERE = {
    "name": {"name": PLANTED},
    "status": {"status": Said(PLANTED, Seen.RESULT)},
    "welfare": {"welfare": Said(PLANTED, Seen.VICTIM)},
    "changed": {"changed": (Said(PLANTED, Seen.FACTS),)},
    "binds": {"binds": (Said(PLANTED, Seen.ORDERS),)},
    "open": {"open": (Said(PLANTED, Seen.ORDERS),)},
    "action": {"actions": (replace(LATE, action=PLANTED),)},
    "owner": {"actions": (replace(LATE, owner=PLANTED),)},
    "rating": {"actions": (replace(LATE, outcome_rag=PLANTED),)},
    "last of many": {"actions": (*[LATE] * 30, replace(LATE, action=PLANTED))},
}


@pytest.mark.parametrize("changed", EVERYWHERE.values(), ids=EVERYWHERE)
def test_a_planted_word_is_read_back_from_the_picture(qtbot, changed):
    room = RoomWindow("OFFICIAL-SENSITIVE")
    qtbot.addWidget(room)
    room.resize(1920, 1080)
    room.show()
    room.put(shown(robin(**changed)))
    (sheet,) = room.findChildren(RoomSheet)
    assert PLANTED in "".join(painted(sheet).split())
    assert PLANTED in read(room)


@pytest.mark.parametrize("name", ["setToolTip", "setAccessibleName", "setWindowTitle"])
def test_a_word_that_is_not_painted_is_found_too(qtbot, name):
    room = RoomWindow("OFFICIAL-SENSITIVE")
    qtbot.addWidget(room)
    getattr(room, name)(PLANTED)
    assert PLANTED in read(room)
    assert PLANTED not in painted(room)
