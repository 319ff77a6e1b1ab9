"""A pack of three: somebody who holds a licence, somebody who holds none, and a place."""

from dataclasses import replace
from datetime import UTC, date, datetime

from disrupt.fields import Seen
from orders.packs.pack import Head, Heading, Late, Listed, Pack, Row
from orders.packs.pieces import Piece
from orders.packs.reader import Reader
from orders.packs.subject import Act, Bound, Group, Page, Scored, Tie

AS_AT = datetime(2026, 12, 2, 16, 40, tzinfo=UTC)
ROBIN, TERRY, LOUNGE, CHILD = "N-2026-0001", "N-2026-0002", "P-2026-0001", "C-2026-0001"
COUNCIL = frozenset({"ag-2026-0001", "westmere district council", "westmere dc"})


def said(says, seen=Seen.FACTS, sort=""):
    return Piece(says, seen, sort)


def named(says):
    return said(says, Seen.IDENTITY)


def page(about, called, **more):
    nothing = Page(
        about=about,
        kind="person",
        item=(said("review case", Seen.ACTIONS),),
        name=named(called),
        reference=named(about),
        photo=None,
        who=(),
        standing=(),
        welfare=None,
        score=None,
        binds=(),
        since=date(2026, 11, 5),
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
    return replace(nothing, **more)


def bound(title, *conditions):
    lines = tuple((said(each, Seen.CONDITIONS),) for each in conditions)
    return Bound(said(title, Seen.ORDERS), (), lines, ())


def act(number, action, agency):
    told = [said(each, Seen.ACTIONS, agency) for each in (number, action)]
    return Act(*told, (), (), None, None)


def row(about, reference, action, agency):
    first, last = (said(each, Seen.ACTIONS, agency) for each in (reference, action))
    rest = dict.fromkeys(
        ("objective", "evidence", "outcome", "accountable", "responsible", "timescale", "partners"),
        (),
    )
    return Row(
        about=about,
        whom=named(f"whom of {about}"),
        reference=first,
        action=(last,),
        action_rag=None,
        outcome_rag=None,
        **rest,
    )


def score(total):
    return Scored(said(total, Seen.SCORE), None, ())


def tie(about, to, says="associate", seen=Seen.IDENTITY, sort=""):
    return Tie(about, said(to, seen, sort), (said(says),))


def group(title, *lines):
    return Group(title, tuple((each,) for each in lines))


def pack(*pages, **more):
    listed = tuple(Listed(each.about, each.name, ()) for each in pages)
    whole = Pack(
        head=Head("M-2026-0012", 12, "Perpetrator forum", AS_AT, "County Hall", "Westmere", AS_AT),
        statement="What is said here is confidential.",
        agenda=(Heading(1, "New cases", ()), Heading(2, "Review cases", listed)),
        pages=pages,
        late=(),
        plan=(),
        plan_since=date(2026, 11, 5),
    )
    return replace(whole, **more)


def late(about, says, who):
    return Late(about, said(says, Seen.ORDERS), named(who), date(2026, 11, 30), "a source")


def to(audience, *linked, place="", names=COUNCIL):
    called = "Westmere District Council" if names else ""
    return Reader(audience, called, frozenset(linked), place, names)
