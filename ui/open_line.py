"""What is open against a subject and nobody considered: a few at once, and all where asked for."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from orders.forum.considered import Said
from ui.parts import Link, Section
from ui.veil import MASK, Named

BETWEEN = " · "
FEW = 4
FEWER, NOTHING = "Show fewer", "Nothing"


class OpenLine(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._said: tuple[str, ...] = ()
        self._is_whole = False
        self.words, self.ruled_out = Named("", MASK), Named("", MASK, "muted")
        self.more = Link()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.addWidget(Section("Open and not considered"))
        head.addStretch(1)
        head.addWidget(self.more)
        column.addLayout(head)
        for part in (self.words, self.ruled_out):
            column.addWidget(part)
        self.more.clicked.connect(self._turn)

    def show_open(self, said: Sequence[Said], ruled_out: Sequence[Said]) -> None:
        self._said, self._is_whole = tuple(each.says for each in said), False
        out = BETWEEN.join(each.says for each in ruled_out)
        self.ruled_out.say(f"Ruled out: {out}", MASK)
        self.ruled_out.setVisible(bool(out))
        self._show()

    def _turn(self) -> None:
        self._is_whole = not self._is_whole
        self._show()

    def _show(self) -> None:
        shown = self._said if self._is_whole else self._said[:FEW]
        left = len(self._said) - len(shown)
        text = BETWEEN.join([*shown, *([f"and {left} more"] if left else [])]) or NOTHING
        self.words.say(text, MASK if shown else text)
        self.more.setText(FEWER if self._is_whole else f"Show all {len(self._said)}")
        self.more.setVisible(len(self._said) > FEW)
