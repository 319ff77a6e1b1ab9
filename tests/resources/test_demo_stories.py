"""The records of the invented register agree with each other, and none could be real."""

import re
from calendar import day_name
from collections import Counter
from collections.abc import Iterable
from datetime import date

from tests.resources.invented import (
    CHILDREN,
    EVENTS,
    ORDERS,
    PEOPLE,
    SHEET,
    SHEETS,
    STANDS_AT,
    birthday,
    day,
    every,
    following,
    happened,
    of_power,
    reference,
    several,
    texts,
)

AHEAD = {"hearing listed", "main_hearing", "arrest_power_ends"} | {
    *("requirement_until", "effective", "comply_by")
}
"""What may be known before it happens."""
plate = re.compile(r"[A-HJ-PR-Y]{2}00[A-HJ-PR-Z]{3}")
postcode = re.compile(r"ZZ(?!99)\d{1,2} \d[A-Z]{2}")
HELD = {
    row["reference"] for name in ("people", *SHEETS) for row in SHEET[name] if "reference" in row
}


def test_every_reference_leads_somewhere():
    of_parts = every("order", "conditions", "order_events", "circulation")
    assert set(of_parts) | set(every("main", "orders")) <= set(ORDERS)
    assert set(every("child", "orders", "sightings", "child_care")) <= set(CHILDREN)
    assert set(every("premises", "orders")) <= {row["reference"] for row in SHEET["premises"]}
    named = [*every("person", "orders"), *every("people", "sightings")]
    named += every("person", "order_events", "outcomes")
    assert {one for cell in named for one in several(cell)} <= set(PEOPLE)
    assert set(every("arrest", "outcomes")) <= set(every("reference", "outcomes"))
    assert set(every("outcome", "outcome_conditions")) <= set(every("reference", "outcomes"))


def test_every_reference_in_a_text_leads_somewhere():
    cells = [cell for name in SHEETS for row in SHEET[name] for cell in row.values()]
    named = {found for cell in cells for found in reference.findall(cell)}
    assert len(named) > 200
    assert named <= HELD


def test_what_is_in_a_place_a_car_or_a_company_says_which():
    kinds = {row["kind"] for row in SHEET["conditions"] if reference.search(row["about"])}
    assert {"contact", "place", "vehicle", "association"} <= kinds


def test_no_identifier_is_one_that_could_exist():
    registrations = every("registration", "vehicles")
    assert all(map(plate.fullmatch, registrations))
    assert set(every("vehicle", "sightings")) <= set(registrations)
    shown = re.findall(r"\b[A-Z]{2}\d\d ?[A-Z]{3}\b", " ".join(texts()))
    assert {one.replace(" ", "") for one in shown} <= set(registrations)
    assert all(map(postcode.fullmatch, every("postcode", "premises")))
    assert not every("uprn", "premises")
    assert all(each.startswith("ZZ ") for each in every("grid_reference", "premises"))
    assert not re.search(r"\d{5,}", re.sub(r"WX-[A-Z]{2}/\d{4}/\d{5}", "", " ".join(texts())))


def test_an_address_has_the_same_postcode_wherever_it_stands():
    held = [*SHEET["premises"], *SHEET["person_addresses"], *SHEET["people"]]
    pairs = {(row["address"], row["postcode"]) for row in held if row["address"]}
    assert len(pairs) == len({address for address, _ in pairs})


def test_people_who_act_are_officers_by_their_number():
    said = [*every("by", "order_events", "circulation"), *every("owner", "orders", "premises")]
    assert all(re.fullmatch(r"Officer \d{4}", name) for name in said + every("deputy", "orders"))


def words_with_a_capital(said: Iterable[str]) -> set[str]:
    """But for those that begin a sentence."""
    inside = (re.sub(r"(?:^|[.:;!?] )\W*\w+", " ", each) for each in said)
    return {word for each in inside for word in re.findall(r"\b[A-Z][a-z]+\b", each)}


def test_no_child_has_a_name_here():
    assert set(SHEET["children"][0]) == {"reference", "authority", "born", "care"}
    places = every("name", "premises") + every("address", "premises") + every("court", "orders")
    places += every("area", "people", "premises") + every("applicant", "orders")
    places += every("name", "agencies")
    known = {word for each in places for word in re.findall(r"\w+", each)}
    adults = every("given_names", "people") + every("family_name", "people")
    known |= {word for each in adults for word in re.findall(r"\w+", each)}
    months = {date(2026, month, 1).strftime("%B") for month in range(1, 13)}
    days = {name for each in day_name for name in (each, f"{each}s")}
    ours = {"Act", "Acts", "Offences", "Schedule", "United", "Kingdom"}
    assert words_with_a_capital(texts()) - known - months - days - ours == set()


def test_a_child_is_of_the_age_that_its_notice_protects_and_the_recipient_is_grown():
    for row in of_power("cawn"):
        own = [each["at"] for each in EVENTS if each["order"] == row["reference"]]
        served = day(row["served"] or min(own))
        limit = 16 if "basis=s2" in row["facts"] else 18
        assert served < birthday(CHILDREN[row["child"]]["born"], limit)
        assert birthday(PEOPLE[row["person"]]["born"], 18) <= served


def test_one_story_for_each_person():
    """Whoever holds several orders holds them as one chain, or as one case."""
    held = Counter(one for row in ORDERS.values() for one in several(row["person"]))
    assert max(held.values()) <= 4
    assert len(held) > 110


def test_respondents_of_one_order_are_served_one_by_one_and_some_not_yet(standings):
    joint = [each for each in standings if len(each.of.order.person or ()) > 1]
    served = {
        each.of.order.reference: [bool(each.served_on(one)) for one in each.of.order.person]
        for each in joint
        if each.of.order.served
    }
    assert len(served) >= 5
    assert all(any(each) for each in served.values())
    assert sum(not all(each) for each in served.values()) >= 2


def test_a_notice_leads_to_an_order_and_that_to_an_extension():
    notices = of_power("closure-notice", "closure-notice-soa")
    closed = {"closure-order", "closure-order-soa"}
    assert sum(bool(following(each) & closed) for each in notices) >= 5
    made = of_power("closure-order", "closure-order-soa")
    extensions = {"closure-order-extension", "closure-order-extension-soa"}
    assert sum(bool(following(each) & extensions) for each in made) >= 3


def test_an_interim_order_leads_to_one_that_is_varied_broken_and_discharged():
    whole = ("varied", "breached", "discharged")
    lives = [
        each
        for each in of_power("sro")
        if "interim-sro" in following(each)
        and all(happened(each["reference"], event) for event in whole)
    ]
    assert len(lives) == 1


def test_contact_after_a_notice_is_no_breach_and_a_breach_names_its_condition():
    notices = {row["reference"] for row in of_power("cawn")}
    contact = {row["order"] for row in EVENTS if row["event"] == "contact after notice"}
    broken = [row for row in EVENTS if row["event"] == "breached"]
    assert contact <= notices
    assert len(contact) >= 8
    assert len(broken) >= 5
    numbered = {(row["order"], row["number"]) for row in SHEET["conditions"]}
    assert {(row["order"], row["condition"]) for row in broken} <= numbered
    assert not {row["order"] for row in broken} & notices


def test_some_orders_are_told_to_nobody_and_some_that_ended_are_not_taken_off(standings):
    told = {row["order"] for row in SHEET["circulation"]}
    still = {row["order"] for row in SHEET["circulation"] if not row["taken_off"]}
    live = {each.of.order.reference for each in standings if each.stage == "in force"}
    over = {each.of.order.reference for each in standings if each.stage == "ended"}
    assert live - told
    assert over & still
    assert over & told - still


def test_names_of_older_books_stand_beside_the_powers_of_today():
    known = {row["known_as"]: row["power"] for row in ORDERS.values() if row["known_as"]}
    assert known["SOPO"] == "sopo"
    assert known["Harbourer's warning"] == "cawn"


def test_a_charge_a_result_and_a_status_are_of_one_day():
    statuses = {(row["person"], row["status"], row["on"]) for row in SHEET["person_statuses"]}
    agreed = {"conviction": "convicted", "acquittal": "acquitted"}
    for row in SHEET["outcomes"]:
        if row["kind"] in agreed:
            assert (row["person"], agreed[row["kind"]], row["at"][:10]) in statuses
    charged = {row["person"] for row in SHEET["outcomes"] if row["kind"] == "charge"}
    first = {(row["person"], "charged", row["at"][:10]) for row in SHEET["outcomes"]}
    assert charged <= {person for person, _, _ in first & statuses} | {"N-2024-0117"}


def test_nothing_that_happened_lies_ahead():
    ahead = {row["event"] for row in EVENTS if row["at"] and day(row["at"]) > STANDS_AT.date()}
    assert ahead <= AHEAD
    stands_at = "2026-11-20T09:14"
    past = [row["at"] for name in ("sightings", "outcomes") for row in SHEET[name]]
    past += [row[heading] for row in ORDERS.values() for heading in ("applied", "made", "served")]
    assert max(past) <= stands_at
    recorded = every("recorded_on", "conditions", "order_events", "circulation", "child_care")
    assert max(recorded) <= stands_at[:10]
