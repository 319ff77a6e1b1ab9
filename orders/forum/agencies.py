"""Agencies as meetings name them: by their reference, or by their name."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from disrupt.records import Agency
from orders.forum.forums import plain


@dataclass(frozen=True)
class Agencies:
    known: Mapping[str, Agency]

    def called(self, text: str | None) -> str:
        """Its name; as it stands, where there is no record of it."""
        agency = self.known.get(plain(text))
        return agency.name if agency else (text or "").strip()

    def kind(self, text: str | None) -> str:
        """What is no agency here may be a kind itself, such as “police”."""
        agency = self.known.get(plain(text))
        return (agency.kind if agency else text) or ""

    def key(self, text: str | None) -> str:
        """The same for an agency by whichever of its names it is written."""
        return plain(self.called(text))


def agencies(session: Session) -> Agencies:
    held = session.scalars(select(Agency).order_by(Agency.id.desc())).all()
    named = {plain(each.name): each for each in held}
    return Agencies(named | {plain(each.reference): each for each in held})
