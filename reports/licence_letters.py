"""A letter to another licensing authority, made of a disclosure: about whom, and its last day."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from reportlab.platypus.flowables import Flowable, KeepTogether
from sqlalchemy.orm import Session

from disrupt import phrasing
from disrupt.errors import Trouble
from disrupt.fields import fields_of
from disrupt.links import named
from disrupt.page import show
from disrupt.records import Agency, Disclosure, Licence, Person
from disrupt.workspace import Workspace
from orders.eyes import eyes_of
from orders.letter_words import LetterWords, filled, letter_of, letters_words, need_fit
from orders.licensing import licensing
from orders.licensing_disclosed import licences_about
from orders.licensing_duties import of_a_disclosure
from orders.licensing_held import licences_of
from orders.reckoning import Law
from reports.deliver import Copy, Document
from reports.letterhead import (
    NO_COUNCIL,
    NO_NAME,
    PEN,
    Receiver,
    Sender,
    begun,
    paragraphs,
    sender,
    signature,
    when,
)
from reports.letters import printable
from reports.page import paper
from reports.parts import Origin, furniture
from reports.styles import NAME, STRONG

DRAFT = "DRAFT"
NO_DRIVER, NO_LAST = "the driver whom it is about", "the day from which its last day is counted"
ROOM = 7
"""Lines to write on."""


@dataclass(frozen=True)
class Driver:
    """Whom it is about, by what one authority tells drivers apart."""

    name: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Letter:
    reference: str
    number: int
    """Of the disclosure's own row, as the log names it."""
    about: tuple[str, ...]
    """The references of the people and the licences that it tells of."""
    words: LetterWords
    of: Sender
    to: Receiver
    drivers: tuple[Driver, ...]
    says: tuple[str, ...]
    why: str
    last: str
    signed_off_by: str
    origin: Origin

    @property
    def missing(self) -> tuple[str, ...]:
        held = (self.of.council, self.to.name, self.drivers, self.last)
        says = (NO_COUNCIL, NO_NAME, NO_DRIVER, NO_LAST)
        return tuple(each for each, there in zip(says, held, strict=True) if not there)


@dataclass(frozen=True)
class _Told:
    """A disclosure, and what it is about."""

    disclosure: Disclosure
    people: tuple[Person, ...]
    licences: tuple[Licence, ...]


def gather(desk: Workspace, law: Law, reference: str) -> Letter:
    """That somebody looked, at the disclosure and at each driver, is in the log."""
    desk.ask("deliver")
    page, at = show(desk, reference), desk.store.clock.now()
    disclosure = page.subject
    words = letter_of(disclosure) if isinstance(disclosure, Disclosure) else None
    if words is None or not isinstance(disclosure, Disclosure):
        raise Trouble(
            "There is no letter for this.",
            "A letter is made of a disclosure that is asked, given or answered under the 2022 Act.",
        )
    with desk.store.reading() as session:
        told, of = _told(session, disclosure), sender(session)
        to = _party(session, disclosure)
    known = _known(law, told, desk.today)
    people = tuple(each.reference for each in told.people)
    about = (*people, *(each.reference for each in told.licences))
    typed = disclosure.outcome, disclosure.necessity
    need_fit("This disclosure names", typed, (disclosure.reference, *about))
    return Letter(
        reference=disclosure.reference,
        number=disclosure.id,
        about=about,
        words=words,
        of=of,
        to=to,
        drivers=tuple(_drivers(desk, told)),
        says=tuple(filled((*words.says, *_in_england(words, disclosure)), known)),
        why=(disclosure.necessity or "") if words.asks_information else "",
        last=known["last"],
        signed_off_by=letters_words().signed_off_by,
        origin=Origin(desk.store.about.controller, at),
    )


def document(of: Letter) -> Document:
    return Document(
        of.words.name,
        (Disclosure.kind_name(), of.number),
        lambda copy, _task: draw(of, copy),
        references=(of.reference, *of.about),
    )


def draw(of: Letter, copy: Copy) -> bytes:
    """A4 pages as a PDF; equal letters give equal bytes."""
    lacking = "; ".join(of.missing)
    draft = [PEN.text(f"<b>{DRAFT}.</b> Still missing: {printable(lacking)}.")] if lacking else []
    story = [
        *begun(of.of, of.to, of.reference, of.origin.as_at),
        PEN.plain(of.words.title, NAME),
        *draft,
        PEN.gap(4),
        *(part for each in of.drivers for part in _driver(each)),
        PEN.gap(8),
        *paragraphs(of.says),
        *_information(of),
        KeepTogether(signature(of.of)),
    ]
    across = DRAFT if of.missing else ""
    return paper(story, furniture(of.words.title, of.origin, copy, across=across))


def _told(session: Session, disclosure: Disclosure) -> _Told:
    people = tuple(named(session, Person, disclosure.about or ()).values())
    licences = licences_about(session, disclosure)
    holders = named(session, Person, [each.holder or "" for each in licences])
    every = {each.reference: each for each in (*people, *holders.values())}
    more = [each for one in every.values() for each in licences_of(session, one)]
    held = {each.reference: each for each in (*licences, *more)}
    return _Told(disclosure, tuple(every.values()), tuple(held.values()))


def _party(session: Session, disclosure: Disclosure) -> Receiver:
    party = disclosure.party or ""
    agency = named(session, Agency, (party,)).get(party)
    contact = (disclosure.contact,) if disclosure.contact else ()
    return Receiver(agency.name if agency else party, contact)


def _known(law: Law, told: _Told, today: date) -> Mapping[str, str]:
    """An authority that is asked owes its answer from the day on which the letter comes."""
    of = told.disclosure
    asked = of.direction == "asked"
    own = _last(law, told, of.direction, aware=of.aware or (today if asked else None))
    return {
        "aware": when(of.aware) if of.aware else "",
        "received": when(of.aware or today),
        "today": phrasing.day(today),
        "last": own,
        "reply": _last(law, told, "received", aware=today),
        "outcome": of.outcome or "",
    }


def _last(law: Law, told: _Told, direction: str, *, aware: object) -> str:
    """The last day that its clock gives, had it gone this way and been known from then."""
    held = {each.name: getattr(told.disclosure, each.name) for each in fields_of(Disclosure)}
    supposed = Disclosure(**{**held, "direction": direction, "aware": aware, "at": None})
    dues = of_a_disclosure(law, supposed, licences=told.licences).dues
    return next((when(each.when) for each in dues if each.name != "due"), "")


def _in_england(words: LetterWords, disclosure: Disclosure) -> tuple[str, ...]:
    by = licensing().authority(disclosure.party)
    return words.in_england if by and by.country == "england" else ()


def _drivers(desk: Workspace, told: _Told) -> Iterator[Driver]:
    seen = eyes_of(desk).fields(Licence.kind_name())
    for person in told.people:
        page = show(desk, person.reference)
        mine = [each for each in told.licences if each.holder == person.reference]
        shown = {f.name: phrasing.shown(f, value) for f, value in page.values if value}
        name = " ".join(shown[each] for each in ("given_names", "family_name") if each in shown)
        yield Driver(name, (*_of_person(shown), *_of_licences(mine, seen)))
    references = {person.reference for person in told.people}
    for each in told.licences:
        if each.holder not in references:
            yield Driver(each.holder or "", tuple(_of_licences([each], seen)))


def _of_person(shown: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, label in (("born", "Date of birth"), ("driver_number", "Driver number")):
        if name in shown:
            yield label, shown[name]


def _of_licences(licences: list[Licence], seen: frozenset[str]) -> Iterator[tuple[str, str]]:
    for each in licences:
        by = f", {each.authority}" if each.authority and "authority" in seen else ""
        yield "Licence", f"{each.called(seen)}{by}"


def _driver(of: Driver) -> Iterator[Flowable]:
    yield PEN.plain(of.name, STRONG)
    for label, said in of.facts:
        yield from PEN.fact(label, [said])
    yield PEN.gap(4)


def _information(of: Letter) -> Iterator[Flowable]:
    """What is told is written on it by hand, and kept in no record."""
    if of.words.asks_information:
        blanks = PEN.blanks("What we tell you", *[""] * (ROOM - 1))
        yield KeepTogether([*PEN.section("The information"), blanks])
    if of.why:
        yield from PEN.section("Why it is necessary and proportionate")
        yield from paragraphs([of.why])
