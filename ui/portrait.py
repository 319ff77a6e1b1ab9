"""Somebody's photograph, or their initials; neither while names are hidden."""

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
from PySide6.QtGui import QImageReader, QPixmap

from ui.veil import MASK, Named

LETTERS = 9, 11
"""How wide and how tall it is, in letters."""
KINDS = {b"\xff\xd8\xff": b"jpeg", b"\x89PNG": b"png"}
"""What a picture begins with, by the only two sorts that are drawn."""
LARGEST = 100_000_000
"""In pixels: what says that it has more is not unpacked."""


class Portrait(Named):
    def __init__(self, initials: str) -> None:
        super().__init__(initials, MASK, "portrait")
        self.setWordWrap(False)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._picture: QPixmap | None = None
        self._is_hidden = False
        letter = self.fontMetrics().averageCharWidth()
        wide, tall = LETTERS
        self.setFixedSize(QSize(wide * letter, tall * letter))

    def show_picture(self, held: bytes) -> None:
        """What cannot be drawn leaves the initials."""
        picture = drawn(held, self.size())
        if not picture.isNull():
            self._picture = picture
            self.setAccessibleName("Photograph")
            self._put()

    def hide_names(self, *, on: bool) -> None:
        super().hide_names(on=on)
        self._is_hidden = on
        self._put()

    def _put(self) -> None:
        if self._picture and not self._is_hidden:
            self.setPixmap(self._picture)


def drawn(held: bytes, room: QSize) -> QPixmap:
    """As large as there is room for, unpacked at that size."""
    kind = next((kind for begins, kind in KINDS.items() if held.startswith(begins)), None)
    if kind is None:
        return QPixmap()
    buffer = QBuffer()
    buffer.setData(QByteArray(held))
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setDecideFormatFromContent(False)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > LARGEST:
        return QPixmap()
    reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
    return QPixmap.fromImage(reader.read())
