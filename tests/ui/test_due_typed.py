"""By when, as it is said in a meeting."""

from datetime import date

import pytest

from ui.due_typed import read, says

TODAY = date(2026, 12, 3)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("10 Dec", date(2026, 12, 10)),
        ("19 Nov", date(2027, 11, 19)),
        ("3 Dec", TODAY),
        ("19 November 2026", date(2026, 11, 19)),
        ("4/12", date(2026, 12, 4)),
        ("in 2 weeks", date(2026, 12, 17)),
        ("2w", date(2026, 12, 17)),
        ("a week", date(2026, 12, 10)),
        ("in 10 days", date(2026, 12, 13)),
        ("in 3 months", date(2027, 3, 3)),
        ("Friday", date(2026, 12, 4)),
        ("next thursday", date(2026, 12, 10)),
        ("tomorrow", date(2026, 12, 4)),
        ("+3d", date(2026, 12, 6)),
        ("  ", None),
    ],
)
def test_the_day_that_is_meant(text, day):
    assert read(text, TODAY) == day


@pytest.mark.parametrize("text", ["soon", "32 March", "29 Feb", "May 2027", "t"])
def test_what_is_no_day_is_said_with_how_to_write_one(text):
    with pytest.raises(ValueError, match="write it as 19 Nov"):
        read(text, TODAY)


def test_it_says_how_it_was_understood():
    assert says("in 2 weeks", TODAY) == "Due Thursday 17 December 2026, in 14 days"
    assert says("", TODAY) == ""
    assert "is not a day" in says("soon", TODAY)
