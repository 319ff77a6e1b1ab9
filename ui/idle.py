"""Whether somebody is there: keys, pointer and touch, the time without them, and Ctrl+L."""

import time
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)

from ui.device import Device

OFTEN = 1000
"""Milliseconds between two looks at the clocks."""
SLEPT = 30
"""Seconds between two looks after which the machine must have been asleep."""
MINUTE = 60

TOUCHES = frozenset(
    (
        # A key that is a shortcut is seen as nothing else.
        *(QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride),
        *(QEvent.Type.InputMethod, QEvent.Type.Wheel),
        *(QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseMove),
        *(QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate),
        *(QEvent.Type.TabletPress, QEvent.Type.TabletMove),
    )
)
# Of these kinds alone; to ask each of the many others for its type takes a while.
BY_HAND = frozenset(
    (QKeyEvent, QInputMethodEvent, QWheelEvent, QMouseEvent, QTouchEvent, QTabletEvent)
)

Seconds = tuple[float, float]


def _clocks() -> Seconds:
    """The first stands still while some machines sleep; the second can be set by anybody."""
    return time.monotonic(), time.time()


class Idle(QObject):
    """Says when the register must be locked. It sees every event of the program before all else,
    so no menu, list, chooser or sheet stands between Ctrl+L and the lock.
    """

    left = Signal()
    """Nobody is there, or whoever is there wants to lock."""

    def __init__(self, device: Device, clocks: Callable[[], Seconds] = _clocks) -> None:
        super().__init__(device)
        self._device, self._clocks = device, clocks
        self._touched = self._looked = clocks()
        self._pointer = QPointF()
        self._waking: int | None = None
        self.is_away = False
        """Nobody has touched anything since it was said."""
        self._looks = QTimer(self)
        self._looks.timeout.connect(self.look)
        self._looks.start(OFTEN)
        _program().installEventFilter(self)

    def end(self) -> None:
        """It no longer looks at anything."""
        self._looks.stop()
        _program().removeEventFilter(self)

    def leave(self) -> None:
        self.is_away = True
        self.left.emit()

    def greet(self) -> None:
        """Somebody is there."""
        self.is_away = False
        self._touched = self._clocks()

    def look(self) -> None:
        """Both clocks, since neither can be trusted alone; the one that went further counts."""
        now = self._clocks()
        slept = _longest(self._looked, now) > SLEPT
        idle = _longest(self._touched, now) >= self._device.settings.idle_minutes * MINUTE
        self._looked = now
        if (slept or idle) and not self.is_away:
            self.leave()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """True where the event goes no further."""
        if type(event) not in BY_HAND or event.type() not in TOUCHES or self._is_nobody(event):
            return False
        if _asks_to_lock(event):
            self.leave()
            return True
        return self._wakes(event) or self._touch(event)

    def _touch(self, event: QEvent) -> bool:
        """A machine that wakes hears the key before the clock; that key must not open anything."""
        was_away = self.is_away
        self.look()
        if self.is_away and not was_away:
            self._waking = _key(event)
            return True
        self.greet()
        return False

    def _wakes(self, event: QEvent) -> bool:
        """The same key again: each is first asked whether it is a shortcut, and then is a key."""
        waking, self._waking = self._waking, None
        return event.type() == QEvent.Type.KeyPress and _key(event) == waking

    def _is_nobody(self, event: QEvent) -> bool:
        """Something that lies on a key, or a window that appears below a pointer at rest."""
        if isinstance(event, QKeyEvent):
            return event.isAutoRepeat()
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseMove:
            before, self._pointer = self._pointer, event.globalPosition()
            return before == self._pointer
        return False


def _program() -> QCoreApplication:
    app = QCoreApplication.instance()
    assert app is not None  # noqa: S101 - a program without one has no window to lock
    return app


def _key(event: QEvent) -> int | None:
    return event.key() if isinstance(event, QKeyEvent) else None


def _asks_to_lock(event: QEvent) -> bool:
    return (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.KeyPress
        and event.key() == Qt.Key.Key_L
        and event.modifiers() == Qt.KeyboardModifier.ControlModifier
    )


def _longest(before: Seconds, now: Seconds) -> float:
    return max(later - earlier for earlier, later in zip(before, now, strict=True))
