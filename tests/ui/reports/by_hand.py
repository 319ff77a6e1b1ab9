"""A report made by hand, of records that a test made."""

from datetime import UTC, date, datetime

from reports.figures.report import Cell, Column, Line, Passage, Period, Report, Table, Words

YEAR = Period(date(2025, 10, 1), date(2026, 9, 30))
BEFORE = Period(date(2024, 10, 1), date(2025, 9, 30))
EVENTS = Column("arrests", "Arrests", "events")
PEOPLE = Column("people_arrested", "People arrested", "people")
CHARGES = Column("charges", "Charges", "events")
DISRUPTIONS = Column("disruptions", "Disruptions", "events")
MONTHS = (
    *("October 2025", "November 2025", "December 2025", "January 2026", "February 2026"),
    *("March 2026", "April 2026", "May 2026", "June 2026", "July 2026", "August 2026"),
    "September 2026",
)
PER_MONTH = (
    (4, 5, 3, 6, 7, 5, 6, 8, 7, 9, 6, 8),
    (3, 4, 2, 3, 5, 4, 4, 5, 6, 5, 5, 6),
    (6, 8, 5, 9, 8, 11, 9, 12, 10, 14, 12, 15),
)


def some(number, behind=(), key="", **more):
    """A count, with records behind it as often as it says."""
    if not behind:
        return Cell(number, key=key, **more)
    many = (behind * (number // len(behind) + 1))[:number]
    return Cell(number, tuple(many), key=key, **more)


def measured(name, key, number, before, behind=()):
    return Line(name, (some(number, behind, key), some(before, behind, f"before {key}")))


def report(arrests=("OC-2026-0001",), people=("N-2026-0001",), order=("SRO-2026-0001",)):
    """Pursue as in the picture; what stands behind it is as often there as each figure says."""
    measures = (
        measured("Arrests", "arrests", 74, 60, arrests),
        measured("People arrested", "people_arrested", len(people), 46, people),
        measured("Charges", "charges", 52, 40, arrests),
        measured("People charged", "people_charged", 31, 27),
        measured("Convictions", "convictions", 19, 12),
        measured("People convicted", "people_convicted", 14, 9),
        measured("Disruptions", "disruptions", 119, 80),
        *(
            measured(f"Disruptions, {name}", f"disruptions_{name}", number, 1)
            for name, number in zip(
                ("major", "moderate", "minor", "none", "negative"), (9, 41, 62, 5, 2), strict=True
            )
        ),
        measured("Orders applied for", "orders_applied", 51, 40),
        measured("Applications granted", "applied_granted", 40, 30),
        measured("Applications refused", "applied_refused", 3, 1),
        measured("Applications withdrawn", "applied_withdrawn", 2, 1),
        measured("Applications waiting", "applied_waiting", 6, 1),
        measured("Orders made", "orders_made", 44, 30),
        measured("Orders breached", "orders_breached", 2, 0, order),
        measured("Licences revoked", "licences_revoked", 11, 5),
        measured("Of these at once", "licences_immediate", 7, 5),
        measured("NR3S due", "nr3s_due", 11, 5),
        measured("NR3S in time", "nr3s_entered_in_time", 9, 5),
    )
    months = tuple(
        Line(
            month,
            tuple(some(counts[at], arrests, f"{month}{n}") for n, counts in enumerate(PER_MONTH)),
        )
        for at, month in enumerate(MONTHS)
    )
    areas = (
        ("Westmere", 31, 24, 14, 50),
        ("Northford", 19, 15, 9, 33),
        ("Harbour", 14, 12, 5, 22),
        ("Upland", 10, 9, 3, 14),
    )
    columns = (EVENTS, PEOPLE, CHARGES, DISRUPTIONS)
    by_area = tuple(
        Line(name, tuple(some(n, arrests, f"{name}{at}") for at, n in enumerate(numbers)))
        for name, *numbers in areas
    )
    total = Line("All areas", tuple(some(n, arrests) for n in (74, 58, 31, 119)), "total")
    powers = (
        "SHPO",
        "Sexual risk order",
        "Civil injunction",
        "Trafficking orders",
        "Closure order",
    )
    in_force = tuple(
        Line(name, (some(n, order, name),))
        for name, n in zip(powers, (31, 12, 11, 6, 3), strict=True)
    )
    return Report(
        id="pursue",
        title="Pursue",
        period=YEAR,
        area="",
        as_at=datetime(2026, 11, 20, 9, 14, tzinfo=UTC),
        edition="2026-11",
        tables=(
            Table(
                "measures",
                "All measures",
                "Measure",
                (Column("now", "This period"), Column("before", "The year before")),
                measures,
            ),
            Table(
                "by_month",
                "By month",
                "Month",
                (EVENTS, CHARGES, DISRUPTIONS),
                months,
                "Events; same scale.",
                drawn="columns",
            ),
            Table(
                "by_area",
                "By area",
                "Area",
                columns,
                (*by_area, total),
                notes=("People add to more than 58, as two were arrested in two areas.",),
            ),
            Table(
                "in_force",
                "Orders in force on 30 September 2026",
                "Power",
                (Column("in_force", "Orders in force", "orders"),),
                in_force,
                "63, notices apart.",
                drawn="bars",
            ),
            Table(
                "notices_in_force",
                "Notices in force",
                "Notice",
                (Column("notices", "Notices in force", "notices"),),
                (Line("CAWN", (some(52, order, "CAWN"),)), Line("Closure notice", (Cell(0),))),
            ),
        ),
        words=(
            Words("worked", "What worked", (Passage("Lantern", "Asked early.", "Anna Marsh"),)),
        ),
        definitions=(
            ("Arrests", "Counted by date of arrest, both days included."),
            ("People arrested", "Different people among the arrests."),
        ),
        before=BEFORE,
    )
