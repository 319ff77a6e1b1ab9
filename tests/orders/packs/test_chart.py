"""The restrictions recorded here: what is known later changes no bar of a pack from before."""

from datetime import date

from disrupt import edit
from disrupt.fields import Seen
from disrupt.partial import PartialDate
from disrupt.records import Licence, LicenceDecision
from tests.orders.forum.sat import item
from tests.orders.lives import CLOSURE, event, order, outcome, risk_order, when
from tests.orders.packs.packed import page

SRO, BAIL, CUSTODY = "Sexual risk order", "Bail", "Custody"


def bars(desk, of, whom, at=None):
    """By the label of the row, each bar in words, its ends and its state."""
    return {
        track.label.says: [(bar.says.says, bar.begins, bar.ends, bar.state) for bar in track.bars]
        for track in page(desk, of, whom, at).tracks
    }


def tracks(desk, of, whom, at=None):
    return {track.label.says: track for track in page(desk, of, whom, at).tracks}


def test_an_order_is_drawn_as_it_stood_at_the_moment_of_the_pack(desk, on_agenda, robin):
    held = risk_order(desk, robin.reference)
    event(desk, held, "discharged", "2026-11-15")
    end, name = date(2028, 11, 1), held.reference
    assert bars(desk, on_agenda, robin) == {
        SRO: [(f"{name} discharged", date(2026, 11, 2), date(2026, 11, 15), "over")]
    }
    assert bars(desk, on_agenda, robin, "2026-11-14") == {
        SRO: [(name, date(2026, 11, 2), end, "live")]
    }
    assert bars(desk, on_agenda, robin, "2026-11-01") == {
        SRO: [(f"{name} applied for", date(2026, 10, 1), None, "asked")]
    }
    assert bars(desk, on_agenda, robin, "2026-09-30") == {}


def test_what_nobody_dated_ends_no_bar(desk, on_agenda, robin):
    """The program takes back itself what it says of one that another took the place of."""
    held = risk_order(desk, robin.reference)
    desk_event = {"event": "superseded", "at": None}
    edit.make(desk, type(event(desk, held, "varied", "2026-11-10")), desk_event, order_id=held.id)
    assert [bar[3] for bar in bars(desk, on_agenda, robin)[SRO]] == ["live"]


def test_bail_is_of_the_class_of_what_put_them_under_it(desk, on_agenda, robin):
    outcome(desk, robin.reference, "post-charge bail", "2026-10-09", until="2027-02-09")
    outcome(desk, robin.reference, "acquittal", "2026-11-10")
    track = tracks(desk, on_agenda, robin)[BAIL]
    assert {track.label.seen, track.bars[0].says.seen} == {Seen.RESULT}
    assert {track.label.sort, track.bars[0].says.sort} == {"post-charge bail"}
    ended = ("after charge", date(2026, 10, 9), date(2026, 11, 10), "over")
    assert bars(desk, on_agenda, robin)[BAIL] == [ended]
    live = ("after charge", date(2026, 10, 9), date(2027, 2, 9), "live")
    assert bars(desk, on_agenda, robin, "2026-11-09")[BAIL] == [live]
    assert bars(desk, on_agenda, robin, "2026-10-08") == {}


def test_bail_that_ended_earlier_that_day_is_over(desk, on_agenda, robin):
    outcome(desk, robin.reference, "post-charge bail", "2026-10-09", until="2026-11-10T10:05")
    before = bars(desk, on_agenda, robin, "2026-11-10T10:04")[BAIL]
    after = bars(desk, on_agenda, robin, "2026-11-10T10:05")[BAIL]
    assert [before[0][3], after[0][3]] == ["live", "over"]


def test_a_row_is_named_for_whoever_sees_one_of_its_bars(desk, on_agenda, robin):
    outcome(desk, robin.reference, "remand", "2026-10-09")
    outcome(desk, robin.reference, "sentence", "2026-11-10", sentence_months="24")
    track = tracks(desk, on_agenda, robin)[CUSTODY]
    assert [bar.says.sort for bar in track.bars] == ["remand", "result"]
    assert track.label.sort == "result"


def test_on_a_place_its_orders_are_drawn(desk, coming, place):
    order(desk, "closure-order", premises=place.reference, **CLOSURE)
    item(desk, coming, place)
    (track,) = tracks(desk, coming, place).values()
    assert (track.label.says, track.label.seen) == ("Closure order", Seen.ORDERS)


def test_a_licence_that_was_taken_away_has_a_row_of_its_own(desk, on_agenda, robin):
    decided(desk, licence(desk, robin), "revoke", "2026-11-13T14:05", **AT_ONCE)
    (track,) = tracks(desk, on_agenda, robin).values()
    assert (track.label.says, track.label.seen) == ("Private hire driver licence", Seen.ORDERS)
    assert bars(desk, on_agenda, robin) == {
        "Private hire driver licence": [("revoked", date(2026, 11, 13), None, "lost")]
    }
    assert bars(desk, on_agenda, robin, "2026-11-12") == {}


def test_what_is_not_in_effect_yet_is_not_lost_yet(desk, on_agenda, robin):
    held = licence(desk, robin)
    taken = decided(desk, held, "revoke", "2026-11-13T14:05", immediate=False)
    (bar,) = bars(desk, on_agenda, robin)["Private hire driver licence"]
    assert (bar[0], bar[3]) == ("revoked, not in effect yet", "asked")
    edit.change(desk, taken, {"appealed": when("2026-11-16")})
    (bar,) = bars(desk, on_agenda, robin)["Private hire driver licence"]
    assert (bar[0], bar[3]) == ("revoked, held by an appeal", "asked")


def test_a_suspension_that_is_over_is_drawn_to_its_end(desk, on_agenda, robin):
    decided(desk, licence(desk, robin), "suspend", "2026-10-01", ends=date(2026, 10, 31), **AT_ONCE)
    (bar,) = bars(desk, on_agenda, robin)["Private hire driver licence"]
    assert bar == ("suspended, over", date(2026, 10, 1), date(2026, 10, 31), "over")


def test_what_an_appeal_left_nothing_of_is_not_drawn(desk, on_agenda, robin):
    ended = {"appealed": when("2026-10-02"), "appeal_ended": when("2026-10-20")}
    undone = {**ended, "appeal_outcome": "allowed"}
    decided(desk, licence(desk, robin), "revoke", "2026-10-01", **AT_ONCE, **undone)
    assert bars(desk, on_agenda, robin) == {}


def test_of_which_nobody_knows_when_notice_was_given_is_not_drawn(desk, on_agenda, robin):
    decided(desk, licence(desk, robin), "revoke", "2026-10-01", notified=None)
    assert bars(desk, on_agenda, robin) == {}


def test_what_takes_nothing_away_and_what_nobody_dated_is_not_drawn(desk, on_agenda, robin):
    held = licence(desk, robin)
    decided(desk, held, "renew", "2026-10-01")
    undated = {"licence": held.reference, "decision": "revoke"}
    edit.make(desk, LicenceDecision, undated)
    assert bars(desk, on_agenda, robin) == {}


AT_ONCE = {"immediate": True, "safety_reasons": "Charged."}


def licence(desk, holder):
    said = {"kind": "private hire driver", "authority": "Westmere DC"}
    dates = {"granted": PartialDate(2024, 1, 1), "ends": PartialDate(2027, 9, 15)}
    return edit.make(desk, Licence, {**said, **dates, "holder": holder.reference})


def decided(desk, of, decision, at, **said):
    known = {"decided": when(at), "notified": when(at), "grounds_given": when(at), **said}
    values = {"licence": of.reference, "decision": decision, **known}
    return edit.make(desk, LicenceDecision, values)
