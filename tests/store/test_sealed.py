"""The words of intelligence: words to whoever carries the key, a seal to everything else."""

import copy
import os
from dataclasses import replace

import pytest

from disrupt import edit, page
from disrupt.errors import Trouble
from disrupt.records import Intelligence, Note
from disrupt.records.sealed_text import sealed_fields
from disrupt.store import sealed, trace
from disrupt.store.sealed import CHANGED, WAITING, TextKey, marks, taken_over
from disrupt.workspace import Workspace
from tests.desks import held, log
from tests.store.meddling import asked, found, inside

WORDS = "He meets them at the rank.\nAfter eight, “Ćelik” says."
SHARED = "Only with the licensing team."


def item(desk, **values) -> Intelligence:
    return edit.make(desk, Intelligence, {"text": WORDS, "handling": SHARED, **values})


def kept(register) -> list[tuple[str, str]]:
    return asked(register, "SELECT text, handling FROM intelligence ORDER BY id")


@pytest.fixture
def waiting(register):
    """Anna's desk, to which nobody has passed the key on yet."""
    register.made = replace(register.made, keys=replace(register.made.keys, intelligence=None))
    store = register.open()
    yield Workspace(store, "a test")
    store.close()


@pytest.fixture
def told(register) -> Intelligence:
    """One item, written by somebody who carries the key."""
    store = register.open()
    made = item(Workspace(store, "a test"))
    store.close()
    return made


def test_whoever_carries_the_key_reads_words(desk):
    made = item(desk)
    [read] = held(desk.store, Intelligence)
    assert (made.text, made.handling) == (read.text, read.handling) == (WORDS, SHARED)


def test_the_file_holds_no_word_of_them(desk, register):
    item(desk)
    [(text, handling)] = kept(register)
    assert text.startswith("sealed:")
    assert handling.startswith("sealed:")


def test_two_items_of_the_same_words_have_nothing_in_common(desk, register):
    item(desk)
    item(desk)
    one, other = (text.split(":") for text, _ in kept(register))
    assert one[1] != other[1]
    assert one[2] != other[2]


def test_what_did_not_change_is_not_sealed_anew_and_is_no_change(desk, register):
    made = item(desk)
    before = kept(register)
    edit.change(desk, made, {"text": WORDS, "handling": SHARED, "grade": "2BP"})
    assert kept(register) == before
    assert log(desk.store, "changed")[-1].detail == '{"grade": [null, "2BP"]}'


def test_saving_the_same_words_alone_leaves_no_line(desk):
    made = item(desk)
    before = len(log(desk.store))
    edit.change(desk, made, {"text": WORDS})
    assert len(log(desk.store)) == before


def test_words_that_were_changed_are_read_by_the_next(desk):
    made = item(desk)
    edit.change(desk, made, {"text": "Other words.", "handling": None})
    [read] = held(desk.store, Intelligence)
    assert (read.text, read.handling) == ("Other words.", None)


def test_words_taken_from_another_item_are_sealed_for_themselves(desk, register):
    item(desk, text=item(desk).text)
    one, other = (text for text, _ in kept(register))
    assert one != other
    assert [each.text for each in held(desk.store, Intelligence)] == [WORDS, WORDS]


def test_the_history_tells_its_readers_old_and_new_words(desk):
    made = item(desk)
    edit.change(desk, made, {"text": "Other words."})
    last, first = page.show(desk, made.reference).history
    assert f"Text from “{WORDS}” to “Other words.”" in last.says
    assert f"Text “{WORDS}”; Handling “{SHARED}”" in first.says


def test_the_log_and_the_records_still_bear_each_other_out(desk, register):
    edit.change(desk, item(desk), {"text": "Other words."})
    desk.store.close()
    assert found(register) == []


def test_words_put_in_behind_the_programs_back_are_found_and_not_shown(register, told):
    with inside(register) as raw:
        raw.execute("UPDATE intelligence SET text = 'planted words'")
    assert found(register) == [("a record is not as it was last written", told.reference)]
    with_the_key = register.open()
    [read] = held(with_the_key, Intelligence)
    assert read.text == CHANGED
    with_the_key.close()


@pytest.mark.parametrize("place", [8, 71, 80, -3])
def test_a_changed_letter_of_what_is_kept_is_said_in_place_of_the_words(register, told, place):
    [(text, _)] = kept(register)
    other = "0" if text[place] != "0" else "1"
    changed = f"{text[:place]}{other}{text[place:][1:]}"
    with inside(register) as raw:
        raw.execute("UPDATE intelligence SET text = ?", (changed,))
    store = register.open()
    assert held(store, Intelligence)[0].text == CHANGED
    store.close()


def test_words_of_another_item_under_the_mark_of_this_one_do_not_open(desk, register):
    item(desk)
    item(desk, text="Other words.")
    one, other = (text for text, _ in kept(register))
    with inside(register) as raw:
        mixed = f"{one.rpartition(':')[0]}:{other.rpartition(':')[2]}"
        raw.execute("UPDATE intelligence SET text = ? WHERE id = 1", (mixed,))
    assert held(desk.store, Intelligence)[0].text == CHANGED


def test_whoever_waits_for_the_key_is_told_so_in_one_sentence(told, waiting):
    shown = page.show(waiting, told.reference)
    values = {field.name: value for field, value in shown.values}
    assert (values["text"], values["handling"]) == (WAITING, WAITING)
    assert f"Text “{WAITING}”" in shown.history[0].says


def test_whoever_waits_for_the_key_can_grade_it_and_loses_none_of_its_words(
    told, waiting, register
):
    before = kept(register)
    [seen] = held(waiting.store, Intelligence)
    edit.change(waiting, seen, {"text": str(seen.text), "grade": "2BP"})
    assert kept(register) == before


@pytest.mark.parametrize("text", ["Other words.", ""])
def test_whoever_waits_for_the_key_changes_no_words(told, waiting, register, text):
    before = kept(register)
    with pytest.raises(Trouble):
        edit.change(waiting, held(waiting.store, Intelligence)[0], {"text": text})
    assert kept(register) == before


def test_whoever_waits_for_the_key_is_told_when_it_can_be_saved(waiting, register):
    with pytest.raises(Trouble) as refusal:
        item(waiting)
    assert refusal.value.remedy.startswith("It comes to you when a colleague who carries it")
    assert kept(register) == []


@pytest.mark.parametrize("sentence", [WAITING, CHANGED])
def test_what_stands_in_place_of_words_is_never_kept_as_words(desk, sentence):
    with pytest.raises(Trouble, match="stands in place of a sealed text"):
        item(desk, text=sentence)


def test_plain_words_are_refused_by_the_column_itself(desk):
    with (
        desk.store.reading() as session,
        pytest.raises(Exception, match="about to be written as they are"),
    ):
        session.query(Intelligence).filter(Intelligence.text == "words").all()


def test_only_intelligence_is_sealed(desk):
    assert sealed_fields(Intelligence) == ("text", "handling")
    assert sealed_fields(Note) == ()


@pytest.mark.parametrize("text", ["", "a", WORDS, "\ud800 half a letter", "x" * 100_000])
def test_any_words_come_out_as_they_went_in(text):
    key = TextKey(os.urandom(32))
    assert key.words(key.seal(text).kept) == text


def test_another_key_opens_nothing():
    one, other = TextKey(os.urandom(32)), TextKey(os.urandom(32))
    assert other.words(one.seal(WORDS).kept) is None
    assert sealed.read(one.seal(WORDS).kept, other) == CHANGED


def test_a_copy_of_the_words_keeps_what_the_file_knows_of_them():
    words = TextKey(os.urandom(32)).seal(WORDS)
    assert copy.deepcopy(words).kept == words.kept
    assert trace.spelt(copy.copy(words)) == words.kept


def test_under_a_new_key_the_words_and_the_mark_stay():
    former, key, other = (TextKey(os.urandom(32)) for _ in range(3))
    before = former.seal(WORDS).kept
    told = f'{{"text": [null, "{before}"]}}'
    after = taken_over(told, key, [other, former])
    assert after != told
    assert marks(after) == marks(told)
    assert key.words(after.split('"')[3]) == WORDS
    assert former.words(after.split('"')[3]) is None


def test_what_nobody_opens_and_what_is_under_the_new_key_already_stays():
    former, key, other = (TextKey(os.urandom(32)) for _ in range(3))
    for kept in (key.seal(WORDS).kept, other.seal(WORDS).kept, f"sealed:{'0' * 64}:typed", ""):
        assert taken_over(kept, key, [former]) == kept
