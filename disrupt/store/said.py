"""What the search index knows of one field: which records have a text in it, and how it sorts."""

from sqlalchemy import ColumnElement, Select, SQLColumnExpression, select

from disrupt import names
from disrupt.fields import Field, Search
from disrupt.records import RECORDS
from disrupt.records.sealed_text import sealed_fields
from disrupt.store.index import index_text
from disrupt.store.lookup import PART
from disrupt.store.schema import index_entry

entry = index_entry.c


def having(kind: str, field: Field, text: str) -> Select[tuple[int]] | None:
    """The records that have a text in this field; nothing where the index does not know."""
    sought = names.code(text) if field.searched is Search.CODE else names.fold(text)
    if not field.searched or len(sought) < PART or sealed_fields(RECORDS[kind]):
        return None
    matching = select(index_text.c.rowid).where(index_text.c.folded.op("MATCH")(f'"{sought}"'))
    # The words choose the entries. By its index of kinds SQLite would read all of that kind.
    of_kind = entry.source_kind.concat("") == kind
    return select(entry.source_id).where(entry.id.in_(matching), of_kind, entry.field == field.name)


def folded(kind: str, field: Field, number: SQLColumnExpression[int]) -> ColumnElement[str]:
    """What the field of one record says, without accents."""
    said = select(entry.folded).where(
        entry.source_kind == kind, entry.source_id == number, entry.field == field.name
    )
    return said.limit(1).scalar_subquery()
