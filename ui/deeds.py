"""What a key does to the page that is open, whichever that is."""

from PySide6.QtWidgets import QWidget

from ui.detail import RecordPage
from ui.lists import ListPage
from ui.page import Acting, Changing, Fresh, Page, Undoing
from ui.places import Place


class Deeds(QWidget):
    """Nothing, where the page knows nothing of it."""

    page: Page | None = None
    place: Place | None = None

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
        """What is done to one kind of record alone, or on one page."""
        if isinstance(self.page, RecordPage):
            self.page.beside.act(name)
        elif isinstance(self.page, Acting):
            self.page.act(name)

    def stand(self, place: Place) -> None:
        """One moved on within the page: here one comes back after a lock."""
        self.place = place
