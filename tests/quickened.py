"""What costs each test much and proves nothing, left out or done once for all of them."""

from types import SimpleNamespace
from typing import Any

import pytest
import sqlalchemy
from sqlalchemy import Engine
from sqlalchemy.sql.compiler import SQLCompiler

from disrupt.records.sealed_text import SealedText
from disrupt.store import driver
from orders import intake


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


STATEMENTS = Statements()
"""Put into SQL once for all registers: else it is a third of what a test with one costs."""


def quicken(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(driver, "create_engine", _engine)
    # Else, with each sheet, Python looks through all that every test holds.
    patch.setattr(intake, "gc", SimpleNamespace(freeze=_nothing, unfreeze=_nothing))


def _engine(url: str, **asked: Any) -> Engine:
    return sqlalchemy.create_engine(url, execution_options={"compiled_cache": STATEMENTS}, **asked)


def _nothing() -> None:
    pass
