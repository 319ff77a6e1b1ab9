"""A forum that met in November, and the meeting in December that packs are made for."""

import pytest

from tests.orders.forum.sat import DECEMBER, NOVEMBER, item, meeting


@pytest.fixture
def last(desk):
    return meeting(desk, NOVEMBER)


@pytest.fixture
def coming(desk, last):
    return meeting(desk, DECEMBER, place="Guildhall")


@pytest.fixture
def on_agenda(desk, coming, robin):
    """The meeting, with somebody on its agenda."""
    item(desk, coming, robin, item="Review cases")
    return coming
