"""The same figures as somebody would write them for this register alone, in SQL by hand."""

from collections.abc import Callable
from typing import Any

from disrupt.store.store import Store

Counts = dict[str, int]
FOLLOWED = """WITH cohort AS (SELECT person, min(substr(at, 1, 10)) AS since FROM outcome
        WHERE cse = 1 AND kind = 'arrest' AND coalesce(code, '') <> '0'
        AND substr(at, 1, 10) BETWEEN ? AND ? GROUP BY person)
    SELECT kind, count(*), count(DISTINCT o.person) FROM outcome o
    JOIN cohort c ON c.person = o.person
    WHERE cse = 1 AND kind IN ('charge', 'conviction') AND substr(at, 1, 10) >= c.since
    GROUP BY kind"""
FIRST_ORDERS = """WITH made AS (SELECT p.value AS person, min(substr(made, 1, 10)) AS day
        FROM "order", json_each("order".person) p
        WHERE made IS NOT NULL AND power NOT IN ('cawn', 'hotel-notice') GROUP BY p.value),
    concern AS (SELECT person, min(substr(at, 1, 10)) AS day FROM outcome WHERE cse = 1
        GROUP BY person)
    SELECT julianday(m.day) - julianday(c.day) AS took FROM made m
    LEFT JOIN concern c ON c.person = m.person AND c.day <= m.day
    WHERE m.day BETWEEN ? AND ? ORDER BY took"""

OUTCOMES = {
    "arrest": ("arrests", "people_arrested"),
    "charge": ("charges", "people_charged"),
    "conviction": ("convictions", "people_convicted"),
    "caution": ("cautions", "people_cautioned"),
}
DAY = "substr({}, 1, 10)"
AT = DAY.format("at")
COUNTED = f"cse = 1 AND kind IN {tuple(OUTCOMES)} AND {AT} BETWEEN ? AND ?"
NOTICE = "power IN ('cawn', 'hotel-notice')"
INTERIM = "power LIKE 'interim-%'"
GROUPS = {"": "''", "area": "coalesce(area, '')", "month": "substr({}, 1, 7)", "power": "power"}
CAME_TO = """CASE WHEN made IS NOT NULL THEN 'granted'
    WHEN EXISTS (SELECT 1 FROM order_event e WHERE e.order_id = o.id AND e.event = 'withdrawn')
    THEN 'withdrawn'
    WHEN EXISTS (SELECT 1 FROM order_event e WHERE e.order_id = o.id AND e.event = 'refused')
    THEN 'refused' ELSE 'waiting' END"""
IN_FORCE = """SELECT {} AS name, count(*) FROM "order" o
    LEFT JOIN (SELECT order_id, min(due) AS due FROM order_deadline
               WHERE name = 'ends' AND replaced_on IS NULL GROUP BY order_id) d ON d.order_id = o.id
    WHERE {} AND substr({}, 1, 10) <= ? AND coalesce(substr(d.due, 1, 10), o.ends, '9') >= ?
    AND NOT EXISTS (SELECT 1 FROM order_event e WHERE e.order_id = o.id
        AND e.event IN ('discharged', 'superseded', 'ended') AND substr(e.at, 1, 10) <= ?)
    GROUP BY name"""
# A column by which an order lies in the period, what is counted by it, and of which orders.
ORDERS = {
    "cawns_served": ("served", "power = 'cawn'"),
    "hotel_notices_served": ("served", "power = 'hotel-notice'"),
    "orders_made": ("made", f"NOT {NOTICE} AND NOT {INTERIM}"),
    "interim_orders_made": ("made", INTERIM),
    "notices_served": ("served", NOTICE),
}


def figures(store: Store, first: str, last: str) -> Counts:
    """By the measure, and by the name of its group where it is broken down."""
    found: Counts = {}
    with store.reading() as session:
        ask = session.connection().exec_driver_sql
        for by, said in GROUPS.items():
            if by != "power":
                _outcomes(ask, by, said, (first, last), found)
            _orders(ask, by, said, (first, last), found)
        codes = f"SELECT coalesce(code, ''), count(*) FROM outcome WHERE {COUNTED}"
        for code, arrests in ask(f"{codes} AND kind = 'arrest' GROUP BY code", (first, last)):
            found[f"code {code} arrests"] = arrests
        for kind, events, people in ask(FOLLOWED, (first, last)):
            found |= {f"funnel {kind}s": events, f"funnel people {kind}s": people}
        took = [int(days) for (days,) in ask(FIRST_ORDERS, (first, last)) if days is not None]
        found |= {"first_orders": len(took), "longest": max(took), "shortest": min(took)}
    return found


Ask = Callable[..., Any]
Days = tuple[str, str]


def _outcomes(ask: Ask, by: str, said: str, days: Days, found: Counts) -> None:
    group = said.format(AT)
    for kind, name, events, people in ask(
        f"SELECT kind, {group} AS name, count(*), count(DISTINCT person) FROM outcome"
        f" WHERE {COUNTED} GROUP BY kind, name",
        days,
    ):
        for measure, value in zip(OUTCOMES[kind], (events, people), strict=True):
            found[f"{by} {name} {measure}"] = value
    again = ask(
        f"SELECT {group} AS name, count(DISTINCT person) FROM ("
        f" SELECT person, at, area, max({AT}) OVER earlier AS before FROM outcome"
        "  WHERE cse = 1 AND kind = 'arrest' WINDOW earlier AS (PARTITION BY person"
        f" ORDER BY julianday({AT}) RANGE BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING))"
        f" WHERE {AT} BETWEEN ? AND ? AND julianday({AT}) - julianday(before) <= 365 GROUP BY name",
        days,
    )
    for name, people in again:
        found[f"{by} {name} people_rearrested"] = people


def _orders(ask: Ask, by: str, said: str, days: Days, found: Counts) -> None:
    for measure, (column, which) in ORDERS.items():
        rows = ask(
            f'SELECT {said.format(column)} AS name, count(*) FROM "order" o'
            f" WHERE {which} AND {DAY.format(column)} BETWEEN ? AND ? GROUP BY name",
            days,
        )
        found |= {f"{by} {name} {measure}": value for name, value in rows}
    rows = ask(
        f"SELECT {said.format('applied')} AS name, {CAME_TO} AS came, count(*)"
        f' FROM "order" o WHERE NOT {NOTICE} AND {DAY.format("applied")} BETWEEN ? AND ?'
        " GROUP BY name, came",
        days,
    )
    for name, came, value in rows:
        found[f"{by} {name} applied_{came}"] = value
        whole = f"{by} {name} orders_applied"
        found[whole] = found.get(whole, 0) + value
    rows = ask(
        f"SELECT e.event, {said.format('e.at')} AS name, count(*) FROM order_event e"
        f' JOIN "order" o ON o.id = e.order_id WHERE e.event IN ("breached", "discharged")'
        f" AND NOT {NOTICE} AND {DAY.format('e.at')} BETWEEN ? AND ? GROUP BY e.event, name",
        days,
    )
    found |= {f"{by} {name} orders_{event}": value for event, name, value in rows}
    if by != "month":
        last = (days[1],) * 3
        for measure, which, since in (
            ("orders_in_force_at_end", f"NOT {NOTICE}", "made"),
            ("notices_in_force_at_end", NOTICE, "served"),
        ):
            rows = ask(IN_FORCE.format(said, which, since), last)
            found |= {f"{by} {name} {measure}": value for name, value in rows}
