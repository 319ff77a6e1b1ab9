"""What a disruption and an operation must say before they are kept, and what is kept with them."""

from collections.abc import Callable, Iterator, Mapping

from disrupt import edit
from disrupt.checks import Remark, Values, Weight
from disrupt.records import Disruption, Operation
from disrupt.workspace import Workspace
from orders import criteria
from orders.finding import AnySubject
from orders.impact import MAJOR, said

NO_EVIDENCE = (
    "Major needs evidence, and none is recorded. Say what shows it, or choose another impact."
)
NOT_LEARNED = (
    "An operation that has ended says what was learned. "
    "Say what to do again and what not, or leave its end empty."
)


def lacking(kind: str, values: Values) -> tuple[Remark, ...]:
    """What these values of a record lack, whoever brings them."""
    return tuple(LACKS[kind](values)) if kind in LACKS else ()


def against(kind: str, held: Values, changed: Values) -> tuple[Remark, ...]:
    """What a change brings against it; what was there before was kept as found."""
    known = lacking(kind, held)
    return tuple(each for each in lacking(kind, {**held, **changed}) if each not in known)


def as_kept(desk: Workspace, kind: str, held: Values, changed: Values) -> Values:
    """With what the program says of it beside what was typed."""
    return WITH[kind](desk, held, changed) if kind in WITH else changed


def make(desk: Workspace, kind: type[AnySubject], values: Values) -> AnySubject:
    return edit.make(desk, kind, as_kept(desk, kind.kind_name(), {}, values))


def _without_evidence(values: Values) -> Iterator[Remark]:
    if values.get("impact") == MAJOR and not said(values.get("evidence")):
        yield Remark("evidence", Weight.REFUSED, NO_EVIDENCE, criteria.shipped().source)


def _without_a_lesson(values: Values) -> Iterator[Remark]:
    if values.get("ended") and not said(values.get("learned")):
        yield Remark("learned", Weight.REFUSED, NOT_LEARNED)


def _graded(desk: Workspace, held: Values, changed: Values) -> Values:
    """Who says an impact, and by which criteria; whoever agreed did so with what stood there."""
    new = {name: changed[name] for name in GRADING if _is_new(name, held, changed)}
    if not new:
        return changed
    kept = {**changed, "moderated_by": None}
    if "impact" not in new:
        return kept
    impact = new["impact"]
    return {
        **kept,
        "graded_by": desk.store.actor.name if impact else None,
        "criteria": criteria.shipped().edition if impact else None,
    }


def _is_new(name: str, held: Values, changed: Values) -> bool:
    return name in changed and (changed[name] or None) != (held.get(name) or None)


GRADING = ("impact", "evidence")
LACKS: Mapping[str, Callable[[Values], Iterator[Remark]]] = {
    Disruption.kind_name(): _without_evidence,
    Operation.kind_name(): _without_a_lesson,
}
WITH: Mapping[str, Callable[[Workspace, Values, Values], Values]] = {
    Disruption.kind_name(): _graded
}
"""Both by the kind of record."""
