"""Letters about overdue actions: one to each agency, of its own alone, and nobody named in them."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm
from reportlab.platypus.flowables import Flowable

from disrupt.errors import Trouble
from disrupt.moments import day_of
from disrupt.phrasing import day, short_day
from disrupt.records import Meeting
from disrupt.workspace import Workspace
from orders.forum.action_lines import set_by
from orders.forum.promised import by_due, days_over
from orders.forum.sittings import earlier, later
from orders.letter_words import filled
from orders.reckoning import Law
from reports.deliver import Copy, Document
from reports.forum.acts import Act, acts, over
from reports.forum.drawn import PEN, SMALL, grid
from reports.forum.held import Head, Sitting, looked, sitting
from reports.forum.letters import Mail, Sent, drawn, sent_by, sent_to
from reports.forum.words import forum_words
from reports.letterhead import Receiver, Sender, paragraphs

HEADED = ("No.", "About", "Action", "Owner", "Due", "Over")
WIDTHS = [each * mm for each in (22, 24, 66, 26, 20, 16)]


@dataclass(frozen=True)
class Letter:
    to: Receiver
    acts: tuple[Act, ...]
    """Its own, the longest overdue first."""


@dataclass(frozen=True)
class ActionLetters:
    head: Head
    of: Sender
    letters: tuple[Letter, ...]
    left_out: tuple[str, ...]
    """Overdue actions of which nobody said whose they are."""
    on: date
    by: date | None
    """The last day for an answer."""
    next: date | None


def gather(desk: Workspace, law: Law, reference: str) -> ActionLetters:
    """Of what this meeting and earlier ones of its forum set. That somebody looked is in the log
    first.
    """
    with sitting(desk, looked(desk, reference)) as of:
        meetings = (*earlier(of.session, of.meeting), of.meeting)
        late = [
            each for each in acts(of, set_by(of.session, meetings)) if days_over(each, desk.today)
        ]
        following = _following(of)
        return ActionLetters(
            head=of.head,
            of=sent_by(of),
            letters=tuple(_letters(of, [each for each in late if each.whose])),
            left_out=tuple(each.reference for each in late if not each.whose),
            on=desk.today,
            by=_papers(following),
            next=day_of(following.at) if following and following.at else None,
        )


def document(of: ActionLetters) -> Document:
    if not of.letters:
        nobodys = f" Of no agency: {', '.join(of.left_out)}." if of.left_out else ""
        raise Trouble(
            f"No action of an agency is overdue, so there is no letter to write.{nobodys}",
            "Record the agency of an action that somebody is to be written to about.",
        )
    held = [act for letter in of.letters for act in letter.acts]
    abouts = (each.about.reference for each in held if each.about)
    told = (of.head.reference, *(each.reference for each in held), *abouts)
    return Document(
        forum_words().overdue.name,
        (Meeting.kind_name(), of.head.number),
        lambda copy, _task: draw(of, copy),
        references=tuple(dict.fromkeys(told)),
    )


def draw(of: ActionLetters, copy: Copy) -> bytes:
    mail = Mail(forum_words().overdue.title, of.head, of.of)
    return drawn(mail, (Sent(each.to, [*_says(of, each)]) for each in of.letters), copy)


def _following(of: Sitting) -> Meeting | None:
    """The next meeting of the forum that is still to come."""
    coming = (of.meeting, *later(of.session, of.meeting))
    today = of.desk.today
    return next((each for each in coming if each.at and day_of(each.at) > today), None)


def _papers(following: Meeting | None) -> date | None:
    """Answers are among the papers of the next meeting, or are there when it begins."""
    if following is None or following.at is None:
        return None
    return following.papers_due or day_of(following.at)


def _letters(of: Sitting, late: Sequence[Act]) -> Iterator[Letter]:
    agencies: dict[str, list[Act]] = {}
    for each in sorted(late, key=lambda each: (by_due(each), each.reference)):
        agencies.setdefault(each.whose, []).append(each)
    for _, theirs in sorted(agencies.items()):
        yield Letter(sent_to(of, theirs[0].agency), tuple(theirs))


def _says(of: ActionLetters, letter: Letter) -> Iterator[Flowable]:
    words = forum_words().overdue
    known = {
        "forum": of.head.forum or "forum",
        "agency": letter.to.name,
        "by": day(of.by) if of.by else "",
        "next": day(of.next) if of.next else "",
    }
    yield from paragraphs(filled(words.says, known))
    yield from grid(HEADED, [_row(each, of.on) for each in letter.acts], WIDTHS)
    yield PEN.gap(8)
    yield from paragraphs([*filled(words.asks, known)] or [words.at_once])
    yield PEN.plain(words.beside, SMALL)


def _row(each: Act, on: date) -> Sequence[str]:
    """By reference: whoever opens the letter learns no name from it."""
    due = short_day(each.due) if each.due else ""
    about = each.about.reference if each.about else ""
    return each.reference, about, each.action, each.owner, due, over(each, on)
