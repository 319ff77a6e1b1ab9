"""What is to be sealed is sealed before the flush; what did not change stays as it was kept."""

from collections.abc import Iterable

from sqlalchemy import inspect
from sqlalchemy.orm import InstanceState, Session

from disrupt.records import Record
from disrupt.records.sealed_text import key_of, sealed_fields
from disrupt.store import sealed
from disrupt.store.sealed import Sealed, TextKey


def seal_words(session: Session, records: Iterable[Record]) -> None:
    """Of records that are about to be written."""
    key = key_of(session.connection().dialect)
    for record in records:
        for name in sealed_fields(type(record)):
            _seal(record, name, key)


def _seal(record: Record, name: str, key: TextKey | None) -> None:
    state: InstanceState[Record] = inspect(record)
    value, is_set = getattr(record, name), name in state.committed_state
    if value is None or (isinstance(value, Sealed) and not is_set):
        return
    before = state.committed_state.get(name)
    if isinstance(before, Sealed) and before == value:
        # Sealed anew, the same words would look changed.
        setattr(record, name, before)
    elif key is None:
        raise sealed.not_carried()
    else:
        setattr(record, name, key.seal(value))
