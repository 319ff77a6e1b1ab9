"""Whole copies made by hand: a meeting's papers for one reader or the other, and their stamps."""

from dataclasses import replace
from datetime import UTC, date, datetime

from disrupt.fields import Seen
from orders.packs.pack import Head, Heading, Late, Listed, Pack, Row
from orders.packs.pieces import Piece
from orders.packs.subject import Page
from reports.figures.report import Cell, Column, Line, Period, Report, Table
from reports.packs.drawn import draw
from reports.packs.paper_value import PackPaper
from reports.packs.stamp import Stamp

AS_AT = datetime(2026, 12, 2, 16, 40, tzinfo=UTC)
HEAD = Head(
    meeting="M-2026-0012",
    number=12,
    forum="Westmere perpetrator case management forum",
    at=datetime(2026, 12, 3, 10, 0, tzinfo=UTC),
    place="Civic Centre, Westmere, room 2",
    controller="Westmere Council",
    as_at=AS_AT,
)
STAMP = Stamp(
    number=4,
    of=12,
    recipient="detective inspector, Westmere",
    log="18204-9f3c61a2b0",
    pack_number="5d07c1e9" * 8,
    by="officer 4471",
    made=AS_AT,
)
NAMES = ("EXAMPLE, Robin", "SAMPLE, Terry", "Moonlight Lounge")
PERIOD = Period(date(2026, 4, 1), date(2026, 12, 2))


def piece(says, seen=Seen.ACTIONS):
    return Piece(says, seen)


def line(*says, seen=Seen.ACTIONS):
    return tuple(piece(each, seen) for each in says)


def subject(number, name):
    """Of whom next to nothing is recorded."""
    return Page(
        about=f"N-2026-{number:04}",
        kind="person",
        item=line("review case"),
        name=piece(name, Seen.IDENTITY),
        reference=piece(f"N-2026-{number:04}", Seen.IDENTITY),
        photo=None,
        who=(),
        standing=(),
        welfare=None,
        score=None,
        binds=(),
        since=None,
        changed=(),
        tracks=(),
        measures=(),
        dates=(),
        linked=(),
        recorded=(),
        acts=(),
        plans=(),
        decided=(),
    )


def row(number):
    """Of the plan."""
    return Row(
        about="N-2026-0001",
        whom=piece("EXAMPLE, Robin", Seen.IDENTITY),
        reference=piece(f"A-2026-{number:04}"),
        objective=line("Disrupt the use of hotels"),
        action=line("Confirm tenancy and breach history"),
        action_rag=piece("R"),
        evidence=line("Two reports of visitors at night"),
        outcome=(),
        accountable=line("chief housing officer"),
        responsible=line("Kit Marsh", "Westmere Housing"),
        timescale=line("due 19 Nov 2026"),
        partners=line("Westmere Police"),
        outcome_rag=None,
    )


LATE = Late(
    "N-2026-0002",
    piece("Badge appeal closes"),
    piece("SAMPLE, Terry"),
    date(2026, 11, 5),
    "LGMPA 1976 s.77",
)
PACK = Pack(
    head=HEAD,
    statement="What is said here stays here. Papers are kept locked away and are not copied.",
    agenda=(
        Heading(1, "Compliance", ()),
        Heading(2, "New cases", ()),
        Heading(
            3,
            "Review cases",
            tuple(
                Listed(f"N-2026-{at:04}", piece(name, Seen.IDENTITY), line("3 open actions"))
                for at, name in enumerate(NAMES[:2], start=1)
            ),
        ),
        Heading(7, "Problem locations and trends", (Listed("N-2026-0003", piece(NAMES[2]), ()),)),
    ),
    pages=tuple(subject(at, name) for at, name in enumerate(NAMES, start=1)),
    late=(LATE,),
    plan=tuple(row(at) for at in range(1, 9)),
    plan_since=date(2026, 11, 5),
)
FIGURES = Report(
    id="pursue",
    title="Pursue",
    period=PERIOD,
    area="",
    as_at=AS_AT,
    edition="2026",
    tables=(
        Table(
            "measures",
            "All measures",
            "Measure",
            (Column("value", "1 April to 2 December"),),
            (Line("Arrests", (Cell(34),), note="events"), Line("Orders", (Cell(12),))),
        ),
    ),
)
FORUM = PackPaper(PACK, (FIGURES,), "forum", "", "")
NOBODY = replace(PACK, statement="", agenda=(), pages=(), late=(), plan=(), plan_since=None)


def for_public(figures=FIGURES):
    return PackPaper(
        NOBODY, (replace(figures, rule="Counts of 1 to 4 are hidden."),), "public", "", ""
    )


def copy(paper=FORUM, **stamped):
    return draw(paper, replace(STAMP, **stamped))
