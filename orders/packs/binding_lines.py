"""What binds somebody or a place at the moment of a pack, in its own words."""

from collections.abc import Iterator

from disrupt import phrasing
from disrupt.fields import Seen
from disrupt.moments import When, beginning, day_of
from orders.binding import IN_FORCE
from orders.bound import Binding, Line
from orders.forum.resulting import sort_of
from orders.forum.told import OF, bound
from orders.openness import CHECK
from orders.outcomes import sorts
from orders.packs.pieces import Piece, Words
from orders.packs.seen import EYES, words
from orders.packs.sitting import Sitting
from orders.packs.subject import Bound
from orders.whom import Whom

EXACT = {Seen.FACTS: Seen.FACTS}
"""The class of exact words, by that of what they stand in; of all else, that of conditions."""
FURTHER = "or until further order"


def binds(of: Sitting, whom: Whom) -> tuple[Bound, ...]:
    found = bound(of.session, of.law, whom, of.at, eyes=EYES)
    return tuple(_bound(of, each) for each in found)


def _bound(of: Sitting, each: Binding) -> Bound:
    seen, sort = OF[each.kind], _sort(each)
    return Bound(
        title=Piece(each.title, seen, sort),
        state=words(_state(of, each), seen, sort),
        conditions=tuple(_condition(of, line, seen) for line in each.lines),
        breach=words(_breach(each), seen, sort),
    )


def _sort(each: Binding) -> str:
    """Of what an outcome put somebody under, by that outcome."""
    kinds = {sort.title: kind for kind, sort in sorts().items()}
    return sort_of(kinds[each.title]) if each.kind == "outcome" else ""


def _state(of: Sitting, each: Binding) -> Iterator[str]:
    if each.kind == "order":
        yield each.reference
        yield _made(of, each)
    yield each.ends_says
    if each.ends and each.until_further_order:
        yield FURTHER
    if each.kind == "order" and each.state != IN_FORCE:
        yield each.state


def _made(of: Sitting, each: Binding) -> str:
    """Such as “made and served 23 November 2026”; what came after the moment of the pack is not."""
    made, served = _by(of, each.began), _by(of, each.served)
    if made and served and day_of(made) == day_of(served):
        done = "served" if made is served else "made and served"
        return f"{done} {phrasing.when(served)}"
    told = (("made", made), ("served", served))
    return ", ".join(f"{done} {phrasing.when(when)}" for done, when in told if when)


def _by(of: Sitting, when: When | None) -> When | None:
    return when if when and beginning(when) <= of.at else None


def _condition(of: Sitting, line: Line, seen: Seen) -> Words:
    """Where all of it is about a child, it is for whoever may be told of that child."""
    own, about = EXACT.get(seen, Seen.CONDITIONS), tuple(_about(of, line))
    is_of_a_child = not line.number and any(each.seen is Seen.CHILD for each in about)
    ends = f"to {phrasing.when(line.ends)}" if line.ends else ""
    exact = words((line.text, line.hours), Seen.CHILD if is_of_a_child else own)
    beside = (each for each in about if not _stands_in_it(line, each.says))
    return (*exact, *beside, *words((ends,), own))


def _stands_in_it(line: Line, about: str) -> bool:
    """Nobody whom the words name is named beside them again."""
    return any(each in line.text for each in (about, *line.refers) if each in about)


def _about(of: Sitting, line: Line) -> Iterator[Piece]:
    """What it is about, each by the name that it goes by."""
    said = line.about.split("; ") if line.refers else [line.about]
    are_apart = len(said) == len(line.refers)
    for at, each in enumerate(filter(None, said)):
        named = (line.refers[at],) if are_apart else line.refers
        yield Piece(each, Seen.CHILD if of.children.intersection(named) else Seen.CONDITIONS)


def _breach(each: Binding) -> Iterator[str]:
    yield each.breach
    yield each.arrest
    yield each.source
    if not each.sure:
        yield CHECK
