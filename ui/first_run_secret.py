"""A passphrase chosen: typed twice, judged while it is typed, or three words to take."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from disrupt import officers
from disrupt.task import Task
from ui.door_parts import bare_column, secret_asked
from ui.jobs import PAPER, Jobs
from ui.parts import Button, Label, Muted, Words
from ui.strength import WORDS, Strength, strength

PAUSE = 200
"""Milliseconds without a key before it is judged."""


class NewPassphrase(QWidget):
    """A weak one is told of in a word, a bar and a sentence, and is never refused."""

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self._jobs = jobs
        self.asked, self.box = secret_asked("passphrase", "Passphrase")
        self.asked_again, self.again = secret_asked("again", "The same passphrase again")
        self.suggest = Button("Suggest three words")
        self.suggested, self.word, self.says = Words(), Label(), Muted()
        self.bar = QProgressBar()
        self._pause = QTimer(self)
        self._draw()
        self._pause.timeout.connect(self._judge)
        self.box.textChanged.connect(lambda _text: self._pause.start())
        self.suggest.clicked.connect(self._suggest)

    def clear(self) -> None:
        """Nothing of it stays on the page."""
        self.box.forget()
        self.again.forget()
        self.suggested.clear()
        self._pause.stop()
        self._show(Strength(0, "", ""))

    def _suggest(self) -> None:
        """In both boxes, and shown: they have to be learnt or written down."""
        words = officers.three_words()
        self.box.setText(words)
        self.again.setText(words)
        self.suggested.setText(f"Your three words: {words}")
        self.suggested.show()

    def _judge(self) -> None:
        typed = self.box.text()
        if typed not in self.suggested.text():
            self.suggested.hide()
        # Its first judgement reads long lists, and some take a tenth of a second.
        work = partial(_judged, typed)
        self._jobs.run(PAPER, work, self._take, lambda _error: None)

    def _take(self, found: tuple[str, Strength]) -> None:
        """Unless something else was typed meanwhile."""
        typed, judged = found
        if typed == self.box.text():
            self._show(judged)

    def _show(self, judged: Strength) -> None:
        self.bar.setValue(judged.score + 1 if judged.word else 0)
        self.word.setText(judged.word.capitalize())
        self.says.setText(judged.says)
        self.bar.setAccessibleDescription(f"{judged.word} {judged.says}".strip())

    def _draw(self) -> None:
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self.bar.setRange(0, len(WORDS))
        self.bar.setTextVisible(False)
        self.bar.setObjectName("strength")
        self.bar.setAccessibleName("Strength of the passphrase")
        self.says.setWordWrap(True)
        self.suggested.hide()
        self.suggest.setAutoDefault(True)
        self.suggested.setWordWrap(True)
        line = QHBoxLayout()
        line.addWidget(self.bar, 1)
        line.addWidget(self.word)
        column = bare_column(self, 8)
        column.addWidget(self.asked)
        column.addLayout(line)
        column.addWidget(self.says)
        column.addWidget(self.suggest, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.suggested)
        column.addWidget(self.asked_again)
        self.asked.say_help(
            f"At least {officers.SHORTEST} characters. It cannot be looked up by anybody."
        )


def _judged(typed: str, _task: Task) -> tuple[str, Strength]:
    return typed, strength(typed) if typed else Strength(0, "", "")
