"""What is done about a date: what it asks for, how long it holds, and what brings it back."""

import pytest

from disrupt import edit
from disrupt.errors import Invalid
from disrupt.records import Handling
from orders.alerts import acts
from orders.alerts.acts import Said
from tests import make
from tests.desks import held
from tests.orders.alerts.sat import AGREEMENT, agreement, closure, item, partial, rows, sat
from tests.orders.lives import event, order, when

NOW, NEXT_DAY, NEXT_WEEK = "2026-11-20T09:14", "2026-11-21T09:00", "2026-11-27T09:00"
DRAFTED = Said(next_step="application drafted")


def state(desk, reference, name=AGREEMENT):
    return item(desk, reference, name).handled


def put_off(until, reason=""):
    return Said(reason=reason, until=when(until))


@pytest.fixture
def desk(register):
    with sat(register, NOW) as opened:
        yield opened


@pytest.mark.parametrize(
    ("ends", "then", "band"),
    [
        ("2027-02-18", "2027-01-21T00:00", "28 days"),
        ("2026-12-18", "2026-12-11T00:00", "7 days"),
        ("2026-11-27", "2026-11-26T00:00", "24 hours"),
        ("2026-11-21", "2026-11-22T00:00", "overdue"),
    ],
)
def test_what_is_acknowledged_comes_back_as_it_comes_into_the_next_band(register, ends, then, band):
    """E-10."""
    with sat(register, NOW) as desk:
        council = agreement(desk, ends)
        acts.acknowledge(desk, [item(desk, council)], DRAFTED)
        assert state(desk, council).state == "acknowledged"
    with sat(register, then) as desk:
        assert item(desk, council).place == band
        found = state(desk, council)
        assert (found.state, found.next_step) == ("open", "application drafted")
        assert found.came_back == "acknowledged 20 November 2026 09:14 by anna; it is nearer now"


def test_the_day_to_act_by_brings_it_back_as_its_own_day_does(register):
    """E-10."""
    with sat(register, NOW) as desk:
        robin = make.person(desk).reference
        risk = order(desk, "sro", robin, made="2026-11-02", served="2026-11-02", ends="2027-03-01")
        found = item(desk, risk.reference, "ends")
        assert (found.band, found.act_band, found.place) == (None, "28 days", "28 days")
        acts.acknowledge(desk, [found], DRAFTED)
    with sat(register, "2026-11-30T09:00") as desk:
        found = item(desk, risk.reference, "ends")
        assert (found.place, found.is_by_act, found.handled.state) == ("7 days", True, "open")


@pytest.mark.parametrize("did", ["acknowledge", "snooze"])
@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({AGREEMENT: partial("2026-12-16")}, "since then its date has changed"),
        ({"owner": "bela"}, "since then it has another owner"),
    ],
)
def test_a_changed_date_or_owner_ends_what_was_done_and_says_so(desk, did, change, says):
    """E-13."""
    council = agreement(desk, "2026-12-18", owner="anna")
    found = item(desk, council)
    if did == "snooze":
        acts.snooze(desk, found, put_off("2026-12-01"))
    else:
        acts.acknowledge(desk, [found], DRAFTED)
    assert state(desk, council).state != "open"
    edit.change(desk, found.found.record, change)
    assert state(desk, council).state == "open"
    assert state(desk, council).came_back.endswith(says)


def test_how_far_it_has_got_ends_it_too(desk):
    """E-13."""
    robin = make.person(desk).reference
    dates = {"applied": "2026-10-01", "made": "2026-11-02", "ends": "2028-11-01"}
    made = order(desk, "sro", robin, **dates)
    before = item(desk, made.reference, "ends")
    acts.acknowledge(desk, [before], DRAFTED)
    event(desk, made, "served", "2026-11-19T10:00")
    found = item(desk, made.reference, "ends")
    assert found.found.stage != before.found.stage
    assert found.handled.came_back.endswith("since then how far it has got has changed")


@pytest.mark.parametrize(
    ("ends", "wanted", "kept"),
    [
        ("2026-12-18", "2026-11-25", "2026-11-25"),
        ("2026-12-18", "2026-12-11", "2026-12-11"),
        ("2026-12-18", "2026-12-12", "2026-12-11"),
        ("2026-12-18", "2027-06-01", "2026-12-11"),
        ("2027-01-10", "2027-01-09", "2026-12-13"),
        ("2026-11-27", "2026-12-01", "2026-11-26"),
        ("2026-11-21", "2026-12-01", "2026-11-21"),
    ],
)
def test_a_snooze_goes_no_further_than_the_next_band(desk, ends, wanted, kept):
    """E-11."""
    council = agreement(desk, ends)
    assert acts.snooze(desk, item(desk, council), put_off(wanted)).until == when(kept)


def test_a_snooze_goes_no_further_than_the_day_to_act_by(desk):
    """E-11."""
    robin = make.person(desk).reference
    risk = order(desk, "sro", robin, made="2026-11-02", served="2026-11-02", ends="2027-02-16")
    found = item(desk, risk.reference, "ends")
    assert (found.act_by, found.place) == (when("2026-11-24"), "7 days")
    kept = acts.snooze(desk, found, put_off("2027-01-01"))
    assert kept.until == when("2026-11-23")


def test_on_its_day_a_snoozed_date_is_back_with_its_reason(register):
    with sat(register, NOW) as desk:
        council = agreement(desk, "2026-12-18")
        acts.snooze(desk, item(desk, council), put_off("2026-11-27", "the clerk is away"))
    with sat(register, "2026-11-26T23:59") as desk:
        assert state(desk, council).state == "snoozed"
    with sat(register, "2026-11-27T00:00") as desk:
        assert state(desk, council).state == "open"
        assert state(desk, council).came_back == "snoozed until today: the clerk is away"


def test_after_the_third_it_wants_a_reason(desk):
    council = agreement(desk, "2026-12-18")
    for _ in range(3):
        acts.snooze(desk, item(desk, council), put_off("2026-11-27"))
    with pytest.raises(Invalid, match="snoozed 3 times already"):
        acts.snooze(desk, item(desk, council), put_off("2026-11-27"))
    assert acts.snooze(desk, item(desk, council), put_off("2026-11-27", "the clerk is away"))


REFUSED = {
    "a snooze of what is overdue": ("2026-11-19", put_off("2026-11-30"), "cannot be snoozed"),
    "until today": ("2026-12-18", put_off("2026-11-20"), "after today"),
    "until no day": ("2026-12-18", Said(), "after today"),
    "of what is due today": ("2026-11-20", put_off("2026-11-21"), "comes nearer"),
}


@pytest.mark.parametrize(("ends", "said", "why"), REFUSED.values(), ids=REFUSED)
def test_a_snooze_is_refused_with_what_to_do(desk, ends, said, why):
    """E-11."""
    council = agreement(desk, ends)
    with pytest.raises(Invalid, match=why):
        acts.snooze(desk, item(desk, council), said)
    assert state(desk, council).state == "open"


def test_to_acknowledge_says_what_comes_next_and_lies_within_one_band(desk):
    near, far = agreement(desk, "2026-11-24", "Near"), agreement(desk, "2026-12-18", "Far")
    with pytest.raises(Invalid, match="next step"):
        acts.acknowledge(desk, [item(desk, near)], Said())
    with pytest.raises(Invalid, match="one band"):
        acts.acknowledge(desk, [item(desk, near), item(desk, far)], DRAFTED)
    assert {row.item.handled.state for row in rows(desk).values()} == {"open"}


def test_what_is_done_says_what_came_of_it_and_what_ends_for_good_by_what_that_is_shown(desk):
    council, notice = agreement(desk, "2026-11-24"), closure(desk)
    with pytest.raises(Invalid, match="what came of it"):
        acts.finish(desk, item(desk, council), Said())
    with pytest.raises(Invalid, match="by what that is shown"):
        acts.finish(desk, item(desk, notice, "ends"), Said(outcome="replaced"))
    acts.finish(desk, item(desk, council), Said(outcome="renewed"))
    shown = Said(outcome="replaced", evidence="the closure order of the day")
    acts.finish(desk, item(desk, notice, "ends"), shown)
    assert not {(council, AGREEMENT), (notice, "ends")} & rows(desk).keys()


def test_what_is_done_comes_back_with_another_date_alone(register):
    with sat(register, NOW) as desk:
        council = agreement(desk, "2026-11-24", owner="anna")
        record = item(desk, council).found.record
        acts.finish(desk, item(desk, council), Said(outcome="renewed"))
        record = edit.change(desk, record, {"owner": "bela"})
        assert rows(desk) == {}
    with sat(register, "2027-11-24T09:00") as desk:
        assert rows(desk) == {}
        edit.change(desk, record, {AGREEMENT: partial("2028-11-24")})
        assert state(desk, council).came_back.endswith("since then its date has changed")


def test_taken_back_it_is_as_it_was_before(desk):
    council = agreement(desk, "2026-12-18")
    first = acts.acknowledge(desk, [item(desk, council)], DRAFTED)
    second = acts.snooze(desk, item(desk, council), put_off("2026-11-27"))
    acts.take_back(desk, [second])
    assert state(desk, council).next_step == "application drafted"
    acts.take_back(desk, first)
    assert (state(desk, council).state, state(desk, council).came_back) == ("open", "")
    did = [each.did for each in held(desk.store, Handling)]
    assert did == ["acknowledged", "snoozed", "taken back", "taken back"]


def test_several_are_acknowledged_and_taken_back_together(desk):
    several = [agreement(desk, "2026-12-18", f"Agency {n}") for n in range(3)]
    made = acts.acknowledge(desk, [item(desk, each) for each in several], Said(reason="Friday"))
    assert {state(desk, each).reason for each in several} == {"Friday"}
    acts.take_back(desk, made)
    assert {state(desk, each).state for each in several} == {"open"}


def test_given_to_somebody_the_record_is_theirs_and_their_deputy_s(desk):
    council = agreement(desk, "2026-12-18")
    acts.give(desk, [item(desk, council)], " bela ", "anna")
    owner = item(desk, council).owner
    assert (owner.name, owner.deputy) == ("bela", "anna")
    with pytest.raises(Invalid, match="to whom"):
        acts.give(desk, [item(desk, council)], " ")
