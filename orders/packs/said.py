"""A field as pieces of a pack: in words, under the class of its own description."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from dataclasses import field as kept
from datetime import date

from disrupt import phrasing
from disrupt.fields import Field, Kind, Seen, field_of
from disrupt.partial import PartialDate
from disrupt.records import Agency, Child, Group, Person, Premises, Record, Subject, Vehicle
from orders.forum.dated import within
from orders.packs.by_then import Day, is_known
from orders.packs.known import Known
from orders.packs.pieces import Piece, Words

Others = Mapping[str, Subject]
ADDRESS, PHONES, VEHICLES = "address", "phones", "vehicles"
SORTS: Mapping[str, str] = {
    **dict.fromkeys(("phones", "handles"), PHONES),
    **dict.fromkeys(("vehicles", "registration", "make", "colour"), VEHICLES),
}
"""Of what is told to some as contact, by the field; all else of it is an address."""
CALLED_BY: Mapping[type[Subject], frozenset[str]] = {
    Person: frozenset({"family_name", "given_names", "aliases"}),
    Premises: frozenset({"name"}),
    Vehicle: frozenset({"registration"}),
    Agency: frozenset({"name"}),
}
"""What others are called by in the middle of a line; all else by its reference."""
NAMES_SEEN: Mapping[type[Subject], Seen] = {Child: Seen.CHILD, Agency: Seen.FACTS}
"""A child’s reference is told to fewer; what an agency is called is a fact."""
WITHOUT_NAME = frozenset({"address", "online_handle", "grid_reference"})
"""What a place goes by that has no name."""
DAYS = (Kind.DATE, Kind.PARTIAL, Kind.EXPIRY, Kind.WHEN)


@dataclass(frozen=True)
class Way:
    """How fields are said on the page of somebody, who is not named in it again."""

    of: str = ""
    labels: Mapping[str, str] = kept(default_factory=dict)
    """What goes before what is said, by field; of all else its label."""
    voices: Mapping[str, Mapping[str, str]] = kept(default_factory=dict)
    """By field, words in place of those of its list."""


LABELLED = Way()


def bare(*names: str) -> Way:
    """Without their labels."""
    return Way(labels=dict.fromkeys(names, ""))


def said(known: Known, record: Record, *names: str, way: Way = LABELLED) -> Iterator[Piece]:
    """Of these fields what was known by then."""
    for name in names:
        each, value = field_of(type(record), name), getattr(record, name)
        is_nothing = value is None or value in ("", ())
        is_told = not is_nothing and each.seen is not Seen.NOBODY
        if is_told and is_known(record, each, value, known.at):
            yield from _pieces(known, each, value, way)


def _pieces(known: Known, field: Field, value: object, way: Way) -> Iterator[Piece]:
    """Whom it names by their names; children are told of apart, and groups to nobody."""
    names = _named(known, field, value)
    if not names:
        sort = SORTS.get(field.name, ADDRESS) if field.seen is Seen.CONTACT else ""
        yield Piece(_says(field, value, _word(field, value, way), way), field.seen, sort)
        return
    others = [each for each in names if each != way.of and not _is(known, each, Group)]
    for seen, is_child in ((field.seen, False), (Seen.CHILD, True)):
        told = [called(known.others, e) for e in others if _is(known, e, Child) is is_child]
        if told:
            yield Piece(_says(field, value, "; ".join(told), way), seen)


def _says(field: Field, value: object, words: str, way: Way) -> str:
    """Such as “court: Westmere” or “served 2 Nov 2026”; what is so or not, by its label."""
    if field.name in way.labels:
        return f"{way.labels[field.name]} {words}".strip()
    return labelled(field, value, words)


def _word(field: Field, value: object, way: Way) -> str:
    voices = way.voices.get(field.name, {})
    return voices.get(str(value)) or worded(field, value)


def labelled(field: Field, value: object, words: str) -> str:
    label = within(field.label)
    if field.kind is Kind.YES_NO:
        return label if value else f"{label}: no"
    return f"{label} {words}" if field.kind in DAYS else f"{label}: {words}"


def worded(field: Field, value: object) -> str:
    """Days as in tables."""
    return short(value) if isinstance(value, date | PartialDate) else phrasing.shown(field, value)


def _named(known: Known, field: Field, value: object) -> tuple[str, ...]:
    """The references that it is made of; none, where it is words."""
    if field.kind is Kind.LONG or not isinstance(value, str | tuple):
        return ()
    things = value if isinstance(value, tuple) else (each.strip() for each in value.split(";"))
    several = tuple(things)
    return several if several and all(each in known.others for each in several) else ()


def _is(known: Known, reference: str, kind: type[Subject]) -> bool:
    return isinstance(known.others.get(reference), kind)


def short(day: Day) -> str:
    if isinstance(day, PartialDate):
        return phrasing.short_partial(day)
    return phrasing.short_when(day)


def called(others: Others, reference: str) -> str:
    """A child, and whatever has no name of its own, by its reference."""
    other = others.get(reference)
    names = CALLED_BY.get(type(other)) if other else None
    if other is None or names is None:
        return reference
    says = other.called(names)
    return reference if says == type(other)().called(()) else says


def name_of(others: Others, reference: str) -> Piece:
    """Whoever stands at the other end, under the class of whatever they are called by."""
    other = others.get(reference)
    if isinstance(other, Vehicle):
        return Piece(called(others, reference), Seen.CONTACT, VEHICLES)
    if isinstance(other, Premises) and not other.name:
        return Piece(other.called(WITHOUT_NAME), Seen.CONTACT, ADDRESS)
    seen = NAMES_SEEN.get(type(other), Seen.IDENTITY) if other else Seen.IDENTITY
    return Piece(called(others, reference), seen)


def together(words: Words, between: str) -> Piece:
    """Words of one class as one piece."""
    return replace(words[0], says=between.join(each.says for each in words))
