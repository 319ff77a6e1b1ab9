"""The wall: whatever is asked of the register, only what its asker may see comes back."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    and_,
    exists,
    false,
    func,
    inspect,
    or_,
    select,
    true,
)
from sqlalchemy.event import listens_for
from sqlalchemy.orm import ORMExecuteState, Session
from sqlalchemy.orm.util import LoaderCriteriaOption

from disrupt import roles
from disrupt.child_named import names_a_child
from disrupt.fields import Field, fields_of
from disrupt.lists import word_list
from disrupt.records import ENTRIES, KEPT, PARTS, RECORDS, SUBJECTS, Part, Record
from disrupt.roles import DISCLOSED, KEPT_BY_FORUM, KEPT_BY_LICENSING, NOTED, ROLES, Rule

WALLED = (*SUBJECTS, *PARTS, *ENTRIES, *KEPT)
"""What is said of the world, and what is kept about it: all but the officers."""
LOOKS = "the roles of whoever looks"

Roles = tuple[str, ...]
Condition = ColumnElement[bool]
Columns = Any  # the columns of a kind of record, or of its table under another name


def looks(session: Session, by: Roles) -> None:
    """From now on this session shows what these roles may see."""
    session.info[LOOKS] = by


def unread(session: Session, kind: type[Record]) -> tuple[str, ...]:
    """The fields of a kind that whoever looks may not read; none, where nobody does."""
    by: Roles | None = session.info.get(LOOKS)
    if by is None:
        return ()
    seen = roles.readable(by, kind.kind_name())
    return tuple(field.name for field in fields_of(kind) if field not in seen)


@contextmanager
def lifted(session: Session) -> Iterator[None]:
    """What is asked within is for the program's own sake, and shown to nobody as it comes back."""
    by = session.info.pop(LOOKS, None)
    try:
        yield
    finally:
        session.info[LOOKS] = by


def rows(by: Roles, kind: str) -> Condition:
    """True of the rows of a kind that whoever has these roles may see.

    Made anew for each question: SQLAlchemy notes on it which tables the question was put to.
    """
    record = RECORDS[kind]
    return _rows(by, record, inspect(record).local_table.c)


def _rows(by: Roles, record: type[Record], of: Columns) -> Condition:
    return or_(false(), *(_rows_of(role, record, of) for role in by))


def sees(session: Session, by: Roles, record: Record) -> bool:
    """Whether they may see it as it stands now."""
    kind: Any = type(record)
    if kind not in WALLED or _sees_all(by, kind):
        return True
    mine = select(kind.id).where(kind.id == record.id, rows(by, kind.kind_name()))
    return session.scalar(mine) is not None


def found_by(by: Roles, kind: str, number: ColumnElement[int]) -> Condition:
    """Whether they may see the record of this number, beside a question about something else."""
    table = _table(RECORDS[kind])
    seen = _rows(by, RECORDS[kind], table.c)
    return exists(select(table.c.id).where(table.c.id == number, seen))


def may_dangle(by: Roles, field: Field) -> bool:
    """Whether what it refers to may be out of its reader's sight, although the field is not."""
    return field.refers_to in RECORDS and roles.reads_in_part(by, field.refers_to)


@listens_for(Session, "do_orm_execute")
def _narrow(asked: ORMExecuteState) -> None:
    """Each question, whoever wrote it: nobody has to think of it, and nobody can forget it."""
    by = asked.session.info.get(LOOKS)
    if by is not None and asked.is_select and asked.is_orm_statement:
        asked.statement = asked.statement.options(*_narrowing(by))


class Narrowed(LoaderCriteriaOption):
    """Only some rows of a kind; told from others by whom and of what, in place of all its words."""

    inherit_cache = True

    def __init__(self, by: Roles, kind: type[Record]) -> None:
        super().__init__(kind, rows(by, kind.kind_name()), include_aliases=True)
        self._by, self._kind = by, kind

    def _resolve_where_criteria(self, ext_info: Any) -> Condition:  # noqa: ANN401 - SQLAlchemy's own
        """Said of whatever is asked itself: SQLAlchemy cannot put a copy of what is recursive."""
        return _rows(self._by, self._kind, ext_info.selectable.c)

    def _gen_cache_key(self, anon_map: object, bindparams: object) -> tuple[object, ...]:
        """To walk through all its words takes longer than most questions do."""
        return Narrowed, self._by, self._kind


@cache
def _narrowing(by: Roles) -> tuple[LoaderCriteriaOption, ...]:
    """Of what they see all of, nothing is asked."""
    return tuple(Narrowed(by, kind) for kind in WALLED if not _sees_all(by, kind))


def _sees_all(by: Roles, record: type[Record]) -> bool:
    """By one of these roles; of a part and of what it belongs to."""
    kinds = _read_with(record)
    reads = (ROLES[role] for role in by)
    return any(kinds <= each.reads.keys() and kinds.isdisjoint(each.rows) for each in reads)


def _read_with(record: type[Record]) -> frozenset[str]:
    """What one must read to see any of it; what the program keeps is seen with its subject."""
    own = frozenset() if record in KEPT else frozenset({record.kind_name()})
    return own | {_owner(record).kind_name()}


def _owner(record: type[Record]) -> type[Record]:
    """What a part belongs to, and whatever stands by itself."""
    if issubclass(record, Part):
        return RECORDS[record.belongs_to.removesuffix("_id")]
    return record


def _rows_of(role: str, record: type[Record], of: Columns) -> Condition:
    """A part is seen by whoever sees what it belongs to."""
    owner = _owner(record)
    if not _read_with(record) <= ROLES[role].reads.keys():
        return false()
    rule = ROLES[role].rows.get(owner.kind_name())
    if rule is None:
        return true()
    if owner is record:
        return RULES[rule](of)
    table = _table(owner)
    number = getattr(of, f"{owner.kind_name()}_id")
    seen: Condition = number.in_(select(table.c.id).where(RULES[rule](table.c)))
    return seen


def _table(record: type[Record]) -> FromClause:
    """Under a name that no question uses, so that it is not narrowed in turn."""
    return inspect(record).local_table.alias()


def _about_premises(order: Columns) -> Condition:
    """Neither it nor any that it continues names a child, in no words of it or of its parts."""
    return and_(_in_sight(order), or_(order.main.is_(None), _begins_in_sight(order)))


def _begins_in_sight(order: Columns) -> Condition:
    """From what it continues up to what continues nothing, each is in sight."""
    first, next_ = _table(RECORDS["order"]), _table(RECORDS["order"])
    main = first.c.reference == order.main
    begun = select(first.c.main).where(main, _in_sight(first.c)).correlate_except(first)
    above = begun.cte(recursive=True, nesting=True)
    further = select(next_.c.main).where(next_.c.reference == above.c.main, _in_sight(next_.c))
    above = above.union(further)
    return exists(select(1).select_from(above).where(above.c.main.is_(None)))


def _in_sight(order: Columns) -> Condition:
    powers = [each.word for each in word_list("powers_about_premises").words]
    return and_(order.power.in_(powers), order.child.is_(None), ~names_a_child(order))


def _about_what_is_licensed(note: Columns) -> Condition:
    said = func.lower(note.kind).in_(("fact", "opinion"))
    return and_(said, note.about.is_not(None), _lie_all_in(note.about, NOTED))


def _made_for_licensing(disclosure: Columns) -> Condition:
    for_that = func.lower(disclosure.purpose) == "licensing"
    return and_(for_that, _lie_all_in(disclosure.about, DISCLOSED))


def _lie_all_in(about: ColumnElement[Any], kinds: tuple[str, ...]) -> Condition:
    """Each reference of several is of one of these kinds; an order, of those that are seen."""
    each = func.json_each(about).table_valued("value")
    known = or_(*(each.c.value.in_(_references(kind)) for kind in kinds))
    return ~exists(select(1).select_from(each).where(~known))


def _references(kind: str) -> Any:  # noqa: ANN401 - a select of one column
    table = _table(RECORDS[kind])
    found = select(table.c.reference)
    return found.where(NARROWED[kind](table.c)) if kind in NARROWED else found


def _dates_of(kinds: tuple[str, ...]) -> Callable[[Columns], Condition]:
    """Of handlings, those of dates on such records."""
    return lambda handling: or_(*(handling.record.in_(_references(kind)) for kind in kinds))


def _naming(kinds: tuple[str, ...]) -> Callable[[Columns], Condition]:
    """Of what was handed over, what names no record but such."""
    return lambda hand_over: _lie_all_in(hand_over.about, kinds)


NARROWED: Mapping[str, Callable[[Columns], Condition]] = {
    "order": _about_premises,
    "disclosure": _made_for_licensing,
}
"""Of which of these kinds licensing sees some rows alone."""
RULES: Mapping[Rule, Callable[[Columns], Condition]] = {
    "about premises, no child named": _about_premises,
    "about what is licensed": _about_what_is_licensed,
    "made for licensing": _made_for_licensing,
    "a date of what licensing keeps": _dates_of(KEPT_BY_LICENSING),
    "names nothing but what licensing keeps": _naming(KEPT_BY_LICENSING),
    "a date of what a forum keeps": _dates_of(KEPT_BY_FORUM),
    "names nothing but what a forum keeps": _naming(KEPT_BY_FORUM),
}
