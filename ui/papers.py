"""What can be printed, by its name; what draws it is brought in when it is first asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

from disrupt.workspace import Workspace
from orders.reckoning import Law
from reports.deliver import Document

if TYPE_CHECKING:
    from reports.cawn import NoticePapers


def drawn(desk: Workspace, law: Law, what: str, reference: str) -> Document:
    """A paper that needs nothing but its record. That somebody looked is in the log."""
    return DRAWN[what](desk, law, reference)


def notice(desk: Workspace, law: Law, reference: str, person: str = "") -> NoticePapers:
    """For one of its respondents; the first where none is named."""
    from reports import cawn

    return cawn.gather(desk, law, reference, person)


def notice_document(papers: NoticePapers, which: str, *typed: str) -> Document:
    """With a child's name, birth and photograph as they were typed for this print."""
    from reports import cawn

    return cawn.document(papers, which, cawn.Typed(*typed))


def images(content: bytes, dots_to_the_inch: float) -> Iterator[QImage]:
    """Each page, and how many dots it has to the inch."""
    from reports import pictures

    for page in pictures.pictures(content, dots_to_the_inch):
        held = QImage(page.dots, page.width, page.height, QImage.Format.Format_RGB32)
        # With bytes of its own: those it was made of are gone at the next page.
        yield held.copy()


def _card(desk: Workspace, law: Law, reference: str) -> Document:
    from reports import card

    return card.document(card.gather(desk, law, reference))


def _missing(desk: Workspace, law: Law, reference: str) -> Document:
    from reports import missing

    return missing.document(missing.gather(desk, law, reference))


NOTICE = "notice"
"""Its papers are filled in on a page of their own."""
DRAWN: Mapping[str, Callable[[Workspace, Law, str], Document]] = {
    "card": _card,
    "missing": _missing,
}
