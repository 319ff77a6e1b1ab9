"""A page with a report on it: whoever goes to a figure's records comes back to the figure."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disrupt.errors import Trouble
from reports.figures.report import Report
from ui import veil
from ui.fault import told
from ui.figures import At, LeftAt, figure
from ui.jobs import Jobs
from ui.long_work import LongWork
from ui.parts import Muted, wrapped
from ui.places import REPORTS, Behind, Place
from ui.reading_page import ReadingPage
from ui.report_body import ReportBody
from ui.report_card import says_of
from ui.swapping import swapped


class FiguredPage(ReadingPage):
    kind = REPORTS.kind
    wanted = Signal(object)
    """The place."""
    troubled = Signal(object)
    """A Trouble, for the window's bar."""

    def __init__(self, jobs: Jobs, place: Place, left: LeftAt) -> None:
        super().__init__()
        self.place = place
        self.report: Report | None = None
        self._left = left
        self._names_hidden = False
        self.work = LongWork(self, jobs)
        self.body: QWidget = QWidget()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(20, 16, 20, 20)
        self.column.setSpacing(12)

    def leave(self) -> None:
        """What is still being counted comes back to nobody."""
        self.work.leave()

    def hide_names(self, *, on: bool) -> None:
        self._names_hidden = on
        veil.hide_names(self, on=on)

    def run(
        self,
        work: Callable[..., object],
        then: Callable[[], None],
        otherwise: Callable[[Trouble], None],
    ) -> None:
        """Handed over beside the window, with the desk covered meanwhile."""
        self.work.run("Handing over the report", work, lambda _copy: then(), otherwise)

    def show_report(self, report: Report) -> None:
        """With the keyboard at the figure where somebody was, or at the first."""
        self.report = report
        body = ReportBody(report)
        body.arrived.connect(self._greet)
        body.pointed.connect(self._point)
        body.opened.connect(self._open)
        self.body = swapped(self.column, self.body, body)
        body.take_keyboard(self._left.get(self.place))

    def show_stopped(self, trouble: Trouble) -> None:
        self.report = None
        self.body = swapped(self.column, self.body, wrapped(Muted(" ".join(told(trouble)))))

    def _greet(self, part: QWidget) -> None:
        if self._names_hidden:
            veil.hide_names(part, on=True)

    def _point(self, at: At) -> None:
        self._left[self.place] = at

    def _open(self, at: At) -> None:
        """Its records; of a figure that has none, what is said of it is all there is."""
        self._point(at)
        if self.report and (found := figure(self.report, at)) and found.cell.records:
            self.wanted.emit(Behind(*says_of(self.report, at)))
