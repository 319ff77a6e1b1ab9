"""Dates of which any part may be known, for tests that draw their own."""

from datetime import date

from hypothesis import strategies as st

from disrupt.partial import PartialDate


def partials(days: st.SearchStrategy[date]) -> st.SearchStrategy[PartialDate]:
    """As much of one of these days as happens to be known, said for certain or about."""
    return st.builds(
        lambda day, parts, about: PartialDate(*(day.year, day.month, day.day)[:parts], about=about),
        days,
        st.integers(1, 3),
        st.booleans(),
    )
