"""An order that is held, at a desk where the law is asked again after every change."""

import pytest

from disrupt.partial import PartialDate
from disrupt.workspace import Workspace
from orders.actions import record
from orders.keeping import follows
from tests import make
from tests.orders.lives import LAW
from tests.ui.desks import whole

DATES = {"made": "2026-11-02", "served": "2026-11-02T15:20", "ends": "2028-11-01"}


@pytest.fixture
def desk(store):
    return Workspace(store, "a test", follows(LAW))


@pytest.fixture
def robin(desk):
    return make.person(desk, born=PartialDate(1985, 6, 3)).reference


@pytest.fixture
def order(desk, robin):
    return record(desk, LAW, "sro", {**DATES, "person": robin}).reference


@pytest.fixture
def window(opened, desk, order):
    shown = opened(desk)
    shown.go(order)
    return whole(shown)
