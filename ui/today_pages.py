"""How the pages of what is due are made: Today, its digest, and what is handed over."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from disrupt.errors import Trouble
from ui import papers
from ui.handed_lines import HandedLines
from ui.handing_page import HandingPage
from ui.page import Page, Surroundings
from ui.places import DIGEST, HAND_OVER, TODAY, Handed, Own
from ui.preview import PreviewPage
from ui.today_page import TodayPage


def _today(around: Surroundings) -> Page:
    page = TodayPage(around.desk, around.dues, around.ground)
    page.wanted.connect(around.go)
    page.above.put(_handed_lines(around, page))
    page.keys.hand_over_asked.connect(partial(around.go, HAND_OVER))
    page.stepped.connect(around.step)
    page.troubled.connect(around.tell)
    return page


def _digest(around: Surroundings) -> Page:
    """Of what is known already: nobody waits for it."""
    if (known := around.dues.today) is None:
        raise Trouble("It is still being looked for what is due.", "Ask for the digest once it is.")
    document = papers.digest(around.desk, known.due.rows, known.due.seen.now)
    page = PreviewPage(around.jobs, around.desk, document)
    page.troubled.connect(around.tell)
    return page


def _handed_lines(around: Surroundings, page: TodayPage) -> HandedLines:
    lines = HandedLines(around.desk, around.dues)
    lines.wanted.connect(around.go)
    lines.settled.connect(page.begin)
    lines.troubled.connect(around.tell)
    return lines


def _hand_over(around: Surroundings, place: Handed | None = None) -> Page:
    page = HandingPage(around.desk, around.jobs, around.dues, place.number if place else 0)
    page.wanted.connect(around.go)
    page.troubled.connect(around.tell)
    return page


DUE_PLACES: Mapping[type, Callable[[Surroundings, Any], Page]] = {Handed: _hand_over}
OWN_DUE: Mapping[Own, Callable[[Surroundings], Page]] = {
    TODAY: _today,
    DIGEST: _digest,
    HAND_OVER: _hand_over,
}
