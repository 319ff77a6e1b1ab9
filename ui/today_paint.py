"""How a line of the page Today is drawn: tags, two lines of words, whose it is, the next step."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from orders.alerts.items import Item
from orders.alerts.looked import Row
from orders.alerts.steps import next_step
from orders.alerts.today import is_unsure
from ui import today_said
from ui.icons import icon
from ui.line_brush import CENTRE, SMALL, TINY, Index, LineBrush, font, halves, is_chosen
from ui.parts import UNSURE
from ui.theme import colour
from ui.today_lines import LINE, SEEN, Dated, Folded, Head, Lines

WIDE = 112
"""In letters: from here on there is room for every column."""
WHEN, LOST, OWNER, NEXT, SEEN_WIDTH = 16, 13, 12, 17, 25
"""How wide each column is, in letters."""
TALL: dict[type, float] = {Head: 2.1, Dated: 2.9, Folded: 2.1}
"""In lines of text."""
OPENED, CLOSED = "▾", "▸"


@dataclass(frozen=True)
class Columns:
    """Where each thing stands within a line; nothing where there is no room for it."""

    when: QRect
    lost: QRect | None
    what: QRect
    owner: QRect | None
    next: QRect


def columns(line: QRect, letter: int) -> Columns:
    """From both sides inward; what it is takes up what is left."""
    gap = 3 * letter // 2
    is_wide = line.width() >= WIDE * letter
    rest = line.adjusted(gap, 0, -gap, 0)

    def left(letters: int) -> QRect:
        taken = QRect(rest.left(), rest.top(), letters * letter, rest.height())
        rest.setLeft(taken.right() + gap)
        return taken

    def right(letters: int) -> QRect:
        taken = QRect(rest.right() - letters * letter, rest.top(), letters * letter, rest.height())
        rest.setRight(taken.left() - gap)
        return taken

    when, next_step_at = left(WHEN), right(NEXT)
    lost, owner = (left(LOST), right(OWNER)) if is_wide else (None, None)
    return Columns(when, lost, rest, owner, next_step_at)


def button_of(line: object, rect: QRect, letter: int) -> QRect | None:
    """What can be pressed on a line."""
    if isinstance(line, Dated):
        return _pressed(columns(rect, letter).next, letter)
    if isinstance(line, Folded) and line.why == "passed":
        gap, width = 2 * letter, SEEN_WIDTH * letter
        at = QRect(rect.right() - width - gap, rect.top(), width, rect.height())
        return _pressed(at, letter)
    return None


class Drawn(QStyledItemDelegate):
    """Nothing of a date is a widget: three hundred of them are there at once."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        tall = TALL[type(index.data(LINE))]
        return QSize(0, round(tall * option.fontMetrics.height()))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, line = index.model(), index.data(LINE)
        if not isinstance(model, Lines):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush = Brush(painter, option, is_chosen=is_chosen(option, index))
        if isinstance(line, Head):
            brush.head(line)
        elif isinstance(line, Folded):
            brush.folded(line)
        elif isinstance(line, Dated):
            brush.dated(line, model)
        painter.restore()


class Brush(LineBrush):
    def head(self, line: Head) -> None:
        name = line.group.name
        self._painter.fillRect(self._rect, QColor(colour("page")))
        self._under()
        dot = self._letter
        at = QRect(self._rect.left() + 2 * dot, self._rect.center().y() - dot // 2, dot, dot)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QColor(colour(today_said.STATES[name])))
        self._painter.drawEllipse(at)
        words = self._rect.adjusted(5 * dot, 0, -2 * dot, 0)
        title = today_said.TITLES[name]
        strong = font(self._font, 1.0, strong=True)
        self._write(words, title, strong, "ink")
        beside = words.adjusted(QFontMetrics(strong).horizontalAdvance(title) + 2 * dot, 0, 0, 0)
        count = f"{len(line.group.rows)}  {line.beside}".strip()
        self._write(beside, count, font(self._font, SMALL), "muted")

    def folded(self, line: Folded) -> None:
        self._ground()
        letter = self._letter
        small, sign = font(self._font, SMALL), OPENED if line.is_open else CLOSED
        self._write(self._rect.adjusted(2 * letter, 0, 0, 0), sign, small, "muted")
        words = self._rect.adjusted(5 * letter, 0, -2 * letter, 0)
        self._write(words, line.says, small, "muted")
        if at := button_of(line, self._rect, letter):
            self._button(at, SEEN)

    def dated(self, line: Dated, model: Lines) -> None:
        row, item, now = line.row, line.row.item, model.now
        self._ground()
        if line.key in model.ticked:
            self._tick()
        at = columns(self._rect, self._letter)
        self._tag(at.when, today_said.when(item, now), today_said.state(item))
        second = today_said.second(row, now, masked=model.masked)
        if at.lost and at.owner:
            self._tag(at.lost, today_said.lost(item), "outlined")
            self._whose(at.owner, item)
        else:
            whose, _ = today_said.owner(item)
            second = today_said.BETWEEN.join((today_said.lost(item), whose, second))
        upper, lower = halves(at.what)
        self._title(upper, row)
        self._write(lower, second, font(self._font, SMALL), "muted")
        self._button(_pressed(at.next, self._letter), next_step(item).says)

    def _title(self, at: QRect, row: Row) -> None:
        """It gives way to the tag behind it."""
        strong, tiny = font(self._font, 1.0, strong=True), font(self._font, TINY, strong=True)
        room = QRect(at)
        if is_unsure(row):
            tag = QFontMetrics(tiny).horizontalAdvance(UNSURE) + 3 * self._letter
            room.setWidth(max(0, at.width() - tag - self._letter))
            shown = min(QFontMetrics(strong).horizontalAdvance(row.title), room.width())
            left = at.left() + shown + self._letter
            self._tag(QRect(left, at.top(), tag, at.height()), UNSURE, "week")
        self._write(room, row.title, strong, "ink")

    def _whose(self, at: QRect, item: Item) -> None:
        """In the middle of the line, where there is nothing to say below it."""
        name, beside = today_said.owner(item)
        ink, how = "overdue" if item.owner.is_nobody else "ink", font(self._font, 1.0)
        upper, lower = halves(at)
        self._write(upper if beside else at, name, how, ink)
        self._write(lower, beside, font(self._font, SMALL), "muted")

    def _tag(self, at: QRect, text: str, state: str) -> None:
        tiny = font(self._font, TINY, strong=True)
        metrics = QFontMetrics(tiny)
        tall = round(metrics.height() * 1.25)
        wide = min(metrics.horizontalAdvance(text) + 2 * self._letter + 4, at.width())
        if state == "outlined":
            wide = at.width()
        box = QRect(at.left(), at.center().y() - tall // 2, wide, tall)
        ground, ink, edge = TAGS.get(state, (f"{state}_soft", state, f"{state}_soft"))
        self._painter.setPen(QPen(QColor(colour(edge)), 1))
        self._painter.setBrush(QColor(colour(ground)))
        self._painter.drawRoundedRect(box, tall / 2, tall / 2)
        self._write(box, text, tiny, ink, align=CENTRE)

    def _button(self, at: QRect, text: str) -> None:
        self._painter.setPen(QPen(QColor(colour("edge")), 1))
        self._painter.setBrush(QColor(colour("card")))
        self._painter.drawRoundedRect(at, 6, 6)
        self._write(at, text, font(self._font, SMALL, strong=True), "ink", align=CENTRE)

    def _tick(self) -> None:
        side = self._letter + 4
        at = QRect(self._rect.left() + 2, self._rect.center().y() - side // 2, side, side)
        icon("check", "accent").paint(self._painter, at)

    def _ground(self) -> None:
        if self._is_chosen:
            self._painter.fillRect(self._rect, QColor(colour("chosen")))
        self._under()
        self._ring()


TAGS = {"outlined": ("card", "ink", "edge")}


def _pressed(at: QRect, letter: int) -> QRect:
    """As high as a button of the page, and no higher than its line."""
    spare = max(at.height() - 4 * letter, 4) // 2
    return at.adjusted(0, spare, 0, -spare)
