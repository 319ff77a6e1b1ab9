"""The head of a meeting's page: which one, whether it is quorate, and what can be done with it."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from disrupt import phrasing
from disrupt.clock import LONDON
from disrupt.moments import When
from orders.forum.agenda import Phase
from orders.forum.meetings import Listed
from orders.forum.quorum import Quorum
from ui.actions import key_of
from ui.flow import Flow
from ui.meeting_looked import MeetingLooked
from ui.parts import Button, Heading, Muted, PrimaryButton, Tag, wrapped
from ui.report_head import MORE
from ui.tick_menu import TickMenu

BEGIN, END = "Begin the meeting…", "End the meeting…"
WHO: Mapping[Phase, str] = {"before": "Coming", "in the room": "Here", "over": "Came"}
SAYS: Mapping[Phase, str] = {"before": "", "in the room": "under way", "over": "over"}
PACKS = "Packs…"
SHOW, STOP = "Show in the room", "Show no more"
ACTS: Mapping[Phase, str] = {"before": BEGIN, "in the room": END, "over": ""}


class MeetingHead(QWidget):
    """What is said of quorum, and who is here, it has ready for the line below it."""

    chosen = Signal(str)
    """Another meeting."""
    room_asked = Signal()
    minutes_asked = Signal()
    who_asked = Signal()
    begin_asked = Signal()
    end_asked = Signal()
    packs_asked = Signal()

    def __init__(self, *, may_pack: bool = False) -> None:
        super().__init__()
        self.forum, self.when = Heading("Meeting"), Button("…")
        self.pill, self.missing = Tag(state="outlined"), wrapped(Muted())
        self.who = Button("Who…")
        self.room, self.minutes = Button(SHOW), Button("Minutes")
        # One is filled: that which the page is for, to whoever may make packs.
        self.act = Button(BEGIN) if may_pack else PrimaryButton(BEGIN)
        self.packs = PrimaryButton(PACKS)
        self.packs.setToolTip(key_of("act", "packs"))
        if not may_pack:
            self.packs.hide()
        self._phase: Phase = "before"
        self._draw()
        self.room.clicked.connect(lambda: self.room_asked.emit())
        self.minutes.clicked.connect(lambda: self.minutes_asked.emit())
        self.who.clicked.connect(lambda: self.who_asked.emit())
        self.act.clicked.connect(self._act)
        self.packs.clicked.connect(lambda: self.packs_asked.emit())

    def show_looked(self, found: MeetingLooked) -> None:
        self._phase = found.of.phase
        self.forum.setText(found.of.forum or "Meeting")
        self.when.setText(f"{said(found.of.at)}{MORE}")
        self._offer(found)
        self._say_quorum(found.quorum)
        self.who.setText(f"{WHO[self._phase]}: {found.here}…")
        self.minutes.setVisible(self._phase != "before")
        self.room.setVisible(self._phase != "over")
        self.act.setText(ACTS[self._phase])
        self.act.setVisible(bool(ACTS[self._phase]))
        self.enable(on=True)

    def say_shown(self, on: bool) -> None:
        """Whether those present see somebody now."""
        self.room.setText(STOP if on else SHOW)

    def enable(self, *, on: bool) -> None:
        for part in (self.who, self.room, self.minutes, self.act, self.packs):
            part.setEnabled(on)

    def _say_quorum(self, quorum: Quorum) -> None:
        """In words first: what is missing stands on the page, and not on hover alone."""
        enough = quorum.expected if self._phase == "before" else quorum.quorate
        missing = quorum.expected_missing if self._phase == "before" else quorum.missing
        verdict = quorum.says if enough else quorum.says.partition(":")[0]
        self.pill.setText(verdict)
        self.pill.setProperty("state", "outlined" if enough else "week")
        self.pill.style().polish(self.pill)
        why = " ".join(missing)
        self.missing.setText("" if enough else why)
        self.missing.setVisible(not enough and bool(why))
        rule = f"Rule of quorum: {quorum.rule}, {quorum.edition}." if quorum.edition else ""
        self.pill.setToolTip(" ".join(filter(None, (why, rule))))
        self.pill.setAccessibleDescription(why)

    def _offer(self, found: MeetingLooked) -> None:
        menu = TickMenu("Meetings of this forum", self.when)
        for each in reversed(found.listed):
            action = menu.offer(f"{said(each.at)}{_beside(each)}", ticked=each == found.of)
            action.triggered.connect(partial(self._choose, each.reference))
        self.when.setMenu(menu)
        self.when.setAccessibleName(f"Meeting of {said(found.of.at)}; others to choose from")

    def _choose(self, reference: str) -> None:
        self.chosen.emit(reference)

    def _act(self) -> None:
        (self.begin_asked if self._phase == "before" else self.end_asked).emit()

    def _draw(self) -> None:
        left, right, line = Flow(), QHBoxLayout(), QHBoxLayout(self)
        left.add(self.forum, self.when)
        for part in (self.act, self.room, self.minutes, self.packs):
            right.addWidget(part)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(12)
        line.addLayout(left, 1)
        line.addLayout(right)
        line.setAlignment(right, Qt.AlignmentFlag.AlignTop)
        self.missing.hide()
        self.enable(on=False)


def said(at: When | None) -> str:
    """Such as “Thu 3 Dec 2026, 10:00”."""
    if at is None:
        return "no day yet"
    day = at.astimezone(LONDON).date() if isinstance(at, datetime) else at
    time = f", {phrasing.time_of_day(at)}" if isinstance(at, datetime) else ""
    return f"{phrasing.weekday(day)[:3]} {day.day} {phrasing.short_month(day)}{time}"


def _beside(listed: Listed) -> str:
    state = SAYS[listed.phase]
    return f" · {state}" if state else ""
