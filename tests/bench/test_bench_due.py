"""What it costs to ask what is due on the register of the demonstration, and who waits for it."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from disrupt.paths import resource
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders import local
from orders.alerts.card import card_of
from orders.alerts.looked import due
from orders.intake import bring_in
from orders.keeping import follows
from orders.reckoning import the_law
from tests import make
from tests.bench.measure import report, timed
from tests.conftest import make_register

pytestmark = pytest.mark.bench

LAW = the_law(local.shipped())
TIMES = 10
TABLES = ("order", "order_event", "order_deadline", "outcome", "licence", "licence_decision")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    register = make_register(tmp_path_factory.mktemp("due") / "westmere.disrupt")
    store = register.open()
    opened = Workspace(store, "bench", follows(LAW))
    bring_in(opened, resource("demo"))
    yield opened
    store.close()


def rows_read(desk: Workspace) -> None:
    """The tables that most dates lie in, read and nothing made of them."""
    with desk.store.reading() as session:
        ask = session.connection().exec_driver_sql
        for table in TABLES:
            ask(f'SELECT * FROM "{table}"').fetchall()


def test_due(desk: Workspace) -> None:
    bare = [timed(lambda: rows_read(desk)) for _ in range(TIMES)]
    report("due, asked first", [timed(lambda: due(desk, the_law(local.shipped())))], bare)
    due(desk, LAW)
    report("due, asked again", [timed(lambda: due(desk, LAW)) for _ in range(TIMES)], bare)


def test_a_save_beside_the_clock_card(desk: Workspace) -> None:
    """Whoever saves waits for one kind of record at most."""
    alone = [timed(lambda: make.person(desk)) for _ in range(TIMES)]
    with ThreadPoolExecutor(1) as lane:
        beside = [_saved_beside(lane, desk) for _ in range(TIMES)]
    report("save beside the card", beside, alone)


def _saved_beside(lane: ThreadPoolExecutor, desk: Workspace) -> float:
    under_way = lane.submit(card_of, desk, LAW, Task())
    took = timed(lambda: make.person(desk))
    under_way.result()
    return took
