"""Of whom and of what a copy tells, and of which classes."""

from dataclasses import dataclass

from disrupt.fields import Seen
from orders.packs.pieces import Piece, Words
from orders.packs.told_of import Tale, told_of
from tests import make


@dataclass(frozen=True)
class Line:
    about: str
    says: Words


def line(about, *says):
    return (Line(about, tuple(Piece(each, Seen.FACTS) for each in says)),)


def told(desk, value):
    with desk.store.reading() as session:
        return told_of(session, value).about


def test_whoever_a_page_is_about_is_told_of(desk):
    robin = make.person(desk)
    assert told(desk, line(robin.reference, "a word")) == (robin.reference,)


def test_so_is_whatever_its_words_name(desk):
    robin, sam = make.person(desk), make.person(desk, reference="a-7", given_names="Sam")
    said = line(robin.reference, f"Seen with {sam.reference}, twice.")
    assert told(desk, said) == tuple(sorted((robin.reference, sam.reference)))


def test_what_is_no_reference_here_is_not_told_of(desk):
    assert told(desk, line("", "On 4 May 2026, at the rank of N-2020-0001.")) == ()


def test_its_classes_are_those_of_its_pieces(desk):
    value = (*line("", "one"), (Piece("two", Seen.MARKERS),))
    with desk.store.reading() as session:
        assert told_of(session, value).classes == {Seen.FACTS, Seen.MARKERS}


def test_it_holds_intelligence_of_either_handling():
    either = (Seen.INTELLIGENCE, Seen.CONDITIONAL)
    assert all(Tale((), frozenset({each})).holds_intelligence for each in either)
    assert not Tale((), frozenset({Seen.FACTS})).holds_intelligence
