"""The notice of a decision on a licence, with its grounds: a draft until it is whole."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from reportlab.platypus.flowables import Flowable

from disrupt import phrasing
from disrupt.errors import Trouble
from disrupt.lists import word_list
from disrupt.moments import When, day_of
from disrupt.page import show
from disrupt.records import Licence, LicenceDecision, Person
from disrupt.workspace import Workspace
from orders.letter_words import NoticeWords, filled, letters_words, need_fit
from orders.licences_looked import held_licence
from orders.licensing import licensing
from orders.licensing_decision import DecisionClock
from orders.licensing_held import HeldLicence, holder
from orders.licensing_notice import NoticePoint, notice_points
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
    receiver,
    sender,
    signature_and_service,
    when,
)
from reports.letters import printable
from reports.page import paper
from reports.parts import Origin, furniture
from reports.styles import LABEL, NAME

DRAFT = "DRAFT"
NAMED = ("kind", "number")


@dataclass(frozen=True)
class Section:
    """One point of the notice in its words; without any, it is still missing."""

    point: NoticePoint
    title: str
    source: str
    says: tuple[str, ...]


@dataclass(frozen=True)
class Service:
    """When, how and by whom notice is given: as the decision has it, and nothing else."""

    at: When | None
    how: str | None
    by: str | None

    @property
    def says(self) -> tuple[str, str, str]:
        """Each in words; an empty one is not recorded."""
        how = word_list("service_methods").says(self.how) if self.how else ""
        return when(self.at) if self.at else "", how, self.by or ""


@dataclass(frozen=True)
class NoticePaper:
    """All that the register gives to it: neither who told, nor what was only said of somebody."""

    reference: str
    number: int
    """Of the decision's own row, as the log names it."""
    about: tuple[str, ...]
    """The references of the licence, and of the person who holds it."""
    title: str
    of: Sender
    to: Receiver
    facts: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    service: Service
    unsure: tuple[str, ...]
    """The dates on it that are to be checked with legal."""
    signed_off_by: str
    origin: Origin

    @property
    def missing(self) -> tuple[str, ...]:
        """What it still lacks, in words."""
        own = ((NO_COUNCIL, self.of.council), (NO_NAME, self.to.name))
        points = (each.point.says for each in self.sections if _lacks(each))
        return (*(says for says, held in own if not held), *points)

    @property
    def is_draft(self) -> bool:
        return bool(self.missing)

    def reads_as(self, other: "NoticePaper") -> bool:
        """Word for word and of the same day, though gathered at another moment of it."""
        days = {day_of(each.origin.as_at) for each in (self, other)}
        return len(days) == 1 and replace(self, origin=other.origin) == other


def gather(desk: Workspace, law: Law, reference: str) -> NoticePaper:
    """That somebody looked, at the decision and at its holder, is in the log."""
    desk.ask("deliver")
    page, at = show(desk, reference), desk.store.clock.now()
    decision = page.subject
    if not isinstance(decision, LicenceDecision):
        raise Trouble(f"{page.reference} is no decision.", "A notice is made of a decision.")
    with desk.store.reading() as session:
        held, of = held_licence(session, decision.licence), sender(session)
        person = holder(session, held.licence) if held else None
    if held is None:
        raise Trouble("Its licence is not recorded here.", "Name it on the page of the decision.")
    about = (held.licence.reference, *([person.reference] if person else ()))
    grounds = decision.reason_text, decision.safety_reasons
    need_fit("The grounds name", grounds, (decision.reference, *about))
    points = notice_points(law, held.licence, decision, at, policy=of.policy)
    clock = held.clock(law, decision, at)
    return NoticePaper(
        reference=decision.reference,
        number=decision.id,
        about=about,
        title=letters_words().notice.title,
        of=of,
        to=_to(desk, held.licence, person),
        facts=tuple(_facts(held.licence, decision)),
        sections=tuple(_sections(points, _known(held, decision, clock, of), clock)),
        service=Service(decision.notified, decision.served_how, decision.served_by),
        unsure=tuple(each.label for each in clock.dues if each.confidence != "high"),
        signed_off_by=letters_words().signed_off_by,
        origin=Origin(desk.store.about.controller, at),
    )


def document(of: NoticePaper) -> Document:
    return Document(
        "notice of decision",
        (LicenceDecision.kind_name(), of.number),
        lambda copy, _task: draw(of, copy),
        references=(of.reference, *of.about),
    )


def draw(of: NoticePaper, copy: Copy) -> bytes:
    """A4 pages as a PDF; equal papers give equal bytes."""
    story = [
        *begun(of.of, of.to, of.reference, of.origin.as_at),
        PEN.plain(of.title, NAME),
        *_lacking(of),
        PEN.gap(4),
        *(part for label, said in of.facts for part in PEN.fact(label, [said])),
        *(part for each in of.sections for part in _section(each)),
        signature_and_service(of.of, ("", *of.service.says)),
    ]
    across = DRAFT if of.is_draft else ""
    return paper(story, furniture(of.title, of.origin, copy, across=across))


def _to(desk: Workspace, licence: Licence, person: Person | None) -> Receiver:
    """Where a firm holds it, its name is all there is."""
    return receiver(show(desk, person.reference)) if person else Receiver(licence.holder or "")


def _facts(licence: Licence, decision: LicenceDecision) -> Iterator[tuple[str, str]]:
    by = f" · {licence.authority}" if licence.authority else ""
    yield "Licence", f"{licence.called(NAMED)}{by}"
    if decision.notified:
        yield "Notice given", when(decision.notified)
    if decision.decided_by:
        yield "Decision taken by", word_list("licence_deciders").says(decision.decided_by)


def _known(
    held: HeldLicence, decision: LicenceDecision, clock: DecisionClock, of: Sender
) -> Mapping[str, str]:
    """By the places of the wording; an empty one is not known."""
    words = letters_words().notice
    dated = {each.name: when(each.when) for each in clock.dues if not each.is_supposed}
    effect, sort = clock.effect, licensing().sort_of(held.licence.kind)
    day = when(effect.day) if effect and effect.day else ""
    known = {
        "decided": phrasing.day(day_of(decision.decided)) if decision.decided else "",
        "notified": when(decision.notified) if decision.notified else "",
        "ends": when(decision.ends) if decision.ends else "",
        "end" if effect and effect.at_its_end else "on": day,
        "appeal": dated.get("appeal", ""),
        "return": dated.get("return", ""),
        "what": words.returned[sort.sort] if sort else "",
        "how": of.how_to_appeal,
        "policy": of.policy,
        "grounds": decision.reason_text or "",
        "why": decision.safety_reasons or "",
    }
    return known | {"did": _did(words, decision, known)}


def _did(words: NoticeWords, decision: LicenceDecision, known: Mapping[str, str]) -> str:
    """A word of no list says itself."""
    word = licensing().decision(decision.decision).word
    otherwise = f"On {{decided}} we decided: {decision.decision}."
    return "".join(filled([words.decided.get(word, otherwise)], known))


def _sections(
    points: tuple[NoticePoint, ...], known: Mapping[str, str], clock: DecisionClock
) -> Iterator[Section]:
    parts = {each.point: each for each in letters_words().notice.parts}
    effect = clock.effect.source if clock.effect else ""
    for each in points:
        part = parts[each.id]
        source = each.source or (effect if each.id == "effect" else "")
        yield Section(each, part.title, source, tuple(filled(part.says, known)))


def _lacks(section: Section) -> bool:
    return section.point.state != "there" or not section.says


def _lacking(of: NoticePaper) -> list[Flowable]:
    """On a draft alone, and in words: the stamp across it does not say why."""
    if not of.is_draft:
        return []
    said = [f"Still missing: {'; '.join(of.missing)}."]
    said += [f"Check with legal: {'; '.join(of.unsure)}."] if of.unsure else []
    return [PEN.text(f"<b>{DRAFT}.</b> {printable(' '.join(said))}")]


def _section(of: Section) -> Iterator[Flowable]:
    yield from PEN.section(of.title)
    if _lacks(of):
        yield PEN.text(f"<b>Still missing: {printable(of.point.says)}.</b>")
        return
    yield from paragraphs(of.says)
    if of.source:
        yield PEN.plain(of.source, LABEL)
