"""A paper as it will be printed, from memory; and the two ways by which it leaves."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from disrupt import roles
from disrupt.errors import Trouble
from disrupt.workspace import Workspace
from reports.deliver import Copy, Document
from ui import papers
from ui.hand_over import HandOver, Run, Work, at_once
from ui.jobs import Jobs
from ui.long_work import LongWork
from ui.parts import Button, Heading, Link, Muted, PrimaryButton
from ui.places import TODAY
from ui.reading_page import ReadingPage

DOTS = 144
"""To the inch: half as large as life again, where there is room for it."""
WIDEST = 820
"""In dots."""
MORE = "Show more pages"
HIDDEN = "Names are hidden: F9 shows the pages."


class Pages(QWidget):
    """Nothing of them is anywhere but in memory, and there no longer than they are shown."""

    def __init__(self, widest: int = WIDEST, at_once: int = 0) -> None:
        """Of a long paper so many pages at once, and more when they are asked for."""
        super().__init__()
        self._widest, self._at_once = widest, at_once
        self.more = Link(MORE)
        self.more.setParent(self)
        self.more.hide()
        self.more.clicked.connect(self._go_on)
        self._content = b""
        self._names_hidden = False
        self._coming: Iterator[QPixmap] = iter(())
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._bring)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)

    def show_content(self, content: bytes) -> None:
        self._content = content
        self._show()

    def hide_names(self, *, on: bool) -> None:
        if on != self._names_hidden:
            self._names_hidden = on
            self._show()

    def clear(self) -> None:
        self.show_content(b"")

    def _go_on(self) -> None:
        self._column.removeWidget(self.more)
        self.more.hide()
        self._next.start()

    def _show(self) -> None:
        self._column.removeWidget(self.more)
        self.more.hide()
        while item := self._column.takeAt(0):
            if page := item.widget():
                page.hide()
                if isinstance(page, QLabel):
                    # At once, and not when it is tidied away.
                    page.clear()
                page.deleteLater()
        self._coming = self._pictures()
        self._next.start()
        if self._content and self._names_hidden:
            self._column.addWidget(Muted(HIDDEN), 0, Qt.AlignmentFlag.AlignHCenter)

    def _bring(self) -> None:
        """The next page, in an event of its own."""
        if picture := next(self._coming, None):
            page = _page(picture, self._column.count() + 1)
            self._column.addWidget(page, 0, Qt.AlignmentFlag.AlignHCenter)
            if self._at_once and self._column.count() % self._at_once == 0:
                self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
                self.more.show()
            else:
                self._next.start()

    def _pictures(self) -> Iterator[QPixmap]:
        if not self._content or self._names_hidden:
            return
        fine = self.devicePixelRatioF()
        for image in papers.images(self._content, DOTS * fine):
            picture = QPixmap.fromImage(image)
            picture.setDevicePixelRatio(max(fine, picture.width() / self._widest))
            yield picture


def _page(picture: QPixmap, number: int) -> QLabel:
    page = QLabel()
    page.setProperty("part", "page")
    page.setPixmap(picture)
    page.setAccessibleName(f"Page {number}")
    return page


class PreviewPage(ReadingPage):
    """What is shown is what leaves, but for whom it is for and its number in the log."""

    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, jobs: Jobs, desk: Workspace, document: Document) -> None:
        super().__init__()
        self._document, self._copy = document, preview(desk)
        self.kind = document.about[0] if document.about else TODAY.kind
        self.work = LongWork(self, jobs)
        self.hand = Handing(desk, self, self.run)
        self.pages = Pages()
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addLayout(headed(document.name.capitalize(), self.hand))
        column.addWidget(self.hand.said)
        column.addWidget(self.pages)
        column.addStretch(1)
        self.hand.offer(document)

    def begin(self) -> None:
        """It is drawn in an event of its own."""
        self.hand.take_keyboard()
        self._soon.start()

    def leave(self) -> None:
        self._soon.stop()
        self.work.leave()
        self.pages.clear()

    def hide_names(self, *, on: bool) -> None:
        self.pages.hide_names(on=on)

    def run(
        self, work: Work, then: Callable[[], None], otherwise: Callable[[Trouble], None]
    ) -> None:
        """Handed over beside the window, with the desk covered meanwhile."""
        says = f"Handing over the {self._document.name}"
        self.work.run(says, work, lambda _copy: then(), otherwise)

    def _show(self) -> None:
        self.pages.show_content(self._document.draw(self._copy))


class Handing(QWidget):
    """Print… and Save…, for whoever may; each asks first."""

    def __init__(self, desk: Workspace, page: QWidget, run: Run = at_once) -> None:
        super().__init__()
        self._desk, self._page, self._run = desk, page, run
        self._document: Document | None = None
        self.print, self.save = PrimaryButton("Print…"), Button("Save…")
        self.said = Muted()
        self.said.setWordWrap(True)
        self.said.hide()
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        for button in (self.save, self.print):
            self._row.addWidget(button)
            button.setEnabled(False)
        self.print.clicked.connect(lambda: self._ask(printing=True))
        self.save.clicked.connect(lambda: self._ask(printing=False))

    def offer(self, document: Document) -> None:
        """This is what would leave now."""
        may = roles.may(self._desk.store.actor.roles, "deliver")
        self._document = document
        self.print.setEnabled(may)
        self.save.setEnabled(may and not document.printed_only)

    def withdraw(self) -> None:
        self._document = None
        for button in (self.save, self.print):
            button.setEnabled(False)

    def add(self, button: Button) -> None:
        """One more way, at the end."""
        self._row.addWidget(button)

    def take_keyboard(self) -> None:
        self.print.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, what: str) -> None:
        self.said.setText(what)
        self.said.setVisible(bool(what))

    def _ask(self, *, printing: bool) -> None:
        if self._document:
            asked = HandOver(
                self._page, self._desk, self._document, printing=printing, run=self._run
            )
            asked.given.connect(self.say)


def headed(title: str, hand: Handing) -> QHBoxLayout:
    line = QHBoxLayout()
    heading = Heading(title)
    heading.setWordWrap(True)
    line.addWidget(heading, 1)
    line.addWidget(hand)
    return line


def preview(desk: Workspace) -> Copy:
    """Of nobody yet."""
    return Copy("", desk.store.head().short)
