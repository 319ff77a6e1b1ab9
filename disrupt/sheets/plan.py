"""What an import makes of a register: what it found there, and what it will add."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.records import SUBJECTS, Entry, Part, Record, Subject, parts_of
from disrupt.sheets.report import SheetReport
from disrupt.task import Task

AT_ONCE = 500
LOOKING_UP = "Looking up what is held"

Thing = TypeVar("Thing")


@dataclass
class Plan:
    """Nothing is written before the session is flushed."""

    session: Session
    today: date
    task: Task
    subjects: dict[tuple[type[Subject], str], Subject] = field(default_factory=dict)
    parts: dict[tuple[type[Part], Subject], list[Part]] = field(default_factory=dict)
    new: list[Subject] = field(default_factory=list)
    new_parts: list[tuple[Subject, Part]] = field(default_factory=list)
    new_entries: list[Entry] = field(default_factory=list)
    reports: dict[str, SheetReport] = field(default_factory=dict)
    loaded: set[Subject] = field(default_factory=set)
    rows: dict[Record, tuple[str, int]] = field(default_factory=dict)
    """By what came of it, the file and the number of the row that spoke of it."""
    told: set[Record] = field(default_factory=set)
    """Those without a reference of which a row of their own sheet spoke: each row of another."""

    def parts_of(self, part: type[Part], subject: Subject) -> list[Part]:
        return self.parts.setdefault((part, subject), [])

    def add(self, subject: Subject, part: Part) -> None:
        if part.recorded_on is None:
            part.recorded_on = self.today
        self.new_parts.append((subject, part))
        self.parts_of(type(part), subject).append(part)

    def in_steps(self, wanted: Sequence[Thing]) -> Iterator[Sequence[Thing]]:
        """So many to look up at once, said to whoever waits."""
        for at in range(0, len(wanted), AT_ONCE):
            self.task.reach(LOOKING_UP, at, len(wanted))
            yield wanted[at : at + AT_ONCE]

    def load_subjects(self, kind: type[Subject], references: Iterable[str]) -> None:
        known = {reference for of, reference in self.subjects if of is kind}
        for some in self.in_steps(sorted(set(references) - known - {""})):
            held = self.session.scalars(select(kind).where(kind.reference.in_(some)))
            self.subjects |= {(kind, each.reference): each for each in held}

    def load_parts(self, subjects: Iterable[Subject]) -> None:
        wanted = [each for each in subjects if each.id and each not in self.loaded]
        self.loaded.update(wanted)
        for kind in SUBJECTS:
            held = {each.id: each for each in wanted if type(each) is kind}
            for part in parts_of(kind):
                owner = getattr(part, part.belongs_to)
                for some in self.in_steps(list(held)):
                    for each in self.session.scalars(select(part).where(owner.in_(some))):
                        self.parts_of(part, held[each.subject_id]).append(each)
