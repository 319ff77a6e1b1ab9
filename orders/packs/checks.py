"""Check before you print, of several sorts of copy at once: each audience, with its agency."""

from collections.abc import Sequence

from disrupt.workspace import Workspace
from orders.packs.checking import Check, check, unopened
from orders.packs.gather import Step, nothing
from orders.packs.left import for_reader
from orders.packs.masking import known_names
from orders.packs.pack import Pack
from orders.packs.reader import reader_of

Sorted = tuple[str, str]
"""An audience, and an agency as it was said."""


def checks(
    desk: Workspace, pack: Pack, sorts: Sequence[Sorted], *, step: Step = nothing
) -> dict[Sorted, Check]:
    """In the order in which they are asked; before each of them it is said how many are done."""
    desk.ask("pack")
    with desk.store.reading() as session:
        names, shut = known_names(session).told_in(pack), unopened(session, pack)
        readers = {sort: reader_of(session, *sort, pack.head.as_at) for sort in sorts}
        found = {}
        for done, (sort, reader) in enumerate(readers.items()):
            step(done, len(readers))
            left = for_reader(pack, reader, names)
            found[sort] = check(pack, left, reader, unopened=shut)
        return found
