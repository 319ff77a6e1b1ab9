"""What sheets say of dated things: each in a row of its own, or beside the subject itself."""

from collections.abc import Iterator, Mapping
from datetime import date

from disrupt.records import SUBJECTS, Part, Subject, parts_of
from disrupt.records.base import current
from disrupt.sheets import cells
from disrupt.sheets.match import Row, Sheet, key_field
from disrupt.sheets.plan import Plan
from disrupt.sheets.report import Verdict
from disrupt.sheets.steps import one_by_one
from disrupt.sheets.told import matches, tell


def dated_rows(plan: Plan, part: type[Part], sheet: Sheet) -> None:
    report = plan.reports[part.sheet]
    kind = next(each for each in SUBJECTS if part in parts_of(each))
    rows = [row for row in sheet.rows if not row.left]
    plan.load_subjects(kind, {row.key for row in rows})
    about = {row.key: plan.subjects.get((kind, row.key)) for row in rows}
    plan.load_parts(filter(None, about.values()))
    for row in one_by_one(plan.task, f"Comparing {part.sheet}", rows):
        if subject := about[row.key]:
            report.count(_dated_row(plan, part, subject, row))
        else:
            missing = f"There is no {kind.title.lower()} “{row.key}”."
            why = missing if row.key else f"{kind.title} is missing."
            report.reject(row, key_field(part), why)


def _dated_row(plan: Plan, part: type[Part], subject: Subject, row: Row) -> Verdict:
    told, verdict = tell(plan, part, row, plan.parts_of(part, subject))
    if verdict is Verdict.NEW:
        plan.add(subject, told)
    return verdict


def settle(plan: Plan, row: Row, subject: Subject, verdict: Verdict) -> None:
    """Count a subject's row, after adding what it says of dated parts that are not held already.

    A name alone does not say whose they are.
    """
    sheet = type(subject).sheet
    plan.rows.setdefault(subject, (sheet, row.number))
    implied = list(_implied(plan, subject, row.of_parts))
    if implied and verdict is Verdict.SAME and not row.key:
        who = subject.reference or "someone in an earlier row"
        plan.reports[sheet].doubt(row, f"This may be {who}, of whom not all of it is held.")
        return
    for part in implied:
        plan.add(subject, part)
    changed = implied and verdict is Verdict.SAME
    plan.reports[sheet].count(Verdict.CHANGED if changed else verdict)


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
    return any(matches(each, told) for each in held)


def _since(part: Part, begun: date | None, today: date) -> bool:
    return part.begun_on() == begun and part.held_on(today)


def _words(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else ()
