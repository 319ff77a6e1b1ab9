"""What lies ahead at the moment of a pack, each by its day and under its class."""

from datetime import date

from disrupt import edit
from disrupt.fields import Seen
from disrupt.partial import PartialDate
from disrupt.records import Handling, Licence
from disrupt.records.premises import LicenceCondition, Training
from tests.orders.forum.sat import item
from tests.orders.lives import event, order, outcome, risk_order, when
from tests.orders.packs.packed import page
from tests.orders.packs.test_chart import AT_ONCE, decided, licence


def dates(desk, of, whom, at=None):
    return [(each.on, each.says.says) for each in page(desk, of, whom, at).dates]


def test_the_nearest_stands_first_and_a_hearing_says_its_hour(desk, on_agenda, robin):
    heard = order(desk, "sro", robin.reference, applied="2026-10-26")
    listed = {"recorded_on": date(2026, 11, 10)}
    event(desk, heard, "hearing listed", "2026-11-23T10:00", **listed)
    outcome(desk, robin.reference, "post-charge bail", "2026-10-09", until="2027-02-09")
    assert dates(desk, on_agenda, robin) == [
        (date(2026, 11, 23), f"{heard.reference}, hearing, 10:00"),
        (date(2027, 2, 9), "Bail after charge, ends"),
    ]
    bail = page(desk, on_agenda, robin).dates[1].says
    assert (bail.seen, bail.sort) == (Seen.RESULT, "post-charge bail")
    before = dates(desk, on_agenda, robin, "2026-11-09")
    assert before == [(date(2027, 2, 9), "Bail after charge, ends")]


def test_what_an_order_that_was_made_later_ends_with_was_not_known(desk, on_agenda, robin):
    held = risk_order(desk, robin.reference)
    ends = (date(2028, 11, 1), f"{held.reference}, ends, as the order says")
    assert ends in dates(desk, on_agenda, robin)
    assert dates(desk, on_agenda, robin, "2026-11-01") == []


def test_what_was_done_later_is_still_to_be_done(desk, on_agenda, robin):
    held = risk_order(desk, robin.reference)
    appeal = (date(2026, 11, 23), f"{held.reference}, last day to appeal")
    done = {"record": held.reference, "deadline": "appeal", "due": date(2026, 11, 23)}
    edit.make(desk, Handling, {**done, "did": "done", "at": when("2026-11-18T10:00")})
    assert appeal not in dates(desk, on_agenda, robin)
    assert appeal in dates(desk, on_agenda, robin, "2026-11-18")


def test_a_licence_ends_while_nobody_has_taken_it_away(desk, on_agenda, robin):
    held = licence(desk, robin)
    ends = (date(2027, 9, 15), "Private hire driver licence, ends")
    assert dates(desk, on_agenda, robin) == [ends]
    decided(desk, held, "revoke", "2026-11-13T14:05", nr3s_entered=date(2026, 11, 14), **AT_ONCE)
    told = [says for _, says in dates(desk, on_agenda, robin)]
    assert ends[1] not in told
    assert told
    assert not [each for each in told if "entry" in each]


def test_of_a_licence_of_no_known_end_there_is_none(desk, on_agenda, robin):
    edit.make(desk, Licence, {"kind": "private hire driver", "holder": robin.reference})
    assert dates(desk, on_agenda, robin) == []


def test_training_that_is_due_again_is_told_and_when_a_condition_is_looked_at_is_not(
    desk, coming, place
):
    given = {"course": "Make Safe", "given": PartialDate(2026, 1, 10)}
    edit.make(desk, Training, {**given, "due": PartialDate(2027, 1, 10)}, premises_id=place.id)
    line = {"number": "1", "text": "Two stewards.", "review": PartialDate(2027, 3, 1)}
    edit.make(desk, LicenceCondition, line, premises_id=place.id)
    item(desk, coming, place)
    (found,) = page(desk, coming, place).dates
    assert (found.on, found.says.seen) == (date(2027, 1, 10), Seen.FACTS)
    assert dates(desk, coming, place, "2026-01-09") == []
