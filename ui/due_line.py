"""What ends soon, before a register is unlocked: counts and moments, and nothing of what."""

from collections.abc import Sequence

from ui.parts import Notice, Strong


class DueLine(Notice):
    """Not there, where nothing is near."""

    def __init__(self) -> None:
        super().__init__("", "day")
        self.setObjectName("due")
        self.said = Strong()
        self.said.setWordWrap(True)
        self.row.setDirection(self.row.Direction.TopToBottom)
        self.row.setSpacing(0)
        self.row.insertWidget(0, self.said)
        self.hide()

    def tell(self, sentences: Sequence[str], see: str) -> None:
        self.said.setText(" ".join(sentences))
        self.words.setText(see)
        self.setVisible(bool(sentences))
