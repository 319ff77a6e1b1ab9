"""The seal: every record against the last line of the log that wrote it."""

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import Connection, text

from disrupt.errors import Problem
from disrupt.store import trace
from disrupt.store.audit import Proof

# Read as the file has them, whatever its version: the model of today is not asked.
TRACED = (
    "SELECT m.name FROM sqlite_schema m WHERE m.type = 'table' AND "
    "3 = (SELECT count(*) FROM pragma_table_info(m.name)"
    " WHERE name IN ('id', 'version', 'changed_at'))"
)


def broken(connection: Connection, proof: Proof) -> Iterator[Problem]:
    """Records that are not as the log left them, and records that are gone."""
    unseen = dict(proof.states)
    for kind, row in _rows(connection):
        salt, sealed = unseen.pop((kind, row["id"]), (None, None))
        if sealed is None:
            yield Problem("a record is not in the log", _where(kind, row))
        elif salt is None or trace.state_hash(salt, kind, row) != sealed:
            yield Problem("a record is not as it was last written", _where(kind, row))
    for kind, number in unseen:
        yield Problem("a record is gone", f"{kind} {number}")


def count(connection: Connection) -> int:
    return sum(
        connection.scalar(text(f'SELECT count(*) FROM "{kind}"')) or 0  # noqa: S608 - names from the schema
        for kind in _kinds(connection)
    )


def _kinds(connection: Connection) -> list[str]:
    return [str(name) for name in connection.scalars(text(TRACED))]


def _rows(connection: Connection) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for kind in _kinds(connection):
        every = text(f'SELECT * FROM "{kind}"')  # noqa: S608 - names from the schema
        for row in connection.execute(every.execution_options(yield_per=5000)).mappings():
            yield kind, dict(row)


def _where(kind: str, row: Mapping[str, Any]) -> str:
    return str(row.get("reference") or f"{kind} {row['id']}")
