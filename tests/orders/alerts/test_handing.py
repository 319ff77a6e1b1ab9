"""Handing over: what it will do, why not, whose a date is then, and that it comes back."""

import pytest

from disrupt import edit, officers
from disrupt.errors import Trouble
from disrupt.records import Agency, HandOver, Licence, Officer, Premises
from orders.alerts import handing_acts
from orders.alerts.handing_plan import plan
from tests import make
from tests.desks import held, log
from tests.orders.alerts.handing import asked, day, hand, known, looked, owned, owners, refused
from tests.orders.alerts.sat import sat, take_on
from tests.orders.lives import risk_order

NOW = "2026-11-20T09:14"
LEAVE, DURING, LAST, BACK = (f"2026-{each}T09:00" for each in ("11-23", "11-30", "12-04", "12-05"))


@pytest.fixture
def staff(register):
    for name in ("bela", "cara"):
        take_on(register, name)
    take_on(register, "lena", "licensing-officer")
    return register


def test_all_of_it_from_the_day_of_leave_until_the_last_and_then_it_is_theirs_again(staff):
    with sat(staff, NOW) as desk:
        one, other = owned(desk, "2026-12-20"), owned(desk, "2027-01-20")
        belas = owned(desk, "2026-12-20", "bela")
        hand(desk, asked())
        assert owners(desk) == {one: "anna", other: "anna", belas: "bela"}
    for at, owner in ((LEAVE, "bela"), (LAST, "bela"), (BACK, "anna")):
        with sat(staff, at) as desk:
            assert owners(desk) == {one: owner, other: owner, belas: "bela"}


def test_what_becomes_theirs_meanwhile_goes_the_same_way(staff):
    with sat(staff, NOW) as desk:
        owned(desk, "2026-12-20")
        hand(desk, asked())
    with sat(staff, DURING, "cara") as desk:
        new = owned(desk, "2026-12-24")
        assert owners(desk)[new] == "bela"


def test_some_of_it_and_the_rest_stays(staff):
    with sat(staff, LEAVE) as desk:
        one, other = owned(desk, "2026-12-20"), owned(desk, "2027-01-20")
        hand(desk, asked(references=(one,)))
        assert owners(desk) == {one: "bela", other: "anna"}


def test_the_deputy_of_a_record_stays_through_it_and_after(staff):
    with sat(staff, LEAVE) as desk:
        kept = owned(desk, "2027-01-20", deputy="cara")
        own = owned(desk, "2027-01-20", deputy="bela")
        hand(desk, asked())
        assert deputies(desk) == {kept: "cara", own: ""}
    with sat(staff, BACK) as desk:
        assert deputies(desk) == {kept: "cara", own: "bela"}
        assert [each.deputy for each in held(desk.store, Agency)] == ["cara", "bela"]


def test_whoever_has_a_deputy_for_all_of_theirs_has_one_where_the_record_names_none(staff):
    with sat(staff, LEAVE) as desk:
        own, none = owned(desk, "2027-01-20", deputy="bela"), owned(desk, "2027-01-20")
        officers.arrange(desk, "anna", "", ["cara", "bela"])
        assert deputies(desk) == {own: "bela", none: "cara"}
        with desk.store.writing("a test") as session:
            session.query(Officer).filter_by(name="cara").one().left_on = desk.today
        assert deputies(desk) == {own: "bela", none: "bela"}


def deputies(desk):
    rows = looked(desk).due.rows
    return {each.item.found.reference: each.item.owner.deputy for each in rows}


def test_before_it_is_done_one_reads_what_it_will_do(staff):
    with sat(staff, NOW) as desk:
        one, _ = owned(desk, "2026-12-20"), owned(desk, "2027-01-20")
        said = plan(known(desk), asked())
        assert said.says == (
            "From Monday 23 November until Friday 4 December, "
            "all 2 items of anna are looked after by bela."
        )
        assert said.remarks == (
            "So is whatever else becomes anna’s meanwhile.",
            "On Saturday 5 December it is anna’s again. Deputies stay as they are.",
        )
        some = plan(known(desk), asked("2026-11-20", "", references=(one,)))
        assert some.says == "From today for good, 1 of 2 items of anna is looked after by bela."


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        ({"to_whom": "Anna"}, "What is anna’s is with anna already. Choose somebody else."),
        ({"to_whom": "left"}, "left left on Tuesday 3 November. Choose somebody who is here."),
        ({"to_whom": "Bea"}, "There is nobody called “Bea” here. "),
        ({"whose": ""}, "There is nobody called “” here. "),
        ({"references": ()}, "Nothing is ticked. Tick what is handed over, or choose all of it."),
        (
            {"until": "2026-11-22"},
            "Back before they leave: Sunday 22 November comes before Monday 23 November. ",
        ),
        (
            {"since": "2026-11-02", "until": "2026-11-13"},
            "Those days are past. Choose a last day that is still to come.",
        ),
    ],
    ids=lambda each: str(each)[:20],
)
def test_what_cannot_be_is_refused_in_a_sentence_with_what_to_do(staff, wanted, says):
    with sat(staff, NOW) as desk:
        owned(desk, "2026-12-20")
        with desk.store.writing("a test") as session:
            session.add(Officer(name="left", roles=(), left_on=day("2026-11-03")))
        assert refused(desk, asked(**wanted)).startswith(says)
        with pytest.raises(Trouble):
            hand(desk, asked(**wanted))
        assert held(desk.store, HandOver) == []


def test_a_name_is_spelled_as_it_stands_here_however_it_was_typed(staff):
    with sat(staff, NOW) as desk:
        owned(desk, "2026-12-20", "Dora Cinder")
        typed = (" BELA", "dora  cinder", "Bea ")
        assert [known(desk).spelled(each) for each in typed] == ["bela", "Dora Cinder", "Bea"]


def test_whoever_does_not_unlock_this_register_is_to_be_told_by_hand(staff):
    with sat(staff, NOW) as desk:
        owned(desk, "2026-12-20", "Dora Cinder")
        says = "Dora Cinder does not unlock this register: tell them yourself."
        assert plan(known(desk), asked(whose="Dora Cinder")).warnings == (says,)
        assert plan(known(desk), asked(to_whom="Dora Cinder")).warnings == (says,)
        assert plan(known(desk), asked()).warnings == ()


def test_of_whoever_has_nothing_it_is_said_that_nothing_is_due_now(staff):
    with sat(staff, NOW) as desk:
        said = plan(known(desk), asked(whose="bela", to_whom="anna"))
        assert "what is bela’s (nothing is due on it now) is looked after by anna." in said.says


def test_one_that_overlaps_is_refused_and_one_after_it_is_not(staff):
    with sat(staff, NOW) as desk:
        owned(desk, "2026-12-20")
        hand(desk, asked())
        assert refused(desk, asked("2026-12-04", "2026-12-11", to_whom="cara")) == (
            "What is anna’s is handed to bela already, "
            "from Monday 23 November until Friday 4 December. "
            "End that first, or choose other days."
        )
        assert refused(desk, asked("2026-12-05", "2026-12-11", to_whom="cara")) == ""


def test_nobody_gets_back_what_they_handed_over_while_they_are_away(staff):
    with sat(staff, NOW) as desk:
        owned(desk, "2026-12-20")
        hand(desk, asked())
        back = asked("2026-12-01", "2026-12-08", whose="bela", to_whom="anna")
        assert refused(desk, back) == (
            "anna is away from Tuesday 1 December, and bela looks after what is theirs. "
            "Choose somebody else."
        )


def test_whoever_takes_it_over_and_goes_away_too_hands_it_on_and_that_is_said(staff):
    with sat(staff, NOW) as desk:
        one = owned(desk, "2026-12-20")
        hand(desk, asked("2026-12-01", "2026-12-02", whose="bela", to_whom="cara"))
        said = "bela is away from Tuesday 1 December: cara looks after it then."
        assert said in plan(known(desk), asked()).remarks
        hand(desk, asked())
    for at, owner in (("2026-11-30", "bela"), ("2026-12-01", "cara"), ("2026-12-03", "bela")):
        with sat(staff, f"{at}T09:00") as desk:
            assert owners(desk)[one] == owner


def test_what_they_look_after_for_others_goes_with_their_own_and_what_went_before_stays(staff):
    with sat(staff, LEAVE) as desk:
        one, other = owned(desk, "2026-12-20"), owned(desk, "2026-12-21")
        belas = owned(desk, "2026-12-22", "bela")
        hand(desk, asked(whose="bela", to_whom="anna"))
        hand(desk, asked(to_whom="lena", references=(one,)))
        wanted = asked(to_whom="cara")
        said = plan(known(desk), wanted)
        assert "1 of them is bela’s, for whom anna stands in." in said.remarks
        assert "1 of them is with lena already, and stays there." in said.remarks
        hand(desk, wanted)
        assert owners(desk) == {one: "lena", other: "cara", belas: "cara"}


def test_ended_early_it_is_theirs_again_today_and_its_trace_stays(staff):
    with sat(staff, NOW) as desk:
        one = owned(desk, "2026-12-20")
        hand(desk, asked())
    with sat(staff, DURING) as desk:
        (over,) = known(desk).standing
        handing_acts.end(desk, over, known(desk).today)
        assert owners(desk) == {one: "anna"}
        assert known(desk).standing == ()
        (kept,) = held(desk.store, HandOver)
        assert (kept.since, kept.until) == (day("2026-11-23"), day("2026-11-29"))
        assert [each.event for each in log(desk.store, "changed")][-1:] == ["changed"]


def test_one_that_was_ended_by_mistake_is_taken_back_as_if_nobody_had(staff):
    with sat(staff, NOW) as desk:
        one = owned(desk, "2026-12-20")
        hand(desk, asked())
    with sat(staff, DURING) as desk:
        (over,) = known(desk).standing
        ended = handing_acts.end(desk, over, known(desk).today)
        assert owners(desk) == {one: "anna"}
        handing_acts.take_back_end(desk, ended, day("2026-12-04"))
        assert owners(desk) == {one: "bela"}
        assert [each.until for each in known(desk).standing] == [day("2026-12-04")]


def test_one_that_was_called_off_never_begins(staff):
    with sat(staff, NOW) as desk:
        one = owned(desk, "2026-12-20")
        handing_acts.end(desk, hand(desk, asked()), known(desk).today)
        assert known(desk).standing == ()
    with sat(staff, DURING) as desk:
        assert owners(desk) == {one: "anna"}


def test_a_leaver_s_are_nobody_s_until_they_are_handed_over(staff):
    """E-12."""
    with sat(staff, NOW) as desk:
        one = owned(desk, "2026-12-20", "cara")
        with desk.store.writing("a test") as session:
            session.query(Officer).filter_by(name="cara").one().left_on = desk.today
        assert owners(desk) == {one: ""}
        hand(desk, asked("2026-11-20", "", whose="cara"))
        assert owners(desk) == {one: "bela"}


def test_whoever_takes_over_and_leaves_meanwhile_leaves_it_to_nobody(staff):
    with sat(staff, LEAVE) as desk:
        one = owned(desk, "2026-12-20")
        hand(desk, asked())
        with desk.store.writing("a test") as session:
            session.query(Officer).filter_by(name="bela").one().left_on = desk.today
        assert owners(desk) == {one: ""}


@pytest.fixture
def mixed(staff):
    """What licensing sees, and what it does not."""
    with sat(staff, LEAVE) as desk:
        robin = make.person(desk).reference
        order = risk_order(desk, robin, owner="anna").reference
        licence = edit.make(
            desk,
            Licence,
            {"kind": "private hire driver", "ends": day("2026-12-20"), "owner": "anna"},
        ).reference
        place = edit.make(desk, Premises, {"name": "Moonlight Lounge"}).reference
    return order, licence, place


def test_what_the_receiver_may_not_see_is_nobody_s_and_is_said_so_before(staff, mixed):
    order, licence, _ = mixed
    with sat(staff, LEAVE) as desk:
        (said,) = [
            each for each in plan(known(desk), asked(to_whom="lena")).warnings if "not see" in each
        ]
        assert said.startswith("lena may not see 5 of them. From then on those are nobody’s")
        hand(desk, asked(to_whom="lena"))
        assert owners(desk) == {order: "", licence: "lena"}
        (row,) = [each for each in looked(desk).due.rows if each.item.found.reference == order][:1]
        assert row.item.owner.why_nobody == "may not see it"
    with sat(staff, LEAVE, "lena") as desk:
        assert set(owners(desk)) == {licence}
        (over,) = known(desk).standing
        assert {each.item.found.reference for each in known(desk).of(over)} == {licence}


def test_what_is_nobody_s_so_can_be_handed_to_another_as_well(staff, mixed):
    order, licence, _ = mixed
    with sat(staff, LEAVE) as desk:
        hand(desk, asked(to_whom="lena"))
        hand(desk, asked(references=(order,)))
        assert owners(desk) == {order: "bela", licence: "lena"}


def test_of_what_is_ticked_that_stays_whose_it_is(staff, mixed):
    order, licence, _ = mixed
    with sat(staff, LEAVE) as desk:
        wanted = asked(to_whom="lena", references=(order, licence))
        assert any("Those stay with anna" in each for each in plan(known(desk), wanted).warnings)
        hand(desk, wanted)
        assert owners(desk) == {order: "anna", licence: "lena"}
    with sat(staff, LEAVE, "lena") as desk:
        assert len(known(desk).standing) == 1


def test_nothing_goes_to_somebody_who_may_see_none_of_it(staff, mixed):
    order, _, _ = mixed
    with sat(staff, LEAVE) as desk:
        assert refused(desk, asked(to_whom="lena", references=(order,))) == (
            "lena may see none of it. Choose somebody whose work it is."
        )


def test_whose_a_date_is_does_not_hang_on_who_looks(staff, mixed):
    """A hand-over that names what licensing may not see is out of its sight: it holds there too."""
    order, licence, _ = mixed
    with sat(staff, LEAVE) as desk:
        hand(desk, asked(references=(order, licence)))
        assert owners(desk)[licence] == "bela"
    with sat(staff, LEAVE, "lena") as desk:
        assert known(desk).overs == ()
        assert owners(desk) == {licence: "bela"}
