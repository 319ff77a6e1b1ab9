"""One copy of a pack as a PDF: equal papers, stamps and moments give equal bytes."""

# mypy: allow-untyped-calls
# ReportLab carries no types.

from collections.abc import Iterable, Iterator
from functools import cached_property

from reportlab.platypus.flowables import Flowable, PageBreak

from disrupt.task import Task
from disrupt.uninterrupted import uninterrupted
from orders.packs.number import as_bytes, number
from reports.held_pages import Chapter, Mark
from reports.packs.agenda_part import agenda_part, key_of
from reports.packs.cover import cover
from reports.packs.figures_part import figures_part
from reports.packs.foot import furniture, which
from reports.packs.late_part import late_part
from reports.packs.paper_value import PackPaper
from reports.packs.plan_part import plan_part
from reports.packs.stamp import Stamp
from reports.packs.subject_page import InPack, called, subject_page
from reports.packs.why_part import why_part
from reports.page import paper as on_pages

SETTING = "Setting the pages"


class Drawing:
    """One paper, whose subjects are set once for all of its copies."""

    @uninterrupted()
    def __init__(self, paper: PackPaper, task: Task | None = None) -> None:
        self._paper = paper
        self._subjects = [*_subjects(paper, task or Task())]

    @cached_property
    def pack_number(self) -> str:
        """For its stamps."""
        return number(as_bytes(self._paper))

    @uninterrupted()
    def copy(self, stamp: Stamp, task: Task | None = None) -> bytes:
        """Stopped between two pages, it leaves no trace."""
        paper = self._paper
        reached = _Reached(task or Task(), which(stamp))
        parts = [
            [*cover(paper, stamp)],
            [*agenda_part(paper.pack)],
            *self._subjects,
            [*late_part(paper)],
            [*figures_part(paper.figures)],
            [*why_part(paper.pack)],
        ]
        story = [*_on_pages_of_their_own(parts, reached), *plan_part(paper)]
        return on_pages(story, furniture(paper, stamp), reached.so_far(len(parts), len(parts)).draw)


def draw(paper: PackPaper, stamp: Stamp, task: Task | None = None) -> bytes:
    return Drawing(paper, task).copy(stamp, task)


class _Reached(Mark):
    """So far it is drawn; nothing more is, once nobody waits for it."""

    def __init__(self, task: Task, doing: str, done: int = 0, of: int = 0) -> None:
        super().__init__()
        self._task, self._doing, self._done, self._of = task, doing, done, of

    def draw(self) -> None:
        self._task.reach(self._doing, self._done, self._of)

    def so_far(self, done: int, of: int) -> "_Reached":
        return _Reached(self._task, self._doing, done, of)


def _on_pages_of_their_own(
    parts: Iterable[list[Flowable]], reached: _Reached
) -> Iterator[Flowable]:
    held = [story for story in parts if story]
    for done, story in enumerate(held):
        yield from [PageBreak()] if done else []
        yield reached.so_far(done, len(held))
        yield from story


def _subjects(paper: PackPaper, task: Task) -> Iterator[list[Flowable]]:
    every = paper.pack.pages
    for item, page in enumerate(every, start=1):
        task.reach(SETTING, item - 1, len(every))
        place = InPack(item, len(every), paper.pack.head.as_at, paper.audience)
        yield [Chapter(called(page), key_of(item)), *subject_page(page, place)]
