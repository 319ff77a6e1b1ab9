"""Of dates and hand-overs, whoever keeps a forum is shown those of what they keep alone."""

import pytest
from sqlalchemy import select

from disrupt import edit
from disrupt.errors import Invalid, Refused
from disrupt.records import Handling, HandOver
from tests import make
from tests.desks import held, seat

THEIRS = ("A-2026-0001", "AG-2026-0001", "F-2026-0001", "M-2026-0001", "PL-2026-0001")
OTHERS = ("N-2026-0001", "O-2026-0001", "P-2026-0001", "L-2026-0001", "C-2026-0001")
HANDLING, HANDED = make.LITTLE["handling"], make.LITTLE["hand_over"]


@pytest.fixture
def coordinator(desk):
    made = make.one_of_every_kind(desk)
    assert {*THEIRS, *OTHERS} <= {getattr(each, "reference", "") for each in made.values()}
    for reference in (*THEIRS, *OTHERS):
        edit.make(desk, Handling, HANDLING | {"record": reference})
        edit.make(desk, HandOver, HANDED | {"whose": "carol", "about": (reference,)})
    edit.make(desk, HandOver, HANDED | {"whose": "dora", "about": (THEIRS[0], OTHERS[0])})
    return seat(desk.store, "forum-coordinator")


def seen(desk, kind):
    with desk.store.reading() as session:
        return list(session.scalars(select(kind).order_by(kind.id)))


def test_dates_of_meetings_actions_and_plans_are_theirs_and_those_of_people_are_not(coordinator):
    assert [each.record for each in seen(coordinator, Handling)] == sorted(THEIRS)


def test_a_hand_over_is_theirs_that_names_nothing_else(coordinator):
    whole = [each for each in seen(coordinator, HandOver) if each.whose != "carol"]
    assert [(each.whose, each.about) for each in whole] == [("anna", ())]
    named = [each.about for each in seen(coordinator, HandOver) if each.about]
    assert named == [(reference,) for reference in THEIRS]


def test_they_write_of_their_own_and_of_nothing_else(desk, coordinator):
    count = len(held(desk.store, Handling))
    made = edit.make(coordinator, Handling, HANDLING | {"record": THEIRS[0]})
    with pytest.raises(Refused, match="write what you could not see afterwards"):
        edit.make(coordinator, Handling, HANDLING | {"record": OTHERS[0]})
    with pytest.raises(Refused, match="write what you could not see afterwards"):
        edit.change(coordinator, made, {"record": OTHERS[0]})
    assert len(held(desk.store, Handling)) == count + 1


def test_they_hand_over_what_they_keep_and_of_the_rest_they_know_nothing(coordinator):
    edit.make(coordinator, HandOver, HANDED | {"about": (THEIRS[0],)})
    with pytest.raises(Invalid, match=f"There is no record “{OTHERS[1]}”"):
        edit.make(coordinator, HandOver, HANDED | {"about": (THEIRS[0], OTHERS[1])})


@pytest.mark.parametrize(
    "named", ["n-2026-0001", " N-2026-0001", "N-2026-0001; A-2026-0001", "", "%"]
)
def test_no_way_of_writing_it_makes_a_date_on_somebody_theirs(desk, coordinator, named):
    with desk.store.writing("as found") as session:
        values = HANDLING | {"record": named, "next_step": "zqstep"}
        session.add(Handling(**values))
    assert "zqstep" not in {each.next_step for each in seen(coordinator, Handling)}
