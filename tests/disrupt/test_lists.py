"""The lists that officers choose from are whole, and unlisted words are left alone."""

import pytest

from disrupt.lists import read_list, word_list
from disrupt.paths import resource

NAMES = sorted(path.stem for path in resource("lists").glob("*.toml"))

LISTED = {
    "sex": "male, female, trans male, trans female, non-binary, intersex, not specified, not known",
    "ethnicity_self": "W1, W2, W3, W9, M1, M2, M3, M9, A1, A2, A3, A4, A9, B1, B2, B9, O2, O9, NS",
    "ethnicity_observed": "IC1, IC2, IC3, IC4, IC5, IC6, IC9",
    "status": "alleged, suspected, charged, convicted, acquitted, ruled out",
    "markers": "violence, drugs, weapons, firearms, self-harm, escaper, mental health, contagious",
    "offence_families": "sexual, violence, drugs, trafficking, other",
    "whereabouts": "at liberty, on remand, in prison, in hospital, abroad, not known, wanted, died",
    "mappa_levels": "1, 2, 3",
    # What the open format names, in its order.
    "outcomes": "arrest, bail, post-charge bail, charge, remand, caution, conviction, acquittal, "
    "no further action, sentence, release",
    "order_events": "considered, issued, applied, hearing listed, refused, withdrawn, served, "
    "varied, renewed, extended, breached, contact after notice, discharged, appealed, superseded, "
    "ended",
    "licence_kinds": "hackney driver, private hire driver, dual driver, hackney vehicle, "
    "private hire vehicle, operator",
    "licence_decisions": "grant, renew, refuse, refuse renewal, suspend, revoke",
    "disclosure_directions": "asked, answered, given, received",
    # Intelligence is sealed elsewhere.
    "note_kinds": "fact, opinion",
}
# The six that the boards name stand first.
TIED = "principal, facilitator, recruiter, driver, host, financier"
# What the boards call risky.
PLACES = (
    "hotel, bed and breakfast, club, pub, shisha bar, café, takeaway, food outlet, "
    "shopping centre, children's home, youth venue, taxi base, transport provider, park, "
    "homeless camp, social media site, gaming site"
)


@pytest.mark.parametrize(("name", "listed"), LISTED.items())
def test_a_list_offers_its_words_in_order(name, listed):
    assert ", ".join(word.word for word in word_list(name).words) == listed


def test_a_link_offers_the_roles_that_the_boards_name_before_any_other():
    assert ", ".join(word.word for word in word_list("link_roles").words).startswith(TIED)


@pytest.mark.parametrize("place", PLACES.split(", "))
def test_every_kind_of_place_that_the_boards_name_is_offered(place):
    assert place in {word.word for word in word_list("premises_kinds").words}


@pytest.mark.parametrize("name", NAMES)
def test_every_list_says_what_it_is_and_whence(name):
    held = word_list(name)
    assert held.title
    assert held.source


@pytest.mark.parametrize("name", NAMES)
def test_no_word_stands_twice_in_a_list(name):
    held = word_list(name)
    said = [word.word.casefold() for word in (*held.words, *held.historic)]
    assert len(said) == len(set(said))


def test_a_list_is_read_once():
    assert word_list("sex") is word_list("sex")


def test_a_word_is_known_in_any_case_and_only_whole():
    assert word_list("sex").knows("Trans Male")
    assert not word_list("sex").knows("trans")


def test_a_historic_word_is_known_and_said_but_not_offered():
    ethnicity = word_list("ethnicity_self")
    assert ethnicity.knows("o1")
    assert ethnicity.says("O1") == "Chinese (16+1, now A4)"
    assert "O1" not in {word.word for word in ethnicity.words}


def test_a_code_is_said_in_words():
    assert word_list("ethnicity_observed").says("ic4") == "South Asian"


def test_a_word_that_speaks_for_itself_is_said_as_it_stands():
    assert word_list("whereabouts").says("abroad") == "abroad"


def test_an_unlisted_word_is_said_as_it_was_typed():
    assert word_list("sex").says("Prefers Not To Say") == "Prefers Not To Say"


def test_marker_codes_are_marked_as_unsure():
    markers = word_list("markers")
    assert markers.confidence == "low"
    assert {word.word: word.code for word in markers.words}["violence"] == "VI"


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ('title = "T"\nsource = "S"\nwords = []\ncolour = "red"', "colour"),
        ('title = "T"\nsource = "S"\nwords = [{ word = "a", meaning = "b" }]', "meaning"),
    ],
)
def test_an_unknown_key_is_refused(tmp_path, text, key):
    path = tmp_path / "odd.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ValueError, match=f"odd.toml has the unknown key “{key}”"):
        read_list(path)
