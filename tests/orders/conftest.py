"""Somebody, a place and a child, whom an order may be about."""

import pytest

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Child, Premises
from tests import make
from tests.orders.lives import ADULT


@pytest.fixture
def robin(desk):
    return make.person(desk, born=ADULT)


@pytest.fixture
def place(desk):
    return edit.make(desk, Premises, {"name": "Moonlight Lounge", "address": "14 Regent Street"})


@pytest.fixture
def child(desk):
    return edit.make(desk, Child, {"authority": "Westmere", "born": PartialDate(2012, 5, 4)})
