"""References to nothing in what somebody typed, told before any of it is saved."""

from disrupt.checks import Remark, Values
from disrupt.fields import fields_of
from disrupt.links import dangling
from disrupt.records import Record
from disrupt.workspace import Workspace


def leads_nowhere(desk: Workspace, kind: type[Record], values: Values) -> tuple[Remark, ...]:
    """Each beside its field."""
    desk.ask_to_write(kind.kind_name())
    with desk.store.reading() as session:
        return tuple(dangling(session, fields_of(kind), values))
