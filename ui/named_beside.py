"""Where an agency or the like stands by its reference alone, its name is said below the box."""

from collections.abc import Collection
from functools import partial

from PySide6.QtWidgets import QWidget

from disrupt.links import referred_to
from disrupt.named import names
from disrupt.workspace import Workspace
from ui.editors import Editor

NAMED: Collection[str] = ("agency", "forum", "operation")
"""Kinds whose names say of nobody who they are, so that they may stand while names are hidden."""


def name_beside(form: QWidget, desk: Workspace) -> None:
    for editor in form.findChildren(Editor):
        if editor.field.may_refer_to in NAMED:
            editor.ask_names(partial(_called, desk, editor.field.may_refer_to))


def _called(desk: Workspace, kind: str, typed: str) -> str:
    """Nothing where what is typed is no reference, as every one begins as its kind does."""
    (record,) = referred_to(kind)
    if not typed.startswith(f"{record.prefix}-"):
        return ""
    with desk.store.reading() as session:
        return names(desk, session, record, (typed,)).get(typed, "")
