"""A meeting of a forum: its head, and what is done before it, in the room, and afterwards."""

from typing import cast

from PySide6.QtWidgets import QWidget

from disrupt import roles
from disrupt.errors import Trouble
from disrupt.page import show
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.forum.agenda import Phase
from orders.forum.meetings import Listed
from orders.reckoning import Law
from ui.attendance_layer import AttendanceLayer
from ui.in_the_room import InTheRoom
from ui.jobs import ROOM, Jobs
from ui.meeting_cards import MeetingCards
from ui.meeting_frame import MeetingFrame
from ui.meeting_layers import BeginLayer, EndLayer
from ui.meeting_looked import MeetingLooked, looked
from ui.meeting_parts import BEFORE, IN_ROOM, MAKERS, PARTS, Part
from ui.pack_places import Packs
from ui.places import AtMeeting, Paper


class MeetingPage(MeetingFrame):
    def __init__(self, desk: Workspace, law: Law, jobs: Jobs, place: AtMeeting) -> None:
        super().__init__(may_pack=roles.may(desk.roles, "pack"))
        self._desk, self._law, self._jobs = desk, law, jobs
        self.place, self.reference = place, place.reference
        self._found: MeetingLooked | None = None
        self._task: Task | None = None
        self._names_hidden = False
        self._parts: dict[str, QWidget] = {}
        self._connect()

    def begin(self) -> None:
        self.look()

    def leave(self) -> None:
        """What is still looked for comes back to nobody."""
        if self._task:
            self._task.stop()
        self._task = None
        for part in self._parts.values():
            cast(Part, part).leave()

    def save(self) -> None:
        if self.part:
            self.part.save()

    def refresh(self) -> None:
        self.leave()
        self.wanted.emit(self.place)

    def act(self, name: str) -> None:
        """By key, also while one types."""
        if name == "who":
            self._ask_who()
        elif name == "packs":
            self._lead_to_packs()
        elif room := self.room:
            room.act(name)

    def hide_names(self, *, on: bool) -> None:
        self._names_hidden = on
        for part in self._parts.values():
            cast(Part, part).hide_names(on=on)

    @property
    def listed(self) -> tuple[Listed, ...]:
        """All meetings of its forum, once they are known."""
        return self._found.listed if self._found else ()

    @property
    def part(self) -> Part | None:
        shown = self._stack.currentWidget()
        return cast(Part, shown) if shown else None

    @property
    def room(self) -> InTheRoom | None:
        """Where one is there."""
        return next((each for each in self._rooms if each is self._stack.currentWidget()), None)

    @property
    def is_looking(self) -> bool:
        rooms = self._rooms
        return self._task is not None or any(r.is_looking or r.ahead.is_looking for r in rooms)

    @property
    def _rooms(self) -> list[InTheRoom]:
        return [each for each in self._parts.values() if isinstance(each, InTheRoom)]

    def look(self) -> None:
        """The head anew; of what was asked before nobody hears any more."""
        if self._task:
            self._task.stop()
        self._task = task = self._jobs.run(
            ROOM,
            lambda _task: looked(self._desk, self.reference),
            lambda found: self._show(task, found),
            lambda error: self._fail(task, error),
        )

    def _show(self, task: Task, found: MeetingLooked) -> None:
        if task is not self._task:
            return
        self._task, before, self._found = None, self._found, found
        self.head.show_looked(found)
        self.phase_told.emit(found.of.phase)
        if before is None:
            self._open_first(found.of.phase)
        elif before.of.phase != found.of.phase:
            self._begin_anew(found.of.phase)

    def _fail(self, task: Task, error: Exception) -> None:
        if task is self._task:
            self._task = None
            self.troubled.emit(error)

    def _open_first(self, phase: Phase) -> None:
        self._turn_to(self.place.part if self.place.part in PARTS else phase)

    def _begin_anew(self, phase: Phase) -> None:
        """It began, or ended: each part shows what can be done now."""
        for part in self._parts.values():
            cast(Part, part).leave()
            self._stack.removeWidget(part)
            part.deleteLater()
        self._parts.clear()
        self._turn_to(phase)

    def _turn_to(self, name: str) -> None:
        at = list(PARTS).index(name)
        if self.tabs.tabs[at].isChecked():
            self._open(at)
        else:
            self.tabs.tabs[at].setChecked(True)

    def _open(self, at: int) -> None:
        if self._found is None:
            return
        if self.part:
            self.part.leave()
        name = list(PARTS)[at]
        if name not in self._parts:
            self._parts[name] = self._made(name)
            self._stack.addWidget(self._parts[name])
        part = self._parts[name]
        self._stack.setCurrentWidget(part)
        cast(Part, part).hide_names(on=self._names_hidden)
        cast(Part, part).begin()
        self._stand(part=name)

    def _made(self, name: str) -> QWidget:
        part = MAKERS[name](self._desk, self._law, self._jobs, self.reference)
        if isinstance(part, InTheRoom):
            part.start_at(self.place.about)
            part.shown.connect(self._shown)
            part.righted.connect(self.righted)
            part.ahead.known.connect(lambda _about, found: self.subject_known.emit(found.of))
        speaks = cast(Part, part)
        speaks.wanted.connect(self.wanted)
        speaks.troubled.connect(self.troubled)
        speaks.changed.connect(self.look)
        return part

    def _shown(self, about: str) -> None:
        self._stand(part=IN_ROOM, about=about)
        self.subject_shown.emit(about)

    def _stand(self, part: str, about: str = "") -> None:
        self.place = AtMeeting(self.reference, part, about or self.place.about)
        self.stood.emit(self.place)

    def _ask_who(self) -> None:
        is_before = self._found is not None and self._found.of.phase == BEFORE
        asked = AttendanceLayer(self, self._desk, self.reference, is_before=is_before)
        asked.changed.connect(self.look)
        asked.closed.connect(self._answered)
        asked.begin()

    def _answered(self) -> None:
        """The part below says it too, once the keyboard is back there."""
        if isinstance(self.part, MeetingCards):
            self.part.refresh()

    def _ask_to_begin(self) -> None:
        try:
            page = show(self._desk, self.reference)
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return
        asked = BeginLayer(self, self._desk, page)
        asked.done.connect(self.look)
        asked.begin()

    def _ask_to_end(self) -> None:
        """What is typed is put by first, so that it is counted."""
        for each in self._rooms:
            each.put_by()
        unsaved = [key for each in self._rooms for key in each.kept.unsaved]
        asked = EndLayer(self, self._desk, self.reference, unsaved)
        asked.done.connect(self.look)
        asked.begin()

    def _lead_to_packs(self) -> None:
        if roles.may(self._desk.roles, "pack"):
            self.wanted.emit(Packs(self.reference))

    def _choose(self, reference: str) -> None:
        if reference != self.reference:
            self.wanted.emit(AtMeeting(reference))

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._open)
        self.head.chosen.connect(self._choose)
        self.head.room_asked.connect(self.room_asked)
        self.head.minutes_asked.connect(lambda: self.wanted.emit(Paper("minutes", self.reference)))
        self.head.who_asked.connect(self._ask_who)
        self.head.begin_asked.connect(self._ask_to_begin)
        self.head.end_asked.connect(self._ask_to_end)
        self.head.packs_asked.connect(self._lead_to_packs)
