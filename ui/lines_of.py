"""How many lines words need within a width, and how many of several fit in so many lines."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt

from ui.parts import Words

TALL = 10_000


def lines_of(words: Words, text: str, width: int) -> int:
    """As these words are drawn."""
    words.ensurePolished()
    letters = words.fontMetrics()
    within = QRect(0, 0, max(width, 1), TALL)
    tall = letters.boundingRect(within, Qt.TextFlag.TextWordWrap, text).height()
    return max(1, round(tall / letters.lineSpacing()))


def fitting(lines: Sequence[int], room: int) -> int:
    """How many of them, each of so many lines; the first always."""
    left = room
    for at, each in enumerate(lines):
        left -= each
        if left < 0 and at:
            return at
    return len(lines)
