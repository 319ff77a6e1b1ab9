"""One of the three cards of a subject: a heading, and under it as much as a few lines hold."""

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout

from orders.forum.considered import Said
from ui.lines_of import fitting, lines_of
from ui.parts import Card, Link, Muted
from ui.veil import MASK, Named

LINES = 3
"""What is more is shown where it is asked for: the decision below is to be in sight."""
CARDS: Mapping[str, str] = {
    "binds": "Binds now",
    "ends_next": "Ends next",
    "justice": "Criminal justice",
}
NOTHING: Mapping[str, str] = {
    "binds": "Nothing that is recorded",
    "ends_next": "Nothing",
    "justice": "Nothing recorded",
}
LOOKING = "Looking…"
FEWER = "Fewer"


class FactCard(Card):
    def __init__(self, name: str) -> None:
        super().__init__()
        self._called, self._nothing = CARDS[name], NOTHING[name]
        self._said: tuple[str, ...] = ()
        self._is_whole = False
        self._lines: list[Named] = []
        self.more = Link()
        self._draw()
        self.more.clicked.connect(self._turn)

    def say(self, said: Sequence[Said]) -> None:
        self._said, self._is_whole = tuple(each.says for each in said), False
        self._show()

    def wait(self) -> None:
        """Nothing of whoever was here before."""
        self._said = ()
        self._put([(LOOKING, LOOKING)])
        self.more.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """How much fits in a line is another now."""
        super().resizeEvent(event)
        if self._said and event.size().width() != event.oldSize().width():
            self._show()

    def _turn(self) -> None:
        self._is_whole = not self._is_whole
        self._show()

    def _show(self) -> None:
        few = self._few()
        shown = self._said if self._is_whole else self._said[:few]
        self._put([(each, MASK) for each in shown] or [(self._nothing, self._nothing)])
        left = len(self._said) - few
        self.more.setText(FEWER if self._is_whole else f"{left} more")
        self.more.setAccessibleName(f"{self._called}: {self.more.text()}")
        self.more.setVisible(left > 0)

    def _few(self) -> int:
        wide = self.contentsRect().width()
        needed = [lines_of(self._line(at), text, wide) for at, text in enumerate(self._said)]
        return fitting(needed, LINES)

    def _put(self, texts: Sequence[tuple[str, str]]) -> None:
        for at, (text, nameless) in enumerate(texts):
            self._line(at).say(text, nameless)
            self._line(at).show()
        for line in self._lines[len(texts) :]:
            line.hide()

    def _line(self, at: int) -> Named:
        """Made when it is first needed, and then kept."""
        if at == len(self._lines):
            # What comes first is what is asked for.
            self._lines.append(Named("", "", "words" if self._lines else "strong"))
            self._lines[at].hide()
            self.column.insertWidget(at + 1, self._lines[at])
        return self._lines[at]

    def _draw(self) -> None:
        self.setProperty("state", "fact")
        self.setAccessibleName(self._called)
        self.column.setSpacing(2)
        # The three headings stand at one height, whether there is more or not.
        stays = self.more.sizePolicy()
        stays.setRetainSizeWhenHidden(True)
        self.more.setSizePolicy(stays)
        head = QHBoxLayout()
        head.addWidget(Muted(self._called), 1)
        head.addWidget(self.more)
        self.column.addLayout(head)
        self.column.addStretch(1)
        self.more.hide()
