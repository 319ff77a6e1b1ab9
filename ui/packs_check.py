"""Check before you print: of each sort of copy, what it will not tell, and who is not in it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from orders.packs.checking import Gone
from orders.working import many
from ui import veil
from ui.arriving import Arriving
from ui.pack_values import Checked, Sort, copies_said
from ui.parts import Card, Label, Link, Muted, Notice, Strong, Words, wrapped
from ui.recipient_cells import capital_of
from ui.veil import MASK, Named

MOST = 30
"""Names that are said one after another; the others are counted."""
LOOK = "Look at it"
WORDS, LINES = "; ", " · "
"""What stands between several words, and between lines that end by themselves."""


class PacksCheck(QWidget):
    """What it says was worked out beside the window; it only shows it."""

    preview_asked = Signal(object)
    """The Numbered copy."""

    def __init__(self) -> None:
        super().__init__()
        self._names_hidden = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.body = Arriving()
        self._column.addWidget(self.body)

    def show_checked(self, checked: Checked) -> None:
        self.body.hide()
        self.body.deleteLater()
        self.body = Arriving()
        self.body.arrived.connect(self._greet)
        self._column.addWidget(self.body)
        makers: list[Callable[[], QWidget]] = [partial(_all, checked)]
        makers += [partial(self._sort, each) for each in checked.sorts]
        self.body.bring(makers)

    def take_keyboard(self) -> None:
        self.body.finish()
        for link in self.body.findChildren(Link)[:1]:
            link.setFocus(Qt.FocusReason.OtherFocusReason)

    def hide_names(self, *, on: bool) -> None:
        self._names_hidden = on
        veil.hide_names(self, on=on)

    def _greet(self, part: QWidget) -> None:
        veil.hide_names(part, on=self._names_hidden)

    def _sort(self, of: Sort) -> Card:
        """Of one audience and agency, with each of its copies."""
        copies = copies_said(len(of.copies))
        card = Card(f"{capital_of(of.check.audience)}: {copies}")
        for doubt in of.check.doubts:
            card.column.addWidget(Notice(doubt, "week"))
        card.column.addLayout(self._copies(of))
        card.column.addLayout(_told(of))
        return card

    def _copies(self, of: Sort) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        for column, share in ((1, 3), (2, 4)):
            grid.setColumnStretch(column, share)
        for at, each in enumerate(of.copies):
            look = Link(LOOK)
            look.setObjectName(f"look at {each.number}")
            look.setAccessibleName(f"Look at copy {each.number} of {each.of}")
            look.clicked.connect(partial(self.preview_asked.emit, each))
            grid.addWidget(Strong(f"Copy {each.number} of {each.of}"), at, 0)
            grid.addWidget(Named(each.asked.recipient, MASK), at, 1)
            grid.addWidget(wrapped(Muted(each.called)), at, 2)
            grid.addWidget(look, at, 3)
        return grid


def _all(checked: Checked) -> Card:
    """What holds of every copy."""
    card = Card("Every copy")
    for remark in checked.remarks:
        card.column.addWidget(Notice(Named(*remark), "week"))
    for fact in checked.facts:
        card.column.addWidget(wrapped(Words(fact)))
    return card


def _told(of: Sort) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(6)
    grid.setColumnStretch(1, 1)
    # Of what it never tells, all is left out.
    left_out = [each for each in of.check.left_out if _sort_of(each) not in of.check.never]
    lines = (
        ("Never tells", of.check.never),
        ("Tells in part", of.check.some),
        ("How much it leaves out", left_out),
    )
    parts: list[tuple[str, Words]] = [("In it", Words(many(of.check.pages, "subject")))]
    parts += [("Not in it", Named(*each)) for each in _gone(of.check.gone)]
    parts += [(says, wrapped(Words(_joined(held)))) for says, held in lines if held]
    if masked := of.check.masked:
        hidden = many(len(masked), "line")
        parts.append(("Names left out of", Named(_joined(masked, LINES), hidden)))
    for at, (says, words) in enumerate(parts):
        grid.addWidget(Label(says), at, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(words, at, 1)
    return grid


def _sort_of(left_out: str) -> str:
    """Of such as “facts: 14 of 20”."""
    return left_out.rpartition(": ")[0]


def _gone(gone: Iterable[Gone]) -> Iterator[tuple[str, str]]:
    """By why they are left out, each with its name; and what is said while names are hidden."""
    by_why: dict[str, list[str]] = defaultdict(list)
    for each in gone:
        by_why[each.why].append(each.name or each.reference)
    for why, names in by_why.items():
        how_many = f"{many(len(names), 'subject')}. {why}"
        yield f"{how_many} {_joined(names)}", how_many


def _joined(several: Iterable[str], between: str = WORDS) -> str:
    every = list(several)
    more = [f"and {len(every) - MOST} more"] if len(every) > MOST else []
    return between.join(every[:MOST] + more)
