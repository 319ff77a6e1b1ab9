"""A unit of work: kept whole or not at all, and the next one works."""

from collections.abc import Callable

import pytest
from sqlalchemy import event, func, select, text
from sqlalchemy.exc import DBAPIError, IntegrityError, InvalidRequestError
from sqlalchemy.orm import Session

from disrupt import edit
from disrupt.errors import Trouble
from disrupt.records import Officer, Person
from disrupt.store import schema
from disrupt.store.driver import RawConnection
from disrupt.store.gate import GatedSession
from disrupt.store.line import Line
from disrupt.store.store import Store
from disrupt.workspace import Workspace
from tests import make
from tests.conftest import Register
from tests.store.meddling import StoppedError, ends_in, everything, examined, found, meddle


def of_family(session: Session, name: str) -> int:
    many = select(func.count()).select_from(Person).where(Person.family_name == name)
    return session.scalar(many) or 0


def lines(session: Session) -> int:
    return session.scalar(select(func.count()).select_from(schema.audit)) or 0


@pytest.mark.parametrize("error", [StoppedError, KeyboardInterrupt, SystemExit, GeneratorExit])
def test_whatever_ends_a_unit_of_work_early_leaves_nothing_of_it(
    store: Store, register: Register, error: type[BaseException]
) -> None:
    before = everything(register)
    with ends_in(error), store.writing("a test") as session:
        session.add(Person(family_name="First"))
        session.flush()
        session.note(Line("told"))
        session.add(Person(family_name="Second"))
        raise error
    assert everything(register) == before


def test_a_unit_of_work_that_changes_nothing_leaves_nothing(
    store: Store, register: Register
) -> None:
    before = everything(register)
    with store.writing("a test") as session:
        session.get_one(Officer, 1).name = "anna"
    assert everything(register) == before


def test_a_flush_that_fails_leaves_nothing_even_when_its_error_is_caught(
    store: Store, register: Register
) -> None:
    before = everything(register)
    with ends_in(InvalidRequestError), store.writing("a test") as session:
        session.add(Person(family_name="First"))
        session.flush()
        session.add(Officer(name="anna"))
        with pytest.raises(IntegrityError):
            session.flush()
    assert everything(register) == before


def test_after_a_flush_that_failed_the_next_unit_of_work_is_written_and_sound(
    desk: Workspace, register: Register
) -> None:
    with ends_in(IntegrityError), desk.store.writing("a test") as session:
        session.add(Officer(name="anna"))
    person = make.person(desk)
    assert person.reference == "N-2026-0001"
    assert examined(register).ok


@pytest.mark.parametrize("moment", ["before_flush", "after_flush", "after_flush_postexec"])
def test_an_error_inside_a_flush_shuts_the_gate_and_leaves_nothing(
    store: Store, register: Register, moment: str
) -> None:
    def stop(session: GatedSession, *_: object) -> None:
        raise StoppedError

    before = everything(register)
    with ends_in(StoppedError), store.writing("a test") as session:
        raw: RawConnection = session.connection().connection.driver_connection
        event.listen(session, moment, stop)
        session.add(Person(family_name="First"))
    with pytest.raises(Exception, match="readonly"):
        raw.execute("DELETE FROM person_photograph")
    assert everything(register) == before


def test_the_gate_is_shut_when_a_line_is_refused_while_it_is_open(
    store: Store, register: Register
) -> None:
    before = everything(register)
    with ends_in(Trouble), store.writing("a test") as session:
        with pytest.raises(IntegrityError):
            session.note(Line("told", outcome=None))  # type: ignore[arg-type]
        session.execute(text("UPDATE officer SET name = 'forged'"))
    assert everything(register) == before


@pytest.mark.parametrize("table", ["audit", "revision"])
@pytest.mark.parametrize("attempt", ["UPDATE {} SET seq = seq", "DELETE FROM {}"])
def test_the_log_is_kept_from_our_own_hands_even_without_its_triggers(
    store: Store, register: Register, table: str, attempt: str
) -> None:
    meddle(register)
    with ends_in(StoppedError), store.writing("a test") as session, session.opened():
        with pytest.raises(DBAPIError, match="not authorized"):
            session.execute(text(attempt.format(table)))
        raise StoppedError


@pytest.mark.parametrize("statement", ["COMMIT", "END", "SAVEPOINT here"])
def test_a_unit_of_work_cannot_be_kept_by_half(
    store: Store, register: Register, statement: str
) -> None:
    before = everything(register)
    with ends_in(StoppedError), store.writing("a test") as session:
        session.add(Person(family_name="First"))
        session.flush()
        with pytest.raises(DBAPIError, match="not authorized"):
            session.execute(text(statement))
        session.add(Person(family_name="Second"))
        session.flush()
        raise StoppedError
    assert everything(register) == before


def more_work(session: GatedSession) -> None:
    session.add(Person(family_name="Second"))


def a_line(session: GatedSession) -> None:
    session.note(Line("told"))


def nothing(session: GatedSession) -> None:
    """The block simply ends."""


@pytest.mark.parametrize("then", [more_work, a_line, nothing])
def test_a_unit_of_work_rolled_back_inside_its_block_cannot_go_on(
    store: Store, register: Register, then: Callable[[GatedSession], None]
) -> None:
    before = everything(register)
    with (
        ends_in(RuntimeError, saying="ended before its block was"),
        store.writing("a test") as session,
    ):
        session.add(Person(family_name="First"))
        session.flush()
        session.execute(text("ROLLBACK"))
        then(session)
    assert everything(register) == before


def test_a_session_rolled_back_inside_its_block_cannot_go_on(
    store: Store, register: Register
) -> None:
    before = everything(register)
    with ends_in(InvalidRequestError), store.writing("a test") as session:
        session.add(Person(family_name="First"))
        session.flush()
        session.rollback()
        session.add(Person(family_name="Second"))
    assert everything(register) == before


def test_a_session_that_commits_inside_its_block_keeps_nothing_by_itself(
    store: Store, register: Register
) -> None:
    before = everything(register)
    with ends_in(StoppedError), store.writing("a test") as session:
        session.add(Person(family_name="First"))
        session.commit()
        raise StoppedError
    assert everything(register) == before


def test_a_unit_of_work_inside_another_is_refused_and_neither_is_kept(
    store: Store, register: Register
) -> None:
    before = everything(register)
    with ends_in(RuntimeError, saying="turn inside a turn"), store.writing("one") as session:
        session.add(Person(family_name="First"))
        with store.writing("two"):
            pass
    assert everything(register) == before


def test_writing_inside_a_reading_is_refused(store: Store) -> None:
    with store.reading(), pytest.raises(RuntimeError, match="turn inside a turn"):
        store.writing("a test").__enter__()


@pytest.mark.parametrize("write", [more_work, a_line])
def test_a_reading_session_writes_nothing(
    store: Store, register: Register, write: Callable[[Session], None]
) -> None:
    before = everything(register)
    with ends_in(RuntimeError, saying="while reading"), store.reading() as session:
        write(session)
        session.flush()
    assert everything(register) == before


def test_a_reading_session_that_commits_what_it_added_is_refused(
    store: Store, register: Register
) -> None:
    before = everything(register)
    with ends_in(RuntimeError, saying="while reading"), store.reading() as session:
        session.add(Person(family_name="First"))
        session.commit()
    assert everything(register) == before


def test_what_a_reading_session_was_given_and_nobody_flushed_is_forgotten(
    store: Store, register: Register
) -> None:
    before = everything(register)
    with store.reading() as session:
        session.add(Person(family_name="First"))
        assert of_family(session, "First") == 0
    assert everything(register) == before


@pytest.mark.parametrize("kind", ["writing", "reading"])
def test_a_record_is_never_deleted(desk: Workspace, register: Register, kind: str) -> None:
    person = make.person(desk)
    before = everything(register)
    blocks = {"writing": lambda: desk.store.writing("a test"), "reading": desk.store.reading}
    with (
        ends_in(RuntimeError, saying="never deleted|while reading"),
        blocks[kind]() as session,
    ):
        session.delete(session.get_one(Person, person.id))
        session.flush()
    assert everything(register) == before


def test_a_session_kept_after_its_block_writes_nothing(store: Store, register: Register) -> None:
    with store.writing("a test") as session:
        session.add(Person(family_name="First"))
    before = everything(register)
    session.add(Person(family_name="Second"))
    with pytest.raises((InvalidRequestError, RuntimeError)):
        session.flush()
    assert everything(register) == before


def test_a_flush_of_one_record_writes_all_of_them_and_a_line_for_each(
    store: Store, register: Register
) -> None:
    one, two = Officer(name="one", roles=()), Officer(name="two", roles=())
    with store.writing("a test") as session:
        before = lines(session)
        session.add_all([one, two])
        session.flush([one])
        assert lines(session) == before + 2
    assert examined(register).ok


def test_the_last_pages_of_the_full_text_are_written_with_everything_else(
    store: Store, register: Register
) -> None:
    with store.writing("a test") as session:
        session.add(Person(family_name="Tallowby"))
    match = "SELECT count(*) FROM index_text WHERE index_text MATCH 'allow'"
    with store.reading() as session:
        assert session.scalar(text(match)) == 1
    assert found(register) == []


def test_the_full_text_of_work_that_failed_is_not_there(store: Store) -> None:
    with ends_in(StoppedError), store.writing("a test") as session:
        session.add(Person(family_name="Tallowby"))
        session.flush()
        raise StoppedError
    with store.reading() as session:
        assert session.scalar(text("SELECT count(*) FROM index_text('allow')")) == 0


def test_a_stale_copy_of_a_record_is_not_written_over_a_newer_one(
    desk: Workspace, register: Register
) -> None:
    stale = make.person(desk)
    edit.change(desk, stale, {"note": "newer"})
    before = everything(register)
    stale.note = "older"
    with (
        ends_in(Exception, saying="expected to update 1 row"),
        desk.store.writing("x") as session,
    ):
        session.add(stale)
    assert everything(register) == before


def test_the_register_closes_cleanly_and_soundly_after_all_kinds_of_refusals(
    register: Register,
) -> None:
    store = register.open()
    with ends_in(IntegrityError), store.writing("a test") as session:
        session.add(Officer(name="anna"))
    with ends_in(RuntimeError), store.reading() as session:
        session.add(Person())
        session.flush()
    store.close()
    assert found(register) == []
    register.open().close()


@pytest.mark.parametrize("table", ["audit", "revision", "index_entry", "index_key", "counter"])
def test_what_cannot_be_logged_indexed_or_numbered_is_not_done(
    desk: Workspace, register: Register, table: str
) -> None:
    refuse = "BEGIN SELECT RAISE(ABORT, 'no room here'); END"
    meddle(register, f"CREATE TRIGGER no_room BEFORE INSERT ON {table} {refuse}")
    before = everything(register)
    with pytest.raises(DBAPIError, match="no room here"):
        make.person(desk)
    assert everything(register) == before
    meddle(register, "DROP TRIGGER no_room")
    assert make.person(desk).reference == "N-2026-0001"
    assert examined(register).ok


@pytest.mark.parametrize("table", ["audit", "revision"])
def test_what_cannot_be_logged_is_not_shown(
    desk: Workspace, register: Register, table: str
) -> None:
    person = make.person(desk)
    refuse = "BEGIN SELECT RAISE(ABORT, 'no room here'); END"
    meddle(register, f"CREATE TRIGGER no_room BEFORE INSERT ON {table} {refuse}")
    with pytest.raises(DBAPIError, match="no room here"):
        desk.store.viewing("person", person.id, "a test").__enter__()
    with pytest.raises(DBAPIError, match="no room here"):
        desk.store.note(Line("printed"), "a test")
