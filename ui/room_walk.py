"""The walk through a meeting: from one subject to the next at once, whatever is looked for."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal

from disrupt.errors import Invalid, Trouble
from disrupt.records import AgendaItem
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.forum.agenda import Agenda, Phase
from orders.forum.agenda_of import agenda
from orders.forum.considered import Decided
from orders.forum.inviting import Invitee, invited
from orders.reckoning import Law
from ui import veil
from ui.agenda_lines import Item, Line, Subject
from ui.decision_box import NOT_BEGUN
from ui.jobs import ROOM, Jobs
from ui.kept_room import KeptRoom
from ui.looking_ahead import LookingAhead
from ui.masked_page import MaskedPage
from ui.new_action import Somebody
from ui.places import draft_of_part
from ui.room_acts import RoomActs
from ui.room_frame import RoomFrame
from ui.scrolling import bring_into_view
from ui.subject_facts import NEEDS
from ui.subject_panel import ACTION, DECISION, Looked

MINUTE = "minute"
WHY_NOT: Mapping[Phase, str] = {"before": NOT_BEGUN, "in the room": "", "over": ""}


class Read(NamedTuple):
    agenda: Agenda
    invited: tuple[Invitee, ...]


class RoomWalk(RoomFrame):
    """What is typed stays with whom it is about, wherever one goes."""

    wanted = Signal(object)
    """A place."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""
    righted = Signal()
    """What was refused last is written now."""
    changed = Signal()
    """Something was written."""
    shown = Signal(str)
    """Whom the meeting considers now; nothing where it is at an item."""

    def __init__(self, desk: Workspace, law: Law, jobs: Jobs, meeting: str) -> None:
        super().__init__(desk.today)
        self.desk, self.meeting = desk, meeting
        self._jobs = jobs
        self.acts = RoomActs(desk, law, meeting)
        self.line: Line | None = None
        self.seen: Decided | None = None
        """What stood of whoever is here, once that is known."""
        self._task: Task | None = None
        self._writing: set[Task] = set()
        self._refused = ""
        """Of whom nothing was saved."""
        self.kept = KeptRoom(desk, draft_of_part(meeting, AgendaItem.kind_name()), self)
        self._at_first = self.kept.take()
        self.ahead: LookingAhead[Looked] = LookingAhead(jobs, self.acts.look, self)
        if not all(map(desk.readable, NEEDS)):
            self.subject.facts.withhold()
        self.list.chosen.connect(self._go_to)
        self.ahead.known.connect(self._know)
        self.ahead.troubled.connect(self.troubled)

    def start_at(self, about: str) -> None:
        """Else where something was typed, or at the first."""
        self._at_first = about or self._at_first

    def begin(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def leave(self) -> None:
        """Nothing that was typed is lost; what is still looked for comes back to nobody."""
        self.put_by()
        self.ahead.leave()
        if self._task:
            self._task.stop()
        self._task = None
        self._writing.clear()

    def put_by(self) -> None:
        self.keep_typed()
        self.kept.keep()

    def refresh(self) -> None:
        """The agenda as it stands now, with the same line marked."""
        if self._task:
            self._task.stop()
        self._task = task = self._jobs.run(
            ROOM,
            self._read,
            lambda read: self._show(task, read),
            lambda error: self._fail(task, error),
        )

    @property
    def is_looking(self) -> bool:
        return self._task is not None or bool(self._writing)

    def hide_names(self, *, on: bool) -> None:
        self.list.lines.mask(on=on)
        self.subject.table.hide_names(on=on)
        veil.hide_names(self, on=on)
        for box in self.findChildren(MaskedPage):
            box.hide_names(on=on)

    def keep_typed(self) -> None:
        """Of whoever is here; that something is not saved stands beside their name."""
        if isinstance(self.line, Subject):
            self.kept.put(self.line.key, DECISION, self.subject.decision.typed())
            self.kept.put(self.line.key, ACTION, self.subject.new_action.typed())
        elif isinstance(self.line, Item):
            self.kept.put(self.line.key, MINUTE, self.minute.typed())
        self.list.lines.mark(self.kept.unsaved)

    def save_left(self) -> None:
        """One goes on to another: what is complete is saved."""
        raise NotImplementedError

    def keep_in_sight(self) -> None:
        """The table above grows while one adds to it."""
        line = self.subject.new_action
        if line.has_the_focus():
            bring_into_view(line)

    def write(self, whom: str, does: Callable[[], object], then: Callable[[], None]) -> None:
        """Beside the window: one goes on at once, and until it is written it is kept as typed."""

        def heard(outcome: Callable[[], None]) -> None:
            """Whoever left meanwhile finds it written when they come back."""
            if task in self._writing:
                self._writing.remove(task)
                outcome()

        task = self._jobs.run(
            ROOM,
            lambda _task: does(),
            lambda _done: heard(lambda: self._written(whom, then)),
            lambda error: heard(lambda: self.refuse(whom, error)),
        )
        self._writing.add(task)

    def refuse(self, whom: str, error: Exception) -> None:
        """Said with whom it is of: one may have gone on already.

        What somebody else wrote meanwhile is looked at anew; what is typed stays.
        """
        if not isinstance(error, Trouble):
            raise error
        self._refused = whom
        if not isinstance(error, Invalid):
            self.look_again(whom)
            self.refresh()
        self.troubled.emit(Trouble(f"Not saved, of {whom}: {error.message}", error.remedy))

    def right(self, whom: str) -> None:
        """What is put right is said no more."""
        if self._refused == whom:
            self._refused = ""
            self.righted.emit()

    def _written(self, whom: str, then: Callable[[], None]) -> None:
        self.right(whom)
        then()
        self.changed.emit()

    def look_again(self, key: str) -> None:
        """Something was written of them."""
        self.ahead.forget(key)
        if self.line and self.line.key == key:
            self.ahead.ask(key)

    def _read(self, _task: Task) -> Read:
        return Read(agenda(self.desk, self.meeting), invited(self.desk, self.meeting))

    def _show(self, task: Task, read: Read) -> None:
        """Of what was asked before nobody hears any more."""
        if task is not self._task:
            return
        self._task = None
        self.list.show_agenda(read.agenda, self._at_first)
        self._at_first = ""
        self.list.lines.mark(self.kept.unsaved)
        self.subject.new_action.offer(
            Somebody(each.name, each.agency, each.called) for each in read.invited
        )
        why_not = WHY_NOT[read.agenda.phase]
        self.subject.decision.enable(why_not)
        self.minute.enable(why_not)

    def _fail(self, task: Task, error: Exception) -> None:
        if task is self._task:
            self._task = None
            self.troubled.emit(error)

    def _go_to(self, line: Line) -> None:
        """Only words change; what is known of them comes when it was looked for."""
        if self.line and self.line.key == line.key:
            self.line = line
            return
        self.keep_typed()
        self.save_left()
        self.line, self.seen = line, None
        key = line.key
        if isinstance(line, Subject):
            typed = {part: self.kept.of(key, part) for part in (DECISION, ACTION)}
            self.show_subject(line.row, self.list.counted(), typed)
            self.ahead.ask(key)
            self.shown.emit(key)
        else:
            self.show_item(line.heading, self.kept.of(key, MINUTE).get(MINUTE))
            self.shown.emit("")

    def _know(self, key: str, found: Looked) -> None:
        if not isinstance(self.line, Subject) or self.line.key != key:
            return
        self.seen = found.of.decided
        self.subject.show_looked(found)
        self.keep_typed()
        self.keep_in_sight()
        following = self.list.following
        if isinstance(following, Subject):
            self.ahead.ahead(following.key)
