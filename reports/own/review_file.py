"""The file for the review of a place's licence: all that its maker's roles open, in one press."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from dataclasses import dataclass
from functools import partial

from reportlab.platypus.flowables import Flowable

from disrupt.page import Page
from disrupt.records import Premises
from disrupt.workspace import Workspace
from orders.applications import application
from orders.looked import looked_at
from orders.order_dates import DateLine, date_lines
from orders.premises_licence import reviews_of
from orders.reckoning import Law
from reports.deliver import Copy, Document
from reports.forum.drawn import PEN, facts
from reports.own import drawn
from reports.own.application import Chronicle, begun, chronicle, furnished, law_part, told
from reports.own.held import Bound, Head, bound_of, head, leaving, looked, name_of, numbers
from reports.own.place_parts import OF_A_REVIEW, REVIEWS, Listed, listed, where
from reports.page import paper
from reports.styles import BOUND


@dataclass(frozen=True)
class Review:
    """One that is under way, and its dates."""

    says: str
    dates: tuple[DateLine, ...]


@dataclass(frozen=True)
class ReviewFile:
    head: Head
    where: tuple[tuple[str, str], ...]
    bound: Bound | None
    reviews: tuple[Review, ...]
    parts: tuple[Listed, ...]
    held: Chronicle


def gather(desk: Workspace, law: Law, reference: str, which: str) -> ReviewFile:
    """By the id of the paper; of what its maker's roles do not open, nothing is in it."""
    page = looked(desk, reference, Premises)
    return ReviewFile(
        head=head(desk, page, name_of(page)),
        where=where(page),
        bound=bound_of(desk, law, page),
        reviews=_reviews(desk, law, page),
        parts=listed(desk, law, page, OF_A_REVIEW),
        held=chronicle(desk, law, page, application(which)),
    )


def document(of: ReviewFile) -> Document:
    return leaving(of.held.of.name, of.head, numbers(of.held.index), partial(draw, of))


def draw(of: ReviewFile, copy: Copy) -> bytes:
    """A4 pages as a PDF; equal papers give equal bytes."""
    story = [
        *drawn.opening(of.held.of.title, of.head.name, (of.head.reference,)),
        *begun(of.held),
        PEN.gap(6),
        facts(of.where),
        *drawn.binding("What binds here now", of.bound),
        *drawn.section("Dates of the review", _dates(of), REVIEWS.empty),
        *law_part(of.held),
        *(flow for each in of.parts for flow in drawn.listed(each)),
        *told(of.held),
    ]
    return paper(story, furnished(of.held, of.head, copy))


def _reviews(desk: Workspace, law: Law, page: Page) -> tuple[Review, ...]:
    return tuple(
        Review(
            f"{each.says} {each.reference}: {each.state}",
            date_lines(looked_at(desk, law, each.reference)),
        )
        for each in reviews_of(desk, law, page)
    )


def _dates(of: ReviewFile) -> list[Flowable]:
    return [
        part
        for each in of.reviews
        for part in (PEN.plain(each.says, BOUND), *drawn.dates(each.dates))
    ]
