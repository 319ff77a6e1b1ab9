"""Many rows into one table: whole and as they were given, and through the gate like all else."""

import pytest
from sqlalchemy import select
from sqlalchemy.exc import IntegrityError

from disrupt.errors import Trouble
from disrupt.store import many
from disrupt.store.schema import counter
from disrupt.store.store import Store

ROWS = [{"series": "N-1999", "last": 7}, {"last": 9, "series": "'; DROP TABLE person --", "x": 1}]


def held(store: Store) -> list[tuple[str, int]]:
    with store.reading() as session:
        return [(row.series, row.last) for row in session.execute(select(counter))]


def test_every_row_stands_there_as_it_was_given(store: Store) -> None:
    with store.writing("a test") as session, session.opened():
        many.add(session.connection(), counter, ROWS)
    assert held(store) == [("N-1999", 7), ("'; DROP TABLE person --", 9)]


def test_no_rows_are_nothing_to_add(store: Store) -> None:
    with store.writing("a test") as session, session.opened():
        many.add(session.connection(), counter, [])
    assert held(store) == []


def test_a_row_that_lacks_a_column_is_refused(store: Store) -> None:
    with pytest.raises(KeyError), store.writing("a test") as session, session.opened():
        many.add(session.connection(), counter, [{"series": "N-1999"}])
    assert held(store) == []


def test_of_rows_of_which_one_cannot_stand_none_does(store: Store) -> None:
    with pytest.raises(IntegrityError), store.writing("a test") as session, session.opened():
        many.add(session.connection(), counter, [*ROWS, ROWS[0]])
    assert held(store) == []


def test_while_the_gate_is_shut_nothing_is_added(store: Store) -> None:
    with pytest.raises(Trouble, match="cannot be written"), store.writing("a test") as session:
        many.add(session.connection(), counter, ROWS)
    assert held(store) == []
