"""What a page is that one only reads: nothing on it is typed, kept or saved."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.parts import Heading


class ReadingPage(QWidget):
    """A heading, and what is to be read below it."""

    def leave(self) -> None:
        """Nothing here waits to be kept."""

    def save(self) -> None:
        """Nothing here can be saved."""

    def _headed(self, title: str) -> QVBoxLayout:
        """The column that the rest of the page goes into."""
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 20)
        column.setSpacing(12)
        column.addWidget(Heading(title))
        return column
