"""What the page of somebody under 18, or who is also a victim, begins with."""

from PySide6.QtCore import Signal

from disrupt import roles
from disrupt.page import Page
from disrupt.workspace import Workspace
from orders.welfare import Welfare, welfare
from ui.parts import Link, Notice
from ui.veil import MASK, Named

RECORD = "Record a support contact"


class WelfareLine(Notice):
    """Empty, and not there, where nothing is to be said first."""

    wanted = Signal(object)
    """The place."""

    def __init__(self, desk: Workspace, page: Page) -> None:
        found = welfare(page)
        super().__init__(_said(found) if found else "", "month")
        self.setObjectName("welfare")
        if found is None:
            self.hide()
        if found and found.lacks_contact and roles.may_write(desk.store.actor.roles, page.kind):
            link = Link(RECORD)
            link.clicked.connect(lambda: self.wanted.emit(page.reference))
            self.row.addWidget(link)


def _said(found: Welfare) -> Named:
    """While names are hidden, an age at most: that somebody is also a victim is for nobody else."""
    says = " ".join(part for part in (found.says, found.contact) if part)
    return Named(says, f"Welfare: {found.age or MASK}.")
