"""Letting somebody in and letting somebody go, from the command line."""

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null

from disrupt import officers
from disrupt.store import slots
from disrupt.workspace import Workspace
from tests.conftest import PASSPHRASE, QUICK, make_register
from tests.ui.terminal import ANNA

BELA = ("--user", "bela")
HERS = "second tallow cinder"


class Drawer(KeyringBackend):
    """A keyring that keeps what it is given, for as long as the test lasts."""

    priority = 1

    def __init__(self):
        super().__init__()
        self.kept = {}

    def set_password(self, service, username, password):
        self.kept[service, username] = password

    def get_password(self, service, username):
        return self.kept.get((service, username))

    def delete_password(self, service, username):
        del self.kept[service, username]


@pytest.fixture
def with_keyring():
    """Put another keyring in place of this computer's own."""
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


@pytest.fixture
def officer(disrupt, register):
    def call(*words, user=ANNA, **more):
        return disrupt("officer", register.folder, *words, *user, **more)

    return call


@pytest.fixture
def bela(register):
    """A second officer, let in at no cost."""
    store = register.open()
    officers.add(Workspace(store, "a test"), "bela", ("auditor",), HERS, effort=QUICK)
    store.close()


def test_a_new_officer_opens_the_register_with_their_own_passphrase(disrupt, officer, register):
    roles = ("--role", "auditor, forum-chair")
    answer = officer("add", "bela", *roles, typed=f"{PASSPHRASE}\n{HERS}\n")
    assert (answer.status, answer.out) == (0, "bela can unlock this register.\n")
    assert "roles are a courtesy" in answer.err
    assert "easily guessed" not in answer.err
    assert disrupt("audit", register.folder, *BELA, typed=HERS).status == 0
    assert disrupt("audit", register.folder, *BELA, typed=PASSPHRASE).status == 1


def test_a_weak_passphrase_of_a_new_officer_is_warned_about(officer):
    answer = officer("add", "bela", "--role", "auditor", typed=f"{PASSPHRASE}\nqwertyuiop12")
    assert answer.status == 0
    assert "This passphrase is easily guessed." in answer.err


def test_who_cannot_be_given_the_intelligence_key_yet_is_told_of(disrupt, tmp_path):
    register = make_register(tmp_path / "own.disrupt", ("administrator",))
    store = register.open()
    desk = Workspace(store, "a test")
    officers.add(desk, "bela", ("disruption-officer",), HERS, effort=QUICK)
    store.close()
    words = ("officer", register.folder, "add", "carys", "--role", "forum-chair", *ANNA)
    answer = disrupt(*words, typed=f"{PASSPHRASE}\n{HERS}")
    assert answer.status == 0
    assert answer.advice[-1] == (
        "They read intelligence once a colleague who may has unlocked the register."
    )


@pytest.mark.parametrize(
    ("name", "role", "typed", "said"),
    [
        ("bela", "auditor", PASSPHRASE, "No passphrase was given."),
        ("bela", "auditor", f"{PASSPHRASE}\nshort", "A passphrase has at least 12 characters."),
        ("bela", "king", f"{PASSPHRASE}\n{HERS}", "There is no role “king”."),
        ("anna", "auditor", f"{PASSPHRASE}\n{HERS}", "anna can unlock this register already."),
        ("ANNA", "auditor", f"{PASSPHRASE}\n{HERS}", "ANNA can unlock this register already."),
        ("recovery", "auditor", f"{PASSPHRASE}\n{HERS}", "“recovery” cannot be a sign-in name."),
        (" ", "auditor", f"{PASSPHRASE}\n{HERS}", "“ ” cannot be a sign-in name."),
    ],
)
def test_who_cannot_be_added_is_not(officer, register, name, role, typed, said):
    answer = officer("add", name, "--role", role, typed=typed)
    assert (answer.status, answer.out, len(answer.advice)) == (1, "", 2)
    assert answer.advice[0] == said
    assert len(officer("list").out.splitlines()) == 2
    assert slots_named(register) == ["anna", "recovery"]


def test_officers_are_listed_with_their_roles_and_ways_in(officer, bela):
    lines = officer("list").out.splitlines()
    assert lines == [
        "anna: administrator, disruption-officer, auditor; since 20 November 2026; passphrase",
        "recovery: administrator; since 20 November 2026; recovery",
        "bela: auditor; since 20 November 2026; passphrase",
    ]


def test_who_was_let_go_no_longer_opens_it_and_everyone_else_does(disrupt, officer, register, bela):
    answer = officer("remove", "bela")
    assert (answer.status, answer.out) == (
        0,
        "bela can no longer unlock this register. It has a new key.\n",
    )
    assert answer.advice == [
        "Copies made before today still open with the passphrase that was removed."
    ]
    assert disrupt("audit", register.folder, *BELA, typed=HERS).status == 1
    assert disrupt("verify", register.folder, *ANNA).status == 0
    code = register.made.recovery_code
    assert officer("list", user=("--user", "recovery"), typed=code).status == 0


def test_whoever_is_let_go_may_be_named_in_any_case(officer, register, bela):
    assert officer("remove", "BELA").status == 0
    assert slots_named(register) == ["anna", "recovery"]


def test_who_was_let_go_is_listed_as_gone(officer, bela):
    officer("remove", "bela")
    assert any(
        line.startswith("bela: auditor; since 20 November 2026, left ")
        and line.endswith("; no way in")
        for line in officer("list").out.splitlines()
    )


def test_adding_and_removing_are_in_the_log(disrupt, officer, register, bela):
    officer("remove", "bela", "--reason", "moved to Eastmoor")
    lines = disrupt("audit", register.folder, *ANNA, "--json").json
    told = [line["event"] for line in lines if line["reason"] == "moved to Eastmoor"]
    assert told == ["unlocked", "re-key begun", "changed", "re-keyed"]


def test_a_computer_that_remembers_opens_it_until_it_is_told_to_forget(
    disrupt, officer, register, with_keyring
):
    drawer = Drawer()
    with_keyring(drawer)
    assert "say --remembered" in officer("remember").out
    assert disrupt("verify", register.folder, "--remembered", *ANNA, typed="").status == 0
    assert "passphrase, keyring" in officer("list").out
    assert officer("forget").status == 0
    assert drawer.kept == {}
    refused = disrupt("verify", register.folder, "--remembered", *ANNA, typed="")
    assert refused.status == 1
    assert disrupt("verify", register.folder, *ANNA).status == 0


def test_what_the_keyring_keeps_is_not_the_passphrase(officer, with_keyring):
    drawer = Drawer()
    with_keyring(drawer)
    officer("remember")
    (kept,) = drawer.kept.values()
    assert not any(word in kept for word in PASSPHRASE.split())


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring])
def test_a_computer_without_a_keyring_says_so(disrupt, officer, register, with_keyring, backend):
    with_keyring(backend())
    answer = officer("remember")
    assert (answer.status, len(answer.advice)) == (1, 2)
    assert answer.advice[0] == "This computer has no keyring that keeps what it is given."
    assert slots_named(register) == ["anna", "recovery"]
    refused = disrupt("verify", register.folder, "--remembered", *ANNA, typed="")
    assert refused.status == 1


def slots_named(register):
    return sorted(slot.name for slot in slots.read_slots(register.files).slots)
