"""How wide a column is until somebody makes it wider: by what stands in it, and by its heading."""

from disrupt.columns import Column
from disrupt.fields import Kind

LETTERS = {
    Kind.TEXT: 15,
    Kind.LONG: 40,
    Kind.DATE: 13,
    Kind.PARTIAL: 13,
    Kind.EXPIRY: 13,
    Kind.WHEN: 18,
    Kind.YES_NO: 10,
    Kind.CHOICE: 23,
    Kind.LIST: 14,
}
ROOM = 3
"""Letters' worth of room beside a heading, in which its arrow stands."""


REFERENCE = 17
"""The longest reference, such as CAWN-2026-0001."""


def letters(column: Column) -> int:
    if column.name == "reference":
        return REFERENCE
    return max(LETTERS[column.field.kind], len(column.label) + ROOM)
