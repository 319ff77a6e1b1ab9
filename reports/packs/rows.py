"""Tables on the page of a subject: dates and actions, and how every one of them is drawn."""

from collections.abc import Iterable, Iterator, Sequence

from reportlab.platypus.flowables import Flowable

from disrupt.phrasing import short_day
from orders.packs.pieces import Piece
from orders.packs.subject import Act, Dated
from reports.packs.looks import COLUMN, LISTED, plain, said
from reports.packs.spans import Span, Style
from reports.packs.stacked import HEADED, LISTED_ROW, Row, Stack
from reports.packs.typeset import Text

NOT_RATED = "not rated"
_ACTS = (
    *(("No.", 0.05), ("Action", 0.305), ("Owner", 0.25)),
    *(("Due", 0.16), ("Action RAG", 0.11), ("Outcome RAG", 0.125)),
)
_DAY = 58.0
"""What a day in a table takes."""


def acts(told: Iterable[Act], wide: float) -> Flowable:
    return table(_ACTS, (_act(each) for each in told), wide)


def _act(each: Act) -> list[Span]:
    rated = (_rated(each.action_rag), _rated(each.outcome_rag))
    words = (each.number.says, each.action.says, said(each.who), said(each.due))
    return [*map(Span, words), *rated]


def _rated(rag: Piece | None) -> Span:
    return Span(rag.says, strong=True) if rag else Span(NOT_RATED)


def dates(told: Iterable[Dated], wide: float) -> Iterator[Flowable]:
    for each in told:
        day = plain(short_day(each.on), COLUMN)
        yield Row([day, plain(each.says.says, LISTED)], [_DAY, wide - _DAY], LISTED_ROW)


def table(
    columns: Sequence[tuple[str, float]],
    rows: Iterable[Sequence[Span]],
    wide: float,
    style: Style = LISTED,
) -> Flowable:
    """Its headings stand on every page that it takes."""
    widths = [share * wide for _, share in columns]
    head = Row([plain(name, COLUMN) for name, _ in columns], widths, HEADED)
    below = (Row([Text((cell,), style) for cell in row], widths, LISTED_ROW) for row in rows)
    return Stack([head, *below], head)
