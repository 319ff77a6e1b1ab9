"""A button that offers the words of a column, several of which may be ticked."""

from PySide6.QtCore import Signal

from disrupt.columns import Column
from disrupt.lists import word_list
from disrupt.phrasing import NOTHING
from disrupt.selecting import NOTHING_SAID, YES_NO, Filter
from ui.parts import Button
from ui.tick_menu import TickMenu


class WordsButton(Button):
    chosen = Signal(object)
    """All the words that are ticked now."""

    def __init__(self) -> None:
        super().__init__("Any")
        self.menu_of_words = TickMenu("Words that it may be", self)
        self.setObjectName("filter_words")
        self.setAccessibleName("Words that it may be")
        self.setMenu(self.menu_of_words)

    def offer(self, column: Column, ticked: tuple[str, ...]) -> None:
        self.menu_of_words.clear()
        for word, says in words_of(column).items():
            action = self.menu_of_words.offer(says, ticked=word in ticked)
            action.setData(word)
            action.triggered.connect(self._tick)
        self._say(ticked)

    def _tick(self) -> None:
        actions = self.menu_of_words.actions()
        ticked = tuple(str(action.data()) for action in actions if action.isChecked())
        self._say(ticked)
        self.chosen.emit(ticked)

    def _say(self, ticked: tuple[str, ...]) -> None:
        self.setText(f"{len(ticked)} ticked" if ticked else "Any")


def words_of(column: Column) -> dict[str, str]:
    """What may be ticked, and how it is said: the words of its list, and that nothing is said."""
    if column.field.choices:
        listed = word_list(column.field.choices).words
        return {word.word: word.says for word in listed} | {NOTHING_SAID: NOTHING}
    return {word: word for word in YES_NO} | {NOTHING_SAID: NOTHING}


def told(column: Column, wanted: Filter) -> str:
    """A filter in words: “Family name has “obri””, “Sex: male or not recorded”."""
    if not wanted.words:
        return f"{column.label} has “{wanted.contains}”"
    offered = words_of(column)
    return f"{column.label}: {' or '.join(offered.get(word, word) for word in wanted.words)}"
