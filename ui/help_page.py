"""Help on one sort of page: plain text with headings, which needs no network."""

from functools import cache

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from disrupt.paths import resource
from ui.parts import Card, Heading, Link, Section, Words
from ui.places import ABOUT, HELP, KEYS, Help, Place

WIDTH = 84
"""In letters: longer lines are hard to read."""
TITLE, PART, POINT = "# ", "## ", "- "
ALL = "All of the help"
LEADS: dict[str, Place] = {KEYS.title: KEYS, ABOUT.title: ABOUT}
TOPICS = (
    *(
        "today",
        "hand-over",
        "list",
        "card",
        "person",
        "place",
        "record",
        "order",
        "new",
        "licensing",
    ),
    *("disruptions", "operations", "outcomes"),
    *("forum", "meeting", "packs", "copies", "actions", "plans"),
    *("missing", "paper", "notes", "groups", "agencies", "ties", "hotspots", "reports"),
    *("bring-in", "settings", "keys", "about"),
)


class HelpPage(QWidget):
    """The first page of it leads to all the others."""

    kind = "help"
    wanted = Signal(object)
    """The place."""

    def __init__(self, topic: str) -> None:
        super().__init__()
        self._topic = topic
        self._links = [self._link(title, place) for title, place in self._leads().items()]
        self._draw()

    def begin(self) -> None:
        self._links[0].setFocus()

    def leave(self) -> None:
        """Nothing here waits to be kept."""

    def save(self) -> None:
        """Nothing here can be saved."""

    def _leads(self) -> dict[str, Place]:
        if self._topic != HELP.topic:
            return {ALL: HELP, **LEADS}
        return {title(topic): Help(topic) for topic in TOPICS} | LEADS

    def _link(self, text: str, place: Place) -> Link:
        link = Link(text)
        link.clicked.connect(lambda: self.wanted.emit(place))
        return link

    def _draw(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addWidget(Heading(title(self._topic)))
        columns = QHBoxLayout()
        columns.setSpacing(12)
        columns.addWidget(self._text(), 1)
        columns.addWidget(self._more())
        columns.addStretch()
        column.addLayout(columns)
        column.addStretch(1)

    def _text(self) -> Card:
        card = Card()
        card.setMaximumWidth(WIDTH * self.fontMetrics().averageCharWidth())
        for line in lines(self._topic)[1:]:
            words = _drawn(line)
            words.setWordWrap(True)
            card.column.addWidget(words)
        card.column.addStretch(1)
        return card

    def _more(self) -> Card:
        card = Card("More")
        for link in self._links:
            card.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        card.column.addStretch(1)
        return card


def _drawn(line: str) -> Words:
    if line.startswith(PART):
        return Section(line.removeprefix(PART))
    return Words(line.replace(POINT, "•  ", 1) if line.startswith(POINT) else line)


def title(topic: str) -> str:
    return lines(topic)[0].removeprefix(TITLE)


@cache
def lines(topic: str) -> tuple[str, ...]:
    """Its headings, paragraphs and points, each whole."""
    text = resource("help", f"{topic}.md").read_text(encoding="utf-8")
    whole: list[str] = []
    open_line = False
    for line in text.splitlines():
        begins = line.startswith((TITLE, PART, POINT)) or not open_line
        if line and begins:
            whole.append(line)
        elif line:
            whole[-1] += f" {line.strip()}"
        open_line = bool(line) and not line.startswith((TITLE, PART))
    return tuple(whole)
