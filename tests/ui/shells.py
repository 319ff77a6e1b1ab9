"""The whole window on a real register, as a test sits down at it."""

from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QWidget

from disrupt.clock import Clock
from disrupt.store import drafts
from tests.conftest import CLOCK, Register
from tests.desks import folder_of
from tests.ui.desks import on_screen
from ui.device import Device
from ui.jobs import Jobs
from ui.outside import GONE, Doorway
from ui.shell import Shell

CANARY = "Quillfeather"
"""A name that stands nowhere else."""
SAID_BY = ("text", "toPlainText", "currentText", "accessibleName", "title", "windowTitle")


def new_shell(qtbot, folder: Path, clock: Clock = CLOCK) -> Shell:
    return on_screen(qtbot, Shell(Device(folder / "settings.json"), Jobs(), clock))


def few_people(folder: Path) -> Path:
    """Sheets for an example register that is made in a moment."""
    text = "reference,family_name,given_names,area\nN-2024-0117,Exley,Robin,Westmere\n"
    return folder_of(folder / "sheets", people=text)


def sit_down(shell: Shell, register: Register, name: str = "anna", *, clock: Clock = CLOCK) -> None:
    """As the door says it once somebody is let in, by a key that they pressed."""
    QTest.keyClick(shell, Qt.Key.Key_Shift)
    shell.outside.unlocked.emit(register.open(name, clock), Doorway.REGISTER)
    QApplication.processEvents()


def is_let_go(register: Register) -> bool:
    return not register.files.holder.exists()


def is_locked(shell: Shell) -> bool:
    return shell.desk is None and shell.currentWidget() is shell.outside


def let_go(qtbot, shell: Shell, register: Register) -> None:
    """Until the door says that the register is closed, and it is."""
    qtbot.waitUntil(lambda: shell.outside.notice.words.text() == GONE)
    assert is_let_go(register)


def box(shell: Shell, name: str) -> QLineEdit:
    return shell.desk.findChild(QLineEdit, name)


def type_into(qtbot, shell: Shell, name: str, text: str) -> None:
    """With the keyboard, as an officer does."""
    line = box(shell, name)
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, text)


def kept(register: Register, reference: str) -> dict[str, str] | None:
    """What anna was typing about this person, as the register holds it."""
    store = register.open()
    draft = drafts.taken(store, reference)
    store.close()
    return draft.typed["texts"] if draft else None


def visible_windows() -> list[QWidget]:
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


def shown() -> str:
    """All that any widget or model of the program holds."""
    said = [text for widget in QApplication.allWidgets() for text in _texts(widget)]
    return "\n".join(said)


def _texts(widget: QWidget) -> list[str]:
    kind = type(widget).__mro__
    said = [vars(each)[name] for each in kind for name in SAID_BY if callable(vars(each).get(name))]
    texts = [str(says(widget)) for says in said]
    if isinstance(widget, QAbstractItemView) and widget.model():
        texts += _cells(widget.model())
    return texts


def _cells(model: QAbstractItemModel) -> list[str]:
    top = QModelIndex()
    # Qt keeps it to itself that a list has one column.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(top)
    places = ((r, c) for r in range(model.rowCount(top)) for c in range(columns))
    return [str(model.index(*at).data(Qt.ItemDataRole.DisplayRole)) for at in places]
