"""Content never stands in a chained line: only salted hashes do, and the words beside them."""

import hashlib

import pytest

from disrupt import edit
from disrupt.find import find
from disrupt.partial import PartialDate
from disrupt.records import Photograph
from disrupt.store.line import Line
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import Register
from tests.store.meddling import asked

TEXTS = (
    *("family_name", "given_names", "sex", "ethnicity_self", "ethnicity_observed", "area"),
    *("pnc_id", "cro", "ni_number", "driver_number", "occupation", "whereabouts"),
    *("mappa_level", "owner", "deputy", "note"),
)
LISTS = ("aliases", "linked_offences", "phones", "vehicles", "other_references")
SHORT = {"born": "1931", "whereabouts_until": "2031"}


def canary(name: str) -> str:
    return f"canary {name}"


PICTURE = b"\x89PNG\r\n\x1a\n" + canary("picture").encode()


@pytest.fixture
def desk(desk: Workspace) -> Workspace:
    """A canary in every field, reason, recipient, detail and search."""
    return Workspace(desk.store, canary("reason"))


@pytest.fixture
def told(desk: Workspace, register: Register) -> Register:
    values: dict[str, object] = {name: canary(name) for name in TEXTS}
    values |= {name: (canary(name), canary(f"second {name}")) for name in LISTS}
    values |= {"born": PartialDate(1931), "whereabouts_until": PartialDate(2031)}
    person = make.person(desk, **values)
    make.status(desk, person, canary("status"), source=canary("source"))
    make.address(desk, person, address=canary("address"), postcode=canary("postcode"))
    make.marker(desk, person, canary("marker"))
    picture = {"picture": PICTURE, "recorded_on": desk.today}
    edit.make(desk, Photograph, picture, person_id=person.id)
    edit.change(desk, person, {"note": canary("changed note")})
    find(desk, canary("search"))
    line = Line("printed", recipient=canary("recipient"), detail=canary("detail"))
    desk.store.note(line, canary("purpose"))
    return register


def words_in(register: Register, table: str) -> str:
    """Every value of every row, whatever it is."""
    rows = asked(register, f"SELECT * FROM {table}")
    return "\n".join(
        value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)
        for row in rows
        for value in row
    ).casefold()


EVERYWHERE = (
    *(*TEXTS, *LISTS, "status", "source", "address", "postcode", "marker", "changed note"),
    *("recipient", "detail", "reason", "purpose"),
)


def test_no_column_of_any_chained_line_holds_content(told: Register) -> None:
    assert "canary" not in words_in(told, "audit")


@pytest.mark.parametrize("name", SHORT)
def test_no_date_said_of_a_person_stands_in_a_chained_line(told: Register, name: str) -> None:
    columns = "subject_kind, subject_hash, count, marking, outcome, event, regime, purpose"
    rows = asked(told, f"SELECT {columns} FROM audit")
    assert not [row for row in rows if SHORT[name] in row]


def test_everything_that_was_said_stands_beside_the_lines(told: Register) -> None:
    beside = words_in(told, "revision").replace(" ", "")
    missing = [name for name in EVERYWHERE if canary(name).replace(" ", "") not in beside]
    assert missing == []


def test_what_a_reader_of_intelligence_searched_for_stands_nowhere_in_words(told: Register) -> None:
    assert canary("search") not in words_in(told, "revision")


def test_a_picture_stands_beside_its_line_only_as_a_hash(told: Register) -> None:
    beside = words_in(told, "revision")
    assert canary("picture") not in beside
    assert hashlib.sha256(PICTURE).hexdigest() in beside


@pytest.mark.parametrize("name", ["reason", "recipient", "detail", "purpose"])
def test_a_guess_cannot_be_tried_on_a_chained_line_without_its_salt(
    told: Register, name: str
) -> None:
    assert hashlib.sha256(canary(name).encode()).hexdigest() not in words_in(told, "audit")


def test_the_same_words_hash_differently_on_every_line(told: Register) -> None:
    hashes = asked(told, "SELECT reason_hash FROM audit WHERE reason_hash IS NOT NULL")
    assert len(set(hashes)) == len(hashes)


def test_every_line_has_a_salt_of_its_own(told: Register) -> None:
    salts = asked(told, "SELECT salt FROM revision")
    assert len(set(salts)) == len(salts)
    assert {len(salt) for (salt,) in salts} == {16}


INJECTED = 'first\nsecond,"third";=1+1\t\u202etxet\x1b[31m<b>'


def test_a_reason_with_line_ends_and_commas_stays_one_line_of_the_log(
    desk: Workspace, register: Register
) -> None:
    before = asked(register, "SELECT count(*) FROM audit")[0][0]
    desk.store.note(Line("told", detail=INJECTED), INJECTED)
    assert asked(register, "SELECT count(*) FROM audit")[0][0] == before + 1
    last = "SELECT reason, detail FROM revision ORDER BY seq DESC LIMIT 1"
    assert asked(register, last) == [(INJECTED, INJECTED)]
