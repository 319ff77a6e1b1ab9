"""The passphrase that saved copies may open with: typed twice, kept nowhere."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disrupt.errors import Trouble
from ui import pack_work
from ui.door_parts import secret_asked
from ui.hand_over import EitherWay
from ui.parts import Muted, wrapped

SAYS = (
    "Kept nowhere: without it nobody opens what is saved. The register can save the same copies "
    "again under another."
)
NOT_THE_SAME = Trouble("The two passphrases are not the same.", "Type them again.")


class PassphraseAsked(QWidget):
    """There only while the copies go into a folder: what is printed opens by itself."""

    def __init__(self, ways: EitherWay) -> None:
        super().__init__()
        self._ways = ways
        self.asked, self.box = secret_asked("passphrase", "Passphrase, if it is to have one")
        self.asked_again, self.again = secret_asked("again", "The same passphrase again")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.asked, self.asked_again, wrapped(Muted(SAYS))):
            column.addWidget(part)
        ways.printers.currentIndexChanged.connect(self._follow)
        if self.is_printed:
            self.hide()

    @property
    def is_printed(self) -> bool:
        return self._ways.says == "printed"

    def typed(self) -> str:
        """Empty where none is wanted; Trouble where it is no good."""
        typed = self.box.text()
        if self.is_printed or not (typed or self.again.text()):
            return ""
        if typed != self.again.text():
            raise NOT_THE_SAME
        pack_work.need_long(typed)
        return typed

    def forget(self) -> None:
        """Nothing of it stays on the page."""
        self.box.forget()
        self.again.forget()

    def take_keyboard(self) -> None:
        self.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self) -> None:
        if self.is_printed:
            self.forget()
        self.setVisible(not self.is_printed)
