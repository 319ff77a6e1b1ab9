"""Somebody under 18, or also a victim: what their page begins with, and whom to ask for support."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from disrupt.page import Page
from disrupt.partial import PartialDate
from orders.ages import age

ADULT = 18
ALSO_VICTIM = "also a victim"
NO_CONTACT = "No support contact is recorded: record one, such as youth justice."
BORN_UNKNOWN = "birth not recorded: whether they are under 18 is not known"


@dataclass(frozen=True)
class Welfare:
    says: str
    """Such as “Welfare: aged 17; also a victim.”"""
    why: str
    """Such as “aged 17; also a victim”."""
    age: str
    """What of it anybody may read over a shoulder; nothing where it hangs on no age."""
    contact: str
    """Whom to ask; that nobody is recorded; nothing where the reader may not know."""
    lacks_contact: bool


def welfare(page: Page) -> Welfare | None:
    """As far as its reader may see it; nothing where there is nothing to say first."""
    known = {field.name: value for field, value in page.values}
    if page.kind != "person":
        return None
    aged = "; ".join(_of_age(known["born"], page.as_at)) if "born" in known else ""
    reasons = [each for each in (aged, ALSO_VICTIM if known.get("also_victim") else "") if each]
    if not reasons:
        return None
    why = "; ".join(reasons)
    says = f"Welfare: {why}."
    if "support_contact" not in known:
        return Welfare(says, why, aged, "", lacks_contact=False)
    contact = known["support_contact"]
    return Welfare(
        says,
        why,
        aged,
        f"Support contact: {contact}" if contact else NO_CONTACT,
        lacks_contact=not contact,
    )


def _of_age(born: object, day: date) -> Iterator[str]:
    """In years; a birth that is known in part may lie on either side."""
    if not isinstance(born, PartialDate):
        yield BORN_UNKNOWN
        return
    least, most = age(born.latest(), day), age(born.earliest(), day)
    about = "about " if born.about else ""
    if most < ADULT or (least == most and least < ADULT):
        yield f"aged {about}{least}" if least == most else f"aged {about}{least} or {most}"
    elif least < ADULT:
        yield f"aged {about}{least} or {most}: may be under 18"
