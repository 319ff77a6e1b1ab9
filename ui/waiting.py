"""Waiting for long work: what is done, how far it has come, and a way to stop it."""

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from disrupt.task import Task
from ui.layer import Layer
from ui.parts import Button, Muted, Words

OFTEN = 100
"""Milliseconds between two looks."""


class Waiting(Layer):
    """Over the page until it is told to finish. Whoever began the work hears that it stopped."""

    def __init__(self, parent: QWidget, task: Task, title: str) -> None:
        super().__init__(parent, title)
        self._task = task
        self._doing, self._count = Words(" "), Muted(" ")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        self.cancel = Button("Cancel")
        self._draw()
        self.cancel.clicked.connect(self.let_go)
        self._looks = QTimer(self)
        self._looks.timeout.connect(self._look)
        self._looks.start(OFTEN)
        self._look()
        self.open(self.cancel)

    def let_go(self) -> None:
        """The work stops at its next step, and undoes what it did; until then one waits."""
        self._task.stop()
        self._look()

    def _look(self) -> None:
        doing, done, of = self._task.doing, self._task.done, self._task.of
        stopping = self._task.is_stopped
        self._doing.setText("Stopping. Nothing of it is kept." if stopping else doing or " ")
        self._count.setText(f"{done:,} of {of:,}" if of else " ")
        # Without a total the bar only shows that something goes on.
        self._bar.setRange(0, of)
        self._bar.setValue(min(done, of))
        self.cancel.setEnabled(not (stopping or self._task.is_settled))

    def _draw(self) -> None:
        for part in (self._doing, self._bar):
            self.card.column.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self._count, 1)
        row.addWidget(self.cancel)
        self.card.column.addLayout(row)
