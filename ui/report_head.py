"""The head of a report: which one, of when, beside what, of where, and how it leaves."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from disrupt.lists import word_list
from reports.figures.report import Period
from ui.flow import Flow
from ui.parts import Button, Heading, Muted
from ui.places import Reported
from ui.report_custom import CustomPeriod
from ui.report_periods import BESIDE, at_first, called, offered
from ui.tab_strip import Tab
from ui.tick_menu import TickMenu

PUBLIC, FREEZE, CUSTOM = "Public copy…", "Freeze…", "From one day to another…"
BESIDES = frozenset({"pursue"})
"""Those that another period may stand beside."""
AS_AT = frozenset({"profile"})
"""Those that are of the last day alone."""
ALL_AREAS = "all areas"
ENDINGS: Mapping[str, str] = {"PDF": "pdf", "Excel": "xlsx", "CSV": "csv"}
MORE = " ▾"
ROOM = 132
"""In letters: from here on there is room for the whole of it in one line."""


class ReportHead(QWidget):
    """Whatever is chosen here is another place: one goes back from it as from any other."""

    wanted = Signal(object)
    """The place."""
    freeze_asked = Signal()
    leave_asked = Signal(str)
    """By the ending of the file."""

    def __init__(self, place: Reported, today: date) -> None:
        super().__init__()
        self._place, self._today = place, today
        self._period = place.period or at_first(today)
        self.tabs = {each.word: Tab(_title(each.says)) for each in word_list("reports").words}
        self.period, self.beside = Button(), Button(BESIDE[place.beside] + MORE)
        self.area = Button((place.area or ALL_AREAS) + MORE)
        self.public, self.freeze = Button(PUBLIC), Button(FREEZE)
        self.ways = {text: Button(text) for text in ENDINGS}
        self.said = Muted()
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._draw()
        self.show_period(self._period)
        self._offer_periods({})
        self._offer_beside()
        self._connect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In one line, or in two where there is no room."""
        super().resizeEvent(event)
        wide = self.width() >= ROOM * self.fontMetrics().averageCharWidth()
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        if self._line.direction() != way:
            self._line.setDirection(way)

    def offer(self, periods: Iterable[Period], areas: Iterable[str]) -> None:
        """Those that the register knows."""
        self._offer_periods({called(each): each for each in periods})
        self._offer_areas(areas)

    def show_period(self, period: Period) -> None:
        self._period = period
        last = called(period).rpartition("– ")[2]
        said = f"as at {last}" if self._place.report in AS_AT else called(period)
        self.period.setText(said + MORE)

    def _offer_areas(self, areas: Iterable[str]) -> None:
        menu = TickMenu("Area", self.area)
        for area in ("", *areas):
            action = menu.offer(area or ALL_AREAS, ticked=area == self._place.area)
            action.triggered.connect(partial(self._go, area=area))
        self.area.setMenu(menu)

    def may_leave(self, *, freeze: bool, deliver: bool) -> None:
        """Once it is counted, for whoever may."""
        self.public.setVisible(not self._place.public)
        self.public.setEnabled(True)
        self.freeze.setEnabled(freeze)
        for button in self.ways.values():
            button.setEnabled(deliver)

    def say(self, text: str) -> None:
        self.said.setText(text)
        self.said.setVisible(bool(text))

    def _go(self, _on: bool = False, **changed: object) -> None:
        self.wanted.emit(replace(self._place, **changed))  # type: ignore[arg-type]

    def _ask_period(self) -> None:
        asked = CustomPeriod(self, self._period, self._today)
        asked.chosen.connect(lambda period: self._go(period=period))
        asked.begin()

    def _offer_periods(self, returned: Mapping[str, Period]) -> None:
        menu = TickMenu("Period", self.period)
        sorts = [("Of the rows that were returned", returned)] if returned else []
        for sort, periods in (*sorts, *offered(self._today)):
            within = TickMenu(sort, self.period) if sort else menu
            if sort:
                menu.addMenu(within)
            for text, period in periods.items():
                self._offer_period(within, text, period)
        menu.addSeparator()
        menu.addAction(CUSTOM, self._ask_period)
        self.period.setMenu(menu)

    def _offer_period(self, menu: TickMenu, text: str, period: Period) -> None:
        action = menu.offer(text, ticked=period == self._period)
        action.triggered.connect(partial(self._go, period=period))

    def _offer_beside(self) -> None:
        menu = TickMenu("Beside", self.beside)
        for what, text in BESIDE.items():
            action = menu.offer(text, ticked=what == self._place.beside)
            action.triggered.connect(partial(self._go, beside=what))
        self.beside.setMenu(menu)

    def _connect(self) -> None:
        for word, tab in self.tabs.items():
            tab.setChecked(word == self._place.report)
            tab.clicked.connect(partial(self._turn_to, word))
        self.public.clicked.connect(partial(self._go, public=True))
        self.freeze.clicked.connect(self.freeze_asked)
        for text, button in self.ways.items():
            button.clicked.connect(partial(self.leave_asked.emit, ENDINGS[text]))

    def _turn_to(self, word: str) -> None:
        # Pressed, it would be marked even where one does not get to.
        self.tabs[word].setChecked(word == self._place.report)
        if word != self._place.report:
            self._go(report=word, public=False)

    def _draw(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        tabs, left, right = Flow(), Flow(), QHBoxLayout()
        tabs.add(*self.tabs.values())
        copy = " — public copy" if self._place.public else ""
        left.add(Heading(f"{self.tabs[self._place.report].text()}{copy}"))
        left.add(self.period, self.beside, self.area)
        if self._place.report not in BESIDES:
            self.beside.hide()
        for button in (self.public, self.freeze, *self.ways.values()):
            button.setEnabled(False)
            right.addWidget(button)
        column.addLayout(tabs)
        right.addStretch(1)
        self._line.addLayout(left, 1)
        self._line.addLayout(right)
        column.addLayout(self._line)
        column.addWidget(self.said)
        self.said.setWordWrap(True)
        self.said.hide()


def _title(says: str) -> str:
    return says[:1].upper() + says[1:]
