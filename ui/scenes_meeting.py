"""What the pictures show of a meeting: each of its parts, and who is here."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QApplication

from ui.meeting_page import MeetingPage
from ui.meeting_parts import IN_ROOM
from ui.places import AtMeeting
from ui.window import Window

WHO = "N-2024-0117"
ITEM = "# Compliance"


def _settle(desk: Window) -> None:
    page = desk.page
    while isinstance(page, MeetingPage) and page.is_looking:
        QApplication.processEvents()


def _at(part: str, about: str = "") -> Callable[[Window], None]:
    def show(desk: Window) -> None:
        desk.go(AtMeeting("", part, about))
        _settle(desk)

    return show


def _last(desk: Window) -> None:
    """Of a meeting that is over, what was decided."""
    _at(IN_ROOM)(desk)
    if isinstance(desk.page, MeetingPage):
        over = [each for each in desk.page.listed if each.phase == "over"]
        desk.go(AtMeeting(over[-1].reference, IN_ROOM, WHO))
        _settle(desk)


def _item(desk: Window) -> None:
    _at(IN_ROOM)(desk)
    if isinstance(desk.page, MeetingPage) and desk.page.room:
        desk.page.room.list.go_to(ITEM)


def _who(desk: Window) -> None:
    _at(IN_ROOM)(desk)
    if isinstance(desk.page, MeetingPage):
        desk.page.act("who")


SCENES: Mapping[str, Callable[[Window], None]] = {
    "forum": _at(IN_ROOM, WHO),
    "forum-decided": _last,
    "forum-item": _item,
    "forum-who": _who,
}
