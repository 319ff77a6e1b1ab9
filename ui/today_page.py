"""Today: what ends, what is overdue, and the next step of each, by key and by mouse."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from disrupt.errors import Trouble
from disrupt.moments import day_of
from disrupt.workspace import Workspace
from orders.alerts.grouped import counts, grouped
from orders.alerts.looked import Row
from orders.alerts.steps import next_step
from orders.alerts.today import Asked
from ui import papers, today_said
from ui.dues import Dues
from ui.hand_over import HandOver
from ui.nothing import Empty
from ui.places import DIGEST, page_of
from ui.screen import ORDERS
from ui.tiles import IN_FORCE
from ui.today_acts import ACTS, Done, treat_as_seen, why_not
from ui.today_form import ActForm
from ui.today_frame import TodayFrame
from ui.today_keys import TAKE_BACK
from ui.today_lines import Folded, Shown
from ui.today_list import NEXT, OPEN, TICK

LOOKING = "Looking at what is due…"


class TodayPage(TodayFrame):
    """It shows what is known, and never waits for it."""

    wanted = Signal(object)
    """The place."""
    stepped = Signal(object)
    """The Item whose next step is wanted, where that is not taken here."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, desk: Workspace, dues: Dues, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._desk, self._dues = desk, dues
        self._connect()
        self._show()

    def begin(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> None:
        self._dues.left.key = self.list.key

    def refresh(self) -> None:
        self._dues.ask()

    def undo(self) -> None:
        """The last thing that was done here."""
        if not self._dues.left.done:
            return
        done, before = self._dues.left.done.pop()
        try:
            done.take_back()
        except Trouble as trouble:
            self.troubled.emit(trouble)
            return
        self._dues.bring_back(before)
        self.head.say("Taken back.")

    def hide_names(self, *, on: bool) -> None:
        self.list.lines.mask(on=on)

    def ask(self, act: str) -> None:
        """What a key or a click asks for, of those that are ticked or of the chosen one."""
        rows = self.list.meant
        if act == TAKE_BACK:
            self.undo()
        elif act == TICK:
            self.list.ask(TICK)
        elif act == OPEN and self.list.chosen:
            self._open(self.list.chosen)
        elif act == NEXT and self.list.chosen:
            self._step(self.list.chosen)
        elif act in ACTS and rows:
            self._ask_for(act, rows)

    def _open(self, row: Row) -> None:
        self.wanted.emit(page_of(row.item.found.kind, row.item.found.reference))

    def _step(self, row: Row) -> None:
        if next_step(row.item).opens == "done":
            self._ask_for("done", (row,))
        else:
            self.stepped.emit(row.item)

    def _ask_for(self, name: str, rows: tuple[Row, ...]) -> None:
        act = ACTS[name]
        if said := why_not(act, self._desk, tuple(each.item for each in rows)):
            self.head.say(said)
            return
        form = ActForm(self, self._desk, act, rows)
        form.offer(self._dues.today.officers if self._dues.today else ())
        form.done.connect(self._did)
        form.begin()

    def _did(self, done: Done) -> None:
        self._dues.left.done.append((done, self._dues.today))
        self.list.lines.untick()
        self._dues.assume(done.changed)
        self.head.say(done.says, may_take_back=True)

    def _treat_as_seen(self, line: Folded) -> None:
        try:
            done = treat_as_seen(self._desk, [each.item for each in line.rows])
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            self._did(done)

    def _write_calendar(self) -> None:
        """Of all that is shown, asked first who gets it."""
        rows = self._dues.today.rows(self._asked) if self._dues.today else ()
        try:
            file = papers.calendar_file(self._desk, [each.item for each in rows])
        except Trouble as trouble:
            self.troubled.emit(trouble)
        else:
            HandOver(self, self._desk, file, printing=False).given.connect(self.head.say)

    def _fold(self, line: Folded) -> None:
        held = self._dues.left.open
        held.symmetric_difference_update({(line.group.name, line.why)})
        self._show()

    def _ask_anew(self, asked: Asked) -> None:
        self._dues.left.asked = asked
        self.head.say("")
        self._dues.known.emit()

    def _choose_tile(self, name: str) -> None:
        if name == IN_FORCE:
            self.wanted.emit(ORDERS)
        else:
            self.list.go_to_head(name)

    def _show(self) -> None:
        """What is known now; where nothing is known yet, that it is being looked for."""
        asked, known = self._dues.left.asked, self._dues.today
        self.head.show_asked(asked)
        self.above.show_away(self._dues.away)
        self._tick()
        if known is None:
            self._show_nothing(LOOKING)
            return
        now = known.due.seen.now
        whole = known.rows(replace(asked, day=None))
        rows = known.rows(asked)
        numbers = counts(whole)
        self.tiles.show_counts({**numbers, IN_FORCE: known.in_force})
        days = (day_of(each.item.found.due.when) for each in whole)
        self.weeks.show_days(day_of(now), days, asked.day)
        shown = Shown(grouped(rows), counts(rows), now, self._dues.left.open)
        self.list.show_lines(shown, self._dues.left.key)
        self._dues.left.key = None
        if shown.groups:
            self._show_list()
        else:
            self._show_nothing(today_said.calm(rows, asked, now))

    def _show_list(self) -> None:
        """With the keyboard, where it waited for that."""
        waited = self.list.isHidden() and self.window().focusWidget() in (None, self)
        self.nothing.hide()
        self.list.show()
        if waited:
            self.begin()

    def _show_nothing(self, says: str) -> None:
        """Whoever was at the list is at the head, and not at whatever follows further down."""
        if self.list.hasFocus():
            self.head.take_keyboard()
        self.list.hide()
        self.nothing.say(Empty(says))
        self.nothing.show()

    def _tick(self) -> None:
        """What counts is never earlier than what was seen."""
        known, now = self._dues.today, self._desk.store.clock.now()
        now = max(now, known.due.seen.now) if known else now
        self.head.show_time(now)
        self.above.show_time(now)
        self.list.lines.pass_time(now)

    def _connect(self) -> None:
        self._dues.known.connect(self._show)
        self._dues.ticked.connect(self._tick)
        self.head.whose_chosen.connect(
            lambda whose: self._ask_anew(replace(self._asked, whose=whose))
        )
        self.head.only_chosen.connect(lambda only: self._ask_anew(replace(self._asked, only=only)))
        self.head.take_back_asked.connect(self.undo)
        self.head.calendar_asked.connect(self._write_calendar)
        self.head.digest_asked.connect(lambda: self.wanted.emit(DIGEST))
        self.above.wanted.connect(self.wanted)
        self.weeks.chosen.connect(lambda day: self._ask_anew(replace(self._asked, day=day)))
        self.tiles.chosen.connect(self._choose_tile)
        self.keys.asked.connect(self.ask)
        self.list.asked.connect(self.ask)
        self.list.stepped.connect(self._step)
        self.list.folded.connect(self._fold)
        self.list.seen.connect(self._treat_as_seen)
        self.list.told.connect(self.head.say)

    @property
    def _asked(self) -> Asked:
        return self._dues.left.asked
