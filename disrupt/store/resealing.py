"""A new intelligence key once somebody who carried it has left: all is sealed anew under it."""

from collections.abc import Sequence
from dataclasses import replace

from sqlalchemy import Connection, text

from disrupt.records import RECORDS
from disrupt.records.sealed_text import sealed_fields
from disrupt.store import drawer, driver, schema, slots
from disrupt.store.files import RegisterFiles
from disrupt.store.keys import Keys, new_key
from disrupt.store.sealed import SIGN, TextKey, taken_over
from disrupt.store.slots import INTELLIGENCE, Slot, SlotFile


def renew(files: RegisterFiles, held: SlotFile, known: Keys) -> Keys:
    """Under a new key, or under the one with which this was begun.

    Each who carries it has the new one beside the former until all is done: interrupted anywhere,
    whoever of them comes next does the rest.
    """
    key = known.intelligence or new_key()
    both = slots.write_slots(files, _beside(held, key))
    new, earlier = TextKey(key), [TextKey(each) for each in known.former]
    with driver.maintenance_engine(files.database, known.data).begin() as connection:
        _seal_anew(connection, new, earlier)
    drawer.rewrite(files, (known.data, known.data), lambda said: taken_over(said, new, earlier))
    slots.write_slots(files, both.each(Slot.without_former))
    return replace(known, intelligence=key, former=())


def _beside(held: SlotFile, key: bytes) -> SlotFile:
    return held.each(lambda slot: slot.give(INTELLIGENCE, key) if slot.carries else slot)


def _seal_anew(connection: Connection, key: TextKey, former: Sequence[TextKey]) -> None:
    """All at once or nothing. The log holds to the marks, and they stay as they are."""
    # What stood there before is not left lying in the free parts of a page.
    connection.execute(text("PRAGMA secure_delete = ON"))
    # Former values are in the revisions, and those are never changed but here.
    connection.execute(text("DROP TRIGGER revision_is_never_changed"))
    for table, column in _places():
        named = {"table": table, "column": column}
        held = text(HELD.format(**named))
        anew = [
            {"row": row, "said": taken_over(said, key, former)}
            for row, said in connection.execute(held, {"sign": SIGN})
        ]
        if anew:
            connection.execute(text(ANEW.format(**named)), anew)
    schema.guard(connection)


HELD = 'SELECT rowid, "{column}" FROM "{table}" WHERE instr("{column}", :sign)'
ANEW = 'UPDATE "{table}" SET "{column}" = :said WHERE rowid = :row'


def _places() -> list[tuple[str, str]]:
    """Every column in which something sealed may stand."""
    records = [(kind, name) for kind, of in RECORDS.items() for name in sealed_fields(of)]
    return [*records, ("revision", "detail")]
