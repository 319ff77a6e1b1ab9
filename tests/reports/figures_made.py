"""Reports made by hand, for the tests of what draws them."""

from dataclasses import replace
from datetime import UTC, date, datetime

from reports.figures.report import Cell, Column, Line, Passage, Period, Report, Table, Words

MONTHS = ("October", "November", "December", "January", "February", "March")
MONTHS += ("April", "May", "June", "July", "August", "September")
DISRUPTIONS = (6, 8, 5, 9, 8, 11, 9, 12, 10, 14, 12, 15)
ARRESTS = (4, 5, 3, 6, 7, 5, 6, 8, 7, 9, 6, 8)
CHARGES = (3, 4, 2, 3, 5, 4, 4, 5, 6, 5, 5, 6)
POWERS = (("SHPO", 31), ("Sexual risk order", 12), ("Civil injunction", 11))
POWERS += (("Trafficking orders", 6), ("s.222 injunction", 4), ("Closure order", 3))


def cell(value, **more):
    """With as many references as it counts."""
    return Cell(value, tuple(f"A-{n:06}" for n in range(value or 0)), **more)


def by_month():
    columns = [Column(each.lower(), each, "events") for each in ("Arrests", "Charges")]
    columns.append(Column("disruptions", "Disruptions", "events"))
    names = [f"{month} {2025 + (at > 2)}" for at, month in enumerate(MONTHS)]
    rows = zip(names, ARRESTS, CHARGES, DISRUPTIONS, strict=True)
    lines = tuple(Line(name, tuple(map(cell, values))) for name, *values in rows)
    return table("by month", "Month", tuple(columns), lines, drawn="columns")


def by_power():
    lines = tuple(Line(name, (cell(value),)) for name, value in POWERS)
    total = Line("All powers", (cell(67),), sort="total")
    columns = (Column("in_force", "In force", "orders"),)
    return table("by power", "Power", columns, (*lines, total), drawn="bars")


MEASURES = (
    *(("people_arrested", 58, 46), ("arrests", 74, 60), ("people_charged", 31, 27)),
    *(("charges", 52, 40), ("people_convicted", 14, 9), ("convictions", 19, 12)),
    *(("disruptions", 119, 90), ("disruptions_major", 9, 4), ("disruptions_moderate", 41, 30)),
    *(("disruptions_minor", 62, 50), ("disruptions_none", 5, 4), ("disruptions_negative", 2, 2)),
    *(("orders_made", 44, 39), ("orders_applied", 51, 40), ("applied_granted", 40, 30)),
    *(("applied_refused", 3, 4), ("applied_withdrawn", 2, 2), ("applied_waiting", 6, 4)),
    *(("licences_revoked", 11, 8), ("licences_immediate", 7, 3), ("nr3s_due", 11, 7)),
    ("nr3s_entered_in_time", 9, 7),
)


def measures():
    """Each by its id; the periods stand beside each other."""
    columns = (Column("now", "1 Oct 2025 – 30 Sep 2026"), Column("before", "the year before"))
    lines = [
        Line(id.replace("_", " ").capitalize(), (cell(now, key=id), cell(before)))
        for id, now, before in MEASURES
    ]
    return table("measures", "Measure", columns, tuple(lines))


def table(title, heading, columns, lines, **more):
    return Table(title.replace(" ", "_"), title.capitalize(), heading, columns, lines, **more)


def wide(columns, lines, name="Area {}"):
    """A figure in each cell, with a subtotal every ten lines and a total."""
    heads = tuple(Column(f"c{n}", f"measure number {n}", "events") for n in range(columns))
    made = [_line(name.format(n), n, columns) for n in range(lines)]
    for at in range(len(made) - len(made) % 10, 0, -10):
        made.insert(at, _line(f"Region {at // 10}", at * 7, columns, sort="subtotal"))
    whole = _line("All areas", 1234, columns, sort="total")
    return table("by area", "Area", heads, (*made, whole), notes=("Counted once each.",))


def _line(name, base, columns, **more):
    return Line(name, tuple(Cell(base * 3 + at) for at in range(columns)), **more)


def starred(made):
    """All of it hidden, as a public copy has it."""
    hidden = [[each and Cell("*", hidden=True) for each in line.cells] for line in made.lines]
    pairs = zip(made.lines, hidden, strict=True)
    return replace(made, lines=tuple(replace(line, cells=tuple(each)) for line, each in pairs))


def report(*tables, **more):
    said = {
        "id": "pursue",
        "title": "Pursue",
        "period": Period(date(2025, 10, 1), date(2026, 9, 30)),
        "area": "",
        "as_at": datetime(2026, 11, 20, 9, 14, tzinfo=UTC),
        "edition": "measures of November 2026",
        "tables": tables,
        **more,
    }
    return Report(**said)


WORDS = Words(
    "worked",
    "What worked",
    (
        Passage(
            "D-000012", "Two visits <b>a week</b> & a ban\nheld him off.", "PS Marsh", "D-000012"
        ),
        Passage("D-000013", "Nothing was reported since.", "", "D-000013"),
    ),
)
