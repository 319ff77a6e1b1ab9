"""The profile of people known or alleged to exploit, as the Manchester panel has it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime

from sqlalchemy.orm import Session

from reports.figures.cohort import Someone, cohort, panel
from reports.figures.profile_parts import (
    AGED,
    EVERYBODY,
    PEOPLE,
    Is,
    Part,
    Split,
    panel_parts,
    splits,
)
from reports.figures.report import Cell, Column, Line, Period, Report, Sum, Table
from reports.figures.shares import mean, median, most, share

ALL = "all"
Average = Callable[[Sequence[int]], float | None]
AVERAGES: tuple[tuple[str, Average], ...] = (("Mean age", mean), ("Median age", median))
NOTES = (
    "A share is always of those of whom the thing is recorded.",
    "Ethnicity as somebody says it, and as it was observed, stand apart: neither is worked out of "
    "the other.",
    "Status, markers and age are as at the day, with markers of no date; all else is as it is "
    "recorded now.",
)


@dataclass(frozen=True)
class Cohort:
    """Those whom the profile is of, and each group of them apart."""

    people: Sequence[Someone]
    _chosen: dict[Is, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)

    def within(self, column: str) -> Sequence[Someone]:
        return [each for each in self.people if column in (ALL, each.group)]

    def chosen(self, which: Is) -> Mapping[str, tuple[str, ...]]:
        """By the column, those of whom it is true; each is looked at once."""
        if which not in self._chosen:
            found = [each for each in self.people if which(each)]
            self._chosen[which] = {
                column: tuple(each.reference for each in found if column in (ALL, each.group))
                for column in _column_ids()
            }
        return self._chosen[which]

    def known(self, part: Part, column: str = ALL) -> int:
        return len(self.chosen(part.known or EVERYBODY.counts)[column])

    def counted(self, part: Part, column: str = ALL) -> tuple[str, ...]:
        return self.chosen(part.counts)[column]

    def line(self, part: Part) -> Line:
        return Line(part.label, tuple(self._cell(part, each) for each in _column_ids()), part.sort)

    def panel(self) -> Table:
        """Says where something is not known of all."""
        lines = tuple(replace(self.line(part), note=self._recorded(part)) for part in panel_parts())
        return Table("panel", "Profile", "People", _columns("people"), lines)

    def split(self, split: Split) -> Table:
        """Says which part is the largest; where there is nobody in one, it is left out."""
        rows = [part for part in split.rows if self.counted(part)]
        lines = tuple(self.line(part) for part in (*rows, *split.rest))
        counts = [(part.label, len(self.counted(part))) for part in rows]
        says = most(counts, self.known(rows[0])) if rows else ""
        return Table(
            split.id, split.title, split.title, _columns("people"), lines, says, drawn="bars"
        )

    def ages(self) -> Table:
        lines = tuple(
            Line(label, tuple(self._average(label, of, column) for column in _column_ids()))
            for label, of in AVERAGES
        )
        note = "Of those whose age is known to the year."
        return Table("ages", "Average age", "Average", _columns("years"), lines, notes=(note,))

    def _recorded(self, part: Part) -> str:
        known, every = self.known(part), len(self.people)
        return "" if known == every else f"recorded for {share(known, every)}"

    def _cell(self, part: Part, column: str) -> Cell:
        found = self.counted(part, column)
        of = None if part.id == PEOPLE else self.known(part, column)
        return Cell(len(found), found, of, f"{part.id} {column}")

    def _average(self, label: str, of: Average, column: str) -> Cell | None:
        aged = {each.reference: each.age for each in self.within(column) if each.age is not None}
        found = of([*aged.values()])
        rests_on = (f"{AGED} {column}",)
        if found is None:
            return None
        return Cell(found, (*aged,), key=f"{label} {column}", rests_on=rests_on)


def profile(session: Session, on: date, area: str, as_at: datetime) -> Report:
    """Of the people of an area, or of all."""
    people = Cohort(cohort(session, on, area))
    tables = (people.panel(), people.ages(), *(people.split(each) for each in splits()))
    return Report(
        id="profile",
        title=panel().title,
        period=Period(on, on),
        area=area,
        as_at=as_at,
        edition=panel().edition,
        tables=tables,
        definitions=tuple(_definitions()),
        sums=tuple(_across(tables)),
        notes=(*_groups(), *NOTES),
    )


def _definitions() -> Iterator[tuple[str, str]]:
    yield (
        "All",
        "Known and alleged together. Whoever has no status on the day, such as a holder of a "
        "licence, or was acquitted or ruled out, is not in it.",
    )
    yield f"Over {panel().over}", f"From the birthday on which somebody is {panel().over + 1}."


def _groups() -> Iterator[str]:
    for group in panel().groups:
        yield f"{group.label}: {group.says}, by the status held on the day."


def _across(tables: Sequence[Table]) -> Iterator[Sum]:
    """The groups are all of them."""
    names = [group.id for group in panel().groups]
    for table in tables:
        for line in table.lines:
            if whole := line.cells[0]:
                figure = whole.key.removesuffix(ALL)
                yield Sum(whole.key, tuple(f"{figure}{name}" for name in names))


def _column_ids() -> tuple[str, ...]:
    return (ALL, *(group.id for group in panel().groups))


def _columns(unit: str) -> tuple[Column, ...]:
    groups = (Column(each.id, each.label, unit) for each in panel().groups)
    return (Column(ALL, "All", unit), *groups)
