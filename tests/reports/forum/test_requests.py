"""Information requests: a sheet to each agency, about references, with room for its answer."""

from datetime import UTC, date, datetime

import pytest

from disrupt import edit
from disrupt.errors import Trouble
from disrupt.partial import PartialDate
from reports.forum import requests
from tests.reports.forum import made
from tests.reports.papers import COPY, LAW, words

NEXT = datetime(2026, 12, 3, 10, tzinfo=UTC)


@pytest.fixture
def forum(desk):
    return made.forum(desk)


@pytest.fixture
def meeting(desk, forum):
    return made.meeting(desk, forum, at=NEXT)


@pytest.fixture
def homes(desk):
    agency = made.agency(desk, "Westmere Homes", "housing")
    made.contact(desk, agency, "Quentin Lamb")
    return agency


def sheets(desk, of):
    return words(requests.document(requests.gather(desk, LAW, of.reference)).draw(COPY))


def test_each_agency_gets_one_sheet_with_what_it_alone_is_asked(desk, meeting, homes):
    person, health = made.person(desk), made.agency(desk, "Westmere Health", "health")
    made.request(desk, meeting, homes, about=person.reference)
    made.request(desk, meeting, homes, asked="Who else lives there?", due=date(2026, 11, 30))
    made.request(desk, meeting, health, asked="Has he been seen?")
    other, mine = sheets(desk, meeting)
    for text in (
        *("Westmere Homes Quentin Lamb", "The Perpetrator forum meets on 3 December 2026, 10:00."),
        f"{person.reference} What is known of the tenancy? 01 Dec 2026",
        *("Who else lives there? 30 Nov 2026", "Answer by 30 November 2026."),
        *("Your answer", "Answered by", "page 1 of 1"),
        "Information is shared under this agreement: Westmere sharing agreement, to 31 March 2028.",
    ):
        assert text in mine
    assert "Has he been seen?" in other
    assert "Has he been seen?" not in mine
    assert "Who else" not in other


def test_a_sheet_bears_references_and_nobody_s_name(desk, meeting, homes):
    person, place = made.person(desk), made.place(desk)
    for each in (person, place):
        made.considered(desk, meeting, each)
    made.request(desk, meeting, homes)
    (page,) = sheets(desk, meeting)
    assert "Everybody and every place on the agenda:" in page
    for each in (person, place):
        assert each.reference in page
    assert "Exley" not in page
    assert "Moonlight" not in page


def test_what_was_answered_is_not_asked_again(desk, meeting, homes):
    made.request(desk, meeting, homes, asked="Answered.", replied=date(2026, 11, 19))
    with pytest.raises(Trouble, match="No agency is asked"):
        sheets(desk, meeting)
    person = made.person(desk)
    made.request(desk, meeting, homes, about=person.reference)
    (page,) = sheets(desk, meeting)
    assert "Answered. " not in page


def test_without_words_or_a_day_it_still_says_what_is_wanted(desk, meeting, homes):
    made.request(desk, meeting, homes, asked=None, due=None)
    (page,) = sheets(desk, meeting)
    assert "What you know of them since the last meeting" in page
    assert "Answer before the meeting." in page


AGREED = {
    "none": ({"agreement": None, "agreement_ends": None}, "do not answer in writing before"),
    "ended": ({"agreement_ends": PartialDate(2026, 6)}, "has ended: do not answer in writing"),
}


@pytest.mark.parametrize(("said", "says"), AGREED.values(), ids=AGREED)
def test_without_an_agreement_that_holds_nobody_is_to_answer(desk, forum, meeting, said, says):
    edit.change(desk, forum, said)
    made.request(desk, meeting, made.agency(desk))
    (page,) = sheets(desk, meeting)
    assert says in page


def test_an_agency_without_a_record_gets_one_too(desk, meeting):
    made.request(desk, meeting, made.agency(desk), agency="Eastmarch Youth Service")
    (page,) = sheets(desk, meeting)
    assert "Eastmarch Youth Service" in page
