"""When Python clears away what nobody needs any more: only where widgets live.

Left to itself it does so in whichever thread it happens to be, and a widget that is cleared away
beside a lane's work ends the program.
"""

import gc

from PySide6.QtCore import QObject, QTimer

from ui.jobs import Jobs

OFTEN = 250
"""Milliseconds between two looks."""
OLDEST = 2
"""The age that holds everything which the younger were looked through for, and stayed."""


class Tidying(QObject):
    """One for the program. As often as Python would have done it, and as thoroughly."""

    def __init__(self, parent: QObject, jobs: Jobs) -> None:
        super().__init__(parent)
        self._jobs = jobs
        gc.disable()
        # What the program itself is made of stays: to look through it would hold the window up.
        gc.freeze()
        self._looks = QTimer(self)
        self._looks.timeout.connect(self.look)
        self._looks.start(OFTEN)

    def look(self) -> None:
        """The oldest things are looked through only when the younger were often enough.

        And only while no lane works: what a lane has in hands is much, and none of it is over.
        """
        for age, (count, enough) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True)):
            if count <= enough or (age == OLDEST and self._jobs.is_busy):
                return
            gc.collect(age)
