"""What a list shows of copies beside what is held: who has each, whose they are, where it is."""

from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.fields import Field, Kind, Search, Seen
from disrupt.lists import Word, WordList, word_list
from disrupt.records import PackCopy
from disrupt.worked import Known, Values, WorkedOut
from disrupt.workspace import Workspace
from orders.held import batches
from orders.packs.copies import NEVER_LEFT, OUT, RECALLED, listed
from orders.reckoning import Law

WHERE = WordList(
    title="Where a copy is",
    source="Worked out from each time it left, and from what came of it",
    words=(
        *(Word(each, each) for each in (OUT, RECALLED, NEVER_LEFT)),
        *word_list("copy_ends").words,
    ),
)
FIELDS = (
    Field("who", "Who has it", Kind.TEXT, Seen.IDENTITY, searched=Search.NAME),
    Field("whose", "Agency, by name", Kind.TEXT, Seen.NOBODY, searched=Search.NAME),
    Field("where", "Where it is", Kind.CHOICE, Seen.NOBODY, choices=WHERE),
)


def copies_listed(_law: Law, _desk: Workspace) -> WorkedOut:
    def work(session: Session, ids: Sequence[int], _wanted: Collection[str]) -> Known:
        known: dict[int, Values] = {}
        for some in batches(ids):
            rows = session.execute(
                select(PackCopy.reference, PackCopy.id).where(PackCopy.id.in_(some))
            )
            numbers = {row.reference: row.id for row in rows}
            for each in listed(session, only=numbers):
                said = {"who": each.recipient, "whose": each.agency, "where": each.where}
                known[numbers[each.reference]] = said
        return known

    return WorkedOut(FIELDS, work)
