"""The table of audiences says what the contract says, decides every field, and is obeyed."""

from datetime import date

import pytest

from disrupt.fields import Seen, fields_of
from disrupt.paths import resource
from disrupt.records import ENTRIES, KEPT, PARTS, SUBJECTS
from orders.audiences import for_audience, read_table, sees, shipped
from orders.forum.considered import (
    ActionLine,
    Considered,
    Decided,
    PlanLine,
    RecordedBy,
    Said,
)
from orders.forum.score import Score
from orders.reading import Unreadable

AUDIENCES = ("forum", "licensing", "health-and-social-care", "housing", "premises", "public")
WRITTEN_OUT = {
    Seen.IDENTITY: ("yes", "linked", "yes", "linked", "no", "no"),
    Seen.CONTACT: (
        *("yes", "linked: address, vehicles", "yes"),
        *("linked: address", "no", "no"),
    ),
    Seen.NUMBERS: ("no", "no", "no", "no", "no", "no"),
    Seen.DRIVER: ("no", "linked", "no", "no", "no", "no"),
    Seen.MARKERS: (
        *("yes", "linked: violence, weapons", "yes"),
        *("linked: violence, weapons", "no", "no"),
    ),
    Seen.ORDERS: ("yes", "linked", "yes", "linked", "its own place", "counts"),
    Seen.CONDITIONS: ("yes", "linked", "yes", "linked", "its own place", "no"),
    Seen.RESULT: ("yes", "linked", "result", "no", "no", "counts"),
    Seen.FACTS: ("yes", "linked", "yes", "linked", "no", "no"),
    Seen.OPINION: ("yes", "no", "yes", "no", "no", "no"),
    Seen.INTELLIGENCE: ("yes", "no", "no", "no", "no", "no"),
    Seen.CONDITIONAL: ("only if its condition names this audience", *["no"] * 5),
    Seen.CHILD: ("yes", "no", "yes", "no", "no", "no"),
    Seen.ETHNICITY: ("no", "no", "no", "no", "no", "profile, suppressed"),
    Seen.VICTIM: ("welfare line", "no", "welfare line", "no", "no", "no"),
    Seen.SCORE: ("order of the list, and its parts", "no", "no", "no", "no", "no"),
    Seen.ACTIONS: ("all", "own", "own", "own", "own", "no"),
    Seen.NOBODY: ("no", "no", "no", "no", "no", "no"),
}


def test_the_table_is_the_one_that_was_agreed():
    assert shipped().audiences == AUDIENCES
    assert {seen: tuple(sees(each, seen) for each in AUDIENCES) for seen in Seen} == WRITTEN_OUT


def test_every_field_of_every_record_has_a_class_that_the_table_decides():
    fields = [field for kind in (*SUBJECTS, *PARTS, *ENTRIES, *KEPT) for field in fields_of(kind)]
    assert len(fields) > 400
    undecided = [each for each in fields if each.seen.value not in shipped().lines]
    assert {each.seen for each in undecided} == {Seen.NOBODY}


def broken(path, **changed):
    """The file as it ships, but for what is written differently."""
    text = resource("audiences.toml").read_text(encoding="utf-8")
    for before, after in changed.values():
        assert before in text
        text = text.replace(before, after, 1)
    (path / "audiences.toml").write_text(text, encoding="utf-8")
    with pytest.raises(Unreadable) as told:
        read_table(path / "audiences.toml")
    return str(told.value)


@pytest.mark.parametrize(
    ("before", "after", "says"),
    [
        ('[lines."markers"]', '[lines."marks"]', "lines: nothing is said of “markers”."),
        ('[lines."markers"]', '[lines."marks"]', "lines: “marks” means nothing here."),
        ('[lines."markers"]', '[lines."in no pack"]', "lines: “in no pack” means nothing here."),
        ('premises = "its own place"\n', "", "stage: nothing is said of “premises”."),
        ('\nhousing = "own"', '\nlandlords = "own"', "actions: “landlords” means nothing here."),
        ('licensing = "own"', 'licensing = "perhaps"', "“perhaps” is none of yes, no, all"),
    ],
)
def test_a_table_that_leaves_something_out_or_names_something_unknown_is_refused(
    tmp_path, before, after, says
):
    assert says in broken(tmp_path, it=(before, after))


def said(seen):
    return Said(f"said under {seen.name}", seen)


EACH = tuple(said(seen) for seen in Seen)
ACT = ActionLine("A-1", "1", "Ask.", "police", "PC Marsh", None, None, 0, "A", "", carried=False)
WHOLE = Considered(
    meeting="M-2026-0001",
    about="N-2026-0001",
    kind="person",
    name="Exley, Robin",
    status=said(Seen.RESULT),
    welfare=said(Seen.VICTIM),
    since=date(2026, 11, 5),
    changed=EACH,
    binds=EACH,
    ends_next=EACH,
    justice=EACH,
    open=EACH,
    ruled_out=EACH,
    plans=(PlanLine("PL-1", "No rooms.", "", "police", "PC Marsh", None, None),),
    actions=(ACT,),
    decided=Decided("New cases", "adopted", "why", "keep", "a programme", "AG-2026-0001"),
    recorded=(RecordedBy("AG-1", "Police", "recorded", "their own number"),),
    score=Score(date(2026, 11, 20), "first", ()),
    no_score="Nothing was counted.",
    contact=said(Seen.NOBODY),
)
FORUM = {
    *(Seen.IDENTITY, Seen.CONTACT, Seen.MARKERS, Seen.ORDERS, Seen.CONDITIONS, Seen.RESULT),
    *(Seen.FACTS, Seen.OPINION, Seen.INTELLIGENCE, Seen.CHILD, Seen.VICTIM, Seen.SCORE),
    Seen.ACTIONS,
}
LISTS = ("changed", "binds", "ends_next", "justice", "open", "ruled_out")


def test_the_forum_is_told_only_what_it_may_see():
    left = for_audience(WHOLE, "forum")
    for name in LISTS:
        assert {each.seen for each in getattr(left, name)} == FORUM
    assert (left.name, left.status, left.welfare) == (WHOLE.name, WHOLE.status, WHOLE.welfare)
    assert (left.actions, left.plans, left.score) == (WHOLE.actions, WHOLE.plans, WHOLE.score)
    assert (left.recorded, left.decided.referred_by, left.contact) == ((), "", None)
    assert (left.decided.state, left.decided.decision) == ("adopted", "keep")


@pytest.mark.parametrize("audience", ["licensing", "housing", "premises", "public"])
def test_whoever_sees_only_of_those_linked_to_them_is_told_nothing_of_anybody(audience):
    left = for_audience(WHOLE, audience)
    assert (left.name, left.status, left.welfare, left.score) == ("", None, None, None)
    assert (left.no_score, left.plans, left.actions, left.recorded) == ("", (), (), ())
    assert [getattr(left, name) for name in LISTS] == [()] * len(LISTS)
    assert left.decided == Decided()


def test_health_sees_that_somebody_is_a_victim_too_and_neither_the_score_nor_others_actions():
    left = for_audience(WHOLE, "health-and-social-care")
    assert (left.name, left.welfare, left.status) == (WHOLE.name, WHOLE.welfare, None)
    assert (left.score, left.actions, left.decided) == (None, (), Decided())


@pytest.mark.parametrize(("kind", "named"), [("child", ""), ("person", "x"), ("", "x")])
def test_a_child_is_named_to_whoever_sees_its_reference(monkeypatch, kind, named):
    table = shipped()
    hidden = {**table.lines, Seen.CHILD.value: dict.fromkeys(AUDIENCES, "no")}
    monkeypatch.setattr("orders.audiences.shipped", lambda: type(table)("", "", (), hidden))
    child = Considered(**{**vars(WHOLE), "kind": kind, "name": "x"})
    assert for_audience(child, "forum").name == named


def test_nothing_said_stays_nothing():
    left = for_audience(Considered(**{**vars(WHOLE), "status": None, "welfare": None}), "forum")
    assert (left.status, left.welfare) == (None, None)
