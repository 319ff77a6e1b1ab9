"""Copies that are called back: which are still out, and that their readers are to return them."""

from dataclasses import replace

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from disrupt.errors import Invalid, Trouble
from disrupt.records import PackCopy
from disrupt.workspace import Workspace
from orders.forum import laying
from orders.packs.copies import OUT, RECALLED, Listed, listed

SHORT = 8
"""Signs of the number of a pack that stand on its copies."""


def recall(desk: Workspace, of: str, reason: str) -> tuple[str, ...]:
    """All copies that are still out: of a meeting, of a pack by its number, or one copy."""
    desk.ask("pack")
    said = " ".join(reason.split())
    if not said:
        raise Invalid(["Say why they are recalled: it stands on the list and in the register."])
    laying.ask(desk, PackCopy)
    with laying.one_unit(replace(desk, reason=said)) as session:
        out = [each for each in _of(session, of) if each.where == OUT]
        if not out:
            raise Trouble(
                f"No copy of {of.strip()} is out any more.",
                "Look in the register of copies what came of each.",
            )
        for each in _rows(session, out):
            laying.relay(desk, session, each, {"recalled": desk.today, "recall_reason": said})
    return tuple(each.reference for each in out)


def to_come_back(desk: Workspace, of: str) -> tuple[Listed, ...]:
    """Those that were recalled, and of which nothing came yet; by their numbers."""
    desk.ask("pack")
    with desk.store.reading() as session:
        found = [each for each in _of(session, of) if each.where == RECALLED]
    return tuple(sorted(found, key=lambda each: (each.meeting, each.number)))


def _of(session: Session, of: str) -> tuple[Listed, ...]:
    """By whole words; of the number of a pack its first signs do, as paper has them."""
    wanted = of.strip().lower()
    pack = wanted.replace(" ", "")
    begins = func.substr(PackCopy.pack, 1, max(len(pack), SHORT))
    held = or_(
        *(func.lower(name) == wanted for name in (PackCopy.meeting, PackCopy.reference)),
        begins == pack,
    )
    found = tuple(session.scalars(select(PackCopy.reference).where(held)))
    return listed(session, only=found) if found else ()


def _rows(session: Session, several: list[Listed]) -> list[PackCopy]:
    wanted = [each.reference for each in several]
    found = select(PackCopy).where(PackCopy.reference.in_(wanted)).order_by(PackCopy.id)
    return list(session.scalars(found))
