"""The first page of all: make a register, open one, or try it on invented people."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from ui.door_parts import bare_column, door_card, in_the_middle
from ui.parts import Button, Link, Muted, PrimaryButton

WELCOME = "Which register?"
CHOICES = {
    "make": "A folder here or on a shared drive, encrypted, with you as its first officer.",
    "open": "A folder whose name ends in .disrupt. You need your name and passphrase.",
    "example": "Invented people, in a register that is gone when the program ends.",
}


class StartPage(QWidget):
    """Each choice is a button, with a line below it on what it leads to."""

    make_asked = Signal()
    folder_chosen = Signal(object)
    """The Path of a register."""
    demo_asked = Signal()
    back_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.make = PrimaryButton("Make a register")
        self.open, self.example = Button("Open a register…"), Button("Try it with example data")
        self.back = Link("Back to the register")
        self._chooser: QFileDialog | None = None
        self._begins_at = Path()
        self.back.setAutoDefault(True)
        self._draw()
        self.make.clicked.connect(self.make_asked)
        self.open.clicked.connect(self.choose)
        self.example.clicked.connect(self.demo_asked)
        self.back.clicked.connect(self.back_asked)

    def begin(self, begins_at: Path, *, can_go_back: bool) -> None:
        self.leave()
        self._begins_at = begins_at
        self.back.setVisible(can_go_back)
        self.make.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        """Whatever was being chosen is chosen no more."""
        if self._chooser:
            self._chooser.close()
            self._chooser.deleteLater()
            self._chooser = None

    def choose(self) -> None:
        """Beside the page, never in its way."""
        self.leave()
        self._chooser = folder_chooser(self, str(self._begins_at), title="Open a register")
        self._chooser.fileSelected.connect(self._chosen)
        self._chooser.open()

    def _chosen(self, folder: str) -> None:
        self.leave()
        self.folder_chosen.emit(Path(folder))

    def _draw(self) -> None:
        card = door_card(WELCOME)
        buttons: tuple[QPushButton, ...] = (self.make, self.open, self.example)
        for button, says in zip(buttons, CHOICES.values(), strict=True):
            words, pair = Muted(says), QWidget()
            words.setWordWrap(True)
            button.setAutoDefault(True)
            button.setAccessibleDescription(says)
            column = bare_column(pair, 2)
            column.addWidget(button)
            column.addWidget(words)
            card.column.addWidget(pair)
        card.column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        in_the_middle(self, card)


def folder_chooser(page: QWidget, begins_at: str, *, title: str) -> QFileDialog:
    chooser = QFileDialog(page, title, begins_at)
    chooser.setFileMode(QFileDialog.FileMode.Directory)
    chooser.setOption(QFileDialog.Option.ShowDirsOnly)
    return chooser
