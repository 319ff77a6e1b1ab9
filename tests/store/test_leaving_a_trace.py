"""Every flush leaves one line, its content and its index rows for each change, and no other."""

import json
from collections import Counter
from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from disrupt import edit
from disrupt.clock import Clock
from disrupt.partial import PartialDate
from disrupt.records import Officer, Person
from disrupt.store import schema
from disrupt.store.line import Line
from disrupt.store.store import Store
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import CLOCK, Register
from tests.store.busy import copied
from tests.store.meddling import LOG, asked, examined, found, meddle

Values = dict[str, str | None]


def last_line(register: Register) -> tuple[Any, ...]:
    return asked(
        register,
        "SELECT event, subject_kind, subject_id, subject_version, outcome, reason, detail "
        "FROM audit JOIN revision USING (seq) ORDER BY seq DESC LIMIT 1",
    )[0]


def line_count(register: Register) -> int:
    return int(asked(register, "SELECT max(seq) FROM audit")[0][0])


def index_rows(register: Register, source: str, number: int) -> list[tuple[object, ...]]:
    question = "SELECT field, said FROM index_entry WHERE source_kind = ? AND source_id = ?"
    return sorted(asked(register, question, source, number))


def test_a_new_record_leaves_its_line_its_content_and_its_index(
    desk: Workspace, register: Register
) -> None:
    before = line_count(register)
    person = make.person(desk, note="x")
    *line, detail = last_line(register)
    assert line == ["made", "person", person.id, 1, "done", "a test"]
    assert json.loads(detail) == {
        "reference": [None, "N-2026-0001"],
        "family_name": [None, "Exley"],
        "given_names": [None, "Robin"],
        "note": [None, "x"],
    }
    assert line_count(register) == before + 1
    assert index_rows(register, "person", person.id) == [
        ("family_name", "Exley"),
        ("given_names", "Robin"),
        ("reference", "N-2026-0001"),
    ]


def test_a_changed_record_leaves_what_stood_there_and_what_stands_now(
    desk: Workspace, register: Register
) -> None:
    person = make.person(desk, note="x", phones=("07700 900123",))
    before = line_count(register)
    edit.change(desk, person, {"note": None, "family_name": "Tallowby", "given_names": "Robin"})
    *line, detail = last_line(register)
    assert line == ["changed", "person", person.id, 2, "done", "a test"]
    assert json.loads(detail) == {"note": ["x", None], "family_name": ["Exley", "Tallowby"]}
    assert line_count(register) == before + 1
    assert ("family_name", "Tallowby") in index_rows(register, "person", person.id)
    assert ("family_name", "Exley") not in index_rows(register, "person", person.id)


def test_a_part_is_in_the_index_under_its_person(desk: Workspace, register: Register) -> None:
    address = make.address(desk, make.person(desk))
    question = "SELECT subject_kind, subject_id, source_id FROM index_entry WHERE field = 'address'"
    assert asked(register, question) == [("person", address.person_id, address.id)]


def test_a_kind_of_record_that_nobody_searches_leaves_no_index(
    desk: Workspace, register: Register
) -> None:
    status = make.status(desk, make.person(desk))
    assert index_rows(register, "person_status", status.id) == []


@pytest.mark.parametrize(
    "values",
    [
        {"family_name": "Exley"},
        {"aliases": ()},
        {"born": PartialDate(1985)},
        {"resident": True},
        {"phones": ("07700900123",)},
        {"note": None},
        {},
    ],
)
def test_a_record_saved_as_it_was_leaves_nothing(
    desk: Workspace, register: Register, values: dict[str, object]
) -> None:
    person = make.person(desk, born=PartialDate(1985), resident=True, phones=("07700 900123",))
    before = line_count(register)
    saved = edit.change(desk, person, values)
    assert line_count(register) == before
    assert (saved.version, saved.changed_at) == (1, person.changed_at)


def test_a_record_changed_and_changed_back_before_the_flush_leaves_nothing(
    desk: Workspace, register: Register
) -> None:
    number = make.person(desk).id
    before = line_count(register)
    with desk.store.writing("a test") as session:
        person = session.get_one(Person, number)
        person.family_name = "Tallowby"
        person.family_name = "Exley"
    assert line_count(register) == before


def test_two_flushes_of_one_unit_leave_two_lines(store: Store, register: Register) -> None:
    before = line_count(register)
    with store.writing("a test") as session:
        person = Person(family_name="Exley")
        session.add(person)
        session.flush()
        person.family_name = "Tallowby"
    assert line_count(register) == before + 2
    assert last_line(register)[:4] == ("changed", "person", 1, 2)
    assert examined(register).ok


def test_a_record_says_when_it_was_made_and_when_it_was_last_changed(register: Register) -> None:
    first = register.open()
    made = make.person(Workspace(first, "a test"))
    first.close()
    later = Clock(CLOCK.now() + timedelta(days=3, milliseconds=7))
    second = register.open(clock=later)
    changed = edit.change(Workspace(second, "a test"), made, {"note": "x"})
    second.close()
    assert (made.version, made.made_at, made.changed_at) == (1, CLOCK.now(), CLOCK.now())
    assert (changed.version, changed.made_at) == (2, CLOCK.now())
    assert changed.changed_at == later.now()
    assert examined(register).ok


def test_a_line_says_who_when_where_and_under_which_law(
    desk: Workspace, register: Register
) -> None:
    make.person(desk)
    line = asked(
        register,
        "SELECT actor, actor_id, at, regime, length(session), key_id, ver, purpose "
        "FROM audit ORDER BY seq DESC LIMIT 1",
    )
    assert line == [("anna", 1, "2026-11-20T09:14:00.000+00:00", "law enforcement", 16, 1, 1, None)]


def test_looking_at_a_record_is_in_the_log_before_it_is_seen(
    desk: Workspace, register: Register
) -> None:
    person = make.person(desk)
    with desk.store.viewing("person", person.id, "safeguarding") as session:
        last = session.execute(select(schema.audit).order_by(schema.audit.c.seq.desc())).first()
        assert last is not None
        assert (last.event, last.subject_kind, last.subject_id) == ("viewed", "person", person.id)
        assert session.get_one(Person, person.id).family_name == "Exley"
    assert last_line(register)[5] == "safeguarding"


def test_a_note_may_count_and_name_a_recipient_and_a_marking(
    store: Store, register: Register
) -> None:
    line = Line("printed", count=3, recipient="a tenant", marking="OFFICIAL", outcome="refused")
    store.note(line, "a test")
    assert asked(
        register,
        "SELECT event, count, recipient, marking, outcome FROM audit JOIN revision USING (seq) "
        "ORDER BY seq DESC LIMIT 1",
    ) == [("printed", 3, "a tenant", "OFFICIAL", "refused")]


def test_thousands_of_lines_are_proven_to_the_last(store: Store, register: Register) -> None:
    with store.writing("a test") as session:
        session.add_all(Officer(name=f"officer {number}", roles=()) for number in range(5_100))
    assert examined(register).ok
    meddle(register, "UPDATE audit SET actor = 'forged' WHERE seq = 5050")
    assert found(register) == [(LOG, "line 5050")]


NAMES = st.sampled_from([None, "Exley", "Tallowby", "Quarrel"])
VALUES = st.fixed_dictionaries({}, optional={"family_name": NAMES, "note": NAMES, "owner": NAMES})
UNITS = st.lists(
    st.tuples(
        st.lists(VALUES, max_size=3),
        st.lists(st.tuples(st.integers(0, 9), VALUES), max_size=4),
    ),
    max_size=4,
)


@pytest.fixture(scope="module")
def shared(template: Register, tmp_path_factory: pytest.TempPathFactory) -> Register:
    return copied(template, tmp_path_factory.mktemp("traces") / "westmere.disrupt")


def people(register: Register) -> dict[int, tuple[object, ...]]:
    rows = asked(register, "SELECT id, family_name, note, owner FROM person")
    return {number: tuple(values) for number, *values in rows}


def work(store: Store, new: list[Values], edits: list[tuple[int, Values]]) -> None:
    with store.writing("a test") as session:
        there = dict(enumerate(session.scalars(select(Person).order_by(Person.id))))
        for position, values in edits:
            for name, value in values.items() if position in there else ():
                setattr(there[position], name, value)
        session.add_all(Person(**values) for values in new)


def index_is_in_step(register: Register) -> bool:
    """Every searched word of every person once, and nothing else."""
    said = (
        "SELECT id, 'family_name', family_name FROM person WHERE family_name IS NOT NULL "
        "UNION ALL SELECT id, 'reference', reference FROM person ORDER BY 1, 2"
    )
    indexed = "SELECT source_id, field, said FROM index_entry ORDER BY 1, 2"
    return asked(register, said) == asked(register, indexed)


@settings(max_examples=20, deadline=None)
@given(units=UNITS)
def test_there_are_as_many_lines_as_changes_whatever_is_edited(
    shared: Register, units: list[tuple[list[Values], list[tuple[int, Values]]]]
) -> None:
    store = shared.open()
    try:
        for new, edits in units:
            before, last = people(shared), line_count(shared)
            work(store, new, edits)
            after = people(shared)
            made = {("made", number) for number in after.keys() - before.keys()}
            changed = {("changed", number) for number in before if before[number] != after[number]}
            lines = asked(shared, "SELECT event, subject_id FROM audit WHERE seq > ?", last)
            assert len(made) == len(new)
            assert Counter(lines) == Counter(made | changed)
    finally:
        store.close()
    assert index_is_in_step(shared)
    versions = "SELECT (SELECT sum(version) FROM person), count(*) FROM audit WHERE event IN "
    ((kept, written),) = asked(shared, versions + "('made', 'changed') AND subject_kind = 'person'")
    assert (kept or 0) == written
    assert examined(shared).ok
