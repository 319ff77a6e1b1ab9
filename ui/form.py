"""A form for any fields: what was typed, what there is to say about it, and a draft of it."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from disrupt import checks
from disrupt.checks import Remark, Values, Weight
from disrupt.errors import Invalid
from disrupt.fields import Field, Seen
from ui.editors import Editor
from ui.in_columns import InColumns
from ui.scrolling import bring_into_view, scrolled_in
from ui.summary import Summary

WIDE = 76
"""In letters: from here on there is room for two columns."""
LATER = "Names are hidden: F9 shows what there is to say."

Remarks = tuple[Remark, ...]
Draft = dict[str, Any]


class RecordForm(QWidget):
    """The fields in the order in which they are described, in as many columns as there is room."""

    edited = Signal()
    left = Signal()
    """One goes on from one of its boxes."""

    def __init__(
        self,
        fields: tuple[Field, ...],
        values: Values,
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._summary = Summary({field.name: field.label for field in fields})
        self._editors = {field.name: Editor(field, today, self) for field in fields}
        self._asked = tuple(self._editors.values())
        self._grid = InColumns(self._asked)
        self._told: dict[str, Remarks] = {}
        self._names_hidden = False
        self._lay_out()
        self.put(values)
        self._connect()

    def ask(self, names: Collection[str]) -> None:
        """These alone from now on; the others wait, with what they hold."""
        self._asked = tuple(each for name, each in self._editors.items() if name in names)
        self._grid.ask(self._asked)

    def values(self) -> dict[str, object]:
        """The value of every field that is asked; Invalid while one of them cannot be read."""
        if any(map(_unread, self._asked)):
            raise Invalid(said.says for each in self._asked for said in _unread(each))
        return {each.field.name: each.value() for each in self._asked}

    def dirty(self) -> bool:
        return any(each.is_touched() for each in self._asked)

    def remarks(self) -> Remarks:
        """All there is to say about what stands here now, before it is saved."""
        return tuple(remark for each in self._asked for remark in self._about(each))

    def show_remarks(self, remarks: Iterable[Remark]) -> None:
        """Each beside its field and all of them at the top; what is refused takes the focus."""
        said = tuple(remarks)
        for name, each in self._editors.items():
            self._tell(each, tuple(remark for remark in said if remark.field == name))
        self._summary.show_remarks(self._all_told())
        if any(map(_is_refused, said)):
            self._summary.take_focus()
            bring_into_view(self._summary)

    def draft(self) -> Draft:
        """What was typed, as it was typed, and where the officer was."""
        here = next((name for name, each in self._editors.items() if each.has_the_focus()), "")
        page = scrolled_in(self)
        return {
            "texts": {n: e.box.typed() for n, e in self._editors.items() if e.is_touched()},
            "focused": here,
            "cursor": self._editors[here].box.place() if here else 0,
            "scroll": page.verticalScrollBar().value() if page else 0,
        }

    def take_draft(self, draft: Draft) -> None:
        """Back to where it was. A field that is no longer shown to this reader is left out."""
        for name, text in draft["texts"].items():
            if name in self._editors:
                self._editors[name].box.put(text)
        if here := self._editors.get(draft["focused"]):
            here.setFocus(Qt.FocusReason.OtherFocusReason)
            here.box.go_to(draft["cursor"])
        if page := scrolled_in(self):
            # Once the page has its height, which it has not before it is drawn.
            QTimer.singleShot(0, page, partial(page.verticalScrollBar().setValue, draft["scroll"]))

    def take_keyboard(self, name: str = "") -> None:
        """In this box; in its first one, where there is no such box."""
        asked = [each.field.name for each in self._asked]
        self._go_to(name if name in asked else asked[0])

    def has_the_focus(self) -> bool:
        return any(each.has_the_focus() for each in self._asked)

    def hide_names(self, *, on: bool) -> None:
        """From whoever looks over a shoulder; one types on as before."""
        self._names_hidden = on
        for each in self._naming():
            each.hide_text(on=on)
        if not self._summary.isHidden():
            self._summary.show_remarks(self._all_told())

    def only_read(self) -> None:
        """By whoever may not write it; it can still be marked and copied."""
        for each in self._editors.values():
            each.only_read()

    def cover(self, names: Iterable[str], lift: Callable[[str], None]) -> None:
        """These are shown when they are asked for, and no longer than somebody is at them."""
        for name in names:
            if name in self._editors:
                self._editors[name].cover(partial(lift, name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grid.lay(2 if self.width() >= WIDE * self.fontMetrics().averageCharWidth() else 1)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._summary)
        column.addLayout(self._grid)
        column.addStretch(1)

    def put(self, values: Values) -> None:
        """These, as if nothing had been typed."""
        for name, each in self._editors.items():
            each.show_value(values.get(name))
            self._tell(each, self._not_refused(each))

    def _connect(self) -> None:
        self._summary.chosen.connect(self._go_to)
        for each in self._asked:
            each.changed.connect(partial(self._edited, each))
            each.box.left.connect(self.left)

    def _edited(self, editor: Editor) -> None:
        """A refusal is only told on saving, and then until it is put right."""
        before = self._told[editor.field.name]
        refused = any(map(_is_refused, before))
        now = self._about(editor) if refused else self._not_refused(editor)
        self._tell(editor, now)
        if now != before and not self._summary.isHidden():
            self._summary.show_remarks(self._all_told())
        self.edited.emit()

    def _about(self, editor: Editor) -> Remarks:
        if unread := _unread(editor):
            return unread
        value = editor.value()
        values = checks.tidied((editor.field,), {editor.field.name: value})
        said = checks.remarks((editor.field,), values, self._today)
        if editor.is_touched() or not value:
            return said
        # As found: what stood there before is no reason to refuse the rest.
        return tuple(remark for remark in said if not _is_refused(remark))

    def _not_refused(self, editor: Editor) -> Remarks:
        return tuple(remark for remark in self._about(editor) if not _is_refused(remark))

    def _tell(self, editor: Editor, remarks: Remarks) -> None:
        self._told[editor.field.name] = remarks
        editor.show_remarks(remarks)

    def _all_told(self) -> Remarks:
        hidden = {each.field.name for each in self._naming()} if self._names_hidden else set()
        told = (remark for said in self._told.values() for remark in said)
        return tuple(replace(each, says=LATER) if each.field in hidden else each for each in told)

    def _naming(self) -> Iterable[Editor]:
        """Also those that are not asked: they may be, while names are hidden."""
        return (each for each in self._editors.values() if each.field.seen is Seen.IDENTITY)

    def _go_to(self, name: str) -> None:
        self._editors[name].setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(self._editors[name])


def _unread(editor: Editor) -> Remarks:
    """What keeps a field from being read, if anything does."""
    try:
        editor.value()
    except ValueError as error:
        return (Remark(editor.field.name, Weight.REFUSED, str(error)),)
    return ()


def _is_refused(remark: Remark) -> bool:
    return remark.weight is Weight.REFUSED
