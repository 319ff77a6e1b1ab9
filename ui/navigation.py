"""What stands at the left: the lists that the role may read, the program, and whose desk it is."""

from collections.abc import Iterable, Mapping
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from disrupt import phrasing
from disrupt.clock import shown_elsewhere
from disrupt.workspace import Workspace
from ui.actions import LISTS, key_of
from ui.brand import Brand
from ui.device import Device
from ui.meeting_tag import meeting_tag
from ui.nav_entry import INSET, Entry
from ui.parts import Muted, Strong, Tag, Words
from ui.places import (
    BRING_IN,
    FORUM,
    HAND_OVER,
    HELP,
    HOTSPOTS,
    REPORTS,
    SETTINGS,
    TODAY,
    Own,
    Place,
    may_go,
)
from ui.screen import Screen
from ui.scrolling import bring_into_view

WIDTH = 23
"""In letters, so that it grows with them."""
STRETCH = 10
"""Of an entry, beside the empty room below the last."""
PROGRAM: tuple[tuple[Own, Place], ...] = (
    (BRING_IN, BRING_IN),
    (SETTINGS, SETTINGS),
    (Own("Help", "help", "help"), HELP),
)
"""What each entry is called, and where it leads."""
WORKED_OUT: Mapping[str, tuple[Own, ...]] = {"Work": (FORUM, HOTSPOTS), "Evidence": (REPORTS,)}
"""What is no list of records and stands under the heading of a section, of lists or of its own."""
LOCK = Own("Lock", "lock", "lock")


class Navigation(QFrame):
    """One entry a list, under the headings of the pictures, and below them the program's own."""

    chosen = Signal(object)
    """The place."""
    lock_asked = Signal()

    def __init__(self, desk: Workspace, device: Device, screens: Iterable[Screen]) -> None:
        super().__init__()
        self._desk, self._device = desk, device
        self._entries: dict[str, QPushButton] = {}
        self._locks, self._zone, self._overdue = Muted(), Muted(), Tag(state="overdue")
        self._meeting = Tag()
        self.lists: list[Screen] = []
        """As they stand, the first at the top."""
        self._outer, self._column = QVBoxLayout(self), QVBoxLayout()
        self._draw(screens)
        self._follow()
        self.say_zone()
        self.say_meeting()
        device.changed.connect(self._follow)

    def mark(self, kind: str) -> None:
        """The list that one is in, or whose record is open."""
        for each, entry in self._entries.items():
            entry.setChecked(each == kind)
            if each == kind:
                bring_into_view(entry)

    def say_zone(self) -> None:
        """Where this computer's clock does not show London's time."""
        now = self._desk.store.clock.now()
        shown = shown_elsewhere(now)
        if shown:
            self._zone.setText(
                f"Dates and times are London's: {phrasing.time_of_day(now)} now, "
                f"{shown:%H:%M} by this computer's time zone"
            )
        self._zone.setVisible(shown is not None)

    def count_overdue(self, count: int) -> None:
        """Beside the first entry; of nothing nothing is said."""
        self._overdue.setText(str(count))
        self._overdue.setVisible(count > 0)
        said = f", {count} overdue" if count else ""
        self._entries[TODAY.kind].setAccessibleName(f"{TODAY.title}{said}")

    def say_meeting(self) -> None:
        """The day of the next, for whoever reads meetings."""
        if entry := self._entries.get(FORUM.kind):
            self._meeting.setText(meeting_tag(self._desk))
            self._meeting.setVisible(bool(self._meeting.text()))
            beside = f", {self._meeting.text()}" if self._meeting.text() else ""
            entry.setAccessibleName(f"{FORUM.title}{beside}")

    def _draw(self, screens: Iterable[Screen]) -> None:
        self.setProperty("part", "navigation")
        self._outer.setContentsMargins(10, 16, 10, 16)
        self._outer.setSpacing(2)
        self._set_in(Brand())
        self._outer.addSpacing(8)
        self._outer.addWidget(self._scrolled(), 1)
        self._draw_today()
        listed = {
            section: list(group)
            for section, group in groupby(screens, key=lambda each: each.section)
            if section
        }
        for section, group in listed.items():
            self._draw_lists(section, [each for each in group if readable(self._desk, each)])
        for section in WORKED_OUT:
            if section not in listed:
                self._draw_lists(section, [])
        self._draw_program()
        self._column.addStretch(1)
        self._outer.addSpacing(8)
        self._draw_whose()

    def _scrolled(self) -> QScrollArea:
        """Where the window is low, or the letters large, there is no room for every entry."""
        entries, area = QWidget(), QScrollArea()
        entries.setLayout(self._column)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        area.setWidget(entries)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _draw_today(self) -> None:
        """And what is about the same dates."""
        self._overdue.hide()
        if may_go(self._desk, TODAY):
            entry = self._entry(TODAY.title, TODAY.icon)
            entry.setToolTip(key_of("today"))
            entry.show_tag(self._overdue)
            self._lead(TODAY.kind, entry, TODAY)
        if may_go(self._desk, HAND_OVER):
            entry = self._entry(HAND_OVER.title, HAND_OVER.icon)
            entry.setToolTip(key_of("hand_over"))
            self._lead(HAND_OVER.kind, entry, HAND_OVER)

    def _draw_lists(self, section: str, screens: list[Screen]) -> None:
        worked_out = [own for own in WORKED_OUT.get(section, ()) if may_go(self._desk, own)]
        if screens or worked_out:
            self._head(section)
        for screen in screens:
            entry = self._entry(screen.title, screen.icon)
            self.lists.append(screen)
            if len(self.lists) <= len(LISTS):
                entry.show_key(key_of("to_list", len(self.lists)))
            self._lead(screen.kind.kind_name(), entry, screen)
        for own in worked_out:
            entry = self._entry(own.title, own.icon)
            if own is FORUM:
                entry.show_tag(self._meeting)
                entry.setToolTip(key_of("forum"))
            self._lead(own.kind, entry, own)

    def _draw_program(self) -> None:
        self._head("Program")
        for own, place in PROGRAM:
            if may_go(self._desk, own):
                self._lead(own.kind, self._entry(own.title, own.icon), place)
        lock = self._entry(LOCK.title, LOCK.icon)
        lock.show_key(key_of("lock"))
        lock.clicked.connect(lambda: self.lock_asked.emit())

    def _head(self, section: str) -> None:
        heading = Muted(section.upper())
        heading.setProperty("part", "navigation-heading")
        self._column.addWidget(heading)

    def _set_in(self, words: Words) -> None:
        """As far in as the pictures of the entries."""
        line = QHBoxLayout()
        line.setContentsMargins(INSET, 0, 0, 0)
        line.addWidget(words)
        self._outer.addLayout(line)

    def _lead(self, kind: str, entry: QPushButton, place: Place) -> None:
        entry.setCheckable(True)
        entry.clicked.connect(lambda: self._go(entry, place))
        self._entries[kind] = entry

    def _go(self, entry: QPushButton, place: Place) -> None:
        # Pressed, it would be marked even where one does not get to.
        entry.setChecked(not entry.isChecked())
        self.chosen.emit(place)

    def _entry(self, title: str, picture: str) -> Entry:
        entry = Entry(title, picture)
        self._column.addWidget(entry, STRETCH)
        return entry

    def _draw_whose(self) -> None:
        actor = self._desk.store.actor
        for words in (
            Strong(actor.name),
            *map(Muted, map(_said, actor.roles)),
            self._locks,
            self._zone,
        ):
            words.setWordWrap(True)
            self._set_in(words)

    def _follow(self) -> None:
        """As wide as its letters ask for, and as the settings stand."""
        self.setFixedWidth(WIDTH * self.fontMetrics().averageCharWidth())
        minutes = self._device.settings.idle_minutes
        after = "a minute" if minutes == 1 else f"{minutes} minutes"
        self._locks.setText(f"Locks after {after}")


def readable(desk: Workspace, screen: Screen) -> bool:
    return bool(desk.readable(screen.kind.kind_name()))


def _said(role: str) -> str:
    return role.replace("-", " ").capitalize()
