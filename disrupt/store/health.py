"""Whether a register is sound: pages, tables, log, seal and witness."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass

import sqlcipher3.dbapi2 as cipher
from sqlalchemy import Connection, LargeBinary, cast, select
from sqlalchemy.exc import DBAPIError, MultipleResultsFound, NoResultFound

from disrupt.errors import Problem
from disrupt.store import audit, driver, schema, seal, witness
from disrupt.store.files import RegisterFiles
from disrupt.store.schema import register
from disrupt.store.slots import SlotFile


@dataclass(frozen=True)
class Health:
    problems: tuple[Problem, ...]
    records: int = 0
    audit_rows: int = 0
    head: audit.Head = audit.NO_LINES

    @property
    def ok(self) -> bool:
        return not self.problems


# A file that was meddled with may have lost its own row in the table `register`, or have two.
UNREADABLE = (DBAPIError, cipher.DatabaseError, NoResultFound, MultipleResultsFound)

# What is asked of the file itself, and what an untouched file answers: the first fault will do.
PAGES: tuple[tuple[str, list[tuple[str]]], ...] = (
    ("cipher_integrity_check", []),
    ("integrity_check", [("ok",)]),
    ("foreign_key_check", []),
)


def examine(files: RegisterFiles, data_key: bytes, held: SlotFile) -> Health:
    """Read everything and believe nothing."""
    problems: list[Problem] = []
    try:
        problems += _bad_pages(files, data_key)
        with driver.maintenance_engine(files.database, data_key).connect() as connection:
            return _contents(connection, held, problems)
    except UNREADABLE:
        return Health((*problems, Problem("a part of the register cannot be read", "register.db")))


def _contents(connection: Connection, held: SlotFile, found: Iterable[Problem]) -> Health:
    key = connection.scalars(select(cast(register.c.audit_key, LargeBinary))).one()
    proof = audit.prove(connection, key)
    problems = (
        *found,
        *proof.problems,
        *seal.broken(connection, proof),
        *witness.contradicted(connection, key, held),
        *(Problem("a guard was taken away", name) for name in schema.unguarded(connection)),
    )
    return Health(problems, seal.count(connection), proof.lines, audit.head(connection))


def _bad_pages(files: RegisterFiles, data_key: bytes) -> Iterator[Problem]:
    try:
        raw = driver.connect(files.database, data_key, mode="rw")
    except cipher.DatabaseError:
        yield Problem("the register does not open with its key", files.database.name)
        return
    with closing(raw):
        for question, sound in PAGES:
            answer = raw.execute(f"PRAGMA {question}").fetchall()
            if answer != sound:
                said = str(answer[0][0]).partition("\n")[0]
                yield Problem(f"a page of the register is damaged ({said})", files.database.name)
                break
