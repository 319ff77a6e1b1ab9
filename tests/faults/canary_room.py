"""A meeting of many subjects, with a word of its own in every field of whatever is kept of each."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from disrupt import edit
from disrupt.fields import ANY, Field, Kind, Seen, fields_of
from disrupt.records import (
    ENTRIES,
    PARTS,
    SUBJECTS,
    Child,
    Forum,
    Link,
    Meeting,
    Order,
    Person,
    Premises,
    Record,
    Subject,
)
from disrupt.sheets.match import heading_of, key_field, part_fields
from disrupt.sheets.sorting import HOSTED
from disrupt.workspace import Workspace
from tests.desks import held
from tests.ui.terminal import sheets

NOW = datetime(2026, 12, 3, 10, tzinfo=UTC)
HELD, LAST, FORUM = "M-2026-7002", "M-2026-7001", "Zqforum"
ONCE = (Meeting, Forum)
"""Of these there is one for all."""
DAYS = {
    Kind.DATE: "2026-11-18",
    Kind.PARTIAL: "2026-11-18",
    Kind.EXPIRY: "2027-03-01",
    Kind.WHEN: "2026-11-18",
}
OPEN = ("until", "closed", "retired", "ended", "taken_off", "discharged", "replied")
"""What is over is not told of; so nothing is."""
SAID = {
    "person.born": "1985-04-03",
    "order.power": "sro",
    "order.made": "2026-11-02",
    "order.ends": "2027-05-02",
    "order.until_further_order": "",
    "order.facts": "",
    "outcome.kind": "post-charge bail",
    "outcome.facts": "",
    "licence.kind": "private hire driver",
    "licence_decision.decision": "suspend",
    "premises.kind": "hotel",
    "note.kind": "fact",
    "agenda_item.item": "New cases",
    "agenda_item.state": "adopted",
    "attendance.came": "yes",
}
"""Where what is told of a record hangs on what stands there."""


@dataclass(frozen=True)
class Laid:
    """Where a word stands, whose it is, and which line of the table decides who sees it."""

    kind: type[Record]
    field: str
    seen: Seen
    number: int


Words = dict[str, Laid]


def reference(kind: type[Subject], number: int) -> str:
    prefix = "O" if kind is Order else kind.prefix
    return f"{prefix}-2026-7{number:03}"


def subject(number: int) -> type[Subject]:
    """People, and among them a place now and then, and one child."""
    return Child if number == 3 else Premises if number % 5 == 4 else Person


def about(number: int) -> str:
    return reference(subject(number), number)


def word(kind: type[Record], name: str, number: int, sign: str = "q") -> str:
    return f"z{sign}{number:02}{kind.kind_name()}{name}{sign}z".replace("_", "")


def name_of(number: int) -> str:
    """As it is spoken."""
    names = [word(Person, name, number) for name in ("given_names", "family_name")]
    return " ".join(names)


def lay_out(folder: Path, many: int) -> Words:
    """Each of them stands on the agenda, and whatever can be said of them refers to them."""
    laid: Words = {}
    rows = defaultdict[str, list[dict[str, str]]](list)
    for number in range(1, many + 1):
        for kind in (*SUBJECTS, *PARTS, Link):
            if kind in ONCE or getattr(kind, "belongs_to", "") == "forum_id":
                continue
            row = _row(laid, kind, number, many)
            rows[kind.sheet.removesuffix(".csv")].append(row | _key(kind, number))
    meeting = _row(laid, Meeting, 0, many) | {"forum": FORUM, "rule": "", "approved_at": ""}
    last = {"reference": LAST, "at": "2026-11-05", "began": "2026-11-05", "ended": "2026-11-05"}
    when = {"reference": HELD, "at": "2026-12-03T09:00", "began": "2026-12-03T09:00", "ended": ""}
    rows["meetings"] = [meeting | last, meeting | when]
    sheets(folder, **rows)
    return laid


def _row(laid: Words, kind: type[Record], number: int, many: int) -> dict[str, str]:
    said: dict[str, str] = {}
    own = (field for field in fields_of(kind) if field.name != "reference")
    for field in (*own, *part_fields(kind).values()):
        if field.kind is Kind.PICTURE:
            continue
        said[heading_of(kind, field.name)] = _value(laid, kind, field, number, many)
    return said


def _value(laid: Words, kind: type[Record], field: Field, number: int, many: int) -> str:
    key = f"{kind.kind_name()}.{field.name}"
    if field.name in OPEN or key in SAID:
        return SAID.get(key, "")
    if field.refers_to:
        return _referred(field, number)
    if field.kind in DAYS or field.kind is Kind.YES_NO:
        return DAYS.get(field.kind, "yes")
    here = word(kind, field.name, number)
    laid[here] = Laid(kind, field.name, field.seen, number)
    # Whoever comes next is named in it.
    return f"{here} {name_of(number % many + 1)}" if field.kind is Kind.LONG else here


def _referred(field: Field, number: int) -> str:
    if field.refers_to == ANY:
        return about(number)
    if field.refers_to == Meeting.kind_name():
        return HELD
    kind = next(each for each in SUBJECTS if each.kind_name() == field.refers_to)
    return reference(kind, number)


def _key(kind: type[Record], number: int) -> dict[str, str]:
    """Which record a row is, or is about."""
    if kind in ENTRIES:
        return {}
    of = key_field(kind)
    kinds = {each.kind_name(): each for each in SUBJECTS}
    whose = kinds[of] if kind in PARTS else kind
    known = HELD if whose is Meeting else reference(whose, number)
    guest = {HOSTED[kind].heading: HOSTED[kind].word} if kind in HOSTED else {}
    return {of: known} | guest


def change_all(desk: Workspace, many: int) -> Words:
    """Since the last meeting, whatever can be typed freely is typed anew."""
    laid: Words = {}
    for kind in SUBJECTS:
        free = [f for f in fields_of(kind) if f.kind in (Kind.TEXT, Kind.LONG) and _is_free(f)]
        for record in held(desk.store, kind):
            number = int(record.reference[-3:])
            if kind in ONCE or not free or not 1 <= number <= many:
                continue
            words = {f.name: word(kind, f.name, number, "r") for f in free}
            names = {f.name: f"{words[f.name]} {name_of(number % many + 1)}" for f in free}
            long = {f.name: names[f.name] for f in free if f.kind is Kind.LONG}
            edit.change(desk, record, words | long)
            laid |= {words[f.name]: Laid(kind, f.name, f.seen, number) for f in free}
    return laid


def _is_free(field: Field) -> bool:
    names = field.name in ("reference", "family_name", "given_names", "name")
    return not (field.refers_to or field.choices or field.format or names)
