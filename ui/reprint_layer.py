"""Before a copy leaves again: what for, on which way, and the passphrase that a file may have."""

from functools import partial

from PySide6.QtWidgets import QWidget

from disrupt.errors import Trouble
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.packs.copies import Listed
from reports.ways import Way
from ui import pack_work
from ui.hand_over import EitherWay, Outgoing, Run, Work, typed_line
from ui.parts import Muted, wrapped
from ui.passphrase_asked import PassphraseAsked

SAYS = (
    "Those very bytes leave, whatever was changed in the records since, and only to the one whom "
    "the copy is made out to."
)
KEPT = "What for, and exactly what it is, go into the log first."
LONGEST = 500


class ReprintLayer(Outgoing):
    """To whoever the copy is for, and to nobody else."""

    def __init__(self, asked_from: QWidget, desk: Workspace, copy: Listed, run: Run) -> None:
        where = EitherWay()
        super().__init__(asked_from, f"{copy.says} again", where, does="Hand out", run=run)
        self._desk, self._copy = desk, copy
        self.purpose, self.secret = typed_line("purpose", LONGEST), PassphraseAsked(where)
        self.card.column.addWidget(wrapped(Muted(SAYS)))
        self._ask("What it is for", self.purpose)
        self._end_with(KEPT)
        # Below the way on which it leaves, and above what is kept of it.
        at = self.card.column.indexOf(where)
        self.card.column.insertWidget(at + 1, self.secret)
        self.open(self.purpose)

    def finish(self) -> None:
        self.secret.forget()
        super().finish()

    def _work(self, where: Way) -> Work:
        passphrase = self.secret.typed()
        return partial(self._reprint, where, self.purpose.text(), passphrase)

    def _reprint(self, where: Way, purpose: str, passphrase: str, task: Task) -> object:
        how = where, purpose, passphrase
        return pack_work.reprint(self._desk, self._copy.reference, how, task)

    def _give(self) -> None:
        """What is wrong with the passphrase is said here too."""
        try:
            super()._give()
        except Trouble as trouble:
            self._tell(trouble)

    def _says(self) -> str:
        return f"{self._copy.says} {self.where.says} again, and in the log."

    def _missing(self) -> QWidget:
        return self.go if self.purpose.text().strip() else self.purpose
