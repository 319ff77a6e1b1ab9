"""Many read or one writes: nobody is kept out for ever, and nobody sees half a change."""

import os
import signal
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import AbstractContextManager
from threading import Barrier, Event, main_thread

import pytest

from disrupt.records import Officer, Person
from disrupt.store.store import Store
from disrupt.store.turns import Turns
from tests.conftest import Register
from tests.store.meddling import StoppedError, examined

PATIENCE = 20

Turn = Callable[[Turns], AbstractContextManager[None]]
KINDS: tuple[Turn, ...] = (Turns.reading, Turns.writing)


@pytest.fixture
def turns() -> Turns:
    return Turns()


@pytest.fixture
def pool() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(8) as threads:
        yield threads


def until(condition: Callable[[], bool]) -> None:
    """A condition is waited for, never a number of seconds."""
    over = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < over
        Event().wait(0.001)


def a_writer_waits(turns: Turns) -> bool:
    return turns._writers_waiting > 0


def done(turn: AbstractContextManager[None], order: list[str], name: str) -> None:
    with turn:
        order.append(name)


def test_many_read_at_once(turns: Turns, pool: ThreadPoolExecutor) -> None:
    together = Barrier(8, timeout=PATIENCE)

    def read() -> int:
        with turns.reading():
            return together.wait()

    assert sorted(each.result(PATIENCE) for each in [pool.submit(read) for _ in range(8)]) == [
        *range(8)
    ]


def test_one_writes_alone(turns: Turns, pool: ThreadPoolExecutor) -> None:
    inside: list[int] = []
    most: list[int] = []

    def write(number: int) -> None:
        for _ in range(200):
            with turns.writing():
                inside.append(number)
                most.append(len(inside))
                inside.remove(number)

    for each in [pool.submit(write, number) for number in range(8)]:
        each.result(PATIENCE)
    assert most == [1] * 1600


def test_nobody_reads_while_one_writes(turns: Turns, pool: ThreadPoolExecutor) -> None:
    held, seen = [0, 0], []

    def write() -> None:
        for number in range(1, 300):
            with turns.writing():
                held[0] = number
                held[1] = number

    def read() -> None:
        for _ in range(300):
            with turns.reading():
                seen.append(tuple(held))

    for each in [pool.submit(work) for work in (write, read, read, read)]:
        each.result(PATIENCE)
    assert all(one == other for one, other in seen)


def test_a_writer_waits_for_the_readers_and_later_readers_wait_for_the_writer(
    turns: Turns, pool: ThreadPoolExecutor
) -> None:
    order: list[str] = []
    with turns.reading():
        writer = pool.submit(done, turns.writing(), order, "writer")
        until(lambda: a_writer_waits(turns))
        late = pool.submit(done, turns.reading(), order, "late reader")
        assert not writer.done()
        order.append("first reader")
    for each in (writer, late):
        each.result(PATIENCE)
    assert order == ["first reader", "writer", "late reader"]


def test_a_writer_is_not_starved_by_readers_who_never_stop(
    turns: Turns, pool: ThreadPoolExecutor
) -> None:
    written = Event()

    def read() -> None:
        while not written.is_set():
            with turns.reading():
                pass

    def write() -> None:
        with turns.writing():
            written.set()

    readers = [pool.submit(read) for _ in range(6)]
    pool.submit(write).result(PATIENCE)
    assert [each.result(PATIENCE) for each in readers] == [None] * 6


@pytest.mark.parametrize("inner", KINDS)
@pytest.mark.parametrize("outer", KINDS)
def test_a_turn_inside_a_turn_is_refused_and_the_first_goes_on(
    turns: Turns, pool: ThreadPoolExecutor, outer: Turn, inner: Turn
) -> None:
    with outer(turns):
        with pytest.raises(RuntimeError, match="turn inside a turn"):
            inner(turns).__enter__()
        order: list[str] = []
    pool.submit(done, turns.writing(), order, "afterwards").result(PATIENCE)
    assert order == ["afterwards"]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("error", [StoppedError, KeyboardInterrupt])
def test_a_turn_that_ends_badly_is_over(
    turns: Turns, pool: ThreadPoolExecutor, kind: Turn, error: type[BaseException]
) -> None:
    with pytest.raises(error), kind(turns):
        raise error
    order: list[str] = []
    for name, turn in (("writer", turns.writing()), ("reader", turns.reading())):
        pool.submit(done, turn, order, name).result(PATIENCE)
    assert order == ["writer", "reader"]


@pytest.mark.skipif(os.name != "posix", reason="Windows has no signal to be called away by")
def test_a_writer_called_away_while_waiting_keeps_no_reader_out(
    turns: Turns, pool: ThreadPoolExecutor
) -> None:
    order: list[str] = []
    reading, enough = Event(), Event()

    def read() -> None:
        with turns.reading():
            reading.set()
            enough.wait(2 * PATIENCE)

    def call_away() -> None:
        until(lambda: a_writer_waits(turns))
        late.append(pool.submit(done, turns.reading(), order, "late reader"))
        until(lambda: len(turns._changed._waiters) == 2)  # type: ignore[attr-defined]
        signal.pthread_kill(main_thread().ident or 0, signal.SIGUSR1)

    def called_away(*_: object) -> None:
        raise StoppedError

    late: list[Future[None]] = []
    before = signal.signal(signal.SIGUSR1, called_away)
    first = pool.submit(read)
    reading.wait(PATIENCE)
    caller = pool.submit(call_away)
    with pytest.raises(StoppedError):
        turns.writing().__enter__()
    late[0].result(PATIENCE)
    assert order == ["late reader"]
    enough.set()
    for each in (first, caller):
        each.result(PATIENCE)
    signal.signal(signal.SIGUSR1, before)


def test_whoever_reads_long_can_tell_that_somebody_waits_to_write(
    store: Store, pool: ThreadPoolExecutor
) -> None:
    def write() -> None:
        with store.writing("a test") as session:
            session.add(Person(family_name="Exley"))

    with store.reading():
        assert not store.is_awaited
        writer = pool.submit(write)
        until(lambda: store.is_awaited)
    writer.result(PATIENCE)
    assert not store.is_awaited


def test_a_reader_and_a_writer_on_the_two_connections_never_find_the_register_busy(
    store: Store, register: Register, pool: ThreadPoolExecutor
) -> None:
    ready = Barrier(2, timeout=PATIENCE)

    def write() -> None:
        ready.wait()
        for number in range(40):
            with store.writing("a test") as session:
                session.add(Person(family_name=f"Exley {number}", note=f"Exley {number}"))

    def read() -> None:
        ready.wait()
        for _ in range(120):
            with store.reading() as session:
                for person in session.query(Person):
                    assert person.family_name == person.note

    for each in [pool.submit(write), pool.submit(read)]:
        each.result(PATIENCE)
    assert examined(register).ok


def test_two_writers_at_once_each_keep_all_they_wrote(
    store: Store, register: Register, pool: ThreadPoolExecutor
) -> None:
    ready = Barrier(2, timeout=PATIENCE)

    def write(name: str) -> None:
        ready.wait()
        for number in range(20):
            with store.writing("a test") as session:
                session.add(Officer(name=f"{name} {number}", roles=()))

    writers: list[Future[None]] = [pool.submit(write, name) for name in ("one", "two")]
    for each in writers:
        each.result(PATIENCE)
    health = examined(register)
    assert (health.ok, health.records) == (True, 42)


def test_whoever_works_apart_has_the_register_alone(store: Store, pool: ThreadPoolExecutor) -> None:
    order: list[str] = []

    def read() -> None:
        with store.reading():
            order.append("reader")

    with store.apart():
        reader = pool.submit(read)
        order.append("apart")
    reader.result(PATIENCE)
    assert order == ["apart", "reader"]
