"""The pursue report as tables: every figure with its records, and what adds up to what."""

from collections import Counter
from collections.abc import Iterator, Mapping

from reports.figures import periods
from reports.figures.broken import broken, key_of, sums_of
from reports.figures.counting import Figure
from reports.figures.measures import Measure, Parts, measures
from reports.figures.pursue import Pursue
from reports.figures.report import Cell, Column, Line, Report, Sum, Table

BEFORE = "before "
COUNTED = "Counted by the day in London; both the first and the last day of the period are in it."
NO_AREA = "Items of agendas and actions name no area: they stand in the report of all areas alone."
UNKNOWN = "Orders of powers that the catalogue does not know are counted as orders."
COHORT = (
    "The people arrested in the period, followed to whatever came of it, in the period or after: "
    "what says which arrest it came of, and what came to the same person later and does not say. "
    "No share here sets one period’s charges against another’s arrests."
)
NOT_ASSIGNED = (
    "Left out of every figure here: arrests whose Home Office outcome is 0, not yet assigned."
)
FIRST_CONCERN = (
    "From the first dated concern, a status, an outcome of exploitation or an item of an agenda, "
    "to the first order made against the person, interim ones included and notices not."
)


def as_report(pursue: Pursue) -> Report:
    """As its reader may see it; what may be published is made of this."""
    shown = [each for each in measures().tables if pursue.told(each.columns)]
    return Report(
        id="pursue",
        title=measures().report,
        period=pursue.period,
        area=pursue.area,
        as_at=pursue.as_at,
        edition=pursue.edition,
        tables=(
            _all(pursue),
            *(broken(pursue, each) for each in shown),
            _funnel(pursue),
            _first_orders(pursue),
        ),
        definitions=tuple(
            (each.label, f"{each.definition} {each.rule}") for each in measures().every.values()
        ),
        sums=(*_adding_up(pursue), *sums_of(pursue)),
        before=pursue.before,
        notes=tuple(_notes(pursue)),
    )


def _notes(pursue: Pursue) -> Iterator[str]:
    yield COUNTED
    if pursue.area:
        yield NO_AREA
    if pursue.unknown:
        yield UNKNOWN


def _all(pursue: Pursue) -> Table:
    """Of units that are unlike, and so never drawn."""
    columns = [Column("value", periods.says(pursue.period))]
    if pursue.before:
        columns.append(Column("before", periods.says(pursue.before)))
    told = pursue.told(each.id for each in measures().measures)
    rest = {each.parts[-1]: each for each in measures().parts}
    lines: list[Line] = []
    for each in told:
        lines += (_line(pursue, each), *(_rest(pursue, rest[each.id]) if each.id in rest else ()))
    return Table("measures", "All measures", "Measure", tuple(columns), tuple(lines))


def _line(pursue: Pursue, measure: Measure) -> Line:
    cells = [_cell(pursue.figures[measure.id], measure.id)]
    if pursue.before:
        cells.append(_cell(pursue.figures_before[measure.id], BEFORE + measure.id))
    return Line(measure.label, tuple(cells), note=measure.unit)


def _cell(figure: Figure, key: str) -> Cell:
    return Cell(figure.value, figure.records, figure.of, key)


def _rest(pursue: Pursue, parts: Parts) -> Iterator[Line]:
    """What is in none of the parts, where anything is."""
    both = [pursue.figures, *([pursue.figures_before] if pursue.before else [])]
    left = [_left(figures, parts) for figures in both]
    if any(left):
        cells = (
            Cell(len(some), some, key=_rest_of(before + parts.whole))
            for some, before in zip(left, ("", BEFORE), strict=False)
        )
        yield Line(parts.rest, tuple(cells), note=measures().every[parts.whole].unit)


def _left(figures: Mapping[str, Figure], parts: Parts) -> tuple[str, ...]:
    within = Counter(each for name in parts.parts for each in figures[name].records)
    return tuple((Counter(figures[parts.whole].records) - within).elements())


def _rest_of(whole: str) -> str:
    return f"{whole}, the rest"


def _adding_up(pursue: Pursue) -> Iterator[Sum]:
    for parts in measures().parts:
        for before in ("", BEFORE) if pursue.before else ("",):
            names = (*(before + name for name in parts.parts), _rest_of(before + parts.whole))
            yield Sum(before + parts.whole, names)


def _funnel(pursue: Pursue) -> Table:
    cohort = len(pursue.funnel.steps[0].people)
    lines = []
    for step in pursue.funnel.steps:
        events = Cell(
            len(step.events), step.events, key=key_of(pursue, step.measure.id, step.events)
        )
        called = f"people {step.measure.id}"
        of = cohort if step is not pursue.funnel.steps[0] else None
        people = Cell(len(step.people), step.people, of, key_of(pursue, called, step.people))
        lines.append(Line(step.measure.label, (events, people)))
    columns = (Column("events", "Events", "events"), Column("people", "People", "people"))
    notes = (COHORT, *([NOT_ASSIGNED] if pursue.funnel.not_assigned else []))
    title = "What came of the arrests of the period"
    return Table("funnel", title, "Step", columns, tuple(lines), notes=notes)


def _first_orders(pursue: Pursue) -> Table:
    first = pursue.first_orders
    known = Cell(len(first.days), tuple(first.days), len(first.people), "first orders")
    days = {"Median": first.median, "Shortest": first.shortest, "Longest": first.longest}
    lines = [
        Line(name, (Cell(value, rests_on=(known.key,)) if value is not None else None, None))
        for name, value in days.items()
    ]
    return Table(
        "first_order",
        "From the first concern to the first order",
        "Time",
        (Column("days", "Days", "days"), Column("people", "People", "people")),
        (Line("People of whom both days are known", (None, known)), *lines),
        notes=(FIRST_CONCERN,),
    )
