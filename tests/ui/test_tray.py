"""The icon beside the desktop's clock, drawn with a number where there is something to count."""

import pytest

from ui.tray import SIDE, drawn


def picture(count):
    return drawn(count).pixmap(SIDE, SIDE).toImage()


@pytest.mark.parametrize("count", [1, 12, 99, 300])
def test_a_number_stands_on_it_where_there_is_something_to_count(qapp, count):
    assert picture(count) != picture(0)


def test_beyond_what_can_be_read_it_says_that_there_are_more(qapp):
    assert picture(100) == picture(300)
    assert picture(99) != picture(100)
