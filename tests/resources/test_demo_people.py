"""The invented people: believable, in order, and impossible in real life."""

import csv
import re
import tomllib
from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
STANDS_AT = date(2026, 11, 20)
HEADINGS = (
    "reference,family_name,given_names,aliases,born,sex,ethnicity_self,ethnicity_observed,"
    "linked_offences,resident,area,phones,vehicles,handles,pnc_id,cro,ni_number,driver_number,"
    "other_references,occupation,whereabouts,whereabouts_until,mappa_level,also_victim,"
    "support_contact,owner,deputy,note,status,status_on,address,postcode,markers"
)
HISTORIES = ("person_statuses", "person_addresses", "person_markers")
LISTED = {
    "sex": "sex",
    "ethnicity_self": "ethnicity_self",
    "ethnicity_observed": "ethnicity_observed",
    "linked_offences": "offence_families",
    "whereabouts": "whereabouts",
    "mappa_level": "mappa_levels",
    "status": "status",
    "markers": "markers",
}
# Only these can follow: what is first said of a person stands under None.
FOLLOWS = {
    None: {"alleged", "suspected", "charged", "convicted"},
    "alleged": {"suspected", "ruled out"},
    "suspected": {"charged", "ruled out"},
    "charged": {"convicted", "acquitted"},
}

date_as_known = re.compile(r"~?(\d{4})(?:-(\d\d))?(?:-(\d\d))?")
demo_vehicle = re.compile(r"[A-HJ-PR-Y]{2}00[A-HJ-PR-Z]{3}")
demo_phone = re.compile(r"(?:07700 900|01632 960|\+447700900)\d{3}")
demo_postcode = re.compile(r"ZZ(?!99)\d{1,2} \d[ABD-HJLNP-UW-Z]{2}")
demo_driver = re.compile(r"[A-Z9]{5}\d(?:1[3-9]|6[3-9])[0-3]\d\d[A-Z9]{2}[A-Z0-9][A-Z]{2}")


def rows(name: str) -> list[dict[str, str]]:
    path = RESOURCES / "demo" / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


PEOPLE = rows("people")
STATUSES, ADDRESSES, MARKERS = map(rows, HISTORIES)


def several(cell: str) -> list[str]:
    return cell.split("; ") if cell else []


def every(heading: str) -> list[str]:
    return [value for person in PEOPLE for value in several(person[heading])]


def listed(name: str) -> set[str]:
    with (RESOURCES / "lists" / f"{name}.toml").open("rb") as text:
        return {entry["word"] for entry in tomllib.load(text)["words"]}


def earliest(written: str) -> date:
    """The first day that a date, known in full or in part, can mean."""
    known = date_as_known.fullmatch(written)
    assert known, written
    year, month, day = known.groups(default="1")
    return date(int(year), int(month), int(day))


def too_late_or_unreadable(dates: Iterable[str]) -> list[str]:
    return [on for on in dates if on and earliest(on) > STANDS_AT]


def check_letter(digits: str) -> str:
    return "ZABCDEFGHJKLMNPQRTUVWXY"[int(digits) % 23]


def of(history: list[dict[str, str]], reference: str) -> list[dict[str, str]]:
    return [row for row in history if row["person"] == reference]


def test_there_are_400_people_under_the_agreed_headings():
    assert len(PEOPLE) == 400
    assert ",".join(PEOPLE[0]) == HEADINGS


def test_references_run_without_a_gap_in_every_year_from_2023_to_2026():
    held = Counter(person["reference"][:7] for person in PEOPLE)
    assert set(held) == {"N-2023-", "N-2024-", "N-2025-", "N-2026-"}
    expected = [f"{year}{n:04d}" for year in sorted(held) for n in range(1, held[year] + 1)]
    assert [person["reference"] for person in PEOPLE] == expected


@pytest.mark.parametrize("name", ["people", *HISTORIES])
def test_a_file_is_utf_8_with_plain_line_ends_and_the_least_quoting(name, tmp_path):
    written = (RESOURCES / "demo" / f"{name}.csv").read_bytes()
    with (tmp_path / "again.csv").open("w", encoding="utf-8", newline="") as again:
        table = csv.DictWriter(again, list(rows(name)[0]), lineterminator="\n")
        table.writeheader()
        table.writerows(rows(name))
    assert (tmp_path / "again.csv").read_bytes() == written


@pytest.mark.parametrize(
    ("history", "order"),
    [(STATUSES, ("on", "status")), (ADDRESSES, ("since", "address")), (MARKERS, ("on", "marker"))],
)
def test_a_history_stands_in_order_of_person_date_and_word(history, order):
    keys = [(row["person"], *(row[heading] for heading in order)) for row in history]
    assert keys == sorted(set(keys))


def test_only_one_cell_begins_with_a_sign_that_a_spreadsheet_would_obey():
    tables = PEOPLE + STATUSES + ADDRESSES + MARKERS
    cells = [cell for row in tables for cell in row.values()]
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))] == ["+447700900123"]


def test_every_history_is_of_a_person_in_the_register():
    assert {row["person"] for row in STATUSES + ADDRESSES + MARKERS} <= set(every("reference"))


def test_every_date_is_readable_and_none_lies_ahead_but_a_release():
    dates = [person[heading] for person in PEOPLE for heading in ("born", "status_on")]
    dates += [row[heading] for row in STATUSES + MARKERS for heading in ("on", "recorded_on")]
    dates += [row[h] for row in ADDRESSES for h in ("since", "until", "recorded_on")]
    assert too_late_or_unreadable(dates) == []
    assert all(earliest(on) > STANDS_AT for on in every("whereabouts_until"))


def test_nothing_is_recorded_before_it_happened_or_before_the_person_is_on_the_register():
    for row in STATUSES + MARKERS + ADDRESSES:
        recorded = date.fromisoformat(row["recorded_on"])
        assert recorded >= earliest(row.get("on") or row.get("since") or "2000")
        assert recorded.year >= int(row["person"][2:6])


def test_nobody_is_under_16_few_are_under_18_and_the_average_is_28_to_32():
    born = [earliest(born) for born in every("born") if len(born) == 10]
    assert max(born) <= date(2010, 11, 20)
    assert 1 <= sum(day > date(2008, 11, 20) for day in born) <= 12
    ages = [(STANDS_AT - earliest(born)).days / 365.25 for born in every("born")]
    assert 28 <= sum(ages) / len(ages) <= 32


@pytest.mark.parametrize(("heading", "name"), LISTED.items())
def test_every_word_is_in_its_list(heading, name):
    assert set(every(heading)) <= listed(name)


def test_a_yes_or_no_is_yes_no_or_empty():
    assert {person["resident"] for person in PEOPLE} == {"yes", "no", ""}
    assert {person["also_victim"] for person in PEOPLE} == {"yes", "no", ""}


def test_the_current_status_is_the_last_of_the_history():
    for person in PEOPLE:
        last = {"status": "", "on": ""} | dict(*of(STATUSES, person["reference"])[-1:])
        assert (person["status"], person["status_on"]) == (last["status"], last["on"])


def test_statuses_follow_one_another_as_a_case_does():
    for person in PEOPLE:
        words = [row["status"] for row in of(STATUSES, person["reference"])]
        assert all(word in FOLLOWS[before] for before, word in pairwise([None, *words]))


def test_the_current_address_is_the_one_that_has_not_ended():
    for person in PEOPLE:
        held = [row for row in of(ADDRESSES, person["reference"]) if not row["until"]]
        expected = [{"address": person["address"], "postcode": person["postcode"]}]
        found = [{heading: row[heading] for heading in ("address", "postcode")} for row in held]
        assert found == (expected if person["address"] else [])


def test_the_current_markers_are_those_of_the_history():
    for person in PEOPLE:
        marked = {row["marker"] for row in of(MARKERS, person["reference"])}
        assert several(person["markers"]) == sorted(marked)


def test_only_the_convicted_have_a_mappa_level_and_only_prisoners_a_release_date():
    assert {person["status"] for person in PEOPLE if person["mappa_level"]} == {"convicted"}
    held = {person["whereabouts"] for person in PEOPLE if person["whereabouts_until"]}
    assert held == {"in prison"}


def test_every_pnc_number_is_of_2099_with_the_right_letter():
    numbers = every("pnc_id")
    assert "2099/0000001G" in numbers
    assert len(set(numbers)) == len(numbers)
    for number in numbers:
        assert re.fullmatch(r"2099/\d{7}[A-Z]", number)
        assert number[-1] == check_letter("99" + number[5:12])


def test_every_cro_number_has_a_serial_beyond_any_issued_and_the_right_letter():
    for number in every("cro"):
        assert re.fullmatch(r"99\d{4}/99[A-Z]", number)
        assert number[-1] == check_letter("99" + number[:6])


def test_phones_and_national_insurance_numbers_are_those_kept_for_examples():
    assert all(demo_phone.fullmatch(phone) for phone in every("phones"))
    assert set(every("ni_number")) == {"QQ123456C"}


def test_every_vehicle_carries_the_age_code_that_was_never_issued():
    assert all(demo_vehicle.fullmatch(vehicle) for vehicle in every("vehicles"))


def test_every_driver_number_has_a_month_that_is_not_in_the_year():
    assert all(demo_driver.fullmatch(number) for number in every("driver_number"))


def test_every_postcode_is_in_the_area_zz_and_none_in_the_statisticians_zz99():
    postcodes = [row["postcode"] for row in PEOPLE + ADDRESSES if row["postcode"]]
    assert all(demo_postcode.fullmatch(postcode) for postcode in postcodes)


def test_an_address_has_the_same_postcode_wherever_it_stands():
    pairs = {(row["address"], row["postcode"]) for row in ADDRESSES}
    assert len(pairs) == len({address for address, _ in pairs})


def test_other_references_are_of_the_invented_force_and_officers_are_numbers_only():
    assert all(re.fullmatch(r"WX-[A-Z]{2}/\d{4}/\d{5}", ref) for ref in every("other_references"))
    assert all(re.fullmatch(r"Officer \d{4}", name) for name in every("owner") + every("deputy"))


def test_a_note_names_only_people_vehicles_and_words_that_may_stand_there():
    notes = " ".join(person["note"] for person in PEOPLE)
    assert set(re.findall(r"N-\d{4}-\d{4}", notes)) <= set(every("reference"))
    assert set(re.findall(r"[A-Z]{2}\d\d[A-Z]{3}", notes)) <= set(every("vehicles"))
    assert not re.search(r"underage|prostitut|offender\b(?! manager)", notes)


@pytest.mark.parametrize("sign", ["'", "&", ",", '"', "“", "Ł", "é"])
def test_awkward_signs_are_there_to_exercise_import_and_export(sign):
    assert any(sign in cell for person in PEOPLE for cell in person.values())
