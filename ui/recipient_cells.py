"""The cells of the table of recipients: a name that is typed, an audience and an agency chosen."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from disrupt.lists import word_list
from reports.deliver import LONGEST

Index = QModelIndex | QPersistentModelIndex
KEPT = Qt.ItemDataRole.UserRole
AUDIENCES = "audiences"


def audience_says(audience: str) -> str:
    return word_list(AUDIENCES).says(audience) if audience else ""


def capital_of(audience: str) -> str:
    said = audience_says(audience)
    return said[:1].upper() + said[1:]


class NameCell(QStyledItemDelegate):
    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _at: Index) -> QWidget:
        line = QLineEdit(parent)
        line.setMaxLength(LONGEST)
        line.setAccessibleName("Named recipient")
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(KEPT) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            _keep(model, index, " ".join(editor.text().split()))


class AudienceCell(QStyledItemDelegate):
    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _at: Index) -> QWidget:
        box = QComboBox(parent)
        box.setAccessibleName("Audience")
        for each in word_list(AUDIENCES).words:
            box.addItem(audience_says(each.word), each.word)
        return box

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(max(0, editor.findData(index.data(KEPT))))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QComboBox):
            _keep(model, index, str(editor.currentData()), editor.currentText())


class AgencyCell(QStyledItemDelegate):
    """One of those that are known, or any other words: a place by its reference or its name."""

    def __init__(self, table: QWidget, agencies: Sequence[tuple[str, str]]) -> None:
        super().__init__(table)
        self._agencies = tuple(agencies)

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, _at: Index) -> QWidget:
        line = QLineEdit(parent)
        line.setMaxLength(LONGEST)
        line.setAccessibleName("Agency")
        offers = QCompleter([called for _, called in self._agencies], line)
        offers.setFilterMode(Qt.MatchFlag.MatchContains)
        offers.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        line.setCompleter(offers)
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data() or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            typed = " ".join(editor.text().split())
            by_name = {each[1].casefold(): each for each in self._agencies}
            _keep(model, index, *by_name.get(typed.casefold(), (typed, typed)))


def _keep(model: QAbstractItemModel, index: Index, held: str, says: str | None = None) -> None:
    model.setData(index, held, KEPT)
    model.setData(index, held if says is None else says, Qt.ItemDataRole.EditRole)
