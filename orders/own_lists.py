"""Lists of words to which a register adds its own: tactics, and rules of quorum."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from sqlalchemy.orm import Session

from disrupt.fields import Field
from disrupt.lists import WordList
from disrupt.page import Page
from disrupt.workspace import Workspace
from orders import own_tactics
from orders.forum import quorum_rules

OWN: Mapping[str, Callable[[Session], WordList]] = {
    own_tactics.LIST: lambda session: own_tactics.words(own_tactics.own(session)),
    quorum_rules.LIST: lambda session: quorum_rules.words(quorum_rules.own(session)),
}


def of_this_register(desk: Workspace, field: Field) -> Field:
    """The field with the words of this register, where it has any of its own."""
    if not isinstance(field.choices, str) or field.choices not in OWN:
        return field
    with desk.store.reading() as session:
        return replace(field, choices=OWN[field.choices](session))


def with_own_words(desk: Workspace, page: Page) -> Page:
    """The page of a record, whose form offers the words of this register."""
    values = tuple((of_this_register(desk, field), value) for field, value in page.values)
    return replace(page, values=values)
