"""The one way to open a file that is kept in the register: a copy of it, once the log has it."""

from PySide6.QtWidgets import QWidget

from disrupt import roles
from disrupt.page import Dated, Page
from disrupt.records import Part
from disrupt.workspace import Workspace
from reports import files
from ui.hand_over import HandOver
from ui.parts import Link


def copy_link(card: QWidget, desk: Workspace, page: Page, *, of: Part, seen: Dated) -> Link | None:
    """For whoever may give it out; of what is no file there is none."""
    document = files.document(page.subject, of, seen.fields)
    if document is None or not roles.may(desk.store.actor.roles, "deliver"):
        return None
    link = Link("Save a copy…")
    link.setAccessibleName(f"Save a copy of this {document.name}")
    link.clicked.connect(lambda: HandOver(card, desk, document, printing=False))
    return link
