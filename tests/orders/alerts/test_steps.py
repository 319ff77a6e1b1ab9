"""The first button of a row: what comes next for that kind of date."""

from datetime import date

import pytest

from disrupt.fields import fields_of
from disrupt.lists import word_list
from disrupt.records import RECORDS, Disclosure, Licence, LicenceDecision, Order, Person
from disrupt.records.kinds import parts_of
from orders.alerts.found import Found
from orders.alerts.handled import UNTOUCHED
from orders.alerts.items import Item
from orders.alerts.owners import Owner
from orders.alerts.settled import settled
from orders.alerts.steps import next_step
from orders.catalogue import shipped
from orders.licensing_dues import Due

TODAY = date(2026, 11, 20)
COURT, DUTY, GOOD = "court date", "duty broken", "ends for good"


def item(kind, name, lost, *, step="", power="", band="28 days", act_band=None):
    due = Due(name, name, TODAY, lost, source="", working="", step=step)
    found = Found(kind(reference="X-1"), due, power=power)
    return Item(found, Owner("Officer 4471"), None, band, act_band, UNTOUCHED)


SAYS = {
    "an entry on NR3S": (item(LicenceDecision, "nr3s", DUTY), "Enter on NR3S", "act enter"),
    "a reply": (item(Disclosure, "due", "action"), "Record reply", "act answer"),
    "a concern": (item(Disclosure, "report", DUTY), "Print referral", "paper"),
    "a check": (item(Licence, "check", "local review"), "Record check", "form dbs_checked"),
    "a whereabouts": (
        item(Person, "whereabouts_until", "local review"),
        "Update whereabouts",
        "form whereabouts_until",
    ),
    "a notice of hours": (
        item(Order, "ends", GOOD, power="closure-notice"),
        "Extend…",
        "form ends",
    ),
    "a notice of hours that ended": (
        item(Order, "ends", GOOD, power="closure-notice", band="overdue"),
        "Consider options",
        "options",
    ),
    "a warning notice": (
        item(Order, "ends", GOOD, power="cawn"),
        "Consider options",
        "options",
    ),
    "an order that can be renewed": (
        item(Order, "travel_ends", GOOD, step="renewal"),
        "Apply to extend",
        "event applied",
    ),
    "the day to apply": (
        item(Order, "ends", GOOD, step="renewal", band="90 days", act_band="7 days"),
        "Application made",
        "event applied",
    ),
    "an order that can be renewed no more": (
        item(Order, "ends", GOOD, step="renewal", band="overdue"),
        "Consider options",
        "options",
    ),
    "a court to be asked": (
        item(Order, "ends", GOOD, step="court listing", act_band="24 hours"),
        "Record listing",
        "event hearing listed",
    ),
    "a last moment to be heard": (item(Order, "hearing", COURT), "Record hearing", "event"),
    "a hearing": (item(Order, "hearing listed", COURT), "Record result", "event"),
    "a review": (item(Order, "review", "local review"), "Record review", "event reviewed"),
    "who is to be told": (item(Order, "tell PNC", "action"), "Tell them", "add circulation"),
    "what nobody thought of": (item(Order, "tellers", "action"), "Record it done", "done"),
}


@pytest.mark.parametrize(("due", "says", "opens"), SAYS.values(), ids=SAYS)
def test_the_first_button_is_the_next_step_for_its_kind(due, says, opens):
    step = next_step(due)
    assert (step.says, f"{step.opens} {step.of}".strip()) == (says, opens)


def test_what_is_opened_to_be_recorded_is_an_event_that_is_known():
    known = {each.word for each in word_list("order_events").words} | {"applied"}
    known |= {event.id for power in shipped() for event in power.events}
    opened = {each.of for each in settled().next if each.opens == "event" and each.of}
    assert len(opened) >= 5
    assert opened <= known


def test_what_is_opened_to_be_typed_is_a_field_of_its_record():
    opened = [each for each in settled().next if each.opens == "form" and each.of]
    assert len(opened) >= 8
    for each in opened:
        for kind in each.kinds:
            assert each.of in {field.name for field in fields_of(RECORDS[kind])}


def test_what_is_added_beside_a_record_is_a_part_of_it():
    added = [each for each in settled().next if each.opens == "add"]
    assert len(added) >= 2
    for each in added:
        for kind in each.kinds:
            assert each.of in {part.kind_name() for part in parts_of(RECORDS[kind])}


def test_every_power_that_a_step_names_is_in_the_catalogue():
    named = {power for each in settled().next for power in each.powers}
    assert named
    assert named <= {power.id for power in shipped()}


def test_a_button_says_no_more_than_a_button_holds():
    assert max(len(each.says) for each in settled().next) <= 19
