"""Of a pack each audience gets what the table says, all of that, and nothing beside."""

from dataclasses import fields, is_dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from disrupt.fields import Seen
from orders.packs.left import for_reader
from orders.packs.masking import Names, texts
from orders.packs.number import as_bytes
from orders.packs.pack import Listed
from orders.packs.pieces import Piece
from orders.packs.subject import Page, Tie
from tests.orders.packs.agreed import agreed
from tests.orders.packs.drawn import OURS, READERS, SORTS, packs
from tests.orders.packs.whole import LOUNGE, ROBIN, pack, page, to
from tests.orders.test_audiences import AUDIENCES

NOBODY_KNOWN = Names()
PUBLIC = "public"


def told(value, reader, about="", field=""):
    """Every word that such a reader is to be told, each once."""
    if isinstance(value, Piece):
        return {value.says} if agreed(reader, value.seen, value.sort, about, field) else set()
    if isinstance(value, tuple):
        return {word for each in value for word in told(each, reader, about, field)}
    if not is_dataclass(value):
        return set()
    whose = of_whom(value, about)
    parts = {
        each.name: told(getattr(value, each.name), reader, whose, each.name)
        for each in fields(value)
    }
    missed = [name for name in getattr(value, "needs", ()) if not parts[name]]
    enough = getattr(value, "one_of", ())
    missed += enough if not any(parts[name] for name in enough) else ()
    is_own_place = isinstance(value, (Page, Listed)) and reader.place and whose == reader.place
    if missed and not (is_own_place and missed == ["name"]):
        return set()
    return {word for words in parts.values() for word in words}


def of_whom(value, about):
    if not isinstance(value, Tie):
        own = getattr(value, "about", None)
        return about if own is None else own
    is_a_thing = value.to.seen in (Seen.DRIVER, Seen.ORDERS) or value.to.sort == "vehicles"
    return about if is_a_thing else value.about


def said_in(pack):
    words = [each for each in texts(pack) if each.startswith("word")]
    assert len(words) == len(set(words))
    return set(words)


@settings(max_examples=80, deadline=None)
@given(packs(), READERS)
def test_each_gets_what_the_agreement_says_and_all_of_it(pack, reader):
    wanted = set() if reader.audience == PUBLIC else told(pack, reader)
    assert said_in(for_reader(pack, reader, NOBODY_KNOWN)) == wanted


@settings(max_examples=30, deadline=None)
@given(packs(), READERS)
def test_what_was_left_once_is_left_again_as_it_is(pack, reader):
    once = for_reader(pack, reader, NOBODY_KNOWN)
    assert for_reader(once, reader, NOBODY_KNOWN) == once
    assert as_bytes(for_reader(once, reader, NOBODY_KNOWN)) == as_bytes(once)


@settings(max_examples=30, deadline=None)
@given(packs(), READERS, st.randoms(use_true_random=False))
def test_where_no_score_is_seen_the_order_tells_nothing(pack, reader, chance):
    if reader.audience == "forum":
        reader = replace(reader, audience="licensing")
    pack = once_each(pack)
    assert as_bytes(for_reader(shuffled(pack, chance), reader, NOBODY_KNOWN)) == as_bytes(
        for_reader(pack, reader, NOBODY_KNOWN)
    )


def once_each(pack):
    agenda = tuple(replace(each, listed=one_of_each(each.listed)) for each in pack.agenda)
    return replace(pack, pages=one_of_each(pack.pages), agenda=agenda)


def one_of_each(several):
    return tuple({each.about: each for each in several}.values())


def shuffled(pack, chance):
    def mixed(several):
        return tuple(chance.sample(several, len(several)))

    return replace(
        pack,
        agenda=tuple(replace(each, listed=mixed(each.listed)) for each in pack.agenda),
        pages=mixed(pack.pages),
        late=mixed(pack.late),
        plan=mixed(pack.plan),
    )


@settings(max_examples=30, deadline=None)
@given(packs(), READERS)
def test_a_forum_keeps_the_order_by_score_and_no_condition_goes_with_what_is_left(pack, reader):
    reader = replace(reader, audience="forum")
    left = for_reader(pack, reader, NOBODY_KNOWN)
    assert in_order(left.pages, pack.pages)
    assert in_order(left.plan, pack.plan)
    sorts = {each.sort for each in every_piece(left)}
    assert sorts <= {"", "forum"}


def in_order(some, every):
    keys = [each.about for each in every]
    rest = iter(keys)
    return all(each.about in rest for each in some)


def every_piece(value):
    if isinstance(value, Piece):
        return [value]
    if isinstance(value, tuple):
        return [piece for each in value for piece in every_piece(each)]
    if not is_dataclass(value):
        return []
    return [piece for each in fields(value) for piece in every_piece(getattr(value, each.name))]


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("linked", [(), (ROBIN,)], ids=["nobody", "linked"])
def test_of_every_class_and_sort_each_sees_what_was_agreed(audience, linked):
    """One page with all of them, of somebody and of a place."""
    every = [Piece("", seen, sort) for seen in Seen for sort in SORTS]
    who = tuple(replace(each, says=f"word{at}") for at, each in enumerate(every))
    for whose in (ROBIN, LOUNGE):
        its_page = page(whose, "Exley", who=who)
        reader = to(audience, *linked, place=LOUNGE, names=frozenset({OURS}))
        left = said_in(for_reader(pack(its_page), reader, NOBODY_KNOWN))
        is_there = audience != PUBLIC and (
            whose == LOUNGE or agreed(reader, Seen.IDENTITY, "", whose)
        )
        wanted = {
            each.says for each in who if is_there and agreed(reader, each.seen, each.sort, whose)
        }
        assert left == wanted
