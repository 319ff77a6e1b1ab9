"""The small parts that every page is built of; resources/style.qss says how each looks."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.icons import icon
from ui.theme import colour

UNSURE = "check with legal"


class Words(QLabel):
    """Text shown as it is stored, never as markup."""

    part = "words"

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", self.part)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setIndent(0)
        self.setText(text)

    def setWordWrap(self, on: bool) -> None:
        super().setWordWrap(on)
        # A word as long as a line is cut off, and does not push the page out of the window.
        self.setMinimumWidth(1)


def wrapped(words: Words) -> Words:
    words.setWordWrap(True)
    return words


class Heading(Words):
    """What a page is called; one a page."""

    part = "heading"


class Section(Words):
    """What a card is called."""

    part = "section"


class Label(Words):
    """What an input is called."""

    part = "label"


class Muted(Words):
    """What is said beside, and need not be read."""

    part = "muted"


class Unlinked(Words):
    """What stands where a link would, and leads nowhere: as far from the left as its letters."""

    part = "unlinked"


class Strong(Words):
    """A name or a number that is looked for."""

    part = "strong"


class Wrong(Words):
    """What must be put right."""

    part = "wrong"


class Key(Words):
    """A key of the keyboard, beside what it does."""

    part = "key"

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


class Card(QFrame):
    """A sheet on the page, its parts one below the other."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "card")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        if title:
            self.column.addWidget(Section(title))


class Tag(Words):
    """A state or a fact in one word or two.

    A deadline is `overdue`, `day`, `week` or `month`; all else is a `fact`, `outlined`,
    `in_force`, `ended`, `asked` (not yet made) or `lost`.
    """

    part = "tag"

    def __init__(self, text: str = "", state: str = "fact", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setProperty("state", state)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.property("state") == "lost":
            self._hatch()
        super().paintEvent(event)

    def _hatch(self) -> None:
        # A style sheet cannot hatch.
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        shape = QPainterPath()
        shape.addRoundedRect(box, box.height() / 2, box.height() / 2)
        painter = QPainter(self)
        painter.fillPath(shape, QBrush(QColor(colour("hatch")), Qt.BrushStyle.BDiagPattern))
        painter.end()


class Banner(Words):
    """How what stands below is marked, across the whole of its top."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.setProperty("part", "banner")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)


class Notice(QFrame):
    """A line across the page that asks to be read; its states are those of a deadline."""

    def __init__(self, words: "str | Words" = "", state: str = "fact") -> None:
        super().__init__()
        self.setProperty("part", "notice")
        self.setProperty("state", state)
        self.words = Words(words) if isinstance(words, str) else words
        self.words.setWordWrap(True)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.addWidget(self.words, 1)


class Button(QPushButton):
    """Something that can be done here."""

    part = "button"

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", self.part)
        self.setText(text)
        # Without it Enter would do nothing, and only Space would press.
        self.setAutoDefault(True)


class PrimaryButton(Button):
    """The one thing that this page is for; one a page."""

    part = "primary"


class Link(Button):
    """Words that lead somewhere; they may be stored text, in which & is a letter."""

    part = "link"

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setFlat(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def setText(self, text: str) -> None:
        super().setText(text.replace("&", "&&"))


class IconButton(QToolButton):
    """A button that is only a picture; its name is read out, and shown when pointed at."""

    def __init__(self, picture: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "icon")
        self.setIcon(icon(picture))
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as it does every other button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
