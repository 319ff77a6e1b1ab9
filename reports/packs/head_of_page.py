"""The head of a subject's page: photograph, name, how far it has got, and the score."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterator, Sequence
from io import BytesIO

from reportlab.lib.utils import ImageReader
from reportlab.platypus.flowables import Flowable

from orders.packs.subject import Page, Photo, Scored
from reports.packs.looks import (
    BETWEEN,
    CENTRED,
    GAP,
    LEFT,
    NAMED,
    NEXT,
    QUIET,
    READ,
    STRONG,
    TOTAL,
    plain,
    said,
)
from reports.packs.portrait import TALL, WIDE, drawn_afresh
from reports.packs.spans import Span
from reports.packs.stacked import EMPTY, STANDING, Row, Stack
from reports.packs.typeset import Text
from reports.styles import FIELD, INK, PAPER

_SCORE = 108.0
_REFERENCE = 110.0
_AIR = 3.0
_UNREADABLE = "the photograph cannot be drawn"
_FRAMED = 40
"""Letters of a reference that stands in a frame."""


def head(page: Page, titles: tuple[str, str], wide: float, *, with_photo: bool) -> Flowable:
    """The titles are its item in the copy, in words, and what it is called there."""
    left = [(_photo(page.photo), WIDE), (EMPTY, GAP)] if with_photo else []
    right = [(EMPTY, GAP), (Stack([*_score(page.score)]), _SCORE)] if page.score else []
    free = wide - sum(each for _, each in (*left, *right))
    cells = [*left, (Stack([*_name(page, titles, free)]), free), *right]
    return Row([cell for cell, _ in cells], [each for _, each in cells])


def _photo(photo: Photo | None) -> Stack:
    if photo is None:
        return Stack([_Frame("no photograph")])
    drawn = drawn_afresh(photo)
    taken = plain(photo.taken.says, CENTRED)
    return Stack([_Portrait(drawn) if drawn else _Frame(_UNREADABLE), taken])


class _Frame(Flowable):
    """In the place of a photograph."""

    def __init__(self, says: str) -> None:
        super().__init__()
        self._text = plain(says, CENTRED)

    def wrap(self, _wide: float, _high: float) -> tuple[float, float]:
        return WIDE, TALL

    def draw(self) -> None:
        self.canv.setStrokeColor(FIELD)
        self.canv.setFillColor(PAPER)
        self.canv.setLineWidth(0.6)
        self.canv.rect(0.3, 0.3, WIDE - 0.6, TALL - 0.6, stroke=1, fill=1)
        tall = self._text.wrap(WIDE - 6, TALL)[1]
        self._text.write(self.canv, 3, (TALL - tall) / 2)


class _Portrait(Flowable):
    def __init__(self, picture: bytes) -> None:
        super().__init__()
        self._picture = ImageReader(BytesIO(picture))
        self._scale = 1.0

    def wrap(self, _wide: float, _high: float) -> tuple[float, float]:
        wide, high = self._picture.getSize()
        self._scale = min(WIDE / wide, TALL / high)
        return WIDE, high * self._scale

    def draw(self) -> None:
        wide, high = (each * self._scale for each in self._picture.getSize())
        left = (WIDE - wide) / 2
        self.canv.drawImage(self._picture, left, 0, wide, high)
        self.canv.setStrokeColor(FIELD)
        self.canv.setLineWidth(0.6)
        self.canv.rect(left, 0, wide, high, stroke=1, fill=0)


def _name(page: Page, titles: tuple[str, str], wide: float) -> Iterator[Flowable]:
    item, called = titles
    yield plain(BETWEEN.join(filter(None, (item, said(page.item)))), QUIET)
    yield plain(called, NAMED)
    if page.who:
        yield plain(said(page.who), READ)
    if page.standing or page.reference.says not in ("", called):
        yield _standing(page, wide, called)
    if page.welfare:
        yield plain(page.welfare.says, STRONG)


def _standing(page: Page, wide: float, called: str) -> Flowable:
    """How far the case has got stands out; the rest follows."""
    reference, first = page.reference.says, [each.says for each in page.standing]
    if len(reference) > _FRAMED:
        return Text([*_spans([reference, *first])], NEXT)
    text = Text([*_spans(first)], NEXT)
    if reference in ("", called):
        return text
    framed = _Framed(reference)
    takes = framed.wrap(_REFERENCE, TALL)[0]
    return Row([framed, EMPTY, text], [takes, 6, wide - takes - 6], STANDING)


def _spans(told: Sequence[str]) -> Iterator[Span]:
    for at, each in enumerate(told):
        yield Span(f"{BETWEEN if at else ''}{each}", strong=not at)


class _Framed(Flowable):
    """A reference, in a frame as narrow as it."""

    def __init__(self, reference: str) -> None:
        super().__init__()
        self._text = plain(reference, STRONG)
        self._size = 0.0, 0.0

    def wrap(self, wide: float, high: float) -> tuple[float, float]:
        tall = self._text.wrap(wide - 2 * _AIR, high)[1]
        self._size = min(self._text.widest + 2 * _AIR + 0.1, wide), tall
        return self._size

    def draw(self) -> None:
        wide, tall = self._size
        self.canv.setStrokeColor(INK)
        self.canv.setLineWidth(0.7)
        self.canv.roundRect(0.3, -0.6, wide - 0.6, tall + 1, 2, stroke=1, fill=0)
        self._text.write(self.canv, _AIR, 0)


def _score(score: Scored) -> Iterator[Flowable]:
    yield plain("orders the list,\nnot a measure of danger", LEFT)
    yield plain(score.total.says, TOTAL)
    was = [f"was {score.was.says}"] if score.was else []
    why = [score.why_none.says] if score.why_none else []
    pairs = [said(score.parts[at : at + 2]) for at in range(0, len(score.parts), 2)]
    yield from (plain(each, LEFT) for each in (*was, *pairs, *why))
