"""A meeting's packs for twelve readers, and one copy beside the same texts set with ReportLab."""

import statistics
import time
from datetime import UTC, datetime

import pypdfium2
import pytest

from disrupt.workspace import Workspace
from orders import local
from orders.keeping import follows
from orders.reckoning import the_law
from reports.packs.drawn import Drawing
from reports.packs.paper_value import Asked, papers
from reports.packs.stamp import Stamp
from tests.bench import bare_pack
from tests.bench.measure import report, timed

pytestmark = pytest.mark.bench

LAW = the_law(local.shipped())
MEETING, AT = "M-2026-0012", datetime(2026, 11, 20, 9, 14, tzinfo=UTC)
ASKED = (
    *[Asked("forum", recipient=f"member {each} of the forum") for each in range(6)],
    *[Asked("licensing", "Westmere District Council licensing", "licensing officer")] * 2,
    Asked("health-and-social-care", recipient="named nurse"),
    Asked("housing", "Westmere Homes", "head of housing"),
    Asked("premises", "Moonlight Lounge", "manager"),
    Asked("public", recipient="board page"),
)
TIMES = 5
AT_MOST, SECONDS = 1.5, 20.0


@pytest.fixture(scope="module")
def desk(demo):
    opened, _ = demo
    return Workspace(opened.store, "bench", follows(LAW))


def stamp(number, recipient, pack_number):
    log = "18204-9f3c61a2b0"
    return Stamp(number, len(ASKED), recipient, log, pack_number, "officer 4471", AT)


def every_copy(desk):
    found = papers(desk, LAW, MEETING, ASKED, as_at=AT)
    drawings = {(each.audience, each.agency): Drawing(each) for each in found}
    for number, asked in enumerate(ASKED, start=1):
        drawing = drawings[asked.audience, asked.agency]
        yield drawing.copy(stamp(number, asked.recipient, drawing.pack_number))


def test_twelve_copies_of_the_next_meeting(desk):
    took = timed(lambda: list(every_copy(desk)))
    print(f"\ntwelve copies: {took:.1f} s")
    assert took < SECONDS


def test_one_copy_beside_bare_reportlab(desk):
    [forum] = papers(desk, LAW, MEETING, ASKED[:1], as_at=AT)
    ours, bare = [], []
    for number in range(1, TIMES + 1):
        ours.append(worked(lambda of=number: Drawing(forum).copy(stamp(of, "a member", "0" * 64))))
        bare.append(worked(lambda: bare_pack.draw(forum)))
    report("one copy for the forum", ours, bare)
    pages = [len(pypdfium2.PdfDocument(each)) for each in (drawn(forum), bare_pack.draw(forum))]
    print(f"pages: {pages[0]}, bare {pages[1]}")
    assert pages[0] <= AT_MOST * pages[1]
    assert statistics.median(ours) < AT_MOST * statistics.median(bare)


def worked(act):
    """Without the time in which others had the computer."""
    began = time.process_time()
    act()
    return time.process_time() - began


def drawn(paper):
    return Drawing(paper).copy(stamp(1, "a member", "0" * 64))
