"""Looking somebody up: rings that widen, only the fields one may see, and any text whatever."""

from collections.abc import Iterator

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from disrupt.find import find
from disrupt.store.lookup import RINGS, Lookup, Query
from disrupt.store.store import Store
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import Register
from tests.store.busy import copied

SAME, BEGINS, PART, SOUNDS, ALIKE = range(len(RINGS) + 1)

PEOPLE = (
    {"family_name": "Exley", "given_names": "Robin", "vehicles": ("AB12 OIO",)},
    {"family_name": "Exleyson", "given_names": "Graeme"},
    {"family_name": "Hexley", "given_names": "Mohammed"},
    {"family_name": "Ng", "given_names": "Wu", "phones": ("07700 900123",)},
    {"family_name": "Li", "given_names": "Ann-Marie"},
    {"family_name": "O'Brien", "given_names": "Siobhán", "aliases": ("Mc Tallow",)},
    {"family_name": "Lister", "given_names": "Wulf"},
)
FIELDS = {
    *(("person", name) for name in ("family_name", "given_names", "aliases", "reference")),
    *(("person", name) for name in ("vehicles", "phones")),
    ("person_address", "address"),
}


@pytest.fixture(scope="module")
def register(template: Register, tmp_path_factory: pytest.TempPathFactory) -> Register:
    return copied(template, tmp_path_factory.mktemp("lookup") / "westmere.disrupt")


@pytest.fixture(scope="module")
def growing(template: Register, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A register of its own, to which people are added."""
    folder = tmp_path_factory.mktemp("growing") / "westmere.disrupt"
    opened = copied(template, folder).open()
    yield Workspace(opened, "a test")
    opened.close()


@pytest.fixture(scope="module")
def store(register: Register) -> Iterator[Store]:
    opened = register.open()
    people = [make.person(Workspace(opened, "a test"), **values) for values in PEOPLE]
    make.address(Workspace(opened, "a test"), people[3], address="31 Tallow Row")
    yield opened
    opened.close()


def rings(
    store: Store, text: str, allowed: set[tuple[str, str]] = FIELDS, limit: int = 50
) -> dict[int, int]:
    """Each person found, by number, and the ring they stand in."""
    with store.reading() as session:
        lookup = Lookup(session.connection(), Query.of(text), allowed)
        return {number: ring for ring, (_, number) in lookup.rings(limit)}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("exley", {1: SAME, 2: BEGINS, 3: PART}),
        ("EXLEY", {1: SAME, 2: BEGINS, 3: PART}),
        ("exl", {1: BEGINS, 2: BEGINS, 3: PART}),
        ("exley robin", {1: SAME}),
        ("robin exley", {1: SAME}),
        ("robinexley", {1: ALIKE, 2: ALIKE, 3: ALIKE}),
        ("obrien", {6: SAME}),
        ("o brien", {6: SAME}),
        ("o'brien", {6: SAME}),
        ("obri", {6: BEGINS}),
        ("brie", {6: PART}),
        ("siobhan", {6: SAME}),
        ("shivaun", {6: SOUNDS}),
        ("graham", {2: SOUNDS}),
        ("mohamed exley", {3: SOUNDS}),
        ("mohamed hexley", {3: SOUNDS}),
        ("mctallow", {6: SAME}),
        ("ann marie", {5: SAME}),
        ("annmarie", {5: SAME}),
        ("tallow", {6: SAME, 4: SAME}),
        ("31 tallow row", {4: SAME}),
        ("allow", {6: PART, 4: PART}),
        ("exlexy", {1: ALIKE, 2: ALIKE, 3: ALIKE}),
        ("zzzzzz", {}),
    ],
)
def test_people_stand_in_the_narrowest_ring_that_holds_them(
    store: Store, text: str, expected: dict[int, int]
) -> None:
    assert rings(store, text) == expected


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("AB12 OIO", 1),
        ("ab120i0", 1),
        ("AB12 010", 1),
        ("AB1201O", 1),
        ("07700900123", 4),
        ("+44 7700 900123", 4),
        ("0044 7700 900 123", 4),
        ("N-2026-0004", 4),
        ("n2026ooo4", 4),
    ],
)
def test_a_code_is_found_however_it_is_typed(store: Store, text: str, number: int) -> None:
    assert rings(store, text)[number] == SAME


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ng", {4: SAME}),
        ("Wu", {4: SAME, 7: BEGINS}),
        ("li", {5: SAME, 7: BEGINS}),
        ("w", {4: BEGINS, 7: BEGINS}),
        ("ng wu", {4: SAME}),
    ],
)
def test_a_name_of_one_or_two_letters_is_found_and_never_inside_another(
    store: Store, text: str, expected: dict[int, int]
) -> None:
    assert rings(store, text) == expected


@pytest.mark.parametrize(
    ("ring", "text"), [(SAME, "wu"), (BEGINS, "exle"), (PART, "rie"), (SOUNDS, "shivaun")]
)
def test_whoever_is_merely_like_is_looked_for_only_where_nobody_else_is(
    store: Store, ring: int, text: str
) -> None:
    found = rings(store, text)
    assert ring in found.values()
    assert ALIKE not in found.values()


@pytest.mark.parametrize("limit", [1, 2])
def test_no_more_rings_are_asked_than_are_needed(store: Store, limit: int) -> None:
    assert rings(store, "exley", limit=limit) == dict([(1, SAME), (2, BEGINS)][:limit])


def test_a_field_that_one_may_not_see_finds_nobody(store: Store) -> None:
    assert rings(store, "tallow", FIELDS - {("person_address", "address")}) == {6: SAME}
    assert 4 not in rings(store, "07700900123", FIELDS - {("person", "phones")})
    assert rings(store, "exley", {("person", "given_names")}) == {}
    assert rings(store, "exley", set()) == {}


def test_the_entries_of_a_person_are_those_that_one_may_see(store: Store) -> None:
    allowed = {("person", "family_name"), ("person_address", "address")}
    with store.reading() as session:
        lookup = Lookup(session.connection(), Query.of("ng"), allowed)
        said = {entry.said for entry in lookup.entries([("person", 4)])}
        assert list(lookup.entries([])) == []
    assert said == {"Ng", "31 Tallow Row"}


@pytest.mark.parametrize(
    "text",
    [
        *('"', "'", "*", "^", "-", ":", "()", "{}", "%", "_", "\\", ";", "--", "\x00", "\n"),
        *("", "   ", "...", "\u202e", "\u200b", "🚗", "\ufeff", "\udcff", "\U0010ffff"),
    ],
)
def test_what_holds_neither_letter_nor_number_finds_nobody(store: Store, text: str) -> None:
    assert find(Workspace(store, "a test"), text) == ()


@pytest.mark.parametrize(
    "text",
    [
        *('"exley"', "exley*", "^exley", "-exley", "exley:", "(exley", '"exley'),
        *("exley\x00", "ex\x00ley", "\u202eexley", "ex\u200bley", "exley\udcff", "  exley  "),
        "exley\\",
    ],
)
def test_signs_that_mean_something_to_the_full_text_are_only_signs(store: Store, text: str) -> None:
    assert find(Workspace(store, "a test"), text)[0].reference == "N-2026-0001"


@pytest.mark.parametrize(
    "text",
    [
        *("AND", "OR", "NOT", "NEAR(", "NEAR(exley robin)", "exley AND", "exley OR robin"),
        *(
            "rowid:1",
            "folded:exley",
            "exley'; DROP TABLE person; --",
            "a" * 5_000,
            "ab " * 2_500,
            "ß" * 2_500,
            "ﷺ" * 500,
            "ng " * 5_000,
        ),
        " ".join(f"w{number}" for number in range(1_000)),
        "".join(chr(0x4E00 + number) for number in range(5_000)),
    ],
)
def test_words_of_the_full_text_and_texts_beyond_measure_stop_nothing(
    store: Store, text: str
) -> None:
    assert isinstance(find(Workspace(store, "a test"), text), tuple)


def test_only_the_first_dozen_words_are_asked_for_one_by_one() -> None:
    query = Query.of(" ".join(f"w{number}" for number in range(40)))
    assert query.words == tuple(f"w{number}" for number in range(12))
    assert query.squashed.endswith("w39")


@settings(max_examples=60, deadline=None)
@given(text=st.text(st.characters(), max_size=60))
@example(text="\udcff\udcff\udcffabcd")
@example(text="ǆǆǆ")
@example(text="İİİ")
def test_any_text_at_all_may_be_looked_for(store: Store, text: str) -> None:
    assert isinstance(find(Workspace(store, "a test"), text), tuple)


@settings(max_examples=30, deadline=None)
@given(text=st.text(min_size=1, max_size=30))
def test_whatever_a_person_is_called_they_are_found_by_it(growing: Workspace, text: str) -> None:
    person = make.person(growing, family_name=f"quarrel{text}", given_names=None)
    assert rings(growing.store, f"quarrel{text}", limit=1_000)[person.id] == SAME
