"""What is said about a record at its dates: a card for each kind, and a way to add to it."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from disrupt import phrasing, roles
from disrupt.checks import Values
from disrupt.entry import DATES
from disrupt.fields import Field, Seen
from disrupt.page import Dated, Page
from disrupt.records import Attachment, Circulation, OrderEvent, Part
from disrupt.records.condition_line import ConditionLine
from disrupt.reveal import reveal, sensitive
from disrupt.store import drafts
from disrupt.workspace import Workspace
from ui.copies import copy_link
from ui.dated_form import DatedForm, Writer, draft_of, one
from ui.flow import Flow
from ui.parts import Card, Link, Muted, Tag
from ui.stops import put_in_order
from ui.veil import MASK, SHOW, Named, Texts, Veiled

EVENTS = (OrderEvent, Circulation, Attachment)
"""They happened, or lie there: none of them holds from one day to another."""
STOPS = (".", "!", "?", ";")


class DatedCard(Card):
    """The newest first: what, and below it from when and by whom."""

    kept = Signal(str)
    """What to say of it."""
    edited = Signal()
    """Something is being typed here, or was left."""
    opened = Signal()
    """A form came up here."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(
        self, desk: Workspace, page: Page, dated: Dated, writer: Writer | None = None
    ) -> None:
        super().__init__(dated.part.title)
        self._writer = writer
        self._desk, self._page, self._dated = desk, page, dated
        self.part = dated.part.kind_name()
        self.may_add = roles.may_write(desk.store.actor.roles, self.part)
        self.open: DatedForm | None = None
        self._add = Link(f"Add {one(dated.part)}…")
        self._below = QWidget()
        self._draw()
        self._add.clicked.connect(lambda: self._begin(None, self._add))

    def begin(self) -> None:
        """What its officer had begun to add or to change comes back."""
        begun = (each for each in (None, *self._dated.held) if self._is_begun(each))
        for held in begun if self.may_add else ():
            form = DatedForm(self._desk, self._page, self._dated, held, writer=self._writer)
            form.begin()
            self._show(form, self._add)
            return

    def _is_begun(self, held: Part | None) -> bool:
        name = draft_of(self._page, self._dated, held)
        return drafts.taken(self._desk.store, name) is not None

    def leave(self) -> None:
        if self.open:
            self.open.leave()

    def add(self, values: Values) -> None:
        """One of which this is known already; what was begun stays as it was typed."""
        self._begin(None, self._add)
        if self.open and not self.open.form.dirty():
            self.open.know(values)

    def take_keyboard(self) -> None:
        """Where the next thing is added, or is being added already."""
        if self.open:
            self.open.form.take_keyboard()
        else:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_the_keyboard(self) -> bool:
        return self.window().focusWidget() is self._add or self.has_the_focus()

    def has_the_focus(self) -> bool:
        return self.open is not None and self.open.form.has_the_focus()

    def save(self) -> None:
        if self.open:
            self.open.save()

    def _begin(self, held: Part | None, asked: Link) -> None:
        """A small form in the card; one that stands there is put by."""
        self.leave()
        form = DatedForm(self._desk, self._page, self._dated, held, writer=self._writer)
        form.begin()
        self._show(form, asked)
        form.form.take_keyboard()

    def _show(self, form: DatedForm, asked: Link) -> None:
        self.open = form
        self._add.hide()
        self._put_below(form)
        form.kept.connect(lambda: self.kept.emit("Changed." if form.held else "Added."))
        form.troubled.connect(self.troubled)
        form.form.edited.connect(self.edited)
        form.form.left.connect(self.edited)
        form.let_go.connect(lambda: self._let_go(asked))
        self.opened.emit()

    def _let_go(self, asked: Link) -> None:
        self.open = None
        self._put_below(QWidget())
        self._below.hide()
        self._add.show()
        asked.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_below(self, part: QWidget) -> None:
        self.column.replaceWidget(self._below, part)
        self._below.hide()
        self._below.deleteLater()
        self._below = part
        part.show()
        put_in_order(self._add, [part])

    def _draw(self) -> None:
        now = self._now()
        for each in in_order(self._dated):
            line = QHBoxLayout()
            line.addWidget(self._said(each, beside=False), 1)
            if each in now:
                line.addWidget(Tag("now"), 0, Qt.AlignmentFlag.AlignVCenter)
            copy = copy_link(self, self._desk, self._page, of=each, seen=self._dated)
            links = [*([copy] if copy else []), *([self._change(each)] if self.may_add else [])]
            for link in [] if copy else links:
                line.addWidget(link, 0, Qt.AlignmentFlag.AlignVCenter)
            self.column.addLayout(line)
            self.column.addWidget(self._said(each, beside=True))
            if copy:
                # Beside it, two of them would leave a narrow column for what it is.
                below = Flow()
                below.add(*links)
                self.column.addLayout(below)
        if not self._dated.held:
            self.column.addWidget(Muted("Nothing is recorded."))
        self.column.addWidget(self._below)
        self._below.hide()
        self.column.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self._add.setVisible(self.may_add)

    def _now(self) -> tuple[Part, ...]:
        return holding(self._dated, self._page.as_at)

    def _change(self, each: Part) -> Link:
        change = Link("Change")
        change.setAccessibleName(f"Change {one(self._dated.part)}")
        change.clicked.connect(lambda: self._begin(each, change))
        return change

    def _said(self, each: Part, *, beside: bool) -> Named | Veiled:
        """What it says, or the dates and sources of it, each by its name."""
        style = "muted" if beside else "words"
        known = [f for f in self._dated.fields if _is_beside(f) == beside and getattr(each, f.name)]
        say = partial(_line, each, known, named=beside)
        hidden = {f.name: SHOW for f in known if f.name in sensitive(each.kind_name())}
        if not hidden:
            return Named(
                say({}), say({f.name: MASK for f in known if f.seen is Seen.IDENTITY}), style
            )
        what = " and ".join(f.label for f in known if f.name in hidden)
        lift = partial(reveal, self._desk, each, tuple(hidden))
        return Veiled(Texts(say({}), say(hidden), say(hidden)), what, lift, style)


def holding(dated: Dated, day: date) -> tuple[Part, ...]:
    """What says until when it holds stands beside others; of the rest the newest counts."""
    if issubclass(dated.part, EVENTS):
        return ()
    if dated.part.holds_until:
        return tuple(each for each in dated.held if each.held_on(day))
    return dated.on_the_day


def in_order(dated: Dated) -> Iterable[Part]:
    """The newest first; what has a number stands as on the paper."""
    if issubclass(dated.part, ConditionLine):
        return sorted(dated.held, key=_by_number)
    return reversed(dated.held)


def _by_number(held: Part) -> tuple[int, str]:
    number = str(getattr(held, "number", ""))
    return int("".join(filter(str.isdigit, number)) or 0), number


def _line(each: Part, fields: Iterable[Field], instead: Mapping[str, str], *, named: bool) -> str:
    """What each field says, or what stands instead of it."""
    said = [(f, phrasing.shown(f, getattr(each, f.name))) for f in fields]
    texts = [(f, instead.get(f.name, text)) for f, text in said]
    if named:
        return " · ".join(f"{f.label.lower()} {text}" for f, text in texts)
    return _joined(dict.fromkeys(text for _, text in texts))


def _joined(texts: Iterable[str]) -> str:
    """With commas; after words that end with a stop of their own, without one."""
    said = ""
    for text in texts:
        between = " · " if said.endswith(STOPS) else ", "
        said = f"{said}{between}{text}" if said else text
    return said


def _is_beside(field: Field) -> bool:
    """Whether it says when or whence, and not what."""
    return field.kind in DATES or field.name == "source"
