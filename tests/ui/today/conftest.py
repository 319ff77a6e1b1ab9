"""A register in which several things are due on the day on which somebody looks."""

from types import SimpleNamespace

import pytest

from tests import make
from tests.ui.today.dates import A_WEDNESDAY, agreement, at_today, licence


@pytest.fixture
def due(desk, store):
    """By what is due: its reference."""
    robin = make.person(desk)
    made = SimpleNamespace(
        robin=robin.reference,
        late=agreement(desk, "Westmere Council", 23),
        over=licence(desk, "02217", 24, holder=robin.reference),
        tomorrow=agreement(desk, "Northford Council", 26),
        soon=licence(desk, "02218", 30),
        sooner=agreement(desk, "Cinder Trust", 28),
        others=licence(desk, "02219", 20, month=12, owner="bert"),
        nobodys=agreement(desk, "Tallow House", 18, month=12, owner=None),
    )
    store.clock = A_WEDNESDAY
    return made


@pytest.fixture
def window(opened, due):
    return opened()


@pytest.fixture
def page(qtbot, window):
    return at_today(qtbot, window)
