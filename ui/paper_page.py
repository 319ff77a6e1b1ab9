"""A paper of a meeting or of a record: drawn beside the window, then shown as it would leave."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from disrupt.errors import Trouble
from disrupt.records.base import capital
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.reckoning import Law
from reports.deliver import Document
from ui import papers
from ui.fault import told
from ui.hand_over import Work
from ui.jobs import Jobs
from ui.long_work import LongWork
from ui.parts import Muted, wrapped
from ui.places import Paper
from ui.preview import Handing, Pages, headed, preview
from ui.print_page import UNSIGNED
from ui.reading_page import ReadingPage


class PaperPage(ReadingPage):
    """Whoever waits for it may leave; where there is no such paper, the page says why."""

    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, jobs: Jobs, desk: Workspace, law: Law, place: Paper) -> None:
        desk.ask("deliver")
        super().__init__()
        self.kind = papers.kind_of(place.what)
        self._desk, self._law, self._place = desk, law, place
        self.work = LongWork(self, jobs)
        self.hand, self.pages = Handing(desk, self, self._hand_over), Pages()
        self.says, self.unsigned = wrapped(Muted()), wrapped(Muted(UNSIGNED))
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addLayout(headed(capital(place.what), self.hand))
        for each in (self.hand.said, self.says, self.unsigned, self.pages):
            column.addWidget(each)
        column.addStretch(1)
        for each in (self.says, self.unsigned):
            each.hide()

    def begin(self) -> None:
        self.work.run(f"Drawing the {self._place.what}", self._draw, self._show, self._stopped)

    def leave(self) -> None:
        """Whatever is under way is stopped, and nothing of it is kept."""
        self.work.leave()
        self.hand.withdraw()
        self.pages.clear()

    def hide_names(self, *, on: bool) -> None:
        self.pages.hide_names(on=on)

    def _draw(self, task: Task) -> tuple[Document, bytes]:
        document = papers.drawn(self._desk, self._law, self._place.what, self._place.reference)
        return document, document.draw(preview(self._desk), task)

    def _show(self, of: tuple[Document, bytes]) -> None:
        document, content = of
        self.unsigned.setVisible(papers.is_unsigned(self._place.what))
        self.hand.offer(document)
        self.hand.take_keyboard()
        self.pages.show_content(content)

    def _stopped(self, trouble: Trouble) -> None:
        self.says.setText(" ".join(told(trouble)))
        self.says.show()

    def _hand_over(
        self, work: Work, then: Callable[[], None], otherwise: Callable[[Trouble], None]
    ) -> None:
        says = f"Handing over the {self._place.what}"
        self.work.run(says, work, lambda _copy: then(), otherwise)
