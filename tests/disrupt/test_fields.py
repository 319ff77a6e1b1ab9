"""Everything is drawn from the descriptions, so none may be missing or half there."""

import pytest

from disrupt.contents import ALLOWED
from disrupt.fields import Field, Kind, Seen, about, fields_of
from disrupt.formats import FORMATS
from disrupt.lists import word_list
from disrupt.records import (
    ENTRIES,
    EVERY,
    PARTS,
    RECORDS,
    SUBJECTS,
    Agency,
    Child,
    Intelligence,
    Link,
    Note,
    Officer,
    Order,
    Person,
    Premises,
    Subject,
    parts_of,
    stage_part,
)
from disrupt.records.person import Status
from disrupt.sheets.cells import READ
from disrupt.sheets.match import heading_of, headings, key_field, part_fields
from disrupt.sheets.sorting import KINDS
from tests.disrupt.described import CLASSES, CONTRACT, MORE, OURS, SAID_OF

EVERY_FIELD = [
    pytest.param(kind, field, id=f"{kind.kind_name()}.{field.name}")
    for kind in EVERY
    for field in fields_of(kind)
]
EXPORTED = [kind for kind in EVERY if kind.sheet]
WITH_A_SHEET = [*KINDS.values()]


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
    assert (
        field.format in (FORMATS if field.kind is not Kind.PICTURE else ALLOWED) or not field.format
    )


@pytest.mark.parametrize(("kind", "field"), EVERY_FIELD)
def test_a_choice_has_a_list_to_choose_from(kind, field):
    assert field.kind is not Kind.CHOICE or field.choices


@pytest.mark.parametrize(
    "name", ["aliases", "born", "ethnicity_self", "vehicles", "other_references"]
)
def test_a_field_that_could_be_misunderstood_has_help(name):
    assert {field.name: field for field in fields_of(Person)}[name].help


@pytest.mark.parametrize("kind", EVERY)
def test_every_field_stands_in_its_class_of_the_table_of_audiences(kind):
    classes = CLASSES[kind.kind_name()].items()
    assert {field.name: field.seen for field in fields_of(kind)} == {
        name: seen for seen, names in classes for name in names.split()
    }


def test_every_line_of_the_table_of_audiences_is_of_some_field():
    of_what_a_row_says = {Seen.OPINION, Seen.INTELLIGENCE, Seen.CONDITIONAL}
    of_fields = {seen for classes in CLASSES.values() for seen in classes}
    assert of_fields == set(Seen) - of_what_a_row_says


def test_no_audience_of_a_pack_but_those_of_the_child_s_line_sees_which_child_it_is():
    of_children = [
        field
        for kind in EVERY
        for field in fields_of(kind)
        if field.refers_to == "child" or (kind is Child and field.name != "born")
    ]
    assert {field.seen for field in of_children} == {Seen.CHILD}
    assert len(of_children) == 4


def test_no_label_stands_twice_in_one_kind_of_record():
    labels = [[field.label for field in fields_of(kind)] for kind in EVERY]
    assert [len(set(each)) for each in labels] == [len(each) for each in labels]


def test_every_kind_of_cell_can_be_read():
    assert set(READ) == set(Kind)


@pytest.mark.parametrize("kind", WITH_A_SHEET)
def test_every_sheet_has_the_headings_of_the_contract_and_no_others_but_ours(kind):
    named, more = (each.get(kind.sheet, "").split() for each in (CONTRACT | OURS, MORE))
    assert sorted(headings(kind)) == sorted([*named, *more])


def test_every_sheet_of_the_contract_that_is_there_is_written_out_here():
    assert [*sorted(CONTRACT | OURS)] == sorted(KINDS)


@pytest.mark.parametrize("kind", WITH_A_SHEET)
def test_every_sheet_begins_with_its_key(kind):
    own = () if issubclass(kind, Subject) else kind.key
    keys = [key_field(kind), *(heading_of(kind, name) for name in own)]
    named = [key for key in keys if key]
    assert headings(kind)[0] == named[0] == (CONTRACT | OURS)[kind.sheet].split()[0]
    assert set(named) <= set(headings(kind))


def test_a_link_is_known_by_whom_it_ties_to_whom_in_which_role_and_since_when():
    assert [heading_of(Link, name) for name in Link.key] == ["from", "to", "role", "since"]


@pytest.mark.parametrize("kind", EXPORTED)
def test_every_field_of_every_kind_that_leaves_has_its_heading(kind):
    written = {heading_of(kind, field.name) for field in fields_of(kind)}
    assert written <= set(headings(KINDS[kind.sheet]))


def test_every_kind_has_a_sheet_of_its_own_but_intelligence_which_stands_among_the_notes():
    sheets = [kind.sheet for kind in EXPORTED]
    assert all(name.endswith(".csv") for name in sheets)
    assert [kind for kind in EXPORTED if KINDS[kind.sheet] is not kind] == [Intelligence]
    assert {name for name in sheets if sheets.count(name) > 1} == {Note.sheet}


def test_who_may_unlock_never_leaves_in_a_sheet():
    assert Officer.sheet == ""
    assert [*SUBJECTS, *PARTS, *ENTRIES] == EXPORTED


@pytest.mark.parametrize(
    ("kind", "shown"),
    [
        (Person, ["status", "status_on", "address", "postcode", "markers"]),
        (Child, ["care"]),
        (Order, []),
        (Premises, ["responsible_person"]),
        (Agency, ["contact"]),
        (Status, []),
    ],
)
def test_what_a_row_shows_of_dated_things_has_headings_of_its_own(kind, shown):
    assert list(part_fields(kind)) == shown


def test_what_a_row_shows_of_dated_things_is_described_as_they_are_and_never_needed():
    shown = part_fields(Person) | part_fields(Child) | part_fields(Premises)
    assert shown["postcode"].format == "postcode"
    assert shown["markers"].kind is Kind.LIST
    assert shown["care"].choices == "care"
    assert not any(field.required for field in shown.values())


def test_every_record_is_found_by_its_kind():
    assert set(RECORDS.values()) == set(EVERY)


@pytest.mark.parametrize("kind", SUBJECTS)
def test_every_dated_thing_is_said_of_its_subject_alone(kind):
    said = [part.kind_name() for part in parts_of(kind)]
    assert said == SAID_OF.get(kind.kind_name(), "").split()
    assert {key_field(part) for part in parts_of(kind)} <= {kind.kind_name()}


def test_no_dated_thing_is_said_of_nothing():
    assert sorted(" ".join(SAID_OF.values()).split()) == sorted(part.kind_name() for part in PARTS)


@pytest.mark.parametrize("part", PARTS)
def test_the_dates_and_the_key_of_a_dated_thing_are_fields_of_it(part):
    named = {*part.key, *part.headings.values(), *part.lists.values()}
    named |= {part.holds_from, part.holds_until} - {""}
    assert named <= {field.name for field in fields_of(part)}


@pytest.mark.parametrize("kind", SUBJECTS)
def test_what_names_a_subject_and_tells_two_apart_are_fields_of_it(kind):
    named = {*kind.named_by, kind.told_apart_by} - {""}
    assert named <= {field.name for field in fields_of(kind)}
    assert bool(stage_part(kind)) == bool(kind.stage)


def test_no_two_kinds_of_subject_begin_their_references_alike():
    prefixes = " ".join(kind.prefix for kind in SUBJECTS if kind is not Order)
    assert prefixes == "N C P V GR AG OC S L DS LD NT IN OP DR F M PL A K"
    assert Order().prefix == "O"
    assert Order(series="SRO").prefix == "SRO"


def test_a_description_takes_its_name_from_its_column():
    described = about("Born", Kind.PARTIAL, Seen.IDENTITY, help="A year will do.")["field"]
    assert described == Field("", "Born", Kind.PARTIAL, Seen.IDENTITY, help="A year will do.")
    assert [field.name for field in fields_of(Person)].count("born") == 1


def test_a_word_that_means_nothing_in_a_description_is_refused():
    with pytest.raises(TypeError):
        about("Born", Kind.PARTIAL, Seen.IDENTITY, helps="A year will do.")
