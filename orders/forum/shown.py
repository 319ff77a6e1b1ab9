"""A subject as a room is shown it: what a forum may see, and of that what is talked about there."""

import re
import unicodedata
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from disrupt import phrasing
from orders.audiences import for_audience
from orders.forum.considered import ActionLine, Considered, Said
from orders.forum.items import UNDECIDED
from orders.working import many

UNNAMED = "•••"
"""Where a name stands that is not shown."""
COLUMNS = ("No.", "Action", "Agency", "Owner", "Due", "Action RAG", "Outcome RAG")
NOT_RATED = "not rated"
OPEN = "Open and not considered"
CONTROLS = ("Binds now", "Ends next", "Criminal justice")
MOST = 6
"""Of a group: from across a room nobody reads more."""
Hide = Callable[[str], str]
APOSTROPHES = "'‘’ʼ´`"
ALIKE = str.maketrans(dict.fromkeys(APOSTROPHES, "'"))
UNSEEN = "Cf"
"""The sort of sign that stands in a text and is not seen, such as a space of no width."""


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
    hide = _hiding((*others, left.name) if nameless else others, " ".join(_texts(left)))
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


def _hiding(names: Iterable[str], text: str) -> Hide:
    """Of the many names of a register only those that occur are looked for twice."""
    folded = _even(text).translate(ALIKE).casefold()
    forms = {form for name in names for form in _forms(_even(name).translate(ALIKE))}
    known = {form for form in forms if form.says.casefold() in folded}
    if not known:
        return str
    longest_first = sorted(known, key=lambda form: (-len(form.says), form.says))
    pattern = re.compile("|".join(form.pattern for form in longest_first))
    return lambda said: pattern.sub(UNNAMED, _even(said))


def _even(text: str) -> str:
    """As two who type the same name would type it: accents and gaps alike."""
    seen = "".join(sign for sign in text if unicodedata.category(sign) != UNSEEN)
    return " ".join(unicodedata.normalize("NFC", seen).split())


@dataclass(frozen=True)
class _Form:
    says: str
    is_whole: bool
    """Family and given name; else it may be a word too, which is written in small letters."""

    @property
    def pattern(self) -> str:
        as_said, in_capitals = re.escape(self.says), re.escape(self.says.upper())
        says = f"(?i:{as_said})" if self.is_whole else f"(?:{as_said}|{in_capitals})"
        return rf"(?<!\w){says}(?!\w)".replace("'", f"[{APOSTROPHES}]")


def _forms(name: str) -> Iterator[_Form]:
    """As a list writes it, and as it is spoken; “Exley, Robin Lee” is Robin Exley too."""
    said = [part for part in name.split(", ") if part.strip() and not part.startswith("born ")]
    if len(said) == 1:
        yield _Form(said[0], is_whole=False)
    if len(said) == 2:
        family, given = said
        for each in dict.fromkeys((given, given.split()[0])):
            for form in (f"{family}, {each}", f"{family} {each}", f"{each} {family}"):
                yield _Form(form, is_whole=True)
