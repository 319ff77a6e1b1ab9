"""By what an impact is said, word by word, and in which edition."""

from PySide6.QtWidgets import QHBoxLayout

from disrupt.lists import word_list
from disrupt.records.base import capital
from orders.criteria import Criteria, shipped
from ui.parts import Card, Muted, Section, Strong, Words, wrapped


class CriteriaCard(Card):
    """Beside the choice, so that nobody chooses from memory."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("criteria")
        found = shipped()
        line = QHBoxLayout()
        line.addWidget(Section(found.title), 1)
        line.addWidget(Muted(f"Edition {found.edition}"))
        self.column.addLayout(line)
        for each in found.impacts:
            self.column.addWidget(Strong(capital(word_list("impacts").says(each.word))))
            self.column.addWidget(wrapped(Words(each.says)))
        self.column.addWidget(wrapped(Muted(_source(found))))


def _source(found: Criteria) -> str:
    return f"{found.says} {found.source}, confidence {found.confidence}."
