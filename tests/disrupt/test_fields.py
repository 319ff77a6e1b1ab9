"""Everything is drawn from the descriptions, so none may be missing or half there."""

import pytest

from disrupt.fields import Field, Kind, Seen, about, fields_of
from disrupt.formats import FORMATS
from disrupt.lists import word_list
from disrupt.records import EVERY, PARTS, RECORDS, SUBJECTS, Officer, Person, parts_of
from disrupt.records.person import Status
from disrupt.sheets.cells import READ
from disrupt.sheets.match import headings, key_field, part_fields

# The headings of people.csv in the open format, which other programs rely on.
PEOPLE = [
    *("reference", "family_name", "given_names", "aliases", "born", "sex", "ethnicity_self"),
    *("ethnicity_observed", "status", "status_on", "markers", "linked_offences", "resident"),
    *("area", "address", "postcode", "phones", "vehicles", "pnc_id", "cro", "ni_number"),
    *("driver_number", "other_references", "occupation", "whereabouts", "whereabouts_until"),
    *("mappa_level", "also_victim", "owner", "deputy", "note"),
]

# Which line of the table of audiences each described field stands in.
CLASSES = {
    Seen.IDENTITY: "reference family_name given_names aliases born taken_on picture",
    Seen.CONTACT: "phones vehicles address postcode since until",
    Seen.NUMBERS: "pnc_id cro ni_number",
    Seen.DRIVER: "driver_number",
    Seen.MARKERS: "marker on",
    Seen.RESULT: "status on",
    Seen.FACTS: "sex linked_offences resident area occupation whereabouts whereabouts_until "
    "mappa_level",
    Seen.ETHNICITY: "ethnicity_self ethnicity_observed",
    Seen.VICTIM: "also_victim",
    Seen.NOBODY: "other_references owner deputy note source recorded_on name roles left_on",
}

EVERY_FIELD = [
    pytest.param(kind, field, id=f"{kind.kind()}.{field.name}")
    for kind in EVERY
    for field in fields_of(kind)
]
EXPORTED = [kind for kind in EVERY if kind.sheet]


def test_there_are_at_most_ten_kinds_of_field():
    assert len(Kind) <= 10


@pytest.mark.parametrize(("kind", "field"), EVERY_FIELD)
def test_every_field_has_a_label_in_words_a_kind_and_an_audience(kind, field):
    assert field.label[0].isupper()
    assert "_" not in field.label
    assert isinstance(field.kind, Kind)
    assert isinstance(field.seen, Seen)


@pytest.mark.parametrize(("kind", "field"), EVERY_FIELD)
def test_help_is_a_whole_sentence_where_there_is_any(kind, field):
    assert field.help == "" or (field.help[0].isupper() and field.help.endswith("."))


@pytest.mark.parametrize(("kind", "field"), EVERY_FIELD)
def test_a_list_or_a_format_that_a_field_names_is_there(kind, field):
    assert field.choices == "" or word_list(field.choices).words
    assert field.format == "" or field.format in FORMATS


@pytest.mark.parametrize(("kind", "field"), EVERY_FIELD)
def test_a_choice_has_a_list_to_choose_from(kind, field):
    assert field.kind is not Kind.CHOICE or field.choices


@pytest.mark.parametrize(
    "name", ["aliases", "born", "ethnicity_self", "vehicles", "other_references"]
)
def test_a_field_that_could_be_misunderstood_has_help(name):
    assert {field.name: field for field in fields_of(Person)}[name].help


@pytest.mark.parametrize("seen", list(Seen))
def test_every_field_stands_in_its_class_of_the_table_of_audiences(seen):
    named = {field.name for kind in EVERY for field in fields_of(kind) if field.seen is seen}
    assert named == set(CLASSES[seen].split())


def test_no_label_stands_twice_in_one_kind_of_record():
    labels = [[field.label for field in fields_of(kind)] for kind in EVERY]
    assert [len(set(each)) for each in labels] == [len(each) for each in labels]


def test_every_kind_of_cell_can_be_read():
    assert set(READ) == set(Kind)


def test_every_heading_of_the_contract_is_a_heading_of_the_sheet_of_people():
    assert set(headings(Person)) == set(PEOPLE)
    assert len(headings(Person)) == len(PEOPLE)


def test_the_sheet_of_people_begins_with_the_reference():
    assert headings(Person)[:3] == ("reference", "family_name", "given_names")


@pytest.mark.parametrize("kind", EXPORTED)
def test_every_field_of_every_kind_that_leaves_has_its_heading(kind):
    assert {field.name for field in fields_of(kind)} <= set(headings(kind))


@pytest.mark.parametrize("part", PARTS)
def test_every_dated_thing_says_in_its_sheet_whose_it_is(part):
    assert headings(part)[0] == key_field(part) == "person"


@pytest.mark.parametrize("kind", [*SUBJECTS, *PARTS])
def test_every_subject_and_dated_thing_has_a_sheet_of_its_own(kind):
    assert kind.sheet.endswith(".csv")
    assert [each.sheet for each in EVERY].count(kind.sheet) == 1


def test_who_may_unlock_never_leaves_in_a_sheet():
    assert Officer.sheet == ""
    assert [*SUBJECTS, *PARTS] == EXPORTED


def test_what_a_person_s_row_shows_of_dated_things_is_described_as_they_are():
    shown = part_fields(Person)
    assert list(shown) == ["status", "status_on", "address", "postcode", "markers"]
    assert shown["postcode"].format == "postcode"
    assert shown["markers"].kind is Kind.LIST
    assert not any(field.required for field in shown.values())


def test_a_dated_thing_has_no_headings_of_others_in_its_sheet():
    assert part_fields(Status) == {}


def test_every_record_is_found_by_its_kind():
    assert set(RECORDS.values()) == set(EVERY)
    assert parts_of(Person) == PARTS


def test_a_description_takes_its_name_from_its_column():
    described = about("Born", Kind.PARTIAL, Seen.IDENTITY, help="A year will do.")["field"]
    assert described == Field("", "Born", Kind.PARTIAL, Seen.IDENTITY, help="A year will do.")
    assert [field.name for field in fields_of(Person)].count("born") == 1


def test_a_word_that_means_nothing_in_a_description_is_refused():
    with pytest.raises(TypeError):
        about("Born", Kind.PARTIAL, Seen.IDENTITY, helps="A year will do.")
