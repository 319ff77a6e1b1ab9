"""Many rows into one table, as the driver takes them fastest."""

from collections.abc import Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection
from sqlalchemy.sql.expression import TableClause


def add(connection: Connection, table: TableClause, rows: Sequence[Mapping[str, Any]]) -> None:
    """Every column of each row, each as the file holds it."""
    if rows:
        names = tuple(table.columns.keys())
        values = itemgetter(*names)
        connection.exec_driver_sql(_statement(table.name, names), [values(row) for row in rows])


@cache
def _statement(table: str, names: tuple[str, ...]) -> str:
    said, places = ", ".join(f'"{name}"' for name in names), ", ".join("?" * len(names))
    return f'INSERT INTO "{table}" ({said}) VALUES ({places})'  # noqa: S608 - names from the schema
