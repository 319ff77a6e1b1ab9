"""The same pack as at three moments, round the day on which a notice ended at 16."""

from datetime import UTC, date, datetime

import pytest
from sqlalchemy import select

from disrupt.partial import PartialDate
from disrupt.records import Child
from orders.packs.gather import gather
from tests.orders.lives import LAW
from tests.orders.packs.packed import says

MEETING, WHO, NOTICE, CHILD = "M-2026-0012", "N-2024-0117", "CAWN-2026-0003", "C-097"
LAST_DAY = date(2026, 11, 23)
BEFORE = datetime(2026, 11, 20, 9, 14, tzinfo=UTC)
ON_IT = datetime(2026, 11, 23, 23, 59, tzinfo=UTC)
AFTER = datetime(2026, 11, 24, 0, 0, tzinfo=UTC)
CAWN = "Child Abduction Warning Notice"


@pytest.fixture(scope="module")
def pages(demo):
    """By the moment, the page of whom the notice is on."""
    desk, _brought = demo
    return {at: _page(desk, at) for at in (BEFORE, ON_IT, AFTER)}


def _page(desk, at):
    pack = gather(desk, LAW, MEETING, as_at=at)
    assert pack.head.as_at == at
    return next(each for each in pack.pages if each.about == WHO)


def notices(page):
    return [each for each in page.binds if each.title.says == CAWN]


@pytest.mark.parametrize("at", [BEFORE, ON_IT])
def test_to_the_end_of_its_last_day_it_binds_in_its_own_words(pages, at):
    (notice,) = notices(pages[at])
    assert says(notice.state)[0] == NOTICE
    assert says(notice.state)[-1] == "last day Mon 23 Nov 2026"
    assert notice.conditions[0][0].says.startswith("You must not at any time of day or night")
    assert (LAST_DAY, f"{NOTICE}, last day in force") in ahead(pages[at])
    assert drawn(pages[at]) == (NOTICE, LAST_DAY, "live")
    assert measure(pages[at]) == ("in place", f"{NOTICE}, last day Mon 23 Nov 2026")


def test_after_it_nothing_says_that_it_binds(pages):
    page = pages[AFTER]
    assert notices(page) == []
    assert (LAST_DAY, f"{NOTICE}, last day in force") not in ahead(page)
    assert drawn(page) == (f"{NOTICE} ended", LAST_DAY, "over")
    assert measure(page) == ("tried", f"{NOTICE}, ended 23 November 2026")
    assert [f"{NOTICE} ended 23 November 2026"] in [says(each) for each in page.changed]


def test_the_child_is_16_on_the_day_after(demo):
    desk, _brought = demo
    with desk.store.reading() as session:
        child = session.scalars(select(Child).where(Child.reference == CHILD)).one()
    assert child.born == PartialDate(2010, 11, 24)


def ahead(page):
    return [(each.on, each.says.says) for each in page.dates]


def drawn(page):
    (track,) = [each for each in page.tracks if each.label.says == "CAWN"]
    (bar,) = [each for each in track.bars if each.says.says.startswith(NOTICE)]
    return bar.says.says, bar.ends, bar.state


def measure(page):
    (found,) = [each for each in page.measures if each.name.says == CAWN]
    return found.state, says(found.why)[0]
