"""What the commands about one record print: what binds, and which measures are open."""

from argparse import Namespace
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from disrupt import phrasing
from disrupt.moments import When, written
from disrupt.page import show
from orders.beside import Beside, beside
from orders.binding import Binding, Line
from orders.cases import dates
from orders.options import Option, measures
from ui import as_json, law, law_as_json, law_telling, telling
from ui.desk import desk
from ui.saying import either
from ui.secret import Secrets

DONE = 0


def show_record(asked: Namespace, secrets: Secrets) -> int:
    known = law.the_law_of(asked)
    with desk(asked, secrets) as at:
        page = show(at, asked.reference, asked.as_at)
        found = beside(at, known, page)
    either(asked, {**as_json.page(page), **_as_json(found)}, [*_told(found), *telling.page(page)])
    return DONE


def list_measures(asked: Namespace, secrets: Secrets) -> int:
    known = law.the_law_of(asked)
    with desk(asked, secrets) as at:
        found = measures(at, known, asked.reference, asked.as_at)
    either(asked, [_measure(each) for each in found], _measures(found))
    return DONE


def _as_json(found: Beside) -> Mapping[str, Any]:
    """The stage of an order is worked out; that of a person stands on the page."""
    standing = found.standing
    if standing:
        return {
            "stage": standing.stage,
            "ends": _written(standing.ends),
            "ends_says": standing.ends_says,
            "deadlines": dates(standing.found),
        }
    if found.found:
        return {"deadlines": dates(found.found), "clock": law_as_json.reckoning(found.found)}
    if found.binds is None:
        return {}
    return {"state": found.state or None, "binds": [_binding(each) for each in found.binds]}


def _binding(bound: Binding) -> dict[str, Any]:
    dated = ("began", "served", "ends")
    plain = ("reference", "kind", "power", "title", "state", "binds", "until_further_order")
    said = ("ends_says", "breach", "arrest", "source", "sure")
    return {
        **{name: getattr(bound, name) for name in (*plain, *said)},
        **{name: _written(getattr(bound, name)) for name in dated},
        "lines": [_line(each) for each in bound.lines],
    }


def _line(line: Line) -> dict[str, Any]:
    own = {name: getattr(line, name) for name in ("number", "text", "hours", "about")}
    return {**own, "ends": _written(line.ends)}


def _written(when: When | None) -> str | None:
    return written(when) if when else None


def _measure(option: Option) -> dict[str, str]:
    return {
        "measure": option.measure,
        "name": option.name,
        "state": option.state,
        "why": option.why,
        "source": option.source,
        "reference": option.reference,
    }


def _measures(found: Iterable[Option]) -> Iterator[str]:
    for each in found:
        beside = " · ".join(part for part in (each.why, each.source) if part)
        yield f"{each.state}: {each.name}"
        if beside:
            yield f"    {beside}"


def _told(found: Beside) -> Iterator[str]:
    """Before all that is held, as it is what is asked on the telephone."""
    if found.standing:
        ends = found.standing.ends
        last = f"; ends {phrasing.when(ends)} ({found.standing.ends_says})" if ends else ""
        yield f"{found.standing.stage}{last}"
    if found.state:
        yield found.state[:1].upper() + found.state[1:]
    if found.found:
        yield from law_telling.reckoning(found.found)
    for bound in found.binds or ():
        yield f"{bound.title} {bound.reference}: {bound.state}, {bound.ends_says}"
        yield from (f"    {_said(line)}" for line in bound.lines)
        sure = "" if bound.sure else "Check with legal."
        parts = (bound.breach, bound.arrest, bound.source, sure)
        yield f"    {' '.join(part for part in parts if part)}"


def _said(line: Line) -> str:
    ends = f"to {phrasing.when(line.ends)}" if line.ends else ""
    beside = "; ".join(part for part in (line.hours, line.about, ends) if part)
    text = " ".join(f"{line.number} {line.text}".split())
    return f"{text} ({beside})" if beside else text
