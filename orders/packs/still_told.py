"""How many copies that are still out tell of a record: whoever corrected it is told so."""

from sqlalchemy import select

from disrupt import roles
from disrupt.page import subject_named
from disrupt.records import Disclosure, PackCopy
from disrupt.wall import lifted
from disrupt.workspace import Workspace
from orders.forum.dated import names_one_of
from orders.packs.copies import listed
from orders.packs.sent import whom


def still_told(desk: Workspace, reference: str) -> int:
    """Of the record, or of whom it is about; nobody else is told of copies at all."""
    if not roles.may(desk.roles, "pack"):
        return 0
    kind, number = subject_named(desk, reference)
    with desk.store.reading() as session:
        subject = session.get_one(kind, number)
        about = (subject.reference, *whom(session, subject))
        told = select(PackCopy.reference).join(
            Disclosure, Disclosure.reference == PackCopy.disclosure
        )
        with lifted(session):
            found = session.scalars(told.where(names_one_of(Disclosure.about, about))).all()
        return sum(each.is_out for each in listed(session, only=found)) if found else 0
