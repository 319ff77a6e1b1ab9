"""One window for each user: a second start only brings the first to the front."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 500
"""Milliseconds."""


class Presence(QObject):
    """Answers to whoever knocks. Nothing is said over it but that somebody knocked.

    Its socket lies beside the settings, where no other user may put one in its place.
    """

    knocked = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self._folder, self._name = folder, _name(folder)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def is_elsewhere(self) -> bool:
        """Whether another start of this user's is there already; it comes forward if so."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        answered = socket.waitForConnected(PATIENCE)
        socket.abort()
        return answered

    def stay(self) -> None:
        with suppress(OSError):  # then there is no second window to be told of
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        # What a killed window left there answers nobody, and is in the way.
        QLocalServer.removeServer(self._name)
        self._server.listen(self._name)

    def leave(self) -> None:
        self._server.close()

    def _answer(self) -> None:
        while socket := self._server.nextPendingConnection():
            socket.deleteLater()
            self.knocked.emit()


def _name(folder: Path) -> str:
    """Windows has names for these beside the file system, each user's own by the option above."""
    mark = hashlib.sha256(str(folder).encode()).hexdigest()[:16]
    return str(folder / "window") if os.name == "posix" else f"disrupt-{mark}"
