"""Subjects of a pack made by hand: as the picture has one, and with far more or far less."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pypdfium2

from disrupt.fields import Seen
from orders.packs.pieces import Piece
from orders.packs.subject import (
    Act,
    Bar,
    Bound,
    Dated,
    Group,
    Measure,
    Page,
    Scored,
    Tie,
    Track,
)
from reports.packs.looks import SHEET
from reports.packs.subject_page import InPack, subject_page
from reports.page import Furniture, paper

AS_AT = datetime(2026, 12, 2, 16, 40, tzinfo=UTC)
PLACE = InPack(3, 25, AS_AT, "forum")


def fact(says, seen=Seen.FACTS):
    return Piece(says, seen)


def line(*says, seen=Seen.FACTS):
    return tuple(fact(each, seen) for each in says)


def order(*says):
    return line(*says, seen=Seen.ORDERS)


def bar(says, begins, ends, state):
    return Bar(fact(says, Seen.ORDERS), begins, ends, state)


def track(label, *bars):
    return Track(fact(label, Seen.ORDERS), bars)


def measure(name, state, *why):
    return Measure(fact(name, Seen.ORDERS), state, order(*why))


def tactic(name, sort):
    """That nobody considered."""
    return Measure(fact(name), "not considered", (), fact(sort))


def dated(year, month, day, says):
    return Dated(date(year, month, day), fact(says, Seen.ORDERS))


def tie(to, *says):
    return Tie("N-2024-0001", fact(to), line(*says))


def act(number, action, who, due, rated):
    rag = fact(rated, Seen.ACTIONS) if rated else None
    words = (line(each, seen=Seen.ACTIONS) for each in (who, due))
    return Act(fact(number, Seen.ACTIONS), fact(action, Seen.ACTIONS), *words, rag, None)


BAIL = Bound(
    fact("Bail after charge", Seen.RESULT),
    order("to 9 Feb 2027"),
    (line("not to contact, directly or otherwise, any person under 18.", seen=Seen.CONDITIONS),),
    order("Arrest: Bail Act 1976 s.7."),
)
INTERIM = Bound(
    fact("Interim sexual risk order", Seen.ORDERS),
    order("made and served 23 Nov", "to 29 Jan 2027 or until the application is decided"),
    (line("not to be in Regent Street, Westmere between 20:00 and 06:00.", seen=Seen.CONDITIONS),),
    order("Breach is an offence: SOA 2003 s.122H."),
)
TRACKS = (
    track(
        "CAWN",
        bar("2024-0019, ended at 16", date(2024, 6, 2), date(2025, 6, 1), "over"),
        bar("2026-0031, ended", date(2026, 2, 1), date(2026, 11, 23), "over"),
    ),
    track("Sexual risk order", bar("2026-0044", date(2026, 11, 23), date(2027, 1, 29), "live")),
    track(
        "Bail",
        bar("before charge", date(2026, 6, 2), date(2026, 10, 9), "over"),
        bar("after charge", date(2026, 10, 9), date(2027, 2, 9), "live"),
    ),
    track("Driver badge", bar("revoked", date(2026, 11, 13), None, "lost")),
    track("Closure order", bar("applied for", date(2027, 1, 22), None, "asked")),
)
MEASURES = (
    measure("Sexual risk order", "in place", "interim; full hearing 22 Jan 2027"),
    measure("Sexual harm prevention order", "not open", "no qualifying conviction"),
    measure("Civil injunction, s.222", "considered", "council legal to advise by 3 Dec"),
    measure("Taxi licence", "in place", "revoked 13 Nov"),
    measure("Slavery and trafficking risk order", "not considered"),
    measure("Dispersal direction", "not considered", "Only in a public place."),
    tactic("Stop and search", "Police activity"),
    measure("Support programme", "ruled out", "declined 2 Sep; offer again?"),
    measure("Notification order", "not open", "no qualifying conviction"),
    measure("Gang injunction", "not open", "no group is recorded"),
)
ROBIN = Page(
    about="N-2024-0117",
    kind="person",
    item=line("review case", "adopted 12 March 2026", seen=Seen.ACTIONS),
    name=fact("EXAMPLE, Robin", Seen.IDENTITY),
    reference=fact("N-2024-0117", Seen.IDENTITY),
    photo=None,
    who=line(
        "born 4 March 1994 (32)",
        "male",
        "also “Bobby”, “Rez”",
        "Flat 2, 8 Canal Row, Westmere",
        seen=Seen.IDENTITY,
    ),
    standing=line(
        "charged 9 Oct 2026",
        "suspected since 2 Jun 2024",
        "marked violence (2 Jun 2024), drugs (9 Oct 2026)",
    ),
    welfare=None,
    score=Scored(
        fact("71", Seen.SCORE),
        fact("65", Seen.SCORE),
        line("recency 28", "frequency 22", "gravity 18", "victims 3", seen=Seen.SCORE),
    ),
    binds=(BAIL, INTERIM),
    since=date(2026, 11, 5),
    changed=(
        order(
            "Badge PHD 02217 revoked 13 Nov, at once; NR3S entry made 20 Nov, 1 working day late"
        ),
        order("Interim order made 23 Nov"),
        order("CAWN-2026-0031 ended 23 Nov: the child was 16 on the 24th"),
        order("Score 65 → 71"),
    ),
    tracks=TRACKS,
    measures=MEASURES,
    dates=(
        dated(2026, 12, 4, "appeal against revocation closes"),
        dated(2027, 1, 22, "full hearing, sexual risk order"),
        dated(2027, 1, 29, "interim order ends at the latest"),
        dated(2027, 2, 9, "trial, s.15 SOA 2003; bail ends"),
    ),
    linked=(
        tie("SAMPLE, Terry", "driver for", "2 Sep 2026, 1BP"),
        tie("Moonlight Lounge", "manager, since May 2025"),
        tie("AB12 CDE", "keeper"),
    ),
    recorded=(
        Group("Sightings", (line("14 Nov 2026", "Regent Street rank, with two others"),)),
        Group("Notes", (line("fact", "12 Nov 2026", "Pays for two rooms at the lodge."),)),
    ),
    acts=(
        act("41", "Confirm tenancy and breach history", "Housing", "19 Nov, 13 days over", "R"),
        act("44", "Advise on s.222 against the owner", "Council legal", "3 Dec", "A"),
        act("45", "Guest list under the hotel notice", "Police", "27 Nov, done", "G"),
    ),
    plans=(),
    decided=(),
)
EMPTY = replace(
    ROBIN,
    item=(),
    who=(),
    standing=(),
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
)


def drawn(page=ROBIN, place=PLACE):
    """On the sheet of a copy."""
    return paper(subject_page(page, place), Furniture("A pack", "a footer", sheet=SHEET))


def text_of(content):
    """The text layer, page by page, its lines joined as one reads them."""
    return [
        " ".join(page.get_textpage().get_text_bounded().split())
        for page in pypdfium2.PdfDocument(content)
    ]


def edges(content):
    """Of the letters of each page: the furthest left, right, down and up that any reaches."""
    found = []
    for page in pypdfium2.PdfDocument(content):
        text = page.get_textpage()
        boxes = [text.get_charbox(at) for at in range(text.count_chars())]
        boxes = [box for box in boxes if box[2] > box[0]]
        sides = [*zip(*boxes, strict=True)]
        found.append((min(sides[0]), max(sides[2]), min(sides[1]), max(sides[3])))
    return found
