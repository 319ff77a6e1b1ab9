"""Each row against what is held: new, changed, the same, or doubtful and left for a person."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import chain

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.records import PARTS, SUBJECTS, Part, Record, Subject, parts_of
from disrupt.records.base import current
from disrupt.sheets import cells
from disrupt.sheets.alike import Alike
from disrupt.sheets.match import Row, Sheet, key_field
from disrupt.sheets.pointing import without_dangling
from disrupt.sheets.report import SheetReport, Verdict, report_on
from disrupt.sheets.steps import one_by_one
from disrupt.task import Task

AT_ONCE = 500
LOOKING_UP = "Looking up what is held"


@dataclass
class Plan:
    """What an import makes of a register; nothing is written before the session is flushed."""

    today: date
    task: Task
    subjects: dict[tuple[type[Subject], str], Subject] = field(default_factory=dict)
    parts: dict[tuple[type[Part], Subject], list[Part]] = field(default_factory=dict)
    new: list[Subject] = field(default_factory=list)
    new_parts: list[tuple[Subject, Part]] = field(default_factory=list)
    reports: dict[str, SheetReport] = field(default_factory=dict)
    loaded: set[Subject] = field(default_factory=set)
    rows: dict[Record, tuple[str, int]] = field(default_factory=dict)
    """By what came of it, the file and the number of the row that spoke of it."""
    told: set[Part] = field(default_factory=set)
    """Dated things of which a row of their own sheet spoke: each row speaks of another."""

    def parts_of(self, part: type[Part], subject: Subject) -> list[Part]:
        return self.parts.setdefault((part, subject), [])

    def add(self, subject: Subject, part: Part) -> None:
        if part.recorded_on is None:
            part.recorded_on = self.today
        self.new_parts.append((subject, part))
        self.parts_of(type(part), subject).append(part)


def make_plan(session: Session, sheets: Mapping[str, Sheet], today: date, task: Task) -> Plan:
    """Subjects first, then what their own sheets say of each part, then what theirs imply."""
    sheets = without_dangling(session, sheets)
    plan = Plan(today, task, reports={name: report_on(sheet) for name, sheet in sheets.items()})
    said: list[Said] = []
    for kind in SUBJECTS:
        if kind.sheet in sheets:
            said += _subjects(session, plan, kind, sheets[kind.sheet])
    for part in PARTS:
        if part.sheet in sheets:
            _part_rows(session, plan, part, sheets[part.sheet])
    _load_parts(session, plan, [subject for row, subject, *_ in said if row.of_parts])
    for each in one_by_one(task, "Comparing", said):
        _settle(plan, *each)
    return plan


Said = tuple[Row, Subject, Verdict, SheetReport]


def _subjects(session: Session, plan: Plan, kind: type[Subject], sheet: Sheet) -> Iterator[Said]:
    report = plan.reports[kind.sheet]
    rows = [row for row in sheet.rows if not row.left]
    _load_subjects(session, plan, kind, {row.key for row in rows})
    alike = Alike(session, kind, plan.task) if any(not row.key for row in rows) else None
    seen: dict[str, Row] = {}
    for row in one_by_one(plan.task, f"Comparing {kind.sheet}", rows):
        first = seen.setdefault(row.key, row) if row.key else row
        if (first.values, first.of_parts) != (row.values, row.of_parts):
            why = f"{row.key} stands in row {first.number} too, and says something else there."
            report.doubt(row, why)
        elif subject := plan.subjects.get((kind, row.key)):
            yield row, subject, _change(subject, row.values), report
        elif alike is None or row.key:
            yield row, _new(plan, kind, row, alike), Verdict.NEW, report
        else:
            yield from _unnamed(plan, kind, row, alike)


def _unnamed(plan: Plan, kind: type[Subject], row: Row, alike: Alike) -> Iterator[Said]:
    """A row without a reference: somebody new, the same as before, or for a person to decide."""
    report = plan.reports[kind.sheet]
    if same := alike.same(row.values):
        yield row, same, Verdict.SAME, report
    elif like := alike.like(row.values):
        report.doubt(row, f"This may be {_who(like)}.")
    elif not any(row.values.values()):
        report.doubt(row, "Nothing in this row tells who it is.")
    else:
        yield row, _new(plan, kind, row, alike), Verdict.NEW, report


def _who(subject: Subject) -> str:
    return subject.reference or "someone in an earlier row"


def _new(plan: Plan, kind: type[Subject], row: Row, alike: Alike | None) -> Subject:
    subject = kind(**row.values, reference=row.key or None)
    plan.new.append(subject)
    if alike:
        alike.add(subject)
    if row.key:
        plan.subjects[kind, row.key] = subject
    return subject


def _change(record: Record, values: Mapping[str, object]) -> Verdict:
    """Set what differs at once, so that a later row meets what will stand."""
    differing = {name: value for name, value in values.items() if getattr(record, name) != value}
    for name, value in differing.items():
        setattr(record, name, value)
    return Verdict.CHANGED if differing else Verdict.SAME


def _part_rows(session: Session, plan: Plan, part: type[Part], sheet: Sheet) -> None:
    report = plan.reports[part.sheet]
    kind = next(each for each in SUBJECTS if part in parts_of(each))
    rows = [row for row in sheet.rows if not row.left]
    _load_subjects(session, plan, kind, {row.key for row in rows})
    about = {row.key: plan.subjects.get((kind, row.key)) for row in rows}
    _load_parts(session, plan, filter(None, about.values()))
    for row in one_by_one(plan.task, f"Comparing {part.sheet}", rows):
        if subject := about[row.key]:
            report.count(_part_row(plan, part, subject, row))
        else:
            missing = f"There is no {kind.title.lower()} “{row.key}”."
            why = missing if row.key else f"{kind.title} is missing."
            report.reject(row, key_field(part), why)


def _part_row(plan: Plan, part: type[Part], subject: Subject, row: Row) -> Verdict:
    held = _spoken_of(plan, part, subject, row)
    if held:
        verdict = _change(held, row.values)
    else:
        verdict, held = Verdict.NEW, part(**row.values)
        plan.add(subject, held)
    plan.told.add(held)
    plan.rows[held] = (part.sheet, row.number)
    return verdict


def _spoken_of(plan: Plan, part: type[Part], subject: Subject, row: Row) -> Part | None:
    """The one of which the row says nothing new; else one of its key that no row spoke of yet."""
    key = {name: row.values[name] for name in part.key if name in row.values}
    of_key = [each for each in plan.parts_of(part, subject) if _matches(each, key)]
    same = (each for each in of_key if _matches(each, row.values))
    other = (each for each in of_key if any(key.values()) and each not in plan.told)
    return next(chain(same, other), None)


def _settle(plan: Plan, row: Row, subject: Subject, verdict: Verdict, report: SheetReport) -> None:
    """Count a subject's row, after adding what it says of dated parts that are not held already.

    A name alone does not say whose they are.
    """
    plan.rows.setdefault(subject, (type(subject).sheet, row.number))
    implied = list(_implied(plan, subject, row.of_parts))
    if implied and verdict is Verdict.SAME and not row.key:
        report.doubt(row, f"This may be {_who(subject)}, of whom not all of it is held.")
        return
    for part in implied:
        plan.add(subject, part)
    report.count(Verdict.CHANGED if implied and verdict is Verdict.SAME else verdict)


def _implied(plan: Plan, subject: Subject, said: Mapping[str, object]) -> Iterator[Part]:
    """What a subject's own row says of its dated parts, where it is not held already.

    An empty cell ends nothing: a dated thing is ended by its date, in its own sheet.
    """
    for part in parts_of(type(subject)):
        told = {name: said[heading] for heading, name in part.headings.items() if said.get(heading)}
        if told and not _known(plan, part, subject, told):
            yield part(**told)
        for heading, name in part.lists.items():
            held = {str(getattr(each, name)) for each in plan.parts_of(part, subject)}
            # A word with a semicolon in it comes back from a list as several.
            known = held | {word for each in held for word in cells.several(each)}
            yield from (part(**{name: w}) for w in _words(said.get(heading)) if w not in known)


def _known(plan: Plan, part: type[Part], subject: Subject, told: Mapping[str, object]) -> bool:
    """With a date: whether any such row has it. Without: whether it is so today."""
    held = plan.parts_of(part, subject)
    if part.holds_from not in told:
        latest = current(held, plan.today)
        begun = latest.begun_on() if latest else None
        held = [each for each in held if each in plan.told or _since(each, begun, plan.today)]
    return any(_matches(each, told) for each in held)


def _since(part: Part, begun: date | None, today: date) -> bool:
    return part.begun_on() == begun and part.held_on(today)


def _matches(part: Part, told: Mapping[str, object]) -> bool:
    return all(getattr(part, name) == value for name, value in told.items())


def _words(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()


def _load_subjects(
    session: Session, plan: Plan, kind: type[Subject], references: Iterable[str]
) -> None:
    known = {reference for of, reference in plan.subjects if of is kind}
    wanted = sorted(set(references) - known - {""})
    for at in range(0, len(wanted), AT_ONCE):
        plan.task.reach(LOOKING_UP, at, len(wanted))
        held = select(kind).where(kind.reference.in_(wanted[at : at + AT_ONCE]))
        plan.subjects |= {(kind, each.reference): each for each in session.scalars(held)}


def _load_parts(session: Session, plan: Plan, subjects: Iterable[Subject]) -> None:
    wanted = [each for each in subjects if each.id and each not in plan.loaded]
    plan.loaded.update(wanted)
    for kind in SUBJECTS:
        held = {each.id: each for each in wanted if type(each) is kind}
        ids = list(held)
        for part in parts_of(kind):
            owner = getattr(part, part.belongs_to)
            for at in range(0, len(ids), AT_ONCE):
                plan.task.reach(LOOKING_UP, at, len(ids))
                found = select(part).where(owner.in_(ids[at : at + AT_ONCE]))
                for each in session.scalars(found):
                    plan.parts_of(part, held[each.subject_id]).append(each)
