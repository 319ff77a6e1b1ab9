"""References given by the program: prefix, year, running number, never used twice."""

import re
from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Connection, select
from sqlalchemy.dialects.sqlite import insert

from disrupt.clock import LONDON
from disrupt.records import Record, Subject
from disrupt.store.schema import counter

NUMBERED = re.compile(r"(.+-\d{4})-(\d{1,9})")


def give(connection: Connection, records: Iterable[Record], now: datetime) -> None:
    """A reference to each new subject that has none; one that came with it is never given again."""
    subjects = [record for record in records if isinstance(record, Subject)]
    if subjects:
        held, last = _given(connection)
        for subject in subjects:
            _note(subject.reference, last)
        for subject in subjects:
            if not subject.reference:
                subject.reference = _next(_series(subject.prefix, now), last)
        _keep(connection, dict(last.items() - held.items()))


def next_of(connection: Connection, kind: type[Subject], now: datetime) -> str:
    """For a record to come; none other is given it."""
    held, last = _given(connection)
    reference = _next(_series(kind.prefix, now), last)
    _keep(connection, dict(last.items() - held.items()))
    return reference


def _given(connection: Connection) -> tuple[dict[str, int], dict[str, int]]:
    """The last number of each series, as it is kept and as it goes on."""
    held = {row.series: row.last for row in connection.execute(select(counter))}
    return held, dict(held)


def _note(reference: str | None, last: dict[str, int]) -> None:
    if found := NUMBERED.fullmatch(reference or ""):
        series, number = found[1], int(found[2])
        last[series] = max(last.get(series, 0), number)


def _series(prefix: str, now: datetime) -> str:
    return f"{prefix}-{now.astimezone(LONDON).year}"


def _next(series: str, last: dict[str, int]) -> str:
    last[series] = last.get(series, 0) + 1
    return f"{series}-{last[series]:04}"


def _keep(connection: Connection, last: dict[str, int]) -> None:
    if last:
        new = insert(counter)
        kept = new.on_conflict_do_update(
            index_elements=[counter.c.series], set_={"last": new.excluded.last}
        )
        connection.execute(
            kept, [{"series": name, "last": number} for name, number in last.items()]
        )
