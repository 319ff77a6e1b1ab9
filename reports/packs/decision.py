"""What is to be decided of a subject, with a box to write in, or what was decided."""

from collections.abc import Iterator

from reportlab.platypus.flowables import Flowable

from orders.forum.items import NEW, REFERRED
from orders.packs.subject import Page
from reports.packs.looks import READ, Heading, plain
from reports.packs.stacked import ToWriteIn

_TITLE = "Decision"
_OF_A_NEW_CASE = ("adopt", "not adopt", "defer")
_OF_A_CASE = ("keep", "discharge", "defer")


def decision(page: Page, *, asked: bool) -> Iterator[Flowable]:
    """Only whoever is asked for one is given boxes to tick."""
    if page.decided:
        yield Heading(_TITLE)
        yield from (plain(each.says, READ) for each in page.decided)
    elif asked:
        choices = _OF_A_NEW_CASE if _is_new(page) else _OF_A_CASE
        yield Heading(_TITLE, *choices)
        yield ToWriteIn()


def _is_new(page: Page) -> bool:
    """What was adopted says since when."""
    told = [each.says for each in page.item]
    is_adopted = any(each.startswith("adopted ") for each in told)
    return not is_adopted and not {NEW, REFERRED}.isdisjoint(told)
