"""Quarters, financial years and whatever else a report is of, and what each is set beside."""

from datetime import date

import pytest

from reports.figures import periods
from reports.figures.report import Period


def period(first: str, last: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("kind", "day", "first", "last"),
    [
        (periods.quarter, "2026-03-31", "2026-01-01", "2026-03-31"),
        (periods.quarter, "2026-04-01", "2026-04-01", "2026-06-30"),
        (periods.quarter, "2026-12-31", "2026-10-01", "2026-12-31"),
        (periods.financial_year, "2026-03-31", "2025-04-01", "2026-03-31"),
        (periods.financial_year, "2026-04-01", "2026-04-01", "2027-03-31"),
        (periods.calendar_year, "2024-02-29", "2024-01-01", "2024-12-31"),
    ],
)
def test_a_day_lies_in_one_of_each(kind, day, first, last):
    assert kind(date.fromisoformat(day)) == period(first, last)


@pytest.mark.parametrize(
    ("of", "before", "year_before"),
    [
        (("2026-04-01", "2026-06-30"), ("2026-01-01", "2026-03-31"), ("2025-04-01", "2025-06-30")),
        (("2026-03-01", "2026-03-31"), ("2026-02-01", "2026-02-28"), ("2025-03-01", "2025-03-31")),
        (("2025-02-01", "2025-02-28"), ("2025-01-01", "2025-01-31"), ("2024-02-01", "2024-02-29")),
        (("2024-02-29", "2024-02-29"), ("2024-02-28", "2024-02-28"), ("2023-02-28", "2023-02-28")),
        (("2026-04-15", "2026-04-24"), ("2026-04-05", "2026-04-14"), ("2025-04-15", "2025-04-24")),
        (("2021-04-01", "2026-03-31"), ("2016-04-01", "2021-03-31"), ("2020-04-01", "2025-03-31")),
    ],
)
def test_what_it_is_set_beside(of, before, year_before):
    assert periods.beside(period(*of), "the period before") == period(*before)
    assert periods.beside(period(*of), "the year before") == period(*year_before)
    assert periods.beside(period(*of), "nothing") is None


def test_every_month_that_a_day_of_it_lies_in():
    assert periods.months_of(period("2025-11-30", "2026-01-01")) == (
        *("2025-11", "2025-12", "2026-01"),
    )
    assert periods.months_of(period("2026-06-03", "2026-06-04")) == ("2026-06",)


def test_it_is_said_by_both_its_days():
    assert periods.says(period("2025-10-01", "2026-09-30")) == "1 October 2025 to 30 September 2026"
