"""The table of roles, whole: written out by hand here, and asked of the program there."""

import pytest

from disrupt import edit, officers, roles, soundness
from disrupt.errors import Refused
from disrupt.fields import fields_of
from disrupt.find import find
from disrupt.page import show
from disrupt.records import EVERY, RECORDS, Officer, Person
from disrupt.records.person import Address, Marker, Photograph, Status
from disrupt.trail import Asked, trail
from orders import intake
from reports import registers
from tests import make
from tests.desks import held, log, people, seat

# What may be done, by role. Nobody may do what does not stand here.
MAY = {
    "administrator": {"officers", "verify", "back up", "restore"},
    "disruption-officer": {
        *("find", "show", "import", "export"),
        *("verify", "back up", "restore"),
    },
    "licensing-officer": {"find", "show"},
    "forum-chair": {"find", "show", "verify"},
    "forum-coordinator": {"find", "show"},
    "auditor": {"audit", "verify"},
}
ACTS = ["audit", "back up", "export", "find", "import", "officers", "restore", "show", "verify"]

# The fields of every kind of record, and who may read them: d the disruption officer,
# l the licensing officer, c the chair of the forum, k its coordinator.
READ = {
    "person": {
        "reference": "dlck",
        "family_name": "dlck",
        "given_names": "dlck",
        "aliases": "dc",
        "born": "dlc",
        "sex": "dc",
        "ethnicity_self": "dc",
        "ethnicity_observed": "dc",
        "linked_offences": "dc",
        "resident": "dc",
        "area": "dc",
        "phones": "dc",
        "vehicles": "dc",
        "pnc_id": "dc",
        "cro": "dc",
        "ni_number": "dlc",
        "driver_number": "dlc",
        "other_references": "dc",
        "occupation": "dc",
        "whereabouts": "dc",
        "whereabouts_until": "dc",
        "mappa_level": "dc",
        "also_victim": "dc",
        "owner": "dc",
        "deputy": "dc",
        "note": "dc",
    },
    "person_status": {"status": "dc", "on": "dc", "source": "d", "recorded_on": "dc"},
    "person_address": {
        "address": "dlc",
        "postcode": "dlc",
        "since": "dlc",
        "until": "dlc",
        "recorded_on": "dlc",
    },
    "person_marker": {"marker": "dc", "on": "dc", "source": "d", "recorded_on": "dc"},
    "person_photograph": {"taken_on": "dc", "picture": "dc", "recorded_on": "dc"},
    "officer": {"name": "", "roles": "", "left_on": ""},
}
LETTER = {
    "administrator": "-",
    "disruption-officer": "d",
    "licensing-officer": "l",
    "forum-chair": "c",
    "forum-coordinator": "k",
    "auditor": "-",
}
WRITES = {"disruption-officer": set(READ) - {"officer"}}


def names(fields):
    return [field.name for field in fields]


def test_the_roles_are_the_six_that_were_decided():
    assert list(roles.ROLES) == list(MAY) == list(LETTER)


def test_every_field_of_every_kind_is_in_the_table_here():
    assert {kind.kind(): set(names(fields_of(kind))) for kind in EVERY} == {
        kind: set(fields) for kind, fields in READ.items()
    }


@pytest.mark.parametrize("role", MAY)
@pytest.mark.parametrize("act", ACTS)
def test_what_each_role_may_do(role, act):
    assert roles.may([role], act) == (act in MAY[role])


@pytest.mark.parametrize("role", MAY)
@pytest.mark.parametrize("kind", READ)
def test_what_each_role_may_read(role, kind):
    allowed = [name for name in READ[kind] if LETTER[role] in READ[kind][name]]
    assert set(names(roles.readable([role], kind))) == set(allowed)


@pytest.mark.parametrize("role", MAY)
@pytest.mark.parametrize("kind", READ)
def test_what_each_role_may_write(role, kind):
    assert roles.may_write([role], kind) == (kind in WRITES.get(role, ()))


@pytest.mark.parametrize("role", MAY)
def test_who_may_read_intelligence(role):
    assert roles.reads_intelligence([role]) == (role in ("disruption-officer", "forum-chair"))


@pytest.mark.parametrize("role", MAY)
def test_whoever_may_see_a_record_may_read_a_name(role):
    assert roles.may([role], "show") == roles.may([role], "find")
    assert roles.may([role], "show") == ("family_name" in names(roles.readable([role], "person")))


@pytest.mark.parametrize("role", MAY)
def test_every_role_says_in_words_what_it_is(role):
    assert roles.ROLES[role].says


def test_every_act_has_its_words_for_a_refusal():
    assert set(roles.ACTS) == {*ACTS, "write"}


def test_nobody_without_a_role_may_do_or_read_anything():
    assert not any(roles.may([], act) for act in roles.ACTS)
    assert not any(roles.readable([], kind) for kind in RECORDS)
    assert not any(roles.may_write([], kind) for kind in RECORDS)
    assert not roles.reads_intelligence([])


def test_several_roles_add_up():
    both = ("licensing-officer", "auditor")
    assert [act for act in roles.ACTS if roles.may(both, act)] == [
        "find",
        "show",
        "audit",
        "verify",
    ]
    assert names(roles.readable(both, "person_address"))
    more = names(roles.readable(("forum-coordinator", "licensing-officer"), "person"))
    assert more == names(roles.readable(["licensing-officer"], "person"))
    whole = roles.readable(("forum-coordinator", "disruption-officer"), "person")
    assert whole == fields_of(Person)


ACTIONS = {
    "find": lambda desk, path: find(desk, "Exley"),
    "show": lambda desk, path: show(desk, "N-2026-0001"),
    "import": lambda desk, path: intake.bring_in(desk, people(path, "family_name\nMercer\n")),
    "look": lambda desk, path: intake.look(desk, people(path, "family_name\nMercer\n")),
    "export": lambda desk, path: registers.export(desk, path / "out", replace=False),
    "officers": lambda desk, path: officers.add(desk, "lena", ("auditor",), "tallow cinder mercer"),
    "audit": lambda desk, path: trail(desk, Asked()),
    "verify": lambda desk, path: soundness.verify(desk),
    "write": lambda desk, path: make.person(desk),
}
SAYS = {
    "find": "search the records",
    "show": "see this record",
    "import": "bring in records",
    "look": "bring in records",
    "export": "take records out",
    "officers": "add or remove officers",
    "audit": "read the log",
    "verify": "verify the register",
    "write": "write this kind of record",
}
LOGGED = {**{action: action for action in ACTIONS}, "look": "import"}
REFUSED = {
    "administrator": ["find", "show", "import", "look", "export", "audit", "write"],
    "disruption-officer": ["officers", "audit"],
    "licensing-officer": ["import", "look", "export", "officers", "audit", "verify", "write"],
    "forum-chair": ["import", "look", "export", "officers", "audit", "write"],
    "forum-coordinator": ["import", "look", "export", "officers", "audit", "verify", "write"],
    "auditor": ["find", "show", "import", "look", "export", "officers", "write"],
}


@pytest.mark.parametrize(
    ("role", "action"), [(role, action) for role in REFUSED for action in REFUSED[role]]
)
def test_what_a_role_may_not_do_does_not_happen_and_the_refusal_is_in_the_log(
    desk, tmp_path, role, action
):
    make.person(desk)
    before = len(log(desk.store))
    with pytest.raises(Refused, match=rf"^Your roles do not let you {SAYS[action]}\.$") as refused:
        ACTIONS[action](seat(desk.store, role), tmp_path)
    (line,) = log(desk.store)[before:]
    assert (line.event, line.outcome, line.detail) == (
        "refused",
        "refused",
        LOGGED[action],
    )
    assert refused.value.remedy.startswith("Ask someone whose work it is")
    assert len(held(desk.store, Person)) == 1
    assert [each.name for each in held(desk.store, Officer)] == ["anna", "recovery"]
    assert not (tmp_path / "out").exists()


WRITTEN = [
    (Person, {"family_name": "Mercer"}),
    (Status, {"status": "charged"}),
    (Address, {"address": "1 Cinder Lane"}),
    (Marker, {"marker": "weapons"}),
    (Photograph, {"picture": b"\xff\xd8\xff"}),
    (Officer, {"name": "mallory"}),
]


@pytest.mark.parametrize("role", [role for role in MAY if role not in WRITES])
@pytest.mark.parametrize(("kind", "values"), WRITTEN)
def test_whoever_may_not_write_a_kind_makes_and_changes_nothing(desk, role, kind, values):
    make.status(desk, make.person(desk))
    make.address(desk, make.person(desk))
    (seen, *_) = held(desk.store, kind) or held(desk.store, Person)
    count, before = len(held(desk.store, kind)), len(log(desk.store))
    at = seat(desk.store, role)
    with pytest.raises(Refused):
        edit.make(at, kind, values)
    with pytest.raises(Refused):
        edit.change(at, seen, {})
    assert len(held(desk.store, kind)) == count
    assert [line.event for line in log(desk.store)[before:]] == ["refused", "refused"]


def test_not_even_a_disruption_officer_makes_an_officer_of_somebody(desk):
    with pytest.raises(Refused):
        edit.make(seat(desk.store, "disruption-officer"), Officer, {"name": "mallory"})
    assert [each.name for each in held(desk.store, Officer)] == ["anna", "recovery"]
