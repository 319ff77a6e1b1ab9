"""The invented register by the law, as every test beside reads it."""

import pytest
from sqlalchemy import select

from disrupt.records import Order
from orders import local
from orders.reckoning import the_law
from orders.standing import all_standing
from tests.resources.invented import STANDS_AT


@pytest.fixture(scope="session")
def law():
    return the_law(local.shipped())


@pytest.fixture(scope="session")
def standings(demo, law):
    with demo[0].store.reading() as session:
        held = session.scalars(select(Order).order_by(Order.reference)).all()
        return all_standing(session, law, held, STANDS_AT)
