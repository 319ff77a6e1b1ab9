"""A new register: whole and in its place, or not there at all."""

from pathlib import Path

import pytest

from disrupt.errors import Trouble
from disrupt.records import Officer
from disrupt.store import health, slots, witness
from disrupt.store.files import RegisterFiles
from disrupt.store.make import Charter, Founder, new_register
from disrupt.store.recovery import read_code
from disrupt.store.slots import DATA, INTELLIGENCE
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import CLOCK, EVERY_ROLE, PASSPHRASE, QUICK, make_register
from tests.desks import held, log
from tests.store.entry import enter, slot_of

NAMES = {
    "spaces": "West mere  register",
    "accents": "Café Zoë",
    "accents of two signs": "Cafe\u0301",
    "other letters": "名前",
    "an emoji": "🔑🏠",
    "a hash": "#1 register",
    "a question": "is this it?mode=memory",
    "a percent sign": "100%41%zz",
    "an ampersand": "a&b=c",
    "quotes": 'Anna\'s “own” "one"',
    "an address": "file:register",
    "a backslash": "west\\mere",
    "brackets": "[a-z]{1}*",
    "a dot before": ".hidden",
    "a dash before": "-rf",
    "a line": "two\nlines",
    "a semicolon": "; DROP TABLE person",
    "long": "w" * 200,
}


def charter_of(controller: str = "Westmere") -> Charter:
    return Charter("police", controller)


def founder_in(*roles: str) -> Founder:
    return Founder("anna", roles or EVERY_ROLE, PASSPHRASE)


def new(folder: Path):
    return new_register(folder, charter_of(), founder_in(), CLOCK, effort=QUICK)


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_a_register_may_have_any_name_a_folder_can_have(tmp_path, name):
    make_register(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == [name]
    store = enter(tmp_path / name)
    person = make.person(Workspace(store, "a test"))
    store.close()
    store = enter(tmp_path / name)
    assert [each.reference for each in held(store, type(person))] == [person.reference]
    store.close()
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_it_stands_only_once_its_sheet_is_on_paper(tmp_path):
    folder = tmp_path / "new.disrupt"
    with new(folder) as made:
        assert not folder.exists()
        assert read_code(made.recovery_code) == made.recovery_code
    assert folder.is_dir()


@pytest.mark.parametrize("fault", [RuntimeError, Trouble, KeyboardInterrupt, SystemExit])
def test_when_the_sheet_is_not_made_nothing_stays(tmp_path, fault):
    with pytest.raises(fault), new(tmp_path / "new.disrupt"):
        raise fault("the printer is on fire", "")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", ["a folder", "a file", "a register", "an empty folder"])
def test_a_name_that_is_taken_is_refused_and_nothing_changes(register, tmp_path, kind):
    places = {name: tmp_path / name for name in ("a folder", "a file", "an empty folder")}
    places["a folder"].mkdir()
    (places["a folder"] / "letter.txt").write_text("Dear Robin")
    places["a file"].write_text("Dear Robin")
    places["an empty folder"].mkdir()
    wanted = {**places, "a register": register.folder}[kind]
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(Trouble) as refusal, new(wanted):
        pytest.fail("There is no register to put on paper.")
    assert refusal.value.message == f"There is already something called {wanted.name} there."
    assert refusal.value.remedy == "Choose another name. Nothing was changed."
    assert sorted(tmp_path.rglob("*")) == before


def test_the_folder_one_stands_in_is_named_in_the_refusal(tmp_path, monkeypatch):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    with pytest.raises(Trouble, match="already something called here there"), new(Path()):
        pytest.fail("There is no register to put on paper.")


@pytest.mark.parametrize("where", ["no/where/new.disrupt", "letter.txt/new.disrupt", "w" * 250])
def test_a_place_where_nothing_can_be_made_is_said_plainly(tmp_path, where):
    (tmp_path / "letter.txt").write_text("Dear Robin")
    with pytest.raises(Trouble) as refusal, new(tmp_path / where):
        pytest.fail("There is no register to put on paper.")
    assert "could not be read or written:" in refusal.value.message
    assert refusal.value.remedy.startswith("Look whether that folder is there")
    assert [path.name for path in tmp_path.iterdir()] == ["letter.txt"]


def test_a_new_register_is_sound_and_its_log_begins(register):
    store = register.open()
    found = [(line.seq, line.event, line.actor, line.reason) for line in log(store)]
    assert found == [
        (1, "made", "anna", "a register is made"),
        (2, "made", "anna", "a register is made"),
        (3, "unlocked", "anna", "a test"),
    ]
    store.close()
    state = health.examine(
        register.files, register.made.keys.data, slots.read_slots(register.files)
    )
    assert (state.problems, state.records, state.audit_rows) == ((), 2, 3)


def test_the_witness_of_a_new_register_has_seen_its_first_lines(register):
    store = register.open()
    seen, _ = witness.seen(store.about.audit_key, slots.read_slots(register.files))
    assert seen == 2
    store.close()


def test_the_founder_and_the_recovery_sheet_are_its_officers(store):
    assert [(each.name, each.roles) for each in held(store, Officer)] == [
        ("anna", EVERY_ROLE),
        ("recovery", ("administrator",)),
    ]


def test_the_register_knows_whose_it_is_and_that_its_sheet_is_not_proven(store):
    assert (store.about.kind, store.about.controller) == ("police", "Westmere")
    assert store.about.recovery_proven == 0


def test_no_two_registers_have_a_key_an_id_or_a_code_in_common(tmp_path):
    one, two = (make_register(tmp_path / name).made for name in ("one", "two"))
    assert one.register_id != two.register_id
    assert one.keys.data != two.keys.data
    assert one.recovery_code != two.recovery_code


def test_nothing_but_the_register_lies_in_its_folder(register):
    names = {path.name for path in register.folder.iterdir()}
    assert names - {"register.db-journal"} == {"register.db", "keys.1", "keys.2", "register.lock"}
    assert not register.files.holder.exists()


def test_only_whoever_made_it_may_look_into_the_folder(tmp_path):
    made = make_register(tmp_path / "new.disrupt")
    assert made.folder.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    ("roles", "carriers"),
    [
        (("administrator",), set()),
        (("auditor",), set()),
        (("licensing-officer", "forum-coordinator"), set()),
        (("disruption-officer",), {"anna", "recovery"}),
        (("administrator", "forum-chair"), {"anna", "recovery"}),
    ],
)
def test_the_intelligence_key_is_made_for_the_first_who_may_read_it(tmp_path, roles, carriers):
    made = make_register(tmp_path / "new.disrupt", roles)
    held_slots = slots.read_slots(made.files).slots
    assert {slot.name for slot in held_slots if INTELLIGENCE in slot.sealed} == carriers
    assert {slot.name for slot in held_slots if DATA in slot.sealed} == {"anna", "recovery"}


def test_a_real_passphrase_costs_what_a_guess_costs_and_opens_the_register(tmp_path):
    folder = tmp_path / "new.disrupt"
    with new_register(folder, charter_of(), founder_in(), CLOCK):
        pass
    slot = slot_of(RegisterFiles(folder), "anna")
    assert (slot.effort.passes, slot.effort.memory_kib, slot.effort.lanes) == (3, 262144, 4)
    enter(folder).close()
