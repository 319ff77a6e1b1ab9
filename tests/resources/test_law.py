"""Every power of the catalogue: it can be read, told, reckoned, and each number has its section."""

import re
import tomllib
from datetime import date
from pathlib import Path

import pytest

from disrupt.lists import word_list
from disrupt.paths import resource
from orders import catalogue, local
from orders.reckoning import reckon, the_law
from ui import law_telling

POWERS = {power.id: power for power in catalogue.shipped()}
FILES = sorted(resource("catalogue").glob("*.toml"))
TODAY = date(2026, 11, 20)

# By the words of the list, the powers that must be there and can be recorded as orders.
RECORDED = {
    "order": "sro shpo shpo-conviction notification-order closure-order closure-order-extension"
    " closure-order-soa closure-order-extension-soa civil-injunction injunction-s222"
    " inherent-jurisdiction stpo stro scpo gang-injunction cbo restraining-order non-molestation"
    " dvpo dapo spo pspo epo recovery-order sopo rosho fto kcpo respect-order ccepo"
    " licence-review licence-summary-review",
    "interim": "interim-sro interim-shpo interim-stpo interim-stro interim-spo"
    " interim-notification-order",
    "notice": "cawn closure-notice closure-notice-continued closure-notice-soa"
    " closure-notice-continued-soa hotel-notice dvpn dapn dispersal cpw cpn",
    "clock": "notification closure-hearing-adjourned injunction-arrest police-protection"
    " pre-charge-bail post-charge-bail remand release-on-licence taxi-driver-decision"
    " taxi-vehicle-decision taxi-operator-decision taxi-grounds-notice nr3s-entry taxi-concern"
    " taxi-concern-reply taxi-licence taxi-vehicle-suspension-s68",
}
NOT_TODAY = {
    "prospective": {"respect-order", "ccepo"},
    "historic": {"sopo", "rosho", "fto", "kcpo"},
    "pilot": {"dapn", "dapo"},
}
CHILD_LINKED = {"cawn", "inherent-jurisdiction", "police-protection", "epo", "recovery-order"}
SOMEBODY_PROTECTED = {"restraining-order", "non-molestation", "dvpn", "dvpo", "dapn", "dapo", "spo"}


@pytest.mark.parametrize(("kind", "names"), RECORDED.items())
def test_every_power_of_the_law_is_there_with_its_kind(kind, names):
    assert {name: POWERS[name].kind for name in names.split()} == dict.fromkeys(names.split(), kind)


def test_the_list_of_powers_offers_all_that_can_be_recorded_as_orders_and_nothing_else():
    offered = word_list("powers")
    recordable = [power for power in POWERS.values() if power.kind != "clock"]
    assert [(word.word, word.says) for word in offered.words] == sorted(
        (power.id, power.name) for power in recordable
    )
    assert offered.historic == ()


@pytest.mark.parametrize(("status", "names"), NOT_TODAY.items())
def test_what_is_not_in_force_everywhere_says_so_and_why(status, names):
    assert {POWERS[name].status for name in names} == {status}
    assert all(POWERS[name].explanation for name in names)


def test_every_entry_that_is_not_in_force_explains_itself():
    silent = [p.id for p in POWERS.values() if p.status != "in force" and not p.explanation]
    assert silent == []


def test_a_child_or_a_protected_person_is_asked_for_where_the_law_needs_one():
    assert {name for name in CHILD_LINKED if POWERS[name].child != "required"} == set()
    unprotected = {n for n in SOMEBODY_PROTECTED if POWERS[n].protected_person != "required"}
    assert unprotected == set()


@pytest.mark.parametrize("power", POWERS.values(), ids=POWERS)
def test_its_page_can_be_read(power):
    lines = list(law_telling.power(power))
    assert lines[0] == f"{power.name} ({power.id})"
    # An address cannot be folded.
    assert all(len(line) <= law_telling.WIDTH or " " not in line.strip() for line in lines)


@pytest.mark.parametrize("power", POWERS.values(), ids=POWERS)
def test_nobody_has_signed_it_off_before_a_lawyer_did(power):
    assert power.signed_off_by == ""
    assert power.verified_on <= TODAY


@pytest.mark.parametrize("power", POWERS.values(), ids=POWERS)
def test_all_its_events_on_one_day_are_reckoned_without_a_fault(power):
    events = {event.id: "2027-03-31T10:00" for event in power.events}
    words = {fact.id: next(iter(fact.words)) for fact in power.facts if fact.words}
    found = reckon(the_law(local.shipped()), power.id, words, events)
    assert all(each.working and each.source for each in found.deadlines)
    assert all(len(line) <= law_telling.WIDTH for line in law_telling.reckoning(found))


@pytest.mark.parametrize("power", POWERS.values(), ids=POWERS)
def test_nothing_said_reckons_nothing_and_still_answers(power):
    found = reckon(the_law(local.shipped()), power.id, {}, {})
    assert found.deadlines == ()
    assert list(law_telling.reckoning(found))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_number_in_its_file_has_its_section(path):
    held = tomllib.loads(path.read_text(encoding="utf-8"))
    provisions = held["law"].values()
    rules = [each for name in ("clocks", "limits", "requirements") for each in held.get(name, [])]
    assert [
        each for each in provisions if re.search(r"\d", each["says"]) and not each.get("section")
    ] == []
    assert [each for each in rules if not each["section"].strip()] == []


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_unverified_is_never_said_to_be_certain(path):
    power = POWERS[Path(path).stem]
    weakest = {each.evidence for each in power.clocks if each.lost != "limit"}
    assert power.confidence != "high" or weakest != {"unverified"}


@pytest.mark.parametrize(
    "facts",
    [
        {"disposal": "imprisonment", "months": 30},
        {"disposal": "hospital-order-restricted"},
    ],
)
def test_an_indefinite_period_has_no_end_and_says_so(facts):
    found = reckon(the_law(local.shipped()), "notification", facts, {"relevant": "2027-03-01"})
    assert "ends" not in {each.clock.name for each in found.deadlines}
    assert any("indefinite" in said.text for said in found.says)


@pytest.mark.parametrize("name", ["taxi-driver-decision", "taxi-operator-decision"])
def test_where_the_taxi_law_leaves_the_day_of_effect_open_the_date_says_so(name):
    facts = {"authority": "elsewhere", "decision": "suspend"}
    found = reckon(the_law(local.shipped()), name, facts, {"notified": "2026-11-20T10:00"})
    (effect,) = [each for each in found.deadlines if each.clock.name == "effect"]
    assert effect.clock.unsettled
    assert effect.confidence != "high"
    assert any(effect.clock.unsettled in said.text for said in found.says)
