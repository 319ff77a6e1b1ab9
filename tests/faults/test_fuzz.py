"""Whatever stands in a file, a person is told in two sentences, and nothing else is harmed."""

import pytest

from disrupt.errors import Trouble
from disrupt.store import health, slots
from tests.faults import fuzz
from tests.faults.fuzz import CASES, Bench
from tests.faults.spoil import Chance, spoilt

FEW = 8
LONG_SECONDS = 1800


@pytest.fixture
def bench(register, tmp_path):
    made = Bench.of(register, tmp_path)
    yield made
    made.desk.store.close()


@pytest.fixture
def seed(request):
    """The seed that stands at the head of the run, by which it can be run again."""
    return int(request.config.getoption("randomly_seed", 1))


@pytest.mark.parametrize("kind", CASES)
def test_no_spoilt_file_makes_anything_but_trouble(bench, seed, kind):
    for number in range(FEW):
        fuzz.once(bench, kind, seed, number)
    assert is_sound(bench)


@pytest.mark.long
def test_no_spoilt_file_of_half_an_hour_makes_anything_but_trouble(bench, seed, capsys):
    cases = fuzz.run(bench, seed, LONG_SECONDS)
    with capsys.disabled():
        print(f"\nseed {seed}: {dict(cases)}")
    assert cases.keys() == CASES.keys()
    assert is_sound(bench)


def is_sound(bench):
    """The register that was only looked at beside it all."""
    store = bench.desk.store
    with store.apart():
        found = health.examine(store.files, store.keys.data, slots.read_slots(store.files))
    return found.ok and fuzz.people_in(bench.desk) == 1


@pytest.mark.parametrize("number", range(20))
def test_what_is_spoilt_is_the_same_for_the_same_number(number):
    content = bytes(range(256))
    assert spoilt(content, Chance(number)) == spoilt(content, Chance(number))


def test_what_is_spoilt_is_spoilt():
    content = bytes(range(256))
    assert len({spoilt(content, Chance(number)) for number in range(200)}) > 150


def test_a_fault_that_is_no_trouble_is_not_passed_over(bench, monkeypatch):
    monkeypatch.setitem(CASES, "keys", lambda bench, chance: [][1])
    with pytest.raises(IndexError) as fault:
        fuzz.once(bench, "keys", 7, 3)
    assert fault.value.__notes__ == ["keys: once(bench, 'keys', 7, 3)"]


def test_trouble_is_passed_over(bench, monkeypatch):
    def trouble(bench, chance):
        raise Trouble("What is wrong.", "What to do.")

    monkeypatch.setitem(CASES, "keys", trouble)
    fuzz.once(bench, "keys", 7, 3)
