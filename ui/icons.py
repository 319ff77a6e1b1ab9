"""Icons in the colours of the moment: one drawing each, coloured as it is drawn."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from disrupt.paths import resource
from ui.theme import colour

_CLONES: list[QIconEngine] = []


class Drawn(QIconEngine):
    """An icon that asks for its colour each time, so it follows when the theme changes."""

    def __init__(self, name: str, ink: str) -> None:
        super().__init__()
        self.name = name
        self.ink = ink

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        pixels = rect.size() * painter.device().devicePixelRatio()
        painter.drawImage(rect, self._image(pixels, self._shade(mode, state)))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return QPixmap.fromImage(self._image(size, self._shade(mode, state)))

    def clone(self) -> QIconEngine:
        # It is Qt's from here on, which the binding does not know: unkept, it dies in Qt's hands.
        _CLONES.append(Drawn(self.name, self.ink))
        return _CLONES[-1]

    def _shade(self, mode: QIcon.Mode, state: QIcon.State) -> str:
        if mode == QIcon.Mode.Disabled:
            return "edge"
        return "accent" if state == QIcon.State.On else self.ink

    def _image(self, size: QSize, ink: str) -> QImage:
        return _image(self.name, colour(ink), size.width(), size.height())


def icon(name: str, ink: str = "ink") -> QIcon:
    """One of resources/icons, in one of the theme's colours."""
    _drawing(name)
    return QIcon(Drawn(name, ink))


@cache
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=256)
def _image(name: str, ink: str, width: int, height: int) -> QImage:
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    drawing = _drawing(name).replace("currentColor", ink).encode()
    QSvgRenderer(QByteArray(drawing)).render(painter, QRectF(image.rect()))
    painter.end()
    return image
