"""When Python clears away what nobody needs any more: only where widgets live.

Left to itself it does so in whichever thread it happens to be, and a widget that is cleared away
beside a lane's work ends the program.
"""

import gc

from PySide6.QtCore import QObject, QTimer

OFTEN = 250
"""Milliseconds between two looks."""


class Tidying(QObject):
    """One for the program. As often as Python would have done it, and as thoroughly."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        # What the program itself is made of stays: to look through it would hold the window up.
        gc.freeze()
        self._looks = QTimer(self)
        self._looks.timeout.connect(self.look)
        self._looks.start(OFTEN)

    def look(self) -> None:
        """The oldest things are looked through only when the younger were often enough."""
        for age, (count, enough) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
            if count <= enough:
                return
            gc.collect(age)
