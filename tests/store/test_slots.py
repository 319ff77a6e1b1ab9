"""The slot file: what it tells in the clear, and how much of it may be lost."""

import base64
import hashlib
import json
from dataclasses import replace

import pytest

from disrupt.errors import Trouble
from disrupt.store import keys, slots
from disrupt.store.keys import Pair, WrongKeyError
from disrupt.store.slots import DATA, INTELLIGENCE, RECOVERY, Slot
from tests.conftest import PASSPHRASE, QUICK
from tests.store.entry import BEN, contents, enter, hire, sitting, slot_of, told

BOTH_BAD = "The key file of this register is damaged or missing, and so is its second copy."
# Some 50 places between them cover a file, whatever its length.
PLACES = range(0, 1800, 50)
DAMAGE = {
    "missing": lambda whole: None,
    "empty": lambda whole: b"",
    "one byte": lambda whole: b"{",
    "only its checksum": lambda whole: whole[:65],
    "without its end": lambda whole: whole[:-1],
    "cut in half": lambda whole: whole[: len(whole) // 2],
    "with more at its end": lambda whole: whole + b"\n",
    "zeros": lambda whole: bytes(len(whole)),
    "a text": lambda whole: b"Not\na key file.\n" * 100,
}


def harm(path, change):
    after = change(path.read_bytes())
    path.unlink()
    if after is not None:
        path.write_bytes(after)


def flipped(place):
    def change(whole):
        place_in = place % len(whole)
        return whole[:place_in] + bytes([whole[place_in] ^ 4]) + whole[place_in + 1 :]

    return change


def plain(path) -> dict:
    return json.loads(path.read_bytes().split(b"\n", 1)[1])


def write_plain(path, said: dict) -> None:
    body = json.dumps(said).encode()
    path.write_bytes(hashlib.sha256(body).hexdigest().encode() + b"\n" + body)


@pytest.fixture
def staffed(register):
    """Anna's register, with Ben, who has several roles, let in by her."""
    with sitting(register.folder) as desk:
        hire(desk, "ben", BEN, "licensing-officer", "forum-chair")
    return register


def words_in(value, key=""):
    """Each text in the file and the word it stands under."""
    if isinstance(value, dict):
        return [found for name, each in value.items() for found in words_in(each, name)]
    if isinstance(value, list):
        return [found for each in value for found in words_in(each, key)]
    return [(key, value)] if isinstance(value, str) else []


IN_THE_CLEAR = ("register", "kind", "name")


def test_in_the_clear_stand_only_the_format_the_register_and_each_kind_and_name(staffed):
    said = plain(staffed.files.slots[0])
    clear = [text for key, text in words_in(said) if key in IN_THE_CLEAR]
    assert clear == [
        staffed.made.register_id,
        *("passphrase", "anna"),
        *("recovery", "recovery"),
        *("passphrase", "ben"),
    ]
    assert (said["format"], type(said["sequence"])) == (1, int)


def test_everything_else_is_a_number_or_unreadable(staffed):
    closed = [
        text for key, text in words_in(plain(staffed.files.slots[0])) if key not in IN_THE_CLEAR
    ]
    assert len(closed) == 2 + 3 * 3 + 6
    for text in closed:
        assert base64.b64encode(base64.b64decode(text, validate=True)).decode() == text


def test_the_file_has_these_words_and_no_others(staffed):
    said = plain(staffed.files.slots[0])
    assert set(said) == {"format", "register", "sequence", "door", "witness", "slots"}
    for slot in said["slots"]:
        assert set(slot) == {"kind", "name", "salt", "effort", "public", "private", "sealed"}
        assert set(slot["effort"]) == {"passes", "memory_kib", "lanes"}
        assert set(slot["sealed"]) <= {DATA, INTELLIGENCE}


@pytest.mark.parametrize(
    "secret",
    [PASSPHRASE, BEN, "tallow", "licensing", "chair", "administrator", "Westmere", "police"],
)
def test_no_role_passphrase_or_controller_is_in_it(staffed, secret):
    for path in staffed.files.slots:
        assert secret.encode() not in path.read_bytes()


def test_no_key_is_in_it_as_it_is(staffed):
    whole = staffed.files.slots[0].read_bytes()
    data = staffed.made.keys.data
    assert data.hex().encode() not in whole
    assert base64.b64encode(data) not in whole
    assert staffed.made.recovery_code.replace(" ", "").encode() not in whole.replace(b" ", b"")


@pytest.mark.parametrize("copy", [0, 1])
@pytest.mark.parametrize("change", DAMAGE.values(), ids=DAMAGE)
def test_either_copy_may_be_lost(register, copy, change):
    harm(register.files.slots[copy], change)
    enter(register.folder).close()
    assert slots.read_slots(register.files).register == register.made.register_id
    assert len({path.read_bytes() for path in register.files.slots}) == 1


@pytest.mark.parametrize("copy", [0, 1])
@pytest.mark.parametrize("place", PLACES)
def test_one_flipped_bit_in_either_copy_is_noticed_and_healed(register, copy, place):
    harm(register.files.slots[copy], flipped(place))
    store = enter(register.folder)
    store.close()
    assert len({path.read_bytes() for path in register.files.slots}) == 1


@pytest.mark.parametrize("second", DAMAGE.values(), ids=DAMAGE)
@pytest.mark.parametrize("first", [DAMAGE["missing"], flipped(200)], ids=["missing", "flipped"])
def test_both_copies_lost_is_one_plain_sentence_and_nothing_changes(register, first, second):
    harm(register.files.slots[0], first)
    harm(register.files.slots[1], second)
    before = contents(register.folder)
    with pytest.raises(Trouble) as refusal:
        enter(register.folder)
    assert refusal.value.message == BOTH_BAD
    assert refusal.value.remedy == "Bring back a copy with: disrupt restore BACKUP REGISTER."
    assert contents(register.folder) == before


@pytest.mark.parametrize("copy", [0, 1])
def test_the_newer_copy_wins(register, copy):
    older = register.files.slots[copy].read_bytes()
    with sitting(register.folder) as desk:
        hire(desk)
    register.files.slots[copy].write_bytes(older)
    enter(register.folder, "ben", BEN).close()


def test_each_writing_has_a_higher_number(register):
    held = slots.read_slots(register.files)
    written = slots.write_slots(register.files, held)
    assert written == replace(held, sequence=held.sequence + 1)
    assert slots.read_slots(register.files) == written


@pytest.mark.parametrize("copies", [(0, 1), (0,), (1,)])
def test_a_newer_format_is_a_newer_register(register, copies):
    for copy in copies:
        path = register.files.slots[copy]
        said = plain(path)
        write_plain(path, {**said, "format": 2, "sequence": said["sequence"] + 1, "more": "x"})
    before = contents(register.folder)
    with pytest.raises(Trouble, match="made or changed by a newer version of Disrupt") as refusal:
        enter(register.folder)
    assert refusal.value.remedy.endswith("Nothing was changed.")
    assert contents(register.folder) == before


def test_a_slot_renamed_in_the_file_no_longer_opens(staffed):
    held = slots.read_slots(staffed.files).without("anna")
    renamed = held.each(lambda slot: replace(slot, name="anna") if slot.name == "ben" else slot)
    slots.write_slots(staffed.files, renamed)
    with pytest.raises(Trouble, match="That name and passphrase do not open"):
        enter(staffed.folder, "anna", BEN)


def test_a_slot_given_to_another_way_in_no_longer_opens(register):
    slot = replace(slot_of(register.files, "anna"), kind=RECOVERY)
    with pytest.raises(WrongKeyError):
        slot.open(keys.stretched(PASSPHRASE, slot.salt, slot.effort))


@pytest.mark.parametrize("part", ["private", "public", "salt"])
def test_a_slot_with_another_slots_parts_opens_nothing(staffed, part):
    bens = getattr(slot_of(staffed.files, "ben"), part)
    held = slots.read_slots(staffed.files)
    slots.write_slots(staffed.files, held.with_slot(replaced(held.slots[0], part, bens)))
    with pytest.raises(Trouble, match="That name and passphrase do not open"):
        enter(staffed.folder)


def replaced(slot: Slot, part: str, value: bytes) -> Slot:
    return replace(slot, **{part: value})


def test_a_key_put_in_under_another_slot_does_not_come_out(staffed):
    held = slots.read_slots(staffed.files)
    stolen = replace(held.slots[0], sealed=slot_of(staffed.files, "ben").sealed)
    slots.write_slots(staffed.files, held.with_slot(stolen))
    with pytest.raises(Trouble, match="That name and passphrase do not open"):
        enter(staffed.folder)


def test_a_key_is_given_without_anybodys_passphrase():
    pair = Pair.new()
    slot = Slot("passphrase", "anna", b"", QUICK, pair.public, b"", {})
    given = slot.give(DATA, b"one").give("other", b"two").give(DATA, b"three")
    assert given.contents(pair) == {DATA: b"three", "other": b"two"}
    assert slot.sealed == {}


@pytest.mark.parametrize(
    "name", ["Zoë Ash", "zoë ash", "ZOË ASH", " Zoë  Ash ", "Zoe\u0308 Ash", "ZOE\u0308 ASH"]
)
def test_a_name_is_found_however_it_is_typed(register, name):
    with sitting(register.folder) as desk:
        hire(desk, "Zoë Ash")
    store = enter(register.folder, name, BEN)
    assert store.actor.name == "Zoë Ash"
    store.close()


def test_an_accent_still_tells_two_names_apart(register):
    with sitting(register.folder) as desk:
        hire(desk, "Zoë")
        hire(desk, "Zoe", "another three words")
    store = enter(register.folder, "zoe", "another three words")
    assert store.actor.name == "Zoe"
    store.close()


def test_a_disk_that_does_not_take_the_key_file_is_said_plainly(register, tmp_path):
    (tmp_path / "gone").mkdir()
    held = slots.read_slots(register.files)
    gone = replace(register.files, folder=tmp_path / "gone" / "unplugged")
    with pytest.raises(Trouble) as refusal:
        slots.write_slots(gone, held)
    assert "The key file of this register could not be written" in told(refusal.value)
    assert slots.read_slots(register.files) == held


@pytest.mark.parametrize(
    "body",
    [b"", b"{}", b"[]", b"\xff", b"[" * 100_000, b'{"format": 1}', b'{"format": "1"}', b"null"],
)
def test_a_copy_that_is_whole_but_says_nonsense_is_no_copy(register, body):
    written = hashlib.sha256(body).hexdigest().encode() + b"\n" + body
    register.files.slots[0].write_bytes(written)
    register.open().close()
    for copy in register.files.slots:
        copy.write_bytes(written)
    with pytest.raises(Trouble, match="damaged or missing"):
        slots.read_slots(register.files)
