"""The whole window on a real register, as a test sits down at it."""

from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget

from tests.conftest import CLOCK, Register
from ui.device import Device
from ui.jobs import Jobs
from ui.outside import Doorway
from ui.shell import Shell

SAID_BY = ("text", "toPlainText", "currentText", "accessibleName", "title", "windowTitle")


def new_shell(qtbot, folder: Path) -> Shell:
    shell = Shell(Device(folder / "settings.json"), Jobs(), CLOCK)
    qtbot.addWidget(shell)
    shell.resize(1280, 800)
    shell.show()
    qtbot.waitUntil(shell.isActiveWindow)
    return shell


def sit_down(shell: Shell, register: Register, name: str = "anna") -> None:
    """As the door says it once somebody is let in, by a key that they pressed."""
    QTest.keyClick(shell, Qt.Key.Key_Shift)
    shell.outside.unlocked.emit(register.open(name), Doorway.REGISTER)


def is_let_go(register: Register) -> bool:
    return not register.files.holder.exists()


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
    places = ((r, c) for r in range(model.rowCount()) for c in range(model.columnCount()))
    return [str(model.index(*at).data(Qt.ItemDataRole.DisplayRole)) for at in places]
