"""A sheet in which rows of another kind stand too: told apart by a word under a heading."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from sqlalchemy.orm import Session

from disrupt.fields import fields_of
from disrupt.links import there
from disrupt.lists import word_list
from disrupt.records import ENTRIES, PARTS, SUBJECTS, Intelligence, Note, Record, Subject
from disrupt.records.note import INTELLIGENCE
from disrupt.sheets.match import Row, Sheet


@dataclass(frozen=True)
class Guest:
    """A kind of record in the sheet of another, which has all of its headings and one more."""

    host: type[Subject]
    kind: type[Subject]
    heading: str
    word: str
    listed: frozenset[str]
    """What else stands under the heading, and is the host's; any other word is reported."""

    def called(self, kind: type[Record]) -> str:
        return self.word if kind is self.kind else f"a {kind.title.lower()}"


LISTED = frozenset({"", *(each.word for each in word_list("note_kinds").words)})
GUESTS: Mapping[type[Record], Guest] = {
    Note: Guest(Note, Intelligence, "kind", INTELLIGENCE, LISTED)
}
HOSTED: Mapping[type[Record], Guest] = {guest.kind: guest for guest in GUESTS.values()}
KINDS: Mapping[str, type[Record]] = {
    kind.sheet: kind for kind in (*SUBJECTS, *PARTS, *ENTRIES) if kind not in HOSTED
}
"""What stands in each file of the open format."""


def sorted_out(session: Session, sheet: Sheet) -> tuple[Sheet, ...]:
    """Each row with its own kind; in doubt where its reference is of the other kind already."""
    guest = GUESTS.get(sheet.record)
    if guest is None:
        return (sheet,)
    of = _held(session, guest, sheet)
    rows: dict[type[Record], list[Row]] = {guest.host: [], guest.kind: []}
    for row in sheet.rows:
        kind = _said(guest, row) or of.get(row.key, guest.host)
        first = of.setdefault(row.key, kind) if row.key and not row.left else kind
        sure = row if first is kind else replace(row, doubt=_why(guest, row, first))
        rows[kind].append(sure if kind is guest.host else _without(guest, sure))
    some = [kind for kind in rows if rows[kind] or kind is guest.host]
    return tuple(replace(sheet, record=kind, rows=tuple(rows[kind])) for kind in some)


def as_in_sheet(record: Record, name: str) -> object:
    """What stands under a heading of the sheet that it is in."""
    guest = HOSTED.get(type(record))
    return guest.word if guest and guest.heading == name else getattr(record, name)


def _held(session: Session, guest: Guest, sheet: Sheet) -> dict[str, type[Subject]]:
    keys = sorted({row.key for row in sheet.rows})
    return {each: kind for kind in (guest.host, guest.kind) for each in there(session, kind, keys)}


def _said(guest: Guest, row: Row) -> type[Subject] | None:
    """Nothing where the heading is missing: then it stays what it is.

    A word in no list, such as “Intel”, is sealed with the guest's rows and reported: words that
    once lay open in the index and the log cannot be sealed afterwards.
    """
    if guest.heading not in row.values:
        return None
    said = str(row.values[guest.heading] or "").casefold()
    return guest.host if said in guest.listed else guest.kind


def _why(guest: Guest, row: Row, first: type[Subject]) -> str:
    other = guest.host if first is guest.kind else guest.kind
    is_held, says = guest.called(first), guest.called(other)
    return f"{row.key} is {is_held} already, and this row says that it is {says}."


def _without(guest: Guest, row: Row) -> Row:
    """As the other kind has it, which lacks the heading."""
    names = {field.name for field in fields_of(guest.kind)}
    values = {name: value for name, value in row.values.items() if name in names}
    is_listed = str(row.values.get(guest.heading)).casefold() == guest.word
    remarks = tuple(e for e in row.remarks if not is_listed or e.field != guest.heading)
    return replace(row, values=values, remarks=remarks)
