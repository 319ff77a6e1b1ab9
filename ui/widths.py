"""How wide a column is until somebody makes it wider: by what stands in it, and by its heading."""

from disrupt.columns import Column
from disrupt.fields import Field, Kind
from disrupt.lists import word_list

LETTERS = {
    Kind.TEXT: 15,
    Kind.LONG: 40,
    Kind.DATE: 13,
    Kind.PARTIAL: 13,
    Kind.EXPIRY: 13,
    Kind.WHEN: 18,
    Kind.YES_NO: 10,
    Kind.CHOICE: 26,
    Kind.LIST: 14,
}
ROOM = 3
"""Letters' worth of room beside a heading, in which its arrow stands."""


REFERENCE = 17
"""The longest reference, such as CAWN-2026-0001."""
WORKED_OUT = 24
"""A whole name, or a few words."""


def letters(column: Column) -> int:
    if column.name == "reference":
        return REFERENCE
    if column.worked and column.field.kind is Kind.TEXT:
        return WORKED_OUT
    return max(_said(column.field), len(column.label) + ROOM)


def _said(field: Field) -> int:
    """Of a list's words the longest, as far as there is room."""
    if field.kind is not Kind.CHOICE or not field.choices:
        return LETTERS[field.kind]
    return min(max(len(word.says) for word in word_list(field.choices).words), LETTERS[field.kind])
