"""What handing over will do, in sentences, before it is done."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from disrupt.store.slots import compared
from orders.alerts.handed_said import ONE_DAY, belongs, items, on, since, until
from orders.alerts.handing import Asked, Known
from orders.alerts.handing_why_not import ways
from orders.alerts.looked import Row

Says = Callable[[Known, Asked, Sequence[Row]], Iterator[str]]


@dataclass(frozen=True)
class Plan:
    says: str
    remarks: tuple[str, ...]
    """What else follows from it."""
    warnings: tuple[str, ...]
    """What somebody has to see to."""


def plan(held: Known, asked: Asked) -> Plan:
    theirs = held.theirs(asked.whose, asked.since)
    rows = ticked(theirs, asked)

    def said(several: Sequence[Says]) -> tuple[str, ...]:
        return tuple(one for each in several for one in each(held, asked, rows))

    return Plan(_sentence(held, asked, rows), said(REMARKS), said(WARNINGS))


def ticked(theirs: Sequence[Row], asked: Asked) -> tuple[Row, ...]:
    wanted = asked.references
    return tuple(each for each in theirs if wanted is None or each.item.found.reference in wanted)


def _sentence(held: Known, asked: Asked, rows: Sequence[Row]) -> str:
    theirs = held.theirs(asked.whose, asked.since)
    when = f"{since(asked.since, held.today)} {until(asked.until, held.today)}"
    whole = "all " if asked.references is None and len(rows) > 1 else ""
    what = f"{whole}{items(rows, of=theirs)} of {asked.whose} {belongs(len(rows))}"
    if not rows:
        what = f"what is {asked.whose}’s (nothing is due on it now) is"
    return f"{when[:1].upper()}{when[1:]}, {what} looked after by {asked.to_whom}."


def _further(held: Known, asked: Asked, rows: Sequence[Row]) -> Iterator[str]:
    if asked.references is None:
        meanwhile = " meanwhile" if asked.until else ", until somebody ends it"
        yield f"So is whatever else becomes {asked.whose}’s{meanwhile}."


def _back(held: Known, asked: Asked, rows: Sequence[Row]) -> Iterator[str]:
    if asked.until:
        back = on(asked.until + ONE_DAY, held.today)
        yield f"On {back} it is {asked.whose}’s again. Deputies stay as they are."
    else:
        yield "Deputies stay as they are."


def _unseen(held: Known, asked: Asked, rows: Sequence[Row]) -> Iterator[str]:
    """What lies behind the wall must not lapse with somebody who does not see it."""
    behind = held.out_of_sight(asked.to_whom, rows)
    if not behind:
        return
    says = f"{asked.to_whom} may not see {len(behind)} of them."
    if asked.references is None:
        yield (
            f"{says} From then on those are nobody’s, and stand first on Today for everyone who "
            "may see them: hand them to somebody else as well."
        )
    else:
        yield f"{says} Those stay with {asked.whose}: hand them to somebody else."


def _stood_in_for(held: Known, asked: Asked, rows: Sequence[Row]) -> Iterator[str]:
    """What they look after for others goes with their own."""
    owners = (held.way(each, asked.since).names[0] for each in rows)
    others = Counter(each for each in owners if compared(each) != compared(asked.whose))
    for name, count in sorted(others.items()):
        yield f"{count} of them {belongs(count)} {name}’s, for whom {asked.whose} stands in."


def _elsewhere(held: Known, asked: Asked, rows: Sequence[Row]) -> Iterator[str]:
    """Some of it was handed to another before: there it stays."""
    if asked.references is not None:
        return
    both = compared(asked.whose), compared(asked.to_whom)
    minders = (held.way(each, asked.since).minded_by for each in rows)
    others = Counter(each for each in minders if compared(each) not in both)
    for name, count in sorted(others.items()):
        stay = "stays" if count == 1 else "stay"
        yield f"{count} of them {belongs(count)} with {name} already, and {stay} there."


def _passed_on(held: Known, asked: Asked, rows: Sequence[Row]) -> Iterator[str]:
    """Whoever takes it over goes away in turn."""
    for day, way in ways(held, asked):
        if way.names[0] == asked.whose and compared(way.minded_by) != compared(asked.to_whom):
            yield (
                f"{asked.to_whom} is away {since(day, held.today)}: "
                f"{way.minded_by} looks after it then."
            )
            return


def _not_told(held: Known, asked: Asked, rows: Sequence[Row]) -> Iterator[str]:
    here = {compared(each) for each in held.here}
    for name in (asked.whose, asked.to_whom):
        if compared(name) not in here and compared(name) not in held.left:
            yield f"{name} does not unlock this register: tell them yourself."


REMARKS: tuple[Says, ...] = (_further, _back, _stood_in_for, _elsewhere, _passed_on)
WARNINGS: tuple[Says, ...] = (_unseen, _not_told)
