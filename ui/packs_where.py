"""Where the copies go, printed or saved, and the passphrase that saved ones may open with."""

from PySide6.QtCore import Signal

from disrupt.errors import Trouble
from reports.ways import Folder, Way
from ui.hand_over import EitherWay
from ui.parts import Card, Label, Wrong, wrapped
from ui.passphrase_asked import PassphraseAsked
from ui.scrolling import bring_into_view

NO_SUCH_FOLDER = Trouble("There is no such folder.", "Choose one that is there, or make it first.")


class PacksWhere(Card):
    edited = Signal()

    def __init__(self) -> None:
        super().__init__("How they leave")
        self.ways = EitherWay()
        self.secret = PassphraseAsked(self.ways)
        label = Label(self.ways.asks)
        label.setBuddy(self.ways)
        self.wrong = wrapped(Wrong())
        for part in (self.wrong, label, self.ways, self.secret):
            self.column.addWidget(part)
        self.wrong.hide()
        self.ways.printers.currentIndexChanged.connect(lambda: self.edited.emit())
        self.ways.folder.path.textChanged.connect(lambda: self.edited.emit())

    @property
    def is_printed(self) -> bool:
        return self.secret.is_printed

    @property
    def folder(self) -> str:
        return self.ways.folder.path.text()

    @folder.setter
    def folder(self, path: str) -> None:
        self.ways.folder.path.setText(path)

    def way(self) -> Way:
        """Asked for before anything is made: a copy that gets nowhere is one that was issued."""
        way = self.ways.way()
        if isinstance(way, Folder) and not way.path.is_dir():
            raise NO_SUCH_FOLDER
        return way

    def refuse(self, says: str) -> None:
        """It is said where it can be put right, and the keyboard is there; else taken back."""
        self.wrong.setText(says)
        self.wrong.setVisible(bool(says))
        if says:
            self.take_keyboard()
            bring_into_view(self)

    def take_keyboard(self) -> None:
        """Where something is missing: the folder, else the passphrase."""
        if self.is_printed or self.folder.strip():
            self.secret.take_keyboard()
        else:
            self.ways.folder.setFocus()
