"""A subject shown to those present at a meeting: in the log like any copy that somebody gets."""

from disrupt.records import SUBJECTS
from disrupt.workspace import Workspace
from orders.finding import number_of
from orders.forum.present import Present
from orders.forum.shown import Shown
from reports.deliver import Document, Leaving, deliver
from reports.ways import Room

NAME = "subject of a meeting"
PURPOSE = "considered at the meeting"
KINDS = {kind.kind_name(): kind for kind in SUBJECTS}


def tell(desk: Workspace, shown: Shown, present: Present) -> None:
    """Into the log who sees it, and of what exactly: then it may be put on the screen."""
    desk.ask("deliver")
    deliver(desk, _document(desk, shown), Leaving(present.says, PURPOSE, Room()))


def _document(desk: Workspace, shown: Shown) -> Document:
    content = shown.text.encode()
    return Document(
        NAME,
        _row_of(desk, shown),
        lambda _copy, _task: content,
        ending="txt",
        references=shown.references,
    )


def _row_of(desk: Workspace, shown: Shown) -> tuple[str, int] | None:
    kind = KINDS.get(shown.kind)
    return (shown.kind, number_of(desk, kind, shown.about)) if kind else None
