"""Copies drawn, all of them, before anything of any is entered: stopped, they leave no trace."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from disrupt.task import Task
from disrupt.wall import lifted
from disrupt.workspace import Workspace
from orders.packs.told_of import Tale, told_of
from reports.packs.drawn import Drawing
from reports.packs.paper_value import Asked, PackPaper
from reports.packs.passphrase import protected
from reports.packs.stamp import Stamp

DRAWING = "Drawing the copies"
NUMBERING = "Working out the number of the pack"


@dataclass(frozen=True)
class Drawn:
    """One copy: what it was drawn from, its bytes as they are kept, and as they leave."""

    asked: Asked
    paper: PackPaper
    tale: Tale
    stamp: Stamp
    content: bytes
    leaves: bytes


@dataclass(frozen=True)
class _Sort:
    """What all copies of one sort of reader have in common, worked out once."""

    paper: PackPaper
    drawing: Drawing
    number: str
    """Of the pack."""
    tale: Tale


@dataclass(frozen=True)
class Numbers:
    """Those of the copies to come: the last that was given, and the line of the log they bear."""

    last: int
    log: str


def drawn(
    desk: Workspace,
    asked: Sequence[Asked],
    made: Sequence[PackPaper],
    numbers: Numbers,
    *,
    passphrase: str,
    task: Task,
) -> Iterator[Drawn]:
    papers = {(each.audience, each.agency): each for each in made}
    sorts: dict[tuple[str, str], _Sort] = {}
    for at, one in enumerate(asked):
        task.reach(DRAWING, at, len(asked))
        reader = (one.audience, one.agency)
        if reader not in sorts:
            sorts[reader] = _sort(desk, papers[reader], task)
            task.reach(DRAWING, at, len(asked))
        sort = sorts[reader]
        stamp = Stamp(
            number=numbers.last + at + 1,
            of=numbers.last + len(asked),
            recipient=one.recipient,
            log=numbers.log,
            pack_number=sort.number,
            by=desk.store.actor.name,
            made=desk.store.clock.now(),
        )
        content = sort.drawing.copy(stamp, task)
        leaves = protected(content, passphrase) if passphrase else content
        yield Drawn(one, sort.paper, sort.tale, stamp, content, leaves)


def _sort(desk: Workspace, paper: PackPaper, task: Task) -> _Sort:
    with desk.store.reading() as session, lifted(session):
        tale = told_of(session, paper.pack)
    drawing = Drawing(paper, task)
    task.reach(NUMBERING)
    return _Sort(paper, drawing, drawing.pack_number, tale)
