"""What each reader of a copy gets, as they would notice it."""

from dataclasses import replace

import pytest

from disrupt.fields import Seen
from orders.packs.left import THIS_PLACE, for_reader, forbids_beside, names_audience
from orders.packs.masking import Names, texts
from orders.packs.subject import Measure
from tests.orders.packs.whole import (
    CHILD,
    LOUNGE,
    ROBIN,
    TERRY,
    act,
    bound,
    group,
    late,
    named,
    pack,
    page,
    row,
    said,
    score,
    tie,
    to,
)

NAMES = Names(
    {ROBIN: (ROBIN, "Exley, Robin", "Exley"), TERRY: (TERRY, "Sample, Terry", "Sample")},
    {LOUNGE: (LOUNGE, f"Moonlight Lounge, 1 High Street ({LOUNGE})", "Moonlight Lounge")},
    {"V-2026-0001": ("V-2026-0001", "AB12 CDE")},
)
COUNCIL, POLICE = "Westmere DC", "Westmere Police"
BOTH = pack(
    page(TERRY, "Sample, Terry", score=score("71")),
    page(
        ROBIN,
        "Exley, Robin",
        score=score("40"),
        binds=(bound("Bail", "Not to meet Terry Sample, nor any Sample."),),
        linked=(tie(TERRY, "Sample, Terry"), tie(LOUNGE, "Moonlight Lounge", "manager")),
        acts=(act("41", "Look at the badge.", COUNCIL), act("44", "Go there.", POLICE)),
    ),
    page(LOUNGE, "Moonlight Lounge", binds=(bound("Closure notice", "Shut at 23:00."),)),
    late=(late(LOUNGE, "Review of the notice", "Moonlight Lounge"), late(ROBIN, "Bail", "Exley")),
    plan=(
        row(ROBIN, "A-41", "Look at the badge of Robin Exley.", COUNCIL),
        row(ROBIN, "A-44", "Go there.", POLICE),
        row(LOUNGE, "A-45", "Keep the list of guests.", "Moonlight Lounge"),
    ),
)


def left(reader, whole=BOTH):
    return for_reader(whole, reader, NAMES)


def abouts(parts):
    return [each.about for each in parts]


def test_a_forum_gets_every_page_in_the_order_of_the_score():
    copy = left(to("forum"))
    assert abouts(copy.pages) == [TERRY, ROBIN, LOUNGE]
    assert copy.pages[0].score.total.says == "71"
    assert "Not to meet Terry Sample, nor any Sample." in texts(copy)


def test_licensing_gets_whoever_is_linked_without_score_and_with_its_own_actions():
    copy = left(to("licensing", ROBIN))
    [robin] = copy.pages
    assert (robin.about, robin.score, abouts(robin.linked)) == (ROBIN, None, [])
    assert [each.number.says for each in robin.acts] == ["41"]
    assert [each.reference.says for each in copy.plan] == ["A-41"]
    assert abouts(copy.late) == [ROBIN]


def test_a_name_that_is_not_in_the_copy_is_left_out_of_the_words_of_a_condition():
    [robin] = left(to("licensing", ROBIN)).pages
    [condition] = robin.binds[0].conditions
    assert condition[0].says == "Not to meet [name left out], nor any [name left out]."


def test_who_else_is_linked_is_named_and_tied():
    copy = left(to("licensing", ROBIN, TERRY))
    assert abouts(copy.pages) == [ROBIN, TERRY]
    assert abouts(copy.pages[0].linked) == [TERRY]
    assert "Not to meet Terry Sample, nor any Sample." in texts(copy)


def test_a_heading_stays_where_nobody_is_left_under_it():
    copy = left(to("housing", names=frozenset()))
    assert [(each.says, each.listed) for each in copy.agenda] == [
        ("New cases", ()),
        ("Review cases", ()),
    ]
    assert copy.pages == copy.late == copy.plan == ()
    assert copy.statement == BOTH.statement


def test_a_place_gets_what_binds_it_and_is_called_this_place():
    mine = frozenset({"moonlight lounge", LOUNGE.lower()})
    copy = left(to("premises", place=LOUNGE, names=mine))
    [its_page] = copy.pages
    assert (its_page.name, its_page.reference.says) == (THIS_PLACE, "")
    assert its_page.item == ()
    assert [each.says for each in texts_of(its_page.binds)] == ["Closure notice", "Shut at 23:00."]
    assert [(each.reference.says, each.whom) for each in copy.plan] == [("A-45", THIS_PLACE)]
    assert [each.who for each in copy.late] == [THIS_PLACE]
    assert [each.name for each in copy.agenda[1].listed] == [THIS_PLACE]


def texts_of(binds):
    return [binds[0].title, *(piece for line in binds[0].conditions for piece in line)]


def test_what_a_place_has_to_do_about_somebody_does_not_name_them():
    doing = pack(plan=(row(ROBIN, "A-46", "Tell when Robin Exley comes.", "Moonlight Lounge"),))
    copy = left(to("premises", place=LOUNGE, names=frozenset({"moonlight lounge"})), doing)
    [its_row] = copy.plan
    assert (its_row.whom, its_row.action[0].says) == (None, "Tell when [name left out] comes.")


def test_the_public_gets_no_subject_agenda_statement_date_or_plan():
    copy = left(to("public", ROBIN, place=LOUNGE))
    assert copy == replace(
        BOTH, statement="", agenda=(), pages=(), late=(), plan=(), plan_since=None
    )


def test_health_is_told_of_a_child_and_of_the_welfare_line_and_licensing_of_neither():
    child = page(CHILD, CHILD, name=said(CHILD, Seen.CHILD), welfare=said("first", Seen.VICTIM))
    [told] = left(to("health-and-social-care"), pack(child)).pages
    assert (told.name.says, told.welfare.says) == (CHILD, "first")
    assert left(to("licensing", CHILD), pack(child)).pages == ()


def test_that_somebody_is_a_victim_is_told_in_its_own_line_alone():
    changed = ((said("Also a victim", Seen.VICTIM),),)
    [told] = left(to("forum"), pack(page(ROBIN, "Exley, Robin", changed=changed))).pages
    assert told.changed == ()


def test_a_vehicle_goes_with_whoever_has_it_and_a_group_does_not():
    ties = (
        tie("V-2026-0001", "AB12 CDE", "keeper", Seen.CONTACT, "vehicles"),
        tie("L-2026-0001", "badge 02217", "holder", Seen.DRIVER),
        tie("GR-2026-0001", "Cinder Lane", "member", Seen.FACTS),
        tie("", "the landlord", "tenant", Seen.FACTS),
    )
    whole = pack(page(ROBIN, "Exley, Robin", linked=ties))
    [told] = left(to("licensing", ROBIN), whole).pages
    assert [each.to.says for each in told.linked] == ["AB12 CDE", "badge 02217", "the landlord"]
    [told] = left(to("housing", ROBIN), whole).pages
    assert [each.to.says for each in told.linked] == ["the landlord"]


def test_what_is_left_of_a_list_is_not_a_line_of_nothing():
    lines = group("Licences", said("badge 02217", Seen.DRIVER), said("granted", Seen.ORDERS))
    [told] = left(to("forum"), pack(page(ROBIN, "Exley, Robin", recorded=(lines,)))).pages
    assert [[each.says for each in line] for line in told.recorded[0].lines] == [["granted"]]


def test_by_name_under_each_heading_and_whoever_is_under_none_last():
    pages = [page(TERRY, "Sample, Terry"), page(LOUNGE, "Aardvark"), page(ROBIN, "exley, Robin")]
    whole = pack(*pages)
    review = replace(whole.agenda[1], listed=(whole.agenda[1].listed[0], whole.agenda[1].listed[2]))
    copy = left(to("health-and-social-care"), replace(whole, agenda=(whole.agenda[0], review)))
    assert abouts(copy.pages) == [ROBIN, TERRY, LOUNGE]
    assert abouts(copy.agenda[1].listed) == [ROBIN, TERRY]


CONDITIONS = {
    "C: for the forum alone.": True,
    "May go to the Forum; not to be copied further.": True,
    "Share with police. Forum members only": True,
    "C: not to leave this unit without asking the source handler.": False,
    "C: Westmere and Eastmarch licensing only, in a summary; never the source.": False,
    "Not for licensing, housing or the forum.": False,
    "The forum must not be told.": False,
    "Don't tell the forum": False,
    "For the forums of Eastmarch": False,
    "": False,
}


@pytest.mark.parametrize(("condition", "names"), CONDITIONS.items(), ids=lambda each: str(each))
def test_intelligence_under_a_condition_is_told_where_that_names_the_forum(condition, names):
    assert names_audience(condition, "forum") is names
    told = group("Intelligence", said("He waits there.", Seen.CONDITIONAL, condition))
    copy = left(to("forum"), pack(page(ROBIN, "Exley, Robin", recorded=(told,))))
    assert ("He waits there." in texts(copy)) is names
    assert all(each not in str(copy) for each in [condition] if each)


def test_an_audience_is_named_as_it_is_spoken_of_too():
    assert names_audience("For health and social care.", "health-and-social-care")
    assert names_audience("health-and-social-care only", "health-and-social-care")


def test_a_sentence_that_names_it_and_forbids_something_is_doubtful():
    assert forbids_beside("The forum must not be told.", "forum")
    assert not forbids_beside("The forum must not be told. For the forum.", "forum")
    assert not forbids_beside("Not for licensing.", "forum")


def test_somebody_who_bears_the_name_of_one_in_the_copy_is_not_hidden_there():
    names = Names({ROBIN: ("Exley, Robin",), TERRY: ("Exley, Robin", "Robin"), CHILD: (CHILD,)})
    whole = pack(page(ROBIN, "Exley, Robin", who=(named("Robin Exley, or Robin; " + CHILD),)))
    [told] = for_reader(whole, to("licensing", ROBIN), names).pages
    assert told.name.says == "Exley, Robin"
    assert told.who[0].says == "Robin Exley, or [name left out]; [name left out]"


PLACED = group(
    "Sightings",
    said("outside Moonlight Lounge, in AB12 CDE"),
    said("Not to enter Moonlight Lounge.", Seen.CONDITIONS),
    said(f"about Moonlight Lounge, 1 High Street ({LOUNGE})", Seen.CONDITIONS),
)


def lines_of(copy):
    return [line[0].says for line in copy.pages[0].recorded[0].lines]


def test_a_place_that_is_not_in_the_copy_is_named_by_a_condition_alone():
    whole = pack(page(ROBIN, "Exley, Robin", recorded=(PLACED,)))
    assert lines_of(left(to("licensing", ROBIN), whole)) == [
        "outside [name left out], in AB12 CDE",
        "Not to enter Moonlight Lounge.",
        "about [name left out]",
    ]
    assert lines_of(left(to("housing", ROBIN), whole))[0] == (
        "outside [name left out], in [name left out]"
    )
    assert lines_of(left(to("forum"), whole))[0] == "outside Moonlight Lounge, in AB12 CDE"


def test_the_place_of_the_reader_is_called_this_place_in_what_is_said_there():
    whole = pack(page(LOUNGE, "Moonlight Lounge", recorded=(PLACED,)))
    assert lines_of(left(to("premises", place=LOUNGE), whole)) == [
        "Not to enter Moonlight Lounge.",
        "about This place",
    ]
    told = bound("Closure of Moonlight Lounge")
    [its_page] = left(to("premises", place=LOUNGE), pack(page(LOUNGE, "x", binds=(told,)))).pages
    assert its_page.binds[0].title.says == "Closure of This place"


@pytest.mark.parametrize(
    ("audience", "title"),
    [("forum", "Bail"), ("licensing", "Bail"), ("health-and-social-care", ""), ("housing", "")],
)
def test_a_condition_of_bail_is_told_to_whoever_sees_conditions_but_no_arrest(audience, title):
    bail = replace(bound("", "Not to enter."), title=said("Bail", Seen.RESULT, "bail"))
    [its_page] = left(to(audience, ROBIN), pack(page(ROBIN, "Exley", binds=(bail,)))).pages
    [bail] = its_page.binds
    assert (bail.title.says, bail.conditions[0][0].says) == (title, "Not to enter.")


def test_what_binds_without_a_condition_is_told_by_its_title_or_not_at_all():
    bail = replace(bound(""), title=said("Bail", Seen.RESULT, "bail"))
    whole = pack(page(ROBIN, "Exley", binds=(bail,)))
    assert len(left(to("licensing", ROBIN), whole).pages[0].binds) == 1
    assert left(to("housing", ROBIN), whole).pages[0].binds == ()


def test_a_measure_on_a_place_goes_with_that_place():
    taken = [
        Measure(said(says, Seen.ORDERS), "in place", (), about=about)
        for says, about in (("SRO", None), ("Closure notice", LOUNGE), ("Closure order", ""))
    ]
    whole = pack(page(ROBIN, "Exley", measures=tuple(taken)))

    def told(*linked):
        [its_page] = left(to("housing", *linked), whole).pages
        return [each.name.says for each in its_page.measures]

    assert told(ROBIN) == ["SRO"]
    assert told(ROBIN, LOUNGE) == ["SRO", "Closure notice"]
