"""In the room: what is decided, noted, rated and set as an action of whoever is considered."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from disrupt.errors import Trouble
from disrupt.workspace import Workspace
from orders.forum.considered import Decided
from orders.reckoning import Law
from ui.agenda_lines import Item, Subject
from ui.decision_box import CHOICE
from ui.header import clock_time
from ui.jobs import Jobs
from ui.new_action import NewAction
from ui.places import page_of
from ui.room_walk import MINUTE, RoomWalk
from ui.scrolling import bring_into_view
from ui.subject_panel import ACTION, DECISION
from ui.today_list import PLAIN

ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
WALKED: Mapping[Qt.Key, int] = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class InTheRoom(RoomWalk):
    """Each thing is written as it is said; what is refused stays as it is typed."""

    def __init__(self, desk: Workspace, law: Law, jobs: Jobs, meeting: str) -> None:
        super().__init__(desk, law, jobs, meeting)
        self._wrote: dict[str, tuple[Decided | None, Decided]] = {}
        """Of whom: what stood there as it was saved, and what was written in its place."""
        self._connect()

    def save(self) -> None:
        """What is decided of whoever stands here, or what was said under the item."""
        if isinstance(self.line, Subject):
            self._save_decision(self.line.key)
        elif isinstance(self.line, Item):
            self._save_minute(self.line)

    def save_left(self) -> None:
        if isinstance(self.line, Item) and self.minute.typed():
            self._save_minute(self.line)
        elif isinstance(self.line, Subject) and self.seen and self.subject.decision.is_complete():
            self._save_decision(self.line.key)

    def act(self, name: str) -> None:
        """What a key asks for, also while one types."""
        does: Mapping[str, Callable[[], None]] = {
            "next": partial(self._walk, 1),
            "before": partial(self._walk, -1),
            "new action": self._go_to_action,
        }
        does.get(name, lambda: None)()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What nobody typed into a box; Escape leads out of one."""
        key = Qt.Key(event.key())
        if event.modifiers() not in PLAIN:
            super().keyPressEvent(event)
        elif key in WALKED:
            self._walk(WALKED[key])
        elif key == Qt.Key.Key_N:
            self._go_to_action()
        elif key == Qt.Key.Key_D or (key in ENTERS and self.list.hasFocus()):
            self._go_to_decision()
        elif key == Qt.Key.Key_Escape:
            self._go_to_agenda()
        else:
            super().keyPressEvent(event)

    def _save_decision(self, key: str) -> None:
        values = self.subject.decision.values()
        self.keep_typed()
        self.write(
            key,
            partial(self._decide, key, values, self.seen),
            partial(self._decided, key, values),
        )

    def _decide(self, key: str, values: Mapping[str, str], seen: Decided | None) -> None:
        """Saved again before the first is back on the page: nobody else changed it meanwhile."""
        before, written = self._wrote.pop(key, (None, None))
        stood = written if written is not None and before == seen else seen
        self._wrote[key] = seen, self.acts.decide(key, values, stood)

    def _decided(self, key: str, values: Mapping[str, str]) -> None:
        if self.line and self.line.key == key:
            self.subject.decision.hold(values)
        self.kept.drop(key, DECISION)
        self.list.lines.decide(key, values[CHOICE])
        self.list.lines.mark(self.kept.unsaved)
        self.look_again(key)
        if self.line and self.line.key == key:
            self.subject.decision.say(f"Saved {clock_time(self.desk.store.clock.now())}")

    def _save_minute(self, line: Item) -> None:
        text = self.minute.box.typed()
        self.keep_typed()
        self.write(
            line.title,
            partial(self.acts.minute, line.heading, text),
            partial(self._minuted, line.key, text.strip()),
        )

    def _minuted(self, key: str, text: str) -> None:
        self.kept.drop(key, MINUTE)
        self.list.lines.note(key, text)
        self.list.lines.mark(self.kept.unsaved)
        if self.line and self.line.key == key:
            self.minute.hold(text)
            self.minute.said.setText(f"Saved {clock_time(self.desk.store.clock.now())}")

    def _add(self, new: NewAction) -> None:
        """The keyboard is at the next one at once."""
        if isinstance(self.line, Subject) and self._did_here(partial(self.acts.add, new=new)):
            self.subject.new_action.put({})
            self.subject.new_action.say("")
            self.kept.drop(self.line.key, ACTION)
            self.list.lines.mark(self.kept.unsaved)
            self.subject.new_action.take_keyboard()

    def _did_here(self, does: Callable[[str], object]) -> bool:
        """About whoever stands here."""
        if not isinstance(self.line, Subject) or not self._did(
            self.line.key, partial(does, self.line.key)
        ):
            return False
        self.subject.table.show_actions(self.acts.actions(self.line.key))
        self.look_again(self.line.key)
        return True

    def _did(self, whom: str, does: Callable[[], object]) -> bool:
        """What is refused is said with whom it is of: one may have gone on already."""
        try:
            does()
        except Trouble as trouble:
            self.refuse(whom, trouble)
            return False
        self.right(whom)
        self.changed.emit()
        return True

    def _walk(self, steps: int) -> None:
        """What says who recorded it goes: else the next key would press something far off."""
        here = self.window().focusWidget()
        if here and self.subject.recorded.isAncestorOf(here):
            self._go_to_agenda()
        self.list.walk(steps)

    def _go_to_agenda(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_action(self) -> None:
        if isinstance(self.line, Subject):
            self.subject.new_action.take_keyboard()
            self.keep_in_sight()

    def _go_to_decision(self) -> None:
        if isinstance(self.line, Subject):
            self.subject.decision.take_keyboard()
            bring_into_view(self.subject.decision)
        else:
            self.minute.take_keyboard()

    def _open(self) -> None:
        if isinstance(self.line, Subject):
            self.wanted.emit(page_of(self.line.row.kind, self.line.key))

    def _rate(self, reference: str, which: str, letter: str) -> None:
        self._did_here(lambda _about: self.acts.rate(reference, which, letter))

    def _close(self, reference: str) -> None:
        self._did_here(lambda _about: self.acts.close(reference))

    def _record(self, agency: str, state: str) -> None:
        self._did_here(lambda about: self.acts.record(about, agency, state))

    def _connect(self) -> None:
        panel = self.subject
        panel.edited.connect(lambda _part: self.keep_typed())
        panel.left.connect(self.kept.keep)
        panel.save_asked.connect(self.save)
        panel.head.walk_asked.connect(self.list.walk)
        panel.head.opened.connect(self._open)
        panel.new_action.asked.connect(self._add)
        panel.table.rated.connect(self._rate)
        panel.table.done.connect(self._close)
        panel.table.opened.connect(lambda reference: self.wanted.emit(reference))
        panel.recorded.turned.connect(self._record)
        self.minute.edited.connect(self.keep_typed)
        self.minute.left.connect(self.kept.keep)
        self.minute.save_asked.connect(self.save)
