"""A box for the reference of a record, which is found by a few letters of what it is called."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disrupt import roles
from disrupt.entry import BETWEEN
from disrupt.fields import ANY, Field, Kind
from disrupt.find import Hit, called, find
from disrupt.links import missing
from disrupt.workspace import Workspace
from ui.scrolling import scrolled_in
from ui.search import PAUSE, Results
from ui.typed_line import LONGEST, Typed, show_beginning
from ui.veil import MASK, Named

HOW = "Type a few letters"


@dataclass(frozen=True)
class Finder:
    """Where a box looks, what it keeps of what was chosen, and what it says of it below."""

    find: Callable[[str], Sequence[Hit]]
    name: Callable[[tuple[str, ...]], Sequence[Hit]]
    """What those are called that are typed whole."""
    keeps: Callable[[Hit], str] = lambda hit: hit.reference
    tells: Callable[[Hit], str] = lambda hit: hit.says


class Pick(QWidget):
    """One reference, or several with a semicolon between them; Down and Enter choose."""

    edited = Signal()
    left = Signal()

    def __init__(self, field: Field, today: date, parent: QWidget) -> None:
        super().__init__(parent)
        self.kind = field.refers_to
        self._field = field
        self.line = Typed(self)
        self._several = field.kind is Kind.LIST
        self._finder = Finder(lambda _text: (), lambda _whole: ())
        self._results: Results | None = None
        self._called: dict[str, str] = {}
        self._known: set[str] = set()
        self._told = Named("", MASK, "muted")
        self._pause = QTimer(self)
        self._draw()
        self.line.textChanged.connect(self._changed)
        self.line.textEdited.connect(self._ask)
        self._pause.timeout.connect(self._look)

    def look_in(self, finder: Finder) -> None:
        """What is found stands over the page until something is chosen."""
        self._finder = finder
        self._known.clear()
        self.line.setPlaceholderText(HOW)
        # The page is there first.
        QTimer.singleShot(0, self, self._tell)

    def typed(self) -> str:
        return self.line.text()

    def put(self, text: str) -> None:
        self.line.setText(text)
        show_beginning(self.line)

    def place(self) -> int:
        return self.line.cursorPosition()

    def go_to(self, place: int) -> None:
        self.line.setCursorPosition(min(place, len(self.typed())))

    def setEnabled(self, on: bool) -> None:
        """Where nobody may change it, it can still be marked and copied."""
        self.line.setReadOnly(not on)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.lostFocus():
            self._leave(event)
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._answers(Qt.Key(event.key()))
        return False

    def _answers(self, key: Qt.Key) -> bool:
        """Keys of the list, while there is one; Enter asks at once."""
        if self._results and self._results.isVisible() and key in KEYS:
            KEYS[key](self._results)
            return True
        if key in ENTER and self._pause.isActive():
            self._look()
            if self._results and self._results.isVisible():
                self._results.pick()
            return True
        return False

    def _leave(self, event: QFocusEvent) -> None:
        self._pause.stop()
        if self._results:
            self._results.hide()
        self._tell()
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def _ask(self, _text: str) -> None:
        self._pause.start()

    def _changed(self, _text: str) -> None:
        self._told.hide()
        if not self.line.hasFocus():
            self._tell()
        self.edited.emit()

    def _look(self) -> None:
        self._pause.stop()
        part = self._part()
        hits = self._finder.find(part) if part else ()
        self._know(hits)
        if not hits or part in self._called:
            self._tell()
            if self._results:
                self._results.hide()
            return
        if not self._results:
            self._results = Results(self._page())
            self._results.picked.connect(self._take)
        self._results.hide_names(on=self._told.masked)
        self._results.show_hits(hits)
        self._stand(self._results)

    def _stand(self, results: Results) -> None:
        """Above the box where there is no room below it."""
        results.stand_below(self.line)
        if results.geometry().bottom() > self._page().height():
            above = self.line.mapTo(self._page(), QPoint(0, -results.height() - 4))
            results.move(above)

    def _page(self) -> QWidget:
        """It goes along where one scrolls."""
        around = scrolled_in(self)
        return (around and around.widget()) or self.window()

    def _take(self, hit: Hit) -> None:
        kept = self._finder.keeps(hit)
        self._called[kept] = self._finder.tells(hit)
        before = self._parts()[:-1]
        self.line.setText(BETWEEN.join((*before, kept)))
        if self._results:
            self._results.hide()
        self._tell()

    def _tell(self) -> None:
        """What each of them is called, as far as they are known here."""
        unknown = tuple(each for each in self._parts() if each and each not in self._known)
        if unknown:
            self._known.update(unknown)
            self._know(self._finder.name(unknown))
        said = [text for part in self._parts() if (text := self._says(part))]
        self._told.say(BETWEEN.join(said), MASK)
        self._told.setVisible(bool(said))

    def _says(self, part: str) -> str:
        """What it is called; of what is none, that too, once one has gone on."""
        is_none = part in self._known and not self.line.hasFocus()
        return self._called.get(part, missing(self._field, part) if is_none else "")

    def _know(self, hits: Sequence[Hit]) -> None:
        self._called |= {self._finder.keeps(hit): self._finder.tells(hit) for hit in hits}

    def _part(self) -> str:
        """What is being typed now."""
        return self._parts()[-1]

    def _parts(self) -> list[str]:
        parts = self.typed().split(BETWEEN.strip()) if self._several else [self.typed()]
        return [part.strip() for part in parts]

    def _draw(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.line)
        column.addWidget(self._told)
        self._told.hide()
        self.line.setMaxLength(LONGEST)
        self.line.installEventFilter(self)
        self.setFocusProxy(self.line)
        self.setFocusPolicy(self.line.focusPolicy())
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)


ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
KEYS: Mapping[Qt.Key, Callable[[Results], None]] = {
    Qt.Key.Key_Down: lambda results: results.move_by(1),
    Qt.Key.Key_Up: lambda results: results.move_by(-1),
    Qt.Key.Key_Escape: lambda results: results.hide(),
    **dict.fromkeys(ENTER, lambda results: results.pick()),
}


def lend(form: QWidget, desk: Workspace) -> None:
    """To every such box of a form, the register to look in, if its reader may look."""
    if not roles.may(desk.store.actor.roles, "find"):
        return
    for pick in form.findChildren(Pick):
        pick.look_in(_of_kind(desk, pick.kind))


def _of_kind(desk: Workspace, kind: str) -> Finder:
    def of_kind(text: str) -> Sequence[Hit]:
        return [hit for hit in find(desk, text) if kind in (ANY, hit.kind)]

    return Finder(of_kind, partial(called, desk, kind))
