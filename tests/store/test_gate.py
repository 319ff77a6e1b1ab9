"""The gate: whatever goes round the flush is refused by SQLite itself, and leaves nothing."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from typing import Any, cast

import pytest
import sqlcipher3.dbapi2 as cipher
from sqlalchemy import delete, event, insert, update
from sqlalchemy.exc import DBAPIError, IntegrityError, InvalidRequestError
from sqlalchemy.orm import Session

from disrupt.records import Held, Officer, Person
from disrupt.store import schema
from disrupt.store.driver import RawConnection
from disrupt.store.gate import GatedSession
from disrupt.store.store import Store
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import CLOCK, Register
from tests.store import attempts
from tests.store.meddling import StoppedError, everything, examined

Rows = dict[str, list[tuple[Any, ...]]]
REFUSED = (DBAPIError, InvalidRequestError, RuntimeError)


@pytest.fixture(scope="module")
def register(template: Register, tmp_path_factory: pytest.TempPathFactory) -> Register:
    """One register for every attempt, since none of them leaves anything."""
    folder = tmp_path_factory.mktemp("gate") / "westmere.disrupt"
    shutil.copytree(template.folder, folder)
    return Register(folder, template.made)


@pytest.fixture(scope="module")
def store(register: Register) -> Iterator[Store]:
    opened = register.open()
    make.status(Workspace(opened, "a test"), make.person(Workspace(opened, "a test")))
    yield opened
    assert examined(register).ok
    opened.close()


@pytest.fixture(scope="module")
def before(store: Store, register: Register) -> Rows:
    return everything(register)


def driver_of(session: Session) -> RawConnection:
    """The driver's own connection, dug out of the session."""
    return session.connection().connection.driver_connection


@contextmanager
def while_reading(store: Store) -> Iterator[Session]:
    with store.reading() as session:
        driver_of(session)
        yield session


@contextmanager
def before_a_flush(store: Store) -> Iterator[Session]:
    with suppress(StoppedError), store.writing("a test") as session:
        session.add(Person(family_name="Unwritten"))
        with session.no_autoflush:
            yield session
        raise StoppedError


@contextmanager
def between_two_flushes(store: Store) -> Iterator[Session]:
    with suppress(StoppedError), store.writing("a test") as session:
        session.add(Person(family_name="Unwritten"))
        session.flush()
        yield session
        session.add(Person(family_name="Unwritten"))
        session.flush()
        raise StoppedError


MOMENTS: tuple[Callable[[Store], AbstractContextManager[Session]], ...] = (
    while_reading,
    before_a_flush,
    between_two_flushes,
)


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("attempt", attempts.EVERY)
def test_sql_is_refused_even_to_whoever_digs_out_the_driver(
    store: Store,
    register: Register,
    before: Rows,
    moment: Callable[[Store], AbstractContextManager[Session]],
    attempt: str,
) -> None:
    with moment(store) as session, pytest.raises(cipher.DatabaseError):
        driver_of(session).execute(attempt).fetchall()
    assert everything(register) == before


@pytest.mark.parametrize("attempt", attempts.EVERY)
def test_sql_is_refused_after_a_failed_flush_of_the_same_unit(
    store: Store, register: Register, before: Rows, attempt: str
) -> None:
    with suppress(StoppedError), store.writing("a test") as session:
        raw = driver_of(session)
        session.add(Officer(name="anna"))
        with pytest.raises(IntegrityError):
            session.flush()
        with pytest.raises(cipher.DatabaseError):
            raw.execute(attempt).fetchall()
        raise StoppedError
    assert everything(register) == before


@pytest.mark.parametrize("attempt", attempts.NEVER)
def test_sql_is_refused_even_while_the_gate_is_open(
    store: Store, register: Register, before: Rows, attempt: str
) -> None:
    with (
        suppress(StoppedError),
        store.writing("a test") as session,
        session.opened(),
    ):
        with pytest.raises(cipher.DatabaseError):
            driver_of(session).execute(attempt).fetchall()
        raise StoppedError
    assert everything(register) == before


@pytest.mark.parametrize("attempt", attempts.NEVER)
def test_sql_is_refused_inside_a_flush_and_the_flush_fails_with_it(
    store: Store, register: Register, before: Rows, attempt: str
) -> None:
    def meddle(session: GatedSession, context: object) -> None:
        driver_of(session).execute(attempt).fetchall()

    with suppress(StoppedError), store.writing("a test") as session:
        event.listen(session, "after_flush", meddle)
        session.add(Person(family_name="Unwritten"))
        with pytest.raises(cipher.DatabaseError):
            session.flush()
        raise StoppedError
    assert everything(register) == before


# With the gate open SQLite numbers a line itself unless it is told the number.
WITH_SEQ = ", ".join(column.key for column in schema.audit.columns)
OTHERS = ", ".join(column.key for column in schema.audit.columns if column.key != "seq")
LAST = f"SELECT {{seq}}, {OTHERS} FROM audit WHERE seq = 1"


@pytest.mark.parametrize(
    "seq", ["seq + 100", "(SELECT max(seq) FROM audit) + 2", "0", "-1", "NULL"]
)
@pytest.mark.parametrize("verb", ["INSERT", "INSERT OR REPLACE", "INSERT OR IGNORE"])
def test_a_line_that_leaves_a_gap_in_the_log_is_refused_even_while_the_gate_is_open(
    store: Store, register: Register, before: Rows, verb: str, seq: str
) -> None:
    statement = f"{verb} INTO audit ({WITH_SEQ}) {LAST.format(seq=seq)}"
    with (
        suppress(StoppedError),
        store.writing("a test") as session,
        session.opened(),
    ):
        with pytest.raises(cipher.IntegrityError, match="only ever added to"):
            driver_of(session).execute(statement)
        raise StoppedError
    assert everything(register) == before


NAMED: dict[str, object] = {"family_name": "Forged", "reference": "N-2026-0099", "version": 1}
NAMED |= {"made_at": CLOCK.now(), "changed_at": CLOCK.now()}
PEOPLE = Held.metadata.tables["person"]
ROUND_THE_FLUSH: dict[str, Callable[[Session], object]] = {
    "many inserted": lambda session: session.execute(insert(Person), [NAMED]),
    "one inserted": lambda session: session.execute(insert(Person).values(NAMED)),
    "a row inserted": lambda session: session.execute(PEOPLE.insert().values(NAMED)),
    "all updated": lambda session: session.execute(update(Person).values(family_name="Forged")),
    "many updated": lambda session: session.execute(update(Person), [{"id": 1, **NAMED}]),
    "all deleted": lambda session: session.execute(delete(Person)),
    "log deleted": lambda session: session.execute(schema.audit.delete()),
    "log updated": lambda session: session.execute(schema.audit.update().values(actor="forged")),
    "content added": lambda session: session.execute(schema.revision.insert().values(seq=99)),
    "index deleted": lambda session: session.execute(schema.index_entry.delete()),
    "counter reset": lambda session: session.execute(schema.counter.update().values(last=0)),
    "connection used": lambda session: session.connection().execute(delete(Person)),
    "bulk saved": lambda session: session.bulk_save_objects([Person(**NAMED)]),
    "bulk inserted": lambda session: session.bulk_insert_mappings(Person, [NAMED]),
    "bulk updated": lambda session: session.bulk_update_mappings(Person, [{"id": 1, **NAMED}]),
}
offered = pytest.mark.parametrize("attempt", ROUND_THE_FLUSH.values(), ids=ROUND_THE_FLUSH.keys())


@pytest.mark.parametrize("moment", MOMENTS)
@offered
def test_what_sqlalchemy_offers_beside_the_flush_is_refused(
    store: Store,
    register: Register,
    before: Rows,
    moment: Callable[[Store], AbstractContextManager[Session]],
    attempt: Callable[[Session], object],
) -> None:
    with (
        suppress(*REFUSED),
        moment(store) as session,
        pytest.raises(DBAPIError, match=r"readonly|not authorized"),
    ):
        attempt(session)
    assert everything(register) == before


@offered
def test_what_sqlalchemy_offers_is_refused_after_a_failed_flush_too(
    store: Store, register: Register, before: Rows, attempt: Callable[[Session], object]
) -> None:
    with suppress(StoppedError), store.writing("a test") as session:
        session.add(Officer(name="anna"))
        with pytest.raises(IntegrityError):
            session.flush()
        with pytest.raises(REFUSED):
            attempt(session)
        raise StoppedError
    assert everything(register) == before


@pytest.mark.parametrize("words", ["BEGIN", "BEGIN IMMEDIATE", "COMMIT", "PRAGMA query_only = OFF"])
def test_words_that_the_gate_itself_has_said_are_refused_to_everyone_else(
    store: Store, register: Register, before: Rows, words: str
) -> None:
    with while_reading(store):
        pass
    with suppress(StoppedError, RuntimeError), store.writing("a test") as session:
        raw = driver_of(session)
        raw.execute("ROLLBACK")
        with pytest.raises(cipher.DatabaseError, match="not authorized"):
            raw.execute(words)
        raise StoppedError
    assert everything(register) == before


def test_a_reading_session_cannot_have_the_gate_opened(store: Store) -> None:
    with store.reading() as session, pytest.raises(RuntimeError, match="while reading"):
        cast(GatedSession, session).opened().__enter__()
