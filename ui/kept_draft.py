"""What is typed and not saved: kept from the first key on, and brought back to its officer."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from disrupt import phrasing
from disrupt.store import drafts
from disrupt.workspace import Workspace
from ui.decision_form import DecisionForm
from ui.form import RecordForm
from ui.header import clock_time
from ui.order_form import OrderForm

PAUSE = 1000
"""Milliseconds after the first key until what was typed is put by."""
TYPED, YOURS = "What you typed is back", "Your draft is back"


class KeptDraft(QObject):
    """Of one form, under the name that its page has among the drafts."""

    says = Signal(str)
    """What became of it."""

    def __init__(
        self,
        desk: Workspace,
        name: str,
        form: RecordForm | OrderForm | DecisionForm,
        *,
        is_typed: Callable[[], bool] | None = None,
        beside: Callable[[], Mapping[str, Any]] = dict,
        back: str = TYPED,
    ) -> None:
        """`is_typed` where somebody would miss it; `beside` is what is kept with the words."""
        super().__init__(form)
        self._desk, self._name, self._form = desk, name, form
        self._is_typed, self._beside, self._back = is_typed or form.dirty, beside, back
        self.pause = QTimer(self, singleShot=True, interval=PAUSE)
        self.pause.timeout.connect(self.keep)
        form.left.connect(self.put_by)

    def take(self) -> Mapping[str, Any] | None:
        """What its officer had begun comes back; nothing where they had not."""
        draft = drafts.taken(self._desk.store, self._name)
        if draft is None:
            return None
        self._form.take_draft(dict(draft.typed))
        self.pause.stop()
        self.says.emit(f"{self._back}, from {phrasing.moment(draft.kept_at)}.")
        return draft.typed

    def keep(self) -> None:
        """Nothing that was typed is lost, whoever or whatever comes between."""
        if not self._is_typed():
            self.drop()
            return
        self.pause.stop()
        typed = {**self._form.draft(), **self._beside()}
        draft = drafts.keep(self._desk.store, self._name, typed)
        self.says.emit(f"Draft kept {clock_time(draft.kept_at)}")

    def drop(self) -> None:
        """It is done with: what leaves its page now must not keep it again."""
        self.pause.stop()
        drafts.discard(self._desk.store, self._name)

    def wait(self) -> None:
        """From the first key: whoever types on without a rest loses no more than a second."""
        if not self.pause.isActive():
            self.pause.start()

    def put_by(self) -> None:
        """Also when one goes on to another box."""
        if self.pause.isActive():
            self.keep()
