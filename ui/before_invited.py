"""Who is invited to a meeting, what each answered beforehand, and whether a quorum is expected."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from disrupt.records import Attendance
from orders.forum.inviting import Invitee, answer, correct, invite, invited
from orders.forum.quorum import Quorum, quorum
from ui.arriving import Arriving
from ui.asked_form import Asked, some
from ui.boxes import Combo
from ui.layer import ENTER
from ui.meeting_card import Draw, MeetingCard, Parts, in_line, quiet
from ui.parts import Strong, Tag, Words, wrapped
from ui.veil import Named

ANSWERS: Mapping[str, str] = {
    "": "no answer yet",
    "yes": "coming",
    "apologies": "apologies",
    "no": "not coming",
    "written": "in writing",
}
"""The four answers as they are said before a meeting, and none."""
SAYS = (
    "An agency, a name, or both. Invited to the items that are said here, or to all of them, "
    "where none is."
)
NOBODY = "Nobody is invited yet. The members of the forum are, to each meeting of its series."
NAMES = ("agency", "name", "rank", "items")
FIELDS = some(Attendance, *NAMES)
(CAME,) = some(Attendance, "came")
AT_ONCE = 4
"""Rows that are put up in one event."""
LETTERS = 11
"""As wide as the longest of the answers."""


class Answers(Combo):
    """Chosen from its list, or with the arrows and left: then it is said, once."""

    said = Signal(str)

    def __init__(self, of: Invitee, today: date, parent: QWidget) -> None:
        super().__init__(CAME, today, parent)
        self._before, self._is_open = of.came, False
        for word, says in ANSWERS.items():
            self.addItem(says, word)
        self.setCurrentIndex(self.findData(of.came))
        self.setObjectName(f"answer {of.number}")
        self.setAccessibleName(f"Answer of {of.says}")
        self.setMinimumContentsLength(LETTERS)
        self.activated.connect(self._chosen)
        self.left.connect(self.say)

    def say(self) -> None:
        """What was changed since it was last said."""
        if (word := str(self.currentData())) != self._before:
            self._before = word
            self.said.emit(word)

    def showPopup(self) -> None:
        self._is_open = True
        super().showPopup()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            self.say()
        else:
            super().keyPressEvent(event)

    def _chosen(self, _at: int) -> None:
        if self._is_open:
            self._is_open = False
            self.say()


class InvitedCard(MeetingCard):
    title = "Invited"

    def save(self) -> None:
        """Whatever was changed with the arrows and not left yet."""
        for each in self.findChildren(Answers):
            each.say()

    def _look(self) -> Draw:
        found = invited(self._desk, self._reference)
        return partial(self._parts, found, quorum(self._desk, self._reference))

    def _parts(self, found: Sequence[Invitee], weighed: Quorum) -> Parts:
        # What a meeting is expected to be before it, or was in it; and what is missing.
        yield wrapped(Strong(weighed.says[:1].upper() + weighed.says[1:]))
        for each in weighed.expected_missing:
            yield in_line(Tag("missing", "week"), Words(each))
        rows = Arriving()
        several = (found[at : at + AT_ONCE] for at in range(0, len(found), AT_ONCE))
        rows.bring([partial(self._rows, some) for some in several])
        yield rows if found else quiet(NOBODY)
        if self.may_write:
            yield in_line(self._link("Invite somebody…", "invite", self._invite))

    def _rows(self, found: Sequence[Invitee]) -> QWidget:
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for at, each in enumerate(found):
            grid.addWidget(_who(each), at, 0)
            answers = Answers(each, self._desk.today, rows)
            answers.setEnabled(self.may_write)
            answers.said.connect(partial(self._answered, each))
            grid.addWidget(answers, at, 1, Qt.AlignmentFlag.AlignTop)
            if self.may_write:
                change = self._link("Change", f"change {each.number}", partial(self._change, each))
                change.setAccessibleName(f"Change who comes for {each.says}")
                grid.addWidget(change, at, 2, Qt.AlignmentFlag.AlignTop)
        return rows

    def _answered(self, of: Invitee, came: str) -> None:
        self._do(lambda: answer(self._desk, self._reference, of.number, came))

    def _invite(self) -> None:
        take = partial(invite, self._desk, self._reference)
        self._ask(Asked("Invite somebody", SAYS, "Invite", FIELDS, take))

    def _change(self, of: Invitee) -> None:
        values = {"agency": of.agency, "name": of.name, "rank": of.rank, "items": of.items}
        take = partial(correct, self._desk, self._reference, of.number)
        self._ask(Asked(f"Invited: {of.says}", SAYS, "Save", FIELDS, take, values))


def _who(of: Invitee) -> QWidget:
    """The agency first: it is what the rule counts."""
    person = ", ".join(part for part in (of.name, of.rank) if part)
    said = " · ".join(part for part in (of.called, person) if part)
    items = f" · for {', '.join(of.items)}" if of.items else ""
    return Named(f"{said}{items}", f"{of.called or of.says}{items}")
