"""What a meeting decided and set, run as its page runs it, equals what the report counts of it."""

from datetime import timedelta

import pytest

from disrupt.errors import Trouble
from disrupt.workspace import Workspace
from orders.forum.acting import add, close, rate
from orders.forum.approving import approve
from orders.forum.deciding import decide
from orders.forum.meetings import begin, end
from orders.forum.referring import refer, take_off
from tests import make
from tests.orders.forum import rooms
from tests.ui.terminal import ANNA

WHY = {"reason": "Charged.", "support": "A programme."}


@pytest.fixture
def run(register):
    """Two meetings: three adopted, one taken off again, one deferred; then one discharged."""
    store = register.open()
    desk = Workspace(store, "a test")
    of = rooms.forum(desk)
    first = rooms.meeting(desk, of, desk.today - timedelta(days=14)).reference
    second = rooms.meeting(desk, of, desk.today).reference
    begin(desk, first)
    people = [make.person(desk, family_name=f"Exley{'abcde'[at]}").reference for at in range(5)]
    for each in people:
        refer(desk, first, each, WHY)
    take_off(desk, first, people[3])
    for each in people[:3]:
        decide(desk, first, each, {"state": "adopted", **WHY})
    decide(desk, first, people[4], {"state": "deferred", **WHY})
    due = desk.today - timedelta(days=3)
    said = {"action": "Ask.", "meeting": first, "due": due, "about": people[0]}
    acts = [add(desk, {**said, "about": each}) for each in (*people[:3], people[3])]
    end(desk, first)
    begin(desk, second)
    refer(desk, second, people[0], WHY)
    decide(desk, second, people[0], {"state": "discharged", **WHY})
    close(desk, acts[0], due)
    close(desk, acts[1], desk.today)
    yield desk, first, second, people, acts
    store.close()


def test_a_recount_by_hand_gives_the_same(run, disrupt, register):
    desk, *_rest, people, acts = run
    desk.store.close()
    asked = ("--from", "2026-10-01", "--to", "2026-11-20", "--json", *ANNA)
    told = disrupt("report", register.folder, "pursue", *asked).json["measures"]
    found = {each["id"]: (each["value"], sorted(each["records"])) for each in told}
    assert found["subjects_adopted"] == (3, people[:3])
    assert found["subjects_discharged"] == (1, people[:1])
    assert found["subjects_open_at_end"] == (2, people[1:3])
    assert found["actions_set"] == (4, acts)
    assert found["actions_done_on_time"] == (1, acts[:1])
    assert found["actions_overdue_at_end"] == (2, acts[2:])


def test_what_is_done_twice_is_refused_and_stays_as_it_was(run):
    desk, first, second, people, acts = run
    with pytest.raises(Trouble, match="was closed on"):
        close(desk, acts[0], desk.today)
    assert rate(desk, acts[0], "outcome", "g").outcome_rag == "G"
    approve(desk, first, second, "None.")
    with pytest.raises(Trouble, match="approved already"):
        approve(desk, first, second)
    with pytest.raises(Trouble, match="were approved on"):
        decide(desk, first, people[1], {"state": "reviewed", **WHY})
    with pytest.raises(Trouble, match="is not after"):
        approve(desk, second, second)
