"""Who may unlock: let in, listed, removed, and who carries the intelligence key."""

from collections import namedtuple
from datetime import date

import pytest

from disrupt import officers
from disrupt.errors import Refused, Trouble
from disrupt.soundness import verify
from disrupt.store import intelligence, recovery, slots
from disrupt.store.slots import DATA, INTELLIGENCE, PASSPHRASE, RECOVERY
from tests import make
from tests.conftest import QUICK, make_register
from tests.desks import held, log, seat
from tests.store.entry import BEN, WRONG, contents, enter, given_to, hire, sitting

CARA = "pewter thimble orchard"


@pytest.fixture
def staffed(register):
    """Anna the administrator, with Ben and Cara."""
    with sitting(register.folder) as desk:
        hire(desk, "ben", BEN, "disruption-officer")
        hire(desk, "cara", CARA, "licensing-officer")
    return register


def test_a_new_officer_opens_with_a_passphrase_of_their_own(staffed):
    store = enter(staffed.folder, "ben", BEN)
    assert (store.actor.name, store.actor.roles) == ("ben", ("disruption-officer",))
    store.close()


def test_letting_somebody_in_stands_in_the_log(register):
    with sitting(register.folder) as desk:
        hire(desk)
        line = log(desk.store, "made")[-1]
    assert (line.actor, line.subject_kind, line.reason) == ("anna", "officer", "a test")


def test_a_team_and_deputies_are_kept_as_their_names_stand_here(staffed):
    with sitting(staffed.folder) as desk:
        officers.arrange(desk, "BEN", "  North  team ", ["Cara", "anna", "cara"])
        (ben,) = [each for each in officers.everyone(desk) if each.name == "ben"]
        assert (ben.team, ben.deputies) == ("North team", ("cara", "anna"))
        assert log(desk.store, "changed")[-1].subject_kind == "officer"
        officers.arrange(desk, "ben", "", ())
        (ben,) = [each for each in officers.everyone(desk) if each.name == "ben"]
        assert (ben.team, ben.deputies) == ("", ())


@pytest.mark.parametrize("deputy", ["ben", "Dee", "recovery"])
def test_nobody_is_their_own_deputy_and_none_is_a_stranger(staffed, deputy):
    with sitting(staffed.folder) as desk:
        with pytest.raises(Trouble):
            officers.arrange(desk, "ben", "North", ["cara", deputy])
        assert [each.team for each in officers.everyone(desk)] == [""] * 4


@pytest.mark.parametrize(
    "name", ["", "   ", "\n", "recovery", "Recovery", " RECOVERY ", "recovery\t"]
)
def test_no_name_and_the_recovery_sheets_name_are_refused(desk, name):
    with pytest.raises(Trouble, match="cannot be a sign-in name") as refusal:
        hire(desk, name)
    assert refusal.value.remedy == "Choose another name."


@pytest.mark.parametrize("typed", ["  Dee   Ash ", "Dee\tAsh", "Dee\nAsh"])
def test_a_name_is_kept_with_single_spaces(desk, typed):
    hire(desk, typed)
    assert officers.everyone(desk)[-1].name == "Dee Ash"


def test_a_name_is_kept_with_its_accents_in_one_sign(desk):
    hire(desk, "Zoe\u0308")
    assert officers.everyone(desk)[-1].name == "Zo\u00eb"


@pytest.mark.parametrize("again", ["Zoë", "zoë", "ZOË", " zoë ", "Zoe\u0308", "zOE\u0308"])
def test_nobody_is_let_in_twice(desk, again):
    hire(desk, "Zoë")
    before = contents(desk.store.files.folder)
    with pytest.raises(Trouble, match="can unlock this register already") as refusal:
        hire(desk, again, CARA)
    assert refusal.value.remedy == "Choose another name."
    assert contents(desk.store.files.folder) == before


@pytest.mark.parametrize("passphrase", ["", "short", "eleven char"])
def test_a_short_passphrase_is_refused_and_nobody_let_in(desk, passphrase):
    with pytest.raises(Trouble, match="A passphrase has at least 12 characters"):
        hire(desk, "ben", passphrase)
    assert [each.name for each in officers.everyone(desk)] == ["anna", "recovery"]


def test_twelve_characters_are_enough(desk):
    officers.check_passphrase("twelve chars")


@pytest.mark.parametrize(
    ("wanted", "named"),
    [((), "“”"), (("chief",), "“chief”"), (("auditor", "x", "y"), "“x, y”"), (("Auditor",), "“A")],
)
def test_roles_that_there_are_not_are_refused_and_the_roles_named(desk, wanted, named):
    with pytest.raises(Trouble) as refusal:
        officers.add(desk, "ben", wanted, BEN, effort=QUICK)
    assert refusal.value.message.startswith(f"There is no role {named}")
    assert "administrator, disruption-officer, licensing-officer" in refusal.value.remedy


def test_a_role_said_twice_is_one_role(desk):
    officers.add(desk, "ben", ("auditor", "auditor"), BEN, effort=QUICK)
    assert officers.everyone(desk)[-1].roles == ("auditor",)


@pytest.mark.parametrize(
    "roles",
    [
        ("disruption-officer",),
        ("licensing-officer", "forum-chair"),
        ("forum-coordinator",),
        ("auditor",),
    ],
)
@pytest.mark.parametrize(
    "act",
    [
        lambda desk: hire(desk, "dee"),
        lambda desk: officers.remove(desk, "anna"),
        lambda desk: officers.arrange(desk, "anna", "North", ()),
        officers.everyone,
    ],
    ids=["add", "remove", "arrange", "list"],
)
def test_only_an_administrator_lets_in_removes_arranges_and_lists(store, roles, act):
    desk = seat(store, *roles)
    before = slots.read_slots(store.files)
    with pytest.raises(Refused, match="do not let you add or remove officers"):
        act(desk)
    assert log(store)[-1].event == "refused"
    assert slots.read_slots(store.files) == before


def test_the_list_shows_roles_days_and_ways_in(staffed):
    with sitting(staffed.folder) as desk:
        officers.remove(desk, "cara")
        anna, recovery, ben, cara = officers.everyone(desk)
    assert (anna.name, anna.since, anna.ways_in) == ("anna", date(2026, 11, 20), (PASSPHRASE,))
    assert (recovery.name, recovery.ways_in) == ("recovery", ("recovery",))
    assert (ben.roles, ben.left_on) == (("disruption-officer",), None)
    assert (cara.roles, cara.left_on) == (("licensing-officer",), date(2026, 11, 20))
    assert cara.ways_in == ()


@pytest.mark.parametrize("name", ["nobody", "", "recovery", "Recovery", "ann", "anna x"])
def test_nobody_of_that_name_can_be_removed(staffed, name):
    with sitting(staffed.folder) as desk, pytest.raises(Trouble) as refusal:
        officers.remove(desk, name)
    assert refusal.value.message == f"There is no officer called {name} here."
    assert refusal.value.remedy == "Look at: disrupt officer list."


def test_the_last_administrator_stays(staffed):
    with sitting(staffed.folder) as desk, pytest.raises(Trouble) as refusal:
        officers.remove(desk, "anna")
    assert refusal.value.message == "anna is the last administrator."
    assert refusal.value.remedy == "Make somebody else one first."


def test_even_the_recovery_sheet_does_not_remove_the_last_administrator(staffed):
    code = staffed.made.recovery_code
    with sitting(staffed.folder, "recovery", code) as desk, pytest.raises(Trouble):
        officers.remove(desk, "anna")
    enter(staffed.folder).close()


def test_one_of_two_administrators_may_go_and_then_the_other_may_not(staffed):
    with sitting(staffed.folder) as desk:
        hire(desk, "dee", "brisket anthem cobble", "administrator")
        officers.remove(desk, "anna")
        with pytest.raises(Trouble, match="dee is the last administrator"):
            officers.remove(desk, "dee")


@pytest.mark.parametrize("typed", ["ben", "BEN", " Ben "])
def test_whoever_stays_opens_with_their_own_passphrase_and_typed_nothing(staffed, typed):
    before = slots.read_slots(staffed.files)
    with sitting(staffed.folder) as desk:
        officers.remove(desk, typed)
    for name, passphrase in (
        ("anna", "tallow cinder mercer"),
        ("cara", CARA),
        ("recovery", staffed.made.recovery_code),
    ):
        enter(staffed.folder, name, passphrase).close()
    after = slots.read_slots(staffed.files)
    for kept in after.slots:
        was = before.find(kept.kind, kept.name)
        assert was is not None
        assert (was.salt, was.private, was.public) == (kept.salt, kept.private, kept.public)


def test_the_leavers_passphrase_no_longer_opens(staffed):
    with sitting(staffed.folder) as desk:
        officers.remove(desk, "ben")
    with pytest.raises(Trouble, match=WRONG):
        enter(staffed.folder, "ben", BEN)


def test_the_removal_and_the_new_key_stand_in_the_log(staffed):
    with sitting(staffed.folder) as desk:
        officers.remove(desk, "ben")
        events = [line.event for line in log(desk.store)][-4:]
        assert events == ["re-key begun", "changed", "re-keyed", "intelligence sealed anew"]


def test_the_register_goes_on_being_written_to_after_a_removal(staffed):
    with sitting(staffed.folder) as desk:
        officers.remove(desk, "ben")
        person = make.person(desk)
    store = enter(staffed.folder, "cara", CARA)
    assert [each.reference for each in held(store, type(person))] == [person.reference]
    store.close()


def test_whoever_removes_themselves_finishes_and_is_out(staffed):
    with sitting(staffed.folder) as desk:
        hire(desk, "dee", "brisket anthem cobble", "administrator")
        officers.remove(desk, "anna")
    with pytest.raises(Trouble, match=WRONG):
        enter(staffed.folder)
    enter(staffed.folder, "dee", "brisket anthem cobble").close()


def test_somebody_who_left_can_come_back_with_another_passphrase_and_role(staffed):
    with sitting(staffed.folder) as desk:
        officers.remove(desk, "ben")
        hire(desk, "BEN", "sorrel dynamo kettle", "auditor")
        assert [each.name for each in officers.everyone(desk)].count("ben") == 1
    with pytest.raises(Trouble, match=WRONG):
        enter(staffed.folder, "ben", BEN)
    store = enter(staffed.folder, "ben", "sorrel dynamo kettle")
    assert store.actor.roles == ("auditor",)
    store.close()


Room = namedtuple("Room", "total used free")


def test_too_little_room_for_a_new_key_removes_nobody(staffed, monkeypatch):
    with sitting(staffed.folder) as desk:
        before = slots.read_slots(staffed.files)
        monkeypatch.setattr("shutil.disk_usage", lambda folder: Room(100, 100, 2**20))
        with pytest.raises(Trouble, match="There is not enough room: 51 MB are needed, 1 MB"):
            officers.remove(desk, "ben")
        assert slots.read_slots(staffed.files) == before
        assert officers.everyone(desk)[2].left_on is None
    enter(staffed.folder, "ben", BEN).close()


def carriers(register) -> set[str]:
    said = slots.read_slots(register.files)
    return {slot.name for slot in said.slots if INTELLIGENCE in slot.sealed}


def test_only_those_who_may_read_intelligence_carry_its_key(staffed):
    assert carriers(staffed) == {"anna", "recovery", "ben"}
    bens = given_to(staffed.files, "ben", BEN)
    assert (
        bens[INTELLIGENCE] == given_to(staffed.files, "anna", "tallow cinder mercer")[INTELLIGENCE]
    )
    assert set(given_to(staffed.files, "cara", CARA)) == {DATA}


@pytest.fixture
def clerks(tmp_path):
    """A register whose administrator reads no intelligence, and Ben who does."""
    made = make_register(tmp_path / "clerk.disrupt", ("administrator",))
    with sitting(made.folder) as desk:
        assert hire(desk)
    return made


def test_an_administrator_makes_the_key_for_the_first_reader_and_does_not_carry_it(clerks):
    assert carriers(clerks) == {"ben", "recovery"}


def test_a_reader_let_in_by_somebody_without_the_key_waits_for_it(clerks):
    with sitting(clerks.folder) as desk:
        assert hire(desk, "dee", CARA) is False
        assert desk.store.keys.intelligence is None
    store = enter(clerks.folder, "dee", CARA)
    assert store.keys.intelligence is None
    store.close()
    assert carriers(clerks) == {"ben", "recovery"}


@pytest.mark.parametrize("carrier", ["ben", "recovery"])
def test_the_next_carrier_to_unlock_passes_the_key_on(clerks, carrier):
    with sitting(clerks.folder) as desk:
        hire(desk, "dee", CARA)
    passphrase = {"ben": BEN, "recovery": clerks.made.recovery_code}[carrier]
    with sitting(clerks.folder, carrier, passphrase) as desk:
        key = desk.store.keys.intelligence
    store = enter(clerks.folder, "dee", CARA)
    assert key is not None
    assert store.keys.intelligence == key
    store.close()


def test_a_reader_who_left_gets_no_key_passed_on(clerks):
    with sitting(clerks.folder) as desk:
        hire(desk, "dee", CARA)
        officers.remove(desk, "dee")
        hire(desk, "dee", CARA, "auditor")
    enter(clerks.folder, "ben", BEN).close()
    assert carriers(clerks) == {"ben", "recovery"}


def test_when_the_last_reader_has_left_the_sheet_passes_a_new_key_on(clerks):
    known = given_to(clerks.files, "ben", BEN)[INTELLIGENCE]
    with sitting(clerks.folder) as desk:
        officers.remove(desk, "ben")
        assert hire(desk, "dee", CARA) is False
    code = clerks.made.recovery_code
    enter(clerks.folder, "recovery", code).close()
    passed_on = given_to(clerks.files, "dee", CARA)[INTELLIGENCE]
    assert (
        passed_on
        == given_to(clerks.files, RECOVERY, recovery.read_code(code), RECOVERY)[INTELLIGENCE]
    )
    assert passed_on != known


def test_an_unlock_that_passes_nothing_on_leaves_the_key_file_alone(staffed):
    before = slots.read_slots(staffed.files)
    store = enter(staffed.folder)
    assert slots.read_slots(staffed.files) == before
    store.close()


def test_sharing_with_nobody_makes_no_key(register):
    said = slots.read_slots(register.files)
    assert intelligence.share(said, [], None) == said
    assert not intelligence.carried(said, "nobody")


def test_a_new_registers_sheet_is_not_proven_until_its_code_is_typed_back(register):
    with sitting(register.folder) as desk:
        assert not officers.recovery_is_proven(desk)
        officers.prove_recovery(desk, register.made.recovery_code.lower().replace(" ", "-"))
        assert officers.recovery_is_proven(desk)
        assert log(desk.store)[-1].event == "recovery code proven"
    with sitting(register.folder) as desk:
        assert officers.recovery_is_proven(desk)
        assert verify(desk).problems == ()


def test_a_mistyped_code_proves_nothing(register):
    code = register.made.recovery_code
    wrong = code[:-1] + ("0" if code[-1] != "0" else "1")
    with sitting(register.folder) as desk:
        with pytest.raises(Trouble, match="a character is mistyped or missing"):
            officers.prove_recovery(desk, wrong)
        assert not officers.recovery_is_proven(desk)


def test_the_code_of_another_sheet_proves_nothing_and_stands_in_the_log(register):
    with sitting(register.folder) as desk:
        with pytest.raises(Trouble, match="That code is of another sheet") as refusal:
            officers.prove_recovery(desk, recovery.new_code())
        assert register.made.register_id in refusal.value.remedy
        assert not officers.recovery_is_proven(desk)
        assert log(desk.store)[-1].event == "recovery code refused"


def test_a_passphrase_is_no_code(register):
    with sitting(register.folder) as desk, pytest.raises(Trouble, match="not the code"):
        officers.prove_recovery(desk, "tallow cinder mercer")
