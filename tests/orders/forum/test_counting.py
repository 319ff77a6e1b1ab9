"""What had been recorded by a day: of sheets the day of each row, of all else that of recording."""

from datetime import date

from disrupt import edit
from disrupt.partial import PartialDate
from disrupt.records import Link, Sighting
from orders.forum import weights
from orders.forum.scoring import score
from orders.intake import bring_in
from tests.desks import folder_of
from tests.orders.lives import outcome, sighting

BEFORE, TODAY = date(2026, 11, 15), date(2026, 11, 20)


def points(desk, reference, as_at):
    with desk.store.reading() as session:
        return score(session, reference, as_at, weights.as_shipped()).points


def test_what_sheets_brought_in_counts_from_its_own_day(desk, tmp_path):
    sheets = folder_of(
        tmp_path / "in",
        people="reference,family_name,born\nN-1,Exley,1988-05-04\n",
        outcomes="reference,person,kind,at,family\nOC-1,N-1,arrest,2026-11-10,sexual\n",
    )
    bring_in(desk, sheets)
    assert points(desk, "N-1", date(2026, 11, 9)) == 0
    assert points(desk, "N-1", BEFORE) > 0


def test_what_was_recorded_here_counts_from_the_day_of_recording(desk, robin, tmp_path):
    bring_in(desk, folder_of(tmp_path / "in", people="reference,family_name\nN-1,Exley\n"))
    outcome(desk, robin.reference, "arrest", "2026-11-10", family="sexual")
    assert points(desk, robin.reference, BEFORE) == 0
    assert points(desk, robin.reference, TODAY) > 0


def test_a_row_that_says_when_it_was_recorded_is_taken_at_its_word(desk, tmp_path):
    sheets = folder_of(
        tmp_path / "in",
        people="reference,family_name,born\nN-1,Exley,1988-05-04\n",
        orders="reference,power,person,served\nCAWN-1,cawn,N-1,2026-10-01\n",
        order_events=(
            "order,event,at,recorded_on\n"
            "CAWN-1,contact after notice,2026-10-10,2026-10-11\n"
            "CAWN-1,contact after notice,2026-10-20,2026-11-18\n"
        ),
    )
    bring_in(desk, sheets)
    with desk.store.reading() as session:
        found = score(session, "N-1", BEFORE, weights.as_shipped())
    assert found.parts[0].counted.startswith("last event 36 days before: contact after notice")


def test_an_outcome_of_no_family_and_an_unlisted_one_are_weighed_by_their_kind(desk, robin):
    outcome(desk, robin.reference, "arrest", "2026-11-10")
    outcome(desk, robin.reference, "arrest", "2026-11-11", family="arson")
    with desk.store.reading() as session:
        found = score(session, robin.reference, TODAY, weights.as_shipped())
    assert found.parts[2].counted.endswith("arrest, arson, 11 November 2026, 20 of 100")


LATER = date(2026, 11, 26)


def victims(desk, reference, as_at):
    with desk.store.reading() as session:
        found = score(session, reference, as_at, weights.as_shipped())
    (part,) = (each for each in found.parts if each.name == "victims")
    return part.references


def test_a_sighting_with_a_child_counts_from_its_day_and_one_of_no_day_never(desk, robin, child):
    said = {"people": (robin.reference,), "child": child.reference}
    edit.make(desk, Sighting, said)
    sighting(desk, "2026-11-25", robin.reference, child=child.reference)
    assert (points(desk, robin.reference, TODAY), victims(desk, robin.reference, TODAY)) == (0, ())
    assert points(desk, robin.reference, LATER) > 0
    assert len(victims(desk, robin.reference, LATER)) == 1


def test_a_child_who_is_linked_as_a_victim_counts_from_the_day_of_the_link(desk, robin, child):
    ends = {"one": child.reference, "other": robin.reference, "role": "victim of"}
    edit.make(desk, Link, {**ends, "since": PartialDate(2026, 11, 25)})
    assert victims(desk, robin.reference, TODAY) == ()
    assert len(victims(desk, robin.reference, LATER)) == 1
