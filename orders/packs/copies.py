"""The register of copies: who was given which, when it left, and where each is now."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Row, func, select
from sqlalchemy.orm import Session

from disrupt import edit
from disrupt.errors import Invalid, Trouble
from disrupt.fields import fields_of
from disrupt.links import named
from disrupt.lists import word_list
from disrupt.moments import When, beginning, day_of
from disrupt.phrasing import day
from disrupt.records import Agency, CopyLeft, PackCopy
from disrupt.workspace import Workspace
from orders.finding import number_of
from orders.forum import laying

KIND = PackCopy.kind_name()
OUT = "out"
RECALLED = "recalled"
NEVER_LEFT = "not handed out"
Where = str
"""One of those three, or a word of what came of a copy."""

# Without its bytes: of all copies of all meetings they would fill the memory.
TOLD = tuple(
    getattr(PackCopy, each.name) for each in fields_of(PackCopy) if each.name not in ("file", "key")
)


@dataclass(frozen=True)
class Left:
    """Once that a copy left; where it did not get there, the outcome says so."""

    at: When
    by: str
    way: str
    reason: str
    outcome: str


@dataclass(frozen=True)
class Listed:
    """One copy, as a row of the register of copies."""

    reference: str
    meeting: str
    number: int
    of: int
    audience: str
    """The word of the list; `audience_says` is what it is called."""
    agency: str
    """By its name, where it is a record."""
    recipient: str
    as_at: When
    issued: When
    issued_by: str
    pack: str
    """The whole number of what it was drawn from."""
    log: str
    disclosure: str
    where: Where
    where_on: date | None
    """Since when it is there."""
    recall_reason: str
    keep_until: date | None
    is_kept: bool
    """Whether its bytes are there to be handed out again."""
    note: str
    left: tuple[Left, ...]
    """The first time first."""

    @property
    def audience_says(self) -> str:
        return word_list("audiences").says(self.audience)

    @property
    def says(self) -> str:
        """Such as “Copy 4 of 12”."""
        return f"Copy {self.number} of {self.of}"

    @property
    def is_out(self) -> bool:
        """In somebody's hands, as far as anybody here knows."""
        return self.where in (OUT, RECALLED)


def copies(desk: Workspace, meeting: str = "") -> tuple[Listed, ...]:
    """What was issued last stands first; of one issue, by the numbers."""
    desk.ask("pack")
    with desk.store.reading() as session:
        return listed(session, meeting)


def listed(session: Session, meeting: str = "", only: Iterable[str] = ()) -> tuple[Listed, ...]:
    """Of a meeting, or of these references alone, where any are said."""
    wanted = select(PackCopy.id, PackCopy.file.is_not(None).label("is_kept"), *TOLD)
    if meeting:
        wanted = wanted.where(func.lower(PackCopy.meeting) == meeting.strip().lower())
    if several := tuple(only):
        wanted = wanted.where(PackCopy.reference.in_(several))
    rows = session.execute(wanted).all()
    times, names = _times(session), _names(session, rows)
    found = [_listed(row, times.get(row.id, ()), names) for row in rows]
    return tuple(sorted(found, key=lambda each: (-_moment(each.issued), each.number)))


def came_back(desk: Workspace, reference: str, how: str, on: date | None) -> None:
    """Returned, destroyed or lost, and when; nothing at all takes that back."""
    desk.ask("pack")
    how = how.strip()
    known = [each.word for each in word_list("copy_ends").words]
    if how and how not in known:
        raise Invalid([f"What came of a copy is one of: {', '.join(known)}."])
    if how and (on is None or on > desk.today):
        raise Invalid(["Say the day on which that was: today, or a day before."])
    seen = _seen(desk, reference)
    if how and on is not None and on < day_of(seen.issued):
        raise Invalid([f"The copy was issued only on {day(seen.issued)}."])
    edit.change(desk, seen, {"came_back": how or None, "came_back_on": on if how else None})


def destroy_kept(desk: Workspace, references: Iterable[str], reason: str = "") -> tuple[str, ...]:
    """The bytes of these copies, for good; that they were handed out stays known.

    Before its day a copy is destroyed only for a reason. All of them are, or none.
    """
    desk.ask("pack")
    laying.ask(desk, PackCopy)
    numbers = [number_of(desk, PackCopy, each) for each in references]
    said = " ".join(reason.split())
    by = replace(desk, reason=said) if said else desk
    with laying.one_unit(by) as session:
        held = [session.get_one(PackCopy, number) for number in numbers]
        if early := [each for each in held if not said and not _is_over(each, desk.today)]:
            raise _too_early(early)
        gone = [each for each in held if each.file is not None]
        for each in gone:
            laying.relay(by, session, each, {"file": None, "key": None})
    return tuple(each.reference for each in gone)


def _is_over(copy: PackCopy, today: date) -> bool:
    return copy.keep_until is not None and copy.keep_until < today


def _too_early(copies: list[PackCopy]) -> Trouble:
    names = ", ".join(each.reference for each in copies)
    return Trouble(
        f"The day until which it is kept has not passed: {names}.",
        "Wait until it has, or say why it is destroyed before.",
    )


def _seen(desk: Workspace, reference: str) -> PackCopy:
    number = number_of(desk, PackCopy, reference)
    with desk.store.reading() as session:
        return session.get_one(PackCopy, number)


def _times(session: Session) -> Mapping[int, tuple[Left, ...]]:
    found: dict[int, list[CopyLeft]] = defaultdict(list)
    for each in session.scalars(select(CopyLeft).order_by(CopyLeft.id)):
        found[each.pack_copy_id].append(each)
    return {number: tuple(map(_left, several)) for number, several in found.items()}


def _left(each: CopyLeft) -> Left:
    said = (each.by, each.way, each.reason, each.outcome)
    return Left(each.at, *(text or "" for text in said))


def _names(session: Session, rows: Iterable[Row[tuple[object, ...]]]) -> Mapping[str, str]:
    agencies = named(session, Agency, {row.agency for row in rows if row.agency})
    return {reference: each.name for reference, each in agencies.items()}


def _listed(
    row: Row[tuple[object, ...]], times: tuple[Left, ...], names: Mapping[str, str]
) -> Listed:
    where, since = _where(row, times)
    return Listed(
        reference=row.reference,
        meeting=row.meeting,
        number=count(row.number),
        of=count(row.copies),
        audience=row.audience,
        agency=names.get(row.agency, row.agency or ""),
        recipient=row.recipient,
        as_at=row.as_at,
        issued=row.issued,
        issued_by=row.issued_by or "",
        pack=row.pack,
        log=row.log or "",
        disclosure=row.disclosure or "",
        where=where,
        where_on=since,
        recall_reason=row.recall_reason or "",
        keep_until=row.keep_until,
        is_kept=bool(row.is_kept),
        note=row.note or "",
        left=times,
    )


def _where(row: Row[tuple[object, ...]], times: tuple[Left, ...]) -> tuple[Where, date | None]:
    if row.came_back:
        return row.came_back, row.came_back_on
    if times and all(each.outcome for each in times):
        return NEVER_LEFT, None
    if row.recalled:
        return RECALLED, row.recalled
    return OUT, None


def count(text: str) -> int:
    """As the open format may bring it; what is no number stands as nought."""
    return int(text) if text.isdecimal() else 0


def _moment(when: When) -> float:
    return beginning(when).timestamp()
