"""The icon beside the desktop's clock: how many are near, and what is told unasked."""

from PySide6.QtCore import QObject, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QSystemTrayIcon

from ui.brand import mark
from ui.theme import COLOURS, colour
from ui.watch import Watch

SIDE = 64
"""In pixels; desktops make it smaller."""
MOST = 99


class Tray(QObject):
    """Counts and moments alone. A desktop without a place for it shows none, and lacks nothing."""

    wanted = Signal()
    """Somebody pressed it."""

    def __init__(self, watch: Watch) -> None:
        super().__init__(watch)
        self.watch, self._count = watch, -1
        self.icon = QSystemTrayIcon(self)
        self._follow()
        self.icon.activated.connect(lambda _how: self.wanted.emit())
        self.icon.messageClicked.connect(self.wanted.emit)
        watch.looked.connect(self._follow)
        watch.noticed.connect(self.icon.showMessage)

    def _follow(self) -> None:
        self.icon.setToolTip(" ".join(("Disrupt.", *self.watch.sentences)))
        if self.watch.count != self._count:
            self._count = self.watch.count
            self.icon.setIcon(drawn(self._count))
        # A desktop may have a place for it only some time after the program began.
        if not self.icon.isVisible() and QSystemTrayIcon.isSystemTrayAvailable():
            self.icon.show()


def drawn(count: int) -> QIcon:
    """The mark of the program, and a number on it where there is something to count."""
    picture = QPixmap(SIDE, SIDE)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    mark(painter, QRectF(picture.rect()).adjusted(4, 4, -4, -4))
    if count:
        _number(painter, str(count) if count <= MOST else f"{MOST}+")
    painter.end()
    return QIcon(picture)


def _number(painter: QPainter, text: str) -> None:
    """In the colours of light, whichever are worn: the desktop's own ground is not known."""
    side = SIDE * 5 / 8
    box = QRectF(SIDE - side, SIDE - side, side, side)
    painter.setBrush(QColor(COLOURS["overdue"][0]))
    painter.drawEllipse(box)
    font = QFont(painter.font())
    font.setBold(True)
    font.setPixelSize(round(side / (1 + len(text) / 3)))
    painter.setFont(font)
    painter.setPen(QColor(colour("on_filled")))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
