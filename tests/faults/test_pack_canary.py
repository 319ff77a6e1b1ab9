"""Of all that is kept a copy of a pack holds exactly what its reader may see, down to its bytes."""

import re
from dataclasses import dataclass
from functools import cached_property

import pytest

from disrupt.clock import Clock
from disrupt.records import Agency, AgendaHeading, AgendaItem, Meeting, Plan
from disrupt.workspace import Workspace
from orders.packs.masking import texts
from orders.packs.number import as_bytes
from orders.packs.reader import reader_of
from reports.packs.drawn import draw
from reports.packs.paper_value import Asked, PackPaper, papers
from reports.packs.stamp import Stamp
from tests.conftest import filled
from tests.desks import seat
from tests.faults.canary_pack import AGENCY, ODD, PLACE, has_page, lay, sort_of, whose
from tests.faults.canary_room import HELD, NOW, Words, about, word
from tests.faults.paper_read import beside_of, letters_of, raw_of, text_of
from tests.orders.licences import LAW
from tests.orders.packs.agreed import agreed
from tests.sampled import long

READERS = {
    "the whole forum": Asked("forum"),
    "health": Asked("health-and-social-care"),
    "licensing": Asked("licensing", AGENCY),
    "licensing without an agency": Asked("licensing"),
    "housing": Asked("housing", AGENCY),
    "housing without an agency": Asked("housing"),
    "a place": Asked("premises", about(PLACE)),
    "the public": Asked("public"),
}
OF_THE_MEETING = {(AgendaHeading, "item"), (Meeting, "place"), (Meeting, "statement")}
"""In no pack by their descriptions, and yet a cover and an agenda have them: the meeting's own."""
ITS_READER = word(Agency, "name", 1)
"""For whom a copy is stands on it."""
UNTOLD = {(AgendaItem, "score"), (Plan, "outcome")}
"""A score is worked out anew, and of a plan that is not over nothing came yet."""
WORD = re.compile(r"(?=(zq\d\d.*?qz))")
STAMP = Stamp(4, 12, "the chair", "18204-9f3c61a2b0", "5d07c1e9", "officer 4471", NOW)


@dataclass(frozen=True)
class Made:
    """So many subjects with all that is kept of them, and their packs for every reader."""

    desk: Workspace
    words: Words
    packs: dict[str, PackPaper]

    @cached_property
    def copies(self) -> dict[str, bytes]:
        return {whom: draw(paper, STAMP) for whom, paper in self.packs.items()}


@pytest.fixture(scope="module", params=[6, long(25)])
def made(template, tmp_path_factory, request):
    folder = tmp_path_factory.mktemp("canary")
    register = filled(template, folder, lambda _desk: None)
    store = register.open(clock=Clock(NOW))
    desk = Workspace(store, "a test")
    words = lay(desk, folder / "given", request.param)
    assert standing(words, " ".join(words)) == {*words}
    yield Made(desk, words, gathered(desk))
    store.close()


def gathered(desk):
    made = papers(desk, LAW, HELD, READERS.values())
    return dict(zip(READERS, made, strict=True))


def expected(desk, asked, words):
    """By the agreement, and by whom each word is about."""
    with desk.store.reading() as session:
        reader = reader_of(session, asked.audience, asked.agency, NOW)
    return {each for each, of in words.items() if agreed(reader, of.seen, sort_of(of), whose(of))}


def standing(words, text):
    """Wherever a word begins, up to its end; without the breaks between lines."""
    return words.keys() & {*WORD.findall("".join(text.casefold().split()))}


def leaked(wanted, found, words):
    gone = {each: words[each] for each in found - wanted - {ITS_READER}}
    return {each for each, of in gone.items() if (of.kind, of.field) not in OF_THE_MEETING}


def missed(wanted, found, words):
    """What could stand on a page, and does not."""
    gone = {each: words[each] for each in wanted - found if has_page(words[each])}
    return {each for each, of in gone.items() if (of.kind, of.field) not in UNTOLD}


def test_each_reader_is_told_every_word_that_is_theirs_and_none_that_is_not(made):
    words = made.words
    for whom, paper in made.packs.items():
        wanted = expected(made.desk, READERS[whom], words)
        found = standing(words, "".join(texts(paper.pack)))
        assert (whom, leaked(wanted, found, words)) == (whom, set())
        assert (whom, missed(wanted, found, words)) == (whom, set())
        assert found or whom in ("the public", "licensing without an agency")


def test_so_it_is_on_paper_in_its_bytes_and_in_whatever_stands_beside_its_pages(made):
    words = made.words
    for whom, copy in made.copies.items():
        wanted = expected(made.desk, READERS[whom], words)
        found = standing(words, text_of(copy))
        assert (whom, leaked(wanted, found, words)) == (whom, set())
        assert (whom, missed(wanted, found, words)) == (whom, set())
        beside = standing(words, beside_of(copy) + raw_of(copy))
        assert (whom, leaked(wanted, beside, words)) == (whom, set())


def test_a_font_holds_no_letter_that_only_what_was_left_out_has(made):
    told = {whom: letters_of(copy) for whom, copy in made.copies.items()}
    assert {whom for whom, letters in told.items() if ODD in letters} == {
        "the whole forum",
        "health",
    }


def test_a_coordinator_makes_the_same_copies(made):
    clerk = seat(made.desk.store, "forum-coordinator")
    theirs = {whom: as_bytes(paper) for whom, paper in gathered(clerk).items()}
    assert theirs == {whom: as_bytes(paper) for whom, paper in made.packs.items()}
