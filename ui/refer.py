"""Referring somebody or some place to a meeting: why, with what support, and who refers them."""

from collections.abc import Iterable
from dataclasses import replace

from disrupt import phrasing, roles
from disrupt.checks import Values
from disrupt.errors import Trouble
from disrupt.fields import Field, Kind, Seen
from disrupt.lists import Word, WordList
from disrupt.moments import day_of
from disrupt.records import AgendaItem
from disrupt.workspace import Workspace
from orders.forum.agenda import Agenda
from orders.forum.before import items
from orders.forum.meetings import Listed, meetings
from orders.forum.referring import refer
from ui.asked_form import Asked, some
from ui.before_when import NOT_SAID

SAYS = (
    "Why it is necessary and proportionate that several agencies speak of them is always said. "
    "Under which item they stand is worked out where nothing is said."
)
REFER = "Refer"
ABOUT, ITEM, REASON, SUPPORT, BY = some(
    AgendaItem, "about", "item", "reason", "support", "referred_by"
)
WHY = replace(REASON, label="Why it is necessary and proportionate", help="", required=True)
WHOM = replace(ABOUT, label="Whom or where", help="")
NO_MEETING = Trouble(
    "There is no meeting ahead.", "Make the next meetings of the forum, or record one, first."
)


def may_refer(desk: Workspace) -> bool:
    return roles.may_write(desk.roles, AgendaItem.kind_name())


def referral(desk: Workspace, known: Agenda) -> Asked:
    """Onto this agenda: of whom is still to be said."""

    def take(values: Values) -> None:
        refer(desk, known.meeting, str(values["about"] or ""), values)

    item = _items(each.item for each in known.headings)
    return Asked("Add to the agenda", SAYS, "Add", (WHOM, item, WHY, SUPPORT, BY), take)


def referral_of(desk: Workspace, about: str, called: str) -> Asked:
    """Of somebody or some place, to a meeting that is ahead: the next, until another is chosen."""
    ahead = {_says(each): each for each in meetings(desk) if each.phase != "over"}
    if not ahead:
        raise NO_MEETING
    first = next(iter(ahead))

    def take(values: Values) -> None:
        at = ahead.get(str(values["meeting"]))
        if at is None:
            raise Trouble("That is no meeting ahead.", "Choose one of the list.")
        refer(desk, at.reference, about, values)

    which = Field(
        "meeting", "Meeting", Kind.CHOICE, Seen.NOBODY, required=True, choices=_words(ahead)
    )
    item = _items(items(desk, ahead[first].reference))
    title = f"Refer {called} to the forum"
    fields = (which, item, WHY, SUPPORT, BY)
    return Asked(title, SAYS, REFER, fields, take, {"meeting": first}, "reason")


def _says(each: Listed) -> str:
    """Short enough to be read in its box."""
    day = day_of(each.at) if each.at else None
    said = f"{phrasing.weekday(day)[:3]} {phrasing.short_day(day)}" if day else NOT_SAID
    return " · ".join(part for part in (said, each.forum) if part)


def _items(words: Iterable[str]) -> Field:
    return replace(ITEM, kind=Kind.CHOICE, choices=_words(words))


def _words(words: Iterable[str]) -> WordList:
    return WordList("What is ahead", "The register", tuple(Word(each, each) for each in words))
