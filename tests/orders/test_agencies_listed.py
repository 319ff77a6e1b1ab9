"""The list of agencies says by when each agreement on sharing information ends."""

from disrupt import edit
from disrupt.listing import Listing, look, page
from disrupt.partial import PartialDate
from disrupt.records import Agency
from orders.agencies_listed import agreements
from tests.orders.licences import LAW


def test_each_agency_says_when_its_agreement_ends_or_that_it_has_ended(desk):
    today = PartialDate(desk.today.year, desk.today.month, desk.today.day)
    ends = (PartialDate(2027, 3, 31), today, PartialDate(2026, 11, 2), None)
    for end in ends:
        edit.make(desk, Agency, {"name": "Westmere Police", "agreement_ends": end})
    asked = Listing(Agency, ("due_by", "due_is"), worked=agreements(LAW, desk))
    assert [row.texts for row in page(desk, look(desk, asked), 0, 10)] == [
        ("31 Mar 2027", "Sharing agreement ends"),
        ("20 Nov 2026", "Sharing agreement ends"),
        ("02 Nov 2026", "Sharing agreement ended"),
        ("", ""),
    ]
