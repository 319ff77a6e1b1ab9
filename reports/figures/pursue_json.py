"""The pursue report as the command gives it."""

from collections.abc import Mapping
from typing import Any

from disrupt.moments import written
from reports.figures.by import Group
from reports.figures.measures import By, measures
from reports.figures.pursue import Pursue

WAYS: tuple[By, ...] = ("area", "month", "power", "tactic", "agency")


def as_json(pursue: Pursue) -> dict[str, Any]:
    """Both days are in it; each list of records is as long as its figure."""
    return {
        "from": pursue.period.first.isoformat(),
        "to": pursue.period.last.isoformat(),
        "area": pursue.area or None,
        "as_at": written(pursue.as_at),
        "edition": pursue.edition,
        "measures": [_figure(pursue, each.id) for each in measures().measures],
        **{f"by_{by}": [_group(by, each) for each in pursue.groups[by]] for by in WAYS},
        **_before(pursue),
    }


def _figure(pursue: Pursue, name: str) -> dict[str, Any]:
    figure = pursue.figures[name]
    of = figure.measure
    return {
        "id": of.id,
        "label": of.label,
        "unit": of.unit,
        "value": figure.value,
        "of": figure.of,
        "definition": of.definition,
        "rule": of.rule,
        "records": list(figure.records),
    }


def _group(by: By, group: Group) -> Mapping[str, object]:
    """Under no name is what nobody said one of."""
    known = {each.id for each in measures().measures}
    return {by: group.name} | {
        name: figure.value for name, figure in group.figures.items() if name in known
    }


def _before(pursue: Pursue) -> Mapping[str, Any]:
    if pursue.before is None:
        return {}
    values = {each.id: pursue.figures_before[each.id].value for each in measures().measures}
    first, last = pursue.before.first, pursue.before.last
    return {"before": {"from": first.isoformat(), "to": last.isoformat(), **values}}
