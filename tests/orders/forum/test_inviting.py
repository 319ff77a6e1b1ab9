"""Who is invited to a meeting, to which items, and what each answered."""

from datetime import date

import pytest

from disrupt import edit
from disrupt.errors import Invalid, Refused, Trouble
from disrupt.records import Agency, Attendance
from orders.forum.inviting import answer, correct, invite, invited
from tests.desks import held, log, seat
from tests.orders.forum import rooms


@pytest.fixture
def meeting(desk):
    return rooms.meeting(desk, rooms.forum(desk), date(2026, 12, 3)).reference


@pytest.fixture
def lena(desk, meeting):
    return invite(desk, meeting, {"agency": "Police", "name": "Lena Tallow", "rank": "DI"}).id


def names(found):
    return [each.says for each in found]


def test_whoever_is_invited_stands_in_the_list_by_the_name_of_their_agency(desk, meeting):
    council = edit.make(desk, Agency, {"name": "Westmere Council"}).reference
    invite(desk, meeting, {"agency": council, "name": "Bo Cinder", "rank": "manager"})
    invite(desk, meeting, {"agency": "health"})
    one, two = invited(desk, meeting)
    assert (one.agency, one.called, one.name, one.rank) == (
        *(council, "Westmere Council", "Bo Cinder", "manager"),
    )
    assert (two.agency, two.called, two.name, two.came, two.items) == ("health",) * 2 + ("", "", ())
    assert names((one, two)) == ["Bo Cinder, Westmere Council", "health"]


def test_nobody_is_invited_twice(desk, meeting, lena):
    with pytest.raises(Invalid, match="lena tallow, police is invited already"):
        invite(desk, meeting, {"agency": "police", "name": "lena tallow"})
    invite(desk, meeting, {"agency": "health", "name": "Lena Tallow"})
    assert len(invited(desk, meeting)) == 2


def test_an_invitation_says_whom(desk, meeting):
    with pytest.raises(Invalid, match="Say who is invited"):
        invite(desk, meeting, {"agency": " ", "rank": "DI"})


def test_some_are_invited_to_some_items(desk, meeting, lena):
    some = {"agency": "housing", "name": "Kit Mercer", "items": ("New cases", "Compliance")}
    invite(desk, meeting, some)
    assert [each.items for each in invited(desk, meeting)] == [(), ("New cases", "Compliance")]


@pytest.mark.parametrize("came", ["yes", "no", "apologies", "written"])
def test_each_of_the_four_answers_is_kept_and_taken_back(desk, meeting, lena, came):
    answer(desk, meeting, lena, came)
    assert [each.came for each in invited(desk, meeting)] == [came]
    answer(desk, meeting, lena, "")
    assert [each.came for each in held(desk.store, Attendance)] == [None]
    assert len(log(desk.store, "changed")) == 2


def test_any_other_answer_is_refused(desk, meeting, lena):
    with pytest.raises(Invalid) as refused:
        answer(desk, meeting, lena, "maybe")
    assert refused.value.message == (
        "“maybe” is no answer to attendance: it is one of yes, no, apologies, written."
    )


@pytest.mark.parametrize("came", ["Yes", "maybe", "present"])
def test_an_answer_from_elsewhere_counts_if_it_is_one_of_the_four(desk, meeting, lena, came):
    row = held(desk.store, Attendance)[0]
    edit.change(desk, row, {"came": came})
    assert invited(desk, meeting)[0].came == {"Yes": "yes"}.get(came, "")


def test_somebody_else_comes_in_their_place(desk, meeting, lena):
    correct(desk, meeting, lena, {"name": "Sam Mercer", "items": ("Compliance",)})
    (found,) = invited(desk, meeting)
    assert (found.number, found.says, found.items) == (
        *(lena, "Sam Mercer, Police", ("Compliance",)),
    )
    correct(desk, meeting, lena, {"name": "Sam Mercer", "rank": "DCI"})
    assert invited(desk, meeting)[0].rank == "DCI"


def test_but_nobody_who_is_invited_already(desk, meeting, lena):
    invite(desk, meeting, {"agency": "police", "name": "Sam Mercer"})
    with pytest.raises(Invalid, match="Sam Mercer, Police is invited already"):
        correct(desk, meeting, lena, {"name": "Sam Mercer"})


def test_nobody_answers_for_those_of_another_meeting(desk, meeting, lena):
    other = rooms.meeting(desk, "Strategic board", date(2026, 12, 10)).reference
    with pytest.raises(Trouble, match="They are not invited to this meeting"):
        answer(desk, other, lena, "yes")


def test_whoever_may_not_write_it_invites_nobody(desk, meeting, lena):
    at = seat(desk.store, "disruption-officer")
    answer(at, meeting, lena, "yes")
    with pytest.raises((Refused, Trouble)):
        invite(seat(desk.store, "licensing-officer"), meeting, {"agency": "health"})
