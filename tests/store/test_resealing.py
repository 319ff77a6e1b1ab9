"""A new intelligence key when somebody who carried it leaves, and their old one opens nothing."""

import re
import shutil

import pytest

from disrupt import edit, officers, page
from disrupt.records import Intelligence
from disrupt.store import drafts, health, intelligence, resealing, slots
from disrupt.store.sealed import TextKey, marks
from disrupt.store.slots import DATA, FORMER, INTELLIGENCE
from disrupt.workspace import Workspace
from tests.conftest import PASSPHRASE, make_register
from tests.desks import held, log
from tests.store.entry import BEN, by_keyring, enter, given_to, hire, sitting
from tests.store.pages import laid_open
from tests.store.test_drawer import CARA
from tests.store.test_sealed import SHARED, WORDS, item

DRAFT = {"texts": {"text": "zqunsaved"}}
LATER = "Words that came later."
# In a page two of them may stand side by side.
SEAL = re.compile(rb"sealed:[0-9a-f]{64}:[A-Za-z0-9+/]+?=*(?=sealed:|[^A-Za-z0-9+/=])")
ALL = sorted([WORDS, "First words.", SHARED])


@pytest.fixture
def staffed(register):
    """Anna and Ben read intelligence and have left something unsaved; Cara does not."""
    with sitting(register.folder) as desk:
        hire(desk)
        hire(desk, "cara", CARA, "licensing-officer")
        edit.change(desk, item(desk, text="First words."), {"text": WORDS})
    for who, passphrase in (("anna", PASSPHRASE), ("ben", BEN)):
        with sitting(register.folder, who, passphrase) as desk:
            drafts.keep(desk.store, "IN-2026-0001", DRAFT)
    return register


@pytest.fixture
def clerks(tmp_path):
    """An administrator who reads no intelligence, and Ben and Dee who do."""
    made = make_register(tmp_path / "clerk.disrupt", ("administrator",))
    with sitting(made.folder) as desk:
        hire(desk)
    with sitting(made.folder, "ben", BEN) as desk:
        edit.change(desk, item(desk, text="First words."), {"text": WORDS})
    with sitting(made.folder) as desk:
        hire(desk, "dee", CARA)
    enter(made.folder, "ben", BEN).close()
    enter(made.folder, "dee", CARA).close()
    return made


def seals(register, data: bytes) -> list[str]:
    """All that is sealed in the file, former words among it."""
    content = laid_open(register.files.database, data)
    return sorted({found[0].decode() for found in SEAL.finditer(content)})


def opened_by(register, data: bytes, key: bytes) -> list[str]:
    """The words that somebody reads who has both keys and another tool."""
    words = {TextKey(key).words(kept) for kept in seals(register, data)}
    return sorted(said for said in words if said)


def places(register) -> dict[str, set[str]]:
    return {slot.name: set(slot.sealed) for slot in slots.read_slots(register.files).slots}


def test_a_leavers_old_key_opens_nothing_in_the_register_that_stays(staffed):
    bens = given_to(staffed.files, "ben", BEN)[INTELLIGENCE]
    with sitting(staffed.folder) as desk:
        officers.remove(desk, "ben")
    annas = given_to(staffed.files, "anna", PASSPHRASE)
    assert annas[INTELLIGENCE] != bens
    assert opened_by(staffed, annas[DATA], bens) == []
    assert opened_by(staffed, annas[DATA], annas[INTELLIGENCE]) == ALL


def test_who_comes_back_in_a_lesser_role_reads_nothing_with_what_they_kept(staffed):
    bens = given_to(staffed.files, "ben", BEN)[INTELLIGENCE]
    before = {marks(kept) for kept in seals(staffed, staffed.made.keys.data)}
    with sitting(staffed.folder) as desk:
        officers.remove(desk, "ben")
        hire(desk, "ben", BEN, "licensing-officer")
        item(desk, text=LATER)
    given = given_to(staffed.files, "ben", BEN)
    assert set(given) == {DATA}
    assert {marks(kept) for kept in seals(staffed, given[DATA])} > before
    assert opened_by(staffed, given[DATA], bens) == []


def test_whoever_stays_reads_on_at_once_with_history_and_drafts(staffed):
    with sitting(staffed.folder) as desk:
        officers.remove(desk, "ben")
        [read] = held(desk.store, Intelligence)
        assert read.text == WORDS
        edit.change(desk, read, {"text": LATER})
        told = " ".join(each.says for each in page.show(desk, read.reference).history)
        assert f"from “First words.” to “{WORDS}”" in told
        assert f"from “{WORDS}” to “{LATER}”" in told
        assert drafts.taken(desk.store, read.reference).typed == DRAFT
        assert drafts.lost(desk.store) is None
    with sitting(staffed.folder) as desk:
        assert held(desk.store, Intelligence)[0].text == LATER
        assert drafts.taken(desk.store, "IN-2026-0001").typed == DRAFT


def test_the_log_still_proves_every_record_and_says_that_it_was_done(staffed):
    with sitting(staffed.folder) as desk:
        officers.remove(desk, "ben")
        assert [line.event for line in log(desk.store)][-2:] == [
            "re-keyed",
            "intelligence sealed anew",
        ]
        data = desk.store.keys.data
    state = health.examine(staffed.files, data, slots.read_slots(staffed.files))
    assert state.problems == ()


def test_where_nobody_leaves_who_carried_it_the_key_stays(staffed):
    before = given_to(staffed.files, "anna", PASSPHRASE)[INTELLIGENCE]
    with sitting(staffed.folder) as desk:
        officers.remove(desk, "cara")
    assert given_to(staffed.files, "anna", PASSPHRASE)[INTELLIGENCE] == before


def test_an_administrator_without_the_key_leaves_the_rest_to_the_next_who_carries_it(clerks):
    bens = given_to(clerks.files, "ben", BEN)[INTELLIGENCE]
    with sitting(clerks.folder) as desk:
        officers.remove(desk, "ben")
    assert places(clerks)["dee"] == {DATA, f"{FORMER} 1"}
    with sitting(clerks.folder, "dee", CARA) as desk:
        assert held(desk.store, Intelligence)[0].text == WORDS
        assert [line.event for line in log(desk.store)][-1] == "intelligence sealed anew"
    given = given_to(clerks.files, "dee", CARA)
    assert places(clerks)["dee"] == places(clerks)["recovery"] == {DATA, INTELLIGENCE}
    assert opened_by(clerks, given[DATA], bens) == []


def test_until_then_nobody_is_given_the_key_that_a_leaver_knew(clerks):
    with sitting(clerks.folder) as desk:
        officers.remove(desk, "ben")
        assert hire(desk, "eve", "sorrel dynamo kettle") is False
    enter(clerks.folder, "eve", "sorrel dynamo kettle").close()
    assert places(clerks)["eve"] == {DATA}
    enter(clerks.folder, "dee", CARA).close()
    dees = given_to(clerks.files, "dee", CARA)[INTELLIGENCE]
    assert given_to(clerks.files, "eve", "sorrel dynamo kettle")[INTELLIGENCE] == dees


def test_when_all_who_carried_it_have_left_the_sheet_still_opens_all(clerks):
    with sitting(clerks.folder) as desk:
        officers.remove(desk, "ben")
        officers.remove(desk, "dee")
    with sitting(clerks.folder, "recovery", clerks.made.recovery_code) as desk:
        assert held(desk.store, Intelligence)[0].text == WORDS
    assert places(clerks)["recovery"] == {DATA, INTELLIGENCE}


def slots_written(stop):
    stop.setattr(resealing, "_seal_anew", stopped)


def all_but_drafts(stop):
    stop.setattr(resealing.drawer, "rewrite", stopped)


def all_but_the_slots(stop):
    writes = iter((slots.write_slots, stopped))
    stop.setattr(resealing.slots, "write_slots", lambda *given: next(writes)(*given))


def stopped(*given):
    raise InterruptedError


STEPS = {
    "the new key was given": slots_written,
    "the register was sealed anew": all_but_drafts,
    "the drafts were too": all_but_the_slots,
}


@pytest.mark.parametrize("who", ["anna", "recovery"])
@pytest.mark.parametrize("step", STEPS.values(), ids=STEPS)
def test_wherever_it_was_interrupted_the_next_who_carries_it_completes_it(
    staffed, step, who, monkeypatch
):
    bens = given_to(staffed.files, "ben", BEN)[INTELLIGENCE]
    code = staffed.made.recovery_code
    store = enter(staffed.folder)
    with monkeypatch.context() as stop:
        step(stop)
        with pytest.raises(InterruptedError):
            officers.remove(Workspace(store, "a test"), "ben")
    store.abandon()
    with sitting(staffed.folder, "cara", CARA) as desk:
        assert desk.store.keys.intelligence is None
    with sitting(staffed.folder, who, {"anna": PASSPHRASE}.get(who, code)) as desk:
        assert held(desk.store, Intelligence)[0].text == WORDS
    with sitting(staffed.folder) as desk:
        assert drafts.taken(desk.store, "IN-2026-0001").typed == DRAFT
    given = given_to(staffed.files, "anna", PASSPHRASE)
    assert opened_by(staffed, given[DATA], bens) == []
    assert opened_by(staffed, given[DATA], given[INTELLIGENCE]) == ALL


def test_somebody_else_who_leaves_meanwhile_does_not_know_the_last_key_either(clerks, monkeypatch):
    with sitting(clerks.folder) as desk:
        hire(desk, "eve", "sorrel dynamo kettle")
    enter(clerks.folder, "dee", CARA).close()
    with sitting(clerks.folder) as desk:
        officers.remove(desk, "ben")
    with monkeypatch.context() as stop:
        all_but_drafts(stop)
        with pytest.raises(InterruptedError):
            enter(clerks.folder, "dee", CARA)
    eves = given_to(clerks.files, "eve", "sorrel dynamo kettle")
    with sitting(clerks.folder) as desk:
        officers.remove(desk, "eve")
    with sitting(clerks.folder, "dee", CARA) as desk:
        assert held(desk.store, Intelligence)[0].text == WORDS
    given = given_to(clerks.files, "dee", CARA)
    for known in (eves[INTELLIGENCE], eves[f"{FORMER} 1"]):
        assert opened_by(clerks, given[DATA], known) == []


def test_quick_unlock_has_the_new_key_too(staffed, computer):
    with sitting(staffed.folder) as desk:
        officers.remember(desk)
        officers.remove(desk, "ben")
    store = by_keyring(staffed)
    assert held(store, Intelligence)[0].text == WORDS
    store.close()


def test_nothing_is_left_of_the_former_seals_in_any_page(staffed):
    before = seals(staffed, staffed.made.keys.data)
    with sitting(staffed.folder) as desk:
        officers.remove(desk, "ben")
        data = desk.store.keys.data
    after = seals(staffed, data)
    assert not set(before) & set(after)
    assert {marks(kept) for kept in before} == {marks(kept) for kept in after}
    assert len({marks(kept) for kept in after}) == len(ALL)


def test_an_old_slot_file_put_back_opens_neither_register_nor_intelligence(staffed, tmp_path):
    shutil.copytree(staffed.folder, tmp_path / "bens.disrupt")
    with sitting(staffed.folder) as desk:
        officers.remove(desk, "ben")
    for path in staffed.files.slots:
        shutil.copy2(tmp_path / "bens.disrupt" / path.name, path)
    with pytest.raises(Exception, match="the register is damaged"):
        enter(staffed.folder, "ben", BEN)


def test_a_key_that_is_due_is_shared_with_nobody(clerks):
    with sitting(clerks.folder) as desk:
        officers.remove(desk, "ben")
    said = slots.read_slots(clerks.files)
    assert intelligence.is_due(said)
    assert intelligence.share(said, ["cara"], bytes(32)) == said
