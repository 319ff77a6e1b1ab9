"""A new record begun out of another: the same form, with what is known of it typed already."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from disrupt import entry
from disrupt.workspace import Workspace
from orders.begun import begun
from orders.reckoning import Law
from ui.new_record import NewPage
from ui.places import New, draft_of_new

STILL: Mapping[str, str] = {
    **{"disclosure": "necessity", "note": "text", "intelligence": "text"},
    **{"disruption": "tactic", "outcome": "kind"},
    **{"action": "action", "plan": "objective", "meeting": "at"},
}
"""By kind of record, what nobody can say beforehand."""


class BegunPage(NewPage):
    """It is ready to be saved as it comes up."""

    def __init__(
        self, desk: Workspace, law: Law, place: New, parent: QWidget | None = None
    ) -> None:
        kind = place.screen.kind.kind_name()
        # Before it is anywhere: where that is not there, there is no page.
        self._values = begun(desk, law, kind, place.of)
        self._of = place.of
        self._filled: Mapping[str, str] = {}
        super().__init__(desk, place.screen, parent)

    def edit(self) -> None:
        """Where the first thing is still to be said."""
        if box := self.form.findChild(QWidget, STILL.get(self.kind, "")):
            box.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().edit()

    @property
    def _name(self) -> str:
        return draft_of_new(self.kind, self._of)

    def _fill(self) -> None:
        texts = {
            field.name: entry.write(field, self._values[field.name])
            for field in self._desk.readable(self.kind)
            if self._values.get(field.name)
        }
        self.form.take_draft({"texts": texts, "focused": "", "cursor": 0, "scroll": 0})
        self._filled = self.form.draft()["texts"]
        self.edit()

    def _is_typed(self) -> bool:
        """What the program filled in nobody typed: it would come back when it is old."""
        return super()._is_typed() and self.form.draft()["texts"] != self._filled
