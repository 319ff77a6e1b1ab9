"""No word of intelligence comes out by a licensing officer's passphrase, whatever the tool."""

import json
import logging
from pathlib import Path

import pytest

from disrupt import edit, find, officers, page
from disrupt.clock import Clock
from disrupt.errors import Trouble
from disrupt.listing import Listing, look
from disrupt.records import Intelligence, Note
from disrupt.selecting import Filter
from disrupt.store import backup, drafts, drawer, driver, filters, keys
from disrupt.store.files import RegisterFiles
from disrupt.store.restore import restore
from disrupt.store.slots import DATA
from tests.conftest import CLOCK
from tests.desks import log, typed
from tests.faults.canary import forms
from tests.faults.canary import found as found_in
from tests.store.entry import BEN, given_to, hire, sitting, visitor
from tests.store.pages import laid_open

LENA = "pewter thimble orchard"
SECRET = [
    *("zqfirstcanary", "zqsecondcanary", "zqhandlingcanary", "zqdraftcanary", "zqnewcanary"),
    *("zqfiltercanary", "zqwordcanary"),
]
OPEN = ["zqnotecanary", "zqnotedraftcanary"]


def opened_by(folder: Path, key: bytes) -> bytes:
    """All that a data key lays open of a folder: each page, and each file of a drawer."""
    opened = [laid_open(path, key) for path in sorted(folder.rglob("register.db"))]
    for path in sorted(folder.rglob(f"*{drawer.ENDING}")):
        opener = keys.derived(key, drawer.PURPOSE)
        opened.append(keys.take_out(opener, path.read_bytes(), path.name.encode()))
    return b"\0".join(opened)


def words_in(content: bytes, words: list[str]) -> set[str]:
    return {word for word in words if any(shape in content for shape in forms(word))}


def lenas_key(folder: Path) -> bytes:
    given = given_to(RegisterFiles(folder), "lena", LENA)
    assert set(given) == {DATA}
    return given[DATA]


@pytest.fixture
def worked_in(register, tmp_path, caplog):
    """A register in which Anna kept intelligence, beside a note, for a day."""
    caplog.set_level(logging.DEBUG)
    with sitting(register.folder) as desk:
        hire(desk, "lena", LENA, "licensing-officer")
        said = {"text": "zqfirstcanary waits", "handling": "zqhandlingcanary"}
        item = edit.make(desk, Intelligence, said)
        changed = edit.change(desk, item, {"text": "zqsecondcanary waits"})
        edit.make(desk, Note, {"text": "zqnotecanary"})
        assert len(find.find(desk, "waits")) == 1
        assert len(find.find(desk, "zqsecondcanary")) == 1
        wanted = Filter("text", "zqfiltercanary"), Filter("kind", words=("zqwordcanary",))
        assert look(desk, Listing(Note, ("reference",), filters=wanted)).shown == 0
        page.show(desk, changed.reference)
        drafts.keep(desk.store, changed.reference, {"texts": {"text": "zqdraftcanary"}})
        drafts.keep(desk.store, "\nintelligence", {"texts": {"text": "zqnewcanary"}})
        filters.keep(desk.store, "intelligence", {"mine": {"text": "zqnewcanary"}})
        backup.back_up(desk.store, tmp_path / "copies", "a test")
        backup.back_up_by_itself(desk.store, "a test")
    with sitting(register.folder, "lena", LENA) as desk:
        drafts.keep(desk.store, "\nnote", {"texts": {"text": "zqnotedraftcanary"}})
    return register


def test_her_key_lays_open_the_note_and_no_word_of_intelligence(worked_in, tmp_path):
    opened = opened_by(tmp_path, lenas_key(worked_in.folder))
    assert words_in(opened, OPEN) == set(OPEN)
    assert words_in(opened, SECRET) == set()


def test_what_lies_open_in_any_file_or_was_written_to_a_log_has_none_either(
    worked_in, tmp_path, caplog
):
    assert found_in([tmp_path], [*SECRET, *OPEN]) == []
    assert words_in(caplog.text.encode(), [*SECRET, *OPEN]) == set()


def test_after_a_reader_has_left_and_a_copy_was_brought_back_it_still_has_none(worked_in, tmp_path):
    with sitting(worked_in.folder) as desk:
        hire(desk, "ben", BEN)
        officers.remove(desk, "ben")
        backup.back_up(desk.store, tmp_path / "later", "a test")
        new = lenas_key(worked_in.folder)
        edit.make(desk, Intelligence, {"text": "zqnewcanary"})
    assert words_in(opened_by(worked_in.folder / "drawers", new), SECRET) == set()
    restore(tmp_path / "later", worked_in.folder, visitor(), Clock(CLOCK.now())).close()
    content = laid_open(worked_in.files.database, new)
    assert words_in(content, OPEN) == {"zqnotecanary"}
    assert words_in(content, SECRET) == set()
    with sitting(worked_in.folder) as desk:
        asked = [typed(desk.store, each.detail, "text") for each in log(desk.store, "searched")]
        assert asked == ["waits", "zqsecondcanary"]
        [hit] = find.find(desk, "zqsecondcanary")
        assert "zqfirstcanary" in " ".join(s.says for s in page.show(desk, hit.reference).history)


def test_the_bare_driver_answers_her_with_a_seal_and_nothing_else(worked_in):
    raw = driver.connect(worked_in.files.database, lenas_key(worked_in.folder), mode="rw")
    [(text, handling)] = raw.execute("SELECT text, handling FROM intelligence").fetchall()
    found = raw.execute(
        "SELECT event, detail FROM audit JOIN revision USING (seq) WHERE instr(detail, 'sealed:')"
    )
    told = [(event, json.loads(detail)) for event, detail in found]
    raw.close()
    kept = [said["text"] for event, said in told if event in ("made", "changed")]
    searched = [said["text"] for event, said in told if event == "searched"]
    listed = [said["filters"] for event, said in told if event == "listed"]
    sealed = [text, handling, *searched, *listed, *(each for both in kept for each in both if each)]
    assert (len(kept), len(searched), len(listed)) == (2, 2, 1)
    assert all(each.startswith("sealed:") for each in sealed)


def test_at_her_own_desk_it_is_not_there(worked_in):
    with sitting(worked_in.folder, "lena", LENA) as desk:
        assert find.find(desk, "waits") == find.find(desk, "IN-2026-0001") == ()
        with pytest.raises(Trouble, match="There is no record IN-2026-0001 here"):
            page.show(desk, "IN-2026-0001")
