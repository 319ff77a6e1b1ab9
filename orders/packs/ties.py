"""To whom and what somebody, a place or a child is linked, as at the moment of a pack."""

from collections.abc import Iterator
from dataclasses import replace

from disrupt.fields import Seen, field_of
from disrupt.links import references
from disrupt.lists import word_list
from disrupt.mentioned import mentioned
from disrupt.moments import day_of
from disrupt.phrasing import shown
from disrupt.records import (
    Child,
    Condition,
    Group,
    Link,
    Order,
    Outcome,
    OutcomeCondition,
    Responsible,
    Subject,
)
from orders.forum.dated import within
from orders.happened import lasted
from orders.packs.known import Known
from orders.packs.pieces import Piece
from orders.packs.said import name_of
from orders.packs.subject import Tie

LINKED = "linked"
ANSWERS = "answers for it"


def ties(known: Known, subject: Subject) -> tuple[Tie, ...]:
    """What holds then, all that ties them to one in one line; a group is told to nobody."""
    found: dict[str, Tie] = {}
    for each in (*_linked(known, subject), *_run(known, subject), *_protected(known, subject)):
        said = found[each.about].says if each.about in found else ()
        found[each.about] = replace(each, says=tuple(dict.fromkeys((*said, *each.says))))
    return tuple(found.values())


def _linked(known: Known, subject: Subject) -> Iterator[Tie]:
    for link in known.links:
        if subject.reference in (link.one, link.other) and _holds(known, link):
            far = link.other if link.one == subject.reference else link.one
            if not isinstance(known.others.get(far), Group):
                role = word_list("link_roles").says(link.role) if link.role else LINKED
                yield _tie(known, far, role, lasted(link))


def _holds(known: Known, link: Link) -> bool:
    """What nobody dated, from the day on which it was recorded."""
    begun = link.since.earliest() if link.since else day_of(link.made_at)
    return begun <= known.day and (link.until is None or link.until.latest() >= known.day)


def _tie(known: Known, far: str, role: str, lasting: str) -> Tie:
    says = tuple(Piece(each, Seen.FACTS) for each in (role, lasting) if each)
    return Tie(far, name_of(known.others, far), says)


def _run(known: Known, subject: Subject) -> Iterator[Tie]:
    for place, each in known.run.get(subject.reference, ()):
        if each.held_on(known.day):
            as_what = field_of(Responsible, "capacity")
            role = shown(as_what, each.capacity) if each.capacity else ANSWERS
            yield _tie(known, place.reference, role, lasted(each))


def _protected(known: Known, subject: Subject) -> Iterator[Tie]:
    """Whom an order or bail ties to a child; on the page of that child, to them."""
    for order in known.of(Order, subject):
        says = within(word_list("powers").says(order.power))
        lines = known.parts_of(Condition, order)
        children = [*references(order.child), *_children(known, lines)]
        yield from _to(known, subject, [*references(order.person), *children], says)
    for outcome in known.of(Outcome, subject):
        says = word_list("outcomes").says(outcome.kind)
        children = [*_children(known, known.parts_of(OutcomeCondition, outcome))]
        yield from _to(known, subject, children, says)


def _to(known: Known, subject: Subject, ends: list[str], says: str) -> Iterator[Tie]:
    for far in ends:
        is_tied = isinstance(known.others.get(far), Child) or isinstance(subject, Child)
        if is_tied and far != subject.reference:
            yield Tie(far, name_of(known.others, far), (Piece(says, Seen.CHILD),))


def _children(known: Known, lines: tuple[Condition | OutcomeCondition, ...]) -> Iterator[str]:
    for each in lines:
        for name in mentioned(f"{each.about or ''}; {each.text}"):
            if isinstance(known.others.get(name), Child):
                yield name
