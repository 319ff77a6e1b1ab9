"""The measures of the pursue report broken down, as tables and with what adds up in them."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from disrupt import phrasing
from disrupt.lists import word_list
from disrupt.records.base import capital
from reports.figures.by import Group
from reports.figures.measures import Broken, By, Measure, measures
from reports.figures.pursue import Pursue
from reports.figures.report import Cell, Column, Line, Sum, Table
from reports.figures.sources import NOT_ASSIGNED

HEADINGS: dict[By, tuple[str, str, str]] = {
    "area": ("Area", "No area said", "All areas"),
    "month": ("Month", "No month", "All months"),
    "power": ("Power", "No power said", "All powers"),
    "tactic": ("Tactic", "No tactic said", "All tactics"),
    "agency": ("Agency", "No agency said", "All agencies"),
    "reason": ("Reason", "No reason said", "All reasons"),
    "code": ("Outcome", "No outcome said", "All arrests"),
}
"""What stands over its names, for what nobody said, and before its total."""
IN_NO_SHARE: dict[By, tuple[str, ...]] = {"code": ("", NOT_ASSIGNED)}
"""Where each figure is a share of them all, the names of what is left out of it."""
DRAWN = 36
"""Months: of more the columns are too many for one page."""
OUTCOMES = "outcome_codes"
MORE = "{}: the lines add to more than {:,}, as {} counted in more than one."


def broken(pursue: Pursue, asked: Broken) -> Table:
    """Without lines of noughts, but for months; where they are drawn as bars, the longest first."""
    counts = pursue.told(asked.columns)
    groups = _shown(pursue, asked)
    heading, _, whole = HEADINGS[asked.by]
    lines = [
        Line(name_of(pursue, asked.by, each.name), tuple(_cells(asked.by, each, groups, counts)))
        for each in groups
    ]
    if groups:
        totals = tuple(_cell(pursue.figures[each.id].records, each.id) for each in counts)
        lines.append(Line(whole, totals, "total"))
    return Table(
        asked.id,
        asked.title,
        heading,
        tuple(Column(each.id, each.label, each.unit) for each in counts),
        tuple(lines),
        says=" ".join((asked.says, *_more(pursue, groups, counts))).strip(),
        drawn=asked.drawn if asked.by != "month" or len(groups) <= DRAWN else "no chart",
    )


def _shown(pursue: Pursue, asked: Broken) -> Sequence[Group]:
    groups = [
        each
        for each in pursue.groups[asked.by]
        if asked.by == "month" or any(each.figures[name].value for name in asked.columns)
    ]
    if asked.by != "month":
        groups.sort(key=lambda each: _place(pursue, asked.by, each.name))
    if asked.drawn == "bars":
        groups.sort(key=lambda each: -sum(each.figures[name].value for name in asked.columns))
    return groups


def _place(pursue: Pursue, by: By, name: str) -> tuple[bool, int, str]:
    """Outcomes as they stand in their list; all else by its name, and last what has none."""
    at = word_list(OUTCOMES).position(name) if by == "code" else 0
    return not name, at, name_of(pursue, by, name)


def name_of(pursue: Pursue, by: By, name: str) -> str:
    """As a person reads it."""
    if not name:
        return HEADINGS[by][1]
    said = {
        "month": lambda: phrasing.month(date.fromisoformat(f"{name}-01")),
        "power": lambda: pursue.powers.get(name, name),
        "agency": lambda: pursue.agencies.get(name, name),
        "tactic": lambda: capital(word_list("tactics").says(name)),
        "code": lambda: word_list(OUTCOMES).says(name),
        "reason": lambda: capital(word_list("licence_reasons").says(name)),
    }
    return said[by]() if by in said else name


def _cells(
    by: By, group: Group, beside: Sequence[Group], counts: Sequence[Measure]
) -> Iterator[Cell]:
    left_out = IN_NO_SHARE.get(by, ())
    for each in counts:
        cell = _cell(group.figures[each.id].records, _key(by, group.name, each.id))
        if left_out and group.name not in left_out:
            of = sum(one.figures[each.id].value for one in beside if one.name not in left_out)
            cell = replace(cell, of=of)
        yield cell


def _cell(records: tuple[str, ...], key: str) -> Cell:
    return Cell(len(records), records, key=key)


def _key(by: By, name: str, measure: str) -> str:
    return f"{by} {name}: {measure}"


def key_of(pursue: Pursue, name: str, records: tuple[str, ...]) -> str:
    """One figure where its records are those of a measure; then it is hidden with that."""
    same = (each.measure.id for each in pursue.figures.values() if each.records == records)
    return next(same, f"cohort: {name}") if records else f"cohort: {name}"


def sums_of(pursue: Pursue) -> Iterator[Sum]:
    """Each way of breaking down adds up, but for people who are in several lines of it."""
    shown = {(table.by, name) for table in measures().tables for name in table.columns}
    for by, name in sorted(shown):
        parts = (_key(by, group.name, name) for group in pursue.groups[by])
        yield Sum(name, tuple(parts))
    for of in measures().parts:
        for by in sorted({by for by, name in shown if name == of.whole}):
            for group in pursue.groups[by]:
                whole, *some = (_key(by, group.name, name) for name in (of.whole, *of.parts))
                yield Sum(whole, tuple(some))


def _more(pursue: Pursue, groups: Sequence[Group], counts: Sequence[Measure]) -> Iterator[str]:
    """Where people stand in several lines."""
    for each in counts:
        if each.lists == "people":
            seen = Counter(who for group in groups for who in group.figures[each.id].records)
            twice = sum(times > 1 for times in seen.values())
            total = pursue.figures[each.id].value
            if twice:
                were = "one person was" if twice == 1 else f"{twice:,} people were"
                yield MORE.format(each.label, total, were)
