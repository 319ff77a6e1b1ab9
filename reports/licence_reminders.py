"""Reminders to the holders of several licences: one letter each, one page each, in one PDF."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from reportlab.platypus.flowables import Flowable, KeepInFrame, PageBreak
from sqlalchemy.orm import Session

from disrupt.errors import Trouble
from disrupt.links import named
from disrupt.page import show_each
from disrupt.records import Licence, Person
from disrupt.records.base import capital
from disrupt.sheets.steps import one_by_one
from disrupt.task import Task
from disrupt.workspace import Workspace
from orders.letter_words import ReminderWords, filled, letters_words
from orders.licences_looked import duties_of
from orders.licensing_held import HeldLicence, with_decisions
from orders.reckoning import Law
from reports.deliver import Copy, Document
from reports.held_pages import Begins
from reports.letterhead import (
    NO_COUNCIL,
    PEN,
    Receiver,
    Sender,
    begun,
    paragraphs,
    receiver,
    sender,
    signature,
    when,
)
from reports.page import A4, paper
from reports.parts import Origin, furniture
from reports.styles import NAME

DRAFT = "DRAFT"
DUE, DRAWING = "Looking what is due", "Drawing the letters"
NOT_HERE = "Not here"
NO_DATE, NO_HOLDER, NO_ADDRESS = "No date", "No holder", "No address"
NAMED_AT_MOST = 5
"""Licences of which no letter can be written, for one reason."""
HOLDER = "the holder named above"
"""At the foot of each page: the letters go to many."""
NAMED = ("kind", "number")
TALLEST = A4.height * 0.8


@dataclass(frozen=True)
class Reminder:
    number: int
    """Of the licence's own row."""
    about: tuple[str, ...]
    """The references of the licence and of its holder."""
    licence: str
    to: Receiver
    due: str


@dataclass(frozen=True)
class LeftOut:
    reference: str
    why: str


@dataclass(frozen=True)
class Reminders:
    words: ReminderWords
    of: Sender
    letters: tuple[Reminder, ...]
    left_out: tuple[LeftOut, ...]
    """Licences of which no letter can be written, and why."""
    signed_off_by: str
    origin: Origin

    @property
    def missing(self) -> tuple[str, ...]:
        return () if self.of.council else (NO_COUNCIL,)

    @property
    def says(self) -> str:
        """Such as “12 letters. No address: L-2026-0001”."""
        count = len(self.letters)
        several = f"{count} letter{'' if count == 1 else 's'}"
        why = dict.fromkeys(each.why for each in self.left_out)
        return ". ".join((several, *map(self._without, why)))

    def _without(self, why: str) -> str:
        """How many, and which; of many the first."""
        names = [each.reference for each in self.left_out if each.why == why]
        more = f" and {len(names) - NAMED_AT_MOST} more" if len(names) > NAMED_AT_MOST else ""
        count = f" ({len(names)})" if len(names) > 1 else ""
        return f"{why}{count}: {', '.join(names[:NAMED_AT_MOST])}{more}"


@dataclass(frozen=True)
class _Held:
    held: HeldLicence
    person: Person | None


def gather(desk: Workspace, law: Law, asked: tuple[Iterable[str], str], task: Task) -> Reminders:
    """Of these licences, what is due by this name. That each holder was looked at is in the log,
    of all of them at once: stopped, it leaves no trace.
    """
    desk.ask("deliver")
    references, which = asked
    wanted = tuple(dict.fromkeys(references))
    with desk.store.reading() as session:
        of, held = sender(session), _held(session, wanted)
    at, every = desk.store.clock.now(), one_by_one(task, DUE, tuple(held))
    due = {each: _due(law, held[each].held, which, at) for each in every}
    to = _receivers(desk, [held[each] for each, of in due.items() if isinstance(of, str)], task)
    found = [_of(held.get(each, each), due.get(each, ""), to) for each in wanted]
    return Reminders(
        words=letters_words().reminder(which),
        of=of,
        letters=tuple(each for each in found if isinstance(each, Reminder)),
        left_out=tuple(each for each in found if isinstance(each, LeftOut)),
        signed_off_by=letters_words().signed_off_by,
        origin=Origin(desk.store.about.controller, desk.store.clock.now()),
    )


def document(of: Reminders) -> Document:
    if not of.letters:
        raise Trouble(
            f"There is no letter to write: {of.says}.",
            "Record what is missing on the pages of the licences, or choose others.",
        )
    return Document(
        f"reminders, {of.words.says}",
        (Licence.kind_name(), of.letters[0].number),
        lambda copy, task: draw(of, copy, task),
        references=tuple(dict.fromkeys(name for each in of.letters for name in each.about)),
    )


def draw(of: Reminders, copy: Copy, task: Task) -> bytes:
    """A4 pages as a PDF, one for each letter; equal letters give equal bytes."""
    story: list[Flowable] = []
    for done, each in enumerate(of.letters):
        story += [_Step(partial(task.reach, DRAWING, done, len(of.letters))), *_letter(of, each)]
    across = DRAFT if of.missing else ""
    to_holder = Copy(HOLDER if copy.to_whom else "", copy.log)
    page = furniture(of.words.title, of.origin, to_holder, across=across)
    return paper(story[:-1], replace(page, one_each=True))


def _held(session: Session, wanted: Iterable[str]) -> Mapping[str, _Held]:
    """All of them at once, each with the person who holds it."""
    found = with_decisions(session, named(session, Licence, wanted).values())
    people = named(session, Person, [each.licence.holder or "" for each in found])
    return {
        each.licence.reference: _Held(each, people.get(each.licence.holder or "")) for each in found
    }


def _receivers(desk: Workspace, held: Iterable[_Held], task: Task) -> Mapping[str, Receiver]:
    """Each person by their reference."""
    people = [each.person.reference for each in held if each.person]
    return {page.reference: receiver(page) for page in show_each(desk, people, task)}


def _of(of: _Held | str, due: str | LeftOut, to_whom: Mapping[str, Receiver]) -> Reminder | LeftOut:
    if isinstance(of, str):
        return LeftOut(of, NOT_HERE)
    if isinstance(due, LeftOut):
        return due
    licence, person = of.held.licence, of.person
    firm = Receiver(licence.holder or "")
    to = to_whom.get(person.reference, Receiver()) if person else firm
    lacks = ((NO_HOLDER, to.name), (NO_ADDRESS, to.address))
    if why := next((says for says, there in lacks if not there), ""):
        return LeftOut(licence.reference, why)
    about = (licence.reference, *([person.reference] if person else ()))
    return Reminder(licence.id, about, licence.called(NAMED), to, due)


def _due(law: Law, held: HeldLicence, which: str, at: datetime) -> str | LeftOut:
    """The day; nobody is reminded of a licence that ended or was taken away."""
    answer, due = held.answer(law, at), duties_of(law, held).due(which)
    if answer.is_over:
        return LeftOut(held.licence.reference, capital(answer.state))
    return when(due.when) if due else LeftOut(held.licence.reference, NO_DATE)


class _Step(Flowable):
    """It takes no room: whoever waits learns how far it is, and may stop it here."""

    width = height = 0

    def __init__(self, reached: Callable[[], None]) -> None:
        super().__init__()
        self._reached = reached

    def wrap(self, _wide: float, _high: float) -> tuple[float, float]:
        return (0, 0)

    def draw(self) -> None:
        self._reached()


def _letter(of: Reminders, each: Reminder) -> Iterator[Flowable]:
    known = {"due": each.due}
    story = [
        *begun(of.of, each.to, each.about[0], of.origin.as_at),
        PEN.plain(of.words.title, NAME),
        PEN.gap(4),
        *PEN.fact("Licence", [each.licence]),
        PEN.gap(4),
        *paragraphs(filled(of.words.asks, known)),
        *signature(of.of),
    ]
    yield Begins()
    yield KeepInFrame(A4.within, TALLEST, story, mode="shrink")
    yield PageBreak()
