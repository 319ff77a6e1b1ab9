"""Have all measures been taken: each under its class, as it stood at the moment of a pack."""

from disrupt import edit
from disrupt.fields import Seen
from disrupt.records import Disruption, Premises, Responsible
from orders.known import OF_RESULTS, ONLY_RESULTS, known_of
from tests.orders.forum.sat import item
from tests.orders.lives import CLOSURE as KEPT
from tests.orders.lives import NOW, event, order, outcome, risk_order, when
from tests.orders.packs.packed import page, says

CLOSURE = "Closure order"
SRO, SHPO = "Sexual risk order", "Sexual harm prevention order, on conviction"


def measures(desk, of, whom, at=None):
    return {each.name.says: each for each in page(desk, of, whom, at).measures}


def test_each_says_how_far_it_got_and_why(desk, on_agenda, robin):
    held = risk_order(desk, robin.reference)
    found = measures(desk, on_agenda, robin)[SRO]
    assert (found.state, found.name.seen) == ("in place", Seen.ORDERS)
    assert says(found.why) == [f"{held.reference}, last day Wed 1 Nov 2028"]
    then = measures(desk, on_agenda, robin, "2026-11-01")[SRO]
    assert (then.state, then.name.seen) == ("applied", Seen.ORDERS)
    assert measures(desk, on_agenda, robin, "2026-09-01")[SRO].state == "not considered"


def test_what_has_no_order_of_its_own_is_what_the_forum_may_do_and_no_order(
    desk, coming, robin, place
):
    for whom in (robin, place):
        item(desk, coming, whom)
        left = [each for each in measures(desk, coming, whom).values() if "not " in each.state]
        assert left
        assert {each.name.seen for each in left} <= {Seen.FACTS, Seen.RESULT}
        assert {why.seen for each in left for why in each.why} <= {Seen.FACTS, Seen.RESULT}
    assert {each.name.seen for each in left} == {Seen.FACTS}


def test_why_it_is_not_open_goes_with_its_section(desk, on_agenda, robin):
    found = measures(desk, on_agenda, robin)["Interim sexual risk order"]
    assert says(found.why) == [
        "Only once this is applied for: Sexual risk order.",
        "SOA 2003 s.122E",
    ]


def test_a_tactic_that_nobody_considered_says_of_which_sort_it_is(desk, on_agenda, robin):
    found = measures(desk, on_agenda, robin)
    tactic = found["Stop and search"]
    assert (tactic.state, tactic.why) == ("not considered", ())
    assert (tactic.sort.says, tactic.sort.seen) == ("Police activity", Seen.FACTS)
    assert found[SRO].sort is None


def test_what_was_noted_beside_an_event_is_in_no_pack(desk, on_agenda, robin):
    more = {"detail": "His sister rang."}
    event(desk, order(desk, "sro", robin.reference), "refused", "2026-11-10", **more)
    found = measures(desk, on_agenda, robin)[SRO]
    assert (found.state, "refused 10 November 2026" in says(found.why)[0]) == ("ruled out", True)
    assert "sister" not in repr(page(desk, on_agenda, robin))


def test_whether_a_power_is_open_may_tell_what_came_of_a_case(desk, on_agenda, robin):
    found = measures(desk, on_agenda, robin)[SHPO]
    assert (found.state, found.name.seen, found.name.sort) == ("not open", Seen.RESULT, "result")
    assert {each.seen for each in found.why} == {Seen.RESULT}
    made = {"made": "2026-11-02", "served": "2026-11-02", "ends": "2031-11-01"}
    order(desk, "shpo-conviction", robin.reference, **made)
    assert measures(desk, on_agenda, robin)[SHPO].name.seen is Seen.ORDERS


def test_what_an_outcome_put_them_under_is_what_came_of_a_case(desk, on_agenda, robin):
    outcome(desk, robin.reference, "post-charge bail", "2026-10-09", until="2027-02-09")
    found = page(desk, on_agenda, robin).measures
    (bail,) = [each for each in found if each.state == "in place"]
    assert (bail.name.seen, bail.name.sort) == (Seen.RESULT, "post-charge bail")


def test_a_tactic_that_was_tried_is_a_fact(desk, coming, place):
    done = {"tactic": "licensing-check", "at": when("2026-11-10"), "premises": place.reference}
    edit.make(desk, Disruption, done)
    item(desk, coming, place)
    tried = [each for each in page(desk, coming, place).measures if each.state == "tried"]
    assert [(each.name.seen, each.name.sort) for each in tried] == [(Seen.FACTS, "")]


def test_what_is_on_a_place_that_they_run_is_of_that_place(desk, on_agenda, robin, place):
    """Whoever is told of them alone is not told of it; an order that names them is their own."""
    found = measures(desk, on_agenda, robin)
    assert (found[CLOSURE].state, found[CLOSURE].about, found[SRO].about) == ("not open", "", None)
    edit.make(desk, Responsible, {"who": robin.reference}, premises_id=place.id)
    assert measures(desk, on_agenda, robin)[CLOSURE].about == place.reference
    order(desk, "closure-order", premises=place.reference, applied="2026-11-02")
    found = measures(desk, on_agenda, robin)[CLOSURE]
    assert (found.state, found.about) == ("applied", place.reference)
    order(desk, "closure-order", robin.reference, premises=place.reference, **KEPT)
    assert measures(desk, on_agenda, robin)[CLOSURE].about is None
    item(desk, on_agenda, place)
    assert {each.about for each in measures(desk, on_agenda, place).values()} == {None}


def test_where_they_run_several_what_is_open_is_of_none_of_them(desk, on_agenda, robin, place):
    for each in (place, edit.make(desk, Premises, {"name": "Cinder Lane Grill"})):
        edit.make(desk, Responsible, {"who": robin.reference}, premises_id=each.id)
    assert measures(desk, on_agenda, robin)[CLOSURE].about == ""


def test_what_is_known_by_outcomes_alone_is_all_that_powers_may_ask_of_them(desk, robin):
    """Of a person nothing else is known that tells what came of a case."""
    with desk.store.reading() as session:
        known = known_of(session, robin, NOW).keys()
    assert known >= OF_RESULTS
    assert known - OF_RESULTS == {"age", "linked_child", "linked_child_under_18"}
    assert {"arrested", "charged"} == OF_RESULTS - ONLY_RESULTS
