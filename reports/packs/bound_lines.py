"""What binds, in its own words, on the page of a subject."""

from collections.abc import Iterator, Sequence

from reportlab.platypus.flowables import Flowable

from orders.packs.pieces import Words
from orders.packs.subject import Bound
from reports.packs.looks import BETWEEN, BOUND, BOUND_ALONE, CONDITION, said
from reports.packs.spans import Span
from reports.packs.typeset import Text

CONDITIONS = "Conditions"
"""Of what its reader is not told."""


def bound_lines(bound: Bound) -> Iterator[Flowable]:
    """One condition runs on from its title; several stand below it, each by itself."""
    title = [*_title(bound)]
    if len(bound.conditions) < 2:
        only = [span for each in bound.conditions for span in (Span(": "), *_condition(each))]
        yield Text([*_with_breach([*title, *only], bound)], BOUND_ALONE)
        return
    yield Text([*title, Span(":")], BOUND)
    for each in bound.conditions:
        yield Text([*_condition(each)], CONDITION)
    if bound.breach:
        yield Text([_breach(bound)], CONDITION)


def _title(bound: Bound) -> Iterator[Span]:
    yield Span(bound.title.says or CONDITIONS, strong=True)
    for each in bound.state:
        yield Span(f", {each.says}")


def _condition(words: Words) -> Iterator[Span]:
    """Its exact words, and then what stands beside them."""
    exact, *beside = words
    yield Span(exact.says)
    if beside:
        yield Span(f"{BETWEEN}{said(tuple(beside))}", quiet=True)


def _with_breach(told: Sequence[Span], bound: Bound) -> Iterator[Span]:
    yield from told
    if bound.breach:
        yield Span(" " if told[-1].text.endswith(".") else BETWEEN)
        yield _breach(bound)


def _breach(bound: Bound) -> Span:
    return Span(BETWEEN.join(each.says for each in bound.breach), quiet=True)
