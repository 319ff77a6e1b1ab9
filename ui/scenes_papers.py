"""What the pictures show of papers: of a person, a place and an order, before anybody gets them."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QApplication

from ui.paper_page import PaperPage
from ui.places import Paper
from ui.window import Window

SOMEBODY, A_LOUNGE, A_NOTICE = "N-2024-0117", "P-2024-0001", "CAWN-2026-0003"


def _paper(what: str, reference: str) -> Callable[[Window], None]:
    def show(desk: Window) -> None:
        desk.go(Paper(what, reference))
        while isinstance(desk.page, PaperPage) and desk.page.work.is_under_way:
            QApplication.processEvents()

    return show


SCENES: Mapping[str, Callable[[Window], None]] = {
    "papers-person": _paper("papers of a person", SOMEBODY),
    "papers-place": _paper("papers of a place", A_LOUNGE),
    "papers-order": _paper("papers of an order", A_NOTICE),
    "papers-court": _paper("SRO chronology", SOMEBODY),
    "papers-review": _paper("premises review file", A_LOUNGE),
}
