"""What a key does to the page that is open, whichever that is."""

from PySide6.QtWidgets import QWidget

from ui.detail import RecordPage
from ui.lists import ListPage
from ui.page import Changing, Fresh, Page, Undoing


class Deeds(QWidget):
    """Nothing, where the page knows nothing of it."""

    page: Page | None = None

    def filter(self) -> None:
        if isinstance(self.page, ListPage):
            self.page.filter()

    def edit(self) -> None:
        if isinstance(self.page, Changing):
            self.page.edit()

    def refresh(self) -> None:
        if isinstance(self.page, Fresh):
            self.page.refresh()

    def save(self) -> None:
        if self.page:
            self.page.save()

    def undo(self) -> None:
        if isinstance(self.page, Undoing):
            self.page.undo()

    def act(self, name: str) -> None:
        """What is done to one kind of record alone."""
        if isinstance(self.page, RecordPage):
            self.page.beside.act(name)
