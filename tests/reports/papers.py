"""What the tests of paper read off a PDF, and what they make papers of."""

from datetime import UTC, date, datetime

import pypdfium2

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Child, Condition, Order, Sighting
from orders import local
from orders.reckoning import the_law
from reports.deliver import Copy
from tests import make

LAW = the_law(local.shipped())
COPY = Copy("PS Marsh, Westmere", "412-ab12cd34ef")
SERVED = datetime(2026, 11, 3, 15, 20, tzinfo=UTC)
SECRET = "Wrenfield"
"""It stands in every field that is no business of a paper."""


def words(content):
    """The text layer, page by page, its lines joined as one reads them."""
    return [
        " ".join(page.get_textpage().get_text_bounded().split())
        for page in pypdfium2.PdfDocument(content)
    ]


def whole(content):
    return " ".join(words(content))


def robin(desk):
    """Somebody of whom more is known than any paper may say."""
    person = make.person(
        desk,
        aliases=("Pigeon",),
        born=PartialDate(1994, 3, 4),
        vehicles=("BD51SMR",),
        phones=("01632960147",),
        owner="PC 4471",
        also_victim=True,
        note=SECRET,
        other_references=(SECRET,),
    )
    make.status(desk, person, "charged", source=SECRET)
    make.marker(desk, person, on=PartialDate(2024, 6, 2), source=SECRET)
    make.address(desk, person, postcode="ZZ1 1AA", since=PartialDate(2024))
    return person


def child(desk, **values):
    return edit.make(desk, Child, {"authority": "Westmere", **values})


def notice(desk, person, of_child, /, **values):
    """A served notice about that child."""
    said = {
        "power": "cawn",
        "series": "CAWN",
        "person": (person.reference,),
        "child": of_child.reference,
        "served": SERVED,
        "facts": ("basis=s2",),
        **values,
    }
    return _order(desk, said)


def risk_order(desk, person, /, **values):
    said = {
        "power": "sro",
        "person": (person.reference,),
        "made": date(2026, 11, 2),
        "served": SERVED,
        "ends": date(2028, 11, 1),
        **values,
    }
    order = _order(desk, said)
    condition(desk, order)
    return order


def condition(desk, order, **values):
    said = {
        "number": "1",
        "text": "Not to enter Regent Street <b>Westmere</b> & the rank.",
        "hours": "20:00–06:00",
        **values,
    }
    return edit.make(desk, Condition, said, order_id=order.id)


def sighting(desk, **values):
    return edit.make(desk, Sighting, values)


def _order(desk, said):
    series = said.pop("series", None)
    with desk.store.writing("a test") as session:
        order = Order(series=series, **said)
        session.add(order)
    return order
