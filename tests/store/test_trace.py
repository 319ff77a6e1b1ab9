"""What a line says of a record: its state under a salt, and what changed."""

from datetime import UTC, date, datetime, timedelta, timezone
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from disrupt.partial import PartialDate
from disrupt.records import Officer, Person
from disrupt.store import trace
from disrupt.workspace import Workspace
from tests import make

SALT = b"0123456789abcdef"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, None),
        ((), None),
        ("", ""),
        ("Exley", "Exley"),
        (7, "7"),
        (1.5, "1.5"),
        (True, "1"),
        (False, "0"),
        (date(2026, 11, 20), "2026-11-20"),
        (datetime(2026, 7, 1, 12, 0, 0, 999_999, UTC), "2026-07-01T12:00:00.999+00:00"),
        (PartialDate(1985, 6, about=True), "~1985-06"),
        (("Rob", "Röb"), '["Rob", "Röb"]'),
    ],
)
def test_a_value_is_spelt_as_its_row_has_it(value: object, text: str | None) -> None:
    assert trace.spelt(value) == text


def test_a_moment_is_spelt_in_utc_wherever_it_was_said() -> None:
    in_delhi = datetime(2026, 7, 1, 12, 0, tzinfo=timezone(timedelta(hours=5, minutes=30)))
    assert trace.spelt(in_delhi) == "2026-07-01T06:30:00.000+00:00"


def test_a_picture_is_spelt_by_its_hash_alone() -> None:
    spelt = trace.spelt(b"a picture")
    assert spelt is not None
    assert spelt.startswith("sha256:")
    assert len(spelt) == len("sha256:") + 64


def test_a_value_of_an_unknown_sort_is_refused_before_it_is_written() -> None:
    with pytest.raises(KeyError):
        trace.spelt({"a": 1})


LOOK_ALIKE: list[list[str | None]] = [
    [],
    [""],
    [None],
    ["", ""],
    ["a", "b"],
    ["ab"],
    ["ab", ""],
    ["", "ab"],
    ["a", None, "b"],
    ["a\x00\x00\x00\x01b"],
    ["\x00\x00\x00\x01a"],
]


@pytest.mark.parametrize(("one", "other"), [*combinations(LOOK_ALIKE, 2)])
def test_no_two_lists_of_fields_look_the_same(
    one: list[str | None], other: list[str | None]
) -> None:
    assert trace.canonical(one) != trace.canonical(other)


fields = st.lists(st.none() | st.text(st.characters()))


@given(fields, fields)
def test_only_the_same_fields_have_the_same_canonical_form(
    one: list[str | None], other: list[str | None]
) -> None:
    assert (trace.canonical(one) == trace.canonical(other)) == (one == other)


def test_a_state_hashes_the_same_in_any_order_and_with_new_empty_columns() -> None:
    state = trace.state_hash(SALT, "person", {"id": 1, "note": "x"})
    assert state == trace.state_hash(SALT, "person", {"note": "x", "id": 1, "new": None, "l": ()})


@pytest.mark.parametrize(
    ("salt", "kind", "values"),
    [
        (b"another salt", "person", {"id": 1, "note": "x"}),
        (SALT, "officer", {"id": 1, "note": "x"}),
        (SALT, "person", {"id": 2, "note": "x"}),
        (SALT, "person", {"id": 1, "note": "X"}),
        (SALT, "person", {"id": 1, "remark": "x"}),
        (SALT, "person", {"id": 1, "note": "x", "new": ""}),
        (SALT, "person", {"id": 1}),
    ],
)
def test_another_state_has_another_hash(salt: bytes, kind: str, values: dict[str, object]) -> None:
    assert trace.state_hash(salt, kind, values) != trace.state_hash(
        SALT, "person", {"id": 1, "note": "x"}
    )


def test_what_was_not_said_has_no_hash_and_the_same_words_have_another_under_another_label() -> (
    None
):
    assert trace.salted(SALT, "reason", None) is None
    assert trace.salted(SALT, "reason", "") is not None
    assert trace.salted(SALT, "reason", "x") != trace.salted(SALT, "recipient", "x")
    assert trace.salted(SALT, "reason", "x") != trace.salted(b"another salt", "reason", "x")


def test_what_is_told_of_a_new_record_is_what_it_holds() -> None:
    person = Person(reference="N-1", family_name="Exley", aliases=(), phones=("1", "2"), note="")
    assert trace.first_values_of(person) == {
        "reference": (None, "N-1"),
        "family_name": (None, "Exley"),
        "phones": (None, '["1", "2"]'),
        "note": (None, ""),
    }


def test_what_stands_undescribed_in_a_record_is_in_its_state_but_never_told() -> None:
    officer = Officer(name="anna", roles=("auditor",), made_at=datetime(2026, 1, 1, tzinfo=UTC))
    assert "made_at" in trace.values_of(officer)
    assert set(trace.changes_of(officer)) == {"name", "roles"}


def test_changes_are_told_as_text_that_anyone_can_read() -> None:
    assert (
        trace.told({"b": (None, "é"), "a": ("1", None)}) == '{"a": ["1", null], "b": [null, "é"]}'
    )


def test_nothing_is_told_of_a_list_that_was_empty_and_is_empty(desk: Workspace) -> None:
    person = make.person(desk)
    person.aliases = None  # type: ignore[assignment]
    person.note = "x"
    assert trace.changes_of(person) == {"note": (None, "x")}
