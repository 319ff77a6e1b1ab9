"""One part of a page in the place of another."""

from typing import TypeVar

from PySide6.QtWidgets import QLayout, QWidget

AnyPart = TypeVar("AnyPart", bound=QWidget)


def swapped(layout: QLayout, before: QWidget, after: AnyPart) -> AnyPart:
    """The new one, which stands there from now on."""
    layout.replaceWidget(before, after)
    before.hide()
    before.deleteLater()
    # At once, or nothing on it could take the focus.
    after.show()
    return after
