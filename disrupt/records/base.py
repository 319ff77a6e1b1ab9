"""What every record is: something traced, with a version, that may have a reference."""

import json
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import Any, ClassVar, TypeVar

from sqlalchemy import Dialect, ForeignKey, MetaData, Text, TypeDecorator
from sqlalchemy.orm import DeclarativeBase, Mapped, declared_attr, mapped_column

from disrupt import moments
from disrupt.fields import Kind, Search, Seen, about
from disrupt.moments import When, as_an_end, beginning, day_of
from disrupt.partial import PartialDate

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_name)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}


class PartialDateText(TypeDecorator[PartialDate]):
    """A partial date, kept as it is written."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: PartialDate | None, dialect: Dialect) -> str | None:
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> PartialDate | None:
        return None if value is None else PartialDate.read(value)


class SeveralText(TypeDecorator[tuple[str, ...]]):
    """Several words, kept as a JSON list; a tuple, so that a change is always an assignment."""

    impl = Text
    cache_ok = True

    def compare_values(self, x: object, y: object) -> bool:
        """No words at all are as good as nothing."""
        return (x or ()) == (y or ())

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        return json.dumps(value, ensure_ascii=False) if value else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[str, ...]:
        return tuple(json.loads(value)) if value else ()


class MomentText(TypeDecorator[datetime]):
    """A moment, kept in UTC to the millisecond."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        return None if value is None else moments.kept(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


class WhenText(TypeDecorator[When]):
    """A day, or a moment: whichever is known."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: When | None, dialect: Dialect) -> str | None:
        return None if value is None else moments.kept(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> When | None:
        return None if value is None else moments.from_kept(value)


class Held(DeclarativeBase):
    """Everything that stands in the register."""

    metadata = MetaData(naming_convention=NAMING)
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        str: Text,
        PartialDate: PartialDateText,
        tuple[str, ...]: SeveralText,
        datetime: MomentText,
    }


class Record(Held):
    """One thing that is traced: no flush writes it without its line in the log."""

    __abstract__ = True
    title: ClassVar[str]
    sheet: ClassVar[str] = ""
    """Its file in the open format. What has none never leaves the register."""
    said_as: ClassVar[Mapping[str, str]] = {}
    """Fields that its sheet calls by another name."""

    id: Mapped[int] = mapped_column(primary_key=True, sort_order=-9)
    version: Mapped[int] = mapped_column(sort_order=-9)
    made_at: Mapped[datetime] = mapped_column(sort_order=-9)
    changed_at: Mapped[datetime] = mapped_column(sort_order=-9)

    @declared_attr.directive
    @classmethod
    def __mapper_args__(cls) -> dict[str, Any]:
        return {"version_id_col": cls.version}

    @classmethod
    def kind_name(cls) -> str:
        return str(cls.__tablename__)


class Subject(Record):
    """A record that stands by itself and is known by its reference, for ever."""

    __abstract__ = True
    prefix: ClassVar[str]
    named_by: ClassVar[tuple[str, ...]]
    """The fields that make its name, in the order in which they are spoken."""
    told_apart_by: ClassVar[str] = ""
    """The date that tells two of one name apart."""
    stage: ClassVar[str] = ""
    """The field of a dated part that says how far it has got."""
    before_names: ClassVar[str] = ": "
    """What stands in its headline before those to whom it refers."""
    names_in_place: ClassVar[bool] = False
    """Whether those to whom it refers stand where its name has their references."""

    reference: Mapped[str] = mapped_column(
        unique=True,
        sort_order=-8,
        info=about("Reference", Kind.TEXT, Seen.IDENTITY, searched=Search.CODE),
    )

    def called(self, seen: Collection[str]) -> str:
        """What it is called, by the fields that the reader may see."""
        raise NotImplementedError


class Entry(Record):
    """A record by itself that is known by what stands in it, and to which nothing refers."""

    __abstract__ = True
    key: ClassVar[tuple[str, ...]]
    """What tells one such row from another in a sheet."""


class Part(Record):
    """A dated thing said about a subject: its own row, so that it can be asked as at any day."""

    __abstract__ = True
    belongs_to: ClassVar[str]
    """The column that names the subject, and the heading of that column in a sheet."""
    key: ClassVar[tuple[str, ...]]
    """With the subject, what tells one such row from another in a sheet."""
    holds_from: ClassVar[str] = ""
    """The field that says so; else it holds from the day it was recorded."""
    holds_until: ClassVar[str] = ""
    headings: ClassVar[Mapping[str, str]] = {}
    """Headings of the subject's own sheet that show the row current today."""
    lists: ClassVar[Mapping[str, str]] = {}
    """Headings of the subject's own sheet that list one field of every such row."""

    recorded_on: Mapped[date] = mapped_column(
        sort_order=9, info=about("Recorded on", Kind.DATE, Seen.NOBODY)
    )

    @property
    def subject_id(self) -> int:
        found: int = getattr(self, self.belongs_to)
        return found

    def begun_on(self) -> date:
        """The first day on which it may have held; when nobody said, the day it was recorded."""
        return day_of(self._begun())

    def _begun(self) -> When:
        begun: PartialDate | When | None = self._of(self.holds_from)
        return begun.earliest() if isinstance(begun, PartialDate) else begun or self.recorded_on

    def _of(self, name: str) -> Any:  # noqa: ANN401 - a date of whatever kind the field has
        return getattr(self, name) if name else None

    def order(self) -> tuple[Any, ...]:
        """Earlier to later; of two on one day the one known later, then the one further on."""
        return beginning(self._begun()), self.recorded_on, self.further()

    def further(self) -> tuple[Any, ...]:
        return tuple(str(getattr(self, name) or "") for name in self.key)

    def held_on(self, day: date) -> bool:
        over: PartialDate | When | None = self._of(self.holds_until)
        if isinstance(over, PartialDate):
            over = over.latest()
        return self.begun_on() <= day and (over is None or day <= day_of(as_an_end(over)))


AnyPart = TypeVar("AnyPart", bound=Part)


def current(parts: Iterable[AnyPart], day: date) -> AnyPart | None:
    """The one that held on a day: of several, the one that began last."""
    held = (part for part in parts if part.held_on(day))
    return max(held, key=lambda part: part.order(), default=None)


def capital(text: str) -> str:
    """As a line begins; an abbreviation within stays as it is."""
    return text[:1].upper() + text[1:]


def belongs(table: str) -> Any:  # noqa: ANN401 - a mapped column, whose type SQLAlchemy keeps to itself
    """The column that ties a part to its subject. Nothing is ever removed along it."""
    return mapped_column(ForeignKey(f"{table}.id", ondelete="RESTRICT"), index=True)
