"""All that the packs of a meeting are made of, gathered once, as it stood at one moment."""

import json
from collections.abc import Callable
from datetime import datetime

from disrupt import wall
from disrupt.records import Meeting
from disrupt.store.line import Line
from disrupt.uninterrupted import uninterrupted
from disrupt.workspace import Workspace
from orders.finding import number_of
from orders.forum.before import statement_of
from orders.forum.sittings import moment_of
from orders.held import remembering
from orders.packs.agenda_lines import agenda
from orders.packs.known import known_of
from orders.packs.late import late
from orders.packs.pack import Head, Pack
from orders.packs.page_of import page_of
from orders.packs.plan_rows import plan
from orders.packs.sitting import Sitting
from orders.packs.subject import Page
from orders.packs.subjects import cases
from orders.reckoning import Law

Step = Callable[[int, int], None]


def nothing(_done: int, _all: int) -> None:
    """Where nobody asks how far it has got."""


@uninterrupted()
def gather(
    desk: Workspace, law: Law, meeting: str, *, as_at: datetime | None = None, step: Step = nothing
) -> Pack:
    """As at a moment; else as it stands now, and once the meeting is over as it ended.

    That somebody looked is in the log before anything is read, and of whom before it is given.
    """
    desk.ask("pack")
    number = number_of(desk, Meeting, meeting)
    with desk.store.viewing(Meeting.kind_name(), number, desk.reason):
        pass
    with desk.store.reading() as session, wall.lifted(session), remembering(session):
        held, now = session.get_one(Meeting, number), desk.store.clock.now()
        of = Sitting(session, law, held, as_at or moment_of(held, now), now)
        pack = _pack(of, desk, step)
    log_looked(desk, pack)
    return pack


def log_looked(desk: Workspace, pack: Pack) -> None:
    """Of whom it tells, before somebody sees it."""
    references = [each.about for each in pack.pages]
    detail = json.dumps({"pack": pack.head.meeting, "about": references}, ensure_ascii=False)
    desk.store.note(Line("listed", count=len(references), detail=detail), desk.reason)


def _pack(of: Sitting, desk: Workspace, step: Step) -> Pack:
    every = cases(of)
    step(0, len(every))
    known = known_of(of.session, of.law, (each.subject for each in every), of.at)
    pages: list[Page] = []
    for done, case in enumerate(every, start=1):
        pages.append(page_of(of, case, known))
        step(done, len(every))
    rows, since = plan(of)
    return Pack(
        head=_head(of, desk.store.about.controller),
        statement=statement_of(of.meeting, of.forum),
        agenda=agenda(of, tuple(zip(every, pages, strict=True))),
        pages=tuple(pages),
        late=late(of, lambda: step(len(every), len(every))),
        plan=rows,
        plan_since=since,
    )


def _head(of: Sitting, controller: str) -> Head:
    return Head(
        meeting=of.meeting.reference,
        number=of.meeting.id,
        forum=of.forum_called,
        at=of.meeting.at,
        place=of.meeting.place or "",
        controller=controller,
        as_at=of.at,
    )
