"""The ten-column plan in a pack: as it stood at its moment, each cell for those who may see it."""

from disrupt import edit
from disrupt.fields import Seen
from disrupt.records import Group, Plan
from orders.packs.pieces import Piece
from tests.orders.forum.sat import action, agency
from tests.orders.packs.packed import pack, says


def test_each_column_is_for_those_who_see_the_action(desk, coming, robin, last):
    police = agency(desk)
    plan = edit.make(desk, Plan, {"about": robin.reference, "objective": "Safe by spring"})
    made = action(
        desk,
        last,
        about=robin.reference,
        agency=police.reference,
        owner="Lena Tallow",
        plan=plan.reference,
        due=desk.today,
        action_rag="R",
        evidence="A letter.",
        outcome="None yet.",
        accountable="DI",
        partners=("Health",),
    )
    found = pack(desk, coming)
    (row,) = found.plan
    assert found.plan_since == last.at.date()
    assert (row.about, row.whom) == (robin.reference, Piece("Exley, Robin", Seen.IDENTITY))
    assert row.reference == Piece(made.reference, Seen.ACTIONS, "westmere police")
    assert row.action_rag == Piece("R", Seen.ACTIONS, "westmere police")
    assert row.outcome_rag is None
    cells = (row.objective, row.action, row.evidence, row.outcome, row.accountable)
    assert [says(each) for each in cells] == [
        *(["Safe by spring"], ["Ask the landlord for the keys."], ["A letter."]),
        *(["None yet."], ["DI"]),
    ]
    assert says(row.responsible) == ["Lena Tallow", "Westmere Police"]
    assert (says(row.timescale), says(row.partners)) == (["due 20 Nov 2026"], ["Health"])


def test_what_was_done_later_is_still_open(desk, coming, last, robin):
    done = {"closed": desk.today, "objective": "Keys"}
    action(desk, last, about=robin.reference, **done)
    (then,), (now,) = pack(desk, coming, "2026-11-19").plan, pack(desk, coming).plan
    assert (says(then.timescale), says(now.timescale)) == (["no date"], ["done 20 Nov 2026"])


def test_of_what_is_about_nobody_or_about_a_group_nobody_is_named(desk, coming, last):
    group = edit.make(desk, Group, {"name": "Cinder Lane"})
    action(desk, last)
    action(desk, last, about=group.reference)
    assert [each.whom for each in pack(desk, coming).plan] == [None, None]


def test_before_the_first_meeting_there_is_no_day_to_tell_it_from(desk, last):
    assert pack(desk, last).plan_since is None
    assert pack(desk, last).plan == ()
