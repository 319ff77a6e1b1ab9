"""A subject as a room is shown it: what a forum may see, and of that what is talked about there."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date

from disrupt import phrasing
from orders.audiences import for_audience
from orders.forum.considered import ActionLine, Considered, Said
from orders.forum.items import UNDECIDED
from orders.hiding import Hide, hiding
from orders.working import many

UNNAMED = "•••"
"""Where a name stands that is not shown."""
COLUMNS = ("No.", "Action", "Agency", "Owner", "Due", "Action RAG", "Outcome RAG")
NOT_RATED = "not rated"
OPEN = "Open and not considered"
CONTROLS = ("Binds now", "Ends next", "Criminal justice")
MOST = 6
"""Of a group: from across a room nobody reads more."""


@dataclass(frozen=True)
class Group:
    title: str
    says: tuple[str, ...]


@dataclass(frozen=True)
class Shown:
    """All that is on the screen; there is nothing in it that is not."""

    meeting: str
    about: str
    kind: str
    name: str
    """Empty while names are hidden."""
    status: str
    welfare: str
    groups: tuple[Group, ...]
    """What changed, what binds now, what ends next, how the case stands, what is open; if said."""
    actions: tuple[tuple[str, ...], ...]
    """Under the columns."""
    decision: str
    references: tuple[str, ...]
    """Everybody and everything that it tells of."""

    @property
    def text(self) -> str:
        """In the order in which it is read."""
        return "\n".join(each for each in self._lines() if each)

    def _lines(self) -> Iterator[str]:
        yield from (self.name, self.about, self.status, self.welfare)
        for group in self.groups:
            yield from (group.title, *group.says)
        yield from (" | ".join(action) for action in self.actions)
        yield self.decision


def shown(considered: Considered, others: Collection[str] = (), *, nameless: bool = False) -> Shown:
    """Whoever else is known here is not named, whatever names them."""
    left = for_audience(considered, "forum")
    hide = hiding((*others, left.name) if nameless else others, _texts(left), UNNAMED)
    return Shown(
        meeting=left.meeting,
        about=left.about,
        kind=left.kind,
        name="" if nameless else left.name,
        status=hide(left.status.says) if left.status else "",
        welfare=hide(left.welfare.says) if left.welfare else "",
        groups=tuple(_groups(left, hide)),
        actions=tuple(_row(each, hide, nameless=nameless) for each in left.actions),
        decision="" if left.decided.state in UNDECIDED else left.decided.state,
        references=tuple(dict.fromkeys(each for each in _told_of(left) if each)),
    )


def _groups(left: Considered, hide: Hide) -> Iterator[Group]:
    """In a group that says nothing, nothing may be known, or not to this reader: it is left out."""
    since = f"Since {phrasing.day(left.since)}" if left.since else "Changed"
    controls = zip(CONTROLS, (left.binds, left.ends_next, left.justice), strict=True)
    told = {since: left.changed, **dict(controls), OPEN: left.open}
    for title, said in told.items():
        if said:
            more = [f"and {len(said) - MOST} more"] if len(said) > MOST else []
            yield Group(title, (*(hide(each.says) for each in said[:MOST]), *more))


def _row(action: ActionLine, hide: Hide, *, nameless: bool) -> tuple[str, ...]:
    return (
        action.number,
        hide(action.action),
        hide(action.agency),
        UNNAMED if nameless and action.owner else hide(action.owner),
        _due(action),
        action.action_rag or NOT_RATED,
        action.outcome_rag or NOT_RATED,
    )


def _due(action: ActionLine) -> str:
    over = f"{many(action.days_over, 'day')} over"
    beside = "done" if action.closed else over if action.days_over else ""
    return " · ".join(each for each in (_short(action.due), beside) if each)


def _short(day: date | None) -> str:
    return phrasing.short_day(day) if day else ""


def _said(left: Considered) -> Iterator[Said]:
    alone = (left.status, left.welfare)
    yield from (each for each in alone if each)
    for group in (left.changed, left.binds, left.ends_next, left.justice, left.open):
        yield from group


def _told_of(left: Considered) -> Iterator[str]:
    yield left.about
    yield from (each.reference for each in _said(left))
    yield from (action.reference for action in left.actions)


def _texts(left: Considered) -> Iterator[str]:
    yield from (each.says for each in _said(left))
    for action in left.actions:
        yield from (action.action, action.owner)
