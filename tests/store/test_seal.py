"""The seal: a record that is not as its last line left it is named, whatever was done to it."""

import shutil
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from disrupt import edit
from disrupt.clock import Clock
from disrupt.partial import PartialDate
from disrupt.records import RECORDS, Order, Person
from disrupt.store import driver
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import Register
from tests.store.busy import copied
from tests.store.meddling import (
    GONE,
    NOT_AS_WRITTEN,
    NOT_IN_LOG,
    asked,
    examined,
    found,
    meddle,
)

FULL = {
    "aliases": ("Rob", "Robbo"),
    "born": PartialDate(1985, 6, about=True),
    "sex": "male",
    "linked_offences": ("sexual",),
    "resident": True,
    "also_victim": False,
    "phones": ("07700 900123",),
    "note": "as found",
}
# A day, and a moment.
SAID_OF_AN_ORDER = {"made": date(2026, 5, 1), "served": datetime(2026, 7, 1, 23, 5, tzinfo=UTC)}
LATER = Clock(datetime(2026, 12, 1, 10, 0, tzinfo=UTC))
PLACES = {
    "person": "N-2026-0001",
    "person_status": "person_status 1",
    "person_address": "person_address 1",
    "person_marker": "person_marker 1",
    "person_photograph": "person_photograph 1",
    "child": "C-2026-0001",
    "child_care": "child_care 1",
    "premises": "P-2026-0001",
    "vehicle": "V-2026-0001",
    "order": "O-2026-0001",
    "order_condition": "order_condition 1",
    "order_event": "order_event 1",
    "circulation": "circulation 1",
    "order_deadline": "order_deadline 1",
    "attachment": "attachment 1",
    "outcome": "OC-2026-0001",
    "outcome_condition": "outcome_condition 1",
    "sighting": "S-2026-0001",
    "group": "GR-2026-0001",
    "agency": "AG-2026-0001",
    "licence": "L-2026-0001",
    "disclosure": "DS-2026-0001",
    "licence_decision": "LD-2026-0001",
    "note": "NT-2026-0001",
    "intelligence": "IN-2026-0001",
    "premises_responsible": "premises_responsible 1",
    "premises_condition": "premises_condition 1",
    "premises_check": "premises_check 1",
    "premises_visit": "premises_visit 1",
    "premises_training": "premises_training 1",
    "licence_self_report": "licence_self_report 1",
    "agency_contact": "agency_contact 1",
    "licence_served": "licence_served 1",
    "link": "link 1",
    "letterhead": "letterhead 1",
    "handling": "handling 1",
    "hand_over": "hand_over 1",
    "operation": "OP-2026-0001",
    "disruption": "DR-2026-0001",
    "meeting": "M-2026-0001",
    "action": "A-2026-0001",
    "agenda_item": "agenda_item 1",
    "attendance": "attendance 1",
    "forum": "F-2026-0001",
    "forum_member": "forum_member 1",
    "quorum_rule": "quorum_rule 1",
    "score_weights": "score_weights 1",
    "plan": "PL-2026-0001",
    "agenda_heading": "agenda_heading 1",
    "information_request": "information_request 1",
    "recorded_by": "recorded_by 1",
    "pack_copy": "K-2026-0001",
    "copy_left": "copy_left 1",
    "tactic": "tactic 1",
    "area_return": "area_return 1",
    "printed_total": "printed_total 1",
    "frozen_report": "frozen_report 1",
    "officer": "officer 1",
}
COLUMNS = {
    each.kind_name(): [column.name for column in each.__table__.columns if column.name != "id"]
    for each in RECORDS.values()
}


@pytest.fixture(scope="module")
def written(template: Register, tmp_path_factory: pytest.TempPathFactory) -> Register:
    """One of every kind of record."""
    register = copied(template, tmp_path_factory.mktemp("seal") / "westmere.disrupt")
    store = register.open()
    desk = Workspace(store, "a test")
    made = make.one_of_every_kind(desk, person=FULL, order=SAID_OF_AN_ORDER)
    make.deadline(desk, made["order"])
    make.person(desk, family_name="Tallowby")
    store.close()
    return register


@pytest.fixture
def register(written: Register, tmp_path: Path) -> Register:
    return copied(written, tmp_path / "westmere.disrupt")


@pytest.fixture
def desk(register: Register) -> Iterator[Workspace]:
    """The clock has gone on meanwhile."""
    store = register.open(clock=LATER)
    yield Workspace(store, "a test")
    store.close()


def test_one_of_every_kind_of_record_is_sound_and_counted(register: Register) -> None:
    health = examined(register)
    assert set(PLACES) == set(RECORDS)
    assert health.ok
    assert health.records == len(PLACES) + 2


@pytest.mark.parametrize("at", range(max(map(len, COLUMNS.values()))))
def test_a_record_changed_in_any_column_is_named(register: Register, at: int) -> None:
    """One column of every kind at a time, until there was each of them."""
    forged = {kind: columns[at] for kind, columns in COLUMNS.items() if at < len(columns)}
    meddle(
        register,
        *(f"""UPDATE "{kind}" SET "{forged[kind]}" = 'forged' WHERE id = 1""" for kind in forged),
    )
    places = [where for what, where in found(register) if what == NOT_AS_WRITTEN]
    wanted = ["forged" if forged[kind] == "reference" else PLACES[kind] for kind in forged]
    assert sorted(places) == sorted(wanted)


@pytest.mark.parametrize("forged", ["X'00ff'", "1.5", "''", "'é'", "999", "NULL", "'AS FOUND'"])
@pytest.mark.parametrize("column", ["note", "resident", "born"])
def test_a_value_of_any_sort_put_into_a_record_is_found(
    register: Register, column: str, forged: str
) -> None:
    meddle(register, f"UPDATE person SET {column} = {forged} WHERE id = 1")
    assert found(register) == [(NOT_AS_WRITTEN, "N-2026-0001")]


@pytest.mark.parametrize("kind", PLACES)
def test_a_record_removed_is_named(register: Register, kind: str) -> None:
    meddle(register, f'DELETE FROM "{kind}" WHERE id = 1')
    assert (GONE, f"{kind} 1") in found(register)


def test_a_record_put_in_behind_the_programs_back_is_named(register: Register) -> None:
    meddle(
        register,
        "INSERT INTO person (version, made_at, changed_at, reference) VALUES (1, '', '', 'N-9')",
    )
    assert found(register) == [(NOT_IN_LOG, "N-9")]


def test_a_record_that_changed_places_with_another_is_named(register: Register) -> None:
    meddle(
        register,
        "UPDATE person SET id = -1 WHERE id = 1",
        "UPDATE person SET id = 1 WHERE id = 2",
        "UPDATE person SET id = 2 WHERE id = -1",
    )
    assert {place for _, place in found(register)} == {"N-2026-0001", "N-2026-0002"}


@pytest.mark.parametrize("forged", ["'2026-05-02'", "'2026-05-01T00:00:00.000+00:00'", "NULL"])
@pytest.mark.parametrize("column", ["made", "served"])
def test_a_day_or_a_moment_changed_is_named(register: Register, column: str, forged: str) -> None:
    meddle(register, f'UPDATE "order" SET {column} = {forged}')
    assert found(register) == [(NOT_AS_WRITTEN, "O-2026-0001")]


def test_a_part_given_to_another_person_is_named(register: Register) -> None:
    meddle(register, "UPDATE person_status SET person_id = 2")
    assert found(register) == [(NOT_AS_WRITTEN, "person_status 1")]


def test_a_picture_exchanged_is_named(register: Register) -> None:
    meddle(register, "UPDATE person_photograph SET picture = X'00'")
    assert found(register) == [(NOT_AS_WRITTEN, "person_photograph 1")]


@pytest.mark.parametrize(
    ("statement", "wrong"),
    [
        ("DROP TABLE person_marker", (GONE, "person_marker 1")),
        ("ALTER TABLE person_marker RENAME TO elsewhere", (GONE, "person_marker 1")),
        ("ALTER TABLE person_marker DROP COLUMN marker", (NOT_AS_WRITTEN, "person_marker 1")),
        ("ALTER TABLE person_marker DROP COLUMN version", (GONE, "person_marker 1")),
        ("ALTER TABLE person ADD COLUMN x DEFAULT 'forged'", (NOT_AS_WRITTEN, "N-2026-0002")),
    ],
)
def test_a_table_meddled_with_is_found(
    register: Register, statement: str, wrong: tuple[str, str]
) -> None:
    meddle(register, statement)
    assert wrong in found(register)


@pytest.mark.parametrize(
    "table", ["forged (version, changed_at)", '"for""ged" (id, version, changed_at)']
)
def test_a_strange_table_stops_nothing(register: Register, table: str) -> None:
    meddle(register, f"CREATE TABLE {table}")
    assert len(found(register)) <= 1


def test_a_record_changed_and_put_back_is_sound(register: Register) -> None:
    meddle(register, "UPDATE person SET note = 'forged'", "UPDATE person SET note = 'as found'")
    assert found(register) == [(NOT_AS_WRITTEN, "N-2026-0002")]


@pytest.mark.parametrize("sort", ["TEXT", "INTEGER", "BLOB", "BOOLEAN"])
def test_a_new_empty_column_breaks_no_seal(register: Register, sort: str) -> None:
    meddle(register, f"ALTER TABLE person ADD COLUMN brought_later {sort}")
    assert found(register) == []


def test_a_new_column_that_holds_something_is_found(register: Register) -> None:
    meddle(
        register,
        "ALTER TABLE person ADD COLUMN brought_later TEXT",
        "UPDATE person SET brought_later = 'forged' WHERE id = 2",
    )
    assert found(register) == [(NOT_AS_WRITTEN, "N-2026-0002")]


def pages(path: Path) -> list[bytes]:
    content = path.read_bytes()
    return [content[at : at + driver.PAGE] for at in range(0, len(content), driver.PAGE)]


def test_an_old_page_put_back_is_found_and_its_record_is_named(
    register: Register, tmp_path: Path
) -> None:
    older = Path(shutil.copy2(register.files.database, tmp_path / "older.db"))
    (root,) = asked(register, "SELECT rootpage FROM sqlite_schema WHERE name = 'person'")[0]
    store = register.open(clock=LATER)
    desk = Workspace(store, "a test")
    with store.reading() as session:
        person = session.get_one(Person, 1)
    edit.change(desk, person, {"note": "newer"})
    store.close()
    mixed = pages(register.files.database)
    mixed[root - 1] = pages(older)[root - 1]
    register.files.database.write_bytes(b"".join(mixed))
    assert (NOT_AS_WRITTEN, "N-2026-0001") in found(register)
    assert asked(register, "SELECT note FROM person WHERE id = 1") == [("as found",)]


def test_a_record_read_and_saved_again_hashes_the_same_from_memory_as_from_its_row(
    desk: Workspace, register: Register
) -> None:
    with desk.store.writing("a test") as session:
        person = session.get_one(Person, 1)
        person.resident, person.born = None, PartialDate(1985)
        person.aliases = ()
    with desk.store.writing("a test") as session:
        session.get_one(Person, 1).resident = True
    assert examined(register).ok


def test_a_day_and_a_moment_hash_the_same_from_memory_as_from_their_row(
    desk: Workspace, register: Register
) -> None:
    with desk.store.reading() as session:
        order = session.get_one(Order, 1)
    edit.change(desk, order, {"made": order.served, "served": order.made, "ends": order.made})
    assert examined(register).ok
