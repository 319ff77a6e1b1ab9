"""What is typed in the room and not saved: of every subject at once, and back after a lock."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer

from disrupt.store import drafts
from disrupt.workspace import Workspace
from ui.kept_draft import PAUSE

Texts = Mapping[str, str]


class KeptRoom(QObject):
    """Of one meeting, by whom it is about, and in which part of the page it was typed."""

    def __init__(self, desk: Workspace, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._desk, self._name = desk, name
        self._typed: dict[str, dict[str, dict[str, str]]] = {}
        self._is_kept, self._at = False, ""
        self.pause = QTimer(self, singleShot=True, interval=PAUSE)
        self.pause.timeout.connect(self.keep)

    def take(self) -> str:
        """What its officer had begun comes back, and of whom they were typing."""
        draft = drafts.taken(self._desk.store, self._name)
        if draft is None:
            return ""
        self._is_kept = True
        self._typed = {key: dict(parts) for key, parts in draft.typed["typed"].items()}
        self._at = str(draft.typed["at"])
        return self._at

    def of(self, key: str, part: str) -> Texts:
        return self._typed.get(key, {}).get(part, {})

    def put(self, key: str, part: str, texts: Texts) -> None:
        """From the first key on; whoever types without a rest loses no more than a second."""
        held = self._typed.setdefault(key, {})
        held[part] = dict(texts)
        self._typed[key] = {name: each for name, each in held.items() if each}
        self._at = key
        if not self.pause.isActive():
            self.pause.start()

    def drop(self, key: str, part: str) -> None:
        """It is saved."""
        self.put(key, part, {})
        self.keep()

    @property
    def unsaved(self) -> tuple[str, ...]:
        return tuple(key for key, parts in self._typed.items() if parts)

    def keep(self) -> None:
        """Nothing that was typed is lost, whoever or whatever comes between."""
        self.pause.stop()
        typed: dict[str, Any] = {key: parts for key, parts in self._typed.items() if parts}
        if typed:
            drafts.keep(self._desk.store, self._name, {"typed": typed, "at": self._at})
        elif self._is_kept:
            drafts.discard(self._desk.store, self._name)
        self._is_kept = bool(typed)
