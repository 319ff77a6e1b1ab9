"""The index: kept in step with every record, and what was forgotten is gone from the bytes too."""

import pytest

from disrupt import edit
from disrupt.fields import Search
from disrupt.store import index
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import Register
from tests.store.meddling import StoppedError, asked, ends_in, everything, found

TABLES = ("index_entry", "index_key", "index_text_data", "index_text_idx", "index_text_docsize")


def matching(register: Register, part: str) -> int:
    question = "SELECT count(*) FROM index_text WHERE folded MATCH ?"
    return int(asked(register, question, f'"{part}"')[0][0])


def raw_bytes(register: Register) -> bytes:
    """All that stands in the tables of the index, as it stands there."""
    held = everything(register)
    values = [value for table in TABLES for row in held[table] for value in row]
    return b"\n".join(v if isinstance(v, bytes) else str(v).encode() for v in values)


@pytest.mark.parametrize(
    ("text", "how", "expected"),
    [
        ("O'Brien", Search.NAME, "obrien"),
        ("Mc Donald", Search.NAME, "mc donald mcdonald"),
        ("31 Tallow Row", Search.WORDS, "31 tallow row 31tallowrow"),
        ("AB12 OIO", Search.CODE, "ab12010"),
        ("+44 7700 900123", Search.CODE, "07700900123"),
    ],
)
def test_a_text_is_folded_as_it_will_be_looked_for(text: str, how: Search, expected: str) -> None:
    assert index.folded(text, how) == expected


@pytest.mark.parametrize(
    ("text", "how", "expected"),
    [
        ("O'Brien", Search.NAME, {("w", "obrien"), ("s", "obrn")}),
        ("Tallow Row", Search.WORDS, {("w", "tallow"), ("w", "row"), ("w", "tallowrow")}),
        ("AB12 OIO", Search.CODE, {("c", "ab12010")}),
        ("Ng", Search.NAME, {("w", "ng"), ("s", "ng")}),
    ],
)
def test_a_text_is_found_at_once_by_its_words_its_sounds_or_its_code(
    text: str, how: Search, expected: set[tuple[str, str]]
) -> None:
    assert index.keys(text, how) == expected


def test_every_alias_is_found_by_itself(desk: Workspace, register: Register) -> None:
    make.person(desk, aliases=("Tallowby", "Quarrel"))
    assert matching(register, "llow") == matching(register, "arre") == 1


def test_a_changed_word_is_found_and_the_old_one_is_gone_from_the_bytes(
    desk: Workspace, register: Register
) -> None:
    person = make.person(desk, family_name="Quarrelsome")
    assert b"quarrelsome" in raw_bytes(register)
    assert b"som" in everything_of_the_text(register)
    edit.change(desk, person, {"family_name": "Tallowby"})
    assert matching(register, "tallow") == 1
    assert matching(register, "quarrel") == 0
    assert b"quarrel" not in raw_bytes(register).lower()
    for three in (b"qua", b"uar", b"arr", b"rre", b"els", b"lso", b"som", b"ome"):
        assert three not in everything_of_the_text(register)


def everything_of_the_text(register: Register) -> bytes:
    return b"".join(row[1] for row in everything(register)["index_text_data"])


def test_a_word_that_two_people_share_stays_when_one_of_them_changes(
    desk: Workspace, register: Register
) -> None:
    one, _ = (make.person(desk, family_name="Quarrel") for _ in range(2))
    edit.change(desk, one, {"family_name": "Tallowby"})
    assert matching(register, "quarrel") == 1


def test_words_taken_away_leave_no_row_behind(desk: Workspace, register: Register) -> None:
    person = make.person(desk, aliases=("Robbo",), phones=("07700 900123",))
    edit.change(
        desk, person, {"aliases": (), "phones": (), "family_name": None, "given_names": None}
    )
    assert asked(register, "SELECT said FROM index_entry") == [("N-2026-0001",)]
    assert asked(register, "SELECT count(*) FROM index_key") == [(1,)]
    assert asked(register, "SELECT count(*) FROM index_text_docsize") == [(1,)]


def test_the_number_of_a_forgotten_entry_can_be_given_again(
    desk: Workspace, register: Register
) -> None:
    person = make.person(desk, family_name="Quarrel")
    for name in ("Tallowby", "Marlow", "Quarrel"):
        person = edit.change(desk, person, {"family_name": name})
    assert matching(register, "quarrel") == 1
    assert matching(register, "marlow") == matching(register, "tallow") == 0
    assert found(register) == []


def test_the_full_text_agrees_with_the_entries_after_many_changes(
    desk: Workspace, register: Register
) -> None:
    people = [make.person(desk, family_name=f"Exley {number}") for number in range(8)]
    for number, person in enumerate(people):
        edit.change(desk, person, {"family_name": f"Tallow {number}", "aliases": (f"T {number}",)})
    address = make.address(desk, people[0])
    edit.change(desk, address, {"address": "7 Quarrel Court"})
    # SQLite's own check reads the whole index and every text it was made from.
    check = "INSERT INTO index_text (index_text, rank) VALUES ('integrity-check', 1)"
    assert asked(register, check) == []
    assert matching(register, "exley") == 0


def test_the_index_of_work_that_failed_is_as_it_was(desk: Workspace, register: Register) -> None:
    person = make.person(desk)
    before = everything(register)
    with ends_in(StoppedError), desk.store.writing("a test") as session:
        session.get_one(type(person), person.id).family_name = "Tallowby"
        session.flush()
        raise StoppedError
    assert everything(register) == before


@pytest.mark.parametrize("text", ["x" * 5_000, "'", "\u202e", "…", "🚗", "a\x00b", "  "])
def test_any_text_may_stand_in_a_searched_field(
    desk: Workspace, register: Register, text: str
) -> None:
    person = make.person(desk, family_name=text, aliases=(text,))
    edit.change(desk, person, {"family_name": "Exley", "aliases": ()})
    assert found(register) == []
    assert matching(register, "exley") == 1
