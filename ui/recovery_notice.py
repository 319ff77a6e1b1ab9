"""Asks for the code on the recovery sheet, until somebody has typed it back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from disrupt import officers, roles
from disrupt.workspace import Workspace
from ui.jobs import STORE, Jobs
from ui.parts import Button, IconButton, Notice

SAYS = (
    "Nobody has typed back the code on the recovery sheet. Without that sheet the register cannot "
    "be opened once its passphrases are forgotten."
)
LEAST, MOST = 24, 46
"""Letters: some of the code at least, and at most all of its eight groups of four."""


class RecoveryNotice(Notice):
    """For whoever keeps the ways in, and only while it is not proven."""

    troubled = Signal(object)
    """What kept it from being proven, for the window's bar."""

    def __init__(self, desk: Workspace, jobs: Jobs) -> None:
        super().__init__(SAYS, "week")
        self._desk, self._jobs = desk, jobs
        self.code, self._prove = QLineEdit(), Button("Type it back")
        close = IconButton("close", "Close this notice")
        for part in (self.code, self._prove, close):
            self.row.addWidget(part)
        self.code.setObjectName("recovery_code")
        self.code.setAccessibleName("Code on the recovery sheet")
        self.code.setPlaceholderText("Code on the recovery sheet")
        letter = self.fontMetrics().averageCharWidth()
        self.code.setMinimumWidth(LEAST * letter)
        self.code.setMaximumWidth(MOST * letter)
        if not _is_asked(desk):
            self.hide()
        close.clicked.connect(self.hide)
        self.code.returnPressed.connect(self._begin)
        self._prove.clicked.connect(self._begin)

    def _begin(self) -> None:
        """It is made slow to guess, so it is waited for beside the window."""
        code = self.code.text()
        self._prove.setEnabled(False)
        self._jobs.run(
            STORE,
            lambda _task: officers.prove_recovery(self._desk, code),
            lambda _nothing: self.hide(),
            self._refused,
        )

    def _refused(self, error: Exception) -> None:
        self._prove.setEnabled(True)
        self.code.setFocus()
        self.troubled.emit(error)


def _is_asked(desk: Workspace) -> bool:
    keeps = roles.may(desk.store.actor.roles, "officers")
    return keeps and not officers.recovery_is_proven(desk)
