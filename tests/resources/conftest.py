"""The invented register, brought in once and read by every test beside."""

import pytest
from sqlalchemy import select

from disrupt.paths import resource
from disrupt.records import Order
from disrupt.workspace import Workspace
from orders import local
from orders.intake import bring_in
from orders.reckoning import the_law
from orders.standing import all_standing
from tests.conftest import make_register
from tests.resources.invented import STANDS_AT


@pytest.fixture(scope="session")
def law():
    return the_law(local.shipped())


@pytest.fixture(scope="session")
def demo(tmp_path_factory):
    """The desk at which it lies, and what was said of it when it came in."""
    register = make_register(tmp_path_factory.mktemp("demo") / "westmere.disrupt")
    store = register.open()
    desk = Workspace(store, "a test")
    yield desk, bring_in(desk, resource("demo"))
    store.close()


@pytest.fixture(scope="session")
def standings(demo, law):
    with demo[0].store.reading() as session:
        held = session.scalars(select(Order).order_by(Order.reference)).all()
        return all_standing(session, law, held, STANDS_AT)
