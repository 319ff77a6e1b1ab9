"""Whether an order names a child in any words of it, as the register itself looks through them."""

from collections.abc import Iterable
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, inspect, literal_column, or_, select

from disrupt.mentioned import DASHES, as_pattern
from disrupt.records import RECORDS, Child, Record
from disrupt.roles import RESTS_ON

BEYOND = "[^a-z0-9]"
"""What may stand before a reference, and after one."""
FORMED = f"*{BEYOND}{as_pattern(Child.prefix)}*"
"""What has the form of a child's reference."""
MEANT = {"[": "[[]", "*": "[*]", "?": "[?]", "-": f"[{DASHES}]"}
"""Signs of a reference that would mean more in a pattern, and a dash as people write it."""

Condition = ColumnElement[bool]
Text = ColumnElement[str]
Columns = Any  # the columns of a kind of record, or of its table under another name


def names_a_child(order: Columns) -> Condition:
    """By what has the form of a reference, held or not: else it would tell which are held.

    Seldom is there a child with a reference of another form, and only then is more looked for.
    """
    child = inspect(Child).local_table.alias().c
    others = ~_is_like(func.concat(_literal(" "), func.lower(child.reference)), _literal(FORMED))
    other = func.json_each(select(_patterns(child)).where(others).scalar_subquery())
    pattern = other.table_valued("value")
    said = select(1).select_from(pattern).where(_says(order, pattern.c.value))
    by_other = and_(exists(select(child.id).where(others)), exists(said))
    return or_(_says(order, _literal(FORMED)), by_other)


def _says(order: Columns, pattern: Text) -> Condition:
    own, *parts = RESTS_ON["order"].items()
    in_parts = (_in_a_part(RECORDS[kind], order, pattern) for kind, _ in parts)
    return or_(_in(order, own[1], pattern), *in_parts)


def _in_a_part(kind: type[Record], order: Columns, pattern: Text) -> Condition:
    part: Any = inspect(kind).local_table.alias()
    named = _in(part.c, RESTS_ON["order"][kind.kind_name()], pattern)
    return exists(select(1).select_from(part).where(part.c.order_id == order.id, named))


def _in(record: Columns, fields: Iterable[str], pattern: Text) -> Condition:
    ends, words = _literal(""), (getattr(record, each) for each in sorted(fields))
    return _is_like(func.lower(func.concat_ws(_literal(" "), ends, *words, ends)), pattern)


def _patterns(child: Columns) -> Text:
    sought = func.lower(child.reference)
    for sign, meant in MEANT.items():
        sought = func.replace(sought, _literal(sign), _literal(meant))
    return func.json_group_array(
        func.concat(_literal(f"*{BEYOND}"), sought, _literal(f"{BEYOND}*"))
    )


def _is_like(text: Text, pattern: Text) -> Condition:
    like: Condition = text.bool_op("GLOB")(pattern)
    return like


def _literal(text: str) -> Text:
    """Written into the question, as every value beside it is carried along with every question."""
    return literal_column(f"'{text}'")
