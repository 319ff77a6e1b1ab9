"""What was being typed comes back to whoever typed it, and to nobody else, whatever happened."""

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from disrupt import edit
from disrupt.clock import Clock
from disrupt.errors import Trouble
from disrupt.records import Intelligence
from disrupt.store import drafts, filters
from disrupt.store.drafts import Draft
from tests.conftest import CLOCK
from tests.desks import log
from tests.faults.canary import found
from tests.store.entry import BEN, enter, flip, hire, sitting

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 11, 20, 9, 14, tzinfo=UTC)
RECORD = "N-2026-0117"
TYPED = {
    "fields": {"family_name": "O’Brien", "note": "wants\nto \ud800 speak"},
    "focus": "note",
    "cursor": 9,
    "scroll": 240,
}


@pytest.fixture
def staffed(register):
    """Anna and Ben."""
    with sitting(register.folder) as desk:
        hire(desk)
    return register


def sealed(register) -> list[Path]:
    return sorted(register.files.drawers.iterdir())


def kept_by_anna(register, record=RECORD) -> Path:
    """A draft of hers, and the file in which it lies."""
    before = set(sealed(register)) if register.files.drawers.exists() else set()
    with sitting(register.folder) as desk:
        drafts.keep(desk.store, record, TYPED)
    [path] = set(sealed(register)) - before
    return path


def test_what_was_typed_comes_back_with_focus_cursor_and_scroll(store):
    told = drafts.keep(store, RECORD, TYPED)
    assert told == drafts.taken(store, RECORD) == Draft(RECORD, NOW, TYPED)


def test_it_comes_back_after_the_register_was_let_go(register):
    kept_by_anna(register)
    with sitting(register.folder) as desk:
        assert drafts.taken(desk.store, RECORD) == Draft(RECORD, NOW, TYPED)


def test_it_comes_back_after_a_crash(register):
    store = register.open()
    drafts.keep(store, RECORD, TYPED)
    store.abandon()
    with sitting(register.folder) as desk:
        assert drafts.taken(desk.store, RECORD) == Draft(RECORD, NOW, TYPED)


def test_it_can_be_kept_when_the_registers_own_file_no_longer_answers(store):
    store.let_go()
    store.files.database.rename(store.files.folder / "away")
    drafts.keep(store, RECORD, TYPED)
    assert drafts.taken(store, RECORD) is not None
    (store.files.folder / "away").rename(store.files.database)


def test_what_was_typed_last_is_in_place_of_what_was_typed_before(register, store):
    drafts.keep(store, RECORD, TYPED)
    drafts.keep(store, RECORD, {"fields": {}})
    assert drafts.taken(store, RECORD).typed == {"fields": {}}
    assert len(sealed(register)) == 1


def test_each_record_has_a_draft_of_its_own_and_the_newest_stands_first(register):
    for minutes, record in ((0, RECORD), (2, "new person"), (1, "N-2026-0118")):
        store = register.open(clock=Clock(CLOCK.now() + timedelta(minutes=minutes)))
        drafts.keep(store, record, TYPED)
        store.close()
    store = register.open()
    records = [draft.record for draft in drafts.all_of(store)]
    assert records == ["new person", "N-2026-0118", RECORD]
    store.close()


def test_a_saved_filter_is_no_draft(store):
    filters.keep(store, "people", {"mine": {}})
    assert drafts.all_of(store) == ()


def test_where_nothing_was_typed_there_is_nothing(register, store):
    assert drafts.taken(store, RECORD) is None
    assert drafts.all_of(store) == ()
    assert drafts.lost(store) is None
    drafts.discard(store, RECORD)
    assert not register.files.drawers.exists()


def test_a_discarded_draft_is_gone_and_no_other(register, store):
    drafts.keep(store, RECORD, TYPED)
    drafts.keep(store, "N-2026-0118", TYPED)
    drafts.discard(store, RECORD)
    assert [draft.record for draft in drafts.all_of(store)] == ["N-2026-0118"]
    assert len(sealed(register)) == 1


def test_a_draft_is_no_record_and_leaves_no_line_in_the_log(store):
    before = len(log(store))
    drafts.keep(store, RECORD, TYPED)
    drafts.taken(store, RECORD)
    drafts.discard(store, RECORD)
    assert len(log(store)) == before


def test_another_officer_does_not_get_it(staffed):
    kept_by_anna(staffed)
    with sitting(staffed.folder, "ben", BEN) as desk:
        assert drafts.taken(desk.store, RECORD) is None
        assert drafts.all_of(desk.store) == ()
        assert drafts.lost(desk.store) is None
    with sitting(staffed.folder) as desk:
        assert drafts.taken(desk.store, RECORD) is not None


def test_another_officers_draft_of_the_same_record_stands_beside_it(staffed):
    kept_by_anna(staffed)
    with sitting(staffed.folder, "ben", BEN) as desk:
        drafts.keep(desk.store, RECORD, {"fields": {"note": "Ben's"}})
        drafts.discard(desk.store, RECORD)
    with sitting(staffed.folder) as desk:
        assert drafts.taken(desk.store, RECORD).typed == TYPED


def test_a_file_put_under_another_officers_name_for_it_does_not_open(staffed):
    annas = kept_by_anna(staffed)
    with sitting(staffed.folder, "ben", BEN) as desk:
        drafts.keep(desk.store, RECORD, {})
        [bens] = set(sealed(staffed)) - {annas}
        bens.write_bytes(annas.read_bytes())
        assert drafts.taken(desk.store, RECORD) is None


def test_a_file_put_under_the_name_of_another_record_does_not_open(register):
    one, other = kept_by_anna(register), kept_by_anna(register, "N-2026-0118")
    other.write_bytes(one.read_bytes())
    with sitting(register.folder) as desk:
        assert drafts.taken(desk.store, "N-2026-0118") is None
        assert [draft.record for draft in drafts.all_of(desk.store)] == [RECORD]


def test_a_name_in_another_case_is_the_same_officer(register):
    kept_by_anna(register)
    store = register.open("ANNA")
    assert drafts.taken(store, RECORD) is not None
    store.close()


def test_neither_the_file_nor_its_name_says_whose_it_is_or_of_what(register):
    hers, words = "zqofficercanary", [RECORD, "zqtypedcanary", "family_name", "drafts"]
    with sitting(register.folder) as desk:
        hire(desk, hers)
    with sitting(register.folder, hers, BEN) as desk:
        drafts.keep(desk.store, RECORD, {"family_name": "zqtypedcanary"})
    assert len(sealed(register)) == 1
    assert found([register.files.drawers], [hers, *words]) == []


def test_two_drafts_of_one_text_have_nothing_in_common(register):
    one = kept_by_anna(register)
    first = one.read_bytes()
    kept_again = kept_by_anna(register, "N-2026-0118").read_bytes()
    assert first[:12] != kept_again[:12]
    assert first[12:] != kept_again[12:]


@pytest.mark.parametrize("place", [0, 11, 12, 40, -1])
def test_a_changed_byte_makes_it_no_draft_and_that_is_said(register, place):
    flip(kept_by_anna(register), place)
    with sitting(register.folder) as desk:
        assert drafts.taken(desk.store, RECORD) is None
        assert drafts.all_of(desk.store) == ()
        assert drafts.lost(desk.store).message == (
            "One thing that you left unsaved can no longer be read:"
            " the file was changed or damaged."
        )


@pytest.mark.parametrize("left", [b"", b"x", b"x" * 12, b"x" * 400])
def test_a_file_cut_short_or_overwritten_is_no_draft(register, left):
    kept_by_anna(register).write_bytes(left)
    kept_by_anna(register, "N-2026-0118")
    with sitting(register.folder) as desk:
        assert drafts.taken(desk.store, RECORD) is None
        assert [draft.record for draft in drafts.all_of(desk.store)] == ["N-2026-0118"]
        assert drafts.lost(desk.store) is not None


def test_several_lost_ones_are_counted_and_go_when_the_officer_says_so(register):
    for record in (RECORD, "N-2026-0118"):
        flip(kept_by_anna(register, record), 20)
    kept_by_anna(register, "N-2026-0119")
    with sitting(register.folder) as desk:
        assert drafts.lost(desk.store).message.startswith("2 things that you left unsaved")
        drafts.discard_lost(desk.store)
        assert drafts.lost(desk.store) is None
        assert [draft.record for draft in drafts.all_of(desk.store)] == ["N-2026-0119"]


def test_what_is_typed_anew_takes_the_place_of_a_lost_one(register):
    flip(kept_by_anna(register), 20)
    kept = enter(register.folder)
    drafts.keep(kept, RECORD, TYPED)
    assert drafts.taken(kept, RECORD) is not None
    assert drafts.lost(kept) is None
    kept.close()


def test_a_folder_that_does_not_take_it_is_said(register, store):
    register.files.drawers.write_bytes(b"")
    with pytest.raises(Trouble) as refusal:
        drafts.keep(store, RECORD, TYPED)
    assert refusal.value.message == "The register's folder could not be written to: File exists."
    assert refusal.value.remedy.startswith("What you typed is still on the page.")


# Keeps one draft after another of two records, and tells of each once it is kept.
KILLED = """
import sys
from itertools import count
from pathlib import Path
from disrupt.store import drafts
from tests.conftest import CLOCK
from tests.store.entry import enter

store = enter(Path(sys.argv[1]))
for number in count():
    text = f"zqkilledcanary {number} " * 2000
    drafts.keep(store, f"N-2026-{number % 2}", {"number": number, "note": text})
    print(number, flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="killed by a signal")
@pytest.mark.parametrize("seed", range(8))
def test_a_kill_loses_no_draft_that_was_kept_and_leaves_no_word_in_the_clear(register, seed):
    child = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(register.folder)], stdout=subprocess.PIPE, cwd=ROOT
    )
    for _ in range(3 + 7 * seed):
        child.stdout.readline()
    child.kill()
    told = [int(line) for line in child.communicate()[0].split()] or [2 + 7 * seed]
    with sitting(register.folder) as desk:
        kept = drafts.all_of(desk.store)
        assert sorted(draft.record for draft in kept) == ["N-2026-0", "N-2026-1"]
        # The one that was under way may be whole, but not told of.
        assert max(draft.typed["number"] for draft in kept) - told[-1] in (0, 1)
        assert drafts.lost(desk.store) is None
        assert found([register.folder], ["zqkilledcanary"]) == []
        for draft in kept:
            drafts.keep(desk.store, draft.record, {})
    assert len(sealed(register)) == 2


@pytest.fixture
def item(register) -> str:
    """The reference of something that Anna keeps as intelligence."""
    with sitting(register.folder) as desk:
        return edit.make(desk, Intelligence, {"text": "He waits by the school."}).reference


@pytest.fixture
def waiting(register, item):
    """Anna, to whom nobody has passed the intelligence key on yet."""
    given = replace(register.made.keys, intelligence=None)
    store = replace(register, made=replace(register.made, keys=given)).open()
    yield store
    store.close()


def test_intelligence_is_put_by_for_nobody_who_cannot_seal_it(register, waiting, item):
    for record in (item, "\nintelligence"):
        with pytest.raises(Trouble, match="You do not carry the key of intelligence yet"):
            drafts.keep(waiting, record, TYPED)
    assert not register.files.drawers.exists()


def test_whatever_else_they_type_is_put_by(waiting):
    drafts.keep(waiting, RECORD, TYPED)
    assert drafts.taken(waiting, RECORD).typed == TYPED
