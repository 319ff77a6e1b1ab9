"""Somebody is found by whatever was typed of them, the best first, and each says why."""

import json
import shutil

import pytest

from disrupt import edit
from disrupt.errors import Refused
from disrupt.find import find
from disrupt.partial import PartialDate
from disrupt.records import SUBJECTS, Person
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import Register
from tests.desks import log, seat, typed


def found(desk, text):
    return [hit.reference for hit in find(desk, text)]


@pytest.fixture(scope="module")
def register_of_two(template, tmp_path_factory):
    """One register for all that only look: Sean, of whom much is held, and Robin."""
    folder = tmp_path_factory.mktemp("find") / "westmere.disrupt"
    shutil.copytree(template.folder, folder)
    store = Register(folder, template.made).open()
    desk = Workspace(store, "a test")
    sean = make.person(desk, **SEAN)
    make.address(desk, sean, address="31 Tallow Row", postcode="EC1A 1BB")
    make.person(desk)
    yield store
    store.close()


@pytest.fixture
def two(register_of_two):
    return seat(register_of_two, "disruption-officer")


SEAN = {
    "family_name": "O'Brien",
    "given_names": "Sean",
    "aliases": ("Wren", "Big Tam"),
    "born": PartialDate(1988, 5, 4),
    "phones": ("07700 900123",),
    "vehicles": ("BD51 SMR",),
    "pnc_id": "2099/0000001G",
    "cro": "000001/99A",
    "ni_number": "ZZ123456A",
    "driver_number": "OBRIE805048S99XY",
    "other_references": ("CASE-77/2026",),
}

WAYS = [
    ("N-2026-0001", "Reference “N-2026-0001”"),
    ("n20260001", "Reference “N-2026-0001”"),
    ("obri", "Family name “O'Brien” begins with it"),
    ("O'Brien", "Family name “O'Brien”"),
    ("O’BRIEN", "Family name “O'Brien”"),
    ("o brien", "Family name “O'Brien”"),
    ("rien", "Family name “O'Brien” has it in it"),
    ("sean", "Given names “Sean”"),
    ("shaun", "Given names “Sean” sounds like “shaun”"),
    ("sean obrien", "Given names “Sean”; Family name “O'Brien”"),
    ("O'Brien, Sean", "Family name “O'Brien”; Given names “Sean”"),
    ("wren", "Aliases “Wren”"),
    ("big tam", "Aliases “Big Tam”"),
    ("tam", "Aliases “Big Tam”"),
    ("07700900123", "Phones “07700900123”"),
    ("07700 900 123", "Phones “07700900123”"),
    ("+44 7700 900123", "Phones “07700900123”"),
    ("+44 (0)7700 900123", "Phones “07700900123”"),
    ("0044 7700900123", "Phones “07700900123”"),
    ("900123", "Phones “07700900123” has it in it"),
    ("bd51 smr", "Vehicles “BD51SMR”"),
    ("BD5ISMR", "Vehicles “BD51SMR”"),
    ("bd51", "Vehicles “BD51SMR” begins with it"),
    ("ec1a1bb", "Postcode"),
    ("EC1A 1BB", "Postcode"),
    ("ec1a", "Postcode"),
    ("ec1", "Postcode begins with it"),
    ("tallow row", "Address has it in it"),
    ("2099/0000001G", "PNC ID “2099/0000001G”"),
    ("2099/1g", "PNC ID “2099/0000001G”"),
    ("zz 12 34 56 a", "NI number “ZZ123456A”"),
    ("OBRIE805048S99XY", "Driver number “OBRIE805048S99XY”"),
    ("case 77", "Other references “CASE-77/2026” begins with it"),
    ("1/99A", "CRO number “000001/99A”"),
    ("obrein", "Family name “O'Brien” sounds like “obrein”"),
    ("obrigen", "Family name “O'Brien” is like “obrigen”"),
]


@pytest.mark.parametrize(("text", "why"), WAYS)
def test_somebody_is_found_by_any_of_these_and_it_is_said_why(two, text, why):
    (hit,) = find(two, text)
    assert (hit.reference, hit.kind) == ("N-2026-0001", "person")
    assert hit.says == "O'Brien, Sean, born 4 May 1988"
    assert hit.why == why


@pytest.mark.parametrize("typed", ["BD00SMR", "BDO0SMR", "BDOOSMR", "bdoo smr"])
def test_a_plate_is_found_whether_its_noughts_were_typed_as_letters_or_not(desk, typed):
    make.person(desk, vehicles=("BD00 SMR",))
    assert found(desk, typed) == ["N-2026-0001"]


@pytest.mark.parametrize("typed", ["99/1G", "1999/1g", "1999/0000001G"])
def test_a_pnc_number_is_found_by_its_short_form(desk, typed):
    make.person(desk, pnc_id="1999/0000001G")
    assert found(desk, typed) == ["N-2026-0001"]


def test_names_that_sound_alike_stand_below_those_that_are_the_same(desk):
    for name in ("Muhammad", "Mohammed", "Mohamed", "Mahmood"):
        make.person(desk, given_names=name, family_name="Ali")
    hits = find(desk, "Mohamed")
    assert [hit.says for hit in hits][:1] == ["Ali, Mohamed"]
    assert {hit.says for hit in hits[1:3]} == {"Ali, Mohammed", "Ali, Muhammad"}
    assert hits[1].why.endswith("sounds like “Mohamed”")


def test_an_alias_that_is_the_same_stands_before_names_that_merely_begin_so(desk):
    make.person(desk, family_name="Wrenfield")
    make.person(desk, family_name="Exley", aliases=("Wren",))
    assert found(desk, "wren") == ["N-2026-0002", "N-2026-0001"]


@pytest.mark.parametrize(("name", "typed"), [("Ng", "ng"), ("Ô", "o"), ("Xi", "XI"), ("Ü", "u")])
def test_names_of_one_or_two_letters_are_found(desk, name, typed):
    make.person(desk, family_name=name, given_names=None)
    make.person(desk)
    assert found(desk, typed) == ["N-2026-0001"]


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("Müller", "muller"),
        ("Żółć", "zolc"),
        ("Straße", "strasse"),
        ("D’Souza-Smith", "dsouza smith"),
        ("محمد", "محمد"),
        ("李明", "李"),
    ],
)
def test_names_are_found_without_their_accents_and_in_any_script(desk, name, typed):
    make.person(desk, family_name=name)
    assert found(desk, typed) == ["N-2026-0001"]


@pytest.mark.parametrize(
    "text",
    [
        *("nobody at all", "zzzzz", "999999"),
        *("", " ", "'", "\x00", "\u200b", "…", "🙂", "\udcff", "%", "*", '"', "--"),
        *('" OR 1=1', "NEAR(a b)", "qrst*", "said:qrst", "-qrst -", "'; DROP TABLE person; --"),
    ],
)
def test_whoever_is_not_there_is_not_found_and_nothing_breaks(two, text):
    assert find(two, text) == ()


def test_a_text_of_any_length_may_be_looked_for(desk):
    make.person(desk)
    assert find(desk, "qx" * 5000) == ()
    assert find(desk, " ".join("qxz" * 300)) == ()


def test_at_most_fifty_are_shown(desk):
    with desk.store.writing("many") as session:
        session.add_all(Person(family_name="Exley") for _ in range(60))
    hits = find(desk, "Exley")
    assert len(hits) == 50
    assert log(desk.store, "searched")[-1].count == 50


def test_a_search_is_logged_once_with_its_count_and_no_word_of_it_in_the_chained_line(two):
    before = len(log(two.store))
    find(two, "O'Brien Wrenfield")
    (line,) = log(two.store)[before:]
    assert (line.event, line.count, line.outcome) == ("searched", 0, "done")
    assert typed(two.store, line.detail, "text") == "O'Brien Wrenfield"
    assert "wrenfield" not in line.detail.casefold()
    chained = {name: value for name, value in line._mapping.items() if name != "detail"}
    assert "wrenfield" not in str(chained).casefold()
    assert line.subject_kind is None


def test_the_log_holds_a_sum_of_whom_a_search_showed(two):
    find(two, "sean")
    find(two, "wren")
    find(two, "robin")
    shown = [json.loads(line.detail)["shown"] for line in log(two.store, "searched")[-3:]]
    assert shown[0] == shown[1] != shown[2]


def test_a_refused_search_is_logged_as_refused_and_not_as_a_search(two):
    before = len(log(two.store))
    with pytest.raises(Refused):
        find(seat(two.store, "auditor"), "sean")
    assert [line.event for line in log(two.store)[before:]] == ["refused"]


def test_what_was_changed_is_found_by_its_new_name_and_no_longer_by_its_old(desk):
    edit.change(desk, make.person(desk), {"family_name": "Mercer"})
    assert found(desk, "Mercer") == ["N-2026-0001"]
    assert found(desk, "Exley") == []


# Where a licensing officer would learn what they may not know, if the search went through it.
HIDDEN = [
    *("wren", "big tam", "tam", "07700900123", "900123", "+447700900123", "bd51smr", "BD5ISMR"),
    *("2099/0000001G", "2099/1g", "0000001", "000001/99A", "case 77", "CASE-77/2026", "wern"),
]


@pytest.mark.parametrize("role", ["licensing-officer", "forum-coordinator"])
@pytest.mark.parametrize("text", HIDDEN)
def test_nobody_is_found_by_what_the_searcher_may_not_read(two, role, text):
    assert find(seat(two.store, role), text) == ()
    assert log(two.store, "searched")[-1].count == 0


@pytest.mark.parametrize("text", ["ec1a 1bb", "tallow", "ZZ123456A", "OBRIE805048S99XY"])
def test_a_coordinator_of_the_forum_does_not_find_by_address_or_number(two, text):
    assert find(seat(two.store, "forum-coordinator"), text) == ()


@pytest.mark.parametrize(
    "text", ["obrien", "sean", "ec1a1bb", "tallow row", "ZZ123456A", "OBRIE805048S99XY"]
)
def test_a_licensing_officer_finds_by_name_address_driver_and_ni_number(two, text):
    (hit,) = find(seat(two.store, "licensing-officer"), text)
    assert hit.says == "O'Brien, Sean, born 4 May 1988"


def test_why_somebody_was_found_names_nothing_that_the_searcher_may_not_read(desk):
    make.person(desk, family_name="Wren", aliases=("Wren", "Wrenfield"), vehicles=("WREN1",))
    (hit,) = find(seat(desk.store, "licensing-officer"), "wren")
    assert hit.why == "Family name “Wren”"


def test_two_words_of_which_one_may_not_be_read_find_nobody(two):
    assert find(seat(two.store, "licensing-officer"), "sean wren") == ()
    assert found(seat(two.store, "disruption-officer"), "sean wren") == ["N-2026-0001"]


def test_a_status_shows_in_a_hit_only_to_whoever_may_know_it(desk):
    make.status(desk, make.person(desk, **SEAN), "charged")
    says = "O'Brien, Sean, born 4 May 1988"
    assert find(seat(desk.store, "licensing-officer"), "sean")[0].says == says
    assert find(seat(desk.store, "forum-chair"), "sean")[0].says == f"{says}, charged"


def test_somebody_without_a_name_is_shown_by_an_alias_or_as_nameless(desk):
    make.person(desk, family_name=None, given_names=None, aliases=("Wren",), ni_number="ZZ123456A")
    assert find(seat(desk.store, "disruption-officer"), "wren")[0].says == "“Wren”"
    (hit,) = find(seat(desk.store, "licensing-officer"), "ZZ123456A")
    assert (hit.says, hit.why) == ("Name not recorded", "NI number “ZZ123456A”")


@pytest.mark.parametrize("typed", ["N-2026-1", "n-2026-01", "N-2026-0001"])
def test_the_noughts_of_a_reference_may_be_left_out(desk, typed):
    person = make.person(desk)
    assert [hit.reference for hit in find(desk, typed)] == [person.reference]


def test_whoever_bears_a_reference_comes_before_all_who_name_it(desk):
    sean = make.person(desk)
    for _ in range(60):
        make.person(desk, other_references=(sean.reference,))
    assert found(desk, "n-2026-1")[0] == sean.reference


def test_a_number_with_which_something_begins_is_not_looked_for_inside_others(desk):
    make.person(desk, phones=("01632 960147",))
    make.person(desk, phones=("07700 901632",))
    assert found(desk, "01632") == ["N-2026-0001"]
    assert found(desk, "1632") == ["N-2026-0001", "N-2026-0002"]


def test_a_number_that_the_searcher_may_not_see_keeps_nobody_from_being_found(desk):
    make.person(desk, phones=("01632 960147",))
    make.person(desk, driver_number="XY01632")
    assert found(seat(desk.store, "licensing-officer"), "01632") == ["N-2026-0002"]


@pytest.mark.parametrize(
    ("text", "reference"),
    [
        ("moonlight", "P-2026-0001"),
        ("bd51 smr", "V-2026-0001"),
        ("o-2026-1", "O-2026-0001"),
        ("not to enter", "O-2026-0001"),
        ("LX/77", "O-2026-0001"),
        ("the rank", "S-2026-0001"),
        ("c-2026-0001", "C-2026-0001"),
        ("OC-2026-0001", "OC-2026-0001"),
    ],
)
def test_every_kind_of_record_is_found_by_what_is_said_of_it(desk, text, reference):
    make.one_of_every_kind(desk, circulation={"their_reference": "LX/77"})
    hits = find(desk, text)
    assert reference in [hit.reference for hit in hits]
    assert all(hit.says and hit.why for hit in hits)


def test_the_code_where_somebody_lives_is_no_part_of_their_name(desk):
    make.person(desk, given_names="Robyn")
    make.address(desk, make.person(desk), postcode="EC1A 1BB")
    assert found(desk, "robin exlex") == ["N-2026-0002", "N-2026-0001"]
    assert found(desk, "robim exlwy") == ["N-2026-0002"]


PREFIXES = (
    *("N", "C", "P", "V", "GR", "AG", "O", "OC", "S", "L", "DS", "LD", "NT", "IN"),
    *("OP", "DR", "F", "M", "PL", "A", "K"),
)
EVERY_REFERENCE = [f"{kind}-2026-0001" for kind in PREFIXES]
KEPT_BY_A_FORUM = [f"{kind}-2026-0001" for kind in ("N", "AG", "F", "M", "PL", "A", "K")]
LICENSED = [f"{kind}-2026-0001" for kind in ("N", "P", "V", "AG", "L", "LD")]


@pytest.mark.parametrize(
    ("role", "seen"),
    [
        ("licensing-officer", LICENSED),
        ("forum-coordinator", KEPT_BY_A_FORUM),
        ("forum-chair", EVERY_REFERENCE),
        ("disruption-officer", EVERY_REFERENCE),
    ],
)
def test_whoever_may_not_read_a_kind_finds_none_of_it(desk, role, seen):
    made = make.one_of_every_kind(desk)
    at = seat(desk.store, role)
    references = [made[kind.kind_name()].reference for kind in SUBJECTS]
    assert [each for each in references if each in found(at, each)] == seen
