"""Statements put into SQL once for all the registers of the tests, not anew for each."""

from typing import Any

import sqlalchemy
from sqlalchemy import Engine
from sqlalchemy.sql.compiler import SQLCompiler

from disrupt.records.sealed_text import SealedText


class Statements(dict[tuple[Any, ...], SQLCompiler]):
    """As each engine keeps them for itself, but whichever engine asks.

    Of what brings back sealed words none is kept: it would open all with the key of the first.
    """

    def get(self, asked: tuple[Any, ...], default: Any = None) -> Any:
        return super().get(_whoever_asks(asked), default)

    def __setitem__(self, asked: tuple[Any, ...], compiled: SQLCompiler) -> None:
        if not any(isinstance(each.type, SealedText) for each in compiled._result_columns):
            super().__setitem__(_whoever_asks(asked), compiled)


def _whoever_asks(asked: tuple[Any, ...]) -> tuple[Any, ...]:
    dialect, *what = asked
    return (type(dialect), *what)


_STATEMENTS = Statements()


def create_engine(url: str, **asked: Any) -> Engine:
    return sqlalchemy.create_engine(url, execution_options={"compiled_cache": _STATEMENTS}, **asked)
