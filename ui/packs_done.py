"""What happened: how many copies left, on which way, and where each is remembered."""

from PySide6.QtCore import Qt, Signal

from reports.ways import Folder
from ui.flow import Flow
from ui.pack_places import Copies
from ui.pack_values import Wanted, copies_said
from ui.parts import Card, Link, Muted, Strong, wrapped
from ui.places import AtMeeting

SAYS = (
    "Each is in the register of copies and in the log, and is kept as it left. A copy that should "
    "not have gone out is recalled on its page in that register."
)
LOCKED = "They open only with the passphrase, which is kept nowhere: tell it by telephone."


class PacksDone(Card):
    wanted = Signal(object)
    """A place."""

    def __init__(self) -> None:
        super().__init__()
        self.says, self.locked = wrapped(Strong()), wrapped(Muted(LOCKED))
        self.copies, self.meeting = Link("Register of copies"), Link("Back to the meeting")
        self._meeting = ""
        line = Flow()
        line.add(self.copies, self.meeting)
        for words in (self.says, wrapped(Muted(SAYS)), self.locked):
            self.column.addWidget(words)
        self.column.addLayout(line)
        self.copies.clicked.connect(lambda: self.wanted.emit(Copies(self._meeting)))
        self.meeting.clicked.connect(lambda: self.wanted.emit(AtMeeting(self._meeting)))

    def show_done(self, meeting: str, references: tuple[str, ...], wanted: Wanted) -> None:
        self._meeting = meeting
        done = "printed" if wanted.is_printed else "saved"
        which = f"{references[0]} to {references[-1]}" if references[1:] else references[0]
        there = "They are" if references[1:] else "It is"
        where = f" {there} in {wanted.where.path}." if isinstance(wanted.where, Folder) else ""
        self.says.setText(f"{copies_said(len(references))} {done}: {which}.{where}")
        self.locked.setVisible(bool(wanted.passphrase))

    def show_failed(self, meeting: str, references: tuple[str, ...]) -> None:
        self._meeting = meeting
        self.says.setText(f"{copies_said(len(references))} issued; not all of them got there.")
        self.locked.hide()

    def take_keyboard(self) -> None:
        self.copies.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_names(self, *, on: bool) -> None:
        """There are none."""
