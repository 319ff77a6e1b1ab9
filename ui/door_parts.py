"""What the pages before a register share: an asked thing with its fault, and boxes for secrets."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from disrupt.store.recovery import GROUP, LENGTH
from ui.brand import Brand
from ui.icons import icon
from ui.parts import Card, Heading, IconButton, Label, Muted, Wrong

WIDTH = 58
"""Of a card, in letters."""
AROUND = 20


class Asked(QWidget):
    """Its label above, its box, and below it what it is for and what is wrong with it."""

    def __init__(self, name: str, label: str, box: QWidget, *beside: QWidget) -> None:
        super().__init__()
        self.box = box
        self.label, self.help, self.hint, self._wrong = Label(label), Muted(), Muted(), Wrong()
        self.label.setBuddy(box)
        box.setObjectName(name)
        box.setAccessibleName(label)
        self.setFocusProxy(box)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(box, 1)
        for part in beside:
            line.addWidget(part)
        column = bare_column(self, 2)
        column.addWidget(self.label)
        column.addLayout(line)
        for words in (self.help, self.hint, self._wrong):
            words.setWordWrap(True)
            words.hide()
            column.addWidget(words)

    def say_help(self, text: str) -> None:
        self._put(self.help, text)

    def say_hint(self, text: str) -> None:
        self._put(self.hint, text)

    def say_wrong(self, text: str) -> None:
        self._put(self._wrong, text)

    def _put(self, words: Muted | Wrong, text: str) -> None:
        words.setText(text)
        words.setVisible(bool(text))
        said = (self.help.text(), self.hint.text(), self._wrong.text())
        self.box.setAccessibleDescription(" ".join(filter(None, said)))


class ForgetfulLine(QLineEdit):
    """For what whoever comes next may not bring back."""

    forgotten = Signal()

    def forget(self) -> None:
        """To clear it could be undone by a key; to set it cannot."""
        self.setText("")
        self.forgotten.emit()


class SecretLine(ForgetfulLine):
    """Hidden until it is asked for; the only trace of Caps Lock is in what is typed."""

    capitals = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text()
        if letter.isalpha() and letter.upper() != letter.lower():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.capitals.emit(letter.isupper() != shift)
        super().keyPressEvent(event)


def secret_asked(name: str, label: str) -> tuple[Asked, SecretLine]:
    """With a button beside it that shows what was typed."""
    box, eye = SecretLine(), IconButton("eye", "")
    eye.setCheckable(True)
    eye.setAutoRaise(True)
    eye.toggled.connect(partial(_show_secret, box, eye, label.lower()))
    box.forgotten.connect(partial(eye.setChecked, False))
    _show_secret(box, eye, label.lower(), False)
    asked = Asked(name, label, box, eye)
    box.capitals.connect(lambda on: asked.say_hint(CAPITALS if on else ""))
    return asked, box


def _show_secret(box: QLineEdit, eye: QAbstractButton, what: str, shown: bool) -> None:
    mode = QLineEdit.EchoMode
    box.setEchoMode(mode.Normal if shown else mode.Password)
    eye.setIcon(icon("eye_off" if shown else "eye"))
    says = f"{'Hide' if shown else 'Show'} the {what}"
    eye.setAccessibleName(says)
    eye.setToolTip(says)


class CodeLine(ForgetfulLine):
    """The code of a recovery sheet, put into its groups as it is typed."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText("0000 " * (LENGTH // GROUP))
        self.textEdited.connect(self._regroup)

    def _regroup(self, text: str) -> None:
        # In the middle of a mistyped code, what stands after the cursor stays where it is.
        if self.cursorPosition() == len(text):
            self.setText(grouped(text))


def grouped(text: str) -> str:
    letters = "".join(text.upper().replace("-", " ").split())
    return " ".join(letters[at : at + GROUP] for at in range(0, len(letters), GROUP))


def where(path: Path) -> str:
    """For a tooltip. A path alone could be taken for markup, by what stands in its first line."""
    return f"It lies here:\n{path}"


def bare_column(on: QWidget, spacing: int) -> QVBoxLayout:
    column = QVBoxLayout(on)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column


class _DoorCard(Card):
    """A sheet as every page at the door has one."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.column.setContentsMargins(AROUND, AROUND, AROUND, AROUND)
        self.column.setSpacing(12)
        self.column.addWidget(Brand())
        self.column.addSpacing(4)
        self.column.addWidget(Heading(title))

    def changeEvent(self, event: QEvent) -> None:
        """It grows with its letters."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.setFixedWidth(WIDTH * self.fontMetrics().averageCharWidth())


def door_card(title: str) -> Card:
    return _DoorCard(title)


def in_the_middle(page: QWidget, card: Card) -> None:
    """However small the window is, every part of the card can be reached."""
    ground, scroll = QWidget(), QScrollArea()
    # Spaces around it, not an alignment, which would reckon its height for the whole width.
    line, around = QHBoxLayout(), QVBoxLayout(ground)
    line.addStretch(1)
    line.addWidget(card)
    line.addStretch(1)
    around.setContentsMargins(20, 20, 20, 20)
    around.addStretch(1)
    around.addLayout(line)
    around.addStretch(1)
    scroll.setWidget(ground)
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    bare_column(page, 0).addWidget(scroll)


CAPITALS = "Caps Lock seems to be on."
